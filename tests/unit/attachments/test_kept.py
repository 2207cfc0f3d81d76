"""An attachment is kept once under its hash, whoever sends it how often, and given back as it was sent."""

from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor

import pytest
from flask import Flask
from prometheus_client import REGISTRY
from sqlalchemy import select, text
from sqlalchemy.exc import DBAPIError

from backend.attachments.model import StoredAttachment
from backend.clock import instant
from backend.db import db
from backend.health.check import notes, wrongs
from backend.security import HEADERS
from tests.unit.app.test_headers import ours
from tests.unit.attachments.pictures import STROKES, handwriting, name_of, picture, png, strokes
from tests.unit.conftest import Clock
from tests.unit.phones import Phone
from tests.unit.records import count, scalars, write

FORMS = {"image/jpeg": picture(), "image/png": picture("PNG"), STROKES: strokes()}
# 9 × 7 pixels, grey, in seven passes
INTERLACED = png(9, 7, bytes(3 + 2 + 4 + 6 + 12 + 20 + 30), passes=1)
SHOWN = {
    "a progressive JPEG": ("image/jpeg", picture("JPEG", progressive=True)),
    "a JPEG with colours": ("image/jpeg", picture("JPEG", icc_profile=b"x" * 500)),
    "the widest JPEG": ("image/jpeg", picture("JPEG", 4096, 40)),
    "an interlaced PNG": ("image/png", INTERLACED),
    "a grey PNG": ("image/png", png(64, 8, bytes(65 * 8))),
    "the largest PNG": ("image/png", png(4096, 4096, bytes(4097 * 4096))),
    "strokes in two scripts of JSON": (STROKES, strokes().replace(b",", b", ")),
    "one dot": (STROKES, strokes(strokes=[[[0, 0, 0]]])),
}


@pytest.mark.parametrize("form", FORMS)
def test_it_is_kept_as_sent_and_the_receipt_says_so(phone: Phone, form: str) -> None:
    data = FORMS[form]
    answer = phone.put(data, form)
    assert (answer.status_code, answer.get_json()) == (
        201, {"sha256": name_of(data), "bytes": len(data), "state": "stored"},
    )  # fmt: skip
    assert ours(answer) == HEADERS
    assert scalars(phone.app, select(StoredAttachment.data)) == [data]


@pytest.mark.parametrize("what", SHOWN)
def test_whatever_a_browser_shows_within_the_bounds_is_kept(phone: Phone, what: str) -> None:
    form, data = SHOWN[what]
    assert phone.put(data, form).status_code == 201


def test_sending_it_again_changes_nothing(phone: Phone, new_phone: Callable[..., Phone], clock: Clock) -> None:
    assert phone.put(picture()).status_code == 201
    clock.pass_by(60)
    for other in (phone, new_phone("leroy")):
        answer = other.put(picture())
        assert (answer.status_code, answer.get_json()["state"]) == (200, "duplicate")
    (kept,) = scalars(phone.app, select(StoredAttachment))
    assert (kept.author, kept.device, kept.received_ms) == ("bernard", phone.device, clock.ms - 60_000)
    assert (kept.bytes, kept.type, kept.received_at) == (len(picture()), "image/jpeg", instant(clock.ms - 60_000))


def test_fifty_parallel_sends_store_one(app: Flask, phone: Phone) -> None:
    def send(_: int) -> int:
        sender = Phone(app)
        sender.client.set_cookie("__Host-sid", phone.client.get_cookie("__Host-sid").value)
        return sender.put(picture()).status_code

    with ThreadPoolExecutor(50) as pool:
        found = list(pool.map(send, range(50)))
    assert sorted(found) == [200] * 49 + [201]
    assert count(app, StoredAttachment) == 1


def test_the_type_is_the_one_of_the_bytes_whatever_stands_beside_it(phone: Phone) -> None:
    assert phone.put(picture(), "IMAGE/JPEG; charset=binary").status_code == 201
    assert scalars(phone.app, select(StoredAttachment.type)) == ["image/jpeg"]


def test_an_entry_never_waits_for_its_attachment_and_check_says_what_has_not_come(phone: Phone) -> None:
    first, second = strokes(), picture()
    for data in (first, second, second):
        phone.sync(phone.entry("neuro_check", body={"handwriting": handwriting(data)}))
    phone.put(second)
    with phone.app.app_context():
        assert wrongs(db.session()) == []
        found = [line for line in notes(db.session()) if "attachments" in line]
    assert found == ["attachments: 1", "attachments that entries name and that have not arrived: 1"]


@pytest.mark.parametrize("act", ["UPDATE attachment SET author = 'x'", "DELETE FROM attachment"])
def test_the_database_itself_refuses_to_change_one(phone: Phone, act: str) -> None:
    phone.put(picture())
    with pytest.raises(DBAPIError, match="append-only"):
        write(phone.app, text(act))
    assert scalars(phone.app, select(StoredAttachment.data)) == [picture()]


def test_the_database_itself_refuses_to_replace_one(phone: Phone) -> None:
    phone.put(picture())
    columns = ", ".join(one.name for one in StoredAttachment.__table__.columns)
    again = f"INSERT INTO attachment ({columns}) SELECT {columns} FROM attachment"
    statements = [f"{again} WHERE true ON CONFLICT (sha256) DO UPDATE SET author = 'x'"]
    if "sqlite" in phone.app.config["SQLALCHEMY_DATABASE_URI"]:
        statements.append(again.replace("INSERT", "INSERT OR REPLACE", 1))
    for statement in statements:
        with pytest.raises(DBAPIError, match="append-only"):
            write(phone.app, text(statement))


def test_check_finds_bytes_that_were_changed_past_the_triggers(phone: Phone) -> None:
    phone.put(picture())
    is_sqlite = "sqlite" in phone.app.config["SQLALCHEMY_DATABASE_URI"]
    name = "attachment_no_update" if is_sqlite else "attachment_append_only"
    off = f"DROP TRIGGER {name}" if is_sqlite else f"ALTER TABLE attachment DISABLE TRIGGER {name}"
    write(phone.app, text(off), StoredAttachment.__table__.update().values(data=picture()[:-1]))
    if is_sqlite:
        refuse = "BEGIN SELECT RAISE(ABORT, 'attachment is append-only'); END"
        write(phone.app, text(f"CREATE TRIGGER {name} BEFORE UPDATE ON attachment {refuse}"))
    with phone.app.app_context():
        assert wrongs(db.session()) == [f"attachment {name_of(picture())} is not the bytes that were sent"]


def test_prometheus_counts_what_became_of_each(phone: Phone) -> None:
    def counted() -> list[float]:
        states = ("stored", "duplicate", "refused")
        return [REGISTRY.get_sample_value("tenpoint_attachments_total", {"state": one}) or 0 for one in states]

    before = counted()
    for data in (picture(), picture(), b"x"):
        phone.put(data)
    assert [now - then for now, then in zip(counted(), before, strict=True)] == [1, 1, 1]
