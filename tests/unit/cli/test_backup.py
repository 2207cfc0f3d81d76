"""`tenpoint backup` and `tenpoint restore`: verified, under a new epoch, and no signed entry is lost by them."""

import sqlite3
from collections.abc import Callable
from pathlib import Path

import pytest
from flask import Flask
from sqlalchemy import text

from backend.app import create_app
from backend.config import Config
from backend.db import db
from backend.entries import meta
from backend.entries.model import StoredEntry
from backend.lock import only_writer
from backend.migrations.run import downgrade
from tests.unit.attachments.pictures import STROKES, handwriting, name_of, picture, strokes
from tests.unit.cli.terminal import refused, said
from tests.unit.databases import PostgresCluster, SqliteFiles
from tests.unit.phones import Phone, states
from tests.unit.records import count, write

NEW_EPOCH = "The copy is in place, under a new epoch.\n"


@pytest.fixture
def url(sqlite_files: SqliteFiles) -> str:
    return sqlite_files.new()


@pytest.fixture
def app(url: str) -> Flask:
    """The server of this database, while no command has it to itself."""
    return create_app(Config(database_url=url))


@pytest.fixture
def stop(app: Flask) -> Callable[[], None]:
    def let_go() -> None:
        with app.app_context():
            db.let_go()

    return let_go


def facts(app: Flask) -> tuple[str | None, str | None]:
    """The database's id and its epoch."""
    with app.app_context():
        found = meta.get("database"), meta.get("epoch")
        db.session.rollback()
        return found


def test_a_copy_made_while_serving_is_whole_and_alone(phone: Phone, url: str, tmp_path: Path) -> None:
    phone.sync(*[phone.entry() for _ in range(20)])
    copy = tmp_path / "night.db"
    assert said(url, "backup", str(copy)).startswith(f"{copy} is a verified copy (")
    assert [path.name for path in tmp_path.iterdir()] == ["night.db"]
    assert said(f"sqlite:///{copy}", "check").splitlines()[0] == "entries: 20"


def test_phones_offer_again_what_the_copy_did_not_have(
    phone: Phone, url: str, stop: Callable[[], None], tmp_path: Path
) -> None:
    before, after = phone.entry(), phone.entry()
    first = phone.sync(before)
    said(url, "backup", str(tmp_path / "night.db"))
    phone.sync(after)
    database, epoch = facts(phone.app)
    stop()
    told = said(url, "restore", str(tmp_path / "night.db"))
    assert told.startswith(NEW_EPOCH + "The former database is kept as ")
    assert facts(phone.app)[0] == database
    assert facts(phone.app)[1] != epoch
    assert count(phone.app, StoredEntry) == 1
    answer = phone.sync(before, after)
    assert (states(answer), answer["epoch"] == first["epoch"]) == (["duplicate", "stored"], False)
    assert [row["text"] for row in answer["wards"]["3b"]["entries"]] == [before, after]


def test_a_copy_has_the_attachments_and_which_entries_name_them(
    phone: Phone, url: str, stop: Callable[[], None], tmp_path: Path
) -> None:
    phone.put(picture())
    phone.sync(phone.entry("neuro_check", body={"handwriting": handwriting(picture())}))
    said(url, "backup", str(tmp_path / "night.db"))
    phone.put(strokes(), STROKES)
    write(phone.app, text("DELETE FROM entry_attachment"))
    stop()
    assert said(url, "restore", str(tmp_path / "night.db")).startswith(NEW_EPOCH)
    assert said(url, "check").splitlines()[3:5] == [
        "attachments: 1",
        "attachments that entries name and that have not arrived: 0",
    ]
    assert phone.client.get(f"/api/attachments/{name_of(picture())}").data == picture()
    assert phone.put(strokes(), STROKES).get_json()["state"] == "stored"


def test_a_copy_whose_attachment_was_changed_is_not_put_back(phone: Phone, url: str, tmp_path: Path) -> None:
    phone.put(picture())
    said(url, "backup", str(tmp_path / "night.db"))
    with sqlite3.connect(tmp_path / "night.db") as copy:
        (trigger,) = copy.execute("SELECT sql FROM sqlite_master WHERE name = 'attachment_no_update'").fetchone()
        copy.executescript("DROP TRIGGER attachment_no_update; UPDATE attachment SET data = x'ffd8'")
        copy.executescript(trigger)
    said_of_it = refused(f"sqlite:///{tmp_path / 'night.db'}", "check")
    assert said_of_it.splitlines()[0] == f"attachment {name_of(picture())} is not the bytes that were sent"
    assert "is not the bytes that were sent" in refused(
        f"sqlite:///{tmp_path}/new.db", "restore", str(tmp_path / "night.db")
    )


