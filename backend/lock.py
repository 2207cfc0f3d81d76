"""Who has a database to himself: one process an SQLite file, and one at a time whoever prepares a PostgreSQL one."""

import fcntl
import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TextIO

from sqlalchemy import Engine, text

PREPARING = int.from_bytes(b"tenpoint")


class InUse(Exception):
    """Another process has the database."""


class NotWritable(Exception):
    """The database cannot be written: what a server acknowledged then would be nowhere."""


@contextmanager
def only_writer(database: Path | None) -> Iterator[None]:
    """Hold the lock file beside an SQLite database; PostgreSQL needs none."""
    if database is None:
        yield
        return
    with lock_file(database) as file:
        try:
            fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except OSError as taken:
            raise InUse(f"{database} is in use by another tenpoint; stop that one first") from taken
        for one in (database, *(Path(f"{database}{end}") for end in ("-wal", "-shm"))):
            if one.exists() and not os.access(one, os.W_OK):
                raise not_writable(one, "Permission denied")  # SQLite would open it all the same, to read
        yield


def lock_file(database: Path) -> TextIO:
    """The file beside the database, open; the first one makes it, and the folder."""
    try:
        database.parent.mkdir(parents=True, exist_ok=True)
        return Path(f"{database}.lock").open("w")
    except OSError as refused:
        raise not_writable(database.parent, str(refused.strerror)) from refused


def not_writable(place: Path, why: str) -> NotWritable:
    """What to say of a folder or a file."""
    return NotWritable(f"{place} cannot be written ({why}); give it to the user who runs tenpoint.")


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
