"""Flags, observations, and the faults of public graders, each in cells typed from the sources."""

from typing import Any

import pytest

from backend.contract import load
from backend.grading.evaluator import grade
from tests.unit.grading.mutants import MUTANTS, wrong_cells
from tests.unit.grading.reference import TABLES, Json, grid


@pytest.mark.parametrize("name", TABLES)
def test_a_flag_left_out_is_no(name: str) -> None:
    table = load.criteria(name)
    said = dict.fromkeys(table["flags"], "no")
    assert [one for one in grid(name, with_flags=False) if grade(table, one) != grade(table, one | said)] == []


@pytest.mark.parametrize("name", TABLES)
def test_what_is_only_observed_never_changes_a_grade(name: str) -> None:
    table = load.criteria(name)
    seen = dict.fromkeys(table["observed"], "yes")
    assert [one for one in grid(name, with_flags=False) if grade(table, one) != grade(table, one | seen)] == []


@pytest.mark.parametrize("name", MUTANTS)
def test_a_fault_of_a_public_grader_is_found(name: str, record_property: Any) -> None:
    table, grader = MUTANTS[name]
    found = len(wrong_cells(table, grader))
    record_property("cells wrong", found)
    assert found > 0


@pytest.mark.parametrize("name", ["astct-icans-2019", "astct-crs-2019"])
def test_the_checks_that_find_the_faults_find_nothing_wrong_with_our_grader(name: str) -> None:
    table = load.criteria(name)

    def ours(answers: Json) -> tuple[int, int, str]:
        found = grade(table, answers)
        return found["floor"], found["ceiling"], found["status"]

    assert wrong_cells(name, ours) == []
