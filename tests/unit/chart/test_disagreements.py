"""Disagreements: what one head changed is taken, what two changed shows, the more severe counts."""

from typing import Any

import pytest

from tests.unit.chart.ward import Told, crs_body, neuro_body

NOW = "2026-11-18T12:00:00+01:00"
AT = "2026-11-18T08:05:00+01:00"
FIRST, SECOND, THIRD = (f"2026-11-18T08:{minute}:00+01:00" for minute in (15, 16, 17))


def seen(told: Told) -> tuple[dict[str, Any], list[str]]:
    """The one check as it counts, and the questions that are open."""
    patient = told.at(NOW)
    (check,) = patient["checks"]
    return check, [one["question"] for one in patient["disputes"]]


def test_what_two_heads_changed_in_the_same_way_is_no_disagreement() -> None:
    told = Told()
    check = told.neuro(AT)
    for at in (FIRST, SECOND):
        told.amend([check], at, neuro_body(("month",)))
    found, open_questions = seen(told)
    assert (found["total"], found["disputed"], open_questions) == ({"tool": "ice", "floor": 9, "ceiling": 9}, [], [])


def test_a_merged_check_is_graded_again_even_above_both_heads() -> None:
    told = Told()
    check = told.neuro(AT, ("month", "city"))
    told.amend([check], FIRST, neuro_body(("month", "city", "name_1")))
    told.amend([check], SECOND, neuro_body(("month", "city", "name_2")))
    found, open_questions = seen(told)
    assert (found["total"], found["floor"], open_questions) == ({"tool": "ice", "floor": 6, "ceiling": 6}, 2, [])


def test_an_answer_that_one_head_took_back_is_gone() -> None:
    told = Told()
    check = told.crs(AT, 368)
    body = crs_body(368)
    told.amend([check], FIRST, body | {"answers": {"oxygen": "room_air", "temperature": 368}})
    told.amend([check], SECOND, body | {"measured": {"heart_rate": 88}})
    found, open_questions = seen(told)
    assert found["body"]["answers"] == {"oxygen": "room_air", "temperature": 368}
    assert (found["body"]["measured"], open_questions) == ({"heart_rate": 88}, [])


def test_taken_back_here_and_changed_there_disagree() -> None:
    told = Told()
    check = told.crs(AT, 386)
    told.amend([check], FIRST, crs_body(386) | {"answers": {"oxygen": "room_air", "temperature": 386}})
    told.amend([check], SECOND, crs_body(386, {"hypotension": "one_vasopressor"}))
    found, open_questions = seen(told)
    assert (found["disputed"], found["severity"], open_questions) == (["answers.hypotension"], 3, ["amendment"])


def test_of_three_heads_each_item_that_only_one_changed_is_taken() -> None:
    told = Told()
    check = told.crs(AT, 368)
    for at, measured in ((FIRST, {"heart_rate": 88}), (SECOND, {"spo2": 95}), (THIRD, {"spo2": 93})):
        told.amend([check], at, crs_body(368) | {"measured": measured})
    found, _ = seen(told)
    assert (found["body"]["measured"]["heart_rate"], found["disputed"]) == (88, ["measured.spo2"])


def test_a_correction_that_names_all_heads_ends_the_disagreement() -> None:
    told = Told()
    check = told.neuro(AT)
    heads = [
        told.amend([check], at, neuro_body((), {"consciousness": answer}))
        for at, answer in ((FIRST, "awakens_to_voice"), (SECOND, "awakens_to_touch"))
    ]
    last = told.amend(heads, THIRD, neuro_body((), {"consciousness": "awakens_to_voice"}))
    found, open_questions = seen(told)
    assert (found["floor"], found["heads"], found["versions"], open_questions) == (2, [last], 4, [])


def test_a_void_of_one_head_leaves_the_other_counted_and_disputed() -> None:
    told = Told()
    check = told.neuro(AT)
    kept = told.amend([check], FIRST, neuro_body((), {"consciousness": "awakens_to_voice"}))
    gone = told.amend([check], SECOND, neuro_body((), {"consciousness": "awakens_to_touch"}))
    told.sign("void", THIRD, {"reason": "error"}, amends=[gone])
    found, open_questions = seen(told)
    assert (found["floor"], found["void_disputed"], kept in found["heads"]) == (2, True, True)
    assert open_questions == ["dispute"]


def test_a_check_withdrawn_twice_is_withdrawn() -> None:
    told = Told()
    check = told.neuro(AT)
    for at in (FIRST, SECOND):
        told.sign("void", at, {"reason": "error"}, amends=[check])
    patient = told.at(NOW)
    assert (patient["checks"], patient["disputes"], patient["records"][-1]["state"]) == ([], [], "voided")


def test_a_disputed_void_that_a_physician_refuses_counts_again() -> None:
    told = Told()
    check = told.neuro(AT, ("month",))
    change = told.amend([check], FIRST, neuro_body(("month", "city")))
    void = told.sign("void", SECOND, {"reason": "error"}, amends=[check])
    told.sign("decision", THIRD, {"question": "dispute", "answer": "stands"}, amends=[change, void])
    found, open_questions = seen(told)
    assert (found["total"], found["void_disputed"], open_questions) == (
        {"tool": "ice", "floor": 8, "ceiling": 8},
        False,
        [],
    )


