"""`tenpoint site check`: look at a site's card before a server starts with it."""

from pathlib import Path

import click


@click.group()
def site() -> None:
    """The site's card: phone numbers, protocol lines, rhythm for new courses."""


@site.command()
@click.argument("file", type=click.Path(dir_okay=False, path_type=Path))
def check(file: Path) -> None:
    """Look whether FILE can be a SITE_FILE, and say what it holds for each ward."""
    from backend.site.card import read

    for ward, part in read(file).content["wards"].items():
        counts = f"{len(part.get('phones', []))} phone numbers, {len(part.get('lines', []))} lines"
        click.echo(f"{ward:<8} {counts}, rhythm for new courses: {part.get('protocol', 'that of the product')}")
    click.echo(f"{file} can be a SITE_FILE.")
