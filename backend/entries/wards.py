"""Which wards an entry's patient belongs to, and what a transfer adds to whose feed."""

from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session

from backend.clinicians.model import Ward
from backend.clock import to_ms
from backend.entries.model import FeedRow, PatientWard, StoredEntry
from sync.cursor import digest

Json = dict[str, Any]
GRACE_MS = 24 * 3600 * 1000


def why_held(session: Session, entry: Json) -> str | None:
    """A ward nobody knows cannot have a feed."""
    named = [entry["ward"]]
    if entry["kind"] == "transfer":
        named.append(entry["body"].get("to_ward"))
    return None if all(isinstance(ward, str) and session.get(Ward, ward) for ward in named) else "unknown_ward"


def steps(session: Session, entry: Json, now: int) -> dict[str, list[FeedRow]]:
    """ward -> rows to append for a new entry: its own ward, the wards its patient is in, and a transfer's history."""
    wards = {entry["ward"], *members(session, entry["patient"])}
    rows = {ward: [joins(entry["id"], entry["patient"], hash_of(session, entry["id"]))] for ward in wards}
    if entry["kind"] == "transfer" and entry["body"]["to_ward"] not in wards:
        rows[entry["body"]["to_ward"]] = history(session, entry["patient"])
    join(session, entry, now)
    return rows


def members(session: Session, patient: str) -> list[str]:
    """The wards whose feeds hold this patient."""
    return list(session.scalars(select(PatientWard.ward).where(PatientWard.patient == patient)))


def join(session: Session, entry: Json, now: int) -> None:
    """The patient is in the entry's ward; a transfer moves to another one and leaves the old one after a day."""
    patient, at = entry["patient"], to_ms(entry["at"])
    if session.get(PatientWard, (patient, entry["ward"])) is None:
        session.add(PatientWard(patient=patient, ward=entry["ward"], since_ms=at))
    if entry["kind"] == "transfer" and entry["body"]["to_ward"] != entry["ward"]:
        session.flush()
        session.get_one(PatientWard, (patient, entry["ward"])).leaves_ms = now + GRACE_MS
        session.merge(PatientWard(patient=patient, ward=entry["body"]["to_ward"], since_ms=at, leaves_ms=None))
    session.flush()


def history(session: Session, patient: str) -> list[FeedRow]:
    """Everything known of a patient, oldest first, for a ward that is new to it."""
    found = session.execute(
        select(StoredEntry.id, StoredEntry.hash)
        .where(StoredEntry.patient == patient)
        .order_by(StoredEntry.at_ms, StoredEntry.id)
    )
    return [joins(id, patient, hash) for id, hash in found]


def forget_due(session: Session, ward: str, now: int) -> list[FeedRow]:
    """A `forget` row for each patient whose day of grace in this ward is over."""
    due = session.scalars(select(PatientWard).where(PatientWard.ward == ward, PatientWard.leaves_ms <= now)).all()
    rows = []
    for gone in due:
        rows.append(FeedRow(ward=ward, seq=0, what="forget", patient=gone.patient, digest=digest(hashes(session, ward, gone.patient))))
        session.delete(gone)
    return rows


def hashes(session: Session, ward: str, patient: str) -> list[str]:
    """The hashes of a patient's entries that a ward's feed holds since the patient was last forgotten there."""
    found = session.execute(
        select(FeedRow.what, StoredEntry.hash)
        .outerjoin(StoredEntry, StoredEntry.id == FeedRow.entry)
        .where(FeedRow.ward == ward, FeedRow.patient == patient)
        .order_by(FeedRow.seq)
    ).all()
    last = max((index for index, (what, _) in enumerate(found) if what == "forget"), default=-1)
    return [hash for _, hash in found[last + 1 :]]


def hash_of(session: Session, id: str) -> str:  # noqa: A002 the field's own name
    """The hash of a stored entry."""
    return session.scalars(select(StoredEntry.hash).where(StoredEntry.id == id)).one()


def joins(entry: str, patient: str, hash: str) -> FeedRow:  # noqa: A002 the field's own name
    """A row that is not numbered yet; its digest is still the entry's own hash."""
    return FeedRow(ward="", seq=0, what="entry", entry=entry, patient=patient, digest=hash)
