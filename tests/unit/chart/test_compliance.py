"""What was not done and why, and the counts a ward is asked for: the same on server and phone."""

import json
import random
import shutil
import subprocess
from pathlib import Path
from typing import Any

from backend.chart.compliance import by_shift, compliance
from backend.chart.fold import chart
from backend.chart.missed import explanation, not_done, unexplained
from backend.clock import offsets
from backend.contract import load
from backend.patients.rules import rules
from tests.unit.chart.sets import random_set
from tests.unit.chart.ward import ZONE, Told, ms, states

Json = dict[str, Any]
CASES = 150
NIGHT = "2026-10-28T02:15:00+01:00"
SHIFTS = load.protocol("missed")["shifts"]


def counts(told: Told, now: str) -> Json:
    """The counts of the patient, those that are 0 left out."""
    return {name: n for name, n in compliance(told.at(now)["slots"], ms(now)).items() if n}


def explain(told: Told, at: str, slot: str, reason: str = "off_ward", **more: Any) -> str:
    """Somebody says why a check was not done."""
    return told.sign("slot_missed", at, {"slot": f"{told.course}/{slot}", "reason": reason}, **more)


def week() -> Told:
    """Day 0 at 10:00: one on time, one late, one explained, one paused, two missed without a word, one open."""
    told = Told()
    told.neuro("2026-11-17T20:10:00+01:00")
    told.neuro("2026-11-18T11:00:00+01:00")
    explain(told, "2026-11-18T23:00:00+01:00", "2026-11-18/20:00")
    told.sign("pause", "2026-11-19T07:00:00+01:00", {"reason": "imaging"})
    told.sign("resume", "2026-11-19T12:00:00+01:00", {"reason": "back"})
    return told


def test_every_slot_that_has_opened_counts_once_and_a_paused_one_was_never_due() -> None:
    expected = {"due": 6, "on_time": 1, "late": 1, "explained": 1, "unexplained": 2, "open": 1, "paused": 1}
    assert counts(week(), "2026-11-20T21:00:00+01:00") == expected


def test_the_parts_make_up_what_was_due_at_every_hour() -> None:
    told = week()
    for hour in range(80):
        now = f"2026-11-{17 + hour // 24}T{hour % 24:02}:30:00+01:00"
        found = compliance(told.at(now)["slots"], ms(now))
        assert found["due"] == sum(found[name] for name in ("on_time", "late", "explained", "unexplained", "open")), now


def test_before_the_first_slot_opens_nothing_is_due() -> None:
    assert counts(Told(), "2026-11-17T17:59:00+01:00") == {}


def test_a_reason_given_before_the_slot_opens_does_not_count_yet() -> None:
    told = Told()
    explain(told, "2026-11-17T12:00:00+01:00", "2026-11-17/20:00")
    assert counts(told, "2026-11-17T17:00:00+01:00") == {}
    assert counts(told, "2026-11-17T18:00:00+01:00") == {"due": 1, "explained": 1}


def test_an_explained_slot_that_is_still_open_can_be_done_and_keeps_its_reason() -> None:
    told = Told()
    explain(told, "2026-11-18T11:00:00+01:00", "2026-11-18/08:00", "refused")
    assert told.at("2026-11-18T11:30:00+01:00")["due"]["state"] == "later"
    told.neuro("2026-11-18T12:00:00+01:00")
    patient = told.at("2026-11-18T12:30:00+01:00")
    assert states(patient)["2026-11-18/08:00"] == "done_late"
    why = explanation(patient, f"{told.course}/2026-11-18/08:00")
    assert why
    assert why["body"]["reason"] == "refused"
    assert not_done(patient["slots"], ms("2026-11-18T12:30:00+01:00"))[0]["key"].endswith("2026-11-17/20:00")


def test_what_nobody_explained_is_listed_newest_first_and_a_withdrawn_reason_explains_nothing() -> None:
    told, now = Told(), "2026-11-19T11:00:00+01:00"
    told.neuro("2026-11-18T20:05:00+01:00")
    why = explain(told, "2026-11-18T11:00:00+01:00", "2026-11-18/08:00")
    keys = [slot["key"].split("/", 1)[1] for slot in unexplained(told.at(now)["slots"], ms(now))]
    assert keys == ["2026-11-19/08:00", "2026-11-17/20:00"]
    told.sign("void", "2026-11-19T10:00:00+01:00", {"reason": "entered_in_error"}, amends=[why])
    patient = told.at(now)
    keys = [slot["key"].split("/", 1)[1] for slot in unexplained(patient["slots"], ms(now))]
    assert keys == ["2026-11-19/08:00", "2026-11-18/08:00", "2026-11-17/20:00"]
    assert explanation(patient, f"{told.course}/2026-11-18/08:00") is None


