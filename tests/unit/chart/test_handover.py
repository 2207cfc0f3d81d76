"""Who handed over, who took over, what was asked, and what came since."""

import random
from typing import Any

from backend.chart.fold import chart
from backend.clock import offsets
from backend.patients.rules import rules
from tests.unit.chart.sets import handed, instant
from tests.unit.chart.twin import in_javascript, in_python
from tests.unit.chart.ward import ZONE, Told, ms

Json = dict[str, Any]
DAY = "2026-11-20"
LATER = f"{DAY}T22:00:00+01:00"
CALL = {"shift": "19:00", "contingency": "Call the neurologist if she stops writing."}


def at(hour: int, minute: int = 0) -> str:
    """A time of the day."""
    return f"{DAY}T{hour:02}:{minute:02}:00+01:00"


def given(told: Told) -> Json:
    """The handover of the patient at the end of the day."""
    found: Json = told.at(LATER)["handover"]
    return found


def test_without_one_there_is_none_and_the_last_one_counts() -> None:
    told = Told()
    assert told.at(LATER)["handover"] is None
    told.sign("handover", at(7), {"shift": "07:00"}, author="leroy")
    last = told.sign("handover", at(19), CALL)
    assert {name: given(told)[name] for name in ("id", "of", "author", "shift", "to", "contingency", "accepted")} == {
        "id": last, "of": last, "author": "bernard", "to": None, "accepted": None, **CALL
    }  # fmt: skip


def test_only_another_person_than_who_gave_it_takes_over() -> None:
    told = Told()
    of = told.sign("handover", at(19), CALL)
    told.sign("handover_accepted", at(19, 1), {"of": of})
    assert given(told)["accepted"] is None
    taken = told.sign("handover_accepted", at(19, 5), {"of": of}, author="leroy")
    assert given(told)["accepted"] == {"id": taken, "author": "leroy", "at_ms": ms(at(19, 5))}


def test_a_new_handover_and_a_corrected_one_wait_for_somebody_again() -> None:
    told = Told()
    of = told.sign("handover", at(7), CALL)
    told.sign("handover_accepted", at(7, 5), {"of": of}, author="leroy")
    other = told.sign("amendment", at(7, 9), {"reason": "wrong_value", "body": {"shift": "07:00"}}, amends=[of])
    assert (given(told)["of"], given(told)["accepted"], given(told)["shift"]) == (other, None, "07:00")
    told.sign("handover", at(19), CALL, author="leroy")
    assert (given(told)["author"], given(told)["accepted"]) == ("leroy", None)


def test_a_question_waits_for_who_gave_it_and_an_answer_settles_it() -> None:
    told = Told()
    of = told.sign("handover", at(19), CALL)
    told.sign("note", at(19, 1), {"text": "Not about it."}, author="leroy")
    assert (given(told)["asked"], given(told)["talk"]) == (False, [])
    told.sign("note", at(19, 2), {"of": of, "text": "Since when?"}, author="leroy")
    assert given(told)["asked"] is True
    told.sign("note", at(19, 3), {"of": of, "text": "Since noon."})
    found = given(told)
    assert (found["asked"], [(one["author"], one["text"]) for one in found["talk"]]) == (
        False,
        [("leroy", "Since when?"), ("bernard", "Since noon.")],
    )


def test_who_takes_over_after_the_question_waits_for_no_answer_and_who_asks_later_does() -> None:
    told = Told()
    of = told.sign("handover", at(19), CALL)
    told.sign("note", at(19, 1), {"of": of, "text": "Since when?"}, author="leroy")
    told.sign("handover_accepted", at(19, 2), {"of": of}, author="leroy")
    assert given(told)["asked"] is False
    told.sign("note", at(19, 30), {"of": of, "text": "Where is the pump?"}, author="leroy")
    assert given(told)["asked"] is True
    told.sign("handover_accepted", at(19, 40), {"of": of}, author="martin")
    assert (given(told)["asked"], given(told)["accepted"]["author"]) == (False, "leroy")


def test_what_was_signed_after_it_is_counted_whatever_time_it_is_of_and_the_talk_is_not() -> None:
    told = Told()
    told.neuro(at(8))
    of = told.sign("handover", at(19), CALL)
    told.sign("note", at(19, 2), {"of": of, "text": "Since when?"}, author="leroy")
    told.sign("handover_accepted", at(19, 3), {"of": of}, author="leroy")
    assert given(told)["since"] == 0
    told.neuro(at(18), recorded_at=at(19, 30))
    check = told.neuro(at(20))
    told.amend([check], at(20, 5), told.entries[-1]["body"])
    assert given(told)["since"] == 3


def test_a_withdrawn_handover_leaves_the_one_before_and_a_withdrawn_acceptance_nobody() -> None:
    told = Told()
    first = told.sign("handover", at(7), CALL)
    taken = told.sign("handover_accepted", at(7, 5), {"of": first}, author="leroy")
    told.sign("void", at(7, 6), {"reason": "entered_in_error"}, amends=[taken])
    assert given(told)["accepted"] is None
    second = told.sign("handover", at(19), CALL)
    told.sign("void", at(19, 6), {"reason": "entered_in_error"}, amends=[second])
    assert given(told)["id"] == first


def test_both_twins_agree_on_any_handovers_in_any_order() -> None:
    chance, east = random.Random(5), offsets(ZONE, ms(LATER))
    cases, expected = [], []
    for _ in range(40):
        told = Told()
        for _ in range(8):
            made = handed(told, chance)
            if chance.random() < 0.2:
                told.sign("amendment", instant(chance), {"reason": "wrong_value", "body": CALL}, amends=[made])
        whole = chart(told.entries, ms(LATER), east, rules())
        for _ in range(2):
            chance.shuffle(told.entries)
            cases.append({"entries": list(told.entries), "now_ms": ms(LATER), "offsets": east})
            expected.append(whole)
    assert [in_python(case) for case in cases] == expected
    assert in_javascript(cases) == expected
