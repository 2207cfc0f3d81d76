"""The few facts a database knows about itself."""

import uuid

from sqlalchemy.orm import Session

from backend.db import db
from backend.entries.model import Meta


def get(name: str) -> str | None:
    """A fact, as text."""
    found = db.session.get(Meta, name)
    return found.value if found else None


def put(session: Session, name: str, value: str) -> None:
    """Remember a fact."""
    session.merge(Meta(name=name, value=value))


def found(demo: bool) -> None:
    """Give a new database its id, its epoch and its mark; an old one keeps what it has."""
    with db.write() as session:
        if session.get(Meta, "database") is None:
            put(session, "database", str(uuid.uuid4()))
            put(session, "epoch", str(uuid.uuid4()))
            put(session, "demo", "yes" if demo else "no")
