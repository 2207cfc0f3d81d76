"""A ward whose server wakes phones, by a push service that the test plays."""

from collections.abc import Callable, Iterator
from functools import cache
from pathlib import Path

import pytest
from flask import Flask
from werkzeug.test import TestResponse

from backend.app import create_app
from backend.board import rounds
from backend.board import service as boards
from backend.config import Config
from backend.db import db
from backend.push import keys
from backend.push import service as push
from backend.push.delivery import Post
from tests.unit.board.test_board import admit
from tests.unit.chart.ward import ms
from tests.unit.conftest import Clock, Databases
from tests.unit.phones import ORIGIN, Phone
from tests.unit.push.played import PushService, playing

EARLY = "2026-11-24T17:00:00+01:00"


@pytest.fixture(scope="session")
def running(tmp_path_factory: pytest.TempPathFactory) -> Iterator[PushService]:
    """The service, once."""
    with playing(tmp_path_factory.mktemp("push")) as made:
        yield made


@pytest.fixture
def service(running: PushService, monkeypatch: pytest.MonkeyPatch) -> PushService:
    """The service as it begins: well, and nothing came; this process trusts its authority and asks no proxy."""
    running.sent.clear()
    running.status = 201
    running.open.set()
    running.asked.clear()
    monkeypatch.setenv("SSL_CERT_FILE", str(running.authority))
    monkeypatch.setenv("no_proxy", "localhost")
    return running


@pytest.fixture(scope="session")
def key_file(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A key as `tenpoint push key` makes one."""
    made = tmp_path_factory.mktemp("key") / "push.pem"
    keys.make(made)
    return made


@pytest.fixture
def config(databases: Databases, service: PushService, key_file: Path) -> Config:
    """The settings of a server that wakes phones."""
    return Config(
        database_url=databases.again(), push_key_file=str(key_file), push_contact="mailto:it@ward.example",
        push_hosts=(service.name,),
    )  # fmt: skip


@pytest.fixture(scope="session")
def server() -> Callable[[Config], Flask]:
    """The server of some settings, made once."""
    return cache(create_app)


@pytest.fixture
def app(config: Config, server: Callable[[Config], Flask]) -> Iterator[Flask]:
    """That server as it starts: nothing is known of any ward, nothing on its way."""
    made = server(config)
    push.init_app(made, config)
    boards.init_app(made)
    yield made
    with made.app_context():
        db.let_go()


@pytest.fixture
def phone(app: Flask, clock: Clock) -> Phone:
    """The night nurse's phone, which asked to be woken; one patient is in bed 12 early in the evening."""
    clock.ms = ms(EARLY)
    made = Phone(app)
    assert made.sign_in().status_code == 200
    admit(made)
    clock.pass_by(1)
    return made


def ask(phone: Phone, endpoint: str) -> TestResponse:
    """POST /api/push."""
    return phone.client.post("/api/push", json={"endpoint": endpoint}, headers=ORIGIN)


def post_of(app: Flask) -> Post:
    """The server's way to the push services."""
    found: Post = app.extensions["tenpoint-push"]
    return found


def look(app: Flask) -> None:
    """One round over the wards, and what it put on its way is sent."""
    rounds.make(app)
    post = post_of(app)
    while not post.queue.empty():
        post.deliver(post.queue.get_nowait())
        post.queue.task_done()
