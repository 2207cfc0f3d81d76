"""Fixtures of the server's tests: an application on SQLite and on PostgreSQL, phones on it, a clock that can be set."""

import sys
from collections.abc import Callable, Iterator
from functools import cache

import pytest
from flask import Flask

from backend.app import create_app
from backend.config import Config
from backend.db import db
from tests.unit.databases import PostgresCluster, SqliteFiles, postgres
from tests.unit.phones import Phone

Databases = SqliteFiles | PostgresCluster


@pytest.fixture(scope="session")
def sqlite_files(tmp_path_factory: pytest.TempPathFactory) -> SqliteFiles:
    """SQLite databases."""
    return SqliteFiles(tmp_path_factory.mktemp("sqlite"))


@pytest.fixture(scope="session")
def postgres_cluster() -> Iterator[PostgresCluster]:
    """PostgreSQL databases."""
    with postgres() as cluster:
        yield cluster


@pytest.fixture(params=["sqlite_files", "postgres_cluster"], ids=["sqlite", "postgresql"])
def databases(request: pytest.FixtureRequest) -> Databases:
    """Both kinds, one after the other."""
    return request.getfixturevalue(request.param)


@pytest.fixture(scope="session")
def application() -> Callable[[str], Flask]:
    """The application of a database; made once for an address, because making one takes longer than most tests."""
    return cache(lambda url: create_app(Config(database_url=url)))


@pytest.fixture
def app(databases: Databases, application: Callable[[str], Flask]) -> Iterator[Flask]:
    """An application with wards and people, without entries."""
    shared = application(databases.again())
    yield shared
    with shared.app_context():
        db.let_go()


@pytest.fixture
def own_url(databases: Databases) -> str:
    """A database with wards and people that nothing else knows."""
    return databases.new()


@pytest.fixture
def own_app(own_url: str) -> Iterator[Flask]:
    """The same, for a test that changes the application itself."""
    made = create_app(Config(database_url=own_url))
    yield made
    with made.app_context():
        db.let_go()


@pytest.fixture
def new_phone(app: Flask) -> Callable[..., Phone]:
    """Make phones; they are signed in."""

    def make(person: str = "bernard", ward: str = "3b") -> Phone:
        phone = Phone(app, person, ward)
        assert phone.sign_in().status_code == 200
        return phone

    return make


@pytest.fixture
def phone(new_phone: Callable[..., Phone]) -> Phone:
    """The night nurse's phone."""
    return new_phone()


class Clock:
    """The server's time of day, standing still until told otherwise."""

    def __init__(self, ms: int):
        self.ms = ms

    def __call__(self) -> int:
        return self.ms

    def pass_by(self, seconds: float) -> None:
        """Let time pass."""
        self.ms += round(seconds * 1000)


@pytest.fixture
def clock(monkeypatch: pytest.MonkeyPatch) -> Clock:
    """A clock in place of the server's."""
    made = Clock(1_795_500_000_000)
    for name, module in list(sys.modules.items()):
        if name.startswith("backend.") and hasattr(module, "now_ms"):
            monkeypatch.setattr(module, "now_ms", made)
    return made
