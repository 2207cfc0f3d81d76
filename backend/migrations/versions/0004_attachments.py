"""Attachments under their hash, and which entries name them."""

import json
from collections.abc import Iterator

import sqlalchemy as sa
from alembic import op

from backend.db import Int
from backend.entries.attached import NAMING_KINDS, named
from backend.migrations.triggers import install_triggers

revision = "0004"
down_revision = "0003"
branch_labels = None
depends_on = None

AT_ONCE = 1000
ENTRY = sa.table("entry", sa.column("id"), sa.column("kind"), sa.column("text"))
NAMES = sa.table("entry_attachment", sa.column("entry"), sa.column("sha256"))


def upgrade() -> None:
    """An append-only table for the bytes; one that is made from the entries, those that are here already too."""
    op.create_table(
        "attachment",
        sa.Column("sha256", sa.Text(), nullable=False),
        sa.Column("type", sa.Text(), nullable=False),
        sa.Column("data", sa.LargeBinary(), nullable=False),
        sa.Column("bytes", Int, nullable=False),
        sa.Column("author", sa.Text(), nullable=False),
        sa.Column("device", sa.Text(), nullable=False),
        sa.Column("received_at", sa.Text(), nullable=False),
        sa.Column("received_ms", Int, nullable=False),
        sa.PrimaryKeyConstraint("sha256"),
        sqlite_strict=True,
    )
    op.create_table(
        "entry_attachment",
        sa.Column("entry", sa.Text(), nullable=False),
        sa.Column("sha256", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("entry", "sha256"),
        sqlite_strict=True,
    )
    op.create_index("entry_attachment_sha256", "entry_attachment", ["sha256"])
    connection = op.get_bind()
    for texts in pages(connection):
        found = [(entry["id"], name) for entry in map(json.loads, texts) if (name := named(entry))]
        if found:
            connection.execute(sa.insert(NAMES), [{"entry": id, "sha256": name} for id, name in found])
    install_triggers()


def pages(connection: sa.Connection) -> Iterator[list[str]]:
    """The texts of all entries that may name one, some at a time."""
    last = ""
    may_name = sa.select(ENTRY.c.id, ENTRY.c.text).where(ENTRY.c.kind.in_(NAMING_KINDS))
    while rows := connection.execute(may_name.where(ENTRY.c.id > last).order_by(ENTRY.c.id).limit(AT_ONCE)).all():
        last = rows[-1].id
        yield [row.text for row in rows]


def downgrade() -> None:
    """Without them: the pictures are gone, the checks that name them stay."""
    op.drop_table("entry_attachment")
    op.drop_table("attachment")
