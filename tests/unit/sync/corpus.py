"""Texts that are no entries, and a few that are: what each side must say of them."""

import json
from typing import Any

Json = dict[str, Any]

ID = "01985a00-0000-7000-8000-000000000001"
OTHER_ID = "01985a00-0000-7000-bfff-000000000002"
ENVELOPE: Json = {
    "v": 1, "id": ID, "kind": "note", "ward": "3b", "patient": OTHER_ID, "amends": [], "author": "bernard",
    "device": OTHER_ID, "incarnation": "0123456789abcdef", "n": 1, "at": "2026-11-21T02:12:00+01:00",
    "recorded_at": "2026-11-21T01:12:00.123Z", "zone": "Europe/Paris", "clock_offset_ms": None, "app": "1.4.0",
    "body": {"text": "slept well"},
}  # fmt: skip


def text_of(envelope: Any) -> str:
    """JSON as a phone writes it; lone surrogates stay as they are."""
    return json.dumps(envelope, ensure_ascii=False, separators=(",", ":"))


def entry(**changes: Any) -> str:
    """An entry with some fields replaced."""
    return text_of(ENVELOPE | changes)


def without(field: str) -> str:
    """An entry that lacks a field."""
    return text_of({name: value for name, value in ENVELOPE.items() if name != field})


def with_body(raw: str) -> str:
    """An entry whose body is this JSON, written by hand."""
    return entry(body="@").replace('"@"', raw)


def nested(levels: int) -> str:
    """An entry that is nested so deeply, itself and its body counted."""
    return with_body('{"a":' * (levels - 2) + "[]" + "}" * (levels - 2))


def sized(count: int) -> str:
    """An entry of so many bytes."""
    return entry(body={"text": "x" * (count - len(entry(body={"text": ""})))})


TODAY = "2026-11-21T02:12:00"
ENTRIES = {
    "plain": entry(),
    "an unknown kind": entry(kind="of.to-morrow_7"),
    "an unknown field": entry(tomorrow={"x": [1, None, True, False]}),
    "an unknown target": entry(amends=[ID, OTHER_ID]),
    "an unknown edition": entry(criteria="astct-icans-2031", edition_sha256="0" * 64, course=ID),
    "another alphabet": entry(body={"text": "Ελένη 👩‍⚕️ \U0001f9e0"}),
    "an escaped letter": with_body('{"text":"\\u00e9\\ud83e\\udde0"}'),
    "white space": f" \t\r\n{entry()}\n",
    "sixteen levels": nested(16),
    "64 KiB to the byte": sized(64 * 1024),
    "the largest number": entry(clock_offset_ms=2**53 - 1),
    "the smallest number": entry(clock_offset_ms=-(2**53 - 1)),
    "a leap day": entry(at="2028-02-29T23:59:59.9+14:00"),
    "a name of the language": with_body('{"__proto__":{"v":2},"constructor":1}'),
}

