"""How many points worse than before. Pure; its twin is frontend/static/js/grading/compare.js."""

from typing import Any

from backend.grading.instrument import is_judged, item_bounds

Json = dict[str, Any]


def lost(instrument: Json, items: Json, before: Json, worse: str) -> Json:
    """Points worse than before as `floor..ceiling`; an item that neither time was judged says nothing.

    `worse` is `lower` or `higher`: which way the instrument's points go when it gets worse.
    """
    told = [
        item for item in instrument["items"] if any(is_judged(instrument, one, item["code"]) for one in (items, before))
    ]
    was, now = (total(instrument, told, one) for one in (before, items))
    high, low = (was, now) if worse == "lower" else (now, was)
    return {"floor": max(0, high[0] - low[1]), "ceiling": max(0, high[1] - low[0])}


def total(instrument: Json, told: list[Json], items: Json) -> tuple[int, int]:
    """The least and the most that some items count together."""
    bounds = [item_bounds(instrument, item, items) for item in told]
    return sum(low for low, _ in bounds), sum(high for _, high in bounds)
