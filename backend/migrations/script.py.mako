"""${message}."""

from alembic import op
import sqlalchemy as sa

from backend.db import Int
from backend.migrations.triggers import install_triggers

revision = ${repr(up_revision)}
down_revision = ${repr(down_revision)}
branch_labels = None
depends_on = None


def upgrade() -> None:
    """${message}."""
    ${upgrades if upgrades else "pass"}
    install_triggers()


def downgrade() -> None:
    """Back."""
    ${downgrades if downgrades else "pass"}
