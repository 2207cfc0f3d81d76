"""Versions that name themselves or each other, and fields with strange names: the ward is read, by both twins alike."""

from typing import Any

import pytest

from backend.clock import offsets
from tests.unit.chart.twin import in_javascript, in_python
from tests.unit.chart.ward import ZONE, Told, ms, neuro_body

Json = dict[str, Any]
NOW = "2026-11-18T12:00:00+01:00"
AT = "2026-11-18T08:05:00+01:00"
FIRST, SECOND = (f"2026-11-18T08:{minute}:00+01:00" for minute in (15, 16))


def seen(told: Told) -> Json:
    """The patient as both twins have the chart."""
    case = {"entries": told.entries, "now_ms": ms(NOW), "offsets": offsets(ZONE, ms(NOW))}
    found = in_python(case)
    assert in_javascript([case]) == [found]
    return found["patients"][told.patient]


def asked(patient: Json) -> list[str]:
    """The open questions."""
    return [one["question"] for one in patient["disputes"]]


@pytest.mark.parametrize("place", [-1, -2])
def test_an_entry_that_names_itself_replaces_only_what_else_it_names(place: int) -> None:
    told = Told()
    correction = told.amend([told.neuro(AT)], FIRST, neuro_body(("month",)))
    told.entries[place]["amends"].append(told.entries[place]["id"])
    patient = seen(told)
    (found,) = patient["checks"]
    assert (found["heads"], found["total"]["floor"], asked(patient)) == ([correction], 9, [])


@pytest.mark.parametrize(("seizures", "open_questions"), [(("brief", "brief"), []), (("brief", "none"), []),
                                                          (("brief", "prolonged"), ["amendment"])])  # fmt: skip
def test_two_corrections_that_name_each_other_are_as_if_neither_knew_of_the_other(
    seizures: tuple[str, str], open_questions: list[str]
) -> None:
    told = Told()
    check, bodies = told.neuro(AT), [neuro_body((), {"seizure": code}) for code in seizures]
    one = told.amend([check], FIRST, bodies[0])
    other = told.amend([check, one], SECOND, bodies[1])
    told.entries[-2]["amends"].append(other)
    patient = seen(told)
    assert (patient["checks"][0]["heads"], asked(patient)) == ([one, other], open_questions)
    assert patient["checks"][0]["severity"] == max(body["grade"]["floor"] for body in bodies)


def test_a_check_that_names_its_own_correction_stands_beside_it() -> None:
    told = Told()
    check = told.neuro(AT)
    correction = told.amend([check], FIRST, neuro_body(("month",)))
    told.entries[-2]["amends"].append(correction)
    assert seen(told)["checks"][0]["heads"] == [check, correction]


def test_a_field_of_any_name_is_merged_like_others_and_reaches_nothing_outside_its_record() -> None:
    told = Told()
    check = told.neuro(AT)
    for at, said in ((FIRST, 1), (SECOND, 2)):
        told.amend([check], at, neuro_body() | {"__proto__": {"state": "voided", "said": said}, "toString": {"a": 1}})
    found = seen(told)["checks"][0]
    assert (found["disputed"], found["body"]["__proto__"]) == (["__proto__.said"], {"state": "voided", "said": 1})


def test_what_disagrees_is_named_in_one_order_whatever_the_letters() -> None:
    told = Told()
    check = told.neuro(AT)
    names = ["\uff5e_other_cause", "\U0001f600_other_cause"]
    for at, said in ((FIRST, "no"), (SECOND, "yes")):
        body = neuro_body()
        told.amend([check], at, body | {"answers": body["answers"] | dict.fromkeys(names, said)})
    assert seen(told)["checks"][0]["disputed"] == [f"answers.{name}" for name in reversed(names)]
