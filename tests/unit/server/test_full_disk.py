"""No room to write: nothing is stored and nobody is told that it was; reading goes on; room again is enough."""

import resource

import psutil
import pytest
from flask import Flask
from sqlalchemy import text

from backend.app import create_app
from backend.config import Config
from backend.db import db
from backend.entries.model import StoredEntry
from tests.unit.databases import SqliteFiles
from tests.unit.phones import Phone, states
from tests.unit.records import count
from tests.unit.server.served import Served, WirePhone

NO_LIMIT = resource.RLIM_INFINITY


def let_files_grow_to(server: Served, size: int) -> None:
    """From now on no file of the server grows beyond so many bytes: its writes fail as they do without room."""
    assert server.process
    for process in psutil.Process(server.process.pid).children(recursive=True):
        process.rlimit(psutil.RLIMIT_FSIZE, (size, NO_LIMIT))


def test_a_server_that_cannot_write_says_so_reads_on_and_recovers(server: Served) -> None:
    phone = WirePhone(server)
    phone.sign_in()
    first, second = phone.entry(), phone.entry()
    assert states(phone.exchange(first).body) == ["stored"]
    let_files_grow_to(server, server.database.with_name(f"{server.database.name}-wal").stat().st_size)
    found = [
        phone.exchange(second),
        WirePhone(server).sign_in(),
        phone.send("GET", "/readyz"),
        phone.send("GET", "/api/held", headers={"Cookie": phone.headers_of(b"")["Cookie"]}),
        phone.send("GET", "/healthz"),
    ]
    let_files_grow_to(server, NO_LIMIT)
    assert [answer.status for answer in found] == [503, 503, 503, 200, 200]
    assert (found[0].body["code"], found[2].body["code"]) == ("database", "not-ready")
    assert found[0].headers["Retry-After"] == "5"
    assert phone.send("GET", "/readyz").status == 200
    assert states(phone.exchange(first, second).body) == ["duplicate", "stored"]


@pytest.fixture
def app(sqlite_files: SqliteFiles) -> Flask:
    """An application on a database that has room."""
    return create_app(Config(database_url=sqlite_files.new()))


def let_database_grow_to(app: Flask, pages: int) -> None:
    """From now on SQLite itself finds the disk full at this size."""
    with app.app_context(), db.write() as session:
        session.execute(text(f"PRAGMA max_page_count={pages}"))


def test_a_full_disk_is_named_stores_nothing_of_the_batch_and_reads_go_on(app: Flask) -> None:
    phone = Phone(app)
    phone.sign_in()
    kept = phone.entry()
    phone.sync(kept)
    texts = [phone.entry(body={"text": "x" * 20_000}) for _ in range(20)]
    let_database_grow_to(app, 1)  # no less than it has
    answer = phone.ask(*texts)
    assert (answer.status_code, answer.get_json()["code"], answer.headers["Retry-After"]) == (503, "disk-full", "5")
    assert count(app, StoredEntry) == 1
    read = phone.sync(wards={"3b": {"cursor": None, "digest": "0" * 64}})
    assert [row["text"] for row in read["wards"]["3b"]["entries"]] == [kept]
    let_database_grow_to(app, 2**30)
    assert states(phone.sync(*texts)) == ["stored"] * 20
