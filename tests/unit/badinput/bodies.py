"""Bodies and entry texts with one bad thing in them, as the cases of J.json say."""

import json
import zlib
from collections.abc import Iterator
from typing import Any

from tests.unit.badinput.corpus import Json, payload, words
from tests.unit.phones import text_of
from tests.unit.sync import corpus as entries

TYPES = {"number": int, "string": str, "array": list, "object": dict}
HOLE = "@@"


def bodies(good: Json, case: Json) -> Iterator[bytes]:
    """A good body with the bad thing of a case, in each place it may have."""
    text = text_of(good)
    first = next(iter(good))
    if "cut" in case:
        yield from (text[:end].encode() for end in range(0, len(text), 1 + len(text) // 60))
    elif "whole" in case:
        yield payload(case["whole"])
    elif "after" in case:
        yield text.encode() + payload(case["after"])
    elif "member" in case:
        yield text[:-1].encode() + b"," + payload(case["member"]) + b"}"
    elif "value" in case:
        yield filled(good | {first: HOLE}, payload(case["value"]))
    elif "twice" in case:
        yield text[:-1].encode() + f",{json.dumps(first)}:{second(good[first], case)}}}".encode()
    elif "fields" in case:
        yield from spoilt(good, case)


def spoilt(good: Json, case: Json) -> Iterator[bytes]:
    """Each field of a type with each other thing in its place; nothing at all: the field is gone."""
    for field, value in good.items():
        for instead in case["put"] if is_of(value, case["fields"]) else ():
            if instead == "":
                yield text_of({name: other for name, other in good.items() if name != field}).encode()
            elif type(json.loads(payload(instead))) is not type(value) or case["fields"] != "any":
                yield filled(good | {field: HOLE}, payload(instead))


def is_of(value: Any, kind: str) -> bool:
    """Whether a value has a type of JSON."""
    return kind == "any" or type(value) is TYPES[kind]


def second(value: Any, case: Json) -> str:
    """What stands under a key the second time."""
    return json.dumps(value if case["twice"] == "same" else f"not {value}")


def filled(good: Json, value: bytes) -> bytes:
    """A body with something written by hand."""
    return text_of(good).encode().replace(f'"{HOLE}"'.encode(), value)


def packed(case: Json) -> bytes:
    """A small body that unpacks to a large one."""
    pack = zlib.compressobj(9, wbits=31 if "gzip" in case["packed"] else 15)
    return b"".join(pack.compress(b" " * 1_000_000) for _ in range(max(1, case["times"] // 1_000_000))) + pack.flush()


def entry_texts(case: Json) -> list[str]:
    """Entries with the bad thing of a case, its body the place for it."""
    text = entries.entry()
    if "cut" in case:
        return [text[:end] for end in range(len(text))]
    if "whole" in case:
        return [words(case["whole"])]
    if "after" in case:
        return [text + words(case["after"])]
    if "member" in case:
        return [entries.with_body(f'{{"text":"x",{words(case["member"])}}}')]
    if "twice" in case:
        return [entries.with_body(f'{{"text":"x","text":{second("x", case)}}}')]
    return [entries.with_body(f'{{"x":{words(case["value"])}}}')]


def batches(texts: list[str]) -> Iterator[list[str]]:
    """As many at once as a request may have."""
    some: list[str] = []
    for text in texts:
        if len(some) == 100 or sum(map(len, some)) + len(text) > 200_000:
            yield some
            some = []
        some.append(text)
    yield some
