"""What of a database's schema is not as the models say, in sentences."""

from typing import Any

from alembic.autogenerate import compare_metadata
from alembic.config import Config as AlembicConfig
from alembic.migration import MigrationContext
from alembic.script import ScriptDirectory
from sqlalchemy import Connection

from backend.db import db
from backend.migrations.triggers import missing_triggers

COLUMN_CHANGES = {
    "modify_type": "has another type",
    "modify_nullable": "may be empty, or may not, against the model",
    "modify_default": "has another default",
    "modify_comment": "has another comment",
}


def differences(connection: Connection, config: AlembicConfig) -> list[str]:
    """Empty when all is well; for a schema of another age that alone is said."""
    context = MigrationContext.configure(connection)
    present, newest = context.get_current_revision(), steps(config)[-1]
    if is_newer(present, config):
        return [f"the schema is step {present} of a newer Tenpoint; this one knows {newest}"]
    if present != newest:
        return [f"the schema is step {present or 'none'}, not {newest}; `tenpoint serve` brings it there"]
    found = [sentence for one in compare_metadata(context, db.metadata) for sentence in sentences(one)]
    return found + [f"trigger {name} is missing" for name in missing_triggers(connection)]


def is_older(connection: Connection, config: AlembicConfig) -> bool:
    """Whether this is our schema as an earlier version left it."""
    return step_of(connection) in steps(config)[:-1]


def is_newer(step: str | None, config: AlembicConfig) -> bool:
    """Whether a schema is none that this version knows: a later one made it."""
    return step is not None and step not in steps(config)


def step_of(connection: Connection) -> str | None:
    """The step that a schema is at; none when it has no tables yet."""
    return MigrationContext.configure(connection).get_current_revision()


def steps(config: AlembicConfig) -> list[str]:
    """All steps, the newest last."""
    return [step.revision for step in ScriptDirectory.from_config(config).walk_revisions()][::-1]


def sentences(difference: Any) -> list[str]:
    """What Alembic found, which is a tuple, or a list of them for one column."""
    if isinstance(difference, list):
        return [sentence for one in difference for sentence in sentences(one)]
    act, *what = difference
    if act in COLUMN_CHANGES:
        return [f"column {what[2]} of table {what[1]} {COLUMN_CHANGES[act]}"]
    return [f"{named(act, what)} {'is missing' if act.startswith('add_') else 'should not be there'}"]


def named(act: str, what: list[Any]) -> str:
    """The part of a schema that is one too many or too few."""
    kind = act.split("_", 1)[1]
    if kind == "column":
        return f"column {what[2].name} of table {what[1]}"
    place = "" if kind == "table" else f" of table {what[0].table.name}"
    return f"{kind if kind in ('table', 'index') else 'constraint'} {what[0].name or ''}".rstrip() + place
