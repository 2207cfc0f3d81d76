"""What went wrong is in the log with its kind and its place; what somebody signed is not."""

import pytest
from flask import Flask
from sqlalchemy import insert, text

from backend.clinicians.model import Ward
from backend.db import db
from tests.unit.phones import ORIGIN

PATIENT = "Marchand"


def test_a_row_that_the_database_refuses_is_not_in_the_log(own_app: Flask, caplog: pytest.LogCaptureFixture) -> None:
    @own_app.post("/broken")
    def broken() -> str:
        with db.write() as session:
            session.execute(insert(Ward).values(id="9", name=PATIENT, zone=PATIENT, city=None, hospital=PATIENT))
        return "never"

    assert own_app.test_client().post("/broken", headers=ORIGIN).status_code == 503
    assert PATIENT not in caplog.text
    assert ("NotNullViolation 23502" in caplog.text) != ("IntegrityError SQLITE_CONSTRAINT_NOTNULL" in caplog.text)
    assert "session.execute(insert(Ward)" in caplog.text


def test_neither_is_what_a_mistake_of_ours_would_say(own_app: Flask, caplog: pytest.LogCaptureFixture) -> None:
    @own_app.get("/broken")
    def broken() -> str:
        try:
            return {}[PATIENT]
        except KeyError as wrong:
            raise ValueError(f"no {PATIENT}") from wrong

    assert own_app.test_client().get("/broken").status_code == 500
    told = caplog.text.split("unexpected")[1].splitlines()
    assert [line for line in told if line[:1].strip()] == ["builtins.KeyError", "builtins.ValueError"]


def test_a_database_that_is_not_there_is_named(own_app: Flask, caplog: pytest.LogCaptureFixture) -> None:
    @own_app.get("/broken")
    def broken() -> str:
        db.session.execute(text("SELECT 1 FROM nowhere"))
        return "never"

    own_app.test_client().get("/broken")
    assert ("psycopg.errors.UndefinedTable 42P01" in caplog.text) != ("SQLITE_ERROR" in caplog.text)
