"""Phones that asked to be woken, and what they were woken for."""

import sqlalchemy as sa
from alembic import op

from backend.db import Int
from backend.migrations.triggers import install_triggers

revision = "0005"
down_revision = "0004"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Two tables; until now no phone was woken."""
    op.create_table(
        "push_phone",
        sa.Column("device", sa.Text(), nullable=False),
        sa.Column("endpoint", sa.Text(), nullable=False),
        sa.Column("person", sa.Text(), nullable=False),
        sa.Column("token_sha256", sa.Text(), nullable=False),
        sa.Column("told_ms", Int, nullable=False),
        sa.Column("tried_ms", Int, nullable=False),
        sa.PrimaryKeyConstraint("device"),
        sqlite_strict=True,
    )
    op.create_index("ix_push_phone_endpoint", "push_phone", ["endpoint"], unique=True)
    op.create_table(
        "push_matter",
        sa.Column("matter", sa.Text(), nullable=False),
        sa.Column("ward", sa.Text(), nullable=False),
        sa.Column("seen_ms", Int, nullable=False),
        sa.PrimaryKeyConstraint("matter"),
        sqlite_strict=True,
    )
    op.create_index("ix_push_matter_ward", "push_matter", ["ward"])
    install_triggers()


def downgrade() -> None:
    """Without them: phones sleep, and nothing of a patient is gone."""
    op.drop_table("push_matter")
    op.drop_table("push_phone")
