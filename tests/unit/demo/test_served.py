"""The demo ward in a database: stored as phones would have it stored, marked for ever, printed by the command."""

from datetime import UTC, datetime
from pathlib import Path

import pytest
from flask import Flask
from sqlalchemy import select

from backend.app import create_app
from backend.attachments.model import StoredAttachment
from backend.clock import now_ms
from backend.config import Config
from backend.db import db
from backend.demo import load
from backend.demo.people import USERS, WARDS
from backend.demo.story import tell
from backend.demo.written import drawings
from backend.entries.model import EntryGrade, HeldEntry, StoredEntry
from backend.health.check import notes, wrongs
from backend.operations import WrongDatabase, opened, prepare
from tests.unit.cli.terminal import refused, said
from tests.unit.conftest import Databases
from tests.unit.records import count, scalars

NOW = datetime(2026, 11, 24, 2, 10, tzinfo=UTC)


@pytest.fixture(scope="module", params=["sqlite_files", "postgres_cluster"], ids=["sqlite", "postgresql"])
def ward(request: pytest.FixtureRequest) -> Flask:
    """The demo ward in a database of each kind, made once: the tests read it, and sign in."""
    databases: Databases = request.getfixturevalue(request.param)
    app = create_app(Config(database_url=databases.empty(), demo=True))
    with app.app_context():
        prepare(demo=True)
        load.load(datetime.fromtimestamp(now_ms() / 1000, UTC))
    return app


def test_the_server_stores_all_of_it_and_grades_as_the_phone_did(ward: Flask) -> None:
    assert (count(ward, StoredEntry), count(ward, HeldEntry)) == (len(tell(NOW, WARDS[0], load.DEVICE, "0.1.0")), 0)
    assert scalars(ward, select(StoredEntry.ward).distinct()) == ["3b"]
    assert scalars(ward, select(EntryGrade.differs).distinct()) == ["no"]
    with ward.app_context():
        assert wrongs(db.session()) == []
        assert "attachments that entries name and that have not arrived: 0" in notes(db.session())
        db.let_go()
    assert count(ward, StoredAttachment) == len(drawings())


def test_sheets_of_the_ward_and_of_a_patient_are_written_by_the_command(ward: Flask, tmp_path: Path) -> None:
    url = str(ward.config["SQLALCHEMY_DATABASE_URI"]).replace("+psycopg", "")
    patient = scalars(ward, select(StoredEntry.patient).limit(1))[0]
    for words in (("--ward", "3b"), ("--patient", patient, "--language", "fr")):
        out = tmp_path / f"{words[0]}.pdf"
        assert said(url, "handover", *words, "--out", str(out)) == f"{out} is written.\n"
        assert out.read_bytes()[:5] == b"%PDF-"
    assert refused(url, "handover", "--ward", "9z") == "Error: There is no such sheet, or it is not yours to see.\n"
    assert "Name one of --ward, --patient and --blank." in refused(url, "handover")
    with ward.app_context():
        db.let_go()


def test_the_demo_and_a_wards_own_database_are_never_taken_for_each_other(databases: Databases) -> None:
    own, demo = Config(database_url=databases.new()), Config(database_url=databases.empty(), demo=True)
    with opened(demo):
        pass
    for config, words in (
        (Config(database_url=demo.database_url), "made-up patients"),
        (Config(own.database_url, demo=True), "a ward's own"),
    ):
        with pytest.raises(WrongDatabase, match=words), opened(config):
            pass


def test_everybody_of_the_demo_signs_in_with_the_passphrase_that_is_printed(ward: Flask) -> None:
    client = ward.test_client()
    for id, name, role, _ in USERS:
        body = {"name": id, "passphrase": load.PASSPHRASE, "device": load.DEVICE}
        answer = client.post("/api/session", json=body, headers={"Origin": "http://127.0.0.1:8000"}).get_json()
        assert (answer["user"], answer["demo"]) == ({"id": id, "name": name, "role": role}, True)
    with ward.app_context():
        db.let_go()
