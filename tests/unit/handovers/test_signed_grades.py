"""The grade that a person signed is the one of record, on screens and sheets; what was calculated stands beside it."""

from typing import Any

from backend.handovers.patient_sheet import patient_sheet
from tests.unit.chart.ward import ALERT, Told, ms, neuro_body
from tests.unit.handovers.sheets import context

EARLIER, LATER, NOW = "2026-11-18T08:05:00+01:00", "2026-11-18T20:05:00+01:00", "2026-11-18T21:00:00+01:00"
TO_VOICE, TO_TOUCH = (ALERT | {"consciousness": f"awakens_to_{what}"} for what in ("voice", "touch"))


def signs(told: Told, at: str, answers: dict[str, str], grade: int | None) -> None:
    """A check whose calculated grade a person agreed to (None) or changed."""
    body = neuro_body((), answers)
    signed = body["grade"] | {"signed": grade, "reason": "clinical_judgement"}
    told.sign("neuro_check", at, body | {"grade": signed}, criteria="astct-icans-2019")


def icans(told: Told) -> tuple[Any, Any]:
    """The syndrome in the chart, and on the sheet."""
    patient = told.at(NOW)
    return patient["icans"], patient_sheet(patient, context(now_ms=ms(NOW)))["syndromes"][0]


def test_the_sheet_shows_the_signed_grade_and_says_what_was_calculated() -> None:
    told = Told()
    signs(told, LATER, TO_VOICE, 3)
    view, sheet = icans(told)
    assert view["current"]["of_record"] == {"floor": 3, "ceiling": 3}
    assert (sheet["now"]["text"], sheet["now"]["grade"], sheet["peak"]["text"]) == ("3", 3, "3")
    assert "calculated 2, signed as grade 3 by M. Bernard" in [line["text"] for line in sheet["why"]]


def test_a_grade_whose_edition_is_not_here_does_not_say_that_no_criterion_was_met() -> None:
    told = Told()
    signs(told, LATER, TO_VOICE, None)
    assert icans(told)[1]["why"][0]["text"] == "graded by another edition, whose criteria are not here"


def test_a_grade_that_was_agreed_to_is_said_once() -> None:
    told = Told()
    signs(told, LATER, TO_VOICE, None)
    _, sheet = icans(told)
    assert sheet["now"]["text"] == "2"
    assert [line["text"] for line in sheet["why"] if "signed" in line["text"]] == []


def test_peak_direction_and_duration_go_by_the_grades_of_record() -> None:
    told = Told()
    signs(told, EARLIER, TO_TOUCH, 1)
    signs(told, LATER, TO_VOICE, None)
    view, sheet = icans(told)
    assert (view["direction"], view["since_ms"], view["peak"]["at_ms"]) == ("rising", ms(LATER), ms(LATER))
    assert (sheet["now"]["text"], sheet["peak"]["text"]) == ("2", "2")


def test_a_grade_signed_where_none_could_be_calculated_is_printed() -> None:
    told = Told()
    body = neuro_body((), {}) | {
        "items": {},
        "grade": {"floor": 0, "ceiling": 4, "status": "not_gradable", "worst": 0, "signed": 2},
    }
    told.sign("neuro_check", LATER, body, criteria="astct-icans-2019")
    _, sheet = icans(told)
    assert (sheet["now"]["text"], sheet["now"]["grade"]) == ("2", 2)
    assert "calculated not graded, signed as grade 2 by M. Bernard" in [line["text"] for line in sheet["why"]]
