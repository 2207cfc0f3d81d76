"""What a person decided about a held text."""

import sqlalchemy as sa
from alembic import op

from backend.db import Int
from backend.migrations.triggers import install_triggers

revision = "0003"
down_revision = "0002"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """One append-only table; until now a held text could only be offered again."""
    op.create_table(
        "held_resolution",
        sa.Column("hash", sa.Text(), nullable=False),
        sa.Column("outcome", sa.Text(), nullable=False),
        sa.Column("reason", sa.Text(), nullable=False),
        sa.Column("person", sa.Text(), nullable=False),
        sa.Column("at", sa.Text(), nullable=False),
        sa.Column("at_ms", Int, nullable=False),
        sa.Column("text", sa.Text(), nullable=True),
        sa.PrimaryKeyConstraint("hash"),
        sqlite_strict=True,
    )
    install_triggers()


def downgrade() -> None:
    """Without it: what was taken into the record stays there, what was kept apart waits again."""
    op.drop_table("held_resolution")
