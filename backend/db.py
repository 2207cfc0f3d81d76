"""The database: reading sessions that cannot write, and one way to write."""

import os
import threading
from collections.abc import Iterator
from contextlib import contextmanager, nullcontext
from typing import Any, ClassVar

from flask import Flask, current_app
from flask_sqlalchemy import SQLAlchemy
from sqlalchemy import BigInteger, Engine, Integer, StaticPool, create_engine, event
from sqlalchemy.dialects import postgresql, sqlite
from sqlalchemy.engine import make_url
from sqlalchemy.exc import DBAPIError
from sqlalchemy.orm import DeclarativeBase, Session

from backend.pulse import Pulse

Int = BigInteger().with_variant(Integer, "sqlite")
TRIES = 4
SQLITE_BUSY, SQLITE_LOCKED, SQLITE_FULL = 5, 6, 13

PRAGMAS = (
    "journal_mode=WAL", "synchronous=FULL", "foreign_keys=ON", "recursive_triggers=ON", "busy_timeout=5000",
    "mmap_size=0", "trusted_schema=OFF", "cell_size_check=ON",
)  # fmt: skip
QUIET = {"hide_parameters": True}  # what was to be written is never part of an error's message
POSTGRES = QUIET | {
    "max_overflow": 0,
    "pool_timeout": 10,  # seconds; a phone gives up after 25
    "pool_pre_ping": True,
    "connect_args": {
        "options": "-c lock_timeout=4000 -c idle_in_transaction_session_timeout=30000 -c synchronous_commit=on"
    },
}
READ_ONLY = {"execution_options": {"postgresql_readonly": True}}


class FileGone(Exception):
    """The database file was deleted or replaced while it is served: what is written would be nowhere."""


class Base(DeclarativeBase):
    """Our tables: STRICT on SQLite, so that a text never passes for a number."""

    __table_args__: ClassVar = {"sqlite_strict": True}


class Database(SQLAlchemy):
    """`db.session` reads; `with db.write() as session` writes, all or nothing."""

    def init_app(self, app: Flask) -> None:
        """Bind the reading engine, and a second one that may write: on SQLite it is a single connection."""
        url = make_url(app.config["SQLALCHEMY_DATABASE_URI"])
        is_sqlite = url.get_backend_name() == "sqlite"
        pool = {"pool_size": app.config["DATABASE_CONNECTIONS"] // 2}
        app.config["SQLALCHEMY_ENGINE_OPTIONS"] = QUIET if is_sqlite else POSTGRES | pool | READ_ONLY
        super().init_app(app)
        with app.app_context():
            reader = self.engine
        if is_sqlite:
            writer = create_engine(url, poolclass=StaticPool, connect_args={"check_same_thread": False}, **QUIET)
            begin_with(reader, "BEGIN", "query_only=ON", "wal_autocheckpoint=0")
            begin_with(writer, "BEGIN IMMEDIATE", "wal_autocheckpoint=1000")
            app.extensions["tenpoint-file"] = file = ServedFile(str(url.database))
            event.listen(writer, "connect", lambda *_: file.remember())
        else:
            writer = create_engine(url, **POSTGRES | pool)
        app.extensions["tenpoint-writer"] = writer
        app.extensions["tenpoint-lock"] = threading.Lock() if is_sqlite else nullcontext()
        app.extensions["tenpoint-pulse"] = Pulse()

    @property
    def writer(self) -> Engine:
        """The engine that may write."""
        engine: Engine = current_app.extensions["tenpoint-writer"]
        return engine

    @contextmanager
    def write(self) -> Iterator[Session]:
        """One transaction; commits at the end, rolls back on any error; `session` reads afresh after it.

        Raises FileGone when what was committed went into a file that nobody will find.
        """
        file, pulse = current_app.extensions.get("tenpoint-file"), current_app.extensions["tenpoint-pulse"]
        with pulse.writing(), current_app.extensions["tenpoint-lock"]:
            with Session(self.writer) as session, session.begin():
                yield session
            if file:
                file.check()
        self.session.rollback()
        pulse.beat()

    def _teardown_session(self, exc: BaseException | None) -> None:
        """The end of a request: a connection that died since it was read from is no reason to change the answer."""
        try:
            super()._teardown_session(exc)
        except DBAPIError:
            self.session.registry.clear()

    def let_go(self) -> None:
        """Close every connection: none may live on in a forked process."""
        self.session.remove()
        self.engine.dispose()
        self.writer.dispose()


class ServedFile:
    """The file that the writing connection has open, by its inode."""

    def __init__(self, path: str):
        self.path = path
        self.opened = self.now()

    def now(self) -> tuple[int, int] | None:
        """What has the name now."""
        try:
            found = os.stat(self.path)
        except FileNotFoundError:
            return None
        return found.st_dev, found.st_ino

    def remember(self) -> None:
        """It was opened."""
        self.opened = self.now()

    def check(self) -> None:
        """Still the same? Raises FileGone."""
        if self.now() != self.opened:
            raise FileGone(f"{self.path} is not the file that was opened")


def begin_with(engine: Engine, begin: str, *pragmas: str) -> None:
    """Transactions of an SQLite engine are begun by us, not by the driver."""
    event.listen(engine, "connect", lambda connection, _: prepare(connection, *pragmas))
    event.listen(engine, "begin", lambda connection: connection.exec_driver_sql(begin))


def prepare(connection: Any, *more: str) -> None:
    """What an SQLite connection needs before its first transaction."""
    connection.isolation_level = None
    for pragma in (*PRAGMAS, *more):
        connection.execute(f"PRAGMA {pragma}")


def insert_new(session: Session, model: type[Any], rows: list[dict[str, Any]]) -> set[Any]:
    """INSERT … ON CONFLICT DO NOTHING; the first key column of the rows that were made."""
    if not rows:
        return set()
    dialect = postgresql if session.get_bind().dialect.name == "postgresql" else sqlite
    table = model.__table__
    statement = dialect.insert(table).on_conflict_do_nothing().returning(next(iter(table.primary_key)))
    return set(session.scalars(statement, rows))


def insert_once(session: Session, model: type[Any], row: dict[str, Any]) -> bool:
    """The same for one row; whether it was made."""
    return bool(insert_new(session, model, [row]))


def may_retry(error: DBAPIError) -> bool:
    """A deadlock, a serialisation failure or a lock that took too long: the same transaction may pass the next time."""
    if getattr(error.orig, "sqlite_errorcode", None) in (SQLITE_BUSY, SQLITE_LOCKED):
        return True
    return getattr(error.orig, "sqlstate", None) in ("40001", "40P01", "55P03")


def is_full(error: BaseException) -> bool:
    """Whether there is no room left for what was to be written."""
    origin = getattr(error, "orig", None)
    return getattr(origin, "sqlite_errorcode", None) == SQLITE_FULL or getattr(origin, "sqlstate", None) == "53100"


db = Database(model_class=Base)
