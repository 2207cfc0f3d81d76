"""Is the database as it should be: schema, triggers, rules of SQLite, and the records themselves."""

import hashlib
import os
import sqlite3
import tempfile
from collections.abc import Iterator
from pathlib import Path
from time import perf_counter

from sqlalchemy import func, inspect, select, text
from sqlalchemy.orm import Session

from backend.attachments.model import StoredAttachment
from backend.audit import service as audit
from backend.clock import instant, now_ms
from backend.entries import attached
from backend.entries.model import EntryAttachment, FeedRow, HeldEntry, HeldResolution, StoredEntry, WardFeed
from backend.entries.wards import entries_in
from backend.migrations.run import differences, is_older
from sync.cursor import digest
from sync.envelope import text_hash

WAL_RESET_FIXED = (3, 51, 3)
LARGEST_LOG = 64 * 1024 * 1024
FLUSHES = 5


def wrongs(session: Session, may_be_older: bool = False) -> list[str]:
    """Everything that is not as it should be; empty when all is well. A copy's schema may be of an earlier version."""
    found = differences(session.connection())
    if found and not (may_be_older and is_older(session.connection())):
        return found
    return [*sqlite_rules(session), *changed_texts(session), *changed_attachments(session), *broken_feeds(session)]


def around(session: Session) -> Iterator[str]:
    """What is not as it should be beside the records: the clock, and a log that nobody could copy into the database."""
    newest = session.scalar(select(func.max(StoredEntry.received_ms)))
    if newest is not None and newest > now_ms():
        yield f"the clock says {instant(now_ms())}, before the newest entry came at {instant(newest)}"
    log = Path(f"{session.get_bind().url.database}-wal")  # type: ignore[union-attr]
    if session.get_bind().dialect.name == "sqlite" and log.exists() and log.stat().st_size > LARGEST_LOG:
        yield f"{log} has {log.stat().st_size // 2**20} MiB: something has been reading for very long"
    if unlisted := attached.unlisted(session):
        yield f"{unlisted} entries are not listed with what they name; putting a copy back makes the list again"


def flush_ms(folder: Path) -> float:
    """The middle one of some flushes to the disk of a folder."""
    took = []
    with tempfile.TemporaryFile(dir=folder) as file:
        for _ in range(FLUSHES):
            file.write(b"x" * 4096)
            file.flush()
            began = perf_counter()
            os.fsync(file.fileno())
            took.append((perf_counter() - began) * 1000)
    return sorted(took)[FLUSHES // 2]


def notes(session: Session) -> list[str]:
    """What is worth knowing and not wrong."""
    counts = {
        "entries": StoredEntry, "held entries": HeldEntry, "decisions about them": HeldResolution,
        "attachments": StoredAttachment,
    }  # fmt: skip
    found = [f"{name}: {session.scalar(select(func.count()).select_from(model))}" for name, model in counts.items()]
    found.append(f"attachments that entries name and that have not arrived: {not_arrived(session)}")
    found += [f"incidents, {what}: {count}" for what, count in sorted(audit.count(session).items())]
    found.append(f"clock: {instant(now_ms())}")
    if session.get_bind().dialect.name == "sqlite":
        folder = Path(session.get_bind().url.database or "").parent  # type: ignore[union-attr]
        found.append(f"a flush to the disk takes {flush_ms(folder):.2f} ms")
    if session.get_bind().dialect.name == "sqlite" and sqlite3.sqlite_version_info < WAL_RESET_FIXED:
        found.append(
            f"SQLite {sqlite3.sqlite_version} can damage a database that two processes write; "
            "Tenpoint lets only one write."
        )
    return found


def sqlite_rules(session: Session) -> Iterator[str]:
    """Durable, typed, and with triggers that REPLACE does not pass."""
    if session.get_bind().dialect.name != "sqlite":
        return
    for pragma, wanted in (("journal_mode", "wal"), ("synchronous", 2), ("recursive_triggers", 1), ("foreign_keys", 1)):
        value = session.scalar(text(f"PRAGMA {pragma}"))
        if value != wanted:
            yield f"{pragma} is {value}, not {wanted}"
    for name in session.scalars(
        text("SELECT name FROM pragma_table_list WHERE type = 'table' AND strict = 0 AND schema = 'main'")
    ):
        if not name.startswith("sqlite_") and name != "alembic_version":
            yield f"table {name} is not STRICT"
    for line in session.scalars(text("PRAGMA quick_check")):
        if line != "ok":
            yield line


def changed_texts(session: Session) -> Iterator[str]:
    """Entries whose text is no longer the one that was hashed: somebody wrote past the triggers."""
    for id, hash, content in session.execute(select(StoredEntry.id, StoredEntry.hash, StoredEntry.text)):
        if text_hash(content) != hash:
            yield f"entry {id} is not the text that was signed"


def changed_attachments(session: Session) -> Iterator[str]:
    """Attachments whose bytes are no longer those of their name."""
    if not inspect(session.connection()).has_table(StoredAttachment.__tablename__):
        return  # a copy of an earlier version
    rows = select(StoredAttachment.sha256, StoredAttachment.bytes, StoredAttachment.data)
    for sha256, length, data in session.execute(rows.execution_options(yield_per=100)):
        if len(data) != length or hashlib.sha256(data).hexdigest() != sha256:
            yield f"attachment {sha256} is not the bytes that were sent"


def not_arrived(session: Session) -> int:
    """How many attachments are named and not here: their phones have not sent them yet, or never will."""
    here = select(StoredAttachment.sha256)
    names = select(func.count(EntryAttachment.sha256.distinct())).where(EntryAttachment.sha256.not_in(here))
    return session.scalar(names) or 0


def broken_feeds(session: Session) -> Iterator[str]:
    """Feeds with a gap, or whose digest is not that of their entries."""
    for ward, head, kept in session.execute(select(WardFeed.ward, WardFeed.head, WardFeed.digest)).all():
        numbers = list(session.scalars(select(FeedRow.seq).where(FeedRow.ward == ward).order_by(FeedRow.seq)))
        if numbers != list(range(1, head + 1)):
            yield f"the feed of ward {ward} has a gap"
        hashes = entries_in(ward).join(StoredEntry, StoredEntry.id == FeedRow.entry).with_only_columns(StoredEntry.hash)
        if digest(session.scalars(hashes)) != kept:
            yield f"the digest of ward {ward} is not that of its entries"
