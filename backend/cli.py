"""`tenpoint`: the one command."""

import json
import sys
from dataclasses import replace
from datetime import UTC, datetime
from importlib.util import find_spec
from typing import Any

import click

from backend.clinicians.cli import user
from backend.config import BadSetting, Config, from_environment
from backend.counting import count_together
from backend.push.cli import push
from backend.site.cli import site
from backend.upkeep import backup, check, migrate, restore, take_in

DEMO_DATABASE = "sqlite:///var/demo.db"


class Sentences(click.Group):
    """Says in one line which setting cannot be."""

    def invoke(self, ctx: click.Context) -> Any:
        """Run a command."""
        try:
            return super().invoke(ctx)
        except BadSetting as wrong:
            raise click.ClickException(str(wrong)) from wrong


@click.group(cls=Sentences)
@click.version_option(package_name="tenpoint")
def main() -> None:
    """Tenpoint: ICE, ICANS and CRS at the bedside, with or without a network."""


for command in (check, migrate, backup, restore, take_in, site, push, user):
    main.add_command(command)


@main.command()
def serve() -> None:
    """Serve this ward's database; asks for the first administrator when it is empty."""
    config = from_environment()
    count_together(config.processes)
    from backend.clinicians.people import list_people
    from backend.commands import database, first_administrator, refuse_taken_port, run

    refuse_taken_port(config)
    with database(config) as app:
        if not list_people():
            first_administrator()
        run(app, config)


@main.command()
@click.option("--now", type=click.DateTime(["%Y-%m-%dT%H:%M:%S%z"]), help="Tell the demo's nights up to this instant.")
def demo(now: datetime | None) -> None:
    """Serve the demo ward with made-up patients, and print the sign-ins."""
    found = from_environment()
    count_together(found.processes)
    from backend.clinicians.people import list_people
    from backend.commands import database, refuse_taken_port, run
    from backend.demo.load import load
    from backend.demo.people import PASSPHRASE, SITE_FILE, USERS

    url = DEMO_DATABASE if found.database_url == Config().database_url else found.database_url
    config = replace(found, database_url=url, demo=True, site_file=found.site_file or str(SITE_FILE))
    refuse_taken_port(config)
    with database(config) as app:
        if not list_people():
            load(now or datetime.now(UTC), config.demo_zone)
        click.echo(f"\n  Tenpoint, demo ward with made-up patients\n\n  {config.public_url}\n")
        for id, name, role, ward in USERS:
            click.echo(f"  {id:<10} {name:<14} {role:<11} ward {ward.upper()}")
        click.echo(f"\n  passphrase for all of them: {PASSPHRASE}\n")
        if not can_print():
            click.echo("  Sheets need Pango: apt-get install libpango-1.0-0 libpangoft2-1.0-0\n")
        run(app, config)


@main.command()
@click.option("--strict", is_flag=True, help="End with status 1 when a line was in error.")
def grade(strict: bool) -> None:
    """Grade answers: one JSON object {"criteria", "answers"} a line in, one grade a line out.

    With the body of a signed check instead, {"criteria", "check"}, every other system of its syndrome. A line in error
    is answered with {"error"}, which names field and reason, and the run goes on.
    """
    from backend.grading.ndjson import run as grade_lines

    sys.stdin.reconfigure(errors="replace")  # type: ignore[union-attr]
    wrong = False
    for answer in grade_lines(sys.stdin):
        click.echo(json.dumps(answer))
        wrong = wrong or "error" in answer
    if strict and wrong:
        raise SystemExit(1)


@main.command(context_settings={"ignore_unknown_options": True, "help_option_names": []})
@click.argument("words", nargs=-1, type=click.UNPROCESSED)
def handover(words: tuple[str, ...]) -> None:
    """Write handover sheets as PDF; `tenpoint handover --help` says how."""
    from backend.handovers.cli import handover as command

    command.main(args=list(words), prog_name="tenpoint handover")


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
    from backend.commands import database

    with database():
        service.add_ward({"id": id, "name": name, "zone": zone, "city": city, "hospital": hospital})
    click.echo(f"Ward {name} is there.")


@ward.command("list")
def ward_list() -> None:
    """The wards."""
    from backend.clinicians import service
    from backend.commands import reading

    with reading():
        found = service.list_wards()
        for one in found:
            click.echo(f"{one.id:<8} {one.name:<16} {one.zone}")
    if not found:
        click.echo("There is no ward yet; `tenpoint ward add --help` says how to add one.")


def can_print() -> bool:
    """Whether the libraries that sheets need are there, without loading them."""
    from ctypes.util import find_library

    return find_spec("weasyprint") is not None and find_library("pango-1.0") is not None
