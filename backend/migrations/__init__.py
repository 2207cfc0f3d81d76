"""The schema, step by step (Alembic). Every step ends with install_triggers()."""
