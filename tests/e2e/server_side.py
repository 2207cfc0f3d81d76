"""What the server really holds, read from its database file."""

import json
import sqlite3
from pathlib import Path
from typing import Any


def entries(database: Path, **where: str) -> list[dict[str, Any]]:
    """The stored entries, as envelopes; `where` filters by column."""
    condition = " AND ".join(f"{name} = ?" for name in where) or "1"
    with sqlite3.connect(f"file:{database}?mode=ro", uri=True) as connection:
        rows = connection.execute(f"SELECT text FROM entry WHERE {condition} ORDER BY n", tuple(where.values()))
        return [json.loads(text) for (text,) in rows]


def entries_of_phones(database: Path) -> list[dict[str, Any]]:
    """What was signed on phones of the test, without the demo's own story."""
    from backend.demo.load import DEVICE

    return [entry for entry in entries(database) if entry["device"] != DEVICE]
