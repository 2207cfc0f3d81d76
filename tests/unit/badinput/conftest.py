"""One application for a whole file: what is bad leaves its records as they were, so nothing needs to be put back."""

from collections.abc import Callable, Iterator

import pytest
from flask import Flask
from sqlalchemy import func, select

from backend.clinicians import sessions
from backend.db import db
from tests.unit.badinput.routes import PICTURE, Route, Wanted, outcome, routes, send
from tests.unit.conftest import Databases
from tests.unit.databases import QUICK, SqliteFiles
from tests.unit.phones import Phone

PASSING = {"session", "login_failure", "meta"}  # who signed in, who tried to, when somebody asked for /readyz
BOTH = {"params": ["sqlite_files", "postgres_cluster"], "ids": ["sqlite", "postgresql"]}
Row = tuple[int, ...]


def running(databases: Databases, application: Callable[[str], Flask]) -> Iterator[Flask]:
    """An application with wards and people; comparing with nobody's passphrase is as quick as with everybody's."""
    made = application(databases.again())
    slow, sessions.NOBODY = sessions.NOBODY, QUICK.hash("nobody")
    yield made
    sessions.NOBODY = slow
    with made.app_context():
        db.let_go()


@pytest.fixture(scope="module")
def app(sqlite_files: SqliteFiles, application: Callable[[str], Flask]) -> Iterator[Flask]:
    """On SQLite; files whose texts are kept ask PostgreSQL too."""
    yield from running(sqlite_files, application)


@pytest.fixture(scope="module")
def phone(app: Flask) -> Phone:
    """The night nurse's phone."""
    made = Phone(app)
    assert made.sign_in().status_code == 200
    assert made.put(PICTURE).status_code == 201  # what is sent again changes nothing
    return made


@pytest.fixture(scope="module")
def every_route(app: Flask) -> list[Route]:
    """What the application answers to."""
    return routes(app)


@pytest.fixture(scope="module")
def usual(every_route: list[Route], phone: Phone) -> dict[Route, Wanted]:
    """What each route gives when nothing is bad; its record is then as it stays."""
    return {route: outcome(send(phone, route)) for route in every_route}


@pytest.fixture(scope="module")
def unchanged(app: Flask, usual: dict[Route, Wanted], phone: Phone) -> Callable[[], bool]:
    """Whether no table has another number of rows than after the good requests, and the next request is answered."""
    tables = [model.__table__ for model in db.Model.__subclasses__() if model.__tablename__ not in PASSING]
    query = select(*[select(func.count()).select_from(table).scalar_subquery() for table in tables])

    def rows() -> Row:
        with app.app_context():
            return tuple(db.session.execute(query).one())

    before = rows()
    return lambda: rows() == before and phone.client.get("/api/held").status_code == 200