def test_a_copy_from_before_an_upgrade_is_made_and_put_back(
    phone: Phone, url: str, stop: Callable[[], None], tmp_path: Path
) -> None:
    phone.sync(phone.entry())
    with phone.app.app_context():
        downgrade("0001")
    stop()
    said(url, "backup", str(tmp_path / "before.db"))
    assert said(url, "restore", str(tmp_path / "before.db")).startswith(NEW_EPOCH)
    assert said(url, "check").splitlines()[0] == "entries: 1"


def test_the_former_database_is_kept_with_everything_in_it(
    phone: Phone, url: str, stop: Callable[[], None], tmp_path: Path
) -> None:
    said(url, "backup", str(tmp_path / "night.db"))
    phone.sync(phone.entry(), phone.entry())
    stop()
    kept = said(url, "restore", str(tmp_path / "night.db")).split("kept as ")[1].rstrip(".\n")
    assert said(f"sqlite:///{kept}", "check").splitlines()[0] == "entries: 2"


def test_a_copy_is_put_back_where_there_is_nothing(phone: Phone, url: str, tmp_path: Path) -> None:
    phone.sync(phone.entry())
    said(url, "backup", str(tmp_path / "night.db"))
    elsewhere = f"sqlite:///{tmp_path}/new/ward.db"
    assert said(elsewhere, "restore", str(tmp_path / "night.db")) == NEW_EPOCH
    assert said(elsewhere, "check").splitlines()[0] == "entries: 1"
    assert sorted(path.name for path in (tmp_path / "new").iterdir()) == ["ward.db", "ward.db.lock"]


def test_a_backup_never_overwrites(url: str, tmp_path: Path) -> None:
    (tmp_path / "night.db").write_text("mine")
    assert refused(url, "backup", str(tmp_path / "night.db")).endswith("a backup never overwrites one.\n")
    assert (tmp_path / "night.db").read_text() == "mine"


def test_there_is_nothing_to_copy_from_nowhere(sqlite_files: SqliteFiles, tmp_path: Path) -> None:
    assert refused(sqlite_files.empty(), "backup", str(tmp_path / "x.db")).startswith("Error: There is no database ")
    assert list(tmp_path.iterdir()) == []


def spoiled(kind: str, url: str, folder: Path) -> Path:
    """A file that is no whole copy."""
    file = folder / f"{kind}.db"
    if kind == "text":
        file.write_text("this is no database" * 100)
    elif kind == "foreign":
        with sqlite3.connect(file) as other:
            other.execute("CREATE TABLE t (x)")
    elif kind != "missing":
        said(url, "backup", str(file))
    if kind == "cut":
        file.write_bytes(file.read_bytes()[:20_000])
    if kind == "changed":
        with sqlite3.connect(file) as other:
            other.executescript("DROP TRIGGER entry_no_update")
    return file


@pytest.mark.parametrize("kind", ["text", "foreign", "missing", "cut", "changed"])
def test_what_is_no_whole_copy_is_not_put_back(
    phone: Phone, url: str, stop: Callable[[], None], tmp_path: Path, kind: str
) -> None:
    phone.sync(phone.entry())
    file = spoiled(kind, url, tmp_path)
    facts_before = facts(phone.app)
    stop()
    sentence = refused(url, "restore", str(file))
    assert sentence.startswith("Error: ")
    assert "Traceback" not in sentence
    assert (facts(phone.app), count(phone.app, StoredEntry)) == (facts_before, 1)
    assert not Path(f"{Config(database_url=url).sqlite_path}.restoring").exists()


def test_a_database_that_is_served_is_not_replaced(phone: Phone, url: str, tmp_path: Path) -> None:
    said(url, "backup", str(tmp_path / "night.db"))
    with only_writer(Config(database_url=url).sqlite_path):
        assert refused(url, "restore", str(tmp_path / "night.db")).endswith("stop that one first\n")


def test_which_copy_to_put_back_is_asked(url: str) -> None:
    assert refused(url, "restore").endswith("Error: Name the copy to put back.\n")


def test_postgresql_is_copied_with_its_own_tools_and_gets_a_new_epoch(postgres_cluster: PostgresCluster) -> None:
    url = postgres_cluster.new()
    app = create_app(Config(database_url=url))
    before = facts(app)
    assert refused(url, "backup", "x.db") == "Error: This database is PostgreSQL. Copy it with pg_dump.\n"
    assert refused(url, "restore", "x.db").endswith("Restore it with pg_restore, then run `tenpoint restore`.\n")
    assert said(url, "restore") == NEW_EPOCH
    after = facts(app)
    assert (after[0] == before[0], after[1] == before[1]) == (True, False)
    with app.app_context():
        db.let_go()


def test_a_copy_that_postgresql_put_back_and_is_not_whole_gets_no_new_epoch(postgres_cluster: PostgresCluster) -> None:
    url = postgres_cluster.another()
    app = create_app(Config(database_url=url))
    before = facts(app)
    write(app, text("DROP TRIGGER entry_append_only ON entry"))
    assert refused(url, "restore") == "Error: The copy is not as it should be: trigger entry_append_only is missing.\n"
    assert facts(app) == before
    with app.app_context():
        db.let_go()
