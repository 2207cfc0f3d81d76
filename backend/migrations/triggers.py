"""Nobody updates or deletes an entry, a feed row, a decision or an attachment: the database itself refuses."""

from alembic import op
from sqlalchemy import Connection, inspect, text

TABLES = ("entry", "feed", "held_resolution", "attachment")
ACTS = ("UPDATE", "DELETE")


def install_triggers() -> None:
    """Put the triggers (back): Alembic's batch mode drops them with the table it rebuilds."""
    connection = op.get_bind()
    for statement in statements(connection.dialect.name, made(connection)):
        connection.execute(text(statement))


def made(connection: Connection) -> list[str]:
    """Those of the tables that are there; an early step has not made all of them yet."""
    there = inspect(connection).get_table_names()
    return [table for table in TABLES if table in there]


def remove_function() -> None:
    """What PostgreSQL's triggers call; it stays behind when their tables are gone."""
    if op.get_bind().dialect.name == "postgresql":
        op.execute("DROP FUNCTION refuse_change()")


def statements(dialect: str, tables: list[str]) -> list[str]:
    """What makes the triggers of these tables on this database."""
    if dialect == "postgresql":
        function = (
            "CREATE OR REPLACE FUNCTION refuse_change() RETURNS trigger LANGUAGE plpgsql AS "
            "$$ BEGIN RAISE EXCEPTION '% is append-only', TG_TABLE_NAME; END $$"
        )
        return [function, *(part for table in tables for part in postgres(table))]
    return [part for table in tables for act in ACTS for part in sqlite(table, act)]


def postgres(table: str) -> list[str]:
    """Rows and TRUNCATE."""
    refuse = "EXECUTE FUNCTION refuse_change()"
    return [
        f"DROP TRIGGER IF EXISTS {table}_append_only ON {table}",
        f"CREATE TRIGGER {table}_append_only BEFORE UPDATE OR DELETE ON {table} FOR EACH ROW {refuse}",
        f"DROP TRIGGER IF EXISTS {table}_no_truncate ON {table}",
        f"CREATE TRIGGER {table}_no_truncate BEFORE TRUNCATE ON {table} FOR EACH STATEMENT {refuse}",
    ]


def sqlite(table: str, act: str) -> list[str]:
    """REPLACE deletes first, and with recursive_triggers the DELETE trigger sees it."""
    name = f"{table}_no_{act.lower()}"
    return [
        f"DROP TRIGGER IF EXISTS {name}",
        f"CREATE TRIGGER {name} BEFORE {act} ON {table} BEGIN SELECT RAISE(ABORT, '{table} is append-only'); END",
    ]


def missing_triggers(connection: Connection) -> list[str]:
    """The triggers that should be there and are not; whether a table is there is another question."""
    tables = made(connection)
    if connection.dialect.name == "postgresql":
        found = set(connection.scalars(text("SELECT tgname FROM pg_trigger WHERE NOT tgisinternal")))
        wanted = {f"{table}_{name}" for table in tables for name in ("append_only", "no_truncate")}
    else:
        found = set(connection.scalars(text("SELECT name FROM sqlite_master WHERE type = 'trigger'")))
        wanted = {f"{table}_no_{act.lower()}" for table in tables for act in ACTS}
    return sorted(wanted - found)
