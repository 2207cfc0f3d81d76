"""The chart of a ward as the server sees it: the fold over everything its feed holds."""

import json
from typing import Any

from sqlalchemy import select

from backend.chart.fold import chart
from backend.clinicians.model import Ward
from backend.clock import now_ms, offsets
from backend.db import db
from backend.entries.model import PatientWard, StoredEntry
from backend.patients.rules import rules

Json = dict[str, Any]


def ward_entries(ward: str) -> list[Json]:
    """The entries of all patients who are in a ward's feed: envelopes with `received_at`."""
    patients = select(PatientWard.patient).where(PatientWard.ward == ward)
    return envelopes(select(StoredEntry).where(StoredEntry.patient.in_(patients)))


def patient_entries(patient: str) -> list[Json]:
    """The entries of one patient."""
    return envelopes(select(StoredEntry).where(StoredEntry.patient == patient))


def envelopes(query: Any) -> list[Json]:
    """Stored texts, parsed, oldest first."""
    rows = db.session.scalars(query.order_by(StoredEntry.at_ms, StoredEntry.id))
    return [json.loads(row.text) | {"received_at": row.received_at} for row in rows]


def ward_chart(ward: str, at_ms: int | None = None) -> Json:
    """The chart of a ward at an instant, now if none is given."""
    now = now_ms() if at_ms is None else at_ms
    zone = db.session.get_one(Ward, ward).zone
    found: Json = chart(ward_entries(ward), now, offsets(zone, now), rules())
    return found


def wards_of(patient: str) -> list[str]:
    """The wards that may see a patient."""
    return list(db.session.scalars(select(PatientWard.ward).where(PatientWard.patient == patient).order_by(PatientWard.since_ms.desc())))
