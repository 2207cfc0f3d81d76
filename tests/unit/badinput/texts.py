"""The text kinds S and Q in every field of an entry that holds words: one patient for each text."""

from collections.abc import Iterator
from functools import cache
from typing import Any

from tests.unit.badinput.corpus import Json, cases, words
from tests.unit.phones import AT

LONG = 3000
DAY0 = "2026-11-20T10:00:00+01:00"
GRADE = {"floor": 0, "ceiling": 0, "status": "complete", "worst": 0, "signed": None}
CRS = {"temperature": 384, "hypotension": "none", "oxygen": "room_air"}


@cache
def texts() -> tuple[tuple[str, str], ...]:
    """(id, text) of every text that an entry can hold."""
    return tuple(
        (id, words(case["text"])) for letter in "SQ" for id, case in cases(letter, "text") if "stored" not in case
    )


def bodies(text: str, other: str) -> Iterator[tuple[str, Json]]:
    """(kind, body) with one or the other text in each place for words; one that is long stands once in each entry."""
    some: Any = other if len(other) < LONG else "x"
    yield "patient", {
        "family": some, "given": text, "born": "1957-07-14", "sex": some, "number": some,
        "allergies": {"state": "known", "text": some}, "prompt_language": some,
    }  # fmt: skip
    yield "stay", {"bed": text, "from": DAY0}
    yield "course", {
        "product": text, "class": some, "indication": some, "line": some, "setting": "trial", "trial": some,
        "day0": DAY0, "window_days": 30, "protocol": "twice-daily", "developmental_delay": some,
    }  # fmt: skip
    yield "note", {"text": text}
    yield "escalation", {"of": some, "to": text}
    yield "slot_missed", {"slot": some, "reason": text}
    yield "pause", {"reason": text}
    yield "medication", {"agent": text, "state": "given", "amount": 1, "unit": some, "route": some, "from": AT,
                         "brand": some, "batch": some}  # fmt: skip
    yield "crs_check", {
        "measured": {"temperature": 384, "temperature_site": some}, "vasopressors": [text], "answers": CRS,
        "sources": {"episode_open": some}, "reasons": {"fever": some}, "grade": GRADE, "identity": some,
    }  # fmt: skip
    yield "neuro_check", {"tool": some, "tool_reason": some, "items": {"year": text}, "answers": {"motor": some},
                          "rotation": {"objects": some}, "grade": GRADE, "identity": some}  # fmt: skip
