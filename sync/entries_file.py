"""Entries in a file that travels by hand. Pure; its twin is frontend/static/js/sync/entries_file.js."""

from typing import NamedTuple

from sync.envelope import INCARNATION, UUID7, text_hash
from sync.strict_json import NotStrict, loads

NAME = "tenpoint-entries"
FORM = 1


class NotAFile(ValueError):
    """A text that is no file of entries, or was cut off."""


class EntriesFile(NamedTuple):
    """Whose local database it comes from, the texts in it, and the hashes of those that are not what was saved."""

    device: str
    incarnation: str
    texts: list[str]
    damaged: list[str]


def read(text: str) -> EntriesFile:
    """The file; NotAFile when it is none. A damaged row fails nothing but itself."""
    try:
        found = loads(text.removeprefix("\ufeff"))
    except NotStrict as wrong:
        raise NotAFile(str(wrong)) from wrong
    if not isinstance(found, dict) or found.get("file") != NAME or found.get("v") != FORM:
        raise NotAFile("not a file of entries")
    device, incarnation, rows = str(found.get("device")), str(found.get("incarnation")), found.get("entries")
    if not UUID7.fullmatch(device) or not INCARNATION.fullmatch(incarnation):
        raise NotAFile("not a file of entries")
    if not isinstance(rows, list) or not all(map(is_row, rows)):
        raise NotAFile("not a file of entries")
    good = [row["text"] for row in rows if text_hash(row["text"]) == row["hash"]]
    damaged = [row["hash"] for row in rows if text_hash(row["text"]) != row["hash"]]
    return EntriesFile(device, incarnation, good, damaged)


def is_row(row: object) -> bool:
    """A text beside its hash."""
    return isinstance(row, dict) and isinstance(row.get("text"), str) and isinstance(row.get("hash"), str)
