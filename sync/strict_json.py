"""JSON as entries and requests may use it: every key once, whole numbers, clean text, a bounded depth. Pure."""

import json
import re
from collections.abc import Callable
from typing import Any, NoReturn

LARGEST = 2**53 - 1
DIGITS = 17
DEPTH = 16
SURROGATE = re.compile("[\ud800-\udfff]")


class NotStrict(ValueError):
    """Text that is not JSON as we use it; the message says why."""


def loads(text: str, depth: int = DEPTH) -> Any:
    """Parse strictly; NotStrict names the first thing that is wrong."""
    try:
        found = read(
            text, object_pairs_hook=unique, parse_int=whole, parse_float=refuse_float, parse_constant=refuse_constant
        )
    except NotStrict:
        read(text, parse_int=str, parse_float=str)  # what is no JSON at all is called so, whatever stands before that
        raise
    walk(found, depth)
    return found


def read(text: str, **how: Callable[..., Any]) -> Any:
    """Parse any JSON."""
    try:
        return json.loads(text, **how)  # type: ignore[arg-type]
    except NotStrict:
        raise
    except RecursionError as deep:
        raise NotStrict("nested too deeply") from deep
    except ValueError as wrong:
        raise NotStrict(f"not JSON: {wrong}") from wrong


def unique(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    """An object in which no key stands twice."""
    found = dict(pairs)
    if len(found) < len(pairs):
        raise NotStrict("a key stands twice")
    return found


def whole(digits: str) -> int:
    """A whole number that JavaScript can hold; its length is looked at first."""
    if len(digits) > DIGITS or abs(int(digits)) > LARGEST:
        raise NotStrict("a number is too large")
    return int(digits)


def refuse_float(text: str) -> NoReturn:
    """No fractions and no exponents: quantities are whole numbers in small units."""
    raise NotStrict(f"{text[:24]} is not a whole number")


def refuse_constant(text: str) -> NoReturn:
    """NaN and Infinity are not values."""
    raise NotStrict(f"{text} is not a value")


def walk(value: Any, depth: int) -> None:
    """Refuse what is nested too deeply and strings that not every store can hold."""
    if isinstance(value, str):
        if "\0" in value:
            raise NotStrict("a string holds NUL")
        if SURROGATE.search(value):
            raise NotStrict("a string holds a lone surrogate")
    elif isinstance(value, dict | list):
        if depth == 0:
            raise NotStrict("nested too deeply")
        for part in [*value, *value.values()] if isinstance(value, dict) else value:
            walk(part, depth - 1)
