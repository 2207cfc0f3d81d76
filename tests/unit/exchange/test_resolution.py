"""A person decides about a held entry: into the record or kept apart, once, with a reason; nothing is deleted."""

import json
from collections.abc import Callable

import pytest
from sqlalchemy import select, text
from sqlalchemy.exc import DBAPIError

from backend.clinicians.model import Ward
from backend.contract import load
from backend.entries.model import EntryGrade, HeldEntry, HeldResolution, StoredEntry, WardFeed
from backend.patients.service import ward_chart
from tests.unit.conftest import Clock
from tests.unit.exchange.decisions import decisions, hold, let, stored
from tests.unit.phones import PATIENT, Phone, new_id, states, text_of
from tests.unit.records import count, scalars, write

MakePhone = Callable[..., Phone]
CHECK = {"answers": {"temperature": 384, "hypotension": "none", "oxygen": "room_air"}, "measured": {"temperature": 384}}


def test_taken_into_the_record_it_is_what_was_signed_and_everybody_reads_it(
    phone: Phone, doctor: Phone, new_phone: MakePhone
) -> None:
    made, hash = hold(phone)
    assert doctor.decide(hash).status_code == 200
    assert stored(phone.app) == [made]
    assert scalars(phone.app, select(StoredEntry.author)) == ["leroy"]
    assert [row["text"] for row in new_phone("leroy").sync()["wards"]["3b"]["entries"]] == [made]
    answer = phone.sync()
    own = [row["id"] for row in answer["wards"]["3b"]["entries"]]
    assert (answer["held"], own) == ([], [json.loads(made)["id"]])


def test_the_decision_says_who_when_why_and_in_which_words(clock: Clock, phone: Phone, doctor: Phone) -> None:
    _, hash = hold(phone)
    clock.pass_by(60)
    answer = doctor.decide(hash, text="asked her at the bedside").get_json()
    assert answer["resolution"] == {
        "outcome": "accept",
        "reason": "author_confirms",
        "person": "benali",
        "at": "2026-11-24T06:01:00.000Z",
        "text": "asked her at the bedside",
    }
    assert [one["resolution"] for one in doctor.held()] == [answer["resolution"]]


def test_it_was_received_when_it_came_not_when_somebody_decided(clock: Clock, phone: Phone, doctor: Phone) -> None:
    _, hash = hold(phone)
    clock.pass_by(60)
    doctor.decide(hash)
    assert scalars(phone.app, select(StoredEntry.received_at)) == ["2026-11-24T06:00:00.000Z"]


def test_a_check_that_is_taken_into_the_record_is_graded_and_on_the_chart(phone: Phone, doctor: Phone) -> None:
    edition = load.edition_sha256("astct-crs-2019")
    _, hash = hold(phone, "crs_check", body=CHECK, criteria="astct-crs-2019", edition_sha256=edition)
    assert count(phone.app, EntryGrade) == 0
    doctor.decide(hash)
    assert scalars(phone.app, select(EntryGrade.floor)) == [1]
    with phone.app.app_context():
        assert len(ward_chart("3b")["patients"][PATIENT]["checks"]) == 1


def test_a_transfer_that_a_nurse_signed_moves_the_patient_once_a_physician_takes_it_in(
    phone: Phone, doctor: Phone, new_phone: MakePhone
) -> None:
    first = phone.entry()
    phone.sync(first)
    made, hash = hold(phone, "transfer", author="bernard", body={"to_ward": "5a", "from": "2026-11-24T02:10:00+01:00"})
    doctor.decide(hash, reason="right_came_late")
    rows = new_phone("haas", ward="5a").sync()["wards"]["5a"]["entries"]
    assert {row["text"] for row in rows} == {first, made}


def test_kept_apart_it_counts_nowhere_stays_as_it_was_sent_and_its_phone_is_told(phone: Phone, doctor: Phone) -> None:
    made, hash = hold(phone)
    assert doctor.decide(hash, "keep_apart", "author_denies").status_code == 200
    assert (stored(phone.app), scalars(phone.app, select(HeldEntry.text))) == ([], [made])
    assert doctor.client.get(f"/api/held/{hash}").get_json()["text"] == made
    (listed,) = phone.sync()["held"]
    assert (listed["hash"], listed["resolution"]["outcome"], listed["resolution"]["person"]) == (
        hash, "keep_apart", "benali",
    )  # fmt: skip


def test_what_a_person_keeps_apart_stays_so_when_it_is_offered_again_with_the_right(
    phone: Phone, doctor: Phone
) -> None:
    made, hash = hold(phone, author="bernard", kind="discharge", body={"reason": "home"})
    doctor.decide(hash, "keep_apart", "wrong_patient")
    let(phone.app, "bernard", "physician", "3b")
    answer = phone.sync(made)
    assert [(one["state"], one["reason"]) for one in answer["receipts"]] == [("held", "no_right")]
    assert (stored(phone.app), decisions(phone.app)) == ([], ["keep_apart"])


def test_what_was_taken_in_is_known_already_when_it_is_offered_again(phone: Phone, doctor: Phone) -> None:
    made, hash = hold(phone)
    doctor.decide(hash)
    assert states(phone.sync(made)) == ["duplicate"]
    assert stored(phone.app) == [made]


