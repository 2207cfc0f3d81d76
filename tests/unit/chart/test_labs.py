"""Laboratory values in the chart: as they stand, and never half of two versions."""

from typing import Any

from tests.unit.chart.ward import Told

Json = dict[str, Any]
AT, LATER = "2026-11-18T06:00:00+01:00", "2026-11-18T07:00:00+01:00"
CRP = {"code": "crp", "value": "42", "unit": "mg_per_dl"}


def seen(told: Told) -> list[tuple[str, str, str]]:
    """Value, unit, and whether versions disagree."""
    return [(lab["value"], lab["unit"], lab["disputed"]) for lab in told.at(LATER)["labs"]]


def correct(told: Told, first: str, body: Json) -> str:
    """A correction of a value."""
    return told.sign("amendment", LATER, {"reason": "entered_in_error", "body": body}, amends=[first])


def test_a_value_without_its_unit_is_no_value() -> None:
    told = Told()
    told.sign("lab", AT, CRP)
    told.sign("lab", AT, {"code": "crp", "value": "42"})
    assert seen(told) == [("42", "mg_per_dl", "no")]


def test_a_withdrawn_value_is_gone_and_a_corrected_one_counts() -> None:
    told = Told()
    first, second = told.sign("lab", AT, CRP), told.sign("lab", AT, CRP)
    correct(told, first, CRP | {"unit": "mg_per_l"})
    told.sign("void", LATER, {"reason": "entered_in_error"}, amends=[second])
    assert seen(told) == [("42", "mg_per_l", "no")]


def test_a_value_of_one_correction_and_the_unit_of_another_are_nobodys() -> None:
    told = Told()
    first = told.sign("lab", AT, CRP)
    correct(told, first, CRP | {"unit": "mg_per_l"})
    correct(told, first, CRP | {"value": "4.2"})
    assert seen(told) == [("4.2", "mg_per_l", "yes")]


def test_two_corrections_that_disagree_are_not_read_until_somebody_decides() -> None:
    told = Told()
    first = told.sign("lab", AT, CRP)
    heads = [correct(told, first, CRP | {"value": value}) for value in ("4.2", "24")]
    assert [disputed for _, _, disputed in seen(told)] == ["yes"]
    told.sign("decision", LATER, {"question": "amendment", "answer": heads[0]}, amends=heads)
    assert seen(told) == [("4.2", "mg_per_dl", "no")]
