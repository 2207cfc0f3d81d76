"""SIGKILL at every step of what the server writes: all of it is there or nothing, and sending again makes it whole."""

import os

import pytest
from flask import Flask
from sqlalchemy import func, select

from backend.app import create_app
from backend.config import Config
from backend.db import db
from backend.entries.model import FeedRow, StoredEntry
from backend.health.check import wrongs
from backend.migrations.differences import steps
from backend.migrations.run import alembic, downgrade, present_step, upgrade
from backend.operations import prepare
from tests.unit.conftest import Databases
from tests.unit.faults.dying import killed_at_each_step
from tests.unit.phones import Phone, new_id, states
from tests.unit.records import count, scalars

LEAST_STEPS = 12
EVERY = int(os.environ.get("KILL_EVERY", "4"))  # of the many steps of a migration; 1 is each of them


def there(app: Flask, texts: list[str]) -> tuple[int, int]:
    """How many of these entries are stored, and how many of them stand in a feed."""
    stored = select(func.count()).where(StoredEntry.text.in_(texts))
    fed = select(func.count()).select_from(FeedRow).join(StoredEntry, StoredEntry.id == FeedRow.entry)
    return scalars(app, stored)[0], scalars(app, fed.where(StoredEntry.text.in_(texts)))[0]


def test_killed_at_each_step_of_a_sync_its_entries_are_whole_or_not_there(phone: Phone) -> None:
    found, sent = [], []

    def texts_of_this_try() -> list[str]:
        patient = new_id()
        sent.append([phone.entry(patient=patient), phone.entry("lab", patient=patient), phone.entry(patient=new_id())])
        return sent[-1]

    texts_of_this_try()
    for _ in killed_at_each_step(phone.app, lambda: phone.ask(*sent[-1])):
        found.append(there(phone.app, sent[-1]))
        expected = ["duplicate"] * 3 if found[-1][0] else ["stored"] * 3
        assert (found[-1] in ((0, 0), (3, 3)), states(phone.sync(*sent[-1]))) == (True, expected)
        texts_of_this_try()
    assert (len(found) >= LEAST_STEPS, found[-1], set(found)) == (True, (3, 3), {(0, 0), (3, 3)})
    assert (count(phone.app, StoredEntry), count(phone.app, FeedRow)) == (3 * len(sent), 3 * len(sent))
    with phone.app.app_context():
        assert wrongs(db.session()) == []


@pytest.fixture
def bare(databases: Databases) -> Flask:
    """An application whose database has no tables."""
    return create_app(Config(database_url=databases.empty()))


def test_killed_at_each_step_of_a_migration_the_next_start_completes_it(bare: Flask) -> None:
    first, last = steps(alembic())[0], steps(alembic())[-1]
    with bare.app_context():
        upgrade()
        downgrade(first)

    def migrate() -> None:
        with bare.app_context():
            prepare(demo=False)

    deaths = 0
    for _ in killed_at_each_step(bare, migrate, EVERY):
        deaths += 1
        with bare.app_context():
            prepare(demo=False)
            assert (present_step(), wrongs(db.session())) == (last, [])
            db.session.remove()  # who still reads is in the way of what goes
            downgrade(first)
    assert deaths >= LEAST_STEPS * 2 / EVERY
