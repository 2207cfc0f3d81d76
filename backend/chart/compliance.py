"""How many checks came due and what became of them. Pure; its twin is frontend/static/js/chart/compliance.js."""

from bisect import bisect_right
from itertools import pairwise
from typing import Any

from backend.chart.instants import Offsets, at_wall, minutes_of, ward_day

Json = dict[str, Any]
COUNTS = ("due", "on_time", "late", "explained", "unexplained", "open", "paused")


def compliance(slots: list[Json], now_ms: int) -> Json:
    """How many slots have opened (`due`) and what became of each of them; `paused` ones were never due."""
    counts = dict.fromkeys(COUNTS, 0)
    for slot in slots:
        count = count_of(slot, now_ms)
        if count is not None:
            counts[count] += 1
            counts["due"] += count != "paused"
    return counts


def count_of(slot: Json, now_ms: int) -> str | None:
    """Where a slot counts; None before it opens."""
    if slot["opens_ms"] > now_ms:
        return None
    if slot["state"] == "missed":
        return "unexplained" if slot["reason"] is None else "explained"
    named = {"done": "on_time", "done_late": "late", "not_applicable": "paused"}
    return named.get(slot["state"], "open")


def by_shift(slots: list[Json], times: list[str], now_ms: int, offsets: Offsets) -> list[Json]:
    """The counts of each shift in which a slot came due, oldest first; `times`: when shifts begin on the ward.

    Only a phone shows them: this is the second reading by which tests prove the first.
    """
    opened = [slot for slot in slots if count_of(slot, now_ms) is not None]
    if not opened:
        return []
    begins = beginnings(min(slot["at_ms"] for slot in opened), max(slot["at_ms"] for slot in opened), times, offsets)
    found: dict[int, list[Json]] = {}
    for slot in sorted(opened, key=lambda slot: slot["at_ms"]):
        found.setdefault(bisect_right(begins, slot["at_ms"]) - 1, []).append(slot)
    ends = dict(pairwise(begins))
    return [
        {"start_ms": begins[index], "end_ms": ends[begins[index]], "counts": compliance(mine, now_ms)}
        for index, mine in found.items()
    ]


def beginnings(first_ms: int, last_ms: int, times: list[str], offsets: Offsets) -> list[int]:
    """When shifts begin, from a day before the first instant to a day after the last."""
    days = range(ward_day(first_ms, offsets) - 1, ward_day(last_ms, offsets) + 2)
    minutes = sorted(map(minutes_of, times))
    return [at_wall(day, minute, offsets) for day in days for minute in minutes]
