"""I3: the database itself refuses to change what was signed."""

import pytest
from flask import Flask
from sqlalchemy import text
from sqlalchemy.exc import DBAPIError

from backend.db import db
from backend.entries.model import FeedRow, StoredEntry
from backend.health.check import wrongs
from tests.unit.phones import Phone
from tests.unit.records import count, scalars, write

CHANGES = [
    "UPDATE entry SET text = 'x'",
    "UPDATE entry SET received_ms = received_ms + 1",
    "DELETE FROM entry",
    "UPDATE feed SET seq = seq + 1",
    "DELETE FROM feed",
]


@pytest.mark.parametrize("statement", CHANGES)
def test_update_and_delete_are_refused(phone: Phone, statement: str) -> None:
    phone.sync(phone.entry())
    with pytest.raises(DBAPIError, match="append-only"):
        write(phone.app, text(statement))
    assert (count(phone.app, StoredEntry), count(phone.app, FeedRow)) == (1, 1)


@pytest.mark.parametrize(("table", "key", "column"), [("entry", "id", "text"), ("feed", "ward, seq", "digest")])
def test_replacing_a_row_is_refused(phone: Phone, table: str, key: str, column: str) -> None:
    phone.sync(phone.entry())
    first = scalars(phone.app, text(f"SELECT {column} FROM {table}"))
    columns = ", ".join(one.name for one in db.metadata.tables[table].columns)
    again = f"INSERT INTO {table} SELECT {columns} FROM {table}"
    statements = [f"{again} WHERE true ON CONFLICT ({key}) DO UPDATE SET {column} = 'x'"]
    if "sqlite" in phone.app.config["SQLALCHEMY_DATABASE_URI"]:
        statements.append(f"INSERT OR REPLACE INTO {table} SELECT {columns} FROM {table}")
        statements.append(f"UPDATE OR REPLACE {table} SET {column} = 'x'")
    for statement in statements:
        with pytest.raises(DBAPIError, match="append-only"):
            write(phone.app, text(statement))
    assert scalars(phone.app, text(f"SELECT {column} FROM {table}")) == first


@pytest.mark.parametrize("table", ["entry", "feed"])
def test_emptying_a_table_is_refused(phone: Phone, table: str) -> None:
    phone.sync(phone.entry())
    is_sqlite = "sqlite" in phone.app.config["SQLALCHEMY_DATABASE_URI"]
    with pytest.raises(DBAPIError, match="append-only"):
        write(phone.app, text(f"DELETE FROM {table}" if is_sqlite else f"TRUNCATE {table}"))
    assert (count(phone.app, StoredEntry), count(phone.app, FeedRow)) == (1, 1)


def test_reading_sessions_cannot_write(app: Flask) -> None:
    with app.app_context():
        with pytest.raises(DBAPIError, match=r"readonly|read-only"):
            db.session.execute(text("UPDATE ward SET name = 'x'"))
        db.session.rollback()
    assert scalars(app, text("SELECT name FROM ward ORDER BY id")) == ["3B", "5A"]


def test_numbers_are_numbers_and_texts_are_texts(app: Flask) -> None:
    with pytest.raises(DBAPIError):
        write(app, text("UPDATE ward_feed SET head = 'many'"))


def test_check_names_a_trigger_that_is_gone(app: Flask) -> None:
    is_sqlite = "sqlite" in app.config["SQLALCHEMY_DATABASE_URI"]
    name = "entry_no_update" if is_sqlite else "entry_append_only"
    write(app, text(f"DROP TRIGGER {name}" if is_sqlite else f"DROP TRIGGER {name} ON entry"))
    with app.app_context():
        assert wrongs(db.session()) == [f"trigger {name} is missing"]


def test_check_finds_a_text_that_was_changed_past_the_triggers(phone: Phone) -> None:
    envelope = phone.envelope()
    phone.sync(phone.entry(**envelope))
    is_sqlite = "sqlite" in phone.app.config["SQLALCHEMY_DATABASE_URI"]
    off = "DROP TRIGGER entry_no_update" if is_sqlite else "ALTER TABLE entry DISABLE TRIGGER entry_append_only"
    write(phone.app, text(off), text("UPDATE entry SET text = replace(text, 'slept well', 'had a fit')"))
    if is_sqlite:
        refuse = "BEGIN SELECT RAISE(ABORT, 'entry is append-only'); END"
        write(phone.app, text(f"CREATE TRIGGER entry_no_update BEFORE UPDATE ON entry {refuse}"))
    with phone.app.app_context():
        assert wrongs(db.session()) == [f"entry {envelope['id']} is not the text that was signed"]


def test_check_is_content_with_an_untouched_ward(phone: Phone) -> None:
    phone.sync(phone.entry(), phone.entry())
    with phone.app.app_context():
        assert wrongs(db.session()) == []
