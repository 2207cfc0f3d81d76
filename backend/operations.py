"""What every command does before its own work: lock the database, bring it to the present schema, give it its id."""

from collections.abc import Iterator
from contextlib import contextmanager

from flask import Flask
from sqlalchemy.exc import SQLAlchemyError

from backend.app import create_app
from backend.clock import now_ms
from backend.config import Config
from backend.db import db
from backend.entries import grades, meta
from backend.lock import one_prepares, only_writer
from backend.migrations.run import upgrade


class WrongDatabase(Exception):
    """The demo's database and a ward's own are never taken for each other."""


@contextmanager
def opened(config: Config) -> Iterator[Flask]:
    """The application with a database that nobody else writes, ready for use. Raises InUse or WrongDatabase."""
    with only_writer(config.sqlite_path):
        app = create_app(config)
        with app.app_context():
            try:
                prepare(config.demo)
                yield app
            finally:
                db.let_go()


def prepare(demo: bool) -> None:
    """Migrate; a new database gets its id and its mark; checks that waited for an edition are graded."""
    with one_prepares(db.writer):
        upgrade()
        meta.found(demo)
        if (meta.get("demo") == "yes") != demo:
            raise WrongDatabase("holds made-up patients" if not demo else "is a ward's own")
        with db.write() as session:
            grades.catch_up(session, now_ms())


def is_demo(config: Config) -> bool:
    """Whether a database that is there is marked as the demo's."""
    if config.sqlite_path and not config.sqlite_path.exists():
        return False
    app = create_app(config)
    with app.app_context():
        try:
            return meta.get("demo") == "yes"
        except SQLAlchemyError:
            return False  # a new database has no tables yet
        finally:
            db.let_go()
