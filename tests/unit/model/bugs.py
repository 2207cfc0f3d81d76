"""Bugs planted into the server's functions: what a careless change might have made of them."""

from collections.abc import Callable
from typing import Any

import pytest

from backend.entries import service as entries

Plant = Callable[[pytest.MonkeyPatch, Any], None]


def no_unique_key(patch: pytest.MonkeyPatch, world: Any) -> None:
    """What comes again is taken for new."""
    insert = entries.insert_new

    def insert_all(session: Any, model: Any, rows: list[dict[str, Any]]) -> set[Any]:
        insert(session, model, rows)
        return {row.get("id") for row in rows}

    patch.setattr(entries, "verdict", lambda kept, id, hash: "stored")
    patch.setattr(entries, "insert_new", insert_all)


PLANTS: dict[str, Plant] = {plant.__name__: plant for plant in (no_unique_key,)}
