"""Which entries name which attachments is known as soon as they are taken, and can be made again from them."""

from typing import Any

import pytest
from flask import Flask
from sqlalchemy import select, text

from backend.db import db
from backend.entries import attached
from backend.entries.model import EntryAttachment
from backend.health.check import around
from backend.migrations.run import downgrade, upgrade
from tests.unit.attachments.pictures import handwriting, name_of, picture, strokes
from tests.unit.phones import Phone
from tests.unit.records import scalars, write

ONE, TWO = {"handwriting": handwriting(picture())}, {"handwriting": handwriting(strokes())}
NAMELESS: list[Any] = [
    None, "x", [], {}, {"sha256": None}, {"sha256": 7}, {"sha256": ""}, {"sha256": "A" * 64}, {"sha256": "a" * 63},
    {"sha256": ["a" * 64]},
]  # fmt: skip


def listed(app: Flask) -> dict[str, str]:
    with app.app_context():
        rows = db.session.execute(select(EntryAttachment.entry, EntryAttachment.sha256)).all()
        db.session.rollback()
    return dict(rows)


@pytest.fixture
def told(phone: Phone) -> dict[str, str]:
    """Checks and amendments that name attachments, and others that do not; what is to be listed."""
    check, other = phone.envelope("neuro_check", body=ONE), phone.envelope("neuro_check", body=TWO)
    body = {"reason": "wrong_value", "body": TWO}
    amended = phone.envelope("amendment", body=body, amends=[check["id"]])
    phone.sync(*[phone.entry(**one) for one in (check, other, amended)])
    phone.sync(*[phone.entry("neuro_check", body={"handwriting": value}) for value in NAMELESS])
    phone.sync(phone.entry("note", body=ONE), phone.entry("neuro_check", body={}), phone.entry("amendment", body=ONE))
    phone.sync(phone.entry("amendment", body={"body": "x"}), phone.entry("amendment", body={"body": {}}))
    return {check["id"]: name_of(picture()), other["id"]: name_of(strokes()), amended["id"]: name_of(strokes())}


def test_checks_and_their_amendments_are_listed_and_nothing_else(phone: Phone, told: dict[str, str]) -> None:
    assert listed(phone.app) == told


def test_the_list_is_made_again_from_the_entries(phone: Phone, told: dict[str, str]) -> None:
    write(phone.app, text("DELETE FROM entry_attachment"), text("INSERT INTO entry_attachment VALUES ('x', 'y')"))
    with phone.app.app_context():
        assert [line for line in around(db.session()) if "listed" in line] == [
            "4 entries are not listed with what they name; putting a copy back makes the list again"
        ]
        with db.write() as session:
            attached.rebuild(session)
        assert [line for line in around(db.session()) if "listed" in line] == []
    assert listed(phone.app) == told


def test_a_database_of_the_version_before_gets_the_list_of_the_entries_it_has(
    phone: Phone, told: dict[str, str]
) -> None:
    phone.put(picture())
    with phone.app.app_context():
        downgrade("0003")
        upgrade()
    assert listed(phone.app) == told
    assert scalars(phone.app, text("SELECT count(*) FROM attachment")) == [0]
    assert phone.put(picture()).status_code == 201
