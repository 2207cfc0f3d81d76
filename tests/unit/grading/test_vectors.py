"""Cases worked out by hand: the graded vectors in both twins, and how ICE items become a grade."""

import json
import subprocess
from pathlib import Path
from typing import Any

import pytest

from backend.contract import load
from backend.grading.evaluator import grade
from backend.grading.instrument import grade_check, score

Json = dict[str, Any]
VECTORS: list[Json] = json.loads((Path(__file__).resolve().parents[2] / "vectors" / "grading.json").read_text())
NODE = Path(__file__).with_name("vectors.mjs")
ICE = load.instrument("ice")
WELL = {"consciousness": "alert", "seizure": "none", "motor": "none", "raised_icp": "none"}
ITEMS = [item["code"] for item in ICE["items"]]


@pytest.mark.parametrize("vector", VECTORS, ids=[vector["id"] for vector in VECTORS])
def test_a_vector_has_its_grade(vector: Json) -> None:
    found = grade(load.criteria(vector["criteria"]), vector["answers"])
    named = ("floor", "ceiling", "status", "worst")
    assert [found[name] for name in named] == [vector[name] for name in named]


def test_javascript_says_the_same_of_every_vector() -> None:
    tables = {code: load.criteria(code) for code in load.codes("criteria")}
    asked = json.dumps({"tables": tables, "vectors": VECTORS})
    answer = subprocess.run(["node", str(NODE)], input=asked, capture_output=True, text=True, check=True)
    assert json.loads(answer.stdout) == [grade(tables[one["criteria"]], one["answers"]) for one in VECTORS]


def checked(items: Json) -> tuple[int, int, str]:
    """The grade of a check with these ICE items in a patient who is otherwise well."""
    found = grade_check(load.criteria(ICE["criteria"]), ICE, items, WELL)
    return found["floor"], found["ceiling"], found["status"]


def test_eight_wrong_and_two_refused_is_grade_three_whatever_the_two_would_have_been() -> None:
    items = dict.fromkeys(ITEMS[:8], "incorrect") | dict.fromkeys(ITEMS[8:], "not_testable")
    items |= {f"{name}_reason": "refused" for name in ITEMS[8:]}
    assert checked(items) == (3, 3, "complete")


def test_nine_right_and_a_hand_that_cannot_write_is_nothing_or_grade_one() -> None:
    items = dict.fromkeys(ITEMS, "correct") | {"writing": "not_testable", "writing_reason": "hand"}
    assert checked(items) == (0, 1, "at_least")
    assert score(ICE, items) == {"floor": 9, "ceiling": 10, "answered": 9, "of": 10, "not_testable": ["writing"]}


def test_not_testable_for_neurotoxicity_counts_as_wrong() -> None:
    items = dict.fromkeys(ITEMS, "correct") | {"writing": "not_testable", "writing_reason": "neurotoxicity"}
    assert checked(items) == (1, 1, "complete")


def test_an_awake_patient_too_aphasic_for_any_item_is_grade_three() -> None:
    items = dict.fromkeys(ITEMS, "not_testable") | {f"{name}_reason": "neurotoxicity" for name in ITEMS}
    assert checked(items) == (3, 3, "complete")


def test_ten_refused_items_leave_ice_absent() -> None:
    items = dict.fromkeys(ITEMS, "not_testable") | {f"{name}_reason": "refused" for name in ITEMS}
    assert checked(items) == (0, 3, "at_least")


def test_an_ice_that_nobody_asked_is_absent_and_never_zero() -> None:
    assert checked({}) == (0, 3, "at_least")
