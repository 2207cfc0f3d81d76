"""At which times of day a course is checked, and why. Pure; its twin is frontend/static/js/chart/rhythm.js."""

from collections.abc import Callable
from typing import Any

from backend.chart.checks import stands
from backend.chart.instants import HOUR_MS, Offsets, at_wall, ward_day
from backend.chart.severity import weight

Json = dict[str, Any]
KINDS = ("course", "monitoring")


def protocol_of(body: Json, rules: Json) -> Json | None:
    """The protocol that a body names: its edition, else the present one; None: this app does not know the code."""
    edition = edition_of(body, rules)
    present = rules["protocols"].get(body["protocol"])
    return edition or (present if present and "times" in present else None)


def edition_of(body: Json, rules: Json) -> Json | None:
    """The very edition that a body names; None when it names none, or this app does not have it."""
    edition = rules["editions"].get(body.get("protocol_sha256"))
    return edition if edition and edition["code"] == body["protocol"] else None


def is_foreign(body: Json, rules: Json) -> bool:
    """Whether a body names a protocol or an edition that a newer app may know."""
    return protocol_of(body, rules) is None or ("protocol_sha256" in body and edition_of(body, rules) is None)


def frames(
    course: Json, later: list[Json], checks: list[Json], baseline: Json | None, rules: Json, offsets: Offsets
) -> list[Json]:
    """The protocols of a course in order, the ones set later last: {from_ms, entry, protocol, spans, losses}.

    A later one that is not known changes nothing; where the course's own is not known, nothing is due.
    """
    own = {"from_ms": course["starts_ms"], "entry": course["entry"], "protocol": protocol_of(course, rules)}
    found = [own]
    for record in later:
        protocol = protocol_of(record["body"], rules)
        if protocol is not None:
            found.append({"from_ms": record["at_ms"], "entry": record["id"], "protocol": protocol})
    return [
        frame | {"spans": [*early(frame["protocol"], course, offsets), *frame["spans"]]}
        for frame in watched(found, checks, baseline, rules)
    ]


def early(protocol: Json | None, course: Json, offsets: Offsets) -> list[Json]:
    """From day 0 and each dose that begins the watch anew until the day from which a protocol asks for less."""
    if protocol is None or "later" not in protocol:
        return []
    more = {"times": protocol["times"], "why": "base", "grade": 0, "site_sets": "no"}
    begun = [course["day0_ms"], *(anchor["at_ms"] for anchor in course["anchors"])]
    days = [ward_day(ms, offsets) + protocol["later"]["from_day"] for ms in begun]
    return [{"from_ms": ms, "until_ms": at_wall(day, 0, offsets)} | more for ms, day in zip(begun, days, strict=True)]


def usual(protocol: Json | None) -> list[str]:
    """The times of day that a protocol asks for where nothing asks for more."""
    return list(protocol.get("later", protocol)["times"]) if protocol else []


def beside(found: list[Json], checks: list[Json], baseline: Json | None, rules: Json) -> list[list[Json]]:
    """For each further kind of check that these protocols ask for, by a rhythm of its own: the same frames with it."""
    kinds = sorted({kind for frame in found for kind in besides(frame["protocol"])})
    return [
        watched(
            [frame | {"protocol": besides(frame["protocol"]).get(kind)} for frame in found], checks, baseline, rules
        )
        for kind in kinds
    ]


def kind_asked(found: list[Json]) -> str:
    """The kind of check that frames of `beside` ask for."""
    return str(next(frame["protocol"]["kinds"][0] for frame in found if frame["protocol"] is not None))


def besides(protocol: Json | None) -> Json:
    """The schedules that stand beside a protocol, by the kind of check they ask for."""
    return {row["kinds"][0]: row for row in (protocol or {}).get("beside", [])}


def watched(found: list[Json], checks: list[Json], baseline: Json | None, rules: Json) -> list[Json]:
    """The same frames with what the checks found: {spans, losses}."""
    worse = {row["tool"]: row["when"] for row in rules["protocols"]["baseline"]["worse"]}
    return [frame | findings(frame["protocol"], checks, baseline, worse) for frame in found]


def findings(protocol: Json | None, checks: list[Json], baseline: Json | None, worse: Json) -> Json:
    """The stretches in which what was found asks for more checks, and the instants at which points were lost."""
    if protocol is None:
        return {"spans": [], "losses": []}
    mine = [check for check in checks if check["kind"] in protocol["kinds"]]
    return {
        "spans": [*graded(protocol, mine), *lessened(protocol, mine, baseline, worse)],
        "losses": losses(protocol, mine, baseline, worse),
    }


def graded(protocol: Json, mine: list[Json]) -> list[Json]:
    """For each step of grades: from the check that reaches it until every grade it may have is below, and the hold."""
    found = []
    for step in protocol.get("grades", []):
        least = step["from"]
        more = {"times": step["times"], "why": "grade", "grade": least, "site_sets": step.get("site_sets", "no")}
        ran = runs(mine, reaches(least), lacks(least), protocol["hold_h"])
        found += [run | more for run in ran]
    return found


