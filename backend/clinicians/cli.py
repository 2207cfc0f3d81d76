"""`tenpoint user`: who signs in, and what for."""

import click

ROLES = ["nurse", "physician", "pharmacist", "data_manager", "admin", "board"]
role_option = click.option("--role", type=click.Choice(ROLES), required=True)
ward_option = click.option("--ward", default="*", show_default=True, help="The ward's id; * is every ward.")


@click.group()
def user() -> None:
    """People who sign in."""


@user.command()
@click.argument("id")
@click.argument("name")
@role_option
@ward_option
@click.password_option("--passphrase")
def add(id: str, name: str, role: str, ward: str, passphrase: str) -> None:
    """Add a person with a role in a ward."""
    from backend.clinicians import people
    from backend.commands import database

    with database():
        people.add_person(id, name, passphrase, role, ward)
    click.echo(f"{name} signs in as {id}.")


@user.command()
@click.argument("id")
@role_option
@ward_option
def grant(id: str, role: str, ward: str) -> None:
    """Give a person one more role in a ward, from now on."""
    from backend.clinicians import people
    from backend.commands import database

    with database():
        people.add_grant(id, role, ward)
    click.echo(f"{id} is {role} in {people.place(ward)}.")


@user.command()
@click.argument("id")
@role_option
@ward_option
def revoke(id: str, role: str, ward: str) -> None:
    """End a role in a ward; what was signed before counts.

    Also when a phone sends it later. The last administrator's role is not ended.
    """
    from backend.clinicians import people
    from backend.commands import database

    with database():
        people.end_grant(id, role, ward)
    click.echo(f"{id} is no longer {role} in {people.place(ward)}; what was signed until now counts.")


@user.command()
@click.argument("id")
@click.password_option("--passphrase")
def passphrase(id: str, passphrase: str) -> None:
    """Set another passphrase; ends all sessions.

    The person signs in again on each phone; what is unsent there stays.
    """
    from backend.clinicians import people
    from backend.commands import database

    with database():
        may_sign_in = people.set_passphrase(id, passphrase)
    if may_sign_in:
        click.echo(f"{id} signs in again with the new passphrase, on each phone; what is unsent there stays.")
    else:
        click.echo(f"{id} has a new passphrase and is still disabled; `tenpoint user enable {id}` ends that.")


@user.command("list")
def list_all() -> None:
    """Who may sign in, and what for."""
    from backend.clinicians import people
    from backend.commands import reading

    with reading():
        found = people.list_people()
    width = max([24, *(len(grants) for _, _, grants, _ in found)])
    for id, name, grants, state in found:
        click.echo(f"{id:<16} {name:<24} {grants:<{width}} {state}")
    if not found:
        click.echo("Nobody signs in yet; `tenpoint user add --help` says how to add somebody.")


@user.command()
@click.argument("id")
def disable(id: str) -> None:
    """End a person's rights and sessions; what she signed stays."""
    from backend.clinicians import people
    from backend.commands import database

    with database():
        people.disable_person(id)
    click.echo(f"{id} can no longer sign in.")


@user.command()
@click.argument("id")
def enable(id: str) -> None:
    """Let a disabled person sign in again; says her roles."""
    from backend.clinicians import people
    from backend.commands import database

    with database():
        stand = people.enable_person(id)
    click.echo(f"{id} can sign in again: {stand}.")
