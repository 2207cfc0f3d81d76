"""The model's server: the real application on a real file, which can be killed, copied and put back."""

import itertools
import os
import shutil
import sqlite3
from collections.abc import Callable
from contextlib import closing
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import pytest
from flask import Flask
from flask.testing import FlaskClient
from sqlalchemy import event

from backend import backup
from backend.app import create_app
from backend.config import Config
from backend.db import db
from backend.exchange import service
from tests.unit.conftest import Clock
from tests.unit.databases import SqliteFiles
from tests.unit.phones import ORIGIN

Json = dict[str, Any]
BESIDE = ("-wal", "-shm")


class Killed(BaseException):
    """The server's process has ended in the middle of a request."""


@dataclass(frozen=True)
class Reply:
    """An answer as it goes over the network."""

    status: int
    type: str
    body: str


@dataclass
class Truth:
    """What is in the server's file: entries and held texts by id and by hash, feeds as their rows."""

    epoch: str
    entries: dict[str, tuple[str, str]]
    held: dict[str, str]
    feeds: dict[str, list[Json]]
    heads: dict[str, tuple[int, str]] = field(default_factory=dict)
    received: dict[str, str] = field(default_factory=dict)


class Server:
    """One application for the whole campaign; each story begins with a fresh copy of the filled file."""

    def __init__(self, folder: Path, clock: Clock, patch: pytest.MonkeyPatch):
        self.files, self.clock, self.copies = SqliteFiles(folder), clock, itertools.count()
        self.url = self.files.again()
        self.path = Path(self.url.removeprefix("sqlite:///"))
        self.app: Flask = create_app(Config(database_url=self.url))
        self.dies: str | None = None
        self.on_death: list[Callable[[], None]] = []
        with self.app.app_context():
            event.listen(db.writer, "commit", lambda _: self.perhaps_die("before"))
        patch.setattr(service, "write", self.then_perhaps_die(service.write))

    def then_perhaps_die(self, write: Callable[..., Any]) -> Callable[..., Any]:
        """The moment after the commit and before the answer."""

        def written(*words: Any) -> Any:
            made = write(*words)
            self.perhaps_die("after")
            return made

        return written

    def perhaps_die(self, moment: str) -> None:
        """Die here if it was to be so."""
        if self.dies == moment:
            self.dies = None
            raise Killed

    def begin(self) -> None:
        """A fresh file."""
        self.dies = None
        self.restart()
        self.files.again()

    def restart(self) -> None:
        """The process ends and another one begins; what it only had in its memory is gone."""
        with self.app.app_context():
            db.let_go()
        for act in self.on_death:
            act()

    def handle(self, client: FlaskClient, request: Json, dies: str | None = None) -> Reply | None:
        """Answer a request; None when the server died over it."""
        self.dies = dies
        headers = ORIGIN | request["headers"]
        try:
            found = client.open(request["path"], method=request["method"], data=request["body"], headers=headers)
            body = found.get_data(as_text=True)
        except Killed:
            self.restart()
            return None
        if dies and self.dies:
            self.dies = None
            self.restart()
            return None
        return Reply(found.status_code, found.headers.get("Content-Type", ""), body)

    def copy(self, folder: Path) -> Path:
        """A copy of the file as it is now."""
        to = folder / f"copy-{next(self.copies)}.db"
        backup.copy(self.path, to)
        return to

    def restore(self, copy: Path) -> None:
        """Put a copy back, under a new epoch."""
        self.restart()
        for end in BESIDE:
            Path(f"{self.path}{end}").unlink(missing_ok=True)
        shutil.copy(copy, f"{self.path}.new")
        os.replace(f"{self.path}.new", self.path)
        with self.app.app_context():
            backup.new_epoch()

    def truth(self) -> Truth:
        """Read past the application."""
        with closing(sqlite3.connect(f"file:{self.path}?mode=ro", uri=True)) as file:
            file.row_factory = sqlite3.Row
            feeds: dict[str, list[Json]] = {}
            for row in file.execute("SELECT ward, seq, what, entry, patient, digest FROM feed ORDER BY ward, seq"):
                feeds.setdefault(row["ward"], []).append(dict(row))
            return Truth(
                epoch=file.execute("SELECT value FROM meta WHERE name = 'epoch'").fetchone()[0],
                entries={row["id"]: (row["hash"], row["text"]) for row in file.execute("SELECT * FROM entry")},
                received={row["id"]: row["received_at"] for row in file.execute("SELECT * FROM entry")},
                held={row["hash"]: row["text"] for row in file.execute("SELECT * FROM held")},
                feeds=feeds,
                heads={row["ward"]: (row["head"], row["digest"]) for row in file.execute("SELECT * FROM ward_feed")},
            )
