"""ICAHT and T-ICAHT: the specification's cases, and whatever was recorded on whichever day, alike in both twins."""

import json
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from backend.contract import load
from tests.unit.grading.twin import Twin, in_python

Json = dict[str, Any]
VECTORS: list[Json] = json.loads((Path(__file__).parents[2] / "vectors" / "phases.json").read_text())
SCORES = {score["code"]: score for score in load.scores() if score["form"] == "runs"}


def lab(analyte: str, day: int | None, value: str, **more: Any) -> Json:
    """A value of a day, in the unit of the score."""
    unit = {"neutrophils": "per_ul", "platelets": "giga_per_l"}[analyte]
    return {"id": f"{day} {value}", "at_ms": day or 0, "day": day, "code": analyte, "value": value, "unit": unit,
            "disputed": "no"} | more  # fmt: skip


def told(vector: Json) -> Json:
    """The question of a vector: later rows replace the days of earlier ones."""
    days = {day: value for first, last, value in vector["days"] for day in range(first, last + 1)}
    analyte = SCORES[vector["code"]]["analyte"]
    labs = [lab(analyte, day, value) for day, value in sorted(days.items())]
    return {"code": vector["code"], "labs": labs, "now": {"day": vector["today"], "died": vector.get("died", "no")}}


@pytest.mark.parametrize("vector", VECTORS, ids=[f"{one['id']} {one['why']}" for one in VECTORS])
def test_a_vector_has_its_grade_in_both_twins(vector: Json, twin: Twin) -> None:
    found = in_python("scored", **told(vector))
    assert twin.ask("scored", **told(vector)) == found
    said = {one["code"]: [one["floor"], one["ceiling"]] for one in found["said"]["phases"]}
    named = [name for name in said if name in vector]
    assert [said[name] for name in named] == [vector[name] for name in named]


LABS = st.lists(
    st.builds(
        lab,
        st.sampled_from(["neutrophils", "platelets"]),
        st.none() | st.integers(-2, 102) | st.integers(0, 32),
        st.sampled_from(
            ["0", "19", "20", "49", "50", "99", "100", "101", "480", "500", "501", "1000", "1500", "9999999"]
        ),
        unit=st.sampled_from(["per_ul", "giga_per_l", "giga_per_l", "mg_per_l"]),
        disputed=st.sampled_from(["no", "no", "no", "yes"]),
    ),
    max_size=40,
)
NOW = st.fixed_dictionaries({"day": st.none() | st.integers(-3, 110), "died": st.sampled_from(["no", "yes"])})


@given(st.sampled_from(sorted(SCORES)), LABS, NOW)
def test_both_twins_agree_on_whatever_was_recorded(twin: Twin, code: str, labs: list[Json], now: Json) -> None:
    labs = sorted(labs, key=lambda one: (one["at_ms"], one["id"]))
    assert twin.ask("scored", code=code, labs=labs, now=now) == in_python("scored", code=code, labs=labs, now=now)


@given(st.sampled_from(sorted(SCORES)), LABS, NOW)
def test_the_least_grade_is_never_above_the_most(code: str, labs: list[Json], now: Json) -> None:
    for phase in in_python("scored", code=code, labs=labs, now=now)["said"]["phases"]:
        assert phase["floor"] is None or 0 <= phase["floor"] <= phase["ceiling"] <= 4


def early(*labs: Json, today: int = 31) -> Json:
    """The early phase of ICAHT."""
    return in_python("scored", code="icaht-neutrophils", labs=list(labs), now={"day": today, "died": "no"})["said"][
        "phases"
    ][0]


def test_of_several_values_of_a_day_the_lowest_counts_in_whatever_unit() -> None:
    high, low = lab("neutrophils", 5, "2000"), lab("neutrophils", 5, "0.4", unit="giga_per_l")
    assert early(high, low, today=5)["used"] == [low["id"]]


def test_a_day_with_a_value_nobody_can_read_is_not_taken_for_its_other_value() -> None:
    found = early(lab("neutrophils", 5, "2000"), lab("neutrophils", 5, "200", disputed="yes"), today=5)
    assert (found["state"], found["unread"], found["used"]) == ("unknown", 1, [])
