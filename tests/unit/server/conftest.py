"""Real servers on copies of the filled database."""

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

from tests.unit.databases import SqliteFiles
from tests.unit.server.served import Served, WirePhone

Serve = Callable[..., Served]


@pytest.fixture
def serve(tmp_path: Path, sqlite_files: SqliteFiles) -> Iterator[Serve]:
    """Start servers; they are killed at the end."""
    started: list[Served] = []

    def start(template: Path | None = sqlite_files.template, **settings: Any) -> Served:
        folder = tmp_path / str(len(started))
        folder.mkdir()
        started.append(Served(folder, template, **settings))
        return started[-1]

    yield start
    for server in started:
        server.kill()


@pytest.fixture(scope="module")
def server(tmp_path_factory: pytest.TempPathFactory, sqlite_files: SqliteFiles) -> Iterator[Served]:
    """A server with wards and people, for all tests of a file that leave it running."""
    made = Served(tmp_path_factory.mktemp("served"), sqlite_files.template)
    yield made
    made.kill()


@pytest.fixture
def phone(server: Served) -> WirePhone:
    """A signed-in phone on it, new for each test."""
    made = WirePhone(server)
    assert made.sign_in().status == 200
    return made
