"""Who sent a held text, whatever phone it names."""

import sqlalchemy as sa
from alembic import op

from backend.migrations.triggers import install_triggers

revision = "0002"
down_revision = "0001"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """One table; until now a text was listed for the phone that it names."""
    op.create_table(
        "held_sender",
        sa.Column("device", sa.Text(), nullable=False),
        sa.Column("incarnation", sa.Text(), nullable=False),
        sa.Column("hash", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("device", "incarnation", "hash"),
        sqlite_strict=True,
    )
    install_triggers()


def downgrade() -> None:
    """Without it."""
    op.drop_table("held_sender")
