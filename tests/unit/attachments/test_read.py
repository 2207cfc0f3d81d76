"""I7: an attachment is for those who read a ward whose feed holds an entry that names it, and for nobody else."""

from collections.abc import Callable

import pytest

from tests.unit.attachments.pictures import STROKES, handwriting, name_of, picture, strokes
from tests.unit.conftest import Clock
from tests.unit.phones import PATIENT, Phone

MakePhone = Callable[..., Phone]
PATH = f"/api/attachments/{name_of(picture())}"


@pytest.fixture
def written(phone: Phone) -> Phone:
    """The night nurse's phone: she photographed the patient's writing and signed the check."""
    assert phone.put(picture()).status_code == 201
    phone.sync(phone.entry("neuro_check", body={"handwriting": handwriting(picture())}))
    return phone


def seen(phone: Phone, path: str = PATH) -> int:
    return phone.client.get(path).status_code


def test_it_comes_as_it_was_sent_and_nobody_keeps_it(written: Phone) -> None:
    answer = written.client.get(PATH)
    assert (answer.status_code, answer.data) == (200, picture())
    assert answer.headers["Content-Type"] == "image/jpeg"
    assert answer.headers["Cache-Control"] == "no-store"
    assert (answer.headers["X-Content-Type-Options"], "Content-Encoding" in answer.headers) == ("nosniff", False)


def test_strokes_come_as_strokes(phone: Phone) -> None:
    phone.put(strokes(), STROKES)
    phone.sync(phone.entry("neuro_check", body={"handwriting": handwriting(strokes(), STROKES)}))
    answer = phone.client.get(f"/api/attachments/{name_of(strokes())}", headers={"Accept-Encoding": "gzip"})
    assert (answer.headers["Content-Type"], answer.data) == (STROKES, strokes())


def test_those_who_read_the_ward_see_it_and_nobody_else(written: Phone, new_phone: MakePhone) -> None:
    assert [seen(new_phone(who)) for who in ("leroy", "benali", "costa")] == [200] * 3
    assert [seen(new_phone(who)) for who in ("haas", "chief")] == [404] * 2
    assert seen(Phone(written.app)) == 401


def test_missing_foreign_and_no_name_at_all_are_the_same_answer(written: Phone, new_phone: MakePhone) -> None:
    names = [name_of(picture()), name_of(b"never sent"), "x", "A" * 64]
    answers = [new_phone("haas").client.get(f"/api/attachments/{name}") for name in names]
    assert {(answer.status_code, answer.text) for answer in answers} == {(404, answers[0].text)}
    assert written.client.get(f"/api/attachments/{name_of(b'never sent')}").text == answers[0].text


def test_before_an_entry_names_it_not_even_its_sender_reads_it(phone: Phone) -> None:
    phone.put(picture())
    assert seen(phone) == 404
    phone.sync(phone.entry("neuro_check", body={"handwriting": handwriting(picture())}))
    assert seen(phone) == 200


def test_an_entry_that_came_before_its_attachment_gives_it_as_soon_as_it_is_there(phone: Phone) -> None:
    phone.sync(phone.entry("neuro_check", body={"handwriting": handwriting(picture())}))
    assert seen(phone) == 404
    phone.put(picture())
    assert seen(phone) == 200


def test_a_held_entry_gives_nothing_until_it_is_taken_into_the_record(phone: Phone, new_phone: MakePhone) -> None:
    doctor = new_phone("benali")
    phone.put(picture())
    body = {"handwriting": handwriting(picture())}
    answer = phone.sync(phone.entry("neuro_check", body=body, recorded_at="2020-01-01T00:00:00Z"))
    assert answer["receipts"][0]["reason"] == "no_right"
    assert seen(doctor) == 404
    assert doctor.decide(answer["receipts"][0]["hash"]).status_code == 200
    assert seen(doctor) == 200


@pytest.fixture
def moved(written: Phone, new_phone: MakePhone, clock: Clock) -> tuple[Phone, Phone, Clock]:
    """The patient goes to 5A: a phone there, one here."""
    doctor, there = new_phone("benali"), new_phone("haas", "5a")
    assert seen(there) == 404
    doctor.sync(doctor.entry("transfer", body={"to_ward": "5a", "from": "2026-11-24T02:10:00+01:00"}))
    return written, there, clock


def test_a_transfer_brings_it_to_the_new_ward(moved: tuple[Phone, Phone, Clock]) -> None:
    here, there, _ = moved
    assert (seen(here), seen(there)) == (200, 200)


def test_a_ward_that_forgot_the_patient_sees_it_no_longer(
    moved: tuple[Phone, Phone, Clock], new_phone: MakePhone
) -> None:
    _, _, clock = moved
    clock.pass_by(25 * 3600)
    here, there = new_phone("leroy"), new_phone("haas", "5a")
    here.sync()
    assert (seen(here), seen(there)) == (404, 200)


def test_naming_it_in_a_late_entry_brings_it_back_to_no_ward_that_forgot(
    moved: tuple[Phone, Phone, Clock], new_phone: MakePhone
) -> None:
    clock = moved[2]
    clock.pass_by(25 * 3600)
    here = new_phone("leroy")
    here.sync()
    here.sync(here.entry("neuro_check", patient=PATIENT, body={"handwriting": handwriting(picture())}))
    assert seen(here) == 404
