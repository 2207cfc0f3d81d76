"""Who may see what is held and decide about it, and which decisions are none."""

import json
from collections.abc import Callable
from typing import Any

import pytest
from sqlalchemy import update

from backend.clinicians.model import Grant
from sync.envelope import text_hash
from tests.unit.conftest import Clock
from tests.unit.exchange.decisions import decisions, hold, let, stored
from tests.unit.phones import Phone
from tests.unit.records import write

MakePhone = Callable[..., Phone]
DAY_S = 24 * 3600
NEVER_READ = {"cursor": None, "digest": "0" * 64}


@pytest.mark.parametrize(("person", "status"), [("bernard", 403), ("costa", 403), ("haas", 404), ("chief", 404)])
def test_who_is_no_physician_of_the_ward_decides_nothing(
    phone: Phone, new_phone: MakePhone, person: str, status: int
) -> None:
    _, hash = hold(phone)
    assert new_phone(person).decide(hash).status_code == status
    assert (stored(phone.app), decisions(phone.app)) == ([], [])


def test_a_physician_of_another_ward_cannot_tell_it_from_one_that_is_not(phone: Phone, new_phone: MakePhone) -> None:
    _, hash = hold(phone)
    stranger = new_phone("haas", ward="5a")
    let(phone.app, "haas", "physician", "5a")
    answers = [stranger.decide(one) for one in (hash, "0" * 64, "x")]
    answers += [stranger.client.get(f"/api/held/{one}") for one in (hash, "0" * 64, "x")]
    assert {(answer.status_code, answer.text) for answer in answers} == {(404, answers[0].text)}


def test_the_right_to_decide_is_judged_when_it_is_decided(clock: Clock, phone: Phone, doctor: Phone) -> None:
    _, hash = hold(phone)
    write(phone.app, update(Grant).where(Grant.person == "benali").values(until_ms=clock.ms))
    assert doctor.decide(hash).status_code == 404


WRONG: list[dict[str, Any]] = [
    {},
    {"outcome": "delete", "reason": "other", "text": "gone"},
    {"outcome": "accept", "reason": "author_denies"},
    {"outcome": "keep_apart", "reason": "author_confirms"},
    {"outcome": "accept", "reason": "other"},
    {"outcome": "keep_apart", "reason": "other", "text": "  "},
    {"outcome": "accept", "reason": "author_confirms", "text": "x" * 501},
    {"outcome": "accept", "reason": "author_confirms", "person": "leroy"},
    {"outcome": ["accept"], "reason": "author_confirms"},
]


@pytest.mark.parametrize("body", WRONG, ids=json.dumps)
def test_a_decision_without_its_reason_is_none(phone: Phone, doctor: Phone, body: dict[str, Any]) -> None:
    _, hash = hold(phone)
    assert doctor.decide(hash, **{"outcome": None, "reason": None} | body).status_code == 400
    assert (stored(phone.app), decisions(phone.app)) == ([], [])


def test_what_names_no_ward_waits_in_the_ward_of_the_phone_that_sent_it(
    phone: Phone, doctor: Phone, new_phone: MakePhone
) -> None:
    stranger = new_phone("haas", ward="5a")
    phone.sync("no entry", phone.entry(ward="9z"), wards={"3b": NEVER_READ, "5a": NEVER_READ})
    found = [(one["ward"], one["kind"], one["author"], one["sent_from"]) for one in doctor.held()]
    assert sorted(found, key=str) == [("9z", "note", "bernard", ["bernard"]), (None, None, None, ["bernard"])]
    assert stranger.held() == []
    assert doctor.decide(text_hash("no entry"), "keep_apart", "unreadable").status_code == 200


def test_what_was_decided_long_ago_is_listed_no_more_and_still_there(clock: Clock, phone: Phone, doctor: Phone) -> None:
    _, hash = hold(phone)
    doctor.decide(hash, "keep_apart", "signed_again")
    clock.pass_by(31 * DAY_S)
    doctor.sign_in()
    assert doctor.held() == []
    assert doctor.client.get(f"/api/held/{hash}").get_json()["resolution"]["reason"] == "signed_again"
