"""Power cuts while phones send: what was acknowledged until then must be on the disk, and the file must be whole."""

import json
import random
import sqlite3
import tempfile
from collections.abc import Iterator
from contextlib import closing, contextmanager
from dataclasses import dataclass
from pathlib import Path

from flask import Flask

from backend import db as database
from backend.app import create_app
from backend.config import Config
from backend.db import db
from tests.unit.databases import SqliteFiles
from tests.unit.faults.disk import Disk, recorded
from tests.unit.phones import Phone, states

REQUESTS = 24
SMALL_LOG, USUAL_LOG = 40, 1000  # pages until the log is copied into the database; few: it is cut there too


@dataclass
class Night:
    """What phones sent, what the disk remembers of it, and what was acknowledged after how many of its steps."""

    name: str
    disk: Disk
    acknowledged: list[tuple[int, str]]

    def cut(self, chance: random.Random) -> tuple[int, list[str]]:
        """The power fails at any moment: how many acknowledged entries are lost, and what is wrong with the file."""
        moment = chance.randrange(1, len(self.disk.steps) + 1)
        with tempfile.TemporaryDirectory(prefix="tenpoint-cut-") as folder:
            self.disk.after_a_cut(moment, chance, Path(folder))
            with closing(sqlite3.connect(Path(folder) / self.name)) as file:
                try:
                    wrong = [line for (line,) in file.execute("PRAGMA quick_check") if line != "ok"]
                    kept = {id for (id,) in file.execute("SELECT id FROM entry")}
                except sqlite3.DatabaseError as broken:
                    return 0, [str(broken)]
        return len({id for step, id in self.acknowledged if step <= moment} - kept), wrong


@contextmanager
def durability(level: str) -> Iterator[None]:
    """How much SQLite flushes; the application's own is FULL."""
    usual = database.PRAGMAS
    database.PRAGMAS = tuple(one.replace("synchronous=FULL", f"synchronous={level}") for one in usual)
    try:
        yield
    finally:
        database.PRAGMAS = usual


def night(files: SqliteFiles, folder: Path, level: str = "FULL", requests: int = REQUESTS) -> Night:
    """Two phones send all night through the application, on a disk that remembers."""
    folder.mkdir()
    path = folder / "ward.db"
    path.write_bytes(files.template.read_bytes())
    with durability(level), recorded(folder) as disk:
        app = create_app(Config(database_url=f"sqlite:///{path}"))
        log = SMALL_LOG if level == "FULL" else USUAL_LOG  # each copying is a flush, which would help the careless
        found = Night(path.name, disk, list(send(app, disk, requests, log)))
        with app.app_context():
            db.let_go()
    return found


def send(app: Flask, disk: Disk, requests: int, log: int) -> Iterator[tuple[int, str]]:
    """Entries a request; how far the disk had come when the answer to each was there."""
    phones = [Phone(app), Phone(app, "leroy")]
    for phone in phones:
        phone.sign_in()
    with app.app_context(), db.writer.connect() as connection:
        connection.exec_driver_sql(f"PRAGMA wal_autocheckpoint={log}")
    for number in range(requests):
        texts = [phones[number % 2].entry() for _ in range(1 + number % 3)]
        assert states(phones[number % 2].sync(*texts)) == ["stored"] * len(texts)
        yield from ((len(disk.steps), json.loads(text)["id"]) for text in texts)
