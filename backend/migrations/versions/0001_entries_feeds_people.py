"""Entries, feeds, people."""

import sqlalchemy as sa
from alembic import op

from backend.db import Int
from backend.migrations.triggers import install_triggers, remove_function

revision = "0001"
down_revision = None
branch_labels = None
depends_on = None


def upgrade() -> None:
    """The append-only store, the feeds of the wards, who works here."""
    op.create_table(
        "meta",
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("value", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("name"),
        sqlite_strict=True,
    )
    op.create_table(
        "ward",
        sa.Column("id", sa.Text(), nullable=False),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("zone", sa.Text(), nullable=False),
        sa.Column("city", sa.Text(), nullable=False),
        sa.Column("hospital", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("id"),
        sqlite_strict=True,
    )
    op.create_table(
        "person",
        sa.Column("id", sa.Text(), nullable=False),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("passphrase", sa.Text(), nullable=False),
        sa.Column("disabled_ms", Int, nullable=True),
        sa.PrimaryKeyConstraint("id"),
        sqlite_strict=True,
    )
    op.create_table(
        "grant",
        sa.Column("person", sa.Text(), nullable=False),
        sa.Column("role", sa.Text(), nullable=False),
        sa.Column("ward", sa.Text(), nullable=False),
        sa.Column("from_ms", Int, nullable=False),
        sa.Column("until_ms", Int, nullable=True),
        sa.PrimaryKeyConstraint("person", "role", "ward", "from_ms"),
        sqlite_strict=True,
    )
    op.create_table(
        "session",
        sa.Column("token_sha256", sa.Text(), nullable=False),
        sa.Column("person", sa.Text(), nullable=False),
        sa.Column("device", sa.Text(), nullable=False),
        sa.Column("created_ms", Int, nullable=False),
        sa.Column("ended_ms", Int, nullable=True),
        sa.PrimaryKeyConstraint("token_sha256"),
        sqlite_strict=True,
    )
    op.create_index("ix_session_person", "session", ["person"])
    op.create_table(
        "login_failure",
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("count", Int, nullable=False),
        sa.Column("last_ms", Int, nullable=False),
        sa.PrimaryKeyConstraint("name"),
        sqlite_strict=True,
    )
    op.create_table(
        "signature",
        sa.Column("edition_sha256", sa.Text(), nullable=False),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("code", sa.Text(), nullable=False),
        sa.Column("role", sa.Text(), nullable=False),
        sa.Column("at", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("edition_sha256", "name"),
        sqlite_strict=True,
    )
    op.create_table(
        "entry",
        sa.Column("id", sa.Text(), nullable=False),
        sa.Column("hash", sa.Text(), nullable=False),
        sa.Column("text", sa.Text(), nullable=False),
        sa.Column("kind", sa.Text(), nullable=False),
        sa.Column("ward", sa.Text(), nullable=False),
        sa.Column("patient", sa.Text(), nullable=False),
        sa.Column("author", sa.Text(), nullable=False),
        sa.Column("device", sa.Text(), nullable=False),
        sa.Column("incarnation", sa.Text(), nullable=False),
        sa.Column("n", Int, nullable=False),
        sa.Column("at", sa.Text(), nullable=False),
        sa.Column("at_ms", Int, nullable=False),
        sa.Column("received_at", sa.Text(), nullable=False),
        sa.Column("received_ms", Int, nullable=False),
        sa.PrimaryKeyConstraint("id"),
        sqlite_strict=True,
    )
    op.create_index("entry_patient", "entry", ["patient"])
    op.create_index("entry_phone", "entry", ["device", "incarnation", "n"])
    op.create_table(
        "ward_feed",
        sa.Column("ward", sa.Text(), nullable=False),
        sa.Column("head", Int, nullable=False),
        sa.Column("digest", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("ward"),
        sqlite_strict=True,
    )
    op.create_table(
        "feed",
        sa.Column("ward", sa.Text(), nullable=False),
        sa.Column("seq", Int, nullable=False),
        sa.Column("what", sa.Text(), nullable=False),
        sa.Column("patient", sa.Text(), nullable=False),
        sa.Column("digest", sa.Text(), nullable=False),
        sa.Column("entry", sa.Text(), nullable=True),
        sa.PrimaryKeyConstraint("ward", "seq"),
        sqlite_strict=True,
    )
    op.create_index("feed_patient", "feed", ["ward", "patient"])
    op.create_table(
        "held",
        sa.Column("hash", sa.Text(), nullable=False),
        sa.Column("text", sa.Text(), nullable=False),
        sa.Column("reason", sa.Text(), nullable=False),
        sa.Column("device", sa.Text(), nullable=False),
        sa.Column("incarnation", sa.Text(), nullable=False),
        sa.Column("received_at", sa.Text(), nullable=False),
        sa.Column("id", sa.Text(), nullable=True),
        sa.Column("ward", sa.Text(), nullable=True),
        sa.Column("patient", sa.Text(), nullable=True),
        sa.Column("author", sa.Text(), nullable=True),
        sa.Column("at", sa.Text(), nullable=True),
        sa.Column("n", Int, nullable=True),
        sa.PrimaryKeyConstraint("hash"),
        sqlite_strict=True,
    )
    op.create_index("held_phone", "held", ["device", "incarnation"])
    op.create_table(
        "entry_grade",
        sa.Column("entry", sa.Text(), nullable=False),
        sa.Column("code", sa.Text(), nullable=False),
        sa.Column("edition_sha256", sa.Text(), nullable=False),
        sa.Column("floor", Int, nullable=False),
        sa.Column("ceiling", Int, nullable=False),
        sa.Column("status", sa.Text(), nullable=False),
        sa.Column("worst", Int, nullable=False),
        sa.Column("differs", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("entry"),
        sqlite_strict=True,
    )
    op.create_table(
        "patient_ward",
        sa.Column("patient", sa.Text(), nullable=False),
        sa.Column("ward", sa.Text(), nullable=False),
        sa.Column("since_ms", Int, nullable=False),
        sa.Column("leaves_ms", Int, nullable=True),
        sa.Column("left_ms", Int, nullable=True),
        sa.PrimaryKeyConstraint("patient", "ward"),
        sqlite_strict=True,
    )
    op.create_index("patient_ward_ward", "patient_ward", ["ward"])
    op.create_table(
        "phone",
        sa.Column("device", sa.Text(), nullable=False),
        sa.Column("incarnation", sa.Text(), nullable=False),
        sa.Column("person", sa.Text(), nullable=False),
        sa.Column("wards", sa.Text(), nullable=False),
        sa.Column("last_n", Int, nullable=False),
        sa.Column("heard_ms", Int, nullable=False),
        sa.PrimaryKeyConstraint("device", "incarnation"),
        sqlite_strict=True,
    )
    op.create_table(
        "incident",
        sa.Column("id", sa.Text(), nullable=False),
        sa.Column("at", sa.Text(), nullable=False),
        sa.Column("what", sa.Text(), nullable=False),
        sa.Column("detail", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("id"),
        sqlite_strict=True,
    )
    install_triggers()


def downgrade() -> None:
    """Back to an empty database."""
    op.drop_table("incident")
    op.drop_table("phone")
    op.drop_table("patient_ward")
    op.drop_table("entry_grade")
    op.drop_table("held")
    op.drop_table("feed")
    op.drop_table("ward_feed")
    op.drop_table("entry")
    op.drop_table("signature")
    op.drop_table("login_failure")
    op.drop_table("session")
    op.drop_table("grant")
    op.drop_table("person")
    op.drop_table("ward")
    op.drop_table("meta")
    remove_function()
