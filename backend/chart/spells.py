"""Episodes as they open, close and reopen, and those of ICANS. Pure; its twin is frontend/static/js/chart/spells.js."""

from typing import Any

from backend.chart.checks import stands
from backend.chart.instants import HOUR_MS

Json = dict[str, Any]


def neuro_spells(checks: list[Json], course: Json | None, episodes: Json) -> list[Json]:
    """The episodes of ICANS: from a grade of 1 to the first check of record that is 0 with nothing missing.

    Before day 0 there is none: what a baseline lacks was there before therapy.
    """
    spells: list[Json] = []
    day0_ms = course["day0_ms"] if course else None
    for check in checks:
        if check["of_record"] is None or (day0_ms is not None and check["at_ms"] < day0_ms):
            continue
        floor, ceiling = stands(check)
        if not is_open(spells) and floor > 0:
            resume(spells, moment(check), episodes["icans_reopen_h"])
        elif is_open(spells) and ceiling == 0:
            close(spells, moment(check))
    return spells


def moment(what: Json) -> Json:
    """When, and by which check or decision."""
    return {"at_ms": what["at_ms"], "of": what["id"]}


def is_open(spells: list[Json]) -> bool:
    """Whether the last episode goes on."""
    return bool(spells) and len(spells[-1]["opened"]) > len(spells[-1]["closed"])


def resume(spells: list[Json], when: Json, reopen_h: int) -> None:
    """Reopen the last episode while its closing is recent, else open a new one."""
    if is_recent(spells, when["at_ms"], reopen_h):
        spells[-1]["opened"].append(when)
    else:
        spells.append({"opened": [when], "closed": []})


def close(spells: list[Json], when: Json) -> None:
    """End the open episode, for now."""
    spells[-1]["closed"].append(when)


def is_recent(spells: list[Json], at_ms: int, reopen_h: int) -> bool:
    """Whether the last episode closed no longer ago than that."""
    return bool(spells) and not is_open(spells) and at_ms - spells[-1]["closed"][-1]["at_ms"] <= reopen_h * HOUR_MS


def onset(spells: list[Json]) -> Json | None:
    """When the open episode began."""
    found: Json | None = spells[-1]["opened"][0] if is_open(spells) else None
    return found
