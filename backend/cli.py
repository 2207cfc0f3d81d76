"""`tenpoint`: the one command."""

import sys
from dataclasses import replace
from datetime import UTC, datetime
from importlib.util import find_spec
from pathlib import Path

import click

from backend.config import Config, from_environment
from backend.lock import InUse, only_writer

DEMO_DATABASE = "sqlite:///var/demo.db"


@click.group()
@click.version_option(package_name="tenpoint")
def main() -> None:
    """Tenpoint: ICE, ICANS and CRS at the bedside, with or without a network."""


@main.command()
@click.option("--processes", default=1, show_default=True, help="More than one only with PostgreSQL.")
def serve(processes: int) -> None:
    """Serve this ward's database; asks for the first administrator when it is empty."""
    config = from_environment()
    if config.sqlite_path and processes > 1:
        raise click.ClickException("SQLite takes one process; use PostgreSQL for more.")
    with writing(config):
        prepare(config)
        if not has_people(config):
            first_administrator(config)
        run(config, processes)


@main.command()
@click.option("--now", type=click.DateTime(["%Y-%m-%dT%H:%M:%S%z"]), help="Tell the demo's nights up to this instant.")
def demo(now: datetime | None) -> None:
    """Serve the demo ward with made-up patients, and print the sign-ins."""
    from backend.demo.people import PASSPHRASE, USERS

    found = from_environment()
    url = DEMO_DATABASE if found.database_url == Config().database_url else found.database_url
    config = replace(found, database_url=url, demo=True)
    with writing(config):
        prepare(config)
        if not has_people(config):
            fill(config, now or datetime.now(UTC))
        click.echo(f"\n  Tenpoint, demo ward with made-up patients\n\n  {config.public_url}\n")
        for id, name, role, ward in USERS:
            click.echo(f"  {id:<10} {name:<14} {role:<11} ward {ward.upper()}")
        click.echo(f"\n  passphrase for all of them: {PASSPHRASE}\n")
        if not can_print():
            click.echo("  Sheets need Pango: apt-get install libpango-1.0-0 libpangoft2-1.0-0\n")
        run(config, 1)


@main.command()
def grade() -> None:
    """Grade answers: one JSON object {"criteria", "answers"} a line in, one grade a line out."""
    from backend.grading.ndjson import run as grade_lines

    sys.stdin.reconfigure(errors="replace")  # type: ignore[union-attr]
    for line in grade_lines(sys.stdin):
        click.echo(line)


@main.command()
def check() -> None:
    """Look whether the contract, the schema and its triggers are as they should be."""
    from backend.app import create_app
    from backend.migrations.run import differences

    config = from_environment()
    with create_app(config).app_context():
        found = differences()
    for one in found:
        click.echo(one)
    if found:
        raise click.ClickException(f"{len(found)} things are not as they should be.")
    click.echo("Contract, schema and triggers are as they should be.")


@main.group()
def user() -> None:
    """People who sign in."""


@user.command("add")
@click.argument("id")
@click.argument("name")
@click.option("--role", type=click.Choice(["nurse", "physician", "pharmacist", "data_manager", "admin"]), required=True)
@click.option("--ward", default="*", show_default=True)
@click.password_option("--passphrase")
def user_add(id: str, name: str, role: str, ward: str, passphrase: str) -> None:  # noqa: A002 the word people type
    """Add a person with a role in a ward."""
    from backend.clinicians import service

    with database() as _:
        service.add_person(id, name, passphrase, role, ward)
    click.echo(f"{name} signs in as {id}.")


@user.command("disable")
@click.argument("id")
def user_disable(id: str) -> None:  # noqa: A002 the word people type
    """End a person's rights and sessions; what she signed stays."""
    from backend.clinicians import service

    with database() as _:
        if not service.disable_person(id):
            raise click.ClickException(f"Nobody signs in as {id}.")
    click.echo(f"{id} can no longer sign in.")


@main.command("ward")
@click.argument("id")
@click.argument("name")
@click.option("--zone", required=True, help="IANA name, such as Europe/Paris.")
@click.option("--city", required=True, help="What a patient should answer.")
@click.option("--hospital", required=True, help="What a patient should answer.")
def ward_add(id: str, name: str, zone: str, city: str, hospital: str) -> None:  # noqa: A002 the word people type
    """Add a ward."""
    from backend.clinicians import service

    with database() as _:
        service.add_ward({"id": id, "name": name, "zone": zone, "city": city, "hospital": hospital})
    click.echo(f"Ward {name} is there.")


class database:  # noqa: N801 reads as a with-statement
    """A context with the database of the environment, locked against a second writer."""

    def __enter__(self) -> None:
        from backend.app import create_app

        config = from_environment()
        self.lock = writing(config)
        self.lock.__enter__()
        prepare(config)
        self.context = create_app(config).app_context()
        self.context.__enter__()

    def __exit__(self, *error: object) -> None:
        self.context.__exit__(*error)  # type: ignore[arg-type]
        self.lock.__exit__(*error)  # type: ignore[arg-type]


class writing:  # noqa: N801 reads as a with-statement
    """The lock of the database; says in one line when another process has it."""

    def __init__(self, config: Config):
        self.lock = only_writer(config.sqlite_path)

    def __enter__(self) -> None:
        try:
            self.lock.__enter__()
        except InUse as taken:
            raise click.ClickException(str(taken)) from taken

    def __exit__(self, *error: object) -> None:
        self.lock.__exit__(*error)  # type: ignore[arg-type]


def prepare(config: Config) -> None:
    """Migrate, and give a new database its id; a database is a demo for ever or never."""
    from backend.app import create_app
    from backend.entries import meta
    from backend.migrations.run import upgrade

    with create_app(config).app_context():
        upgrade()
        meta.found(config.demo)
        if (meta.get("demo") == "yes") != config.demo:
            kind = "holds made-up patients" if not config.demo else "is a ward's own"
            raise click.ClickException(f"This database {kind}; choose another with DATABASE_URL.")


def has_people(config: Config) -> bool:
    """Whether anybody can sign in."""
    from sqlalchemy import select

    from backend.app import create_app
    from backend.clinicians.model import Person
    from backend.db import db

    with create_app(config).app_context():
        return db.session.scalar(select(Person.id).limit(1)) is not None


def fill(config: Config, now: datetime) -> None:
    """Tell the demo's nights."""
    from backend.app import create_app
    from backend.demo.load import load

    with create_app(config).app_context():
        load(now)


def first_administrator(config: Config) -> None:
    """Ask for the first person; a server without a terminal says how to add one."""
    from backend.app import create_app
    from backend.clinicians import service

    if not sys.stdin.isatty():
        click.echo("Nobody can sign in yet: stop the server and run `tenpoint ward` and `tenpoint user add`.")
        return
    id = click.prompt("Name the first administrator signs in with")  # noqa: A001 the word people type
    name = click.prompt("Full name")
    passphrase = click.prompt("Passphrase", hide_input=True, confirmation_prompt=True)
    with create_app(config).app_context():
        service.add_person(id, name, passphrase, "admin", "*")


def can_print() -> bool:
    """Whether the libraries that sheets need are there, without loading them."""
    from ctypes.util import find_library

    return find_spec("weasyprint") is not None and find_library("pango-1.0") is not None


def run(config: Config, processes: int) -> None:
    """Serve until told to stop."""
    from backend.app import create_app
    from backend.serve import Server

    Path("var").mkdir(exist_ok=True)
    sys.argv = ["tenpoint"]
    Server(create_app(config), config, processes).run()
