"""I9: equal sets give equal charts, in Python and JavaScript, whatever the order of arrival."""

import json
import random
from collections.abc import Iterator
from datetime import datetime
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from backend.clock import offsets
from backend.demo.people import WARDS
from backend.demo.story import tell
from tests.unit.chart.sets import random_set
from tests.unit.chart.twin import Ask, asked_by_line, in_python
from tests.unit.chart.ward import ms

Json = dict[str, Any]
CASES = 150
NOON = "2026-11-20T12:00:00+01:00"
NIGHT = "2026-10-28T02:15:00+01:00"


@pytest.fixture(scope="module")
def cases() -> list[Json]:
    """Random sets and the demo ward, each at an instant."""
    demo = tell(datetime.fromisoformat(NOON), WARDS[0], "01985a00-0000-7000-8000-00000000d0e1", "0")
    sets = [case_of(random_set(random.Random(seed)), NIGHT) for seed in range(CASES)]
    return [*sets, case_of([json.loads(text) for text in demo], NOON)]


def case_of(entries: list[Json], now: str) -> Json:
    """What both twins are given."""
    return {"entries": entries, "now_ms": ms(now), "offsets": offsets("Europe/Paris", ms(now))}


@pytest.fixture(scope="module")
def in_javascript() -> Iterator[Ask]:
    """The chart as the phone makes it, by one process that folds a case a line."""
    with asked_by_line("fold.mjs") as fold:
        yield fold


def test_both_twins_make_the_same_chart_of_every_set(cases: list[Json], in_javascript: Ask) -> None:
    for case in cases:
        assert in_javascript(case) == in_python(case)


@settings(max_examples=150, deadline=None, derandomize=True, database=None)
@given(chance=st.randoms(use_true_random=False), data=st.data())
def test_in_any_order_and_however_often_it_arrives_it_is_the_same_chart_in_both_twins(
    in_javascript: Ask, chance: random.Random, data: st.DataObject
) -> None:
    entries = random_set(chance)
    again = data.draw(st.lists(st.sampled_from(entries), max_size=4))
    arrived = data.draw(st.permutations([*entries, *again]))
    expected = in_python(case_of(entries, NIGHT))
    assert in_python(case_of(arrived, NIGHT)) == expected
    assert in_javascript(case_of(arrived, NIGHT)) == expected


def test_the_demo_ward_is_the_same_in_any_order(cases: list[Json], in_javascript: Ask) -> None:
    entries, expected = cases[-1]["entries"], in_python(cases[-1])
    for seed in range(5):
        case = cases[-1] | {"entries": random.Random(seed).sample(entries, len(entries))}
        assert (in_python(case), in_javascript(case)) == (expected, expected)
