"""The days of assessments after the watch. Pure; its twin is frontend/static/js/chart/assessments.js."""

from calendar import monthrange
from datetime import date
from typing import Any

from backend.chart.instants import FIRST_DAY, Offsets, at_wall, ward_day

Json = dict[str, Any]


def assessments(course: Json | None, episodes: list[Json], products: Json, rule: Json, offsets: Offsets) -> Json | None:
    """Why a full neurological assessment follows, how sure its source is, and when; None where none says so."""
    if course is None or course["day0_ms"] is None or course["class"] not in rule["classes"]:
        return None
    because = reason(course, episodes, products, rule)
    if because is None:
        return None
    first = ward_day(max([course["day0_ms"], *(anchor["at_ms"] for anchor in course["anchors"])]), offsets)
    days = [
        {"month": row["month"], "at_ms": at_wall(months_on(first, row["month"]), 0, offsets)} for row in rule["months"]
    ]
    return {"because": because, "confidence": rule["confidence"], "days": days}


def reason(course: Json, episodes: list[Json], products: Json, rule: Json) -> str | None:
    """`target` of the product, else a `delayed` onset."""
    product = products.get(course["product"])
    if product and product["target"] in rule["targets"]:
        return "target"
    return "delayed" if any(one["delayed"] == "yes" for one in episodes) else None


def months_on(day: int, months: int) -> int:
    """The same day some months later, or the last one that month has; days since 1970."""
    begun = date.fromordinal(FIRST_DAY + day)
    years, month = divmod(begun.month - 1 + months, 12)
    last = monthrange(begun.year + years, month + 1)[1]
    return date(begun.year + years, month + 1, min(begun.day, last)).toordinal() - FIRST_DAY
