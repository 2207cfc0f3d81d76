"""What is drawn over time, check by check. Pure; its twin is frontend/static/js/chart/trends.js."""

from collections.abc import Callable
from typing import Any, NamedTuple

from backend.chart.checks import KINDS
from backend.chart.instants import MINUTE_MS, to_ms
from backend.chart.order import by_time
from backend.chart.pauses import pauses
from backend.chart.tools import series_tool

Json = dict[str, Any]
Value = Callable[[Json], Json | None]
NEURO = KINDS[0]
BREAKS = ("missed", "overdue", "not_applicable")
DRAWN = ("neuro_check", "crs_check", "medication")


class Course(NamedTuple):
    """What a line may not cross: slots nobody filled, pauses, and whole windows between two checks."""

    windows: dict[str, int]  # which slot of the kind of a check, counted
    closes: dict[str, int | None]
    breaks: dict[str, list[int]]  # by the kind of check
    off: list[tuple[int, int | None]]


def trends(p: Json, checks: list[Json], from_ms: int, until_ms: int, late_min: int) -> Json:
    """The Trends of types.d.ts from these checks of a patient, ascending; an arrival is late from `late_min` on.

    No value that nobody measured, no line across what was not done.
    """
    tool, course = series_tool(checks, p["tool"]), followed(p, checks)
    neuro, crs = ([check for check in checks if check["kind"] == kind] for kind in ("neuro_check", "crs_check"))

    def is_inside(one: Json) -> bool:
        return bool(from_ms <= one["at_ms"] <= until_ms)

    def series(of: list[Json], value: Value) -> list[Json]:
        return [point for point in points(of, value, course, late_min) if is_inside(point)]

    doses = [
        {"agent": drug["agent"], "id": dose["id"], "at_ms": dose["at_ms"]}
        for drug in p["drugs"]
        for dose in drug["given"]
        if is_inside(dose)
    ]
    return {
        "tool": tool,
        "totals": series([check for check in neuro if tool_of(check) == tool], lambda check: check["total"]),
        "icans": series(neuro, lambda check: check["of_record"]),
        "crs": series(crs, lambda check: check["of_record"]),
        "temperature": series(crs, temperature_of),
        "doses": sorted(doses, key=by_time),
        "missed": [
            {name: slot[name] for name in ("key", "at_ms", "reason")} | {"open": slot["state"] == "overdue"}
            for slot in p["slots"]
            if slot["kind"] == NEURO and slot["state"] in ("missed", "overdue") and is_inside(slot)
        ],
        "paused": [[start, end] for start, end in course.off if start <= until_ms and (end is None or end >= from_ms)],
        "voided": [
            record["id"]
            for record in p["records"]
            if record["state"] == "voided" and record["kind"] in DRAWN and is_inside(record)
        ],
    }


def tool_of(check: Json) -> Any:
    """The tool of a neuro check, of one without a total too."""
    return check["total"]["tool"] if check["total"] else check["body"].get("tool")


def followed(p: Json, checks: list[Json]) -> Course:
    """What no line may cross."""
    neuro = [slot for slot in p["slots"] if slot["kind"] == NEURO]
    slots = {kind: [slot for slot in p["slots"] if slot["kind"] == kind] or neuro for kind in KINDS}

    def window_of(check: Json) -> int:
        held = enumerate(slots[check["kind"]])
        return next((index for index, slot in held if slot["opens_ms"] <= check["at_ms"] < slot["closes_ms"]), -1)

    windows = {check["id"]: window_of(check) for check in checks}
    found = {check["id"]: slots[check["kind"]][windows[check["id"]]] for check in checks if windows[check["id"]] >= 0}
    return Course(
        windows,
        {check["id"]: found[check["id"]]["closes_ms"] if check["id"] in found else None for check in checks},
        {kind: [slot["at_ms"] for slot in mine if slot["state"] in BREAKS] for kind, mine in slots.items()},
        pauses([record for record in p["records"] if record["state"] != "voided"]),
    )


def points(checks: list[Json], value: Value, course: Course, late_min: int) -> list[Json]:
    """A point for each check, a check without a value too: no line passes it."""
    made = []
    for index, check in enumerate(checks):
        now, then = value(check), value(checks[index - 1]) if index else None
        joined = is_whole(then) and is_whole(now) and are_next(checks[index - 1], check, course)
        made.append(
            {
                "id": check["id"],
                "at_ms": check["at_ms"],
                "floor": now["floor"] if now else None,
                "ceiling": now["ceiling"] if now else None,
                "joined": joined,
                "late": is_late(check, late_min),
                "amended": check["versions"] > 1,
            }
        )
    return made


def is_whole(value: Json | None) -> bool:
    """One value, no interval."""
    return value is not None and value["floor"] == value["ceiling"]


def are_next(before: Json, after: Json, course: Course) -> bool:
    """Whether nothing was due and not done between two checks.

    They fill one window or two neighbouring ones, and nobody paused.
    """
    first, second = course.windows[before["id"]], course.windows[after["id"]]
    return (
        first >= 0
        and second >= 0
        and second - first <= 1
        and before["course"] == after["course"]
        and not any(before["at_ms"] < at_ms < after["at_ms"] for at_ms in course.breaks[after["kind"]])
        and not any(start < after["at_ms"] and (end is None or before["at_ms"] < end) for start, end in course.off)
    )


def is_late(entry: Json, late_min: int) -> bool:
    """Whether an entry reached the server long after it was signed."""
    received = entry["received_at"]
    return received is not None and to_ms(received) - to_ms(entry["recorded_at"]) >= late_min * MINUTE_MS


def temperature_of(check: Json) -> Json | None:
    """Tenths of a degree, if they were measured."""
    measured = check["body"].get("measured")
    tenths = measured.get("temperature") if isinstance(measured, dict) else None
    return {"floor": tenths, "ceiling": tenths} if type(tenths) is int else None
