"""Copies while phones send, a copy beside what another database left, and the drill: restored, the ward is whole."""

import shutil
import sqlite3
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import closing
from pathlib import Path
from threading import Event

import pytest
from flask import Flask

from backend.app import create_app
from backend.backup import copy
from backend.config import Config
from backend.db import db
from tests.unit.cli.terminal import said
from tests.unit.conftest import Clock
from tests.unit.databases import SqliteFiles
from tests.unit.model import acts
from tests.unit.model.node import Host
from tests.unit.model.server import Server
from tests.unit.model.ward import START_MS, World
from tests.unit.phones import Phone, states

DRILL = 500
FEED = "SELECT seq, entry FROM feed WHERE ward = '3b' ORDER BY seq"
WHOLE = "Contract, schema, triggers and records are as they should be."


@pytest.fixture
def url(sqlite_files: SqliteFiles) -> str:
    return sqlite_files.new()


@pytest.fixture
def app(url: str) -> Iterator[Flask]:
    made = create_app(Config(database_url=url))
    yield made
    with made.app_context():
        db.let_go()


def fed(file: Path) -> list[tuple[int, str]]:
    """The ward's feed, as a file has it."""
    with closing(sqlite3.connect(file)) as connection:
        return list(connection.execute(FEED))


def test_copies_made_while_phones_send_are_whole_and_each_is_the_beginning_of_the_next(
    app: Flask, url: str, tmp_path: Path
) -> None:
    phones, enough = [Phone(app) for _ in range(3)], Event()
    for one in phones:
        one.sign_in()

    def work(one: Phone) -> None:
        while not enough.is_set():
            assert states(one.sync(one.entry(), one.entry())) == ["stored"] * 2

    with ThreadPoolExecutor(3) as pool:
        sending = [pool.submit(work, one) for one in phones]
        copies = [tmp_path / f"{number}.db" for number in range(5)]
        for file in copies:
            copy(Path(url.removeprefix("sqlite:///")), file)
        enough.set()
        for one in sending:
            one.result()
    at_last = fed(Path(url.removeprefix("sqlite:///")))
    feeds = [fed(file) for file in copies]
    assert [feed == at_last[: len(feed)] for feed in feeds] == [True] * 5
    assert [len(feed) for feed in feeds] == sorted(len(feed) for feed in feeds)
    assert said(f"sqlite:///{copies[-1]}", "check").splitlines()[-1] == WHOLE


def test_a_log_that_another_database_left_is_not_read_into_the_copy_that_is_put_back(
    app: Flask, url: str, tmp_path: Path
) -> None:
    phone, file = Phone(app), Path(url.removeprefix("sqlite:///"))
    phone.sign_in()
    phone.sync(phone.entry())
    said(url, "backup", str(tmp_path / "night.db"))
    phone.sync(*[phone.entry() for _ in range(3)])
    for end in ("-wal", "-shm"):
        shutil.copy(f"{file}{end}", f"{file}{end}.left")
    with app.app_context():
        db.let_go()
    file.unlink()
    for end in ("-wal", "-shm"):
        shutil.move(f"{file}{end}.left", f"{file}{end}")
    said(url, "restore", str(tmp_path / "night.db"))
    assert said(url, "check").splitlines()[0] == "entries: 1"
    assert said(url, "check").splitlines()[-1] == WHOLE


@pytest.fixture
def world(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, clock: Clock) -> Iterator[World]:
    """The app's own store and sync on three phones, and the real application."""
    clock.ms, host = START_MS, Host()
    server = Server(tmp_path, clock, monkeypatch)
    made = World(host, server, tmp_path)
    made.begin()
    yield made
    server.restart()
    host.close()


def test_the_drill_a_copy_five_hundred_entries_the_copy_put_back_and_the_ward_is_whole_again(world: World) -> None:
    ward = world.server
    world.sign("b1", acts.first_acts(world.clock.ms))
    world.sync("b1")
    night = world.folder / "night.db"
    said(ward.url, "backup", str(night))
    for _ in range(0, DRILL, 50):
        for tab in ("a1", "b1"):
            notes = [acts.act("note", one % 5, "3b", acts.MARIE, world.clock.ms) for one in range(25)]
            assert world.sign(tab, notes).state == "done"
            world.sync(tab)
    before = ward.truth()
    ward.restart()
    said(ward.url, "restore", str(night))
    assert len(ward.truth().entries) == len(before.entries) - DRILL
    assert ward.truth().epoch != before.epoch
    for tab in ("a1", "b1", "a1", "b1"):
        world.come_back(tab)
    after = ward.truth()
    assert after.entries == before.entries
    assert [phone.disk["outbox"] for name, phone in world.phones.items() if name in "ab"] == [[], []]
    ward.restart()
    assert said(ward.url, "check").splitlines()[-1] == WHOLE
