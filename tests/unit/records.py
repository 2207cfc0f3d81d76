"""Looking into the database of an application under test."""

from typing import Any

from flask import Flask
from sqlalchemy import func, select

from backend.db import db


def scalars(app: Flask, query: Any) -> list[Any]:
    """The first column of a query."""
    with app.app_context():
        return list(db.session.scalars(query))


def count(app: Flask, model: type) -> int:
    """How many rows a table has."""
    return scalars(app, select(func.count()).select_from(model))[0]


def write(app: Flask, *statements: Any) -> None:
    """Run statements with the engine that may write."""
    with app.app_context(), db.write() as session:
        for statement in statements:
            session.execute(statement)
