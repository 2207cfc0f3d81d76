"""The board of a ward as the server makes it: who owes a check, whoever is asked, and no patient in it."""

import json
from collections.abc import Callable
from typing import Any

import pytest
from flask import Flask

from backend.board import rounds, service
from backend.clinicians.model import Grant, Person
from backend.clinicians.sessions import BOARD_MS, SHIFT_MS
from backend.demo.people import person
from backend.patients import service as patients
from tests.unit.chart.ward import ms, neuro_body
from tests.unit.conftest import Clock
from tests.unit.databases import LONG_AGO_MS, PASSPHRASE, QUICK
from tests.unit.phones import PATIENT, Phone, new_id, states
from tests.unit.records import write

Json = dict[str, Any]
DAY0 = "2026-11-24T10:00:00+01:00"
EVENING = "2026-11-24T20:05:00+01:00"
LATE = "2026-11-24T22:30:00+01:00"
MIDNIGHT = "2026-11-25T00:10:00+01:00"
MORNING = "2026-11-25T06:30:00+01:00"
NewPhone = Callable[..., Phone]


def admit(phone: Phone, patient: str = PATIENT, bed: str | None = "12", day0: str | None = DAY0) -> None:
    """A patient on watch twice a day from day 0 on."""
    more = {"at": DAY0, "recorded_at": DAY0, "patient": patient, "course": new_id()}
    course = {"product": "made up", "class": "car_t", "day0": day0, "window_days": 30, "protocol": "twice-daily"}
    texts = [
        phone.entry("patient", body=person("SECRET", "Marie", "1957-07-14", "female", "1234567890"), **more),
        phone.entry("stay", body={"from": DAY0} if bed is None else {"bed": bed, "from": DAY0}, **more),
        phone.entry("course", body=course, **more),
    ]
    assert states(phone.sync(*texts)) == ["stored"] * 3


def checked(phone: Phone, at: str = EVENING, patient: str = PATIENT) -> str:
    """A neuro check at an instant."""
    return phone.entry(
        "neuro_check", body=neuro_body(), at=at, recorded_at=at, patient=patient, criteria="astct-icans-2019"
    )


def rows(phone: Phone) -> list[Json]:
    """GET /api/boards/3b: the beds."""
    answer = phone.client.get("/api/boards/3b")
    assert answer.status_code == 200, answer.text
    found: list[Json] = answer.get_json()["rows"]
    return found


def said(phone: Phone) -> list[tuple[str | None, str]]:
    """Bed and state of each row."""
    return [(row["bed"], row["state"]) for row in rows(phone)]


@pytest.fixture
def watched(phone: Phone, clock: Clock) -> Phone:
    """A ward with one patient in bed 12, early in the evening."""
    clock.ms = ms("2026-11-24T17:00:00+01:00")
    assert phone.sign_in().status_code == 200
    admit(phone)
    return phone


def test_by_the_clock_alone_a_check_is_later_due_overdue_and_at_last_missed(watched: Phone, clock: Clock) -> None:
    found = []
    for at in ("17:59", "18:00", "22:00", "22:01", "23:59"):
        clock.ms = ms(f"2026-11-24T{at}:00+01:00")
        found.append(said(watched))
    assert found == [[("12", state)] for state in ("later", "due", "due", "overdue", "overdue")]
    clock.ms = ms(MORNING)
    watched.sign_in()
    assert [(row["state"], row["missed_ms"]) for row in rows(watched)] == [("due", ms("2026-11-24T20:00:00+01:00"))]


def test_a_check_that_arrives_late_was_done_in_time_and_the_board_says_so_at_once(watched: Phone, clock: Clock) -> None:
    clock.ms = ms(MIDNIGHT)
    assert said(watched) == [("12", "overdue")]
    assert states(watched.sync(checked(watched))) == ["stored"]
    assert said(watched) == [("12", "later")]
    clock.ms = ms(EVENING)
    assert said(watched) == [("12", "later")]


def test_no_name_number_birth_date_id_or_grade_is_in_the_answer(watched: Phone) -> None:
    answer = watched.client.get("/api/boards/3b")
    assert [name for name in ("SECRET", "Marie", "1957", "1234567890", PATIENT, "grade") if name in answer.text] == []
    assert {name for row in answer.get_json()["rows"] for name in row} == {
        "bed", "state", "at_ms", "late_ms", "missed_ms", "alarm",
    }  # fmt: skip


def test_a_bed_that_is_longer_than_beds_are_is_cut_and_one_that_is_not_known_is_still_a_row(
    watched: Phone, clock: Clock
) -> None:
    admit(watched, new_id(), "Mme SECRET, window")
    admit(watched, new_id(), None)
    clock.ms = ms(MIDNIGHT)
    assert said(watched) == [(None, "overdue"), ("12", "overdue"), ("Mme SECR", "overdue")]


def test_whoever_has_no_day_0_owes_nothing_and_is_counted(app: Flask, watched: Phone, clock: Clock) -> None:
    def counted() -> tuple[int, str]:
        rounds.make(app)
        (line,) = (one for one in watched.client.get("/metrics").text.splitlines() if 'without_day0{ward="3b"}' in one)
        return watched.client.get("/api/boards/3b").get_json()["unset"], line.split()[-1]

    assert counted() == (0, "0.0")
    admit(watched, new_id(), "14", day0=None)
    clock.ms = ms(LATE)
    assert (said(watched), counted()) == ([("12", "overdue")], (1, "1.0"))


