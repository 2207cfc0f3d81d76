"""The plan of the watch over every clock change from 2026 to 2036: each slot once, in order, in both twins."""

from collections.abc import Iterator
from itertools import pairwise, product
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from backend.chart.anchors import length, windows
from backend.chart.instants import DAY_MS, HOUR_MS, MINUTE_MS, date_text, to_ms, ward_day
from backend.chart.plan import plan
from backend.chart.rhythm import beside, frames
from backend.chart.schedule import due, slots
from backend.contract import load
from backend.patients.rules import rules
from tests.unit.chart.twin import Ask, asked_by_line
from tests.unit.chart.zones import clocks

Json = dict[str, Any]
CODES = [code for code in load.codes("protocols") if "times" in load.protocol(code)]
LATE_MS = (5 * MINUTE_MS, 15 * MINUTE_MS, 12 * HOUR_MS)


@pytest.fixture(scope="module")
def in_javascript() -> Iterator[Ask]:
    """The plan as the phone makes it, by one process that plans a case a line."""
    with asked_by_line("plan.mjs") as made:
        yield made


def course_of(day0_ms: int, window_days: int, code: str, doses: list[int], offsets: Any) -> Json:
    """A course with doses that begin its watch anew."""
    anchors = [{"entry": str(at_ms), "number": 1, "at_ms": at_ms} for at_ms in sorted(doses)]
    course = {"id": "c", "entry": "e", "protocol": code, "day0_ms": day0_ms, "window_days": window_days}
    return course | {"starts_ms": day0_ms, "anchors": anchors} | length(course, day0_ms, anchors, offsets)


def check(at_ms: int, ice: tuple[int, int], grade: int) -> Json:
    """A neuro check as far as a rhythm reads it."""
    total = {"tool": "ice", "floor": min(ice), "ceiling": max(ice)}
    stands = {"floor": grade, "ceiling": grade, "severity": grade, "signed": None, "of_record": {"floor": grade}}
    return {"id": str(at_ms), "kind": "neuro_check", "at_ms": at_ms, "total": total, **stands}


def case_of(course: Json, checks: list[Json], later: list[Json], offsets: Any) -> Json:
    """What both twins are given."""
    found = frames(course, later, checks, None, rules(), offsets)
    return {"course": course, "frames": found, "offsets": offsets, "suffix": ""}


def crs_of(case: Json, checks: list[Json]) -> Json:
    """The same for the CRS checks beside, which have keys of their own; as it was where none are asked for."""
    found = beside(case["frames"], checks, None, rules())
    return case | {"frames": found[0], "suffix": "/crs_check"} if found else case


def in_order(case: Json) -> list[Json]:
    """The plan, after what must hold of any plan."""
    found = plan(case["course"], case["frames"], case["offsets"], case["suffix"])
    keys = [slot["key"] for slot in found if not slot["ends"]]
    assert len(set(keys)) == len(keys)
    assert all(slot["opens_ms"] <= following["opens_ms"] for slot, following in pairwise(found))
    assert all(slot["opens_ms"] <= slot["at_ms"] <= slot["late_ms"] for slot in found)
    return found


def test_at_every_clock_change_each_slot_of_each_day_exists_once(in_javascript: Ask) -> None:
    seen = 0
    for zone, clock in clocks().items():
        for (since, _), late_ms in product(clock[1:], LATE_MS):
            near = [one for one in clock if abs(to_ms(one[0]) - to_ms(since)) < 40 * DAY_MS] or clock[:1]
            offsets = [(clock[0][0], before(clock, near[0][0])), *near]
            day0_ms = ward_day(to_ms(since), offsets) * DAY_MS - offsets[0][1] * MINUTE_MS - DAY_MS - late_ms
            code = CODES[seen % len(CODES)]
            case = case_of(course_of(day0_ms, 3, code, [], offsets), [], [], offsets)
            for track in (case, crs_of(case, [])):
                assert [slot["key"] for slot in in_order(track) if not slot["ends"]] == wanted(track), (zone, since)
                if seen % 10 == 0:
                    assert in_javascript(track) == in_order(track), (zone, since)
            seen += 1
    assert seen > 1900


def before(clock: list[tuple[str, int]], since: str) -> int:
    """The offset before a change."""
    return [east for start, east in clock if to_ms(start) < to_ms(since)][-1]


