"""Which entries name which attachments; an entry never waits for one."""

import json
from collections.abc import Iterator
from typing import Any

from sqlalchemy import delete, select
from sqlalchemy.orm import Session

from backend.db import insert_new
from backend.entries.model import EntryAttachment, FeedRow, StoredEntry
from backend.entries.wards import entries_in
from sync.envelope import SHA256

Json = dict[str, Any]
NAMING_KINDS = ("neuro_check", "amendment")


def keep(session: Session, entries: list[Json]) -> None:
    """Remember what entries name."""
    found = {entry["id"]: name for entry in entries if (name := named(entry))}
    insert_new(session, EntryAttachment, [{"entry": id, "sha256": found[id]} for id in sorted(found)])


def named(entry: Json) -> str | None:
    """The hash of the handwriting that a check, or the new body of one, names."""
    if entry["kind"] not in NAMING_KINDS:
        return None
    body = entry["body"].get("body") if entry["kind"] == "amendment" else entry["body"]
    handwriting = body.get("handwriting") if isinstance(body, dict) else None
    name = handwriting.get("sha256") if isinstance(handwriting, dict) else None
    return name if isinstance(name, str) and SHA256.fullmatch(name) else None


def rebuild(session: Session) -> None:
    """Make it all again from the entries."""
    session.execute(delete(EntryAttachment))
    insert_new(session, EntryAttachment, [{"entry": id, "sha256": name} for id, name in sorted(from_entries(session))])


def unlisted(session: Session) -> int:
    """How many entries are listed with another attachment than they name, or without it."""
    listed = {(entry, name) for entry, name in session.execute(select(EntryAttachment.entry, EntryAttachment.sha256))}
    return len({entry for entry, _ in listed ^ set(from_entries(session))})


def from_entries(session: Session) -> Iterator[tuple[str, str]]:
    """Entry and attachment, as the entries themselves say."""
    for text in session.scalars(select(StoredEntry.text).where(StoredEntry.kind.in_(NAMING_KINDS))):
        entry = json.loads(text)
        if name := named(entry):
            yield entry["id"], name


def is_named_in(session: Session, ward: str, sha256: str) -> bool:
    """Whether the ward's feed holds an entry that names it, of a patient whom the ward has not forgotten."""
    naming = select(EntryAttachment.entry).where(EntryAttachment.sha256 == sha256)
    patients = select(StoredEntry.patient).where(StoredEntry.id.in_(naming))
    rows = entries_in(ward).where(FeedRow.patient.in_(patients), FeedRow.entry.in_(naming))
    return session.scalar(rows.with_only_columns(FeedRow.seq).limit(1)) is not None