def test_whoever_left_the_ward_or_is_not_watched_any_more_is_not_on_it(
    watched: Phone, new_phone: NewPhone, clock: Clock
) -> None:
    doctor = new_phone("benali")
    gone = {"at": EVENING, "recorded_at": EVENING, "body": {"reason": "home"}}
    assert states(doctor.sync(doctor.entry("discharge", **gone))) == ["stored"]
    clock.ms = ms(MIDNIGHT)
    assert said(watched) == []


def test_a_record_that_cannot_be_followed_is_shown_and_hides_nobody_else(
    watched: Phone, clock: Clock, monkeypatch: pytest.MonkeyPatch
) -> None:
    broken = new_id()
    admit(watched, broken, "7")
    whole = patients.member_chart

    def breaks(patient: str, ward: str, at_ms: int) -> Json | None:
        return {}[patient] if patient == broken else whole(patient, ward, at_ms)

    monkeypatch.setattr(patients, "member_chart", breaks)
    clock.ms = ms(LATE)
    assert said(watched) == [("12", "overdue"), (None, "unreadable")]
    monkeypatch.undo()
    monkeypatch.setattr("backend.board.service.now_ms", clock)
    monkeypatch.setattr("backend.clinicians.sessions.now_ms", clock)
    assert said(watched) == [("7", "overdue"), ("12", "overdue")]


def test_the_round_counts_what_is_overdue_though_nobody_asks(app: Flask, watched: Phone, clock: Clock) -> None:
    figures = []
    for at in (EVENING, LATE, MORNING):
        clock.ms = ms(at)
        rounds.make(app)
        text = watched.client.get("/metrics").text
        figures.append(
            [
                float(line.split()[-1])
                for line in text.splitlines()
                if line.startswith("tenpoint_") and 'ward="3b"' in line
            ]
        )
    assert figures == [
        [0, 0, 0, 0, 0, ms(EVENING) / 1000],
        [1, 30 * 60, 0, 0, 0, ms(LATE) / 1000],
        [0, 0, 1, 0, 0, ms(MORNING) / 1000],
    ]  # fmt: skip


def test_phones_that_are_silent_and_records_that_did_not_arrive_are_counted(watched: Phone, clock: Clock) -> None:
    watched.entry()
    watched.sync(checked(watched))
    clock.ms = ms("2026-11-24T19:01:00+01:00")
    answer = watched.client.get("/api/boards/3b").get_json()
    assert (answer["silent"], answer["owed"]) == (1, 1)


@pytest.fixture
def corridor(app: Flask, watched: Phone) -> Phone:
    """A screen on the wall of ward 3B, signed in."""
    board = Person.__table__.insert().values(id="corridor", name="Corridor", passphrase=QUICK.hash(PASSPHRASE))
    grant = Grant.__table__.insert().values(person="corridor", role="board", ward="3b", from_ms=LONG_AGO_MS)
    write(app, board, grant)
    screen = Phone(app, "corridor")
    assert screen.sign_in().status_code == 200
    return screen


def test_a_screen_on_the_wall_sees_its_board_and_reads_nothing_else(corridor: Phone) -> None:
    session = corridor.client.get("/api/session").get_json()
    assert (session["wards"], session["boards"], session["people"]) == ([], [{"id": "3b", "name": "3B"}], {})
    assert said(corridor) == [("12", "later")]
    assert corridor.client.get("/api/boards/5a").status_code == 404
    answer = corridor.sync()
    assert (answer["wards"], answer["denied"]) == ({}, ["3b"])
    assert "SECRET" not in json.dumps([session, answer])


def test_its_session_outlives_the_shift_and_begins_anew_while_it_asks(corridor: Phone, clock: Clock) -> None:
    clock.ms += BOARD_MS - 1
    answer = corridor.client.get("/api/boards/3b")
    assert (answer.status_code, f"Max-Age={BOARD_MS // 1000}" in answer.headers["Set-Cookie"]) == (200, True)
    clock.ms += BOARD_MS
    assert corridor.client.get("/api/boards/3b").status_code == 200


def test_who_also_reads_the_ward_is_signed_in_for_a_shift(app: Flask, corridor: Phone, clock: Clock) -> None:
    write(app, Grant.__table__.insert().values(person="corridor", role="nurse", ward="3b", from_ms=LONG_AGO_MS))
    answer = corridor.client.get("/api/boards/3b")
    assert (answer.status_code, "Set-Cookie" in answer.headers) == (200, False)
    clock.ms += SHIFT_MS
    assert corridor.client.get("/api/boards/3b").status_code == 401


def test_while_the_first_look_at_a_ward_goes_on_a_board_is_told_to_ask_again_and_keeps_nobody_waiting(
    watched: Phone, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(service, "PATIENCE_S", 0)
    rows(watched)
    with watched.app.extensions["tenpoint-watched"]["3b"].lock:
        answer = watched.client.get("/api/boards/3b")
    assert (answer.status_code, answer.get_json()["code"]) == (503, "board-not-yet")
    assert len(rows(watched)) == 1
