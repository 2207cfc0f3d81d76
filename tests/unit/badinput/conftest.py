"""One application for a whole file: what is bad leaves its records as they were, so nothing needs to be put back."""

from collections.abc import Callable, Iterator

import pytest
from flask import Flask

from backend.app import create_app
from backend.clinicians import sessions
from backend.config import Config
from backend.db import db
from tests.unit.badinput.routes import Route, Wanted, outcome, routes, send
from tests.unit.databases import QUICK
from tests.unit.phones import Phone
from tests.unit.records import count

PASSING = {"session", "login_failure", "meta"}  # who signed in, who tried to, when somebody asked for /readyz


@pytest.fixture(scope="module", params=["sqlite_files", "postgres_cluster"], ids=["sqlite", "postgresql"])
def app(request: pytest.FixtureRequest) -> Iterator[Flask]:
    """An application with wards and people; comparing with nobody's passphrase is as quick as with everybody's."""
    made = create_app(Config(database_url=request.getfixturevalue(request.param).new()))
    slow, sessions.NOBODY = sessions.NOBODY, QUICK.hash("nobody")
    yield made
    sessions.NOBODY = slow
    with made.app_context():
        db.let_go()


@pytest.fixture(scope="module")
def phone(app: Flask) -> Phone:
    """The night nurse's phone."""
    made = Phone(app)
    assert made.sign_in().status_code == 200
    return made


@pytest.fixture(scope="module")
def every_route(app: Flask) -> list[Route]:
    """What the application answers to."""
    return routes(app)


@pytest.fixture(scope="module")
def usual(every_route: list[Route], phone: Phone) -> dict[Route, Wanted]:
    """What each route gives when nothing is bad; its record is then as it stays."""
    return {route: outcome(send(phone, route)) for route in every_route}


@pytest.fixture
def stored(app: Flask) -> Callable[[], dict[str, int]]:
    """How many rows each table has in which something can be kept for good."""
    tables = {model.__tablename__: model for model in db.Model.__subclasses__()}
    return lambda: {name: count(app, model) for name, model in tables.items() if name not in PASSING}
