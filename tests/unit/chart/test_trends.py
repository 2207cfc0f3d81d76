"""What is drawn over time: gaps stay gaps, intervals intervals, late and corrected ones are marked; in both twins."""

import random
from collections.abc import Iterator
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from backend.chart.fold import chart
from backend.chart.trends import trends
from backend.clock import offsets
from backend.contract import load
from backend.patients.rules import rules
from tests.unit.chart.sets import random_set
from tests.unit.chart.twin import Ask, asked_by_line
from tests.unit.chart.ward import ITEMS, ZONE, Told, ms, neuro_body

Json = dict[str, Any]
LATE = load.protocol("trends")["late_min"]
START, NIGHT = "2026-11-17T00:00:00+01:00", "2026-10-28T02:15:00+01:00"
NOON = "2026-11-20T12:00:00+01:00"


@pytest.fixture(scope="module")
def phone() -> Iterator[Ask]:
    """What the phone draws, by one process."""
    with asked_by_line("trends.mjs") as asked:
        yield asked


def drawn(told: Told, now: str = NOON, start: str = START) -> Json:
    """What the picture of the patient is made of."""
    patient = told.at(now)
    return trends(patient, patient["checks"], ms(start), ms(now), LATE)


def hours(points: list[Json]) -> list[tuple[int, bool]]:
    """Hours since the first midnight of each point, and whether a line leads to it."""
    return [((point["at_ms"] - ms(START)) // 3_600_000, point["joined"]) for point in points]


def days(*times: str) -> Told:
    """A patient with a neuro check, all well, at each of these times such as `18T20`; slots at 08:00 and 20:00."""
    told = Told()
    for time in times:
        told.neuro(f"2026-11-{time}:10:00+01:00")
    return told


def test_checks_of_neighbouring_slots_are_joined_and_a_missed_slot_is_a_gap() -> None:
    found = drawn(days("17T20", "18T08", "19T08"))
    assert hours(found["totals"]) == [(20, False), (32, True), (56, False)]
    assert hours(found["icans"]) == hours(found["totals"])
    assert [(slot["key"].split("/", 1)[1], slot["open"]) for slot in found["missed"]] == [
        ("2026-11-18/20:00", False),
        ("2026-11-19/20:00", False),
        ("2026-11-20/08:00", True),
    ]


def test_no_line_crosses_a_slot_that_a_pause_left_out() -> None:
    told = days("17T20", "18T20")
    told.sign("pause", "2026-11-18T07:00:00+01:00", {"reason": "imaging"})
    told.sign("resume", "2026-11-18T12:00:00+01:00", {"reason": "back"})
    found = drawn(told, "2026-11-18T21:00:00+01:00")
    assert (hours(found["totals"]), found["missed"]) == ([(20, False), (44, False)], [])
    assert found["paused"] == [[ms("2026-11-18T07:00:00+01:00"), ms("2026-11-18T12:00:00+01:00")]]


def test_no_line_crosses_a_pause_between_two_slots_either() -> None:
    told = days("17T20", "18T08")
    assert hours(drawn(told)["totals"])[1] == (32, True)
    told.sign("pause", "2026-11-17T23:00:00+01:00", {"reason": "imaging"})
    told.sign("resume", "2026-11-18T01:00:00+01:00", {"reason": "back"})
    assert hours(drawn(told)["totals"])[1] == (32, False)


def test_what_nobody_follows_is_never_joined() -> None:
    told = Told(day0=None)
    for time in ("17T20", "18T08"):
        told.neuro(f"2026-11-{time}:10:00+01:00")
    assert hours(drawn(told)["totals"]) == [(20, False), (32, False)]


def test_a_total_with_something_missing_is_an_interval_that_no_line_touches() -> None:
    told = days("17T20")
    body = neuro_body()
    body["items"].pop("writing")
    told.sign("neuro_check", "2026-11-18T08:10:00+01:00", body, criteria="astct-icans-2019")
    told.neuro("2026-11-18T20:10:00+01:00")
    totals = drawn(told)["totals"]
    assert [(one["floor"], one["ceiling"]) for one in totals] == [(10, 10), (9, 10), (10, 10)]
    assert hours(totals) == [(20, False), (32, False), (44, False)]


def test_a_check_that_cannot_be_graded_is_a_point_without_a_value_and_breaks_the_line() -> None:
    told = days("17T20", "18T20")
    told.sign("neuro_check", "2026-11-18T08:10:00+01:00", {"tool": "ice", "items": {}, "answers": {}})
    found = drawn(told)
    for lane in ("totals", "icans"):
        assert [(one["floor"], one["joined"]) for one in found[lane]][1:] == [
            (None, False),
            (found[lane][0]["floor"], False),
        ]


def test_a_temperature_that_was_not_measured_is_a_gap() -> None:
    told = days("17T20", "18T08", "18T20")
    for time, tenths in (("17T20", 379), ("18T08", None), ("18T20", 391)):
        told.crs(f"2026-11-{time}:12:00+01:00", tenths)
        told.entries[-1]["body"]["measured"] = {} if tenths is None else {"temperature": tenths}
    found = drawn(told)["temperature"]
    assert [(one["floor"], one["joined"]) for one in found] == [(379, False), (None, False), (391, False)]


def test_an_entry_that_the_server_had_an_hour_later_is_late_and_one_on_the_phone_is_not() -> None:
    told = days("17T20", "18T08", "18T20")
    for entry, received in zip(told.entries[-3:], ("17T21:09:59", "18T09:10:00", None), strict=True):
        entry.update({"received_at": f"2026-11-{received}+01:00"} if received else {})
    assert [one["late"] for one in drawn(told)["totals"]] == [False, True, False]


def test_a_corrected_check_shows_the_correction_and_a_withdrawn_one_is_not_drawn_but_named() -> None:
    told = days("17T20", "18T08")
    first, second = (entry["id"] for entry in told.entries[-2:])
    told.amend([first], "2026-11-17T21:00:00+01:00", neuro_body((ITEMS[0],)))
    told.sign("void", "2026-11-18T09:00:00+01:00", {"reason": "error"}, amends=[second])
    found = drawn(told)
    assert [(one["id"], one["floor"], one["amended"]) for one in found["totals"]] == [(first, 9, True)]
    assert found["voided"] == [second]


def test_a_dose_stands_at_the_time_it_was_given_and_one_that_was_ordered_nowhere() -> None:
    told = days("17T20")
    given = told.given("2026-11-18T01:00:00+01:00", "paracetamol")
    told.sign("medication", "2026-11-18T02:00:00+01:00", {"agent": "tocilizumab", "state": "ordered"})
    assert drawn(told)["doses"] == [{"agent": "paracetamol", "id": given, "at_ms": ms("2026-11-18T01:00:00+01:00")}]


def test_slots_on_both_sides_of_the_change_of_the_clock_are_neighbours() -> None:
    told = Told(day0="2026-10-24T10:00:00+02:00")
    for at in ("24T20:10:00+02:00", "25T08:10:00+01:00"):
        told.neuro(f"2026-10-{at}")
    first, second = drawn(told, "2026-10-25T09:00:00+01:00", "2026-10-23T00:00:00+02:00")["totals"]
    assert (second["at_ms"] - first["at_ms"], second["joined"]) == (13 * 3_600_000, True)


def test_a_second_treatment_is_not_joined_to_the_first() -> None:
    told = days("17T20", "18T08")
    body = {"product": "again", "class": "car_t", "day0": "2026-11-18T10:00:00+01:00", "window_days": 30}
    again = told.sign("course", "2026-11-18T10:00:00+01:00", body | {"protocol": "twice-daily"}, course=told.new_id())
    course = told.entries[-1]["course"]
    told.neuro("2026-11-18T20:10:00+01:00", course=course)
    assert (bool(again), hours(drawn(told)["totals"])) == (True, [(20, False), (32, False), (44, False)])


def test_only_what_the_axis_holds_is_drawn_and_a_line_comes_from_outside() -> None:
    found = drawn(days("17T20", "18T08"), start="2026-11-18T00:00:00+01:00")
    assert hours(found["totals"]) == [(32, True)]


@settings(max_examples=150, deadline=None, derandomize=True, database=None)
@given(chance=st.randoms(use_true_random=False))
def test_both_twins_draw_the_same_of_every_set(phone: Ask, chance: random.Random) -> None:
    case = {"entries": arrived(random_set(chance), chance), "now_ms": ms(NIGHT), "offsets": offsets(ZONE, ms(NIGHT))}
    case |= {"from_ms": ms(NIGHT) - chance.choice([48, 168]) * 3_600_000, "late_min": LATE}
    found = chart(case["entries"], case["now_ms"], case["offsets"], rules())["patients"]
    assert phone(case) == {id: in_python(p, case) for id, p in found.items()}


def in_python(p: Json, case: Json) -> list[Json]:
    """What the phone is asked, as the server says it."""
    mine = [check for check in p["checks"] if p["course"] and check["course"] == p["course"]["id"]]
    return [trends(p, checks, case["from_ms"], case["now_ms"], LATE) for checks in (mine, p["checks"])]


def arrived(entries: list[Json], chance: random.Random) -> list[Json]:
    """The entries as a server had them, at once, later, or not yet; some with a temperature."""
    times = ["2026-10-23T09:00:00+02:00", "2026-10-26T00:00:00+01:00", "2026-10-27T12:00:00+01:00"]
    made = [entry | chance.choice([{}, {"received_at": chance.choice(times)}]) for entry in entries]
    for entry in made:
        if entry["kind"] == "crs_check":
            entry["body"] = entry["body"] | {
                "measured": chance.choice([{}, {"temperature": 379}, {"temperature": "warm"}])
            }
    return made
