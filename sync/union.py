"""Syncing is the union of two sets of entries. Pure; its twin is frontend/static/js/sync/union.js."""

from collections.abc import Mapping
from typing import Literal

Verdict = Literal["stored", "duplicate", "held"]


def verdict(kept: Mapping[str, str], id: str, hash: str) -> Verdict:
    """What becomes of an offered entry: new, already there, or the same id with another text."""
    if id not in kept:
        return "stored"
    return "duplicate" if kept[id] == hash else "held"


def union(mine: Mapping[str, str], theirs: Mapping[str, str]) -> dict[str, str]:
    """All entries of both sets, id -> hash; where an id has two hashes, mine stays and theirs is held."""
    return {**theirs, **mine}


def missing(have: set[int], last: int) -> list[int]:
    """The numbers from 1 to `last` that are not there: entries a phone made and the server has not seen."""
    return [number for number in range(1, last + 1) if number not in have]
