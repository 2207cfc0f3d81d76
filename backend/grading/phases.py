"""Grades of a low count by its days. Pure; its twin is frontend/static/js/grading/phases.js."""

from typing import Any

from backend.grading.days import Daily, daily, filled, runs
from backend.grading.quantity import Ratio, compare

Json = dict[str, Any]


def phases(score: Json, labs: list[Json], analytes: Json, now: Json) -> Json:
    """The PhasesScore of types.d.ts; `now`: day of the course, None without a day 0, and whether the patient died."""
    analyte = analytes[score["analyte"]]
    made = [phase(one, labs, analyte, now["day"], died=now["died"] == "yes") for one in score["phases"]]
    return {"code": score["code"], "edition": score["edition"], "phases": made}


def phase(rule: Json, labs: list[Json], analyte: Json, today: int | None, *, died: bool) -> Json:
    """One span of days: its grade as an interval, and what it was read from."""
    first, last = rule["days"]
    base = {"code": rule["code"], "first": first, "floor": None, "ceiling": None, "runs": [], "used": []}
    base |= {"last": last, "filled": 0, "missing": 0, "unread": 0}
    if today is None or today < first:
        return base | {"state": "no_day0" if today is None else "later"}
    known, unread = daily(labs, analyte, first, min(last, today))
    base["unread"] = len(unread)
    if len(known) < rule.get("least_days", 1):
        return base | {"state": "unknown", "used": used(known)}
    closed = died or today > last
    end = max(known) if died else min(last, today)
    base |= {"last": end, "state": "closed" if closed else "so_far", "used": used(known)}
    graded = longest if rule["rule"] == "longest" else least
    return base | graded(rule, {day: value for day, (_, value) in known.items()}, end, closed)


def used(known: Daily) -> list[str]:
    """The records that are read, day by day."""
    return [known[day][0] for day in sorted(known)]


def longest(rule: Json, known: dict[int, Ratio], end: int, closed: bool) -> Json:
    """The grade of the longest run: days of which nothing is known are not low for the floor, low for the ceiling."""
    first = rule["days"][0]
    made = filled(known, first, end, rule["fill"], closed=closed) if "fill" in rule else known
    open_days = [day for day in range(first, end + 1) if day not in made]
    low = [[day for day, value in made.items() if fits(limit, value)] for limit in rule["limits"]]
    most = [[*days, *open_days] for days in low]
    lengths = [[longest_of(days, rule["joined"]) for days in sets] for sets in (low, most)]
    return {
        "floor": grade_of(rule, low, end, closed), "ceiling": grade_of(rule, most, end, closed),
        "runs": [{"floor": one, "ceiling": other} for one, other in zip(*lengths, strict=True)],
        "filled": len(made) - len(known), "missing": len(open_days),
    }  # fmt: skip


def fits(limit: Json, value: Ratio) -> bool:
    """Whether a value is as low as a limit says."""
    return compare(value, limit["below"], 0) < 0 if "below" in limit else compare(value, limit["upto"], 0) <= 0


def longest_of(days: list[int], joined: int) -> int:
    """How many days the longest run has."""
    return max((last - first + 1 for first, last in runs(days, joined)), default=0)


def grade_of(rule: Json, low: list[list[int]], end: int, closed: bool) -> int:
    """The highest grade that the low days of some limit reach."""
    if len(low[0]) < rule.get("least_days", 1):
        return 0
    grades = [0]
    for limit, days in zip(rule["limits"], low, strict=True):
        length = longest_of(days, rule["joined"])
        grades += [row["grade"] for row in limit["grades"] if length >= row["from_days"]]
    if "lasting" in rule and closed:
        until = rule["lasting"]["first_day_upto"]
        grades += [
            rule["lasting"]["grade"] for one, last in runs(low[0], rule["joined"]) if one <= until and last == end
        ]
    return max(grades)


def least(rule: Json, known: dict[int, Ratio], _end: int, _closed: bool) -> Json:
    """The grade of the lowest value, once the second lowest is low too; a single value stands alone."""
    second = [day for day, value in known.items() if compare(value, rule["second_upto"], 0) <= 0]
    if len(known) > 1 and len(second) < 2:
        return {"floor": 0, "ceiling": 0}
    grades = [row["grade"] for row in rule["limits"] for value in known.values() if fits(row, value)]
    return {"floor": max(grades, default=0), "ceiling": max(grades, default=0)}
