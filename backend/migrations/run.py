"""Bring a database to the present schema, and look whether it is there."""

from pathlib import Path

from alembic import command
from alembic.autogenerate import compare_metadata
from alembic.config import Config as AlembicConfig
from alembic.migration import MigrationContext
from sqlalchemy import Connection

from backend.db import db
from backend.migrations.triggers import missing_triggers

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
    found = compare_metadata(MigrationContext.configure(connection), db.metadata)
    return [str(one) for one in found] + [f"trigger {name} is missing" for name in missing_triggers(connection)]
