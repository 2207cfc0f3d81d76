"""By which grade a patient is listed: never by less than anybody found or signed."""

from tests.unit.chart.ward import ALERT, Told, neuro_body

NOW = "2026-11-18T12:00:00+01:00"
EARLY, LATE = "2026-11-18T08:05:00+01:00", "2026-11-18T08:20:00+01:00"
TO_TOUCH = ALERT | {"consciousness": "awakens_to_touch"}


def signed(grade: int, answers: dict[str, str] = ALERT) -> dict[str, object]:
    """A check whose calculated grade somebody changed."""
    body = neuro_body((), answers)
    return body | {"grade": body["grade"] | {"signed": grade, "reason": "clinical_judgement"}}


def test_a_grade_signed_higher_than_calculated_lifts_the_patient() -> None:
    told = Told()
    told.sign("neuro_check", EARLY, signed(3), criteria="astct-icans-2019")
    assert told.at(NOW)["alert"] == 3


def test_a_grade_signed_lower_than_calculated_sinks_nobody() -> None:
    told = Told()
    told.sign("neuro_check", EARLY, signed(0, TO_TOUCH), criteria="astct-icans-2019")
    assert told.at(NOW)["alert"] == 3


def test_of_two_phones_in_one_slot_the_worse_check_counts() -> None:
    told = Told()
    told.neuro(EARLY, (), TO_TOUCH)
    told.neuro(LATE, device=told.new_id())
    patient = told.at(NOW)
    assert (patient["icans"]["current"]["floor"], patient["alert"]) == (0, 3)


def test_one_phone_that_checks_again_replaces_its_own() -> None:
    told = Told()
    told.neuro(EARLY, (), TO_TOUCH)
    told.neuro(LATE)
    assert told.at(NOW)["alert"] == 0


def test_the_next_slot_ends_the_question_for_the_list() -> None:
    told = Told()
    told.neuro("2026-11-17T20:05:00+01:00", (), TO_TOUCH)
    told.neuro("2026-11-17T20:20:00+01:00", device=told.new_id())
    told.neuro(EARLY)
    assert told.at(NOW)["alert"] == 0


def test_nobody_graded_is_no_grade() -> None:
    assert Told().at(NOW)["alert"] is None
