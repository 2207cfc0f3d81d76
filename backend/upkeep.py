"""`tenpoint check`, `migrate`, `backup`, `restore`, `take-in`: what looks after a database."""

from pathlib import Path

import click

from backend.config import from_environment


@click.command()
def check() -> None:
    """Look whether the contract, the schema, its triggers and the records are as they should be; changes nothing."""
    from backend.commands import reading
    from backend.db import db
    from backend.health.check import around, notes, wrongs
    from backend.site.service import strangers

    with reading():
        found = wrongs(db.session()) or [*around(db.session()), *strangers()]
        for line in found or notes(db.session()):
            click.echo(line)
    if found:
        one, many = "One thing is not as it should be.", f"{len(found)} things are not as they should be."
        raise click.ClickException(one if len(found) == 1 else many)
    click.echo("Contract, schema, triggers and records are as they should be.")


@click.command()
@click.option("--to", "step", metavar="STEP", help="Back to an earlier step, for the version before this one.")
def migrate(step: str | None) -> None:
    """Bring the database to the present schema, as `serve` does when it starts, and say which step that is."""
    from backend.commands import database
    from backend.migrations.run import NoSuchStep, go_back, present_step

    with database():
        try:
            go_back(step) if step else None
        except NoSuchStep as wrong:
            raise click.ClickException(str(wrong)) from wrong
        click.echo(f"The schema is step {present_step()}.")


@click.command()
@click.argument("file", type=click.Path(dir_okay=False, path_type=Path))
def backup(file: Path) -> None:
    """Copy the database into a new file, also while it is served, and verify the copy."""
    from backend.backup import NotRestorable, back_up

    try:
        size = back_up(from_environment().for_upkeep, file)
    except NotRestorable as wrong:
        raise click.ClickException(str(wrong)) from wrong
    click.echo(f"{file} is a verified copy ({size // 1024} KiB).")


@click.command()
@click.argument("file", required=False, type=click.Path(dir_okay=False, path_type=Path))
def restore(file: Path | None) -> None:
    """Put a copy back; phones then offer again what they sent in the last seven days.

    PostgreSQL: run pg_restore first, then this without a file.
    """
    from backend.backup import NotRestorable, accept
    from backend.backup import restore as put_back
    from backend.commands import database
    from backend.lock import InUse, NotWritable

    config = from_environment().for_upkeep
    if file is None and config.sqlite_path:
        raise click.UsageError("Name the copy to put back.")
    kept = None
    try:
        if file:
            kept = put_back(config, file)
        else:
            with database():
                accept()
    except (NotRestorable, InUse, NotWritable) as wrong:
        raise click.ClickException(str(wrong)) from wrong
    click.echo("The copy is in place, under a new epoch.")
    if kept:
        click.echo(f"The former database is kept as {kept}.")


@click.command("take-in")
@click.argument("file", type=click.Path(exists=True, dir_okay=False, path_type=Path))
def take_in(file: Path) -> None:
    """Take in the entries that a phone saved to a file; each counts once, however often it comes."""
    from backend.commands import database
    from backend.exchange.take_in import take_in as take
    from sync.entries_file import NotAFile, read

    try:
        found = read(file.read_text(encoding="utf-8"))
    except (NotAFile, UnicodeDecodeError) as wrong:
        raise click.ClickException(f"{file} is no file of entries, or was cut off; nothing was taken in.") from wrong
    with database():
        counts = take(found)
    for state, count in sorted(counts.items()):
        click.echo(f"{count} {state.replace('_', ' ')}")
    if counts["damaged"]:
        raise click.ClickException("What is damaged was not taken in: fetch the file from the phone again.")
