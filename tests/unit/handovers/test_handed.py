"""Who handed over and who took over, on both sheets, in both languages, alike on server and phone."""

import json
from functools import cache
from typing import Any

import pytest

from backend.chart.fold import chart
from backend.handovers.patient_sheet import patient_sheet
from backend.handovers.ward_sheet import ward_sheet
from backend.patients.rules import rules
from sync.envelope import uuid7
from tests.unit.handovers.phone import plain, printed_by_phone
from tests.unit.handovers.sheets import LANGUAGES, context, facts, in_bed, strings
from tests.unit.pdf.pages import patient_pdf, text, ward_pdf

Json = dict[str, Any]
BED = "21"
HOW = ("open", "asked", "answered", "accepted", "long")
EXPECTED = ["If there is fever: cultures are taken.", "Her son calls at 09:00."]
GIVEN = {"shift": "07:00", "to": "leroy", "contingency": "\n".join(EXPECTED)}
LONG = {"shift": "in the middle of the night", "contingency": "\n".join(["", *["again and again " * 12] * 9])}
Act = tuple[str, str, str, Json]


def acts(how: str) -> list[Act]:
    """What was signed about the handover of the morning: kind, time, author, body."""
    of = {"of": id_of(0)}
    asked: Act = ("note", "05:42", "leroy", of | {"text": "Since when?"})
    at_length: Act = ("note", "05:42", "leroy", of | {"text": "why " * 90})
    told: dict[str, list[Act]] = {
        "open": [],
        "asked": [asked],
        "answered": [asked, ("note", "05:43", "bernard", of | {"text": "Since noon."})],
        "accepted": [asked, ("handover_accepted", "05:44", "leroy", of)],
        "long": [at_length, ("note", "05:44", "leroy", of | {"text": "?"})],
    }
    return [("handover", "05:40", "bernard", LONG if how == "long" else GIVEN), *told[how]]


def id_of(number: int) -> str:
    """The id of one of them."""
    return uuid7(1_795_240_500_000 + number, bytes(10))


@cache
def told(how: str) -> Json:
    """The made-up ward with a handover in one bed."""
    found: Json = json.loads(json.dumps(facts()))
    mine = in_bed(BED)["id"]
    course = next(one for one in found["entries"] if one["kind"] == "course" and one["patient"] == mine)
    for number, (kind, time, author, body) in enumerate(acts(how)):
        at = f"2026-11-21T{time}:00+01:00"
        more = {"id": id_of(number), "kind": kind, "at": at, "recorded_at": at, "n": 40_000 + number, "body": body}
        found["entries"].append(course | more | {"author": author})
    return found


@cache
def charted(how: str) -> Json:
    """The chart of that ward."""
    found = told(how)
    return chart(found["entries"], found["now_ms"], found["ward"]["offsets"], rules())


def patient(how: str) -> Json:
    """The patient who was handed over."""
    found: Json = charted(how)["patients"][in_bed(BED)["id"]]
    return found


def handed(how: str, language: str = "en") -> Json:
    """What the patient's sheet says of it."""
    found: Json = patient_sheet(patient(how), context(language))["handed"]
    return found


def in_ward(how: str) -> Json:
    """The sheet of the ward."""
    return ward_sheet(charted(how), context())


def row(how: str) -> Json:
    """The patient's row on it."""
    found: Json = next(one for one in in_ward(how)["rows"] if one["bed"] == BED)
    return found


@pytest.mark.parametrize("how", HOW)
def test_server_and_phone_print_the_same_of_a_handover(how: str) -> None:
    phone = printed_by_phone([told(how)])[0]
    for language in LANGUAGES:
        sheet = patient_sheet(patient(how), context(language))
        assert plain(sheet) == phone[language]["patients"][patient(how)["id"]]
        assert plain(ward_sheet(charted(how), context(language))) == phone[language]["ward"]


def test_a_handover_that_waits_says_who_gave_it_for_which_shift_to_whom_and_what_to_be_ready_for() -> None:
    assert handed("open") == {
        "given": "Handed over 05:40 by M. Bernard, for the shift from 07:00, to A. Leroy",
        "accepted": "Not yet accepted",
        "asked": "",
        "lines": EXPECTED,
    }


def test_a_question_is_open_until_it_is_answered_or_the_patient_taken_over() -> None:
    assert [handed(how)["asked"] for how in ("asked", "answered", "accepted")] == [
        "Open question of A. Leroy, 05:42: Since when?",
        "",
        "",
    ]
    assert handed("accepted")["accepted"] == "Accepted 05:44 by A. Leroy"


def test_without_a_handover_the_sheet_of_a_patient_says_so_and_the_row_of_the_ward_leaves_room_for_a_pen() -> None:
    nobody = patient_sheet(in_bed(BED), context())["handed"]
    assert nobody == {"given": "Not handed over in the app", "accepted": "", "asked": "", "lines": []}
    other = next(one for one in in_ward("open")["rows"] if one["bed"] != BED)
    assert (other["handed"], other["taken"]) == ("", "")


def test_what_was_said_of_a_handover_is_no_remark_about_the_patient() -> None:
    assert "Since when?" not in " ".join(one["text"] for one in patient_sheet(patient("asked"), context())["story"])
    assert "Since when?" not in row("asked")["know"]


def test_the_row_of_the_ward_says_the_same_and_ticks_who_was_taken_over() -> None:
    assert (row("open")["taken"], row("accepted")["taken"]) == ("", "yes")
    assert row("asked")["handed"] == (
        "Handed over 05:40 by M. Bernard, for the shift from 07:00, to A. Leroy · Not yet accepted · "
        "Open question of A. Leroy, 05:42: Since when? · "
        "If there is fever: cultures are taken. · Her son calls at 09:00."
    )
    others = len(in_ward("asked")["rows"]) - 1
    assert in_ward("asked")["handed"] == (
        f"Handovers in the app: accepted 0, open question 1, not yet accepted 0, none {others}"
    )


def test_what_is_too_long_is_said_to_go_on_in_the_record() -> None:
    found = handed("long")
    assert found["given"] == "Handed over 05:40 by M. Bernard, for the shift from in the midd…"
    assert {line.endswith("… (more in the record)") for line in found["lines"]} == {True}
    assert found["asked"].endswith("… (more in the record)")


def test_both_pdfs_carry_it() -> None:
    printed = text(patient_pdf(patient("asked")))
    for words in strings(handed("asked")):
        assert not words or words in printed
    assert "Her son calls at 09:00." in text(ward_pdf(charted("asked")))