def test_deciding_the_same_again_changes_nothing(clock: Clock, phone: Phone, doctor: Phone) -> None:
    _, hash = hold(phone)
    answers = []
    for _ in range(3):
        answers.append(doctor.decide(hash, text="asked"))
        clock.pass_by(60)
    assert [answer.status_code for answer in answers] == [200] * 3
    assert {answer.get_json()["resolution"]["at"] for answer in answers} == {"2026-11-24T06:00:00.000Z"}
    assert (len(stored(phone.app)), decisions(phone.app)) == (1, ["accept"])


@pytest.mark.parametrize("first", ["accept", "keep_apart"])
def test_the_second_person_is_told_who_decided_when_and_why(phone: Phone, doctor: Phone, first: str) -> None:
    _, hash = hold(phone)
    made = doctor.decide(hash, first, "other", text="on the telephone").get_json()["resolution"]
    let(phone.app, "leroy", "physician", "3b")
    second = Phone(phone.app, "leroy")
    second.sign_in()
    for outcome in ("accept", "keep_apart"):
        answer = second.decide(hash, outcome, "other", text="on the telephone")
        assert (answer.status_code, answer.mimetype) == (409, "application/problem+json")
        assert (answer.get_json()["code"], answer.get_json()["resolution"]) == ("decided-already", made)
    assert decisions(phone.app) == [first]


def test_ones_own_decision_is_final_too(phone: Phone, doctor: Phone) -> None:
    _, hash = hold(phone)
    doctor.decide(hash, "keep_apart", "signed_again")
    assert doctor.decide(hash).status_code == 409
    assert (stored(phone.app), decisions(phone.app)) == ([], ["keep_apart"])


def unreadable(phone: Phone) -> str:
    return hold(phone, v=2)[1]


def same_id(phone: Phone) -> str:
    envelope = phone.envelope()
    phone.sync(text_of(envelope))
    return hold(phone, **envelope | {"body": {"text": "slept badly"}})[1]


def unknown_ward(phone: Phone) -> str:
    doctor = Phone(phone.app, "benali")
    doctor.sign_in()
    return hold(doctor, "transfer", author="benali", body={"to_ward": "9z"})[1]


OBSTACLES: dict[str, Callable[[Phone], str]] = {
    "not_an_entry": unreadable,
    "same_id": same_id,
    "unknown_ward": unknown_ward,
}


@pytest.mark.parametrize("obstacle", OBSTACLES)
def test_what_cannot_be_stored_is_not_taken_in_and_says_why_and_can_be_kept_apart(
    phone: Phone, doctor: Phone, obstacle: str
) -> None:
    hash = OBSTACLES[obstacle](phone)
    before = stored(phone.app)
    assert [one["obstacle"] for one in doctor.held()] == [obstacle]
    answer = doctor.decide(hash)
    assert (answer.status_code, answer.get_json()["code"], answer.get_json()["obstacle"]) == (
        409, "cannot-accept", obstacle,
    )  # fmt: skip
    assert (stored(phone.app), decisions(phone.app)) == (before, [])
    assert doctor.decide(hash, "keep_apart", "unreadable").status_code == 200
    assert (stored(phone.app), decisions(phone.app)) == (before, ["keep_apart"])


def test_what_could_not_be_stored_is_taken_in_once_it_can_be(phone: Phone, doctor: Phone) -> None:
    hash = unknown_ward(phone)
    ward = {"id": "9z", "name": "9Z", "zone": "Europe/Paris", "city": "Rennes", "hospital": "CHU"}
    feed = {"ward": "9z", "head": 0, "digest": "0" * 64}
    write(phone.app, Ward.__table__.insert().values(ward), WardFeed.__table__.insert().values(feed))
    assert doctor.decide(hash).status_code == 200
    assert len(stored(phone.app)) == 1


def test_of_two_held_texts_with_one_id_only_one_is_taken_in(phone: Phone, doctor: Phone) -> None:
    envelope = phone.envelope(author="leroy")
    (first, one), (_, other) = (hold(phone, **envelope | {"body": {"text": word}}) for word in ("one", "two"))
    assert doctor.decide(one).status_code == 200
    assert doctor.decide(other).get_json()["obstacle"] == "same_id"
    assert stored(phone.app) == [first]


@pytest.mark.parametrize("statement", ["UPDATE held_resolution SET reason = 'x'", "DELETE FROM held_resolution"])
def test_a_decision_is_never_changed_or_deleted(phone: Phone, doctor: Phone, statement: str) -> None:
    _, hash = hold(phone)
    doctor.decide(hash)
    with pytest.raises(DBAPIError, match="append-only"):
        write(phone.app, text(statement))
    assert scalars(phone.app, select(HeldResolution.reason)) == ["author_confirms"]


def test_a_patient_id_is_no_door_to_another_ward(phone: Phone, doctor: Phone, new_phone: MakePhone) -> None:
    patient = new_id()
    stranger = new_phone("haas", ward="5a")
    stranger.sync(stranger.entry(patient=patient))
    _, hash = hold(phone, patient=patient)
    doctor.decide(hash)
    own = [json.loads(row["text"])["ward"] for row in doctor.sync()["wards"]["3b"]["entries"]]
    assert own == ["3b"]
