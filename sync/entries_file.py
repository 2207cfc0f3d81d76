"""Entries in a file that travels by hand. Pure; its twin is frontend/static/js/sync/entries_file.js."""

import binascii
import hashlib
from base64 import b64decode
from typing import NamedTuple

from sync.envelope import INCARNATION, SHA256, UUID7, text_hash
from sync.strict_json import NotStrict, loads

NAME = "tenpoint-entries"
FORM = 1


class NotAFile(ValueError):
    """A text that is no file of entries, or was cut off."""


class Attachment(NamedTuple):
    """What an entry names by its hash, whole."""

    sha256: str
    type: str
    data: bytes


class EntriesFile(NamedTuple):
    """Whose local database it comes from, the texts in it, the hashes of what is not what was saved, attachments."""

    device: str
    incarnation: str
    texts: list[str]
    damaged: list[str]
    attachments: list[Attachment]


def read(text: str) -> EntriesFile:
    """The file; NotAFile when it is none. A damaged row or attachment fails nothing but itself."""
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
    attachments, spoilt = apart(found.get("attachments", []))
    return EntriesFile(device, incarnation, good, damaged + spoilt, attachments)


def is_row(row: object) -> bool:
    """A text beside its hash."""
    return isinstance(row, dict) and isinstance(row.get("text"), str) and isinstance(row.get("hash"), str)


def apart(rows: object) -> tuple[list[Attachment], list[str]]:
    """The attachments that are whole, and the names of the others; one that says no name has an empty one."""
    found = [(row, attachment(row)) for row in (rows if isinstance(rows, list) else [rows])]
    return [whole for _, whole in found if whole], [name_of(row) for row, whole in found if not whole]


def attachment(row: object) -> Attachment | None:
    """A row whose bytes are those of its name; None for any other."""
    if not isinstance(row, dict) or not isinstance(row.get("type"), str) or not isinstance(row.get("data"), str):
        return None
    try:
        data = b64decode(row["data"], validate=True)
    except (binascii.Error, ValueError):
        return None
    whole = hashlib.sha256(data).hexdigest() == row.get("sha256")
    return Attachment(row["sha256"], row["type"], data) if whole else None


def name_of(row: object) -> str:
    """What a row calls itself, if that is a name."""
    name = row.get("sha256") if isinstance(row, dict) else None
    return name if isinstance(name, str) and SHA256.fullmatch(name) else ""
