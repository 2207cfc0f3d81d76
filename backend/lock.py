"""Who has a database to himself: one process an SQLite file, and one at a time whoever prepares a PostgreSQL one."""

import fcntl
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from sqlalchemy import Engine, text

PREPARING = int.from_bytes(b"tenpoint")


class InUse(Exception):
    """Another process has the database."""


@contextmanager
def only_writer(database: Path | None) -> Iterator[None]:
    """Hold the lock file beside an SQLite database; PostgreSQL needs none."""
    if database is None:
        yield
        return
    database.parent.mkdir(parents=True, exist_ok=True)
    with Path(f"{database}.lock").open("w") as file:
        try:
            fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except OSError as taken:
            raise InUse(f"{database} is in use by another tenpoint; stop that one first") from taken
        yield


@contextmanager
def one_prepares(engine: Engine) -> Iterator[None]:
    """Hosts that start at the same moment wait for each other; the lock ends with its connection, however that ends."""
    if engine.dialect.name != "postgresql":
        yield
        return
    with engine.connect().execution_options(isolation_level="AUTOCOMMIT") as connection:
        connection.detach()
        connection.execute(text("SET lock_timeout = 0"))
        connection.execute(text("SELECT pg_advisory_lock(:key)"), {"key": PREPARING})
        yield
