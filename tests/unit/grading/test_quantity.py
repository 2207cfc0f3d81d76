"""Laboratory values in the unit their scores read: exact, and alike on both sides."""

import json
from fractions import Fraction
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from backend.contract import load
from backend.grading.quantity import compare, quantity, rounded
from tests.unit.grading.twin import Twin, in_python

Json = dict[str, Any]
VECTORS: list[Json] = json.loads((Path(__file__).parents[2] / "vectors" / "laboratory.json").read_text())["values"]
ANALYTES = {row["code"]: row for row in load.laboratory()["analytes"]}
UNITS = sorted({unit["unit"] for row in ANALYTES.values() for unit in row["units"]})
WRITTEN = st.from_regex(r"[0-9]{0,8}([.,][0-9]{0,4})?", fullmatch=True)


@pytest.mark.parametrize("vector", VECTORS, ids=lambda one: f"{one['value']} {one['unit']} {one['code']}")
def test_a_value_is_what_the_vector_says_in_both_twins(vector: Json, twin: Twin) -> None:
    ask = {name: vector[name] for name in ("code", "value", "unit")} | {"steps": 1, "decimals": 0}
    found = in_python("quantity", **ask)
    assert twin.ask("quantity", **ask) == found
    assert (found["said"] and found["said"]["ratio"]) == vector["ratio"]


@given(st.sampled_from(sorted(ANALYTES)), WRITTEN, st.sampled_from(UNITS), st.integers(0, 10**6), st.integers(0, 3))
def test_both_twins_agree_on_whatever_is_written(
    twin: Twin, code: str, value: str, unit: str, steps: int, decimals: int
) -> None:
    ask = {"code": code, "value": value, "unit": unit, "steps": steps, "decimals": decimals}
    assert twin.ask("quantity", **ask) == in_python("quantity", **ask)


@given(st.integers(0, 9_999_999), st.integers(0, 3), st.integers(0, 10**6), st.integers(0, 3))
def test_nothing_is_lost_on_the_way(number: int, places: int, steps: int, decimals: int) -> None:
    digits = str(number).rjust(places + 1, "0")
    text = f"{digits[:-places]}.{digits[-places:]}" if places else digits
    found = quantity(ANALYTES["creatinine"], text, "umol_per_l")
    exact = Fraction(text) * 10 / 884
    assert found is not None
    assert Fraction(*found) == exact
    assert compare(found, steps, decimals) == (exact > (limit := Fraction(steps, 10**decimals))) - (exact < limit)
    assert Fraction(rounded(found, decimals), 10**decimals) - exact <= Fraction(1, 2 * 10**decimals)
