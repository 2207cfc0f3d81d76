"""Signing in, staying signed in for a shift, signing out."""

import json
from collections.abc import Callable

import pytest
from flask import Flask
from sqlalchemy import select, update

from backend.clinicians.model import Person, SignIn
from backend.clock import instant
from tests.unit.conftest import Clock
from tests.unit.phones import ORIGIN, Phone
from tests.unit.records import scalars, write

MakePhone = Callable[..., Phone]
HOUR_S = 3600


def test_the_answer_says_who_where_and_until_when(app: Flask, clock: Clock) -> None:
    answer = Phone(app).sign_in()
    found = answer.get_json()
    assert found["user"] == {"id": "bernard", "name": "M. Bernard", "role": "nurse"}
    assert [ward["id"] for ward in found["wards"]] == ["3b"]
    assert found["people"] == {
        "benali": {"name": "Dr S. Benali", "role": "physician"},
        "bernard": {"name": "M. Bernard", "role": "nurse"},
        "chief": {"name": "C. Hief", "role": "admin"},
        "costa": {"name": "R. Costa", "role": "pharmacist"},
        "leroy": {"name": "A. Leroy", "role": "nurse"},
    }
    assert (found["demo"], found["signatures"]) == (False, [])
    assert found["server_time"] == instant(clock.ms)
    assert found["expires"] == instant(clock.ms + 12 * HOUR_S * 1000)
    assert found["offline_until"] == instant(clock.ms + 72 * HOUR_S * 1000)


def test_the_wards_clock_covers_sixty_days_back_and_four_hundred_ahead(app: Flask, clock: Clock) -> None:
    ward = Phone(app).sign_in().get_json()["wards"][0]
    assert ward == {
        "id": "3b", "name": "3B", "zone": "Europe/Paris", "city": "Rennes", "hospital": "CHU",
        "offsets": [
            ["2026-09-25T00:00:00Z", 120],
            ["2026-10-25T01:00:00Z", 60],
            ["2027-03-28T01:00:00Z", 120],
            ["2027-10-31T01:00:00Z", 60],
        ],
    }  # fmt: skip


def test_the_cookie_is_for_this_host_alone_and_no_script_reads_it(app: Flask) -> None:
    cookie = Phone(app).sign_in().headers["Set-Cookie"]
    name, *attributes = [part.strip() for part in cookie.split(";")]
    assert name.startswith("__Host-sid=")
    assert {"Secure", "HttpOnly", "Path=/", "SameSite=Strict", "Max-Age=43200"} < set(attributes)
    assert not any(attribute.startswith("Domain") for attribute in attributes)


def test_only_the_hash_of_the_token_is_kept(phone: Phone) -> None:
    token = phone.client.get_cookie("__Host-sid").value
    assert token not in str(scalars(phone.app, select(SignIn.token_sha256)))


def test_signing_in_by_another_spelling_of_the_name(app: Flask) -> None:
    assert Phone(app, " Bernard ").sign_in().get_json()["user"]["id"] == "bernard"


@pytest.mark.parametrize(("name", "passphrase"), [("bernard", "wrong"), ("nobody", "wrong")])
def test_a_wrong_name_and_a_wrong_passphrase_get_the_same_answer(app: Flask, name: str, passphrase: str) -> None:
    answer = Phone(app, name).sign_in(passphrase=passphrase)
    expected = {
        "type": "about:blank",
        "title": "Unauthorized",
        "status": 401,
        "code": "wrong",
        "detail": "Name or passphrase is wrong.",
    }
    assert (answer.status_code, answer.get_json(), answer.headers.get("Set-Cookie")) == (401, expected, None)


def test_a_disabled_person_cannot_sign_in_and_her_session_ends(phone: Phone) -> None:
    write(phone.app, update(Person).where(Person.id == "bernard").values(disabled_ms=0))
    assert phone.client.get("/api/session").status_code == 401
    assert Phone(phone.app).sign_in().status_code == 401


def test_a_session_lasts_twelve_hours_however_busy(clock: Clock, phone: Phone) -> None:
    for _ in range(12):
        assert phone.client.get("/api/session").status_code == 200
        clock.pass_by(HOUR_S)
    answer = phone.client.get("/api/session")
    assert (answer.status_code, answer.mimetype, answer.get_json()["code"]) == (
        401,
        "application/problem+json",
        "sign-in",
    )


def test_the_session_answer_is_the_same_later(clock: Clock, phone: Phone) -> None:
    first = phone.sign_in().get_json()
    assert phone.client.get("/api/session").get_json() == first


def test_signing_out_ends_the_session_and_is_always_allowed(phone: Phone) -> None:
    stolen = phone.client.get_cookie("__Host-sid").value
    assert phone.client.delete("/api/session", headers=ORIGIN).status_code == 204
    thief = Phone(phone.app)
    thief.client.set_cookie("__Host-sid", stolen)
    assert thief.client.get("/api/session").status_code == 401
    assert phone.client.delete("/api/session", headers=ORIGIN).status_code == 204


