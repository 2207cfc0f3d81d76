"""What a ward board says of a patient: the bed and what is owed there; no name, no grade, no id. Pure."""

import hashlib
from typing import Any

from backend.format import bed_key

Json = dict[str, Any]
ORDER = ("overdue", "due", "later", "paused", "unreadable")
LONGEST_BED = 8  # letters: a bed is a number or a few letters, and nobody's name fits


def row_of(patient: Json, ward: str) -> Json | None:
    """The row of a patient who is watched in this ward, or nobody knows where; None for anybody else.

    `missed_ms`: when the last slot that is over was, where it was missed and nobody has said why.
    """
    due = patient["due"]
    if not patient["present"] or patient["ward"] not in (None, ward) or due["state"] == "off":
        return None
    slot = due["slot"] if due["state"] in ("due", "overdue") else due["next"]
    return {
        "bed": str(patient["bed"])[:LONGEST_BED] if patient["bed"] else None,
        "state": due["state"],
        "at_ms": slot["at_ms"] if slot else None,
        "late_ms": slot["late_ms"] if slot else None,
        "missed_ms": missed_before(patient["slots"], patient["now_ms"]),
        "alarm": "yes" if any(not alarm["seen"] for alarm in patient["alarms"]) else "no",
    }


def lacks_day0(patient: Json, ward: str) -> bool:
    """Whether nothing is asked for only because nobody recorded day 0 of the treatment."""
    is_here = patient["present"] and patient["ward"] in (None, ward)
    return bool(is_here and patient["course"] is not None and patient["day"] is None)


def matters_of(patient: Json, ward: str) -> frozenset[str]:
    """What a phone is woken for, as digests: each check that is overdue, each alarm that nobody has acknowledged."""
    if row_of(patient, ward) is None:
        return frozenset()
    due = patient["due"]
    slots = due["owed"] if due["state"] == "overdue" else []
    late = [f"overdue {slot['key']}" for slot in slots if slot["state"] == "overdue"]
    open_now = [f"alarm {alarm['of']}" for alarm in patient["alarms"] if not alarm["seen"]]
    return frozenset(hashlib.sha256(f"{ward} {one}".encode()).hexdigest() for one in late + open_now)


def unreadable() -> Json:
    """The row of a patient whose record this version cannot fold: the others stay, and this one is not hidden."""
    return {"bed": None, "state": "unreadable", "at_ms": None, "late_ms": None, "missed_ms": None, "alarm": "no"}


def missed_before(slots: list[Json], now_ms: int) -> int | None:
    """When the last slot that has closed was, of each kind of check, if it was missed without a reason; the latest."""
    closed = {slot["kind"]: slot for slot in slots if slot["closes_ms"] <= now_ms}
    silent = [slot["at_ms"] for slot in closed.values() if slot["state"] == "missed" and slot["reason"] is None]
    return max(silent, default=None)


def changes_ms(patient: Json, now_ms: int) -> int | None:
    """The next instant at which the clock alone, without a new entry, changes what is owed; None: never."""
    edges = [
        edge for slot in patient["slots"] for edge in (slot["opens_ms"], slot["late_ms"] + 1, slot["closes_ms"])
    ] + [course[end] for course in patient["courses"] for end in ("starts_ms", "ends_ms") if course[end] is not None]
    return min((edge for edge in edges if edge > now_ms), default=None)


def in_order(rows: list[Json]) -> list[Json]:
    """Overdue first, the longest wait before the others; then by when it is due, then by bed, an unknown one first."""
    return sorted(rows, key=rank)


def rank(row: Json) -> tuple[Any, ...]:
    """Where a row stands."""
    return (ORDER.index(row["state"]), row["at_ms"] or 0, row["bed"] is not None, bed_key(row["bed"] or ""))
