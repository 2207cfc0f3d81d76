"""`tenpoint check` says in sentences what is not as it should be."""

from pathlib import Path

import pytest
from flask import Flask
from sqlalchemy import text

from backend.app import create_app
from backend.config import Config
from backend.db import db
from backend.health import check
from backend.health.check import wrongs
from backend.migrations.differences import steps
from backend.migrations.run import alembic, downgrade
from tests.unit.cli.terminal import refused, said
from tests.unit.databases import SqliteFiles
from tests.unit.phones import Phone
from tests.unit.records import write

MOVED = "ALTER TABLE held RENAME COLUMN reason TO why"
LOOSE = "CREATE TABLE strange (a TEXT) STRICT"
BROKEN = {
    "DROP TABLE incident": ["table incident is missing"],
    LOOSE: ["table strange should not be there"],
    "ALTER TABLE held DROP COLUMN n": ["column n of table held is missing"],
    "ALTER TABLE phone ADD COLUMN x TEXT": ["column x of table phone should not be there"],
    "DROP INDEX held_phone": ["index held_phone of table held is missing"],
    "CREATE INDEX odd ON held (reason)": ["index odd of table held should not be there"],
    MOVED: ["column reason of table held is missing", "column why of table held should not be there"],
    "DROP TRIGGER feed_no_delete": ["trigger feed_no_delete is missing"],
}


@pytest.fixture
def url(sqlite_files: SqliteFiles) -> str:
    """A database with wards and people."""
    return sqlite_files.new()


@pytest.fixture
def app(url: str) -> Flask:
    """Its application."""
    return create_app(Config(database_url=url))


@pytest.mark.parametrize("statement", BROKEN)
def test_a_part_of_the_schema_that_is_not_as_it_should_be_is_named(app: Flask, url: str, statement: str) -> None:
    write(app, text(statement))
    assert refused(url, "check").splitlines() == [
        *BROKEN[statement],
        f"Error: {len(BROKEN[statement])} things are not as they should be."
        if len(BROKEN[statement]) > 1
        else "Error: One thing is not as it should be.",
    ]


def test_a_column_of_another_type_is_named(app: Flask) -> None:
    columns = "name TEXT PRIMARY KEY, count TEXT NOT NULL, last_ms INTEGER"
    write(app, text("DROP TABLE login_failure"), text(f"CREATE TABLE login_failure ({columns}) STRICT"))
    with app.app_context():
        found = wrongs(db.session())
    assert set(found) >= {
        "column count of table login_failure has another type",
        "column last_ms of table login_failure may be empty, or may not, against the model",
    }
    assert [one for one in found if "(" in one] == []


def test_a_schema_of_an_earlier_version_says_how_it_is_brought_up(app: Flask, url: str) -> None:
    with app.app_context():
        downgrade("0001")
        db.let_go()
    newest = steps(alembic())[-1]
    found = refused(url, "check").splitlines()[0]
    assert found == f"the schema is step 0001, not {newest}; `tenpoint serve` brings it there"


def test_a_database_as_it_should_be_says_so_last(url: str) -> None:
    assert said(url, "check").splitlines()[-1] == "Contract, schema, triggers and records are as they should be."


def test_the_migrations_are_found_from_any_directory(
    app: Flask, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    assert app.test_cli_runner().invoke(args=["db", "heads"]).exit_code == 0


def test_it_says_how_long_a_flush_takes_and_what_the_clock_is(url: str) -> None:
    said_of = dict(line.split(" ", 1) for line in said(url, "check").splitlines() if line.startswith(("clock:", "a ")))
    assert (set(said_of), said_of["a"].endswith(" ms")) == ({"clock:", "a"}, True)


def test_a_clock_before_the_newest_entry_and_a_log_without_end_are_named(
    app: Flask, url: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    phone = Phone(app)
    phone.sign_in()
    phone.sync(phone.entry())
    monkeypatch.setattr(check, "now_ms", lambda: 0)
    monkeypatch.setattr(check, "LARGEST_LOG", 0)
    clock, log = refused(url, "check").splitlines()[:2]
    assert clock.startswith("the clock says 1970-01-01T00:00:00.000Z, before the newest entry came at ")
    assert log.endswith(" MiB: something has been reading for very long")
