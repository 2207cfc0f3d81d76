"""What the server says to a phone that asks whether it is there, and to one that lost its memory."""

from collections.abc import Callable

from flask import Flask

from tests.unit.conftest import Clock
from tests.unit.phones import Phone, new_id

MakePhone = Callable[..., Phone]


def test_it_says_back_what_it_was_asked_to_anybody(app: Flask) -> None:
    echo = new_id()
    answer = app.test_client().get(f"/api/reach/{echo}")
    assert (answer.status_code, answer.get_json()["echo"], answer.headers["Cache-Control"]) == (200, echo, "no-store")
    assert app.test_client().get("/api/reach/anything").status_code == 404


def test_a_browser_that_never_signed_in_is_no_device(phone: Phone) -> None:
    phone.sync(phone.entry())
    assert phone.app.test_client().get("/api/phone").get_json() == {"device": None, "databases": []}


def test_a_browser_that_lost_its_memory_is_told_how_much_it_had_made_and_how_much_arrived(
    clock: Clock, phone: Phone
) -> None:
    phone.sync(phone.entry(n=1), phone.entry(n=2), phone.entry(n=4, author="nobody"), last_n=5)
    clock.pass_by(60)
    phone.client.delete("/api/session", headers={"Origin": "http://127.0.0.1:8000"})
    found = phone.client.get("/api/phone").get_json()
    made = {"incarnation": phone.incarnation, "made": 5, "arrived": 3, "heard_at": "2026-11-24T06:00:00.000Z"}
    assert found == {"device": phone.device, "databases": [made]}


def test_what_comes_later_by_another_way_is_counted_as_arrived(phone: Phone, new_phone: MakePhone) -> None:
    late = phone.entry(n=2)
    phone.sync(phone.entry(n=1), last_n=2)
    new_phone("leroy").sync(late)
    assert [(one["made"], one["arrived"]) for one in phone.client.get("/api/phone").get_json()["databases"]] == [(2, 2)]
