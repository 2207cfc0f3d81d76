"""Where the watch of a course begins, and begins anew. Pure; its twin is frontend/static/js/chart/anchors.js."""

from typing import Any

from backend.chart.doses import given_at
from backend.chart.instants import HOUR_MS, Offsets, at_wall, ward_day

Json = dict[str, Any]
SAID = ("observe_h", "near_h", "near_confidence")  # of a dose, by the list of its product


def anchored(course: Json, given: list[Json], offsets: Offsets, products: Json) -> Json:
    """A course with the doses that begin its watch anew, its whole length, and the hours in hospital and near it.

    `given`: the product_dose records of the course. Without a day 0 the first dose is it.
    """
    known = [dose_of(record, course, products) for record in given]
    doses = sorted(known, key=lambda one: (one["at_ms"], one["entry"]))
    day0_ms = course["day0_ms"] if course["day0_ms"] is not None or not doses else doses[0]["at_ms"]
    again = [dose for dose in doses if dose["begins"] and day0_ms is not None and dose["at_ms"] > day0_ms]
    anchors = [{name: dose[name] for name in ("entry", "number", "at_ms")} for dose in again]
    observed = [after(dose, "observe_h") for dose in doses if dose["observe_h"]]
    near = [after(dose, "near_h") | {"confidence": dose["near_confidence"]} for dose in doses if dose["near_h"]]
    ends = length(course, day0_ms, anchors, offsets)
    return course | {"day0_ms": day0_ms, "anchors": anchors, "observed": observed, "near": near} | ends


def dose_of(record: Json, course: Json, products: Json) -> Json:
    """A dose as the product's list knows it; without a list or a number each one begins the watch anew."""
    number = record["body"].get("number")
    product = products.get(record["body"].get("product", course["product"]))
    listed = product.get("doses") if product else None
    row = next((dose for dose in listed or [] if dose["number"] == number), None)
    begins = listed is None or number is None or row is not None
    said = {name: row.get(name) if row else None for name in SAID}
    return {"entry": record["id"], "number": number, "at_ms": given_at(record), "begins": begins} | said


def after(dose: Json, hours: str) -> Json:
    """From a dose on, for as long as its product's list says."""
    return {"number": dose["number"], "from_ms": dose["at_ms"], "until_ms": dose["at_ms"] + dose[hours] * HOUR_MS}


def length(course: Json, day0_ms: int | None, anchors: list[Json], offsets: Offsets) -> Json:
    """How many days the watch has from day 0 to its last, and when that ends."""
    if day0_ms is None:
        return {"watch_days": course["window_days"], "ends_ms": None}
    first = ward_day(day0_ms, offsets)
    last = max([first, *(ward_day(anchor["at_ms"], offsets) for anchor in anchors)]) + course["window_days"]
    return {"watch_days": last - first, "ends_ms": at_wall(last + 1, 0, offsets)}


def anchor_now(course: Json | None, now_ms: int, offsets: Offsets) -> Json | None:
    """The last dose that began the watch anew, and the days since by the ward's dates; None: it runs from day 0."""
    known = [anchor for anchor in course["anchors"] if anchor["at_ms"] <= now_ms] if course else []
    if not known:
        return None
    days = ward_day(now_ms, offsets) - ward_day(known[-1]["at_ms"], offsets)
    return {"number": known[-1]["number"], "day": days}


def windows(course: Json, offsets: Offsets) -> list[Json]:
    """The days of the watch, windows that touch as one: {from_ms, first, last}."""
    found: list[Json] = []
    for at_ms in [course["day0_ms"], *(anchor["at_ms"] for anchor in course["anchors"])]:
        first = ward_day(at_ms, offsets)
        if found and first <= found[-1]["last"] + 1:
            found[-1]["last"] = first + course["window_days"]
        else:
            found.append({"from_ms": at_ms, "first": first, "last": first + course["window_days"]})
    return found
