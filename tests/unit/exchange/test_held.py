"""What is wrong with one entry never fails the others, and nothing is refused for ever."""

import json
from collections.abc import Callable

import pytest
from sqlalchemy import update

from backend.clinicians.model import Grant, Person
from backend.entries.model import FeedRow, HeldEntry, HeldSender, StoredEntry
from tests.unit.conftest import Clock
from tests.unit.databases import LONG_AGO_MS
from tests.unit.phones import AT, PATIENT, Phone, new_id, states, text_of
from tests.unit.records import count, scalars, write

MakePhone = Callable[..., Phone]


def held(answer: dict) -> list[str]:
    return [one["reason"] for one in answer["receipts"] if one["state"] == "held"]


def test_a_bad_entry_in_a_good_batch_is_held_and_the_others_are_stored(phone: Phone) -> None:
    good, other = phone.entry(), phone.entry()
    answer = phone.sync(good, "{", other)
    assert states(answer) == ["stored", "held", "stored"]
    assert [one["id"] for one in answer["receipts"]] == [json.loads(good)["id"], None, json.loads(other)["id"]]
    assert (count(phone.app, StoredEntry), count(phone.app, HeldEntry), count(phone.app, FeedRow)) == (2, 1, 2)


def test_a_held_text_is_kept_as_it_was_sent_and_listed_in_every_answer(phone: Phone) -> None:
    text = phone.entry(v=2)
    phone.sync(text)
    found = scalars(phone.app, HeldEntry.__table__.select().with_only_columns(HeldEntry.text))
    assert found == [text]
    expected = {"id": json.loads(text)["id"], "reason": "not_an_entry", "author": "bernard", "at": AT}
    for _ in range(2):
        assert [{name: one[name] for name in expected} for one in phone.sync()["held"]] == [expected]


def test_a_held_text_that_names_another_phone_is_listed_for_the_phone_that_sent_it(new_phone: MakePhone) -> None:
    phone, other = new_phone(), new_phone("leroy")
    texts = [phone.entry(device=new_id()), phone.entry(v=2, incarnation="f" * 16)]
    phone.sync(*texts)
    other.sync(texts[0])
    named = [json.loads(text)["id"] for text in texts]
    assert sorted(one["id"] for one in phone.sync()["held"]) == sorted(named)
    assert [one["id"] for one in other.sync()["held"]] == named[:1]
    assert new_phone("leroy").sync()["held"] == []


def test_a_held_entry_is_shown_to_those_who_see_its_ward(new_phone: MakePhone) -> None:
    nurse, doctor, stranger = new_phone(), new_phone("benali"), new_phone("haas", ward="5a")
    nurse.sync(nurse.entry(v=2))
    listed = doctor.client.get("/api/held").get_json()["held"]
    assert [(one["ward"], one["patient"], one["reason"]) for one in listed] == [("3b", PATIENT, "not_an_entry")]
    assert stranger.client.get("/api/held").get_json() == {"held": []}


def test_sending_a_held_text_again_holds_it_once(phone: Phone) -> None:
    for _ in range(3):
        assert held(phone.sync("no entry at all")) == ["not_an_entry"]
    assert count(phone.app, HeldEntry) == 1


CASES = {
    "unknown_author": {"author": "nobody"},
    "never_signed_in_here": {"author": "leroy"},
    "no_right": {"ward": "5a"},
}


@pytest.mark.parametrize("reason", CASES)
def test_an_entry_its_author_could_not_sign_is_held(phone: Phone, reason: str) -> None:
    assert held(phone.sync(phone.entry(**CASES[reason]))) == [reason]


def test_a_ward_that_does_not_exist_is_no_right(phone: Phone) -> None:
    assert held(phone.sync(phone.entry(ward="9z"))) == ["no_right"]


def test_a_transfer_to_nowhere_is_held(new_phone: MakePhone) -> None:
    doctor = new_phone("benali")
    for to_ward in ("9z", None, ["5a"], {}):
        assert held(doctor.sync(doctor.entry("transfer", body={"to_ward": to_ward}))) == ["unknown_ward"]


RIGHTS = [
    ("bernard", "neuro_check", {}, "stored"),
    ("bernard", "transfer", {"to_ward": "5a"}, "held"),
    ("bernard", "discharge", {}, "held"),
    ("bernard", "decision", {"question": "slot"}, "stored"),
    ("bernard", "decision", {"question": "one_or_two"}, "stored"),
    ("bernard", "decision", {"question": "exclusion"}, "held"),
    ("bernard", "decision", {}, "held"),
    ("bernard", "a_kind_of_tomorrow", {}, "stored"),
    ("benali", "decision", {"question": "exclusion"}, "stored"),
    ("benali", "discharge", {}, "stored"),
    ("benali", "outcome", {}, "stored"),
    ("bernard", "weight", {"weight_g": 70_000}, "stored"),
    ("benali", "monitoring", {"protocol": "melbourne", "reason": "worsening"}, "stored"),
    ("bernard", "monitoring", {"protocol": "melbourne", "reason": "worsening"}, "held"),
    ("bernard", "product_dose", {"number": 2}, "stored"),
    ("costa", "note", {}, "stored"),
    ("costa", "medication", {}, "held"),
    ("costa", "void", {}, "held"),
    ("chief", "note", {}, "held"),
]


