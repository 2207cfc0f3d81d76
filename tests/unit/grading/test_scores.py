"""Scores made of laboratory values: as the specification works them out, on every edge, and alike in both twins."""

import itertools
import json
from math import log2
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from backend.contract import load
from tests.unit.grading.twin import Twin, in_python

Json = dict[str, Any]
VECTORS = json.loads((Path(__file__).parents[2] / "vectors" / "scores.json").read_text())
ANALYTES = {row["code"]: row for row in load.laboratory()["analytes"]}
HOUR_MS = 3_600_000
EDGES = {
    "platelets": ("74.999", "75", "75.001", "175", "175.001"),
    "neutrophils": ("1199.999", "1200"),
    "haemoglobin": ("8.999", "9.0"),
    "crp": ("2.999", "3.0"),
    "ferritin": ("649.999", "650", "2000", "2000.001"),
}


def lab(code: str, value: str, unit: str | None = None, **more: Any) -> Json:
    """A value in the unit of the score unless said, of day -5."""
    unit = unit or ANALYTES[code]["base"]
    return {"id": f"{code} {value} {unit}", "at_ms": 0, "day": -5, "code": code, "value": value, "unit": unit,
            "disputed": "no"} | more  # fmt: skip


def score(code: str, *labs: Json) -> Json:
    """What the Python twin says."""
    return in_python("scored", code=code, labs=list(labs))["said"]


@pytest.mark.parametrize("vector", VECTORS["points"] + VECTORS["ratio"], ids=lambda vector: vector["id"])
def test_a_vector_comes_out_in_both_twins(vector: Json, twin: Twin) -> None:
    labs = [lab(code, value) for code, value in vector["values"].items()]
    found = in_python("scored", code=vector["code"], labs=labs)
    assert twin.ask("scored", code=vector["code"], labs=labs) == found
    said = {name: value for name, value in vector.items() if name not in ("id", "code", "values")}
    assert {name: found["said"][name] for name in said} == said


def test_both_twins_agree_on_every_edge_of_car_hematotox_with_any_value_missing(twin: Twin) -> None:
    cases = list(itertools.product(*[(None, *values) for values in EDGES.values()]))
    assert len(cases) == 6 * 3 * 3 * 3 * 5
    for case in cases:
        labs = [lab(code, value) for code, value in zip(EDGES, case, strict=True) if value is not None]
        found = in_python("scored", code="car-hematotox", labs=labs)
        assert twin.ask("scored", code="car-hematotox", labs=labs) == found


WRITTEN = st.from_regex(r"[0-9]{1,7}(\.[0-9]{1,3})?", fullmatch=True) | st.sampled_from(["0", "<3", ""])
LABS = st.lists(
    st.builds(
        lab,
        st.sampled_from([*EDGES, "ldh", "creatinine"]),
        WRITTEN,
        st.sampled_from(["giga_per_l", "per_ul", "mg_per_dl", "mg_per_l", "umol_per_l", "u_per_l", "ng_per_ml"]),
        at_ms=st.sampled_from([0, 0, 1, 24 * HOUR_MS, 24 * HOUR_MS + 1]),
        day=st.sampled_from([None, -15, -14, -6, -5, -4, -1, 0]),
        disputed=st.sampled_from(["no", "no", "no", "yes"]),
    ),
    max_size=12,
)


@given(st.sampled_from(["easix", "s-easix", "m-easix", "car-hematotox"]), LABS)
def test_both_twins_agree_on_whatever_was_recorded(twin: Twin, code: str, labs: list[Json]) -> None:
    labs = sorted(labs, key=lambda one: (one["at_ms"], one["id"]))
    assert twin.ask("scored", code=code, labs=labs) == in_python("scored", code=code, labs=labs)


@given(st.integers(1, 10**7), st.integers(1, 10**7))
def test_the_logarithm_is_the_nearest_hundredth(ldh: int, platelets: int) -> None:
    found = score("s-easix", lab("ldh", str(ldh)[:7]), lab("platelets", str(platelets)[:7]))
    exact = log2(int(str(ldh)[:7]) / int(str(platelets)[:7]))
    assert abs(found["log2"] - 100 * exact) <= 0.5 + 1e-9


def states(found: Json) -> dict[str, str]:
    """Analyte -> why it is read or not."""
    return {one["analyte"]: one["state"] for one in found["readings"]}


def test_crp_in_mg_per_litre_is_not_ten_times_too_much() -> None:
    labs = [lab("ldh", "250"), lab("crp", "50", "mg_per_l"), lab("platelets", "150000", "per_ul")]
    assert score("m-easix", *labs)["value"] == "8.33"


def test_a_value_more_than_a_day_before_the_others_is_not_read_with_them() -> None:
    day = 24 * HOUR_MS
    old, new = lab("ldh", "250"), lab("platelets", "150", at_ms=day)
    assert score("s-easix", old, new)["value"] == "1.67"
    late = score("s-easix", old, new | {"at_ms": day + 1})
    assert (late["value"], states(late)) == (None, {"ldh": "apart", "platelets": "read"})


def test_what_is_disputed_contradicted_or_in_an_unknown_unit_is_not_read_and_nothing_older_stands_in() -> None:
    old, platelets = lab("ldh", "200", at_ms=1), lab("platelets", "150", at_ms=2)
    for state, labs in {
        "disputed": [lab("ldh", "250", at_ms=2, disputed="yes")],
        "twice": [lab("ldh", "250", at_ms=2), lab("ldh", "260", at_ms=2)],
        "unit": [lab("ldh", "250", "mg_per_l", at_ms=2)],
    }.items():
        found = score("s-easix", old, *labs, platelets)
        assert (found["value"], states(found)) == (None, {"ldh": state, "platelets": "read"})


def test_the_same_value_recorded_twice_is_one() -> None:
    twice = [lab("crp", "5", at_ms=1), lab("crp", "50", "mg_per_l", at_ms=1)]
    assert score("m-easix", lab("ldh", "250"), lab("platelets", "150"), *twice)["value"] == "8.33"


def test_car_hematotox_reads_the_last_value_up_to_day_minus_5_else_the_first_after_it_and_none_of_day_0() -> None:
    days = [(-15, "15"), (-14, "14"), (-6, "6"), (-4, "4"), (-2, "2"), (0, "0")]
    every = [lab("ferritin", value, day=day, at_ms=day) for day, value in days]
    read = [score("car-hematotox", *every[first:])["readings"][4]["lab"] for first in (0, 2, 3, 4, 5)]
    assert read == [*(f"ferritin {value} ng_per_ml" for value in ("6", "6", "4", "2")), None]
