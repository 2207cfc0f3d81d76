"""An entry: one immutable text, its hash, its envelope. Pure; its twin is frontend/static/js/sync/envelope.js."""

import hashlib
import re
from datetime import datetime
from typing import Any

from sync.strict_json import NotStrict, loads

Json = dict[str, Any]

VERSION = 1
LARGEST_BYTES = 64 * 1024
UUID7 = re.compile(r"[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}")
INCARNATION = re.compile(r"[0-9a-f]{16}")
SHA256 = re.compile(r"[0-9a-f]{64}")
HOUR = r"([01]\d|2[0-3]):[0-5]\d"
INSTANT = re.compile(rf"\d{{4}}-\d\d-\d\dT{HOUR}:[0-5]\d(\.\d{{1,3}})?(Z|[+-]{HOUR})", re.ASCII)
NAME = re.compile(r"[a-z0-9_.-]{1,64}")

# field -> the form of its text
TEXTS = {
    "id": UUID7,
    "kind": NAME,
    "ward": NAME,
    "patient": UUID7,
    "author": NAME,
    "device": UUID7,
    "incarnation": INCARNATION,
    "at": INSTANT,
    "recorded_at": INSTANT,
    "zone": re.compile(r"[A-Za-z0-9_+/-]{1,64}"),
    "app": re.compile(r"[0-9A-Za-z.+-]{1,32}"),
}
OPTIONAL = {"course": UUID7, "criteria": NAME, "edition_sha256": SHA256}


class NotAnEntry(ValueError):
    """A text that is not a version 1 entry; `id` is what it calls itself, `told` all fields that can be read."""

    def __init__(self, reason: str, told: Json | None = None):
        super().__init__(reason)
        self.told = told or {}
        self.id: str | None = self.told.get("id")


def text_hash(text: str) -> str:
    """Lowercase hex SHA-256 of the text's UTF-8 bytes; a text UTF-8 cannot hold is hashed with its surrogates kept."""
    return hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()


def parse(text: str) -> Json:
    """The envelope of an entry text. Unknown kinds and fields pass; NotAnEntry says what is wrong."""
    if len(text.encode("utf-8", "surrogatepass")) > LARGEST_BYTES:
        raise NotAnEntry("larger than 64 KiB")
    try:
        found = loads(text)
    except NotStrict as wrong:
        raise NotAnEntry(str(wrong)) from wrong
    if not isinstance(found, dict):
        raise NotAnEntry("not an object")
    if wrong_field := first_wrong(found):
        raise NotAnEntry(wrong_field, readable(found))
    return found


def first_wrong(found: Json) -> str | None:
    """What is wrong with the first field of an envelope that is not in its form."""
    if not is_whole(found.get("v")) or found["v"] != VERSION:
        return "v is not 1"
    for field in TEXTS:
        if not is_field(found, field):
            return f"{field} is missing or not in its form"
    for field, form in OPTIONAL.items():
        if field in found and not is_text(found[field], form):
            return f"{field} is not in its form"
    if not is_whole(found.get("n")) or found["n"] < 1:
        return "n is not a number from 1"
    if "clock_offset_ms" not in found or not (found["clock_offset_ms"] is None or is_whole(found["clock_offset_ms"])):
        return "clock_offset_ms is neither a number nor null"
    amends = found.get("amends")
    if not isinstance(amends, list) or not all(is_text(one, UUID7) for one in amends):
        return "amends is not a list of ids"
    return None if isinstance(found.get("body"), dict) else "body is not an object"


def readable(found: Json) -> Json:
    """The fields of something that is no entry which are in their form all the same."""
    told = {field: found[field] for field in TEXTS if is_field(found, field)}
    return told | ({"n": found["n"]} if is_whole(found.get("n")) and found["n"] > 0 else {})


def is_field(found: Json, field: str) -> bool:
    """A text field in its form; an instant whose day exists."""
    return is_text(found.get(field), TEXTS[field]) and (TEXTS[field] is not INSTANT or exists(found[field]))


def exists(instant: str) -> bool:
    """Whether the calendar has the day of this instant."""
    try:
        return datetime.fromisoformat(instant) is not None
    except ValueError:
        return False


def is_text(value: object, form: re.Pattern[str]) -> bool:
    """A string that matches its form from end to end."""
    return isinstance(value, str) and form.fullmatch(value) is not None


def is_whole(value: object) -> bool:
    """A whole number; True and False are none."""
    return type(value) is int


def uuid7(ms: int, chance: bytes) -> str:
    """A UUIDv7 of an instant (milliseconds since 1970) and ten random bytes."""
    number = (ms << 80) | int.from_bytes(chance[:10], "big")
    number = number & ~(0xF << 76) | (0x7 << 76)
    number = number & ~(0x3 << 62) | (0x2 << 62)
    digits = f"{number:032x}"
    return f"{digits[:8]}-{digits[8:12]}-{digits[12:16]}-{digits[16:20]}-{digits[20:]}"
