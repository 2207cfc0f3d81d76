"""Slots: when a check is due, late, done or missed. Pure; its twin is frontend/static/js/chart/schedule.js."""

from itertools import pairwise
from typing import Any

from backend.chart.instants import MINUTE_MS, Offsets, at_wall, date_text, ward_day

Json = dict[str, Any]
OPEN_STATES = ("due", "overdue")


def slots(
    course: Json,
    from_ms: int,
    until_ms: int | None,
    checks: list[Json],
    marks: Json,
    now_ms: int,
    offsets: Offsets,
    protocol: Json,
) -> list[Json]:
    """The slots of a course from its first to the one after now, in order.

    `from_ms`: since when the patient is watched; `until_ms`: until when (discharge); `marks`: {missed, pauses}.
    """
    planned = plan(course, offsets, protocol)
    found = []
    for slot, following in pairwise(planned):
        if slot["at_ms"] < from_ms or (until_ms is not None and slot["opens_ms"] >= until_ms):
            continue
        slot["closes_ms"] = following["opens_ms"]
        fill(slot, checks, marks, now_ms, protocol)
        found.append(slot)
        if slot["opens_ms"] > now_ms:
            break
    return found


def plan(course: Json, offsets: Offsets, protocol: Json) -> list[Json]:
    """Every slot of the window by the ward's wall clock, and one more, which closes the last."""
    first = ward_day(course["day0_ms"], offsets)
    last = first + course["window_days"]
    times = [(time, int(time[:2]) * 60 + int(time[3:])) for time in protocol["times"]]
    made = []
    for day in range(first, last + 2):
        for time, minutes in times:
            at_ms = at_wall(day, minutes, offsets)
            made.append({
                "key": f"{course['id']}/{date_text(day)}/{time}",
                "at_ms": at_ms,
                "opens_ms": at_ms - protocol["opens_before_min"] * MINUTE_MS,
                "late_ms": at_ms + protocol["late_after_min"] * MINUTE_MS,
            })  # fmt: skip
    ahead = [slot for slot in made if slot["at_ms"] >= course["day0_ms"]]
    inside = [slot for slot in ahead if slot["key"].split("/")[1] <= date_text(last)]
    return ahead[: len(inside) + 1]


def fill(slot: Json, checks: list[Json], marks: Json, now_ms: int, protocol: Json) -> None:
    """What happened in a slot, as far as is known now."""
    mine = [
        check
        for check in checks
        if check["kind"] in protocol["kinds"] and slot["opens_ms"] <= check["at_ms"] < slot["closes_ms"]
    ]
    for check in mine:
        check["slot"] = slot["key"]
    slot["checks"] = [check["id"] for check in mine]
    slot["reason"] = marks["missed"].get(slot["key"])
    slot["state"] = state_of(slot, mine, marks, now_ms)


def state_of(slot: Json, mine: list[Json], marks: Json, now_ms: int) -> str:
    """Done before anything else; then off, explained, and what the clock says."""
    if mine:
        return "done" if mine[0]["at_ms"] <= slot["late_ms"] else "done_late"
    if any(start <= slot["at_ms"] and (end is None or slot["at_ms"] < end) for start, end in marks["pauses"]):
        return "not_applicable"
    if slot["reason"] is not None:
        return "missed"
    if now_ms < slot["opens_ms"]:
        return "later"
    if now_ms <= slot["late_ms"]:
        return "due"
    return "overdue" if now_ms < slot["closes_ms"] else "missed"


def due(found: list[Json], now_ms: int) -> Json:
    """What the ward list says: the open slot if something is owed in it, and the next one."""
    present = next((slot for slot in found if slot["opens_ms"] <= now_ms < slot["closes_ms"]), None)
    following = next((slot for slot in found if slot["opens_ms"] > now_ms), None)
    owed = present["state"] if present and present["state"] in OPEN_STATES else None
    return {"state": owed or ("later" if following else "off"), "slot": present, "next": following}
