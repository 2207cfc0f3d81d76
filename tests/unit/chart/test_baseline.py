"""What later checks are compared with, and what they lost: the same in both twins."""

import json
from pathlib import Path
from typing import Any

import pytest

from backend.clock import offsets
from tests.unit.chart.twin import in_javascript, in_python
from tests.unit.chart.ward import ITEMS, ZONE, Told, capd_body, ms, neuro_body

Json = dict[str, Any]
VECTORS = Path(__file__).parents[2] / "vectors" / "baseline.json"
CASES: list[Json] = json.loads(VECTORS.read_text())["cases"]
BEFORE, AFTER = "2026-11-16T09:00:00+01:00", "2026-11-19T08:05:00+01:00"
NOW = "2026-11-19T09:00:00+01:00"
CODES = {
    "x": ("incorrect", None), "n": ("not_testable", "hand"), "z": ("not_testable", "neurotoxicity"), "-": (None, None),
}  # fmt: skip


def body_of(tool: str, said: Any) -> Json:
    """A check's body by the short form of the vectors."""
    if tool == "capd":
        return capd_body(said)
    body, items = neuro_body(), dict.fromkeys(ITEMS, "correct")
    for item, mark in said.items():
        answer, reason = CODES[mark]
        items |= {item: answer} if answer else {}
        items |= {f"{item}_reason": reason} if reason else {}
    body["items"] = {name: items[name] for name in items if said.get(name) != "-"}
    return body


def told_of(vector: Json) -> Told:
    """A check before therapy and one after it."""
    told, tool = Told(), vector["tool"]
    criteria = "astct-icans-2019" if tool == "ice" else "astct-icans-2019-child"
    told.sign("neuro_check", BEFORE, body_of(tool, vector["before"]) | {"baseline": "yes"}, criteria=criteria)
    told.sign("neuro_check", AFTER, body_of(tool, vector["now"]), criteria=criteria)
    return told


def asked(told: Told) -> Json:
    """What both twins are given."""
    return {"entries": told.entries, "now_ms": ms(NOW), "offsets": offsets(ZONE, ms(NOW))}


def both(told: Told) -> list[Json]:
    """The patient in both twins."""
    charts = [in_python(asked(told)), *in_javascript([asked(told)])]
    return [chart["patients"][told.patient] for chart in charts]


@pytest.fixture(scope="module")
def on_the_phone() -> list[Json]:
    """Every case as the phone folds it."""
    return in_javascript([asked(told_of(vector)) for vector in CASES])


@pytest.mark.parametrize("number", range(len(CASES)), ids=[vector["case"] for vector in CASES])
def test_both_twins_count_the_points_lost_of_every_case(number: int, on_the_phone: list[Json]) -> None:
    charts = [on_the_phone[number], in_python(asked(told_of(CASES[number])))]
    lost = [next(iter(chart["patients"].values()))["checks"][-1]["lost"] for chart in charts]
    floor, ceiling = CASES[number]["lost"]
    assert lost == [{"floor": floor, "ceiling": ceiling}] * 2


def test_the_grade_stays_that_of_the_raw_score() -> None:
    told = Told()
    told.sign("neuro_check", BEFORE, neuro_body(("attention",)) | {"baseline": "yes"}, criteria="astct-icans-2019")
    told.neuro(AFTER, ("attention",))
    check = told.at(NOW)["checks"][-1]
    assert (check["lost"], check["floor"]) == ({"floor": 0, "ceiling": 0}, 1)


def test_a_check_with_another_tool_or_before_the_baseline_or_the_baseline_itself_is_not_compared() -> None:
    told = Told()
    told.neuro("2026-11-15T09:00:00+01:00", ("city",))
    told.sign("neuro_check", BEFORE, neuro_body() | {"baseline": "yes"}, criteria="astct-icans-2019")
    told.sign("neuro_check", AFTER, capd_body([1] * 8), criteria="astct-icans-2019-child")
    assert [[check["lost"] for check in patient["checks"]] for patient in both(told)] == [[None] * 3] * 2


def test_without_a_baseline_nothing_is_compared() -> None:
    told = Told()
    told.neuro(AFTER, ("city",))
    assert [(one["baseline"], one["checks"][0]["lost"]) for one in both(told)] == [(None, None)] * 2


def test_a_second_treatment_asks_for_its_own_baseline() -> None:
    told = told_of(CASES[0])
    another = {"class": "car_t", "day0": "2027-03-02T10:00:00+01:00", "window_days": 30, "protocol": "twice-daily"}
    told.sign("course", "2027-03-01T10:00:00+01:00", another, course=told.new_id())
    assert told.at("2027-03-01T11:00:00+01:00")["baseline"] is None


def test_a_baseline_from_before_any_course_counts_for_the_first() -> None:
    told = Told()
    taken = told.neuro("2026-10-20T09:00:00+02:00")
    told.entries[-1]["body"]["baseline"] = "yes"
    told.entries[-1].pop("course")
    assert [one["baseline"]["id"] for one in both(told)] == [taken, taken]


def test_what_is_noted_beside_it_is_read_and_what_is_malformed_waits_for_a_newer_app() -> None:
    told = Told()
    noted = {"handicaps": ["hearing"], "languages": ["it", "fr"], "hand": "left", "text": "wears glasses"}
    told.sign("neuro_check", BEFORE, neuro_body() | {"baseline": "yes", "background": noted})
    told.sign("neuro_check", AFTER, neuro_body() | {"background": {"handicaps": [1]}})
    assert [one["baseline"]["body"]["background"] for one in both(told)] == [noted, noted]
    assert [in_python(asked(told))["newer"], in_javascript([asked(told)])[0]["newer"]] == [1, 1]
