"""Which wards a patient's entries are fed to, and what a transfer changes."""

import json
from typing import Any

from sqlalchemy import Select, exists, func, select, update
from sqlalchemy.orm import Session, aliased

from backend.chart.instants import to_ms
from backend.clinicians.model import Ward
from backend.entries.model import FeedRow, PatientWard, StoredEntry
from sync.cursor import digest

Json = dict[str, Any]
Steps = dict[str, list[Json]]
Places = dict[str, PatientWard]  # ward -> since when it has a patient, until when it did
GRACE_MS = 24 * 3600 * 1000


def known(session: Session) -> set[str]:
    """The wards there are."""
    return set(session.scalars(select(Ward.id)))


def why_held(known: set[str], entry: Json) -> str | None:
    """A ward nobody knows cannot have a feed."""
    named = [entry["ward"]]
    if entry["kind"] == "transfer":
        named.append(entry["body"].get("to_ward"))
    return None if all(isinstance(ward, str) and ward in known for ward in named) else "unknown_ward"


def lock(session: Session, patients: set[str]) -> None:
    """One transaction at a time decides where a patient's entries go; SQLite has only one anyway."""
    if session.get_bind().dialect.name == "postgresql":
        for patient in sorted(patients):
            session.execute(select(func.pg_advisory_xact_lock(func.hashtextextended(patient, 0))))


def steps(session: Session, places: Places, fresh: list[tuple[Json, str]], now: int) -> Steps:
    """ward -> the feed rows that stored entries (with hashes) of one patient add; her `places` follow them."""
    patient = fresh[0][0]["patient"]
    before = members(places)
    arrange(session, places, [entry for entry, _ in fresh], now)
    after = members(places)
    joined, left = after - before, places.keys() - after
    rows: Steps = {ward: history(session, ward, patient) for ward in sorted(joined)}
    for entry, hash in fresh:
        for ward in sorted(({entry["ward"]} - left | after) - joined):
            rows.setdefault(ward, []).append(joins(entry["id"], patient, hash))
    return rows


def places_of(session: Session, patients: set[str]) -> dict[str, Places]:
    """The places of patients who are locked; none of one who was never heard of."""
    found: dict[str, Places] = {patient: {} for patient in patients}
    for row in session.scalars(select(PatientWard).where(PatientWard.patient.in_(patients))):
        found[row.patient][row.ward] = row
    return found


def members(places: Places) -> set[str]:
    """The wards whose feeds hold a patient; the others have forgotten her."""
    return {ward for ward, row in places.items() if row.left_ms is None}


def arrange(session: Session, places: Places, fresh: list[Json], now: int) -> None:
    """A patient is in the ward of the first entry; a transfer moves on, and the others leave in a day.

    An entry from any other ward makes no member: knowing a patient's id is no right to read the record.
    """
    if not places:
        first = min(fresh, key=lambda entry: (to_ms(entry["at"]), entry["id"]))
        enter(session, places, first["ward"], first)
    if any(entry["kind"] in ("transfer", "void") for entry in fresh):
        move(session, places, transfers(session, fresh[0]["patient"]), now)


def enter(session: Session, places: Places, ward: str, entry: Json) -> None:
    """A ward has the patient since an entry."""
    places[ward] = PatientWard(patient=entry["patient"], ward=ward, since_ms=to_ms(entry["at"]))
    session.add(places[ward])


def transfers(session: Session, patient: str) -> list[Json]:
    """The transfers of a patient that nobody voided, in the order of their time."""
    texts = session.scalars(
        select(StoredEntry.text)
        .where(StoredEntry.patient == patient, StoredEntry.kind.in_(["transfer", "void"]))
        .order_by(StoredEntry.at_ms, StoredEntry.id)
    )
    found = [json.loads(text) for text in texts]
    voided = {target for entry in found if entry["kind"] == "void" for target in entry["amends"]}
    return [entry for entry in found if entry["kind"] == "transfer" and entry["id"] not in voided]


def move(session: Session, places: Places, moves: list[Json], now: int) -> None:
    """Follow the transfers; the last one says where the patient is, every other ward leaves after the day of grace."""
    here = min(places.values(), key=lambda row: row.since_ms).ward
    if not moves and len(places) == 1:
        return
    for entry in moves:
        if entry["ward"] in places:
            here = entry["body"]["to_ward"]
            if here not in places:
                enter(session, places, here, entry)
    for row in places.values():
        if row.ward == here:
            row.leaves_ms = row.left_ms = None
        elif row.leaves_ms is None:
            row.leaves_ms = now + GRACE_MS


def history(session: Session, ward: str, patient: str) -> list[Json]:
    """Everything known of a patient, oldest first, that a ward's feed does not hold yet."""
    held = set(session.scalars(entries_in(ward).where(FeedRow.patient == patient).with_only_columns(FeedRow.entry)))
    found = session.execute(
        select(StoredEntry.id, StoredEntry.hash)
        .where(StoredEntry.patient == patient)
        .order_by(StoredEntry.at_ms, StoredEntry.id)
    )
    return [joins(id, patient, hash) for id, hash in found if id not in held]


def entries_in(ward: str) -> Select[tuple[FeedRow]]:
    """The feed rows of a ward that still count: those of entries whose patient was not forgotten since."""
    later = aliased(FeedRow)
    forgotten = exists().where(
        later.ward == FeedRow.ward, later.patient == FeedRow.patient, later.what == "forget", later.seq > FeedRow.seq
    )
    return select(FeedRow).where(FeedRow.ward == ward, FeedRow.what == "entry", ~forgotten)


def due_to_leave(session: Session, wards: list[str], now: int) -> list[tuple[str, str]]:
    """(ward, patient) whose day of grace is over."""
    query = select(PatientWard.ward, PatientWard.patient).where(
        PatientWard.ward.in_(wards), PatientWard.leaves_ms <= now, PatientWard.left_ms.is_(None)
    )
    return [(ward, patient) for ward, patient in session.execute(query)]


def forget(session: Session, due: list[tuple[str, str]], now: int) -> Steps:
    """A `forget` row for each patient that is still due; the patients are locked."""
    rows: Steps = {}
    for ward, patient in due:
        still_due = (
            PatientWard.ward == ward,
            PatientWard.patient == patient,
            PatientWard.leaves_ms <= now,
            PatientWard.left_ms.is_(None),
        )  # fmt: skip
        if session.execute(update(PatientWard).where(*still_due).values(left_ms=now)).rowcount:  # type: ignore[attr-defined]
            rows.setdefault(ward, []).append(feed_row("forget", patient, digest(hashes(session, ward, patient))))
    return rows


def hashes(session: Session, ward: str, patient: str) -> list[str]:
    """The hashes of a patient's entries that a ward's feed holds."""
    query = entries_in(ward).where(FeedRow.patient == patient).join(StoredEntry, StoredEntry.id == FeedRow.entry)
    return list(session.scalars(query.with_only_columns(StoredEntry.hash)))


def joins(entry: str, patient: str, hash: str) -> Json:
    """The row of an entry that joins a feed."""
    return feed_row("entry", patient, hash, entry)


def feed_row(what: str, patient: str, digest: str, entry: str | None = None) -> Json:
    """A row that is not numbered yet; its digest is still what it changes of the feed's."""
    return {"what": what, "patient": patient, "digest": digest, "entry": entry}
