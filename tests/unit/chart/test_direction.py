"""Which way a grade went: an interval that may be on either side of the one before goes no way that anybody knows."""

import pytest

from backend.chart.severity import direction
from backend.clock import offsets
from tests.unit.chart.twin import in_javascript, in_python
from tests.unit.chart.ward import ZONE, Told, ms

EARLIER, LATER, NOW = (f"2026-11-18T{time}:00+01:00" for time in ("08:05", "20:05", "21:00"))


def graded(floor: int, ceiling: int, of_record: bool = True) -> dict:
    """A check as far as its grade is read."""
    found = {"floor": floor, "ceiling": ceiling, "signed": None}
    return found | {"of_record": {"floor": floor, "ceiling": ceiling} if of_record else None}


@pytest.mark.parametrize(
    ("before", "now", "expected"),
    [
        ((1, 1), (2, 2), "rising"),
        ((1, 1), (1, 2), "rising"),
        ((2, 2), (1, 2), "falling"),
        ((1, 3), (1, 2), "falling"),
        ((0, 1), (1, 2), "rising"),
        ((1, 2), (1, 2), "same"),
        ((2, 2), (0, 4), "unclear"),
        ((0, 4), (2, 2), "unclear"),
        ((2, 2), (1, 3), "unclear"),
    ],
)
def test_a_grade_rises_or_falls_only_where_neither_end_goes_the_other_way(
    before: tuple[int, int], now: tuple[int, int], expected: str
) -> None:
    assert direction(graded(*now), graded(*before)) == expected


def test_what_could_not_be_graded_goes_no_way() -> None:
    unknown = graded(0, 4, of_record=False)
    assert [direction(unknown, graded(2, 2)), direction(graded(4, 4), unknown), direction(unknown, unknown)] == [
        "unclear"
    ] * 3


def test_a_crs_of_grade_2_and_then_a_check_without_a_temperature_is_not_falling_in_either_twin() -> None:
    told = Told()
    told.crs(EARLIER, 391, {"oxygen": "low_flow"})
    told.crs(LATER, None)
    case = {"entries": told.entries, "now_ms": ms(NOW), "offsets": offsets(ZONE, ms(NOW))}
    found = in_python(case)
    assert in_javascript([case]) == [found]
    assert found["patients"][told.patient]["crs"]["direction"] == "unclear"
