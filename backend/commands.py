"""What commands share: the database they work on, the server they start; what is in the way is one sentence."""

import socket
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace

import click
from flask import Flask
from sqlalchemy.exc import DBAPIError, OperationalError, SQLAlchemyError

from backend.app import create_app
from backend.clinicians.people import add_person
from backend.config import Config, from_environment
from backend.db import db
from backend.entries import meta
from backend.errors import DomainError
from backend.lock import InUse, NotWritable
from backend.migrations.run import OfNewerVersion
from backend.operations import WrongDatabase, is_demo, opened
from backend.serve import Server


@contextmanager
def database(config: Config | None = None) -> Iterator[Flask]:
    """The database of the environment, ours alone."""
    try:
        with opened(config or either_database()) as app:
            yield app
    except (InUse, NotWritable, DomainError, OfNewerVersion) as wrong:
        raise click.ClickException(str(wrong)) from wrong
    except OperationalError as wrong:
        raise click.ClickException(f"The database does not answer: {reason(wrong)}.") from wrong
    except DBAPIError as wrong:
        raise click.ClickException(f"The database refuses: {reason(wrong)}.") from wrong
    except WrongDatabase as wrong:
        raise click.ClickException(f"This database {wrong}; choose another with DATABASE_URL.") from wrong


def reason(error: DBAPIError) -> str:
    """What the database, or the way to it, says: one line."""
    return str(error.orig).strip().splitlines()[0].rstrip(".")


@contextmanager
def reading() -> Iterator[None]:
    """The database of the environment, to read in while it is served."""
    config = from_environment()
    nothing = click.ClickException("There is no Tenpoint database there; choose one with DATABASE_URL.")
    if config.sqlite_path and not config.sqlite_path.exists():
        raise nothing
    with create_app(config).app_context():
        try:
            meta.get("database")
            yield
        except SQLAlchemyError as wrong:
            raise nothing from wrong
        finally:
            db.let_go()


def either_database() -> Config:
    """The settings for a command that works on a ward's database and on the demo's alike."""
    config = from_environment().for_upkeep
    return replace(config, demo=is_demo(config))


def first_administrator() -> None:
    """Ask for the first person; a server without a terminal says how to add one."""
    if not sys.stdin.isatty():
        click.echo("Nobody can sign in yet: stop the server, then run `tenpoint ward add` and `tenpoint user add`.")
        return
    id = click.prompt("Name the first administrator signs in with")
    name = click.prompt("Full name")
    passphrase = click.prompt("Passphrase", hide_input=True, confirmation_prompt=True)
    add_person(id, name, passphrase, "admin", "*")


def refuse_taken_port(config: Config) -> None:
    """Say so at once; gunicorn would try for five seconds and end without a word for people."""
    family = socket.AF_INET6 if ":" in config.host else socket.AF_INET
    with socket.socket(family) as probe:
        probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            probe.bind((config.host, config.port))
        except OSError as taken:
            said = f"{config.address} cannot be listened on ({taken.strerror}); choose another PORT."
            raise click.ClickException(said) from taken


def run(app: Flask, config: Config) -> None:
    """Serve until told to stop; no connection of this process lives on in the forked ones."""
    db.let_go()
    sys.argv = ["tenpoint"]
    Server(app, config).run()
