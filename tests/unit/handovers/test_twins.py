"""Server and phone make the same sheets, to the letter and to the tenth of a point."""

from typing import Any

import pytest

from backend.handovers.patient_sheet import patient_sheet
from backend.pdf.draw import svg
from tests.unit.handovers.phone import plain, printed_by_phone
from tests.unit.handovers.sheets import LANGUAGES, context, facts, of_ward, ward_chart


@pytest.fixture(scope="module")
def phone() -> dict[str, Any]:
    """What the phone's code makes of the same facts."""
    return printed_by_phone([facts()])[0]


@pytest.mark.parametrize("language", LANGUAGES)
def test_each_patient_sheet_is_the_same_on_both_sides(phone: dict[str, Any], language: str) -> None:
    for id, patient in ward_chart()["patients"].items():
        assert plain(patient_sheet(patient, context(language))) == phone[language]["patients"][id], patient["bed"]


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_ward_sheet_is_the_same_on_both_sides(phone: dict[str, Any], language: str) -> None:
    assert plain(of_ward(language)) == phone[language]["ward"]


def test_the_trend_is_the_same_drawing_on_both_sides(phone: dict[str, Any]) -> None:
    for id, patient in ward_chart()["patients"].items():
        assert svg(patient_sheet(patient, context())["trend"]) == phone["en"]["pictures"][id], patient["bed"]
