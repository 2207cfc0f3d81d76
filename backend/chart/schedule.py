"""Slots: when a check is due, late, done or missed. Pure; its twin is frontend/static/js/chart/schedule.js."""

from bisect import bisect_left
from itertools import pairwise
from operator import itemgetter
from typing import Any

from backend.chart.instants import Offsets
from backend.chart.plan import plan

Json = dict[str, Any]
OPEN_STATES = ("due", "overdue")


def slots(
    course: Json,
    from_ms: int,
    checks: list[Json],
    marks: Json,
    now_ms: int,
    offsets: Offsets,
    frames: list[Json],
    kind: str | None = None,
) -> list[Json]:
    """The slots of a course from its first to the one after now, in order; `kind` where they stand beside others.

    `from_ms`: since when the patient is watched; `marks`: {missed, pauses, absences};
    `frames`: the protocols in force, of rhythm.
    """
    found = []
    for planned, following in pairwise(plan(course, frames, offsets, f"/{kind}" if kind else "")):
        if planned["ends"] or planned["at_ms"] < from_ms or has_left(marks, planned["opens_ms"]):
            continue
        slot = opened(planned, following["opens_ms"])
        fill(slot, checks, marks, now_ms, planned["kinds"])
        found.append(slot)
        if slot["opens_ms"] > now_ms:
            break
    return found


def opened(planned: Json, closes_ms: int) -> Json:
    """A slot with its end; it is not late after it is closed."""
    late_ms = min(planned["late_ms"], closes_ms)
    return {
        "key": planned["key"], "kind": planned["kinds"][0], "at_ms": planned["at_ms"], "opens_ms": planned["opens_ms"],
        "late_ms": late_ms, "closes_ms": closes_ms,
    }  # fmt: skip


def fill(slot: Json, checks: list[Json], marks: Json, now_ms: int, kinds: list[str]) -> None:
    """What happened in a slot, as far as is known now."""
    mine = [check for check in during(checks, slot["opens_ms"], slot["closes_ms"]) if check["kind"] in kinds]
    for check in mine:
        check["slot"] = slot["key"]
    slot["checks"] = [check["id"] for check in mine]
    slot["reason"] = marks["missed"].get(slot["key"])
    slot["state"] = state_of(slot, mine, marks, now_ms)


def during(checks: list[Json], from_ms: int, until_ms: int) -> list[Json]:
    """Those of some checks in order that were made from one instant until before another."""
    first = bisect_left(checks, from_ms, key=itemgetter("at_ms"))
    return checks[first : bisect_left(checks, until_ms, lo=first, key=itemgetter("at_ms"))]


def state_of(slot: Json, mine: list[Json], marks: Json, now_ms: int) -> str:
    """Done before anything else; then off, explained, and what the clock says."""
    if mine:
        return "done" if mine[0]["at_ms"] <= slot["late_ms"] else "done_late"
    if is_spared(slot, marks):
        return "not_applicable"
    if slot["reason"] is not None:
        return "missed"
    if now_ms < slot["opens_ms"]:
        return "later"
    if now_ms <= slot["late_ms"]:
        return "due"
    return "overdue" if now_ms < slot["closes_ms"] else "missed"


def is_spared(slot: Json, marks: Json) -> bool:
    """Whether nobody owes it: paused at its time, or discharged while it was open; what was late by then stays so."""
    starts = [(start, end) for start, end in marks["pauses"] if start <= slot["at_ms"]]
    starts += [(left, back) for left, back in marks["absences"] if left <= slot["late_ms"]]
    return any(end is None or slot["at_ms"] < end for _, end in starts)


def has_left(marks: Json, at_ms: int) -> bool:
    """Whether the patient had been discharged by then, and has not come back."""
    return any(back is None and left <= at_ms for left, back in marks["absences"])


def due(found: list[Json], now_ms: int) -> Json:
    """What the ward list says: the slots in which something is owed, the worst or an explained one, the next of all."""
    kinds = dict.fromkeys(slot["kind"] for slot in found)
    present = [slot for kind in kinds for slot in found if slot["kind"] == kind and is_present(slot, now_ms)]
    owed = sorted((slot for slot in present if slot["state"] in OPEN_STATES), key=by_need)
    following = next((slot for slot in found if slot["opens_ms"] > now_ms), None)
    state = owed[0]["state"] if owed else "later" if following else "off"
    told = [slot for slot in present if slot["state"] == "missed"]
    return {"state": state, "slot": next(iter([*owed, *told, *present]), None), "next": following, "owed": owed}


def is_apart(slots: list[Json]) -> bool:
    """Whether CRS checks have a rhythm of their own, so that it must be said which check is meant."""
    return any(slot["kind"] == "crs_check" for slot in slots)


def is_present(slot: Json, now_ms: int) -> bool:
    """Whether a slot is open now."""
    return bool(slot["opens_ms"] <= now_ms < slot["closes_ms"])


def by_need(slot: Json) -> tuple[bool, int]:
    """Overdue before due, the longest wait first."""
    return slot["state"] != "overdue", slot["late_ms"]
