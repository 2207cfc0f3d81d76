"""Bring a database to the present schema, and look whether it is there."""

from pathlib import Path

from alembic import command
from alembic.config import Config as AlembicConfig
from sqlalchemy import Connection

from backend.db import db
from backend.migrations import differences as compared

HERE = Path(__file__).parent


class OfNewerVersion(Exception):
    """The schema is one that this version does not know."""


class NoSuchStep(Exception):
    """A schema cannot go back to that."""


def alembic() -> AlembicConfig:
    """Alembic's own settings."""
    return AlembicConfig(str(HERE / "alembic.ini"))


def upgrade() -> None:
    """All steps up to the newest; raises OfNewerVersion where the database is beyond that."""
    if compared.is_newer(present := present_step(), alembic()):
        raise OfNewerVersion(f"The schema is step {present} of a newer Tenpoint; install that version.")
    command.upgrade(alembic(), "head")


def downgrade(revision: str) -> None:
    """Back to a revision; `base` empties the database."""
    command.downgrade(alembic(), revision)


def go_back(step: str) -> None:
    """Undo the steps after an earlier one; raises NoSuchStep for what is none of ours, `base` above all."""
    if step not in compared.steps(alembic()):
        raise NoSuchStep(f"There is no step {step}; there are {', '.join(compared.steps(alembic()))}.")
    downgrade(step)


def present_step() -> str | None:
    """The step that the database is at; none when it has no tables yet."""
    with db.writer.connect() as connection:
        return compared.step_of(connection)


def differences(connection: Connection) -> list[str]:
    """What of the schema is not as the models say; empty when all is well."""
    return compared.differences(connection, alembic())


def is_older(connection: Connection) -> bool:
    """Whether this is our schema as an earlier version left it: `upgrade` brings it up."""
    return compared.is_older(connection, alembic())
