"""The checks that pass our grader and our scorer find every fault of the public ones."""

from typing import Any

import pytest

from backend.contract import load
from backend.grading.evaluator import grade
from backend.grading.instrument import score
from tests.unit.grading.checking import wrong_grades, wrong_scores
from tests.unit.grading.mutants import GRADERS, SCORERS
from tests.unit.grading.source import tables


@pytest.mark.parametrize("code", tables())
def test_our_grader_is_right_in_every_cell(code: str) -> None:
    assert wrong_grades(code, lambda answers: grade(load.criteria(code), answers)) == []


def test_our_scorer_is_right_in_every_cell() -> None:
    assert wrong_scores(lambda items: score(load.instrument("ice"), items)) == []


@pytest.mark.parametrize("name", GRADERS)
def test_a_public_fault_of_grading_is_found(name: str, record_property: Any) -> None:
    found = len(wrong_grades(*GRADERS[name]))
    record_property("cells wrong", found)
    assert found > 0


@pytest.mark.parametrize("name", SCORERS)
def test_a_public_fault_of_scoring_is_found(name: str, record_property: Any) -> None:
    found = len(wrong_scores(SCORERS[name]))
    record_property("cells wrong", found)
    assert found > 0
