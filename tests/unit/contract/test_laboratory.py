"""Laboratory values as data: what is malformed stops the start, and every number stands where a source says it."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from backend.contract import load, verify
from backend.contract.shape import ContractError
from tests.unit.contract.mutations import copy, drop, put, spoil

LABS = "laboratory/laboratory.json"
MALFORMED: list[tuple[Callable[[Any], Any], str]] = [
    (put(("analytes", 0, "group"), "rain"), ".analytes[0].group: rain is not a group"),
    (put(("analytes", 1, "code"), "neutrophils"), ".analytes.code: a code stands twice"),
    (put(("analytes", 0, "base"), "mg_per_l"), ".analytes[0].units[0]: source is missing"),
    (put(("analytes", 0, "units", 0, "times"), 2), ".analytes[0].units[0].times: not 1 for the base unit"),
    (put(("analytes", 0, "units", 1, "over"), 0), ".analytes[0].units[1].over: below 1"),
    (put(("analytes", 0, "units", 1, "times"), 0.001), ".times: 0.001 is neither text nor a whole number"),
    (drop(("analytes", 0, "units", 1, "source")), ".analytes[0].units[1]: source is missing"),
    (drop(("analytes", 0, "units", 1, "over")), ".analytes[0].units[1]: over is missing"),
    (put(("analytes", 0, "units", 1, "source", "confidence"), "E"), ".source.confidence: E is not a confidence"),
    (put(("analytes", 0, "range", "soft"), [30, 200000]), ".analytes[0].range.soft: outside hard"),
    (put(("analytes", 0, "range", "hard"), [-1, 5]), ".analytes[0].range.hard: below 0"),
    (put(("decimals",), 4), ".decimals: above 3"),
]


def refusal(root: Path) -> str:
    """What the start says of a contract."""
    with pytest.raises(ContractError) as refused:
        verify.check_all(root)
    return str(refused.value)


@pytest.mark.parametrize(("change", "said"), MALFORMED, ids=[said for _, said in MALFORMED])
def test_a_malformed_file_of_laboratory_values_is_refused(
    tmp_path: Path, change: Callable[[Any], None], said: str
) -> None:
    spoil(root := copy(tmp_path), LABS, change)
    found = refusal(root)
    assert (found.startswith(LABS), said in found) == (True, True), found


def test_the_ranges_are_those_of_the_specification_in_the_base_unit() -> None:
    found = {
        row["code"]: (row["base"], *row["range"].values()) for row in load.laboratory()["analytes"] if "range" in row
    }
    assert found == {
        "neutrophils": ("per_ul", 0, [0, 100_000], [30, 30_000]),
        "platelets": ("giga_per_l", 0, [0, 3000], [0, 999]),
        "haemoglobin": ("g_per_dl", 0, [1, 25]),
        "crp": ("mg_per_dl", 0, [0, 100]),
        "ferritin": ("ng_per_ml", 0, [0, 500_000], [0, 10_000]),
        "ldh": ("u_per_l", 0, [20, 50_000], [20, 5000]),
        "creatinine": ("mg_per_dl", 1, [1, 300]),
        "fibrinogen": ("mg_per_dl", 1, [0, 20_000], [151, 20_000]),
    }


EASIX, HEMATOTOX, ICAHT, HS, EEG = (
    f"scores/{code}.json" for code in ("easix", "car-hematotox", "icaht-neutrophils", "iec-hs-criteria", "ve-icans")
)
WRONG_SCORES: list[tuple[str, Callable[[Any], Any], str]] = [
    (EASIX, put(("form",), "guess"), ".form: guess is not a form"),
    (EASIX, put(("over", 0, "analyte"), "rain"), ".over[0].analyte: rain is not a laboratory value"),
    (EASIX, put(("over", 1, "unit"), "umol_per_l"), ".over[1].unit: not mg_per_dl, which its values are converted to"),
    (EASIX, put(("under", 0, "analyte"), "ldh"), ".under[0].unit: not u_per_l, which its values are converted to"),
    (EASIX, put(("together_h",), 0), ".together_h: below 1"),
    (EASIX, drop(("confidence",)), "confidence is missing"),
    (EASIX, put(("confidence",), "E"), ".confidence: E is not a confidence"),
    (HEMATOTOX, put(("items", 0, "bands", 0, "below"), 175), ".items[0].bands: not in ascending order"),
    (HEMATOTOX, drop(("items", 0, "bands", 0, "below")), ".items[0].bands[0]: one end, and none for the last"),
    (HEMATOTOX, put(("items", 1, "analyte"), "platelets"), ".items[1].unit: not giga_per_l"),
    (HEMATOTOX, put(("groups", 1, "code"), "low"), ".groups: a code stands twice"),
    (HEMATOTOX, put(("groups", 1, "upto"), 7), ".groups[1]: upto is not known here"),
    (HEMATOTOX, put(("days", "best"), 0), ".days: not in ascending order"),
    (HS, put(("groups", 0, "items", 0, "beside", 0), "rain"), ".items[0].beside: rain is not a laboratory value"),
    (HS, put(("groups", 2, "items", 4, "code"), "onset"), ".items: a code stands twice"),
    (HS, put(("needed",), 3), "needed is not known here"),
    (EEG, put(("items", 0, "points"), "10"), ".items[0].points: not a whole number"),
    (EEG, put(("maximal", 0), "grda"), ".items: a code stands twice"),
    (ICAHT, put(("unit",), "giga_per_l"), ".unit: not per_ul, which its values are converted to"),
    (ICAHT, put(("phases", 0, "rule"), "shortest"), ".phases[0].rule: shortest is not a rule"),
    (ICAHT, put(("phases", 1, "code"), "early"), ".phases.code: a code stands twice"),
    (ICAHT, put(("phases", 0, "days"), [30, 0]), ".phases[0].days: not in ascending order"),
    (ICAHT, drop(("phases", 0, "joined")), ".phases[0]: joined is missing"),
    (ICAHT, put(("phases", 0, "limits", 0, "below"), 500), ".phases[0].limits[0]: one of below and upto"),
    (ICAHT, put(("phases", 0, "limits", 0, "grades", 3, "grade"), 5), ".limits[0].grades[3].grade: not 1 to 4"),
    (ICAHT, put(("phases", 0, "limits", 0, "grades", 1, "from_days"), 14), ".grades: not in ascending order"),
    (ICAHT, put(("phases", 0, "fill", "step"), 0), ".phases[0].fill.step: below 1"),
    (ICAHT, put(("phases", 0, "lasting", "grade"), 0), ".phases[0].lasting.grade: not 1 to 4"),
    (ICAHT, put(("phases", 1, "limits", 0, "grade"), 0), ".phases[1].limits[0].grade: not 1 to 4"),
]


@pytest.mark.parametrize(("name", "change", "said"), WRONG_SCORES, ids=[said for _, _, said in WRONG_SCORES])
def test_a_malformed_score_is_refused(tmp_path: Path, name: str, change: Callable[[Any], None], said: str) -> None:
    spoil(root := copy(tmp_path), name, change)
    found = refusal(root)
    assert (found.startswith(name), said in found) == (True, True), found
