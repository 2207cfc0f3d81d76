"""One server and one host of phones for all stories of a file."""

import sys
from collections.abc import Iterator

import pytest

from tests.unit.conftest import Clock
from tests.unit.model.node import Host
from tests.unit.model.server import Server
from tests.unit.model.ward import START_MS, World


@pytest.fixture(scope="module")
def world(tmp_path_factory: pytest.TempPathFactory) -> Iterator[World]:
    """Phones and server, with one clock that only the stories move."""
    clock, host = Clock(START_MS), Host()
    with pytest.MonkeyPatch.context() as patch:
        server = Server(tmp_path_factory.mktemp("server"), clock, patch)
        for name, module in list(sys.modules.items()):
            if name.startswith("backend.") and hasattr(module, "now_ms"):
                patch.setattr(module, "now_ms", clock)
        yield World(host, server, tmp_path_factory.mktemp("copies"))
        server.restart()
    host.close()
