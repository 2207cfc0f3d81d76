"""Migrations forth and back, on SQLite and on PostgreSQL: the same schema, its triggers there, no record lost."""

import sqlite3
from collections.abc import Iterator
from contextlib import closing

import psycopg
import pytest
from alembic import command
from flask import Flask
from sqlalchemy import inspect, text
from sqlalchemy.exc import DBAPIError

from backend.app import create_app
from backend.config import Config
from backend.db import db
from backend.entries.model import StoredEntry
from backend.health.check import wrongs
from backend.migrations import triggers
from backend.migrations.differences import steps
from backend.migrations.run import alembic, differences, downgrade, present_step, upgrade
from tests.unit.cli.terminal import refused, said
from tests.unit.conftest import Databases
from tests.unit.databases import PostgresCluster, SqliteFiles, form
from tests.unit.phones import Phone, states
from tests.unit.records import count, scalars, write

STEPS = steps(alembic())
INTEGER = {"INTEGER": "INTEGER", "BIGINT": "INTEGER"}
MADE = "SELECT name, replace(sql, char(10), ' ') FROM sqlite_master WHERE tbl_name != 'alembic_version'"
FUNCTIONS = "SELECT proname FROM pg_proc WHERE pronamespace = 'public'::regnamespace"


@pytest.fixture
def url(databases: Databases) -> str:
    """A database without tables."""
    return databases.empty()


@pytest.fixture
def bare(url: str) -> Iterator[Flask]:
    """Its application."""
    app = create_app(Config(database_url=url))
    with app.app_context():
        yield app
        db.let_go()


def schema(url: str) -> str:
    """Everything in a database that is no row, as the database itself tells it; Alembic's own table left out."""
    if url.startswith("postgresql"):
        with psycopg.connect(url) as connection:
            lines = [form(connection), *(name for (name,) in connection.execute(FUNCTIONS))]
    else:
        with closing(sqlite3.connect(Config(database_url=url).sqlite_path or "")) as connection:
            lines = [f"{name}: {sql}" for name, sql in connection.execute(MADE)]
    return "\n".join(sorted(line for part in lines for line in part.splitlines() if "alembic_version" not in line))


def test_step_by_step_down_to_nothing_and_up_again_each_step_makes_the_same_schema(bare: Flask, url: str) -> None:
    nothing = schema(url)
    upgrade()
    made = {step: schema(url) for step in reversed(steps(alembic())) if downgrade(step) is None}
    downgrade("base")
    assert (schema(url), present_step()) == (nothing, None)
    for step in steps(alembic()):
        command.upgrade(alembic(), step)
        assert schema(url) == made[step]
        assert triggers.missing_triggers(db.session.connection()) == []
        db.session.rollback()
    assert differences(db.session.connection()) == []


def test_a_step_back_and_forth_keeps_every_entry_and_what_protects_it(phone: Phone) -> None:
    kept, late = phone.entry(), phone.entry()
    phone.sync(kept)
    with phone.app.app_context():
        downgrade("0001")
        upgrade()
    assert states(phone.sync(kept, late)) == ["duplicate", "stored"]
    with phone.app.app_context():
        assert wrongs(db.session()) == []
    with pytest.raises(DBAPIError, match="append-only"):
        write(phone.app, text("DELETE FROM entry"))
    assert scalars(phone.app, text("SELECT text FROM entry ORDER BY n")) == [kept, late]


def shape() -> dict[str, tuple]:
    """Tables with columns, key and indexes, in words that both databases share."""
    seen = inspect(db.writer)
    return {
        table: (
            [(one["name"], INTEGER.get(str(one["type"]), "TEXT"), one["nullable"]) for one in seen.get_columns(table)],
            seen.get_pk_constraint(table)["constrained_columns"],
            sorted((one["name"], *one["column_names"]) for one in seen.get_indexes(table)),
        )
        for table in seen.get_table_names()
        if table != "alembic_version"
    }  # fmt: skip


def test_both_databases_get_the_same_tables(sqlite_files: SqliteFiles, postgres_cluster: PostgresCluster) -> None:
    found = []
    for url in (sqlite_files.empty(), postgres_cluster.empty()):
        with create_app(Config(database_url=url)).app_context():
            upgrade()
            found.append(shape())
            db.let_go()
    assert found[0] == found[1]
    assert len(found[0]) == len(db.metadata.tables)


def test_a_step_that_breaks_off_leaves_everything_as_it_was(
    bare: Flask, url: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    command.upgrade(alembic(), "0001")
    before = schema(url)

    def breaks() -> None:
        raise ZeroDivisionError

    monkeypatch.setattr(triggers, "install_triggers", breaks)
    with pytest.raises(ZeroDivisionError):
        upgrade()
    assert (schema(url), present_step()) == (before, "0001")


def test_a_database_of_a_newer_version_is_left_alone(app: Flask) -> None:
    url = app.config["SQLALCHEMY_DATABASE_URI"].replace("+psycopg", "")
    write(app, text("UPDATE alembic_version SET version_num = '9999'"))
    sentence = "Error: The schema is step 9999 of a newer Tenpoint; install that version.\n"
    for words in (("serve",), ("migrate",), ("user", "disable", "bernard")):
        assert refused(url, *words) == sentence
    found = refused(url, "check").splitlines()[0]
    assert found == f"the schema is step 9999 of a newer Tenpoint; this one knows {STEPS[-1]}"


def test_a_schema_goes_back_to_a_step_that_is_named_and_never_to_nothing(phone: Phone) -> None:
    url = phone.app.config["SQLALCHEMY_DATABASE_URI"].replace("+psycopg", "")
    phone.sync(phone.entry())
    with phone.app.app_context():
        db.let_go()
    assert said(url, "migrate", "--to", "0001") == "The schema is step 0001.\n"
    for nothing in ("base", "9998", "-2"):
        sentence = f"Error: There is no step {nothing}; there are {', '.join(STEPS)}.\n"
        assert refused(url, "migrate", f"--to={nothing}") == sentence
    assert said(url, "migrate") == f"The schema is step {STEPS[-1]}.\n"
    assert count(phone.app, StoredEntry) == 1
