"""How often a drug may be repeated by its formulary. Pure; its twin is frontend/static/js/chart/limits.js."""

from typing import Any

from backend.chart.instants import HOUR_MS, MINUTE_MS

Json = dict[str, Any]


def breaches(times: list[int], in_all: int, at_ms: int, drug: Json) -> list[str]:
    """Which limits a dose at an instant would break beside doses at these times; `in_all`: how many count in all."""
    apart = drug.get("apart_min", 0) * MINUTE_MS
    found = ["interval"] if any(abs(time - at_ms) < apart for time in times) else []
    if any(fullest(times, at_ms, window["hours"] * HOUR_MS) > window["most"] for window in drug.get("windows", [])):
        found.append("window")
    if "most_in_all" in drug and in_all >= drug["most_in_all"]:
        found.append("all")
    return found


def fullest(times: list[int], at_ms: int, length: int) -> int:
    """The most doses that any stretch of that length holds with one at the instant; a dose so long before is out."""
    ends = [time for time in (*times, at_ms) if at_ms <= time < at_ms + length]
    return max(within([*times, at_ms], end, length) for end in ends)


def within(times: list[int], end: int, length: int) -> int:
    """How many doses the stretch before an instant holds, the one at the instant included."""
    return sum(1 for time in times if end - length < time <= end)


def lately(times: list[int], now_ms: int, drug: Json) -> list[Json]:
    """For each stretch with a limit, how many doses it holds now; one that is said to come counts."""
    return [
        {**window, "count": sum(1 for time in times if time > now_ms - window["hours"] * HOUR_MS)}
        for window in drug.get("windows", [])
    ]


def earliest(times: list[int], in_all: int, drug: Json) -> Json:
    """From when on the next dose breaks no limit, and which one that is; `at_ms` is None where there is no such time.

    why: `interval`, `window`; `all`: no more; `none`: nothing given; `unknown`: no source gives an interval.
    """
    if "most_in_all" in drug and in_all >= drug["most_in_all"]:
        return {"at_ms": None, "why": "all"}
    if "apart_min" not in drug and "windows" not in drug:
        return {"at_ms": None, "why": "unknown"}
    if not times:
        return {"at_ms": None, "why": "none"}
    return max(ends(sorted(times), drug), key=lambda end: end["at_ms"])


def ends(times: list[int], drug: Json) -> list[Json]:
    """When each limit ends to stand against another dose."""
    apart = times[-1] + drug.get("apart_min", 0) * MINUTE_MS
    windows = [
        {"at_ms": times[-window["most"]] + window["hours"] * HOUR_MS, "why": "window"}
        for window in drug.get("windows", [])
        if len(times) >= window["most"]
    ]
    return [{"at_ms": apart, "why": "interval"}, *windows]
