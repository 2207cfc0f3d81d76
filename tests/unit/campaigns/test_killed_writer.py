"""The writer of the ward's database is killed hundreds of times: all that was acknowledged is there, once.

KILLS_OF_WRITER and CAMPAIGN_ENTRIES make it larger. The same campaign finds what a careless writer loses and doubles.
"""

import os
from types import SimpleNamespace
from typing import Any

import pytest
from flask import Flask

from backend.app import create_app
from backend.config import Config
from backend.db import db
from backend.health.check import wrongs
from tests.unit.campaigns.history import ENTRIES, caught, told
from tests.unit.campaigns.writer import Writers
from tests.unit.databases import PostgresCluster, SqliteFiles
from tests.unit.model.bugs import PLANTS

KILLS = int(os.environ.get("KILLS_OF_WRITER", "200"))
A_PART = 10  # of it on PostgreSQL; the rest where the application itself keeps the file
CARELESS = {"acknowledge_before_commit": ("lost",), "no_unique_key": ("doubled",)}


def is_whole(app: Flask) -> bool:
    """Whether `tenpoint check` has nothing to say; nobody uses the database afterwards."""
    with app.app_context():
        found = wrongs(db.session())
        db.let_go()
    return found == []


@pytest.mark.parametrize(("kind", "part"), [("sqlite_files", 1), ("postgres_cluster", A_PART)])
def test_a_writer_that_is_killed_again_and_again_loses_nothing_and_doubles_nothing(
    kind: str, part: int, request: pytest.FixtureRequest
) -> None:
    databases: SqliteFiles | PostgresCluster = request.getfixturevalue(kind)
    app = create_app(Config(database_url=databases.new()))
    enough = ENTRIES // 2 // part
    found = told(Writers(app, enough, KILLS // part).run(f"writer, {kind.split('_', maxsplit=1)[0]}"))
    assert (found.broken, found.unsure, found.acknowledged >= enough, is_whole(app)) == ({}, 0, True, True)


@pytest.mark.parametrize("bug", CARELESS)
def test_the_same_campaign_finds_what_a_careless_writer_does(
    bug: str, sqlite_files: SqliteFiles, monkeypatch: pytest.MonkeyPatch
) -> None:
    app = create_app(Config(database_url=sqlite_files.new()))
    world: Any = SimpleNamespace(server=SimpleNamespace(on_death=[]))
    PLANTS[bug](monkeypatch, world)
    found = Writers(app, 400, 12).run(bug).broken
    caught(f"{bug}, writer killed", str(found))
    with app.app_context():
        db.let_go()
    assert tuple(found) == CARELESS[bug]
