"""The bad inputs of tests/badinput: rows, cases, payloads as text and as bytes; its twin is js/badinput/corpus.js."""

import json
from functools import cache
from pathlib import Path
from typing import Any

Json = dict[str, Any]
FOLDER = Path(__file__).resolve().parents[2] / "badinput"
COUNTS = {"A": 69, "J": 55, "H": 32, "I": 21, "T": 24, "V": 46, "S": 32, "Q": 21}


@cache
def rows(letter: str) -> list[Json]:
    """The kinds of one letter."""
    found: list[Json] = json.loads((FOLDER / f"{letter}.json").read_text())
    return found


def cases(letter: str, *needed: str) -> list[Any]:
    """(id, case) of every case that has these carriers."""
    return [(row["id"], case) for row in rows(letter) for case in row["cases"] if all(name in case for name in needed)]


def payload(recipe: Any) -> bytes:
    """The bytes of a payload."""
    if isinstance(recipe, str):
        return recipe.encode("utf-8", "surrogatepass")
    if isinstance(recipe, list):
        return b"".join(payload(part) for part in recipe)
    if "hex" in recipe:
        return bytes.fromhex(recipe["hex"])
    if "times" in recipe:
        return payload(recipe["of"]) * recipe["times"]
    if "each" in recipe:
        return "".join(recipe["of"].replace("#", str(number)) for number in range(recipe["each"])).encode()
    ((coding, text),) = recipe.items()
    return str(text).encode(coding)


def words(recipe: Any) -> str:
    """The same as text."""
    return payload(recipe).decode("utf-8", "surrogatepass")
