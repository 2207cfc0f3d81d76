"""Where a server listens, as its settings say it."""

import socket

import click
import pytest
from gunicorn.app.base import BaseApplication

from backend.commands import refuse_taken_port
from backend.config import Config
from backend.serve import Server


@pytest.mark.parametrize(
    ("host", "said"), [("127.0.0.1", "127.0.0.1"), ("ward.example", "ward.example"), ("::1", "[::1]")]
)
def test_an_address_of_either_family_is_listened_on_as_it_was_written(host: str, said: str) -> None:
    server: BaseApplication = Server(None, Config(host=host, port=8123))
    assert (server.cfg.bind, server.cfg.address) == ([f"{said}:8123"], [(host, 8123)])


def test_a_port_that_is_taken_is_named_with_its_address() -> None:
    with socket.create_server(("::1", 0), family=socket.AF_INET6) as taken:
        port = taken.getsockname()[1]
        with pytest.raises(click.ClickException) as wrong:
            refuse_taken_port(Config(host="::1", port=port))
    assert wrong.value.message.startswith(f"[::1]:{port} cannot be listened on")
