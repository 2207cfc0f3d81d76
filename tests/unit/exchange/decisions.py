"""Holding entries, and what was decided about them."""

from typing import Any

from flask import Flask
from sqlalchemy import select

from backend.clinicians.model import Grant
from backend.entries.model import HeldResolution, StoredEntry
from sync.envelope import text_hash
from tests.unit.databases import LONG_AGO_MS
from tests.unit.phones import Phone, states
from tests.unit.records import scalars, write


def hold(phone: Phone, kind: str = "note", **changes: Any) -> tuple[str, str]:
    """A text that is held, and its hash: its author never signed in on this phone, unless told otherwise."""
    made = phone.entry(kind, **{"author": "leroy"} | changes)
    assert states(phone.sync(made)) == ["held"]
    return made, text_hash(made)


def let(app: Flask, person: str, role: str, ward: str, from_ms: int = LONG_AGO_MS) -> None:
    """Give somebody a role in a ward, from long ago on."""
    row = {"person": person, "role": role, "ward": ward, "from_ms": from_ms, "until_ms": None}
    write(app, Grant.__table__.insert().values(row))


def stored(app: Flask) -> list[str]:
    """The texts in the record."""
    return scalars(app, select(StoredEntry.text))


def decisions(app: Flask) -> list[str]:
    """The outcomes of all decisions."""
    return scalars(app, select(HeldResolution.outcome))
