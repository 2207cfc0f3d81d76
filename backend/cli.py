"""`tenpoint`: the one command."""

import sys
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from datetime import UTC, datetime
from importlib.util import find_spec
from typing import TYPE_CHECKING

import click

from backend.config import Config, from_environment

if TYPE_CHECKING:
    from flask import Flask

DEMO_DATABASE = "sqlite:///var/demo.db"
ROLES = ["nurse", "physician", "pharmacist", "data_manager", "admin"]


@click.group()
@click.version_option(package_name="tenpoint")
def main() -> None:
    """Tenpoint: ICE, ICANS and CRS at the bedside, with or without a network."""


@main.command()
@click.option("--processes", default=1, show_default=True, help="More than one only with PostgreSQL.")
def serve(processes: int) -> None:
    """Serve this ward's database; asks for the first administrator when it is empty."""
    from backend.clinicians import service

    config = from_environment()
    if config.sqlite_path and processes > 1:
        raise click.ClickException("SQLite takes one process; use PostgreSQL for more.")
    with database(config) as app:
        if not service.list_people():
            first_administrator()
        run(app, config, processes)


@main.command()
@click.option("--now", type=click.DateTime(["%Y-%m-%dT%H:%M:%S%z"]), help="Tell the demo's nights up to this instant.")
def demo(now: datetime | None) -> None:
    """Serve the demo ward with made-up patients, and print the sign-ins."""
    from backend.clinicians import service
    from backend.demo.load import load
    from backend.demo.people import PASSPHRASE, USERS

    found = from_environment()
    url = DEMO_DATABASE if found.database_url == Config().database_url else found.database_url
    config = replace(found, database_url=url, demo=True)
    with database(config) as app:
        if not service.list_people():
            load(now or datetime.now(UTC))
        click.echo(f"\n  Tenpoint, demo ward with made-up patients\n\n  {config.public_url}\n")
        for id, name, role, ward in USERS:
            click.echo(f"  {id:<10} {name:<14} {role:<11} ward {ward.upper()}")
        click.echo(f"\n  passphrase for all of them: {PASSPHRASE}\n")
        if not can_print():
            click.echo("  Sheets need Pango: apt-get install libpango-1.0-0 libpangoft2-1.0-0\n")
        run(app, config, 1)


@main.command()
def grade() -> None:
    """Grade answers: one JSON object {"criteria", "answers"} a line in, one grade a line out."""
    from backend.grading.ndjson import run as grade_lines

    sys.stdin.reconfigure(errors="replace")  # type: ignore[union-attr]
    for line in grade_lines(sys.stdin):
        click.echo(line)


@main.command(context_settings={"ignore_unknown_options": True, "help_option_names": []})
@click.argument("words", nargs=-1, type=click.UNPROCESSED)
def handover(words: tuple[str, ...]) -> None:
    """Write handover sheets as PDF; `tenpoint handover --help` says how."""
    from backend.handovers.cli import handover as command

    command.main(args=list(words), prog_name="tenpoint handover")


@main.command()
def check() -> None:
    """Look whether the contract, the schema, its triggers and the records are as they should be; changes nothing."""
    from backend.db import db
    from backend.health.check import notes, wrongs

    with reading():
        found = wrongs(db.session())
        for line in found or notes(db.session()):
            click.echo(line)
    if found:
        raise click.ClickException(f"{len(found)} things are not as they should be.")
    click.echo("Contract, schema, triggers and records are as they should be.")


@main.group()
def user() -> None:
    """People who sign in."""


@user.command("add")
@click.argument("id")
@click.argument("name")
@click.option("--role", type=click.Choice(ROLES), required=True)
@click.option("--ward", default="*", show_default=True, help="The ward's id; * is every ward.")
@click.password_option("--passphrase")
def user_add(id: str, name: str, role: str, ward: str, passphrase: str) -> None:
    """Add a person with a role in a ward."""
    from backend.clinicians import service

    with database():
        service.add_person(id, name, passphrase, role, ward)
    click.echo(f"{name} signs in as {id}.")


@user.command("list")
def user_list() -> None:
    """Who may sign in, and what for."""
    from backend.clinicians import service

    with reading():
        for id, name, grants, state in service.list_people():
            click.echo(f"{id:<16} {name:<24} {grants:<24} {state}")


@user.command("disable")
@click.argument("id")
def user_disable(id: str) -> None:
    """End a person's rights and sessions; what she signed stays."""
    from backend.clinicians import service

    with database():
        if not service.disable_person(id):
            raise click.ClickException(f"Nobody signs in as {id}.")
    click.echo(f"{id} can no longer sign in.")


@main.group()
def ward() -> None:
    """Wards."""


@ward.command("add")
@click.argument("id")
@click.argument("name")
@click.option("--zone", required=True, help="IANA name, such as Europe/Paris.")
@click.option("--city", required=True, help="What a patient should answer.")
@click.option("--hospital", required=True, help="What a patient should answer.")
def ward_add(id: str, name: str, zone: str, city: str, hospital: str) -> None:
    """Add a ward."""
    from backend.clinicians import service

    with database():
        service.add_ward({"id": id, "name": name, "zone": zone, "city": city, "hospital": hospital})
    click.echo(f"Ward {name} is there.")


@ward.command("list")
def ward_list() -> None:
    """The wards."""
    from backend.clinicians import service

    with reading():
        for one in service.list_wards():
            click.echo(f"{one.id:<8} {one.name:<16} {one.zone}")


@contextmanager
def database(config: Config | None = None) -> Iterator["Flask"]:
    """The database of the environment, ours alone; what is in the way is said in one line."""
    from backend.errors import DomainError
    from backend.lock import InUse
    from backend.operations import WrongDatabase, opened

    try:
        with opened(config or either_database()) as app:
            yield app
    except (InUse, DomainError) as wrong:
        raise click.ClickException(str(wrong)) from wrong
    except WrongDatabase as wrong:
        raise click.ClickException(f"This database {wrong}; choose another with DATABASE_URL.") from wrong


@contextmanager
def reading() -> Iterator[None]:
    """The database of the environment, to read in while it is served."""
    from sqlalchemy.exc import SQLAlchemyError

    from backend.app import create_app

    try:
        with create_app(from_environment()).app_context():
            yield
    except SQLAlchemyError as wrong:
        raise click.ClickException("There is no Tenpoint database there; choose one with DATABASE_URL.") from wrong


def either_database() -> Config:
    """The settings for a command that works on a ward's database and on the demo's alike."""
    from backend.operations import is_demo

    config = from_environment()
    return replace(config, demo=is_demo(config))


def first_administrator() -> None:
    """Ask for the first person; a server without a terminal says how to add one."""
    from backend.clinicians import service

    if not sys.stdin.isatty():
        click.echo("Nobody can sign in yet: stop the server, then run `tenpoint ward add` and `tenpoint user add`.")
        return
    id = click.prompt("Name the first administrator signs in with")
    name = click.prompt("Full name")
    passphrase = click.prompt("Passphrase", hide_input=True, confirmation_prompt=True)
    service.add_person(id, name, passphrase, "admin", "*")


def can_print() -> bool:
    """Whether the libraries that sheets need are there, without loading them."""
    from ctypes.util import find_library

    return find_spec("weasyprint") is not None and find_library("pango-1.0") is not None


def run(app: "Flask", config: Config, processes: int) -> None:
    """Serve until told to stop; no connection of this process lives on in the forked ones."""
    from backend.db import db
    from backend.serve import Server

    db.let_go()
    sys.argv = ["tenpoint"]
    Server(app, config, processes).run()
