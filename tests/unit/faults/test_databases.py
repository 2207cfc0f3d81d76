"""Faults of database and disk: nothing is acknowledged that is not kept, and nobody need restart anything."""

import os
import sqlite3
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import closing, contextmanager
from pathlib import Path
from typing import Any

import psycopg
import pytest
from flask import Flask
from sqlalchemy import text

from backend import db as database
from backend.app import create_app
from backend.config import Config
from backend.db import db
from backend.entries.model import FeedRow, StoredEntry
from tests.unit.conftest import Databases
from tests.unit.databases import PostgresCluster, SqliteFiles
from tests.unit.faults.disk import recorded
from tests.unit.phones import Phone, states
from tests.unit.records import count, write

STORED = [(200, "stored")]
PHONES_PATIENCE_S = 25
EIO_AT_FLUSH = 1034  # SQLITE_IOERR_FSYNC
FULL_DISK = """
CREATE FUNCTION full_disk() RETURNS trigger LANGUAGE plpgsql AS
$$ BEGIN RAISE EXCEPTION 'could not extend file' USING ERRCODE = '53100'; END $$;
CREATE TRIGGER full_disk BEFORE INSERT OR UPDATE ON {table} EXECUTE FUNCTION full_disk()
"""


def outcome(phone: Phone, entry: str) -> tuple[int, str]:
    """Status and what became of one entry, or why nothing did."""
    answer = phone.ask(entry)
    body = answer.get_json()
    return answer.status_code, states(body)[0] if answer.status_code == 200 else body["code"]


@pytest.fixture
def url(databases: Databases) -> str:
    """A database with wards and people, for this test alone."""
    return databases.new()


@pytest.fixture
def impatient(url: str, monkeypatch: pytest.MonkeyPatch) -> Iterator[Phone]:
    """A phone on an application that waits for a lock no longer than a moment."""
    options = database.POSTGRES["connect_args"]["options"].replace("lock_timeout=4000", "lock_timeout=20")
    monkeypatch.setitem(database.POSTGRES, "connect_args", {"options": options})
    pragmas = [pragma.replace("busy_timeout=5000", "busy_timeout=20") for pragma in database.PRAGMAS]
    monkeypatch.setattr(database, "PRAGMAS", pragmas)
    app = create_app(Config(database_url=url))
    phone = Phone(app)
    phone.sign_in()
    yield phone
    with app.app_context():
        db.let_go()


@contextmanager
def locked(url: str) -> Iterator[None]:
    """Somebody else has the database to himself."""
    if url.startswith("postgresql"):
        with psycopg.connect(url) as other:
            other.execute("LOCK TABLE entry IN ACCESS EXCLUSIVE MODE")
            yield
            other.rollback()
    else:
        with closing(sqlite3.connect(url.removeprefix("sqlite:///"), isolation_level=None)) as other:
            other.execute("BEGIN IMMEDIATE")
            yield


def test_a_database_that_somebody_else_has_locked_is_busy_and_takes_the_entry_afterwards(
    impatient: Phone, url: str
) -> None:
    entry = impatient.entry()
    with locked(url):
        answer = impatient.ask(entry)
        assert (answer.status_code, answer.get_json()["code"]) == (503, "busy")
        assert answer.headers["Retry-After"] == "2"
        assert impatient.client.get("/healthz").status_code == 200
    assert outcome(impatient, entry) == (200, "stored")


def test_a_flush_that_fails_acknowledges_nothing_is_told_by_readyz_and_the_next_is_whole(
    own_app: Flask, monkeypatch: pytest.MonkeyPatch
) -> None:
    phone = Phone(own_app)
    phone.sign_in()
    kept, lost = phone.entry(), phone.entry()
    phone.sync(kept)
    with own_app.app_context():
        dialect = db.writer.dialect

    def broken_flush(*_: object) -> None:
        """What the driver raises when the disk answers EIO to the flush at the commit."""
        raise dialect.loaded_dbapi.OperationalError("disk I/O error")

    with monkeypatch.context() as patch:
        patch.setattr(dialect, "do_commit", broken_flush)
        asked = [phone.client.get(path).status_code for path in ("/readyz", "/healthz")]
        found = [outcome(phone, lost), *asked]
    assert found == [(503, "database"), 503, 200]
    assert (count(own_app, StoredEntry), phone.client.get("/readyz").status_code) == (1, 200)
    assert states(phone.sync(kept, lost)) == ["duplicate", "stored"]


