"""The tables know the fields, codes, bands and flags that were typed from the sources, and no others."""

import re
from pathlib import Path

import pytest

from backend.contract import load
from backend.grading.evaluator import grade
from backend.grading.rules import fields_of
from tests.unit.grading.grids import grid, numbers
from tests.unit.grading.source import CHANGES, EXCLUDES, NO_FLAG, OBSERVED, edges, flags, graded, rows, tables


def test_every_table_was_typed() -> None:
    assert tables() == ["astct-icans-2019", "astct-icans-2019-child", "astct-crs-2019"]
    assert sorted(tables()) == sorted(table["code"] for table in load.signed_criteria())


def test_every_table_is_asked_in_every_combination() -> None:
    files = Path(__file__).parent.glob("test_every_*_combination.py")
    named = [code for path in files for code in re.findall(r'table = "(.+)"', path.read_text())]
    assert sorted(named) == sorted(tables())


@pytest.mark.parametrize("code", tables())
def test_every_answer_of_every_field_was_typed_once(code: str) -> None:
    axes = {**grid(code).axes, **{name: some for name, some in numbers(code).axes.items() if edges_typed(code, name)}}
    assert {name: set(found) for name, found in graded(code).items()} == {
        name: set(some) - {None} for name, some in axes.items()
    }
    answers = [(row.field, value) for row in rows(code) if row.grade.isdigit() for value in row.values]
    assert len(answers) == len(set(answers))


def edges_typed(code: str, name: str) -> bool:
    """Whether a field is a number: it was typed in bands."""
    return load.criteria(code)["fields"][name]["type"] == "integer" and bool(edges(code, name))


@pytest.mark.parametrize("code", tables())
def test_every_flag_was_typed_for_what_it_does(code: str) -> None:
    table = load.criteria(code)
    excluding = {domain["excluded_by"] for domain in table["domains"] if "excluded_by" in domain}
    assert sorted(flags(code, OBSERVED)) == sorted(table["observed"])
    assert sorted(flags(code, OBSERVED, EXCLUDES, CHANGES)) == sorted(table["flags"])
    assert set(flags(code, EXCLUDES)) - excluding == ({"fever_other_cause"} if "crs" in code else set())
    assert set(flags(code, NO_FLAG)) & set(table["flags"]) == set()


@pytest.mark.parametrize("code", tables())
def test_every_row_names_the_line_it_was_typed_from(code: str) -> None:
    assert [row for row in rows(code) if row.source not in ("seed-003", "clinical.md") or not row.line.isdigit()] == []


@pytest.mark.parametrize("code", tables())
def test_no_rule_reads_what_is_only_observed(code: str) -> None:
    table = load.criteria(code)
    rules = [row["when"] for domain in table["domains"] for row in domain["grades"]]
    rules += [domain["maybe"] for domain in table["domains"] if "maybe" in domain]
    rules += [table[name] for name in ("gate", "maybe") if name in table] + list(table.get("confirm", {}).values())
    assert {name for rule in rules for name in fields_of(rule)} & set(table["observed"]) == set()


@pytest.mark.parametrize("code", tables())
def test_removing_a_flag_is_saying_no(code: str) -> None:
    table, asked = load.criteria(code), numbers(code)
    severe = {name: some[-1] for name, some in asked.axes.items()}
    for flag in table["flags"]:
        for answers in ({}, severe, severe | dict.fromkeys(set(table["flags"]) - {flag}, "yes")):
            assert grade(table, answers) == grade(table, answers | {flag: "no"})
