"""Scores of what a physician found: nothing unsaid is taken for absent, and both twins agree."""

import itertools
import json
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from backend.contract import load
from backend.contract.scores import findings_of
from tests.unit.grading.twin import Twin, in_python

Json = dict[str, Any]
VECTORS: list[Json] = json.loads((Path(__file__).parents[2] / "vectors" / "findings.json").read_text())
SCORES = {score["code"]: score for score in load.scores() if score["form"] in ("listed", "sum")}
NAMES = {
    code: [item["code"] for item in findings_of(score)] + score.get("maximal", []) for code, score in SCORES.items()
}


def told(vector: Json) -> Json:
    """The answers of a vector about the EEG."""
    present = dict.fromkeys(vector["present"], "present")
    absent = NAMES["ve-icans"] if vector["absent"] == "rest" else vector["absent"]
    return dict.fromkeys(absent, "absent") | present


@pytest.mark.parametrize("vector", VECTORS, ids=lambda vector: vector["id"])
def test_the_points_of_an_eeg_add_up_in_both_twins(vector: Json, twin: Twin) -> None:
    found = in_python("found", code="ve-icans", answers=told(vector))
    assert twin.ask("found", code="ve-icans", answers=told(vector)) == found
    assert {name: found["said"][name] for name in ("floor", "ceiling", "maximal")} == {
        name: vector[name] for name in ("floor", "ceiling", "maximal")
    }


@given(st.sampled_from(sorted(SCORES)), st.data())
def test_both_twins_agree_on_whatever_was_found(twin: Twin, code: str, data: st.DataObject) -> None:
    said = st.sampled_from(["present", "absent", "not_known", "perhaps", ""])
    answers = data.draw(st.dictionaries(st.sampled_from([*NAMES[code], "constructor", "toString"]), said))
    assert twin.ask("found", code=code, answers=answers) == in_python("found", code=code, answers=answers)


def test_every_state_of_any_two_criteria_is_listed_as_it_was_said_and_the_others_are_not_known() -> None:
    for one, other in itertools.combinations(NAMES["iec-hs-criteria"], 2):
        for pair in itertools.product(("present", "absent", None), repeat=2):
            answers = {code: state for code, state in zip((one, other), pair, strict=True) if state}
            groups = in_python("found", code="iec-hs-criteria", answers=answers)["said"]["groups"]
            listed = {item["code"]: item["state"] for group in groups for item in group["items"]}
            assert listed == dict.fromkeys(NAMES["iec-hs-criteria"], "not_known") | answers


def test_the_criteria_stand_as_the_source_has_them_and_nothing_counts_them() -> None:
    found = in_python("found", code="iec-hs-criteria", answers={})["said"]
    assert {group["code"]: len(group["items"]) for group in found["groups"]} == {"required": 1, "common": 5, "other": 9}
    assert set(found) == {"code", "edition", "groups"}
