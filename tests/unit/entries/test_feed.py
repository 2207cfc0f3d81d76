"""I10 and the digest: who has read up to a number has everything up to it, and can prove it."""

import json
from collections.abc import Callable

import pytest
from sqlalchemy import select

from backend.clinicians.model import Grant
from backend.db import db
from backend.entries.model import FeedRow
from backend.entries.readers import entries_of_patient, entries_of_ward
from sync.cursor import ZERO, digest
from sync.envelope import text_hash
from tests.unit.conftest import Clock
from tests.unit.phones import PATIENT, Phone, new_id, states
from tests.unit.records import scalars

MakePhone = Callable[..., Phone]
DAY_S = 24 * 3600


class Reader:
    """A phone that keeps what it reads, as the store of the app does."""

    def __init__(self, phone: Phone):
        self.phone, self.rows = phone, {}

    def read(self) -> dict:
        """Sync until the head; returns the last answer's ward."""
        while True:
            ward = self.phone.sync()["wards"][self.phone.ward]
            for row in ward["entries"]:
                if "forget" in row:
                    self.rows = {
                        id: text for id, text in self.rows.items() if json.loads(text)["patient"] != row["forget"]
                    }
                else:
                    self.rows[json.loads(row["text"])["id"]] = row["text"]
            if ward["cursor"] == ward["head"]:
                return ward

    def digest(self) -> str:
        """From its own rows."""
        return digest(text_hash(text) for text in self.rows.values())


def test_another_phone_reads_exactly_the_signed_text(new_phone: MakePhone) -> None:
    writer, reader = new_phone(), Reader(new_phone("leroy"))
    text = writer.entry(body={"text": "é 雪 \u202e"})
    writer.sync(text)
    ward = reader.read()
    assert list(reader.rows.values()) == [text]
    assert (ward["cursor"], ward["head"], ward["digest"]) == (1, 1, text_hash(text))


def test_an_empty_ward_has_cursor_zero_and_a_digest_of_zeros(phone: Phone) -> None:
    ward = phone.sync()["wards"]["3b"]
    assert (ward["entries"], ward["cursor"], ward["head"], ward["digest"]) == ([], 0, 0, ZERO)


def test_own_entries_come_back_by_their_id_alone_once_a_cursor_is_known(phone: Phone) -> None:
    first, second = phone.envelope(), phone.envelope()
    whole = phone.sync(phone.entry(**first))["wards"]["3b"]["entries"]
    short = phone.sync(phone.entry(**second))["wards"]["3b"]["entries"]
    assert [sorted(row) for row in whole] == [["received_at", "seq", "text"]]
    assert [(row["seq"], row["id"]) for row in short] == [(2, second["id"])]


def test_five_hundred_rows_at_a_time(new_phone: MakePhone) -> None:
    writer, reader = new_phone(), Reader(new_phone("leroy"))
    for _ in range(6):
        assert states(writer.sync(*[writer.entry() for _ in range(100)])) == ["stored"] * 100
    ward = reader.phone.sync()["wards"]["3b"]
    assert ([row["seq"] for row in ward["entries"]], ward["cursor"], ward["head"]) == ([*range(1, 501)], 500, 600)
    assert ward["digest"] == digest(text_hash(row["text"]) for row in ward["entries"])


def test_the_digest_is_the_same_on_both_sides_after_many_writers(new_phone: MakePhone) -> None:
    phones = [new_phone(), new_phone("leroy"), new_phone("benali")]
    reader = Reader(new_phone("costa"))
    for turn in range(4):
        for phone in phones:
            phone.sync(*[phone.entry(patient=PATIENT if turn % 2 else new_id()) for _ in range(3)])
        assert reader.read()["digest"] == reader.digest()
    assert len(reader.rows) == 36


def test_a_cursor_from_before_a_restore_starts_again(phone: Phone) -> None:
    text = phone.entry()
    phone.sync(text)
    phone.epoch = None
    assert [row.get("text") for row in phone.sync()["wards"]["3b"]["entries"]] == [text]


def test_a_cursor_beyond_the_head_starts_again(phone: Phone) -> None:
    text = phone.entry()
    phone.sync(text)
    phone.cursor = 99
    ward = phone.sync()["wards"]["3b"]
    assert ([row.get("text") for row in ward["entries"]], ward["cursor"]) == ([text], 1)


@pytest.fixture
def moved(new_phone: MakePhone, clock: Clock) -> tuple[Phone, Reader, Reader, Clock]:
    """A patient with two notes in 3B, transferred to 5A by the physician."""
    nurse, doctor = new_phone(), new_phone("benali")
    old, new = Reader(new_phone("leroy")), Reader(new_phone("haas", ward="5a"))
    nurse.sync(nurse.entry(), nurse.entry())
    old.read(), new.read()
    body = {"to_ward": "5a", "from": "2026-11-24T02:10:00+01:00"}
    assert states(doctor.sync(doctor.entry("transfer", body=body), doctor.entry())) == ["stored", "stored"]
    return nurse, old, new, clock


