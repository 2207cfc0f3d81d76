"""The chart of a ward as the server sees it: the fold over everything its feed holds."""

from typing import Any

from backend.chart.fold import chart
from backend.clinicians.model import Ward
from backend.clock import now_ms, offsets
from backend.db import db
from backend.entries.readers import entries_of_member, entries_of_patient, entries_of_ward
from backend.patients.rules import rules

Json = dict[str, Any]


def ward_chart(ward: str, at_ms: int | None = None) -> Json:
    """The chart of a ward at an instant, now if none is given."""
    return folded(entries_of_ward(db.session(), ward), ward, at_ms)


def patient_chart(patient: str, ward: str, at_ms: int | None = None) -> Json:
    """The chart of one patient, by the clock of a ward."""
    return folded(entries_of_patient(db.session(), patient), ward, at_ms)


def member_chart(patient: str, ward: str, at_ms: int) -> Json | None:
    """The chart of one patient by what the ward's feed holds; None once the ward has forgotten."""
    found = folded(entries_of_member(db.session(), ward, patient), ward, at_ms)["patients"]
    chart: Json | None = found.get(patient)
    return chart


def folded(entries: list[Json], ward: str, at_ms: int | None) -> Json:
    """The fold of entries at an instant, by a ward's clock."""
    now = now_ms() if at_ms is None else at_ms
    found: Json = chart(entries, now, offsets(db.session.get_one(Ward, ward).zone, now), rules())
    return found
