"""Scores made of laboratory values: a ratio, or points. Pure; its twin is frontend/static/js/grading/scores.js."""

from typing import Any

from backend.grading.quantity import Ratio, compare, decimal, log2, lowest
from backend.grading.readings import Reading, latest, near_day, said

Json = dict[str, Any]
HOUR_MS = 3_600_000


def ratio(score: Json, labs: list[Json], analytes: Json) -> Json:
    """The RatioScore of types.d.ts: the latest values multiplied and divided, taken together, or what is missing."""
    named = [row["analyte"] for row in score["over"] + score["under"]]
    read = together(score, labs, {code: latest(labs, analytes[code]) for code in named}, analytes)
    readings = [read[code][0] for code in named]
    base = {"code": score["code"], "edition": score["edition"], "readings": readings, "value": None, "log2": None}
    values = {code: value for code, (_, value) in read.items() if value is not None}
    if len(values) < len(named):
        return base
    found = quotient(score, values)
    tens = score["log2_decimals"]
    return base | {"value": decimal(found, score["decimals"]), "log2": log2(found, tens) if found[0] else None}


def quotient(score: Json, values: dict[str, Ratio]) -> Ratio:
    """What stands above multiplied, by what stands below."""
    over, under = 1, 1
    for row in score["over"]:
        over, under = over * values[row["analyte"]][0], under * values[row["analyte"]][1]
    for row in score["under"]:
        over, under = over * values[row["analyte"]][1], under * values[row["analyte"]][0]
    return lowest(over, under)


def together(score: Json, labs: list[Json], read: dict[str, Reading], analytes: Json) -> dict[str, Reading]:
    """The readings without those too long before the last of them, and without a divisor of 0."""
    at = {lab["id"]: lab["at_ms"] for lab in labs}
    last = max((at[one["lab"]] for one, _ in read.values() if one["lab"]), default=0)
    divisors = [row["analyte"] for row in score["under"]]
    kept: dict[str, Reading] = {}
    for code, (one, value) in read.items():
        lab = {"id": one["lab"]}
        if value is not None and last - at[one["lab"]] > score["together_h"] * HOUR_MS:
            kept[code] = said(analytes[code], lab, "apart"), None
        elif value is not None and code in divisors and value[0] == 0:
            kept[code] = said(analytes[code], lab, "zero"), None
        else:
            kept[code] = one, value
    return kept


def points(score: Json, labs: list[Json], analytes: Json) -> Json:
    """The PointsScore of types.d.ts: an item without a value counts anything it could; a group only if sure."""
    read = [near_day(labs, analytes[item["analyte"]], score["days"]) for item in score["items"]]
    ends = [span(item, value) for item, (_, value) in zip(score["items"], read, strict=True)]
    floor, ceiling = sum(low for low, _ in ends), sum(high for _, high in ends)
    group = group_of(score, floor)
    return {
        "code": score["code"], "edition": score["edition"],
        "readings": [one | {"floor": low, "ceiling": high} for (one, _), (low, high) in zip(read, ends, strict=True)],
        "floor": floor, "ceiling": ceiling, "most": sum(span(item, None)[1] for item in score["items"]),
        "group": group if group == group_of(score, ceiling) else None,
    }  # fmt: skip


def span(item: Json, value: Ratio | None) -> tuple[int, int]:
    """The least and most points of an item: those of its value, or of any value."""
    if value is None:
        every = [band["points"] for band in item["bands"]]
        return min(every), max(every)
    found: int = next(band["points"] for band in item["bands"] if fits(band, value, item["decimals"]))
    return found, found


def fits(band: Json, value: Ratio, decimals: int) -> bool:
    """Whether a value lies in a band, none before it having taken it."""
    if "below" in band:
        return compare(value, band["below"], decimals) < 0
    return "upto" not in band or compare(value, band["upto"], decimals) <= 0


def group_of(score: Json, total: int) -> str:
    """The group of a sum."""
    found: str = next(group["code"] for group in score["groups"] if total <= group.get("upto", total))
    return found
