"""Bring a database to the present schema, and look whether it is there."""

from pathlib import Path

from alembic import command
from alembic.config import Config as AlembicConfig
from sqlalchemy import Connection

from backend.migrations import differences as compared

HERE = Path(__file__).parent


def alembic() -> AlembicConfig:
    """Alembic's own settings."""
    return AlembicConfig(str(HERE / "alembic.ini"))


def upgrade() -> None:
    """All steps up to the newest."""
    command.upgrade(alembic(), "head")


def downgrade(revision: str) -> None:
    """Back to a revision; `base` empties the database."""
    command.downgrade(alembic(), revision)


def differences(connection: Connection) -> list[str]:
    """What of the schema is not as the models say; empty when all is well."""
    return compared.differences(connection, alembic())


def is_older(connection: Connection) -> bool:
    """Whether this is our schema as an earlier version left it: `upgrade` brings it up."""
    return compared.is_older(connection, alembic())
