"""Doses that were given and may hide a fever. Pure; its twin is frontend/static/js/chart/doses.js."""

from typing import Any

from backend.chart.instants import HOUR_MS, to_ms
from backend.chart.order import by_time

Json = dict[str, Any]


def masking(medications: list[Json], episodes: Json) -> list[Json]:
    """When which masking drug was given: {id, at_ms, agent}, in order."""
    given = [
        {"id": record["id"], "at_ms": given_at(record), "agent": record["body"]["agent"]}
        for record in medications
        if record["body"].get("state") == "given" and record["body"].get("agent") in episodes["masking"]
    ]
    return sorted(given, key=by_time)


def given_at(record: Json) -> int:
    """When a dose was given: its own time, else the entry's."""
    start = record["body"].get("from")
    return to_ms(start) if isinstance(start, str) else int(record["at_ms"])


def as_given(medications: list[Json]) -> list[Json]:
    """Records of drugs by the time of giving."""
    return sorted(medications, key=lambda record: (given_at(record), record["id"]))


def masks(doses: list[Json], since_ms: int | None, at_ms: int, episodes: Json) -> Json | None:
    """The first dose that may hide a fever at an instant: since the onset, or within the hours that count."""
    earliest = at_ms - episodes["masked_h"] * HOUR_MS
    start = earliest if since_ms is None else min(since_ms, earliest)
    return next((dose for dose in doses if start <= dose["at_ms"] <= at_ms), None)


def last_before(doses: list[Json], at_ms: int) -> int | None:
    """When the last masking dose before an instant was given."""
    return max((dose["at_ms"] for dose in doses if dose["at_ms"] <= at_ms), default=None)
