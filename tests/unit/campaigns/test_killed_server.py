"""The whole server is killed again and again while twelve phones send: nothing acknowledged is lost or doubled.

KILLS_OF_SERVER and CAMPAIGN_ENTRIES make it larger.
"""

import os
import sqlite3
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest

from backend.app import create_app
from backend.config import Config
from tests.e2e.wards import ROOT, Ready, WardServer
from tests.unit.campaigns.clients import Clients
from tests.unit.campaigns.history import ENTRIES, told
from tests.unit.campaigns.test_killed_writer import is_whole
from tests.unit.databases import SqliteFiles

KILLS = int(os.environ.get("KILLS_OF_SERVER", "50"))


@pytest.fixture
def server(tmp_path: Path, sqlite_files: SqliteFiles) -> Iterator[WardServer]:
    """`tenpoint serve`, quick to start again."""
    code = Ready(ROOT, "serve")
    made = WardServer(tmp_path, sqlite_files.template, code)
    yield made
    made.kill()
    code.close()


def test_a_server_that_is_killed_again_and_again_under_twelve_phones_loses_nothing_and_doubles_nothing(
    server: WardServer,
) -> None:
    enough = ENTRIES // 2
    history = Clients(server, enough, KILLS).run()
    server.stop()
    with closing(sqlite3.connect(server.database)) as file:
        kept = [text for (text,) in file.execute("SELECT text FROM entry")]
        fed = [entry for (entry,) in file.execute("SELECT entry FROM feed WHERE what = 'entry'")]
    found = told(history.tally("server under twelve phones", kept, fed))
    assert (found.broken, found.unsure, found.acknowledged >= enough) == ({}, 0, True)
    assert is_whole(create_app(Config(database_url=f"sqlite:///{server.database}")))