def dose(told: Told, at: str, **more: Any) -> str:
    """Tocilizumab that was given."""
    body = {"agent": "tocilizumab", "state": "given", "amount": 560, "unit": "mg", "route": "iv", "from": at}
    return told.sign("medication", at, body, **more)


def tocilizumab(told: Told) -> tuple[int, list[str]]:
    """How many doses of it count, and which questions are open."""
    patient = told.at(NOW)
    (found,) = [drug for drug in patient["drugs"] if drug["agent"] == "tocilizumab"]
    return found["count"], [one["question"] for one in patient["disputes"]]


@pytest.mark.parametrize(("answer", "left"), [("two", 2), ("one", 1), ("the first", 1), ("the second", 1)])
def test_one_drug_from_two_phones_within_its_interval_counts_twice_until_somebody_says_that_it_was_one(
    answer: str, left: int
) -> None:
    told = Told()
    doses = [dose(told, FIRST), dose(told, THIRD, device=told.new_id())]
    (asked,) = told.at(NOW)["disputes"]
    assert (asked, tocilizumab(told)) == (
        {"question": "one_or_two", "heads": doses, "items": [], "record": doses[0]},
        (2, ["one_or_two"]),
    )
    said = {"the first": doses[0], "the second": doses[1]}.get(answer, answer)
    told.sign("decision", NOW, {"question": "one_or_two", "answer": said}, amends=asked["heads"])
    assert tocilizumab(told) == (left, [])


def test_a_third_dose_that_arrives_after_the_answer_is_asked_about_again() -> None:
    told = Told()
    doses = [dose(told, FIRST), dose(told, SECOND, device=told.new_id())]
    told.sign("decision", NOW, {"question": "one_or_two", "answer": "one"}, amends=doses)
    late = dose(told, THIRD, device=told.new_id())
    assert tocilizumab(told) == (2, ["one_or_two"])
    assert told.at(NOW)["disputes"][0]["heads"] == [doses[1], late]


@pytest.mark.parametrize("elsewhere", ["same phone", "another drug", "after its interval"])
def test_what_cannot_be_one_dose_is_no_question(elsewhere: str) -> None:
    told = Told()
    dose(told, "2026-11-18T00:00:00+01:00")
    other = {} if elsewhere == "same phone" else {"device": told.new_id()}
    if elsewhere == "another drug":
        told.sign("medication", FIRST, {"agent": "siltuximab", "state": "given", "from": FIRST}, **other)
    else:
        dose(told, AT if elsewhere == "after its interval" else "2026-11-18T00:05:00+01:00", **other)
    assert [one["question"] for one in told.at(NOW)["disputes"]] == []


def weighed(told: Told, at: str, weight_g: int, **more: Any) -> str:
    """A weight that was measured."""
    return told.sign("weight", at, {"weight_g": weight_g}, **more)


def calculated(told: Told) -> tuple[str, list[str]]:
    """Whether the dose of tocilizumab is calculated, and which questions are open."""
    patient = told.at(NOW)
    (found,) = [drug for drug in patient["drugs"] if drug["agent"] == "tocilizumab"]
    return found["dose"]["state"], [one["question"] for one in patient["disputes"]]


def test_while_two_weights_stand_no_dose_is_calculated_and_the_one_that_is_confirmed_counts() -> None:
    told = Told()
    first, second = weighed(told, FIRST, 70_000), weighed(told, SECOND, 74_000, device=told.new_id())
    (asked,) = told.at(NOW)["disputes"]
    assert (asked["question"], asked["record"], sorted(asked["heads"])) == ("weight", second, sorted([first, second]))
    assert calculated(told) == ("twice", ["weight"])
    told.sign("decision", NOW, {"question": "weight", "answer": first}, amends=asked["heads"])
    assert (calculated(told), told.at(NOW)["weight"]["weight_g"]) == (("calculated", []), 70_000)


def test_the_same_weight_from_two_phones_is_no_question() -> None:
    told = Told()
    weighed(told, FIRST, 70_000)
    weighed(told, SECOND, 70_000, device=told.new_id())
    assert calculated(told) == ("calculated", [])


def second_course(told: Told, day0: str, window_days: int = 30) -> str:
    """Another treatment of the same patient."""
    course = told.new_id()
    body = {"product": "b", "class": "bispecific", "day0": day0, "window_days": window_days, "protocol": "twice-daily"}
    told.sign("course", day0, body, course=course)
    return course


def without_course(told: Told, at: str) -> str | None:
    """The course that a check which names none belongs to."""
    id = told.neuro(at)
    told.entries[-1].pop("course")
    return next(check["course"] for check in told.at("2027-02-01T12:00:00+01:00")["checks"] if check["id"] == id)


def test_a_check_that_names_no_course_belongs_to_the_one_whose_window_holds_it() -> None:
    told = Told(day0="2026-11-17T10:00:00+01:00")
    later = second_course(told, "2026-12-01T10:00:00+01:00")
    found = {at: without_course(told, f"{at}T08:00:00+01:00") for at in (
        "2026-11-02", "2026-11-04", "2026-11-16", "2026-11-18", "2026-12-02", "2026-12-31", "2027-01-01")}  # fmt: skip
    assert found == {
        "2026-11-02": None,  # 15 days before
        "2026-11-04": told.course,
        "2026-11-16": told.course,
        "2026-11-18": later,  # 13 days before the second: both windows hold it, the latest day 0 counts
        "2026-12-02": later,
        "2026-12-31": later,
        "2027-01-01": None,
    }
