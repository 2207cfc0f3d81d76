"""How long drugs had been running at a check. Pure; its twin is frontend/static/js/chart/infusions.js."""

from typing import Any

from backend.chart.doses import as_given, given_at
from backend.chart.instants import HOUR_MS, to_ms

Json = dict[str, Any]


def hours_on(medications: list[Json], agents: list[str], at_ms: int) -> int | None:
    """Whole hours at an instant since the first of these drugs began to run.

    None without a drug, and while one is not on record as running then: its hours are not known. Only a phone shows
    them: this is the second reading by which tests prove the first.
    """
    since = [running_since(medications, agent, at_ms) for agent in agents]
    known = [one for one in since if one is not None]
    return (at_ms - min(known)) // HOUR_MS if known and len(known) == len(since) else None


def running_since(medications: list[Json], agent: str, at_ms: int) -> int | None:
    """Since when a drug ran at an instant: it was begun, and had not ended or been stopped."""
    since = None
    mine = [one for one in medications if one["body"].get("agent") == agent and given_at(one) <= at_ms]
    for record in as_given(mine):
        body = record["body"]
        if body.get("state") == "given":
            is_over = "until" in body and to_ms(body["until"]) <= at_ms
            since = None if is_over else given_at(record) if since is None else since
        elif body.get("state") == "stopped":
            since = None
    return since
