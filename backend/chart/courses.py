"""Courses of treatment and their days. Pure; its twin is frontend/static/js/chart/courses.js."""

from typing import Any

from backend.chart.anchors import anchored
from backend.chart.instants import DAY_MS, Offsets, to_ms, ward_day

Json = dict[str, Any]
UNKNOWN: Json = {"product": None, "class": None, "indication": None, "setting": None}


def courses(records: list[Json], offsets: Offsets, days_before: int, products: Json) -> list[Json]:
    """The courses of a patient by day 0, those without one first; a later record of a course replaces the earlier."""
    found = {record["course"] or record["id"]: record for record in records if record["kind"] == "course"}
    doses = [record for record in records if record["kind"] == "product_dose"]

    def views(given: list[tuple[str | None, Json]]) -> list[Json]:
        mine = [
            view(id, record, [dose for course, dose in given if course == id], offsets, days_before, products)
            for id, record in found.items()
        ]
        return sorted(mine, key=lambda one: (one["day0_ms"] is not None, one["day0_ms"] or 0, one["id"]))

    stated = views([])
    return views([(course_of(dose["course"], dose["at_ms"], stated), dose) for dose in doses])


def view(id: str, record: Json, given: list[Json], offsets: Offsets, days_before: int, products: Json) -> Json:
    """The CourseView of types.d.ts."""
    day0 = record["body"].get("day0")
    own = {"id": id, "entry": record["id"], "heads": record["heads"]}
    stated = UNKNOWN | record["body"] | own | {"day0_ms": to_ms(day0) if isinstance(day0, str) else None}
    course = anchored(stated, given, offsets, products)
    starts_ms = None if course["day0_ms"] is None else course["day0_ms"] - days_before * DAY_MS
    return course | {"starts_ms": starts_ms}


def course_of(named: str | None, at_ms: int, known: list[Json]) -> str | None:
    """The course of an entry: the one it names, else the latest whose window holds its instant."""
    if named is not None:
        return named
    fitting = [course for course in known if holds(course, at_ms)]
    return str(fitting[-1]["id"]) if fitting else None


def present_course(known: list[Json], now_ms: int) -> Json | None:
    """The course of now: the latest whose window holds it, else the latest of all."""
    fitting = [course for course in known if holds(course, now_ms)]
    latest = fitting or known
    return latest[-1] if latest else None


def holds(course: Json, at_ms: int) -> bool:
    """Whether an instant is in a course's window, the days before it included."""
    return bool(course["day0_ms"] is not None and course["starts_ms"] <= at_ms < course["ends_ms"])


def day_number(course: Json | None, now_ms: int, offsets: Offsets) -> int | None:
    """Days since day 0 by the ward's dates; day +1 begins at the next midnight."""
    if course is None or course["day0_ms"] is None:
        return None
    return ward_day(now_ms, offsets) - ward_day(course["day0_ms"], offsets)
