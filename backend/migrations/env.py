"""Run migrations with the one engine that may write."""

from alembic import context

from backend.db import Base, db

with db.writer.connect() as connection:
    context.configure(connection=connection, target_metadata=Base.metadata, render_as_batch=True)
    with context.begin_transaction():
        context.run_migrations()
    connection.commit()
