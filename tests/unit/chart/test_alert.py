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


def picks(told: Told, answer: str, *amends: str) -> None:
    """Somebody says which of these checks is the one of record."""
    told.sign("decision", NOW, {"question": "slot", "answer": answer}, amends=list(amends))


def test_the_check_of_record_that_a_person_picks_counts_and_closes_the_question() -> None:
    for picked, counts in ((0, 3), (1, 0)):
        told = Told()
        both = [told.neuro(EARLY, (), TO_TOUCH), told.neuro(LATE, device=told.new_id())]
        asked = told.at(NOW)
        assert [(one["question"], one["heads"]) for one in asked["disputes"]] == [("slot", both)]
        picks(told, both[picked], *both)
        settled = told.at(NOW)
        assert (settled["disputes"], settled["alert"], settled["icans"]["current"]["id"]) == ([], counts, both[picked])
        assert [check["id"] for check in settled["checks"]] == both


def test_a_third_phone_asks_again_and_a_corrected_check_keeps_the_answer() -> None:
    told = Told()
    both = [told.neuro(EARLY, (), TO_TOUCH), told.neuro(LATE, device=told.new_id())]
    picks(told, both[1], *both)
    told.amend([both[0]], NOW, neuro_body((), TO_TOUCH))
    assert told.at(NOW)["disputes"] == []
    third = told.neuro("2026-11-18T08:30:00+01:00", ("year",), device=told.new_id())
    assert [one["heads"] for one in told.at(NOW)["disputes"]] == [[both[1], third]]


def test_an_answer_that_is_none_of_the_checks_or_of_another_slot_settles_nothing() -> None:
    told = Told()
    before = told.neuro("2026-11-17T20:05:00+01:00")
    both = [told.neuro(EARLY, (), TO_TOUCH), told.neuro(LATE, device=told.new_id())]
    picks(told, "yes", *both)
    picks(told, before, before, *both)
    patient = told.at(NOW)
    assert ([one["heads"] for one in patient["disputes"]], patient["alert"]) == ([both], 3)


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
