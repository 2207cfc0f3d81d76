"""One process writes an SQLite database; a second one is refused."""

import fcntl
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path


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