def test_a_corrected_reason_is_the_one_that_counts() -> None:
    told = Told()
    slot = f"{told.course}/2026-11-18/08:00"
    why = explain(told, "2026-11-18T11:00:00+01:00", "2026-11-18/08:00", "refused")
    body = {"reason": "wrong_value", "body": {"slot": slot, "reason": "other", "text": "in the chapel"}}
    told.sign("amendment", "2026-11-18T11:05:00+01:00", body, amends=[why])
    patient = told.at("2026-11-18T11:30:00+01:00")
    assert [one["reason"] for one in patient["slots"] if one["key"] == slot] == ["other"]
    found = explanation(patient, slot)
    assert found
    assert (found["id"], found["body"]["text"]) == (why, "in the chapel")


def test_a_pause_is_shown_with_who_and_why_and_nothing_is_overdue_until_somebody_resumes() -> None:
    told = Told()
    body = {"reason": "other", "text": "dialysis"}
    pause = told.sign("pause", "2026-11-18T10:30:00+01:00", body, author="leroy")
    told.sign("pause", "2026-11-18T12:00:00+01:00", {"reason": "imaging"})
    patient = told.at("2026-11-18T16:00:00+01:00")
    assert (states(patient)["2026-11-18/08:00"], patient["due"]["state"]) == ("overdue", "paused")
    since_ms = ms("2026-11-18T10:30:00+01:00")
    assert patient["pause"] == {"record": pause, "since_ms": since_ms, "author": "leroy", **body}
    assert told.at("2026-12-30T16:00:00+01:00")["due"]["state"] == "off"
    told.sign("resume", "2026-11-18T17:00:00+01:00", {"reason": "back"})
    patient = told.at("2026-11-18T17:30:00+01:00")
    assert (patient["pause"], patient["due"]["state"]) == (None, "overdue")


def test_a_withdrawn_pause_never_was() -> None:
    told = Told()
    pause = told.sign("pause", "2026-11-18T07:00:00+01:00", {"reason": "leave"})
    told.sign("void", "2026-11-18T07:05:00+01:00", {"reason": "entered_in_error"}, amends=[pause])
    patient = told.at("2026-11-18T11:00:00+01:00")
    assert (patient["pause"], patient["due"]["state"]) == (None, "overdue")


def test_a_shift_counts_the_slots_whose_time_is_in_it_over_the_change_of_the_clock_too() -> None:
    told, now = Told(day0="2026-10-24T10:00:00+02:00"), "2026-10-26T21:00:00+01:00"
    told.neuro("2026-10-25T06:30:00+01:00")
    found = by_shift(told.at(now)["slots"], SHIFTS, ms(now), offsets(ZONE, ms(now)))
    rows = [(one["start_ms"], one["end_ms"], {name: n for name, n in one["counts"].items() if n}) for one in found]
    changes = ["24T19:00:00+02:00", "25T07:00:00+01:00", "25T19:00:00+01:00", "26T07:00:00+01:00"]
    begins = [ms(f"2026-10-{text}") for text in [*changes, "26T19:00:00+01:00", "27T07:00:00+01:00"]]
    missed, done, still = {"due": 1, "unexplained": 1}, {"due": 1, "on_time": 1}, {"due": 1, "open": 1}
    assert rows == list(zip(begins, begins[1:], [missed, done, missed, missed, still], strict=False))


def test_both_twins_count_and_list_alike_whatever_happened() -> None:
    cases = [
        {"entries": random_set(random.Random(seed)), "now_ms": ms(NIGHT), "offsets": offsets(ZONE, ms(NIGHT))}
        for seed in range(CASES)
    ]
    node = shutil.which("node")
    assert node
    told = "\n".join(json.dumps(case) for case in cases)
    script = [node, Path(__file__).with_name("missed.mjs")]
    done = subprocess.run(script, input=told, capture_output=True, text=True, check=True)
    answers = [json.loads(line) for line in done.stdout.splitlines()]
    assert answers == [in_python(case) for case in cases]
    every = [one["counts"] for answer in answers for one in answer.values()]
    assert all(sum(counts[name] for counts in every) for name in ("on_time", "late", "explained", "unexplained"))


def in_python(case: Json) -> Json:
    """What the phone is asked, as the server says it."""
    now_ms = case["now_ms"]
    found = chart(case["entries"], now_ms, case["offsets"], rules())["patients"]
    return {
        id: {
            "counts": compliance(p["slots"], now_ms),
            "shifts": by_shift(p["slots"], SHIFTS, now_ms, case["offsets"]),
            "unexplained": [slot["key"] for slot in unexplained(p["slots"], now_ms)],
            "why": {
                slot["key"]: (explanation(p, slot["key"]) or {"id": None})["id"]
                for slot in not_done(p["slots"], now_ms)
            },
        }
        for id, p in found.items()
    }
