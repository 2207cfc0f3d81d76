"""The cases of tests/vectors/schedule.json, in both twins."""

import json
from datetime import datetime
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

import pytest

from backend.clock import offsets
from tests.unit.chart.twin import in_javascript, in_python
from tests.unit.chart.ward import ITEMS, ZONE, Told, ms, neuro_body

Json = dict[str, Any]
VECTORS = Path(__file__).parents[2] / "vectors" / "schedule.json"
CASES: list[Json] = json.loads(VECTORS.read_text())["cases"]


def told_of(vector: Json) -> Told:
    """The ward of a case."""
    edition = {"protocol_sha256": vector["sha256"]} if "sha256" in vector else {}
    told = Told(vector["day0"], protocol=vector["protocol"], **edition, **vector.get("course", {}))
    if "baseline" in vector:
        at, wrong = vector["baseline"]
        body = neuro_body(tuple(ITEMS[:wrong])) | {"baseline": "yes"}
        told.sign("neuro_check", at, body, criteria="astct-icans-2019")
    for at, wrong, answers in vector["checks"]:
        told.neuro(at, tuple(ITEMS[:wrong]), answers)
    for at, temperature, device in vector.get("crs", []):
        told.crs(at, temperature, **({} if device is None else {"device": device}))
    for kind, at, body in vector.get("then", []):
        told.sign(kind, at, json.loads(json.dumps(body).replace("COURSE", told.course)))
    if "moved" in vector:
        told.sign(
            "amendment",
            vector["now"],
            {"reason": "wrong_time", "body": moved(told, vector)},
            amends=[told.entries[2]["id"]],
        )
    return told


def moved(told: Told, vector: Json) -> Json:
    """The course with another day 0."""
    return told.entries[2]["body"] | {"day0": vector["moved"]}


def asked(vector: Json) -> Json:
    """What both twins are given."""
    now_ms = ms(vector["now"])
    return {"entries": told_of(vector).entries, "now_ms": now_ms, "offsets": offsets(ZONE, now_ms)}


def said(chart: Json, vector: Json) -> Json:
    """What a chart says of the points that a case names."""
    patient = next(iter(chart["patients"].values()))
    states = {slot["key"].split("/", 1)[1]: slot["state"] for slot in patient["slots"]}
    neuro = {slot["key"].split("/", 1)[1] for slot in patient["slots"] if slot["kind"] == "neuro_check"}
    due = patient["due"]
    following, rhythm = patient["due"]["next"], patient["rhythm"]
    found = {
        "next": following and following["key"].split("/", 1)[1],
        "slots": {key: states.get(key) for key in vector.get("slots", {})},
        "only": [f"{key} {state}" for key, state in states.items() if key in neuro],
        "crs_only": [f"{key} {state}" for key, state in states.items() if key not in neuro],
        "due": [due["state"], *(slot["key"].split("/", 1)[1] for slot in due["owed"])],
        "questions": [one["question"] for one in patient["disputes"]],
        "rhythm": rhythm and [rhythm["protocol"], rhythm["why"], rhythm["grade"]],
        "newer": chart["newer"],
        "observed": observed_of(patient["course"]),
        "assessed": assessed_of(patient["assessments"]),
        "day": patient["day"],
        "anchor": patient["anchor"],
        "watch_days": patient["course"]["watch_days"],
    }
    return {name: found[name] for name in found if name in vector}


def assessed_of(found: Json | None) -> list[str] | None:
    """Why, how sure, and each month with its day by the ward's clock."""
    if found is None:
        return None
    days = [(one["month"], datetime.fromtimestamp(one["at_ms"] / 1000, ZoneInfo(ZONE))) for one in found["days"]]
    return [found["because"], found["confidence"], *(f"{month} {day:%Y-%m-%d}" for month, day in days)]


def observed_of(course: Json) -> list[list[Any]]:
    """The hours in hospital: dose, minutes from its start, minutes of them from day 0."""
    return [
        [one["number"], (one["from_ms"] - course["day0_ms"]) // 60_000, (one["until_ms"] - one["from_ms"]) // 60_000]
        for one in course["observed"]
    ]


@pytest.fixture(scope="module")
def phones() -> list[Json]:
    """The charts that the phone makes of all cases."""
    return in_javascript([asked(vector) for vector in CASES])


@pytest.mark.parametrize("number", range(len(CASES)), ids=[one["name"] for one in CASES])
def test_it_is_due_when_the_vector_says(number: int, phones: list[Json]) -> None:
    vector = CASES[number]
    expected = {name: vector[name] for name in vector if name in said(phones[number], vector)}
    assert (said(in_python(asked(vector)), vector), said(phones[number], vector)) == (expected, expected)
    assert in_python(asked(vector)) == phones[number]
