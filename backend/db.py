"""The database: reading sessions that cannot write, and one way to write."""

import threading
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

from flask import Flask, current_app
from flask_sqlalchemy import SQLAlchemy
from sqlalchemy import BigInteger, Engine, Integer, StaticPool, create_engine, event
from sqlalchemy.exc import DBAPIError
from sqlalchemy.orm import DeclarativeBase, Session

Int = BigInteger().with_variant(Integer, "sqlite")
TRIES = 4

READ_PRAGMAS = (
    "journal_mode=WAL", "synchronous=FULL", "foreign_keys=ON", "recursive_triggers=ON", "busy_timeout=5000",
    "mmap_size=0", "trusted_schema=OFF", "cell_size_check=ON",
)  # fmt: skip


class Base(DeclarativeBase):
    """Our tables: STRICT on SQLite, so that a text never passes for a number."""

    __table_args__ = {"sqlite_strict": True}


class Busy(Exception):
    """The database refused a write several times in a row; the sender keeps what it has and tries again."""


class Database(SQLAlchemy):
    """`db.session` reads; `with db.write() as session` writes, all or nothing."""

    def init_app(self, app: Flask) -> None:
        """Bind the reading engine, and on SQLite a second one with the only connection that writes."""
        super().init_app(app)
        with app.app_context():
            reader = self.engine
        writer = reader
        if reader.dialect.name == "sqlite":
            event.listen(reader, "connect", lambda connection, _: prepare(connection, "query_only=ON", "wal_autocheckpoint=0"))
            event.listen(reader, "begin", lambda connection: connection.exec_driver_sql("BEGIN"))
            writer = create_engine(reader.url, poolclass=StaticPool, connect_args={"check_same_thread": False})
            event.listen(writer, "connect", lambda connection, _: prepare(connection, "wal_autocheckpoint=1000"))
            event.listen(writer, "begin", lambda connection: connection.exec_driver_sql("BEGIN IMMEDIATE"))
        app.extensions["tenpoint-writer"] = writer
        app.extensions["tenpoint-lock"] = threading.Lock()

    @property
    def writer(self) -> Engine:
        """The engine that may write."""
        engine: Engine = current_app.extensions["tenpoint-writer"]
        return engine

    @contextmanager
    def write(self) -> Iterator[Session]:
        """One transaction; commits at the end, rolls back on any error."""
        lock = current_app.extensions["tenpoint-lock"] if self.writer.dialect.name == "sqlite" else threading.Lock()
        with lock, Session(self.writer) as session, session.begin():
            yield session


def prepare(connection: Any, *more: str) -> None:
    """What every SQLite connection needs; transactions are begun by us, not by the driver."""
    connection.isolation_level = None
    for pragma in (*READ_PRAGMAS, *more):
        connection.execute(f"PRAGMA {pragma}")


def may_retry(error: DBAPIError) -> bool:
    """A deadlock or a serialisation failure: the same transaction may pass the next time."""
    return getattr(error.orig, "sqlstate", None) in ("40001", "40P01", "55P03")


db = Database(model_class=Base)
