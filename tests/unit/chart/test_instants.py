"""A ward's wall clock over every clock change, in both twins, against the zone data of Python."""

import json
import shutil
import subprocess
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

import pytest

from backend.chart.instants import FIRST_DAY, MINUTE_MS, at_wall, minutes_east, turn, ward_day
from backend.clock import offsets
from tests.unit.chart.ward import Told, ms, states

# zone -> days on which its clock changes; Lord Howe by half an hour, Casablanca for the fast, Apia never again
CHANGES = {
    "Europe/Paris": ["2026-03-29", "2026-10-25"],
    "America/New_York": ["2026-03-08", "2026-11-01"],
    "Australia/Lord_Howe": ["2026-04-05", "2026-10-04"],
    "Africa/Casablanca": ["2026-02-15", "2026-03-22"],
    "America/Santiago": ["2026-04-04", "2026-09-06"],
    "Asia/Kathmandu": ["2026-03-29"],
}
DAYS = [(zone, day) for zone, days in CHANGES.items() for day in days]
Case = dict[str, Any]


def cases(zone: str, day: str) -> list[Case]:
    """Every quarter of an hour of the day before, the day itself and the day after."""
    known = [list(one) for one in offsets(zone, ms(f"{day}T12:00:00+00:00"))]
    first = date.fromisoformat(day).toordinal() - FIRST_DAY
    return [
        {"day": first + ahead, "minutes": minutes, "offsets": known}
        for ahead in (-1, 0, 1)
        for minutes in range(0, 24 * 60, 15)
    ]


def expected(zone: str, case: Case) -> list[int]:
    """The instant by zoneinfo: the first of two, or the first after a skipped hour; its day; its offset."""
    there = ZoneInfo(zone)
    wall = datetime.fromordinal(FIRST_DAY + case["day"]) + timedelta(minutes=case["minutes"])
    at = wall.replace(tzinfo=there).astimezone(UTC)
    if at.astimezone(there).replace(tzinfo=None) != wall:
        minutes = (at + timedelta(minutes=step) for step in range(-180, 180))
        at = next(one for one in minutes if one.astimezone(there).replace(tzinfo=None) > wall)
    local = at.astimezone(there)
    east = local.utcoffset()
    assert east is not None
    return [round(at.timestamp() * 1000), local.date().toordinal() - FIRST_DAY, round(east.total_seconds() / 60)]


def in_python(case: Case) -> list[int]:
    known = [(since, east) for since, east in case["offsets"]]
    at = at_wall(case["day"], case["minutes"], known)
    return [at, ward_day(at, known), minutes_east(at, known)]


def in_javascript(asked: list[Case]) -> list[Any]:
    node = shutil.which("node")
    assert node
    lines = "\n".join(json.dumps(case) for case in asked)
    done = subprocess.run(
        [node, Path(__file__).with_name("instants.mjs")], input=lines, capture_output=True, text=True, check=True
    )
    return [json.loads(line) for line in done.stdout.splitlines()]


@pytest.mark.parametrize(("zone", "day"), DAYS, ids=[f"{zone} {day}" for zone, day in DAYS])
def test_the_wards_clock_is_the_same_in_both_twins_and_in_the_zone_data(zone: str, day: str) -> None:
    asked = cases(zone, day)
    wanted = [expected(zone, case) for case in asked]
    assert [in_python(case) for case in asked] == wanted
    assert in_javascript(asked) == wanted


@pytest.mark.parametrize(("zone", "day"), DAYS, ids=[f"{zone} {day}" for zone, day in DAYS])
def test_a_time_that_comes_twice_is_told_apart_in_both_twins_as_in_the_zone_data(zone: str, day: str) -> None:
    noon, known = ms(f"{day}T12:00:00+00:00"), offsets(zone, ms(f"{day}T12:00:00+00:00"))
    instants = range(noon - 36 * 60 * MINUTE_MS, noon + 36 * 60 * MINUTE_MS, 15 * MINUTE_MS)
    wanted = [which_of_two(zone, at) for at in instants]
    assert [turn(at, known) for at in instants] == wanted
    assert in_javascript([{"at_ms": at, "offsets": known} for at in instants]) == wanted
    assert ("second" in wanted) == ("first" in wanted) == any(was > now for was, now in east_of_days(zone, noon))


def which_of_two(zone: str, at: int) -> str | None:
    """By zoneinfo: the later of two instants with one wall time has its fold."""
    local = datetime.fromtimestamp(at / 1000, ZoneInfo(zone))
    if local.fold:
        return "second"
    return "first" if local.replace(fold=1).astimezone(UTC) > local.astimezone(UTC) else None


def east_of_days(zone: str, noon: int) -> list[tuple[float, float]]:
    """How far east of UTC the clock is a day before and a day after."""
    before, after = (datetime.fromtimestamp(noon / 1000 + hours * 3600, ZoneInfo(zone)) for hours in (-30, 30))
    offsets_there = [one.utcoffset() for one in (before, after)]
    return [(offsets_there[0].total_seconds(), offsets_there[1].total_seconds())]  # type: ignore[union-attr]


TWICE_HALF_PAST_TWO = ["2026-10-25T02:30:00+02:00", "2026-10-25T02:30:00+01:00"]
AROUND_THE_GAP = ["2026-03-29T01:59:00+01:00", "2026-03-29T03:00:00+02:00"]
NIGHTS = [
    ("2026-10-22T10:00:00+02:00", "2026-10-24", "2026-10-25", 13, TWICE_HALF_PAST_TWO),
    ("2026-03-26T10:00:00+01:00", "2026-03-28", "2026-03-29", 11, AROUND_THE_GAP),
]


@pytest.mark.parametrize(("day0", "evening", "morning", "hours", "checks"), NIGHTS, ids=["back", "forward"])
def test_a_night_of_thirteen_hours_or_eleven_is_one_slot(
    day0: str, evening: str, morning: str, hours: int, checks: list[str]
) -> None:
    told = Told(day0=day0)
    made = [told.neuro(at) for at in checks]
    slots = {slot["key"].split("/", 1)[1]: slot for slot in told.at(f"{morning}T12:00:00+01:00")["slots"]}
    night, day = slots[f"{evening}/20:00"], slots[f"{morning}/08:00"]
    assert (night["checks"], day["at_ms"] - night["at_ms"]) == (made, hours * 3_600_000)
    assert night["closes_ms"] == day["opens_ms"] == day["at_ms"] - 2 * 3_600_000


def test_the_morning_after_is_due_and_overdue_by_the_clock_that_hangs_there_then() -> None:
    told = Told(day0="2026-10-22T10:00:00+02:00")
    found = {time: states(told.at(f"2026-10-{time}"))["2026-10-25/08:00"] for time in (
        "25T05:59:00+01:00", "25T06:00:00+01:00", "25T10:00:00+01:00", "25T10:01:00+01:00")}  # fmt: skip
    assert list(found.values()) == ["later", "due", "due", "overdue"]