def test_a_transfer_brings_the_whole_history_to_the_new_ward_once(moved: tuple[Phone, Reader, Reader, Clock]) -> None:
    _, old, new, _ = moved
    assert new.read()["digest"] == new.digest()
    assert old.read()["digest"] == old.digest()
    assert len(new.rows) == 4
    assert new.rows == old.rows


def test_within_a_day_late_entries_go_to_both_wards(moved: tuple[Phone, Reader, Reader, Clock]) -> None:
    nurse, old, new, clock = moved
    clock.pass_by(DAY_S - 60)
    sign_in_again(nurse, old.phone, new.phone)
    nurse.sync(nurse.entry())
    assert old.read()["digest"] == old.digest()
    assert new.read()["digest"] == new.digest()
    assert (len(old.rows), len(new.rows)) == (5, 5)


def test_after_a_day_the_old_ward_forgets_and_later_entries_reach_the_new_one_alone(
    moved: tuple[Phone, Reader, Reader, Clock],
) -> None:
    nurse, old, new, clock = moved
    old.read()
    clock.pass_by(DAY_S)
    sign_in_again(nurse, old.phone, new.phone)
    ward = old.read()
    assert (old.rows, ward["digest"]) == ({}, ZERO)
    nurse.sync(nurse.entry())
    assert old.read()["digest"] == old.digest() == ZERO
    assert new.read()["digest"] == new.digest()
    assert len(new.rows) == 5
    with nurse.app.app_context():
        assert entries_of_ward(db.session(), "3b") == []
        assert len(entries_of_ward(db.session(), "5a")) == len(entries_of_patient(db.session(), PATIENT)) == 5


def test_a_patient_who_comes_back_is_known_again(
    moved: tuple[Phone, Reader, Reader, Clock], new_phone: MakePhone
) -> None:
    _, old, _, clock = moved
    old.read()
    clock.pass_by(DAY_S)
    old.phone.sign_in()
    old.read()
    later = "2026-11-26T02:10:00+01:00"
    write_grant(old.phone, "benali", "5a")
    doctor = new_phone("benali", ward="5a")
    back = {"to_ward": "3b", "from": later}
    assert states(doctor.sync(doctor.entry("transfer", at=later, recorded_at=later, body=back))) == ["stored"]
    assert old.read()["digest"] == old.digest()
    assert len(old.rows) == 5


def test_a_voided_transfer_keeps_the_patient_where_she_was(new_phone: MakePhone, clock: Clock) -> None:
    doctor, old = new_phone("benali"), Reader(new_phone("leroy"))
    transfer = doctor.envelope("transfer", body={"to_ward": "5a", "from": "2026-11-24T02:10:00+01:00"})
    void = doctor.entry("void", amends=[transfer["id"]], body={"reason": "wrong_patient"})
    doctor.sync(doctor.entry(), doctor.entry(**transfer), void)
    clock.pass_by(DAY_S + 1)
    old.phone.sign_in()
    old.read()
    assert len(old.rows) == 3


def test_knowing_a_patients_id_gives_no_right_to_read_her(new_phone: MakePhone) -> None:
    """Haas, of another ward, writes about a patient of 3B: his entry is kept, the patient's others stay unread."""
    nurse, stranger = new_phone(), Reader(new_phone("haas", ward="5a"))
    nurse.sync(nurse.entry())
    own = stranger.phone.entry()
    assert states(stranger.phone.sync(own)) == ["stored"]
    nurse.sync(nurse.entry())
    stranger.phone.cursor = None
    stranger.read()
    assert list(stranger.rows.values()) == [own]


def test_the_feed_is_dense_after_all_that(moved: tuple[Phone, Reader, Reader, Clock]) -> None:
    _, old, _, clock = moved
    clock.pass_by(2 * DAY_S)
    old.phone.sign_in()
    old.read()
    for ward in ("3b", "5a"):
        numbers = scalars(old.phone.app, select(FeedRow.seq).where(FeedRow.ward == ward).order_by(FeedRow.seq))
        assert numbers == list(range(1, len(numbers) + 1))


def sign_in_again(*phones: Phone) -> None:
    """A session lasts a shift."""
    assert [phone.sign_in().status_code for phone in phones] == [200] * len(phones)


def write_grant(phone: Phone, person: str, ward: str) -> None:
    """Another right for a person."""
    with phone.app.app_context(), db.write() as session:
        session.add(Grant(person=person, role="physician", ward=ward, from_ms=0))
