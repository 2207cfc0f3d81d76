"""When phones are woken: once for what is newly overdue or newly alarming, and only who may still read the ward."""

from collections.abc import Callable
from typing import Any

import pytest
from flask import Flask
from sqlalchemy import update

from backend.app import create_app
from backend.board import service as boards
from backend.clinicians.model import Grant, Person
from backend.clinicians.sessions import SHIFT_MS
from backend.config import Config
from backend.db import db
from backend.push.model import PushPhone
from backend.push.service import GAP_MS
from tests.unit.board.test_board import admit, checked
from tests.unit.chart.ward import ms, neuro_body
from tests.unit.conftest import Clock
from tests.unit.phones import ORIGIN, PATIENT, Phone, new_id, states
from tests.unit.push.conftest import ask, look
from tests.unit.push.played import PushService, claims_of
from tests.unit.records import count, write

IN_TIME, LATE = "2026-11-24T22:00:00+01:00", "2026-11-24T22:01:00+01:00"
ALARM = {"consciousness": "awakens_to_voice"}
DAY_S = 24 * 3600


@pytest.fixture(autouse=True)
def asked(phone: Phone, service: PushService) -> None:
    """The phone asked to be woken."""
    assert ask(phone, service.endpoint()).status_code == 204


def alarming(phone: Phone, at: str, patient: str = PATIENT) -> str:
    """A check whose grade is above the one before."""
    more = {"at": at, "recorded_at": at, "patient": patient, "criteria": "astct-icans-2019"}
    return phone.entry("neuro_check", body=neuro_body(("year", "month", "city"), ALARM), **more)


def test_what_comes_to_be_overdue_wakes_the_phone_once_with_an_empty_message_signed_for_that_service(
    app: Flask, phone: Phone, service: PushService, clock: Clock
) -> None:
    clock.ms = ms(IN_TIME)
    look(app)
    assert service.sent == []
    clock.ms = ms(LATE)
    look(app)
    clock.pass_by(20 * 60)
    look(app)
    assert service.paths == ["one"]
    (sent,) = service.sent
    assert (sent.body, sent.headers["Content-Length"], "Content-Encoding" in sent.headers) == (b"", "0", False)
    assert [sent.headers[name] for name in ("Ttl", "Topic", "Urgency")] == ["1800", "due", "high"]
    key = phone.client.get("/api/push").get_json()["key"]
    claims = claims_of(sent.headers["Authorization"], key)
    assert (claims["aud"], claims["sub"]) == (f"https://{service.name}", "mailto:it@ward.example")
    assert 0 < claims["exp"] - ms(LATE) // 1000 <= DAY_S


def test_each_alarm_that_opens_wakes_and_one_that_stays_open_does_not_again(
    app: Flask, phone: Phone, service: PushService, clock: Clock
) -> None:
    other = new_id()
    admit(phone, other, "14")
    clock.ms = ms("2026-11-24T18:30:00+01:00")
    first = alarming(phone, "2026-11-24T18:05:00+01:00")
    assert states(phone.sync(first)) == ["stored"]
    look(app)
    assert service.paths == ["one"]
    clock.pass_by(GAP_MS / 1000)
    look(app)
    assert service.paths == ["one"]
    assert states(phone.sync(alarming(phone, "2026-11-24T18:20:00+01:00", other))) == ["stored"]
    look(app)
    assert service.paths == ["one", "one"]


def test_what_comes_within_five_minutes_of_a_wake_is_one_wake_after_them(
    app: Flask, phone: Phone, service: PushService, clock: Clock
) -> None:
    clock.ms = ms(LATE)
    look(app)
    for bed in ("14", "15"):
        clock.pass_by(1)
        admit(phone, new_id(), bed)
        look(app)
    clock.pass_by(GAP_MS / 1000 - 3)
    look(app)
    assert service.paths == ["one"]
    clock.pass_by(1)
    look(app)
    look(app)
    assert service.paths == ["one", "one"]


def test_what_was_done_meanwhile_wakes_nobody(app: Flask, phone: Phone, service: PushService, clock: Clock) -> None:
    clock.ms = ms(LATE)
    look(app)
    other = new_id()
    admit(phone, other, "14")
    look(app)
    assert states(phone.sync(checked(phone), checked(phone, patient=other))) == ["stored"] * 2
    clock.pass_by(GAP_MS / 1000)
    look(app)
    assert service.paths == ["one"]


def test_neither_another_process_nor_the_same_one_started_again_wakes_a_second_time(
    app: Flask, config: Config, service: PushService, clock: Clock
) -> None:
    other = create_app(config)
    clock.ms = ms(LATE)
    for server in (app, other, app):
        look(server)
        boards.init_app(server)
        clock.pass_by(GAP_MS / 1000)
    with other.app_context():
        db.let_go()
    assert service.paths == ["one"]


def test_only_phones_of_who_reads_the_ward_are_woken(
    app: Flask, phone: Phone, service: PushService, clock: Clock
) -> None:
    for person in ("benali", "costa", "haas", "chief"):
        one = Phone(app, person)
        one.sign_in()
        assert ask(one, service.endpoint(person)).status_code == 204
    clock.ms = ms(LATE)
    look(app)
    assert sorted(service.paths) == ["benali", "costa", "one"]


def sign_out(app: Flask, phone: Phone, clock: Clock) -> None:
    phone.client.delete("/api/session", headers=ORIGIN)


def end_shift(app: Flask, phone: Phone, clock: Clock) -> None:
    clock.ms = ms(IN_TIME) - SHIFT_MS
    phone.sign_in()
    ask(phone, phone.app.extensions["tenpoint-push"].hosts[0].join(("https://", "/wake/one")))
    clock.ms = ms(IN_TIME)


def lose_ward(app: Flask, phone: Phone, clock: Clock) -> None:
    write(app, update(Grant).where(Grant.person == "bernard").values(until_ms=clock.ms))


def disable(app: Flask, phone: Phone, clock: Clock) -> None:
    write(app, update(Person).where(Person.id == "bernard").values(disabled_ms=clock.ms))


def another_signs_in(app: Flask, phone: Phone, clock: Clock) -> None:
    phone.sign_in("leroy")


def let_sleep(app: Flask, phone: Phone, clock: Clock) -> None:
    assert phone.client.delete("/api/push", headers=ORIGIN).status_code == 204


ENDS: list[Callable[[Flask, Phone, Clock], Any]] = [
    sign_out,
    end_shift,
    lose_ward,
    disable,
    another_signs_in,
    let_sleep,
]


@pytest.mark.parametrize("end", ENDS, ids=lambda end: end.__name__)
def test_it_ends_with_the_session_the_ward_the_person_and_the_wish(
    app: Flask, phone: Phone, service: PushService, clock: Clock, end: Callable[[Flask, Phone, Clock], Any]
) -> None:
    end(app, phone, clock)
    clock.ms = ms(LATE)
    look(app)
    assert service.sent == []


def test_who_signs_in_again_on_the_same_phone_is_woken_in_the_new_session_once(
    app: Flask, phone: Phone, service: PushService, clock: Clock
) -> None:
    phone.sign_in()
    assert ask(phone, service.endpoint("other")).status_code == 204
    other = Phone(app, "leroy")
    other.sign_in()
    assert ask(other, service.endpoint("other")).status_code == 204
    assert count(app, PushPhone) == 1
    clock.ms = ms(LATE)
    look(app)
    assert service.paths == ["other"]
