"""Which laboratory value a score reads, or why none. Pure; its twin is frontend/static/js/grading/readings.js."""

from typing import Any

from backend.grading.quantity import Ratio, quantity

Json = dict[str, Any]
Reading = tuple[Json, Ratio | None]  # what it says of itself, and the value in the unit of the score


def latest(labs: list[Json], analyte: Json) -> Reading:
    """The last value of an analyte."""
    return reading([lab for lab in labs if lab["code"] == analyte["code"]], analyte, last=True)


def near_day(labs: list[Json], analyte: Json, days: Json) -> Reading:
    """The last value of the days up to the best one, else the first after it; days of the course."""
    known = [lab for lab in labs if lab["code"] == analyte["code"] and lab["day"] is not None]
    before = [lab for lab in known if days["from"] <= lab["day"] <= days["best"]]
    after = [lab for lab in known if days["best"] < lab["day"] <= days["until"]]
    return reading(before, analyte, last=True) if before else reading(after, analyte, last=False)


def reading(found: list[Json], analyte: Json, *, last: bool) -> Reading:
    """The last or first of some values; one whose versions or whose neighbour of the same minute disagree is none."""
    if not found:
        return said(analyte, None, "absent"), None
    lab = found[-1 if last else 0]
    value = quantity(analyte, lab["value"], lab["unit"])
    same = [one for one in found if one["at_ms"] == lab["at_ms"]]
    if any(one["disputed"] == "yes" for one in same):
        return said(analyte, lab, "disputed"), None
    if value is None:
        return said(analyte, lab, "unit"), None
    if any(quantity(analyte, one["value"], one["unit"]) != value for one in same):
        return said(analyte, lab, "twice"), None
    return said(analyte, lab, "read"), value


def said(analyte: Json, lab: Json | None, state: str) -> Json:
    """The Reading of types.d.ts."""
    return {"analyte": analyte["code"], "unit": analyte["base"], "lab": lab["id"] if lab else None, "state": state}
