"""The whole server is killed again and again while twelve phones send: nothing acknowledged is lost or doubled.

KILLS_OF_SERVER and CAMPAIGN_ENTRIES make it larger. A new version that is put in place stops the old one politely.
"""

import os
import sqlite3
from collections.abc import Callable, Iterator
from contextlib import closing
from pathlib import Path

import pytest

from backend.app import create_app
from backend.config import Config
from tests.e2e.wards import ROOT, Ready, WardServer
from tests.unit.campaigns.clients import ENDS, Clients
from tests.unit.campaigns.history import ENTRIES, told
from tests.unit.campaigns.test_killed_writer import is_whole
from tests.unit.databases import SqliteFiles

KILLS = int(os.environ.get("KILLS_OF_SERVER", "50"))
VERSIONS = 3


@pytest.fixture
def server(tmp_path: Path, sqlite_files: SqliteFiles) -> Iterator[WardServer]:
    """`tenpoint serve`, quick to start again."""
    code = Ready(ROOT, "serve")
    made = WardServer(tmp_path, sqlite_files.template, code)
    yield made
    made.kill()
    code.close()


@pytest.mark.parametrize(
    ("end", "times", "enough"), [(WardServer.kill, KILLS, ENTRIES // 2), (WardServer.stop, VERSIONS, 300)]
)
def test_a_server_that_ends_and_begins_again_and_again_under_twelve_phones_loses_and_doubles_nothing(
    server: WardServer, end: Callable[[WardServer], None], times: int, enough: int
) -> None:
    history = Clients(server, enough, times, end).run()
    server.stop()
    with closing(sqlite3.connect(server.database)) as file:
        kept = [text for (text,) in file.execute("SELECT text FROM entry")]
        fed = [entry for (entry,) in file.execute("SELECT entry FROM feed WHERE what = 'entry'")]
    found = told(history.tally(f"server under twelve phones, {ENDS[end]}", kept, fed))
    assert (found.broken, found.unsure, found.acknowledged >= enough) == ({}, 0, True)
    assert is_whole(create_app(Config(database_url=f"sqlite:///{server.database}")))
