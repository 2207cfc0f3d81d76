"""Limits of a drug against counting by hand, every dose by weight, and amounts however written: in both twins."""

from collections.abc import Iterator
from fractions import Fraction
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from backend.chart.amounts import micrograms
from backend.chart.dosing import dose_by_weight
from backend.chart.limits import breaches, earliest, lately
from backend.contract import load
from tests.unit.chart.twin import Ask, asked_by_line

Json = dict[str, Any]
HALF_HOUR = 1_800_000
DAY = 48 * HALF_HOUR
TOCILIZUMAB = load.formulary()["tocilizumab"]
times = st.lists(st.integers(0, 200).map(lambda step: step * HALF_HOUR), max_size=7)
WRITTEN: list[tuple[Any, Any]] = [
    (560, "mg"), ("358.8", "mg"), ("0.75", "mg"), ("1", "g"), ("0.0005", "mg"), ("0.000001", "g"), ("0.0000001", "g"),
    ("10,5", "mg"), ("", "mg"), (" 5", "mg"), ("-5", "mg"), (-5, "mg"), ("1e3", "mg"), (None, "mg"), (True, "mg"),
    ("5.", "mg"), (".5", "mg"), ("5", "drops"), ("5", None), ("5", "toString"), (["5"], "mg"), ("٥", "mg"),
    ("9999999", "g"), ("10000", "g"), ("10000.000001", "g"), (9_999_999, "mg"), (10_000_000, "mg"), ("5", "ug"),
    ("5\n", "mg"),
]  # fmt: skip
MICROGRAMS = [
    560_000, 358_800, 750, 1_000_000, None, 1, None, None, None, None, None, None, None, None, None, None, None, None,
    None, None, None, None, None, 10_000_000_000, None, 9_999_999_000, None, 5, None,
]  # fmt: skip


@pytest.fixture(scope="module")
def phone() -> Iterator[Ask]:
    """The phone's twin, a case a line."""
    with asked_by_line("limits.mjs") as asked:
        yield asked


@settings(max_examples=300, deadline=None, derandomize=True, database=None)
@given(given_ms=times, at=st.integers(0, 200), in_all=st.integers(0, 6))
def test_limits_are_those_of_counting_every_stretch_by_hand(
    phone: Ask, given_ms: list[int], at: int, in_all: int
) -> None:
    at_ms = at * HALF_HOUR
    by_hand = (["interval"] if too_near(given_ms, at_ms) else []) + (["window"] if too_many(given_ms, at_ms) else [])
    by_hand += ["all"] if in_all >= 4 else []
    recent = [{"hours": 24, "most": 3, "count": sum(time > at_ms - DAY for time in given_ms)}]
    facts = {"times": given_ms, "in_all": in_all, "at_ms": at_ms, "drug": TOCILIZUMAB}
    found = [
        breaches(given_ms, in_all, at_ms, TOCILIZUMAB),
        lately(given_ms, at_ms, TOCILIZUMAB),
        earliest(given_ms, in_all, TOCILIZUMAB),
    ]
    assert (found[:2], phone({"what": "limits", **facts})) == ([by_hand, recent], found)


@settings(max_examples=200, deadline=None, derandomize=True, database=None)
@given(given_ms=times.filter(bool))
def test_the_earliest_next_dose_is_the_first_half_hour_at_which_no_limit_is_broken(given_ms: list[int]) -> None:
    later = range(max(given_ms), max(given_ms) + 2 * DAY, HALF_HOUR)
    first = next(at for at in later if not too_near(given_ms, at) and not too_many(given_ms, at))
    assert earliest(given_ms, 0, TOCILIZUMAB)["at_ms"] == first


def too_near(given_ms: list[int], at_ms: int) -> bool:
    """Whether another dose is less than eight hours away."""
    return any(-16 * HALF_HOUR < time - at_ms < 16 * HALF_HOUR for time in given_ms)


def too_many(given_ms: list[int], at_ms: int) -> bool:
    """Whether some stretch of 24 hours with the dose in it holds more than three, tried half hour by half hour."""
    every = [*given_ms, at_ms]
    starts = range(at_ms - DAY, at_ms, HALF_HOUR)
    return any(sum(start < time <= start + DAY for time in every) > 3 for start in starts)


def test_every_weight_to_a_tenth_of_a_kilogram_has_the_dose_of_the_label(phone: Ask) -> None:
    grams = list(range(1000, 350_001, 100))
    by_hand = [min(Fraction(weight, 1000) * (12 if weight < 30_000 else 8), Fraction(800)) for weight in grams]
    found = [dose_by_weight(TOCILIZUMAB, {"state": "known", "weight_g": weight}) for weight in grams]
    assert [Fraction(one["dose_ug"], 1000) for one in found if one] == by_hand
    assert phone({"what": "doses", "drug": TOCILIZUMAB, "grams": grams}) == found


def test_an_amount_is_read_in_whole_micrograms_or_not_at_all(phone: Ask) -> None:
    found = [micrograms(amount, unit) for amount, unit in WRITTEN]
    assert (found, phone({"what": "amounts", "written": WRITTEN})) == (MICROGRAMS, found)
