"""What raises an alarm, who answers it, and what an answer does not reach."""

from typing import Any

import pytest

from tests.unit.chart.ward import Told, neuro_body

Json = dict[str, Any]
DAY = "2026-11-20"
LATER = f"{DAY}T22:00:00+01:00"
VOICE = {"consciousness": "awakens_to_voice"}
DROWSY = {"consciousness": "awakens_spontaneously"}


def at(hour: int, minute: int = 0) -> str:
    """A time of the day."""
    return f"{DAY}T{hour:02}:{minute:02}:00+01:00"


def raised(told: Told) -> list[Json]:
    """The alarms of the patient at the end of the day."""
    found: list[Json] = told.at(LATER)["alarms"]
    return found


@pytest.mark.parametrize(
    ("answers", "why"),
    [
        ([{}], []),
        ([DROWSY], [["rise"]]),
        ([VOICE], [["steep"]]),
        ([DROWSY, DROWSY], [["rise"]]),
        ([DROWSY, {}, DROWSY], [["rise"], ["rise"]]),
        ([VOICE, DROWSY], [["steep"]]),
        ([{"haemorrhage": "yes"}], [["haemorrhage"]]),
        ([{"seizure": "brief"}, {"seizure": "brief"}], [["steep", "seizure"], ["seizure"]]),
    ],
)
def test_a_rise_and_each_seizure_or_haemorrhage_raise_one(answers: list[Json], why: list[list[str]]) -> None:
    told = Told()
    for hour, one in enumerate(answers):
        told.neuro(at(8 + hour), answers=one)
    assert [one["why"] for one in raised(told)] == why


def test_a_finding_that_is_put_down_to_another_cause_raises_one_all_the_same() -> None:
    told = Told()
    told.neuro(at(8), answers={"seizure": "repetitive", "seizure_other_cause": "yes"})
    assert [(one["was"], one["now"], one["why"]) for one in raised(told)] == [(None, 4, ["steep", "seizure"])]


def test_each_syndrome_rises_for_itself() -> None:
    told = Told()
    told.neuro(at(8), answers=DROWSY)
    told.crs(at(8), 391, {"episode_open": "no", "fever_masked": "no", "hypotension": "none", "oxygen": "room_air"})
    assert [(one["kind"], one["why"]) for one in raised(told)] == [("neuro_check", ["rise"]), ("crs_check", ["rise"])]


def test_a_check_that_could_not_be_graded_is_no_grade_0_and_the_next_one_raises_an_alarm_all_the_same() -> None:
    told = Told()
    for hour, temperature in ((8, 391), (9, None), (10, 391)):
        told.crs(at(hour), temperature)
    assert [(one["was"], one["now"], one["why"]) for one in raised(told)] == [(None, 1, ["rise"]), (None, 1, ["rise"])]
    told = Told()
    for hour, oxygen in ((8, "low_flow"), (9, "high_flow")):
        told.crs(at(hour), None, {"oxygen": oxygen})
    assert [(one["was"], one["now"], one["why"]) for one in raised(told)] == [(None, 2, ["steep"]), (2, 3, ["rise"])]


def test_only_another_person_than_who_signed_answers_it() -> None:
    told = Told()
    check = told.neuro(at(8), answers=VOICE)
    told.sign("acknowledgement", at(8, 5), {"of": check})
    assert raised(told)[0]["seen"] is None
    seen = told.sign("acknowledgement", at(8, 9), {"of": check}, author="leroy")
    assert {name: raised(told)[0]["seen"][name] for name in ("id", "author")} == {"id": seen, "author": "leroy"}


def test_what_was_seen_before_a_correction_is_asked_again_and_by_who_did_not_correct() -> None:
    told = Told()
    check = told.neuro(at(8), answers=DROWSY)
    told.sign("acknowledgement", at(8, 5), {"of": check}, author="leroy")
    worse = told.amend([check], at(8, 9), neuro_body(answers=VOICE), author="leroy")
    assert [(one["of"], one["seen"]) for one in raised(told)] == [(worse, None)]
    told.sign("acknowledgement", at(8, 12), {"of": worse}, author="leroy")
    assert raised(told)[0]["seen"] is None
    told.sign("acknowledgement", at(8, 15), {"of": worse})
    assert raised(told)[0]["seen"]["author"] == "bernard"


def test_a_check_that_arrives_late_is_not_covered_by_an_answer_to_a_newer_one() -> None:
    told = Told()
    newer = told.neuro(at(10), answers=VOICE)
    told.sign("acknowledgement", at(10, 5), {"of": newer}, author="leroy")
    told.neuro(at(9), answers={"seizure": "brief"})
    assert [(one["why"], one["seen"] is None) for one in raised(told)] == [(["steep", "seizure"], True)]


def test_a_withdrawn_check_raises_nothing_and_a_withdrawn_answer_answers_nothing() -> None:
    told = Told()
    check = told.neuro(at(8), answers=VOICE)
    seen = told.sign("acknowledgement", at(8, 5), {"of": check}, author="leroy")
    told.sign("void", at(8, 6), {"reason": "entered_in_error"}, amends=[seen])
    assert raised(told)[0]["seen"] is None
    told.sign("void", at(8, 7), {"reason": "entered_in_error"}, amends=[check])
    assert raised(told) == []


def test_who_was_called_about_it_stands_beside_it() -> None:
    told = Told()
    check = told.neuro(at(8), answers=VOICE)
    told.sign("escalation", at(8, 3), {"of": check, "to": "physician"})
    told.sign("escalation", at(8, 4), {"of": "another", "to": "neurologist"})
    assert [one["to"] for one in raised(told)[0]["calls"]] == ["physician"]