def reaches(least: int) -> Callable[[Json], bool]:
    """Whether a check has this grade, by the worst of what was calculated and signed."""
    return lambda check: weight(check) >= least


def lacks(least: int) -> Callable[[Json], bool]:
    """Whether a check is known to be below this grade; one that could not be graded is not."""
    return lambda check: check["of_record"] is not None and max(weight(check), stands(check)[1]) < least


def lessened(protocol: Json, mine: list[Json], baseline: Json | None, worse: Json) -> list[Json]:
    """From the check that lacks a point until none is missing, and the hold."""
    if "after_loss" not in protocol:
        return []
    more = {"times": protocol["after_loss"]["times"], "why": "loss", "grade": 0, "site_sets": "no"}

    def lacking(check: Json) -> bool | None:
        return lost(protocol, check, baseline, worse)

    ran = runs(mine, lambda check: lacking(check) is True, lambda check: lacking(check) is False, protocol["hold_h"])
    return [run | more for run in ran]


def runs(mine: list[Json], starts: Callable[[Json], bool], ends: Callable[[Json], bool], hold_h: int) -> list[Json]:
    """From when until when something holds, the hours after its end included; None: it still does."""
    found: list[Json] = []
    for check in mine:
        is_open = bool(found) and found[-1]["until_ms"] is None
        if not is_open and starts(check):
            found.append({"from_ms": check["at_ms"], "until_ms": None})
        elif is_open and ends(check):
            found[-1]["until_ms"] = check["at_ms"] + hold_h * HOUR_MS
    return found


def losses(protocol: Json, mine: list[Json], baseline: Json | None, worse: Json) -> list[int]:
    """When a check had lost a point since the one before with the same tool."""
    found = []
    before: dict[str, Json] = {}
    if "after_loss" not in protocol:
        return []
    for check in mine:
        if check["total"] is None:
            continue
        tool = check["total"]["tool"]
        if lost(protocol, check, before.get(tool, baseline), worse) is True:
            found.append(check["at_ms"])
        before[tool] = check
    return found


def lost(protocol: Json, check: Json, other: Json | None, worse: Json) -> bool | None:
    """Whether a check may lack a point of another; without a total of its tool, of a full score. None: not known.

    `worse`: which way a tool's points go when it gets worse, by protocols/baseline.json.
    """
    total = check["total"]
    full = next((row for row in protocol["after_loss"]["intact"] if total and row["tool"] == total["tool"]), None)
    if total is None or full is None:
        return None
    end = "floor" if worse[total["tool"]] == "lower" else "ceiling"
    same = other is not None and other["total"] is not None and other["total"]["tool"] == total["tool"]
    reference = other["total"][end] if other is not None and same else full["points"]
    return bool(total[end] < reference if end == "floor" else total[end] > reference)


def stretches(found: list[Json]) -> list[Json]:
    """The rhythms of some frames, each with `since_ms`, in order; the first holds for all time before it too."""
    turns = {frame["from_ms"] for frame in found}
    for span in (span for frame in found for span in frame["spans"]):
        turns |= {span["from_ms"], span["until_ms"]} - {None}
    ordered = sorted(turns)
    return [rhythm(ms, found) | {"since_ms": ms} for ms in [ordered[0] - 1, *ordered]]


def rhythm_at(ms: int, rhythms: list[Json]) -> Json:
    """The stretch at an instant: {since_ms, frame, from_ms, until_ms, times, why, grade, site_sets}."""
    return next((one for one in reversed(rhythms) if one["since_ms"] <= ms), rhythms[0])


def rhythm(ms: int, found: list[Json]) -> Json:
    """What is asked for at an instant by the frame in force, and by whatever it found."""
    frame = next((frame for frame in reversed(found) if frame["from_ms"] <= ms), found[0])
    times = usual(frame["protocol"])
    best = {"from_ms": frame["from_ms"], "until_ms": None, "times": times, "why": "base", "grade": 0, "site_sets": "no"}
    for span in frame["spans"]:
        holds = span["from_ms"] <= ms and (span["until_ms"] is None or ms < span["until_ms"])
        if holds and (len(span["times"]), span["grade"]) > (len(best["times"]), best["grade"]):
            best = span
    return best | {"frame": frame, "from_ms": max(best["from_ms"], frame["from_ms"])}


def in_force(ms: int, rhythms: list[Json], frame: Json) -> bool:
    """Whether a protocol was in force at an instant."""
    return bool(rhythm_at(ms, rhythms)["frame"]["entry"] == frame["entry"])


def rhythm_now(ms: int, found: list[Json]) -> Json | None:
    """The RhythmView of types.d.ts; None where nothing is due."""
    if not found:
        return None
    present = rhythm(ms, found)
    protocol = present["frame"]["protocol"]
    if protocol is None:
        return None
    shown = {name: present[name] for name in ("from_ms", "until_ms", "times", "why", "grade", "site_sets")}
    return {
        "protocol": protocol["code"],
        "edition": protocol["edition"],
        "entry": present["frame"]["entry"],
        "beside": [{"kind": kind, "times": row["times"]} for kind, row in sorted(besides(protocol).items())],
        **shown,
    }
