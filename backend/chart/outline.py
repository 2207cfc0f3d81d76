"""Each episode with the days of onset, peak, end. Pure; its twin is frontend/static/js/chart/outline.js."""

from typing import Any

from backend.chart.anchors import anchor_now
from backend.chart.checks import stands
from backend.chart.courses import day_number
from backend.chart.instants import Offsets
from backend.chart.severity import worst_of

Json = dict[str, Any]


def outline(
    told: list[tuple[str, list[Json], list[Json]]], course: Json | None, offsets: Offsets, rule: Json
) -> list[Json]:
    """The EpisodeViews of types.d.ts by onset; `told` is syndrome, episodes and checks of record in order."""
    found = [
        view(syndrome, spell, checks, course, offsets, rule) for syndrome, spells, checks in told for spell in spells
    ]
    return sorted(found, key=lambda one: (one["onset"]["at_ms"], one["syndrome"]))


def view(syndrome: str, spell: Json, checks: list[Json], course: Json | None, offsets: Offsets, rule: Json) -> Json:
    """One episode."""
    opened, closed = ([dated(one, course, offsets) for one in spell[name]] for name in ("opened", "closed"))
    goes_on = len(opened) > len(closed)
    mine = [check for check in checks if graded_in(check, opened[0]["at_ms"], None if goes_on else closed[-1]["at_ms"])]
    return {
        "syndrome": syndrome,
        "open": goes_on,
        "onset": opened[0],
        "reopened": opened[1:],
        "resolved": closed,
        "peak": graded(worst_of(mine), course, offsets),
        "current": graded(mine[-1], course, offsets) if goes_on and mine else None,
        "delayed": "yes" if is_delayed(syndrome, opened[0]["day"], course, rule) else "no",
        "rare": rare(syndrome, opened[0]["at_ms"], course, offsets, rule),
    }


def dated(when: Json, course: Json | None, offsets: Offsets) -> Json:
    """A moment with its day of the course."""
    return when | {"day": day_number(course, when["at_ms"], offsets)}


def graded_in(check: Json, from_ms: int, until_ms: int | None) -> bool:
    """Whether a check has a grade and belongs to the time of an episode."""
    return (
        check["of_record"] is not None
        and check["at_ms"] >= from_ms
        and (until_ms is None or check["at_ms"] <= until_ms)
    )


def graded(check: Json | None, course: Json | None, offsets: Offsets) -> Json | None:
    """A check's moment with its grade of record."""
    if check is None:
        return None
    floor, ceiling = stands(check)
    return dated({"at_ms": check["at_ms"], "of": check["id"]}, course, offsets) | {"floor": floor, "ceiling": ceiling}


def is_delayed(syndrome: str, day: int | None, course: Json | None, rule: Json) -> bool:
    """Whether an episode began so late that its source calls it delayed."""
    return (
        syndrome in rule["delayed_syndromes"]
        and course is not None
        and course["class"] in rule["delayed_classes"]
        and day is not None
        and day > rule["delayed_after_day"]
    )


def rare(syndrome: str, at_ms: int, course: Json | None, offsets: Offsets, rule: Json) -> Json | None:
    """After how many days its source calls an onset rare, and how sure that is, if one began so long after infusion."""
    if syndrome not in rule["rare_syndromes"] or course is None or course["class"] not in rule["rare_classes"]:
        return None
    again = anchor_now(course, at_ms, offsets)
    days = again["day"] if again else day_number(course, at_ms, offsets)
    if days is None or days <= rule["rare_after_days"]:
        return None
    return {"after_days": rule["rare_after_days"], "confidence": rule["rare_confidence"]}
