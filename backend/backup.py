"""Copies of an SQLite database: made while it is served, verified, and put back under a new epoch."""

import os
import sqlite3
import uuid
from contextlib import closing
from dataclasses import replace
from pathlib import Path

from backend.app import create_app
from backend.clock import instant, now_ms
from backend.config import Config
from backend.db import db
from backend.entries import attached, meta
from backend.health.check import wrongs
from backend.lock import only_writer
from backend.operations import is_demo, prepare

BESIDE = ("", "-wal", "-shm")


class NotRestorable(Exception):
    """A copy cannot be made or put back; the message says why. Nothing was changed."""


def back_up(config: Config, to: Path) -> int:
    """Copy the database into a new file by SQLite's online API, and verify the copy; returns its bytes."""
    source = sqlite_file(config, "Copy it with pg_dump.")
    if not source.exists():
        raise NotRestorable(f"There is no database {source}.")
    if to.exists():
        raise NotRestorable(f"{to} is there already; a backup never overwrites one.")
    copy(source, to)
    try:
        verify(replace(config, database_url=f"sqlite:///{to.absolute()}"))
    except NotRestorable:
        to.unlink()
        raise
    return to.stat().st_size


def restore(config: Config, backup: Path) -> Path | None:
    """Put a verified copy in the database's place; returns where the former one is kept.

    The new epoch makes every phone read from the beginning and offer again what it sent in the last seven days.
    """
    target = sqlite_file(config, "Restore it with pg_restore, then run `tenpoint restore`.")
    if not backup.exists():
        raise NotRestorable(f"There is no file {backup}.")
    with only_writer(target):
        fresh = Path(f"{target}.restoring")
        remove(fresh)
        try:
            copy(backup, fresh)
            renew(replace(config, database_url=f"sqlite:///{fresh}"), config if target.exists() else None)
            kept = put_aside(target)
            remove(target)  # a log of another database beside the copy would be read into it
            os.replace(fresh, target)
        finally:
            remove(fresh)
    return kept


def renew(copied: Config, former: Config | None) -> None:
    """Bring a copy to the present schema, verify it, give it a new epoch."""
    demo = is_demo(copied)
    if former and is_demo(former) != demo:
        raise NotRestorable("A copy of the demo ward and a ward's own database never take each other's place.")
    with create_app(replace(copied, demo=demo)).app_context():
        try:
            verify_here(may_be_older=True)
            prepare(demo)
            accept()
        finally:
            db.let_go()


def accept() -> None:
    """A copy that is in place, by pg_restore too: verified, what is made from its entries made again, a new epoch."""
    verify_here()
    with db.write() as session:
        attached.rebuild(session)
    new_epoch()


def new_epoch() -> str:
    """Another epoch: the phones notice that the database is not the one they knew."""
    epoch = str(uuid.uuid4())
    with db.write() as session:
        meta.put(session, "epoch", epoch)
    return epoch


def verify(config: Config) -> None:
    """Whether a copy is whole. Raises NotRestorable."""
    with create_app(config).app_context():
        try:
            verify_here(may_be_older=True)
        finally:
            db.let_go()


def verify_here(may_be_older: bool = False) -> None:
    """The same in an application context."""
    found = wrongs(db.session(), may_be_older)
    db.session.rollback()
    if found:
        raise NotRestorable(f"The copy is not as it should be: {found[0]}.")


def copy(source: Path, to: Path) -> None:
    """All pages of one moment, whoever writes meanwhile."""
    try:
        with (
            closing(sqlite3.connect(f"file:{source.absolute()}?mode=ro", uri=True)) as one,
            closing(sqlite3.connect(to)) as other,
        ):
            one.backup(other)
    except sqlite3.Error as wrong:
        remove(to)
        raise NotRestorable(f"{source} cannot be copied: {wrong}.") from wrong


def put_aside(target: Path) -> Path | None:
    """Keep the former database under the time of now."""
    if not target.exists():
        return None
    kept = Path(f"{target}.{instant(now_ms()).replace(':', '')}")
    for end in BESIDE:
        if (part := Path(f"{target}{end}")).exists():
            os.replace(part, f"{kept}{end}")
    return kept


def remove(file: Path) -> None:
    """A half-made copy, with what SQLite keeps beside it."""
    for end in BESIDE:
        Path(f"{file}{end}").unlink(missing_ok=True)


def sqlite_file(config: Config, otherwise: str) -> Path:
    """The database file; PostgreSQL has its own tools."""
    if config.sqlite_path is None:
        raise NotRestorable(f"This database is PostgreSQL. {otherwise}")
    return config.sqlite_path