def test_a_session_on_another_phone_stands_when_one_signs_out(clock: Clock, phone: Phone) -> None:
    clock.pass_by(6 * HOUR_S)
    other = Phone(phone.app)
    other.sign_in()
    assert phone.client.delete("/api/session", headers=ORIGIN).status_code == 204
    assert [one.client.get("/api/session").status_code for one in (phone, other)] == [401, 200]
    clock.pass_by(12 * HOUR_S - 1)
    assert other.client.get("/api/session").status_code == 200
    clock.pass_by(1)
    assert other.client.get("/api/session").status_code == 401


def test_signing_out_takes_the_cookie_back(phone: Phone) -> None:
    cookie = phone.client.delete("/api/session", headers=ORIGIN).headers["Set-Cookie"]
    assert {part.strip() for part in cookie.split(";")} == {
        "__Host-sid=", "Expires=Thu, 01 Jan 1970 00:00:00 GMT", "Max-Age=0", "Secure", "HttpOnly", "Path=/",
        "SameSite=Strict",
    }  # fmt: skip


def test_signing_in_again_ends_the_session_the_browser_had(phone: Phone) -> None:
    former = phone.client.get_cookie("__Host-sid").value
    phone.sign_in("leroy")
    other = Phone(phone.app)
    other.client.set_cookie("__Host-sid", former)
    assert other.client.get("/api/session").status_code == 401
    assert phone.client.get("/api/session").get_json()["user"]["id"] == "leroy"


def test_a_token_sent_before_signing_in_is_worth_nothing_after(app: Flask) -> None:
    phone = Phone(app)
    phone.client.set_cookie("__Host-sid", "chosen-by-somebody-else")
    phone.sign_in()
    assert phone.client.get_cookie("__Host-sid").value != "chosen-by-somebody-else"


@pytest.mark.parametrize("token", ["", "x", "é", "a" * 5000, '"quoted"'])
def test_a_cookie_that_is_no_token_is_no_session(app: Flask, token: str) -> None:
    answer = app.test_client().get("/api/session", headers={"Cookie": f"__Host-sid={token}"})
    assert answer.status_code == 401


def tries(app: Flask, count: int, name: str = "bernard") -> list[int]:
    return [Phone(app, name).sign_in(passphrase="wrong").status_code for _ in range(count)]


@pytest.mark.parametrize("name", ["bernard", "nobody"])
def test_after_five_failures_the_wait_doubles(app: Flask, clock: Clock, name: str) -> None:
    assert tries(app, 5, name) == [401] * 5
    for seconds in (1, 2, 4, 8):
        answer = Phone(app, name).sign_in()
        assert (answer.status_code, answer.headers["Retry-After"]) == (429, str(seconds))
        clock.pass_by(seconds)
        assert tries(app, 1, name) == [401]


def test_the_wait_is_a_quarter_of_an_hour_at_most(app: Flask, clock: Clock) -> None:
    for _ in range(20):
        tries(app, 1)
        clock.pass_by(900)
    tries(app, 1)
    answer = Phone(app).sign_in()
    assert (answer.status_code, answer.get_json()["retry_after"]) == (429, 900)


def test_the_right_passphrase_after_the_wait_clears_the_count(app: Flask, clock: Clock) -> None:
    tries(app, 5)
    clock.pass_by(1)
    assert Phone(app).sign_in().status_code == 200
    assert tries(app, 5) == [401] * 5


def test_others_and_standing_sessions_are_not_delayed(clock: Clock, phone: Phone) -> None:
    tries(phone.app, 9)
    assert phone.client.get("/api/session").status_code == 200
    assert Phone(phone.app, "leroy").sign_in().status_code == 200


BAD = [
    {},
    {"name": "bernard"},
    {"name": 7, "passphrase": "x", "device": "x"},
    {"name": "bernard", "passphrase": ["x"], "device": "01985a00-0000-7000-8000-000000000001"},
    {"name": "bernard", "passphrase": "x", "device": "01985a00-0000-4000-8000-000000000001"},
    {"name": "bernard", "passphrase": "x" * 257, "device": "01985a00-0000-7000-8000-000000000001"},
    {"name": "bernard", "passphrase": "x", "device": "01985a00-0000-7000-8000-000000000001", "role": "admin"},
    [],
    None,
    "bernard",
]


@pytest.mark.parametrize("body", BAD)
def test_a_sign_in_that_is_none_is_refused_with_the_place(app: Flask, body: object) -> None:
    answer = app.test_client().post(
        "/api/session", data=json.dumps(body), content_type="application/json", headers=ORIGIN
    )
    assert (answer.status_code, answer.mimetype) == (400, "application/problem+json")
