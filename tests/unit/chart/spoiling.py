"""A ward with an entry of each kind that is read, to be spoilt in one place after the other."""

import copy
from collections.abc import Iterator
from typing import Any

from tests.unit.chart.ward import Told, crs_body

Json = dict[str, Any]
NOW = "2026-11-19T12:00:00+01:00"
ABSENT = object()
WRITTEN = {"sha256": "0" * 64, "type": "image/jpeg", "bytes": 9, "duration_ms": 1, "pen_lifts": 0}
MEASURED = {
    "temperature": 384,
    "systolic": 96,
    "diastolic": 51,
    "heart_rate": 110,
    "spo2": 91,
    "oxygen_device": "nasal_cannula",
}


def ward() -> tuple[list[Json], str]:
    """One patient with an entry of each kind that is read, and one whom nothing happens to; the id of the second."""
    told = Told()
    neuro = told.neuro("2026-11-18T08:05:00+01:00", ("month", "city"))
    told.entries[-1]["body"] |= {"handwriting": WRITTEN, "writing_signs": ["repeats"]}
    told.amend([neuro], "2026-11-18T08:15:00+01:00", copy.deepcopy(told.entries[-1]["body"]), text="x")
    body = crs_body(384, {"hypotension": "no_vasopressor", "oxygen": "low_flow", "oxygen_other_cause": "yes"})
    told.sign(
        "crs_check",
        "2026-11-18T08:05:00+01:00",
        body | {"measured": MEASURED, "vasopressors": []},
        criteria="astct-crs-2019",
    )
    told.crs("2026-11-18T20:05:00+01:00", 366)
    told.given("2026-11-18T09:00:00+01:00", "paracetamol")
    for kind, more in {
        "slot_missed": {"slot": f"{told.course}/2026-11-18/20:00", "reason": "asleep"},
        "note": {"text": "slept well"},
        "weight": {"weight_g": 70_000},
        "findings": {"score": "iec-hs-criteria", "answers": {"fever": "present"}},
        "lab": {"code": "crp", "value": "4.2", "unit": "mg_per_dl"},
        "pause": {"reason": "procedure"},
        "resume": {"reason": "back"},
    }.items():
        told.sign(kind, "2026-11-18T21:00:00+01:00", more)
    told.sign("decision", "2026-11-18T22:00:00+01:00", {"question": "amendment", "answer": neuro}, amends=[neuro])
    told.sign("void", "2026-11-18T22:00:00+01:00", {"reason": "error", "text": "x"}, amends=[told.new_id()])
    other = Told()
    other.number, other.patient = 500, other.new_id()
    ids = {entry["id"]: told.new_id() for entry in other.entries}
    quiet = [entry | {"id": ids[entry["id"]], "patient": other.patient} for entry in other.entries]
    return told.entries + quiet, other.patient


def paths(body: Json, above: tuple[str, ...] = ()) -> Iterator[tuple[str, ...]]:
    """Every place in a body."""
    for name, value in body.items():
        yield (*above, name)
        if isinstance(value, dict):
            yield from paths(value, (*above, name))


def spoilt(body: Json, path: tuple[str, ...], value: Any) -> Json:
    """A body with something else in one place."""
    new = copy.deepcopy(body)
    place = new
    for name in path[:-1]:
        place = place[name]
    if value is ABSENT:
        del place[path[-1]]
    else:
        place[path[-1]] = value
    return new
