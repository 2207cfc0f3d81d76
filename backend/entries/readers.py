"""Reading entries back: of a ward's feed, of a patient, what is held."""

import json
from typing import Any

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from backend.entries.model import FeedRow, HeldEntry, HeldResolution, PatientWard, StoredEntry
from backend.entries.wards import entries_in
from sync.cursor import ZERO

Json = dict[str, Any]


def entries_of_ward(session: Session, ward: str) -> list[Json]:
    """What the ward's feed holds, oldest first: envelopes with `received_at`; forgotten patients left out."""
    query = entries_in(ward).join(StoredEntry, StoredEntry.id == FeedRow.entry)
    return envelopes(session, query.with_only_columns(StoredEntry.text, StoredEntry.received_at))


def records_of_ward(session: Session, ward: str) -> int:
    """How many entries that is."""
    return session.scalars(entries_in(ward).with_only_columns(func.count())).one()


def entries_of_member(session: Session, ward: str, patient: str) -> list[Json]:
    """What the ward's feed holds of a patient, oldest first; nothing once it was forgotten."""
    query = entries_in(ward).where(FeedRow.patient == patient).join(StoredEntry, StoredEntry.id == FeedRow.entry)
    return envelopes(session, query.with_only_columns(StoredEntry.text, StoredEntry.received_at))


def patients_of_feed(session: Session, ward: str, after: int, upto: int) -> list[str]:
    """Whom the rows of a ward's feed are about, after a number and up to another."""
    rows = (FeedRow.ward == ward, FeedRow.seq > after, FeedRow.seq <= upto)
    return list(session.scalars(select(FeedRow.patient).where(*rows).distinct()))


def digest_at(session: Session, ward: str, seq: int) -> str | None:
    """The digest of a ward's feed at one of its numbers; None when it has no such row."""
    query = select(FeedRow.digest).where(FeedRow.ward == ward, FeedRow.seq == seq)
    return session.scalar(query) if seq else ZERO


def entries_of_patient(session: Session, patient: str) -> list[Json]:
    """Everything known of a patient, oldest first."""
    return envelopes(session, select(StoredEntry.text, StoredEntry.received_at).where(StoredEntry.patient == patient))


def envelopes(session: Session, query: Any) -> list[Json]:
    """Stored texts, parsed."""
    rows = session.execute(query.order_by(StoredEntry.at_ms, StoredEntry.id))
    return [json.loads(text) | {"received_at": received_at} for text, received_at in rows]


def wards_of_patient(session: Session, patient: str) -> list[str]:
    """The wards whose feeds hold a patient, the latest first."""
    query = select(PatientWard.ward).where(PatientWard.patient == patient, PatientWard.left_ms.is_(None))
    return list(session.scalars(query.order_by(PatientWard.leaves_ms.is_not(None), PatientWard.since_ms.desc())))


def held_with_decisions(session: Session, *conditions: Any) -> list[tuple[HeldEntry, HeldResolution | None]]:
    """Held texts, oldest first, each with what a person decided about it."""
    query = select(HeldEntry, HeldResolution).outerjoin(HeldResolution, HeldResolution.hash == HeldEntry.hash)
    found = session.execute(query.where(*conditions).order_by(HeldEntry.received_at, HeldEntry.hash))
    return [(apart, decision) for apart, decision in found]
