"""Grades of one syndrome over time, and the alert of all. Pure; its twin is frontend/static/js/chart/severity.js."""

from typing import Any

from backend.chart.checks import counts, stands
from backend.chart.spells import is_open, onset

Json = dict[str, Any]


def severity(checks: list[Json], spells: list[Json]) -> Json:
    """The Severity of types.d.ts over checks in order, and the syndrome's episodes."""
    current = checks[-1] if checks else None
    previous = checks[-2] if len(checks) > 1 else None
    begun = onset(spells)
    return {
        "current": current,
        "previous": previous,
        "peak": worst_of(checks),
        "since_ms": run_start(checks, lambda check: current is not None and counts(check) == counts(current)),
        "onset_ms": begun["at_ms"] if begun else None,
        "direction": direction(current, previous),
        "open": is_open(spells),
    }


def worst_of(checks: list[Json]) -> Json | None:
    """The check with the highest grade of record, the first one of several."""
    return max(checks, key=lambda check: (*stands(check), -check["at_ms"]), default=None)


def run_start(checks: list[Json], fits: Any) -> int | None:
    """The instant of the first check of the last unbroken run that fits; None when the last one does not."""
    start = None
    for check in reversed(checks):
        if not fits(check):
            break
        start = check["at_ms"]
    return start


def direction(current: Json | None, previous: Json | None) -> str | None:
    """Which way the grade went since the check before; `unclear` where one was not graded, or may be on either side."""
    if current is None or previous is None:
        return None
    if current["of_record"] is None or previous["of_record"] is None:
        return "unclear"
    (floor, ceiling), before = stands(current), stands(previous)
    ways = {(end > was) - (end < was) for end, was in zip((floor, ceiling), before, strict=True)} - {0}
    return "unclear" if len(ways) > 1 else "same" if not ways else "rising" if ways == {1} else "falling"


def alert(syndromes: list[Json], checks: list[Json], contested: list[Json]) -> int | None:
    """What lists and sheets go by: the worst of the current checks, and of all in a slot that is still a question."""
    current = [one["current"] for one in syndromes if one["current"]]
    slots = {slot["key"] for slot in contested}
    asked = {check["slot"] for check in current} & slots
    counted = current + [check for check in checks if check["slot"] in asked]
    return max([weight(check) for check in counted], default=None)


def weight(check: Json) -> int:
    """The worst of what was calculated and what was signed."""
    severity: int = check["severity"]
    return severity if check["signed"] is None else max(severity, check["signed"])
