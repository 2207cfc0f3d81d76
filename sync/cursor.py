"""The digest of a ward up to a cursor. Pure; its twin is frontend/static/js/sync/cursor.js."""

from collections.abc import Iterable
from functools import reduce

ZERO = "0" * 64


def xor(one: str, other: str) -> str:
    """Two hashes (64 hex digits) XORed: adding a hash and taking it away again are the same act."""
    return f"{int(one, 16) ^ int(other, 16):064x}"


def digest(hashes: Iterable[str]) -> str:
    """The digest of a set of entries; 64 zeros when it is empty. The order does not matter."""
    return reduce(xor, hashes, ZERO)