def test_a_disk_that_answers_an_error_to_any_flush_has_acknowledged_nothing_of_it(
    sqlite_files: SqliteFiles, tmp_path: Path
) -> None:
    path = tmp_path / "ward.db"
    path.write_bytes(sqlite_files.template.read_bytes())
    with recorded(tmp_path) as disk:
        app = create_app(Config(database_url=f"sqlite:///{path}"))
        phone = Phone(app)
        phone.sign_in()
        kept = [phone.entry()]
        phone.sync(*kept)
        for _ in range(3):
            lost = phone.entry()
            disk.flush_error = EIO_AT_FLUSH
            assert (outcome(phone, lost), phone.client.get("/readyz").status_code) == ((503, "database"), 503)
            disk.flush_error = 0
            assert phone.client.get("/readyz").status_code == 200
            assert states(phone.sync(*kept, lost)) == ["duplicate"] * len(kept) + ["stored"]
            kept.append(lost)
        assert (count(app, StoredEntry), count(app, FeedRow)) == (len(kept), len(kept))
        with app.app_context():
            db.let_go()


def test_a_disk_that_is_full_at_any_write_keeps_all_of_a_batch_or_nothing(sqlite_files: SqliteFiles) -> None:
    app = create_app(Config(database_url=sqlite_files.new()))
    phone = Phone(app)
    phone.sign_in()
    batch = [phone.entry(body={"text": "x" * 3000}) for _ in range(5)]
    with app.app_context(), db.write() as session:
        pages = session.scalar(text("PRAGMA page_count"))
    found = []
    while not found or found[-1] != ["stored"] * 5:
        write(app, text(f"PRAGMA max_page_count={pages + len(found)}"))
        answer = phone.ask(*batch)
        assert answer.status_code in (200, 503)
        found.append(states(answer.get_json()) if answer.status_code == 200 else answer.get_json()["code"])
        assert count(app, StoredEntry) == (5 if answer.status_code == 200 else 0)
    assert (len(found) > 4, set(map(str, found[:-1]))) == (True, {"disk-full"})


@pytest.mark.parametrize("table", ["entry", "phone", "ward_feed", "feed"])
def test_postgresql_without_room_at_any_write_keeps_nothing_and_says_why(
    postgres_cluster: PostgresCluster, table: str
) -> None:
    app = create_app(Config(database_url=postgres_cluster.new()))
    phone = Phone(app)
    phone.sign_in()
    check = phone.entry("neuro_check")
    write(app, text(FULL_DISK.format(table=table)))
    assert (outcome(phone, check), count(app, StoredEntry)) == ((503, "disk-full"), 0)
    assert phone.client.get("/api/session").status_code == 200
    write(app, text(f"DROP TRIGGER full_disk ON {table}"), text("DROP FUNCTION full_disk"))
    assert outcome(phone, check) == (200, "stored")
    with app.app_context():
        db.let_go()


def test_when_no_connection_is_free_a_request_is_told_to_come_again_and_nothing_hangs(
    postgres_cluster: PostgresCluster, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert database.POSTGRES["pool_timeout"] < PHONES_PATIENCE_S
    monkeypatch.setitem(database.POSTGRES, "pool_timeout", 0.2)
    app = create_app(Config(database_url=postgres_cluster.new(), database_connections=2))
    phone = Phone(app)
    phone.sign_in()
    entry = phone.entry()
    with app.app_context():
        held = db.writer.connect()
    answer = phone.ask(entry)
    held.close()
    assert (answer.status_code, answer.headers["Retry-After"]) == (503, "5")
    assert outcome(phone, entry) == (200, "stored")
    with app.app_context():
        db.let_go()


def replaced(file: Path) -> None:
    """Another file has the name."""
    copy = file.with_name("another.db")
    copy.write_bytes(file.read_bytes())
    os.replace(copy, file)


@pytest.mark.parametrize("how", [Path.unlink, replaced])
def test_a_database_file_that_was_taken_away_while_it_is_served_acknowledges_nothing(
    sqlite_files: SqliteFiles, how: Any
) -> None:
    app = create_app(Config(database_url=sqlite_files.new()))
    phone = Phone(app)
    phone.sign_in()
    phone.sync(phone.entry())
    how(Path(app.config["SQLALCHEMY_DATABASE_URI"].removeprefix("sqlite:///")))
    assert outcome(phone, phone.entry()) == (503, "database-gone")
    assert phone.client.get("/readyz").status_code == 503


def test_phones_that_come_at_once_while_the_database_is_busy_are_all_kept(impatient: Phone, url: str) -> None:
    phones = [Phone(impatient.app) for _ in range(6)]
    for one in phones:
        one.sign_in()
    entries = {one: one.entry() for one in phones}
    with locked(url), ThreadPoolExecutor(6) as pool:
        assert set(pool.map(lambda one: outcome(one, entries[one]), phones)) == {(503, "busy")}
    assert [outcome(one, entries[one]) for one in phones] == STORED * 6
