"""Which tool a check takes: by age in the ward's date, to the day, in both twins; totals are never mixed."""

from itertools import product
from typing import Any

import pytest

from backend.chart.instants import minutes_east
from backend.clock import offsets
from tests.unit.chart.twin import in_javascript, in_python
from tests.unit.chart.ward import Told, capd_body, ms

Json = dict[str, Any]
ZONES = ("Europe/Paris", "Pacific/Kiritimati", "America/Los_Angeles", "Australia/Lord_Howe")
BIRTHDAYS = [  # born, an instant by the ward's clock, the tool then
    ("2014-11-21", "2026-11-20T23:59:59", "capd"),
    ("2014-11-21", "2026-11-21T00:00:00", "ice"),
    ("2014-11-22", "2026-11-21T12:00:00", "capd"),
    ("2012-02-29", "2024-02-28T23:59:59", "capd"),
    ("2012-02-29", "2024-02-29T00:00:00", "ice"),
    ("2088-02-29", "2100-02-28T23:59:59", "capd"),
    ("2088-02-29", "2100-03-01T00:00:00", "ice"),
    ("2014-01-01", "2025-12-31T23:59:59", "capd"),
    ("2014-01-01", "2026-01-01T00:00:00", "ice"),
    ("1957-07-14", "2026-11-21T12:00:00", "ice"),
    ("2026-11-22", "2026-11-21T12:00:00", "capd"),
]


def wall(zone: str, local: str) -> tuple[int, Any]:
    """The instant at which a ward's clock shows this, and the ward's offsets then."""
    near = ms(f"{local}+00:00")
    east = offsets(zone, near)
    fitting = [near - minutes * 60_000 for _, minutes in east]
    return next(one for one in fitting if one + minutes_east(one, east) * 60_000 == near), east


def case(identity: Json, course: Json, now_ms: int, east: Any) -> Json:
    """A patient without a check, at an instant."""
    told = Told(**course)
    told.entries[0]["body"] |= identity
    return {"entries": told.entries, "now_ms": now_ms, "offsets": east}


def tools(cases: list[Json]) -> list[Any]:
    """What both twins say."""
    said = [
        [next(iter(found["patients"].values()))["tool"] for found in every]
        for every in ([in_python(one) for one in cases], in_javascript(cases))
    ]
    assert said[0] == said[1]
    return said[0]


def test_the_tool_changes_with_the_birthday_in_the_wards_date() -> None:
    asked = [(born, zone, local, right) for zone, (born, local, right) in product(ZONES, BIRTHDAYS)]
    cases = [case({"born": born}, {}, *wall(zone, local)) for born, zone, local, _ in asked]
    assert tools(cases) == [right for *_, right in asked]


def test_developmental_delay_takes_capd_at_every_age_and_an_unknown_age_is_not_guessed() -> None:
    now = wall("Europe/Paris", "2026-11-21T12:00:00")
    delayed, usual = {"developmental_delay": "yes"}, {"developmental_delay": "no"}
    cases = [
        case({"born": "1957-07-14"}, delayed, *now), case({"born": "1957-07-14"}, usual, *now),
        case({}, delayed, *now), case({}, usual, *now),
    ]  # fmt: skip
    assert tools(cases) == ["capd", "ice", "capd", None]


@pytest.mark.parametrize(("points", "baseline", "total", "floor"), [
    ([0] * 8, None, 0, 0), ([1, 1, 0, 0, 0, 0, 0, 0], None, 2, 1), ([1, 1, 0, 0, 0, 0, 0, 0], 2, 2, 0),
    ([2, 2, 2, 2, 0, 0, 0, 0], 2, 8, 1), ([2, 2, 2, 3, 0, 0, 0, 0], 2, 9, 3), ([4] * 8, None, 32, 3),
])  # fmt: skip
def test_a_total_of_capd_stands_beside_its_tool(
    points: list[int], baseline: int | None, total: int, floor: int
) -> None:
    told = Told()
    body = capd_body(points, baseline)
    told.sign("neuro_check", "2026-11-18T08:10:00+01:00", body, criteria="astct-icans-2019-child")
    (check,) = told.at("2026-11-18T09:00:00+01:00")["checks"]
    assert (check["total"], check["floor"]) == ({"tool": "capd", "floor": total, "ceiling": total}, floor)
