"""What was not done and why, and pauses, on both sheets, in both languages, alike on server and phone."""

import json
from functools import cache
from typing import Any

import pytest

from backend.chart.compliance import compliance
from backend.chart.fold import chart
from backend.handovers.patient_sheet import patient_sheet
from backend.handovers.ward_sheet import ward_sheet
from backend.patients.rules import rules
from sync.envelope import uuid7
from tests.unit.handovers.phone import plain, printed_by_phone
from tests.unit.handovers.sheets import LANGUAGES, context, facts, in_bed, strings

Json = dict[str, Any]
BED = "21"
MISSED, PAUSED = "2026-11-20/20:00", "2026-11-21T05:10:00+01:00"


@cache
def told(how: str) -> Json:
    """The made-up ward without the checks of an evening in one bed: `silent`, `explained`, or `paused` as well."""
    found: Json = json.loads(json.dumps(facts()))
    mine = in_bed(BED)
    slot = next(one for one in mine["slots"] if one["key"].endswith(MISSED))
    found["entries"] = [one for one in found["entries"] if one["id"] not in slot["checks"]]
    course = next(one for one in found["entries"] if one["kind"] == "course" and one["patient"] == mine["id"])
    because = {"slot": slot["key"], "reason": "other", "text": "in the chapel"}
    acts = [("slot_missed", "2026-11-20T23:10:00+01:00", because), ("pause", PAUSED, {"reason": "imaging"})]
    for number, (kind, at, body) in enumerate(acts[: ["silent", "explained", "paused"].index(how)]):
        id = uuid7(1_795_240_500_000 + number, bytes(10))
        more = {"id": id, "kind": kind, "at": at, "recorded_at": at, "n": 30_000 + number, "body": body}
        found["entries"].append(course | more | {"author": "leroy"})
    return found


@cache
def charted(how: str) -> Json:
    """The chart of that ward."""
    found = told(how)
    return chart(found["entries"], found["now_ms"], found["ward"]["offsets"], rules())


def sheet(how: str, language: str = "en") -> Json:
    """The sheet of the patient."""
    return patient_sheet(charted(how)["patients"][in_bed(BED)["id"]], context(language))


def row(how: str, language: str = "en") -> Json:
    """The patient's row on the sheet of the ward."""
    found: Json = next(one for one in ward_sheet(charted(how), context(language))["rows"] if one["bed"] == BED)
    return found


@pytest.mark.parametrize("how", ["silent", "explained", "paused"])
def test_server_and_phone_print_the_same_of_what_was_missed_and_paused(how: str) -> None:
    phone = printed_by_phone([told(how)])[0]
    for language in LANGUAGES:
        assert plain(sheet(how, language)) == phone[language]["patients"][in_bed(BED)["id"]]
        assert plain(ward_sheet(charted(how), context(language))) == phone[language]["ward"]


def test_a_missed_check_prints_its_reason_in_the_words_of_who_gave_it() -> None:
    plan = sheet("explained")["contingency"]
    assert plan["rows"][0] == {"when": "20-Nov 20:00", "text": "Another reason: in the chapel"}
    assert "Missed 20:00: Another reason: in the chapel" in row("explained")["know"]
    assert sheet("explained", "fr")["contingency"]["rows"][0]["text"] == "Autre motif\u00a0: in the chapel"


def test_a_check_that_nobody_explained_says_so_and_is_counted_apart() -> None:
    counts = compliance(charted("silent")["patients"][in_bed(BED)["id"]]["slots"], facts()["now_ms"])
    missed = f"{counts['unexplained']} of {counts['due']} checks missed"
    assert counts["explained"] == 0
    plan = sheet("silent")["contingency"]
    assert (plan["missed"], plan["rows"][0]["text"]) == (
        f"{missed}, {counts['unexplained']} not explained",
        "not explained",
    )
    assert sheet("explained")["contingency"]["missed"] == f"{missed}, {counts['unexplained'] - 1} not explained"
    assert "Missed 20:00: not explained" in row("silent")["know"]


def test_paused_checks_are_not_due_on_paper_and_it_says_since_when_and_why() -> None:
    text = "paused since then: Imaging"
    assert sheet("paused")["actions"]["rows"][0] == {"when": "05:10", "what": text, "window": ""}
    assert row("paused")["due"] == [f"05:10 {text}"]
    assert "1 paused" in ward_sheet(charted("paused"), context())["counts"]
    assert not [one for one in strings(sheet("paused")["actions"]) if "Neuro check" in one]
    assert row("explained")["due"][0] == "08:00 check"


def test_the_sheet_of_the_ward_counts_every_check_that_was_due() -> None:
    found = charted("paused")
    present = [p for p in found["patients"].values() if p["present"]]
    counts = compliance([slot for p in present for slot in p["slots"]], facts()["now_ms"])
    text = ward_sheet(found, context())["checks"]
    assert f"{counts['due']} due, {counts['on_time']} on time, {counts['late']} late" in text
    assert f"{counts['explained']} missed with a reason, {counts['unexplained']} missed and not explained" in text
    assert counts["paused"] == 1
    assert text.endswith("1 not due: paused or away.")
