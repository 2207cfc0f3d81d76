"""Values day by day, gaps filled, runs joined. Pure; its twin is frontend/static/js/grading/days.js."""

from itertools import pairwise
from typing import Any

from backend.grading.quantity import Ratio, lowest, quantity, rounded

Json = dict[str, Any]
Daily = dict[int, tuple[str, Ratio]]  # day -> the record of the lowest value, and the value


def daily(labs: list[Json], analyte: Json, first: int, last: int) -> tuple[Daily, list[int]]:
    """The lowest value of each day, and the days on which one cannot be read: of these nothing is known."""
    values: Daily = {}
    unread: set[int] = set()
    for lab in labs:
        day = lab["day"]
        if lab["code"] != analyte["code"] or day is None or not first <= day <= last:
            continue
        value = quantity(analyte, lab["value"], lab["unit"])
        if value is None or lab["disputed"] == "yes":
            unread.add(day)
        elif day not in values or is_less(value, values[day][1]):
            values[day] = lab["id"], value
    return {day: one for day, one in values.items() if day not in unread}, sorted(unread)


def is_less(one: Ratio, other: Ratio) -> bool:
    """Whether a value is below another."""
    return one[0] * other[1] < other[0] * one[1]


def filled(known: dict[int, Ratio], first: int, last: int, fill: Json, *, closed: bool) -> dict[int, Ratio]:
    """The values, short gaps on the line between neighbours; the ends take the nearest value, the last if closed."""
    days, made = sorted(known), dict(known)
    for left, right in pairwise(days):
        if right - left <= fill["gap"] + 1:
            for day in range(left + 1, right):
                made[day] = between(known[left], known[right], day - left, right - left, fill["step"])
    if days and days[0] - first <= fill["gap"]:
        made |= dict.fromkeys(range(first, days[0]), known[days[0]])
    if days and closed and last - days[-1] <= fill["gap"]:
        made |= dict.fromkeys(range(days[-1] + 1, last + 1), known[days[-1]])
    return made


def between(one: Ratio, other: Ratio, part: int, whole: int, step: int) -> Ratio:
    """A value on the line between two, in whole steps."""
    over = one[0] * other[1] * (whole - part) + other[0] * one[1] * part
    return rounded(lowest(over, one[1] * other[1] * whole * step), 0) * step, 1


def runs(days: list[int], joined: int) -> list[tuple[int, int]]:
    """First and last day of each run; those so few days apart are one, the days between count."""
    found: list[tuple[int, int]] = []
    for day in sorted(days):
        if found and day - found[-1][1] <= joined + 1:
            found[-1] = found[-1][0], day
        else:
            found.append((day, day))
    return found
