"""What a patient weighs, and whether a dose may rest on it. Pure; its twin is frontend/static/js/chart/weights.js."""

from typing import Any

from backend.chart.answers import answered
from backend.chart.instants import DAY_MS, HOUR_MS

Json = dict[str, Any]


def weigh(standing: list[Json], entries: list[Json], now_ms: int, asks: Json) -> Json:
    """The WeightView of types.d.ts: known, old, twice (a person has to say which), or unknown."""
    readings = [reading(record) for record in standing if grams(record) is not None]
    settled = answered("weight", entries, standing, {one["record"] for one in readings})
    left = sorted(
        (one for one in readings if one["record"] not in settled["aside"]),
        key=lambda one: (one["at_ms"], one["record"]),
    )
    if not left:
        return {"state": "unknown", "weight_g": None, "at_ms": None, "record": None, "others": [], "heads": []}
    last = left[-1]
    others = [one for one in left[:-1] if is_doubtful(last, one, left[-2], settled, asks)]
    is_old = now_ms - last["at_ms"] > asks["weight_old_days"] * DAY_MS
    is_twice = bool(others) or last["disputed"]
    return {
        "state": "twice" if is_twice else "old" if is_old else "known",
        "weight_g": last["weight_g"], "at_ms": last["at_ms"], "record": last["record"],
        "others": [one["record"] for one in others],
        "heads": [head for one in (last, *others) for head in one["heads"]] if is_twice else [],
    }  # fmt: skip


def grams(record: Json) -> int | None:
    """What a record says of the weight."""
    body = record["body"]
    found = body.get("weight_g") if record["kind"] == "weight" else body.get("measured", {}).get("weight_g")
    return found if record["kind"] in ("weight", "crs_check") and type(found) is int and found > 0 else None


def reading(record: Json) -> Json:
    """One weight: when, from which phone, and whether its versions disagree about it."""
    return {
        "record": record["id"], "at_ms": record["at_ms"], "weight_g": grams(record), "device": record["device"],
        "heads": record["heads"],
        "disputed": any(name in ("weight_g", "measured.weight_g") for name in record["disputed"]),
    }  # fmt: skip


def is_doubtful(last: Json, other: Json, before: Json, settled: Json, asks: Json) -> bool:
    """Whether a weight says something else than the last: another phone soon before, or too far from the one before."""
    if other["weight_g"] == last["weight_g"] or frozenset((other["record"], last["record"])) in settled["pairs"]:
        return False
    soon = last["at_ms"] - other["at_ms"] < asks["weight_twice_h"] * HOUR_MS
    if soon and other["device"] != last["device"]:
        return True
    change = abs(last["weight_g"] - other["weight_g"]) * 100
    return bool(other is before and last["record"] not in settled["picked"]
                and change > other["weight_g"] * asks["weight_changed_percent"])  # fmt: skip