@pytest.mark.parametrize(("person", "kind", "body", "state"), RIGHTS)
def test_who_may_sign_what(new_phone: MakePhone, person: str, kind: str, body: dict, state: str) -> None:
    phone = new_phone(person)
    assert states(phone.sync(phone.entry(kind, body=body))) == [state]


def test_rights_are_judged_when_it_was_recorded_not_when_it_came(clock: Clock, phone: Phone) -> None:
    write(phone.app, update(Grant).where(Grant.person == "bernard").values(until_ms=clock.ms))
    before, after = "2026-11-24T05:59:59Z", "2026-11-24T06:00:00Z"
    answer = phone.sync(phone.entry(recorded_at=before), phone.entry(recorded_at=after))
    assert states(answer) == ["stored", "held"]
    assert (answer["wards"], answer["denied"]) == ({}, ["3b"])


def test_what_a_disabled_person_signed_before_still_counts(new_phone: MakePhone) -> None:
    phone, colleague = new_phone(), new_phone("leroy")
    texts = [phone.entry(recorded_at="2026-11-24T05:59:59Z"), phone.entry(recorded_at="2026-11-24T06:00:00Z")]
    write(phone.app, update(Person).where(Person.id == "bernard").values(disabled_ms=1_795_500_000_000))
    assert phone.ask(*texts).status_code == 401
    assert states(colleague.sync(*texts)) == ["stored", "held"]


def test_the_next_persons_session_sends_what_another_signed_on_the_phone(phone: Phone) -> None:
    text = phone.entry()
    phone.sign_in("leroy")
    assert states(phone.sync(text)) == ["stored"]


def test_a_held_entry_that_is_offered_again_with_the_right_counts_and_is_held_no_longer(phone: Phone) -> None:
    text = phone.entry(ward="5a")
    assert held(phone.sync(text)) == ["no_right"]
    write(
        phone.app,
        Grant.__table__.insert().values(person="bernard", role="nurse", ward="5a", from_ms=LONG_AGO_MS, until_ms=None),
    )
    answer = phone.sync(text)
    assert (states(answer), answer["held"]) == (["stored"], [])
    assert (count(phone.app, HeldEntry), count(phone.app, HeldSender)) == (0, 0)


def test_unknown_fields_patients_targets_and_editions_are_kept(phone: Phone) -> None:
    text = phone.entry(
        "neuro_check",
        patient=new_id(),
        amends=[new_id()],
        tomorrow={"x": [1]},
        criteria="astct-icans-2031",
        edition_sha256="0" * 64,
    )
    assert states(phone.sync(text)) == ["stored"]


def test_the_servers_own_field_names_in_an_entry_change_nothing(phone: Phone) -> None:
    envelope = phone.envelope() | {
        "received_at": "1999-01-01T00:00:00Z",
        "role": "physician",
        "seq": 99,
        "hash": "0" * 64,
    }
    row = phone.sync(text_of(envelope))["wards"]["3b"]["entries"][0]
    assert (row["seq"], row["text"]) == (1, text_of(envelope))
    assert row["received_at"] > "2020"


def test_numbers_that_did_not_arrive_are_named(phone: Phone) -> None:
    first, _lost, third = (phone.entry() for _ in range(3))
    assert phone.sync(first, third)["have"] == {"upto": 1, "missing": [2]}
    phone.last_n = 5
    assert phone.sync()["have"] == {"upto": 1, "missing": [2, 4, 5]}


def test_a_held_entry_has_arrived(phone: Phone) -> None:
    assert phone.sync(phone.entry(v=2), phone.entry())["have"] == {"upto": 2, "missing": []}


def test_a_ward_one_may_not_see_is_left_out_and_named_whether_it_exists_or_not(phone: Phone) -> None:
    cursor = {"cursor": None, "digest": "0" * 64}
    answer = phone.sync(wards={"3b": cursor, "5a": cursor, "9z": cursor})
    assert (list(answer["wards"]), answer["denied"]) == (["3b"], ["5a", "9z"])


def test_the_administrator_sees_no_patient(new_phone: MakePhone) -> None:
    chief = new_phone("chief")
    answer = chief.sync()
    assert (answer["wards"], answer["denied"]) == ({}, ["3b"])
