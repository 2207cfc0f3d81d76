"""`tenpoint push key`: what a server needs before it can wake phones."""

from pathlib import Path

import click


@click.group()
def push() -> None:
    """Waking phones by their browsers' push services; off until a server has a key."""


@push.command()
@click.argument("file", type=click.Path(dir_okay=False, path_type=Path))
def key(file: Path) -> None:
    """Make a key in FILE, to be named by PUSH_KEY_FILE; keep it: with another one every phone asks anew."""
    from backend.push.keys import make

    try:
        make(file)
    except FileExistsError as there:
        raise click.ClickException(f"{file} is there already; a key is never overwritten.") from there
    except OSError as wrong:
        raise click.ClickException(f"{file} cannot be written: {wrong.strerror}.") from wrong
    click.echo(f"{file} is the key. PUSH_KEY_FILE names it, PUSH_CONTACT says whom a push service may ask.")