# what is wrong -> (the text, what both sides say, the id both can read)
RUBBISH: dict[str, tuple[str, str, str | None]] = {
    "empty": ("", "not JSON", None),
    "white space alone": (" \n", "not JSON", None),
    "truncated": (entry()[:-1], "not JSON", None),
    "cut in a string": (entry()[:40], "not JSON", None),
    "two entries": (entry() * 2, "not JSON", None),
    "a trailing comma": (entry()[:-1] + ",}", "not JSON", None),
    "a comment": (entry() + "//", "not JSON", None),
    "single quotes": ("{'v':1}", "not JSON", None),
    "a byte order mark": ("\ufeff" + entry(), "not JSON", None),
    "a raw line break in a string": (with_body('{"text":"a\nb"}'), "not JSON", None),
    "a leading zero": (with_body('{"x":01}'), "not JSON", None),
    "a plus sign": (with_body('{"x":+1}'), "not JSON", None),
    "a hexadecimal number": (with_body('{"x":0x10}'), "not JSON", None),
    "a fraction before what is no JSON": (entry().replace('"app":"', '"app":1'), "not JSON", None),
    "a bare word": (with_body('{"x":undefined}'), "not JSON", None),
    "a list": (f"[{entry()}]", "not an object", None),
    "a string": (json.dumps(entry()), "not an object", None),
    "null": ("null", "not an object", None),
    "true": ("true", "not an object", None),
    "a number": ("7", "not an object", None),
    "seventeen levels": (nested(17), "nested too deeply", None),
    "a thousand levels": (nested(1000), "nested too deeply", None),
    "larger than 64 KiB": (sized(64 * 1024 + 1), "larger than 64 KiB", None),
    "larger than 64 KiB in bytes alone": (entry(body={"text": "é" * 32 * 1024}), "larger than 64 KiB", None),
    "NUL": (with_body('{"text":"a\\u0000b"}'), "a string holds NUL", None),
    "NUL in a name": (with_body('{"a\\u0000":1}'), "a string holds NUL", None),
    "half a surrogate pair": (with_body('{"text":"\\ud83e"}'), "a string holds a lone surrogate", None),
    "a pair the wrong way round": (with_body('{"text":"\\udde0\\ud83e"}'), "a string holds a lone surrogate", None),
    "half a pair in a name": (with_body('{"\\udde0":1}'), "a string holds a lone surrogate", None),
    "no id": (without("id"), "id is missing or not in its form", None),
    "an id of another version": (entry(id=ID.replace("-7", "-4")), "id is missing or not in its form", None),
    "an id in capitals": (entry(id=ID.upper()), "id is missing or not in its form", None),
    "an id with a line break": (entry(id=ID + "\n"), "id is missing or not in its form", None),
    "version 2": (entry(v=2), "v is not 1", ID),
    "version yes": (entry(v=True), "v is not 1", ID),
    "version in quotes": (entry(v="1"), "v is not 1", ID),
    "no version": (without("v"), "v is not 1", ID),
    "the zeroth": (entry(n=0), "n is not a number from 1", ID),
    "minus one": (entry(n=-1), "n is not a number from 1", ID),
    "a number in quotes": (entry(n="1"), "n is not a number from 1", ID),
    "a yes for a number": (entry(n=True), "n is not a number from 1", ID),
    "no number": (without("n"), "n is not a number from 1", ID),
    "an empty kind": (entry(kind=""), "kind is missing or not in its form", ID),
    "a kind of 65 letters": (entry(kind="k" * 65), "kind is missing or not in its form", ID),
    "a kind in capitals": (entry(kind="Note"), "kind is missing or not in its form", ID),
    "a ward that is a list": (entry(ward=["3b"]), "ward is missing or not in its form", ID),
    "a ward with a path": (entry(ward="3b/../5a"), "ward is missing or not in its form", ID),
    "an author with a space": (entry(author="m bernard"), "author is missing or not in its form", ID),
    "digits of another alphabet": (entry(author="bernard٣"), "author is missing or not in its form", ID),
    "a short incarnation": (entry(incarnation="0123"), "incarnation is missing or not in its form", ID),
    "a patient by number": (entry(patient=1234567890), "patient is missing or not in its form", ID),
    "no device": (entry(device=None), "device is missing or not in its form", ID),
    "no offset": (entry(at=TODAY), "at is missing or not in its form", ID),
    "a space for the T": (entry(at="2026-11-21 02:12:00Z"), "at is missing or not in its form", ID),
    "a small z": (entry(at=f"{TODAY}z"), "at is missing or not in its form", ID),
    "the 30th of February": (entry(at="2026-02-30T02:12:00Z"), "at is missing or not in its form", ID),
    "no leap year": (entry(at="2100-02-29T02:12:00Z"), "at is missing or not in its form", ID),
    "month 13": (entry(at="2026-13-01T02:12:00Z"), "at is missing or not in its form", ID),
    "24 o'clock": (entry(at="2026-11-21T24:00:00Z"), "at is missing or not in its form", ID),
    "a leap second": (entry(at="2026-12-31T23:59:60Z"), "at is missing or not in its form", ID),
    "an offset of 24 hours": (entry(at=f"{TODAY}+24:00"), "at is missing or not in its form", ID),
    "an offset of 60 minutes": (entry(at=f"{TODAY}+01:60"), "at is missing or not in its form", ID),
    "microseconds": (entry(at=f"{TODAY}.123456Z"), "at is missing or not in its form", ID),
    "the year zero": (entry(at="0000-11-21T02:12:00Z"), "at is missing or not in its form", ID),
    "digits of another alphabet in a day": (entry(at="٢026-11-21T02:12:00Z"), "at is missing or not in its form", ID),
    "recorded never": (without("recorded_at"), "recorded_at is missing or not in its form", ID),
    "a zone with a space": (entry(zone="Europe Paris"), "zone is missing or not in its form", ID),
    "a long app": (entry(app="1" * 33), "app is missing or not in its form", ID),
    "a course of null": (entry(course=None), "course is not in its form", ID),
    "a short edition": (entry(edition_sha256="0" * 63), "edition_sha256 is not in its form", ID),
    "criteria by number": (entry(criteria=2019), "criteria is not in its form", ID),
    "no clock": (without("clock_offset_ms"), "clock_offset_ms is neither a number nor null", ID),
    "a clock in quotes": (entry(clock_offset_ms="3"), "clock_offset_ms is neither a number nor null", ID),
    "a clock that is yes": (entry(clock_offset_ms=True), "clock_offset_ms is neither a number nor null", ID),
    "amends nothing": (without("amends"), "amends is not a list of ids", ID),
    "amends one": (entry(amends=ID), "amends is not a list of ids", ID),
    "amends a number": (entry(amends=[1]), "amends is not a list of ids", ID),
    "no body": (without("body"), "body is not an object", ID),
    "a body that is a list": (entry(body=[]), "body is not an object", ID),
    "a body in quotes": (entry(body="{}"), "body is not an object", ID),
}  # fmt: skip

# what only the server can see; what is wrong -> (the text, what the server says)
BY_THE_SERVER_ALONE = {
    "a key twice": (with_body('{"text":"a","text":"b"}'), "a key stands twice"),
    "the id twice": (entry()[:-1] + f',"id":"{OTHER_ID}"}}', "a key stands twice"),
    "a key twice, once escaped": (with_body('{"text":"a","\\u0074ext":"b"}'), "a key stands twice"),
    "a whole number with a fraction": (with_body('{"x":1.0}'), "1.0 is not a whole number"),
    "an exponent": (with_body('{"x":1e2}'), "1e2 is not a whole number"),
}

# both refuse, each in its own words
NUMBERS = {
    "a fraction": (with_body('{"x":38.6}'), "38.6 is not a whole number"),
    "too large": (with_body(f'{{"x":{2**53}}}'), "a number is too large"),
    "too small": (with_body(f'{{"x":-{2**53}}}'), "a number is too large"),
    "ten thousand digits": (with_body('{"x":' + "9" * 10_000 + "}"), "a number is too large"),
    "larger than any": (with_body('{"x":1e999}'), "1e999 is not a whole number"),
}
CONSTANTS = {
    name: (with_body(f'{{"x":{name}}}'), f"{name} is not a value") for name in ("NaN", "Infinity", "-Infinity")
}