def wanted(case: Json) -> list[str]:
    """Every time of day of every day of the window that the clock had not passed at day 0."""
    course, offsets = case["course"], case["offsets"]
    first = ward_day(course["day0_ms"], offsets)
    east = [minutes for since, minutes in offsets if to_ms(since) <= course["day0_ms"]][-1]
    at_day0 = (course["day0_ms"] + east * MINUTE_MS) % DAY_MS // MINUTE_MS
    times = case["frames"][0]["protocol"]["times"]
    days = range(first, first + course["window_days"] + 1)
    return [
        f"c/{date_text(day)}/{time}{case['suffix']}"
        for day in days
        for time in times
        if day > first or int(time[:2]) * 60 + int(time[3:]) >= at_day0
    ]


MINUTES = st.integers(min_value=-4 * 24 * 60, max_value=4 * 24 * 60)
POINTS = st.integers(min_value=0, max_value=10)


@st.composite
def cases(draw: st.DrawFn) -> Json:
    """A course around a clock change, with findings, doses and another protocol, each at any minute."""
    zone = draw(st.sampled_from(sorted(zone for zone, clock in clocks().items() if len(clock) > 1)))
    clock = clocks()[zone]
    number = draw(st.integers(min_value=1, max_value=len(clock) - 1))
    change_ms = to_ms(clock[number][0])
    offsets = clock[max(0, number - 2) : number + 3]
    day0_ms = change_ms + draw(st.integers(min_value=-3 * 24 * 60, max_value=60)) * MINUTE_MS
    after = st.integers(min_value=0, max_value=5 * 24 * 60).map(lambda minutes: day0_ms + minutes * MINUTE_MS)
    told = draw(
        st.lists(
            st.tuples(after, st.tuples(POINTS, POINTS), st.integers(0, 4)), max_size=6, unique_by=lambda one: one[0]
        )
    )
    checks = [check(at_ms, ice, grade) for at_ms, ice, grade in sorted(told)]
    later = [{"id": "m", "at_ms": draw(after), "body": {"protocol": draw(st.sampled_from(CODES))}}]
    doses = draw(st.lists(after, max_size=2))
    course = course_of(day0_ms, draw(st.integers(0, 3)), draw(st.sampled_from(CODES)), doses, offsets)
    case = case_of(course, checks, draw(st.sampled_from([[], later])), offsets)
    return draw(st.sampled_from([case, crs_of(case, checks)])) | {"checks": checks}


@settings(max_examples=400, deadline=None, derandomize=True, database=None)
@given(case=cases())
def test_whatever_was_found_slots_are_in_order_and_both_twins_plan_the_same(in_javascript: Ask, case: Json) -> None:
    checks = case.pop("checks")
    assert in_javascript(case) == plan(case["course"], case["frames"], case["offsets"], case["suffix"])
    now_ms = case["course"]["ends_ms"]
    found = slots_of(case, checks, now_ms)
    assert len({slot["key"] for slot in found}) == len(found)
    assert all(slot["opens_ms"] < slot["closes_ms"] for slot in found)
    assert all(slot["opens_ms"] <= slot["late_ms"] <= slot["closes_ms"] for slot in found)
    assert all(one["closes_ms"] <= other["opens_ms"] for one, other in pairwise(found))
    belonging = [id for slot in found for id in slot["checks"]]
    assert len(set(belonging)) == len(belonging)
    assert inside(found, case)


def slots_of(case: Json, checks: list[Json], now_ms: int) -> list[Json]:
    """The slots as they stand at an instant."""
    course = case["course"]
    marks: Json = {"missed": {}, "pauses": [], "absences": []}
    return slots(course, course["day0_ms"], checks, marks, now_ms, case["offsets"], case["frames"], case["suffix"][1:])


def inside(found: list[Json], case: Json) -> bool:
    """Whether every slot is on a day of one of the windows."""
    days = [(date_text(one["first"]), date_text(one["last"])) for one in windows(case["course"], case["offsets"])]
    return all(any(first <= slot["key"].split("/")[1] <= last for first, last in days) for slot in found)


@settings(max_examples=150, deadline=None, derandomize=True, database=None)
@given(case=cases(), minutes=MINUTES)
def test_at_no_minute_is_anything_late_by_less_than_nothing(case: Json, minutes: int) -> None:
    now_ms = case["course"]["day0_ms"] + minutes * MINUTE_MS
    found = slots_of(case, case["checks"], now_ms)
    present = due(found, now_ms)
    assert sum(slot["opens_ms"] <= now_ms < slot["closes_ms"] for slot in found) <= 1
    if present["state"] == "overdue":
        assert now_ms - present["slot"]["late_ms"] > 0
    if present["next"]:
        assert present["next"]["opens_ms"] > now_ms
    assert all(slot["state"] != "missed" for slot in found if slot["closes_ms"] > now_ms)
