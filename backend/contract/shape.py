"""What every contract file is made of: objects, lists, texts and whole numbers, each refused by its place."""

from collections.abc import Iterable
from typing import Any

Json = dict[str, Any]
LARGEST = 2**53 - 1
GRADES = range(1, 5)
MOST_DECIMALS = 3


class ContractError(ValueError):
    """A contract file that must not be used; the text names file and place."""


def need(is_met: bool, place: str, what: str) -> None:
    """Raise unless it holds."""
    if not is_met:
        raise ContractError(f"{place}: {what}")


def plain(place: str, value: Any) -> None:
    """Nothing but objects, lists, texts and whole numbers that JavaScript can hold: no boolean, fraction or null."""
    if isinstance(value, dict):
        for name, part in value.items():
            plain(f"{place}.{name}", part)
    elif isinstance(value, list):
        for index, part in enumerate(value):
            plain(f"{place}[{index}]", part)
    elif type(value) is int:
        need(abs(value) <= LARGEST, place, "too large a number")
    else:
        need(type(value) is str, place, f"{value} is neither text nor a whole number")
        need(value.strip() != "", place, "an empty text")


def keys(place: str, found: Any, required: Iterable[str], allowed: Iterable[str]) -> None:
    """An object with all of one list of keys and none outside the other."""
    need(isinstance(found, dict), place, "not an object")
    for key in required:
        need(key in found, place, f"{key} is missing")
    for key in found:
        need(key in allowed, place, f"{key} is not known here")


def objects(place: str, found: Any) -> dict[str, Json]:
    """An object of objects, not empty."""
    need(isinstance(found, dict) and bool(found), place, "not an object of objects")
    for name, part in found.items():
        need(isinstance(part, dict), f"{place}.{name}", "not an object")
    return dict(found)


def rows(place: str, found: Any) -> list[Json]:
    """A list of objects, not empty."""
    need(isinstance(found, list) and bool(found), place, "not a list of objects")
    for index, part in enumerate(found):
        need(isinstance(part, dict), f"{place}[{index}]", "not an object")
    return list(found)


def codes(place: str, found: Any, least: int = 1) -> list[str]:
    """A list of different texts."""
    need(isinstance(found, list) and all(type(code) is str for code in found), place, "not a list of codes")
    need(len(set(found)) == len(found), place, "a code stands twice")
    need(len(found) >= least, place, f"fewer than {least} codes")
    return list(found)


def among(place: str, found: Any, known: Iterable[str], what: str) -> None:
    """A text out of some."""
    need(type(found) is str and found in set(known), place, f"{found} is not {what}")


def text(place: str, found: Any) -> None:
    """A text."""
    need(type(found) is str, place, "not a text")


def whole(place: str, found: Any, least: int = 0) -> None:
    """A whole number, not below the least."""
    need(type(found) is int, place, "not a whole number")
    need(found >= least, place, f"below {least}")


def decimals(place: str, found: Any) -> None:
    """How many digits stand behind the mark."""
    whole(place, found)
    need(found <= MOST_DECIMALS, place, f"above {MOST_DECIMALS}")


def grade(place: str, found: Any) -> None:
    """A grade above 0."""
    need(type(found) is int and found in GRADES, place, "not 1 to 4")


def confidence(place: str, found: Any) -> None:
    """How sure something is, from A to D."""
    among(place, found, "ABCD", "a confidence")


def head(place: str, found: Json) -> None:
    """What every file begins with: code, edition, title, and where it comes from."""
    for name in ("code", "edition", "title", "cites"):
        need(name in found, place, f"{name} is missing")
    text(f"{place}.code", found["code"])
    whole(f"{place}.edition", found["edition"], least=1)
    text(f"{place}.title", found["title"])
    codes(f"{place}.cites", found["cites"])
    unsigned = found.get("unsigned", [])
    need(isinstance(unsigned, list), f"{place}.unsigned", "not a list")
    for index, point in enumerate(unsigned):
        keys(f"{place}.unsigned[{index}]", point, ("point", "confidence"), ("point", "confidence"))
        text(f"{place}.unsigned[{index}].point", point["point"])
        confidence(f"{place}.unsigned[{index}].confidence", point["confidence"])
