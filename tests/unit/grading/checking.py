"""Finds the cells in which a grader or a scorer does not say what the sources say."""

from collections.abc import Callable, Iterator
from functools import cache
from itertools import combinations_with_replacement
from typing import Any

from tests.unit.grading.expected import expected
from tests.unit.grading.grids import cells, grid

Json = dict[str, Any]
Grader = Callable[[Json], Json]
ICE_STATES = ("correct", "incorrect", "refused", "neurotoxicity", None)


def wrong_grades(code: str, grader: Grader) -> list[Json]:
    """The answers that this grader grades wrong: floor, ceiling or status."""
    return [answers for answers, right in right_grades(code) if figures(grader(answers)) != right]


def wrong_scores(scorer: Grader) -> list[Json]:
    """The ICE items that this scorer adds up wrong: floor or ceiling."""
    return [
        items
        for items, right in right_scores()
        if (found := scorer(items))["floor"] != right[0] or found["ceiling"] != right[1]
    ]


def figures(grade: Json) -> tuple[int, int, str]:
    """What a grade says."""
    return grade["floor"], grade["ceiling"], grade["status"]


@cache
def right_grades(code: str) -> list[tuple[Json, tuple[int, int, str]]]:
    """Cells and their grades: of a table with an entry condition with all its flags, of others with none raised."""
    asked = grid(code)
    slices = asked.slices if "crs" in code else asked.slices[:1]
    return [(answers, expected(code, answers)[:3]) for raised in slices for answers in cells(asked, raised)]


@cache
def right_scores() -> list[tuple[Json, tuple[int, int]]]:
    """Every mixture of right, wrong, refused, not testable for neurotoxicity and not asked, with its least and most."""
    return [(items(states), total(states)) for states in combinations_with_replacement(ICE_STATES, 10)]


def total(states: tuple[str | None, ...]) -> tuple[int, int]:
    """Right items for sure, and with what might have been right."""
    right = states.count("correct")
    return right, right + states.count("refused") + states.count(None)


def items(states: tuple[str | None, ...]) -> Json:
    """Ten ICE items in these states."""
    return {name: value for code, state in zip(codes(), states, strict=True) for name, value in told(code, state)}


def told(code: str, state: str | None) -> Iterator[tuple[str, str]]:
    """One item as it is written down."""
    if state in ("refused", "neurotoxicity"):
        yield code, "not_testable"
        yield f"{code}_reason", state
    elif state:
        yield code, state


def codes() -> list[str]:
    """The ten points of ICE."""
    return ["year", "month", "city", "hospital", "name_1", "name_2", "name_3", "command", "writing", "attention"]
