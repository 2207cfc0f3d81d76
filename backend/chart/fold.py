"""The chart: a pure function of the set of entries. Its twin is frontend/static/js/chart/fold.js."""

from typing import Any

from backend.chart.alarms import alarms
from backend.chart.anchors import anchor_now
from backend.chart.assessments import assessments
from backend.chart.baseline import baseline_of, lost_since
from backend.chart.checks import KINDS, check_view
from backend.chart.courses import course_of, courses, day_number, present_course
from backend.chart.disputes import about_drugs, contested, disputes, set_aside
from backend.chart.doses import masking
from backend.chart.episodes import follow, proposals
from backend.chart.findings import findings
from backend.chart.handover import handover
from backend.chart.identity import identity_of
from backend.chart.instants import Offsets, to_ms
from backend.chart.labs import labs
from backend.chart.medication import medication
from backend.chart.outline import outline
from backend.chart.pauses import absences, open_pause, pauses, suspended
from backend.chart.rhythm import KINDS as RHYTHMS
from backend.chart.rhythm import beside, frames, is_foreign, kind_asked, rhythm_now
from backend.chart.schedule import due, slots
from backend.chart.severity import alert, severity
from backend.chart.shape import is_readable
from backend.chart.spells import neuro_spells
from backend.chart.tools import tool_at
from backend.chart.versions import in_order, records, root_of
from backend.chart.weights import weigh

Json = dict[str, Any]

KNOWN_KINDS = {
    "patient", "stay", "transfer", "discharge", "outcome", "course", "product_dose", "neuro_check", "crs_check",
    "medication", "lab", "slot_missed", "pause", "resume", "escalation", "acknowledgement", "handover",
    "handover_accepted", "note", "monitoring", "weight", "findings",
    "amendment", "void", "decision",
}  # fmt: skip
PLACES = ("stay", "transfer", "discharge")


def chart(entries: list[Json], now_ms: int, offsets: Offsets, rules: Json) -> Json:
    """Everything anyone sees of a ward: the Chart of types.d.ts. The order of `entries` does not matter."""
    known = readable(in_order(entries))
    by_patient: dict[str, list[Json]] = {}
    for entry in known:
        by_patient.setdefault(entry["patient"], []).append(entry)
    newer = len({entry["id"] for entry in entries}) - len(known) + foreign(known, rules)
    patients = {id: patient_chart(id, mine, now_ms, offsets, rules) for id, mine in by_patient.items()}
    return {"now_ms": now_ms, "patients": patients, "newer": newer}


def readable(ordered: list[Json]) -> list[Json]:
    """The entries of a kind and form that this app knows; the others wait for a newer one.

    Without an entry that cannot be read, a correction that named it too may belong to another record: asked again.
    """
    known = [entry for entry in ordered if entry["kind"] in KNOWN_KINDS]
    while True:
        by_id = {entry["id"]: entry for entry in known}
        kept = [entry for entry in known if is_readable(entry, kind_of(entry, by_id))]
        if len(kept) == len(known):
            return known
        known = kept


def foreign(known: list[Json], rules: Json) -> int:
    """How many of the entries name a protocol or an edition that only a newer app may know."""
    by_id = {entry["id"]: entry for entry in known}
    bodies = [
        entry["body"]["body"] if entry["kind"] == "amendment" else entry["body"]
        for entry in known
        if (kind_of(entry, by_id) if entry["kind"] == "amendment" else entry["kind"]) in RHYTHMS
    ]
    return sum(is_foreign(body, rules) for body in bodies)


def kind_of(entry: Json, by_id: dict[str, Json]) -> str | None:
    """The kind of the record that an entry belongs to; None while it is not here."""
    root = root_of(entry, by_id)
    return None if root is None else str(by_id[root]["kind"])


def patient_chart(id: str, entries: list[Json], now_ms: int, offsets: Offsets, rules: Json) -> Json:
    """The PatientChart of types.d.ts."""
    found = records(entries, rules)
    standing = [record for record in found if record["state"] != "voided"]
    identity = last(standing, ("patient",))
    place = whereabouts(standing)
    known = courses(standing, offsets, rules["episodes"]["course_days_before"], rules["products"])
    course = present_course(known, now_ms)
    checks = [
        check_view(record, course_of(record["course"], record["at_ms"], known), rules)
        for record in standing
        if record["kind"] in KINDS
    ]
    mine = [check for check in checks if course is None or check["course"] == course["id"]]
    neuro, crs = ([check for check in mine if check["kind"] == kind] for kind in KINDS)
    medications = [record for record in standing if record["kind"] == "medication"]
    doses = masking(medications, rules["episodes"])
    episode, would = follow(crs, episode_decisions(entries, course, known), doses, rules["episodes"])
    for check, learned in zip(crs, would, strict=True):
        check["would_now"] = learned
    baseline = baseline_of(checks, course)
    for check in checks:
        check["lost"] = lost_since(check, baseline, rules)
    followed = following(course, known, standing, mine, baseline, rules, offsets)
    others = beside(followed, mine, baseline, rules)
    watched = watch(course, place, mine, standing, now_ms, offsets, followed, others)
    pause = open_pause(standing)
    aside = set_aside(entries, standing, mine)
    counted = [check for check in checks if check["id"] not in aside]
    graded = [check for check in neuro if check["id"] not in aside]
    spells = neuro_spells(graded, course, rules["episodes"])
    both = [severity(graded, spells), severity(crs, episode["spells"])]
    told = [("icans", spells, graded), ("crs", episode["spells"], crs)]
    outlined = outline(told, course, offsets, rules["episodes"])
    who = identity_of(identity["body"]) if identity else None
    weight = weigh(standing, entries, now_ms, rules)
    around = {"course": course, "courses": known, "now_ms": now_ms, "weight": weight, "icans": both[0], "crs": both[1]}
    drugs = medication(standing, entries, around, rules)
    return {
        "id": id, "now_ms": now_ms,
        "identity": who,
        "identity_entry": identity["heads"][-1] if identity else None,
        **{name: place[name] for name in ("ward", "bed", "present")},
        "course": course, "courses": known, "day": day_number(course, now_ms, offsets),
        "anchor": anchor_now(course, now_ms, offsets),
        "tool": tool_at(who, course, now_ms, offsets, rules["ice_from_years"]),
        "checks": checks, "icans": both[0], "crs": both[1],
        "alert": alert(both, counted, contested(watched, counted)),
        "alarms": alarms([check for check in mine if check["id"] not in aside], standing, rules["alarms"]),
        "handover": handover(standing, entries),
        "proposals": proposals(episode, doses, now_ms, rules["episodes"]),
        "episodes": outlined, "clear_ms": episode["clear_ms"],
        "assessments": assessments(course, outlined, rules["products"], rules["protocols"]["assessments"], offsets),
        "slots": watched, "due": suspended(due(watched, now_ms), pause), "pause": pause,
        "rhythm": rhythm_now(now_ms, followed), "baseline": baseline,
        "medications": [shown(record) for record in medications],
        "weight": weight, **drugs, "labs": labs(standing, course, offsets), "findings": findings(standing),
        "disputes": disputes(standing, counted, watched) + about_drugs(drugs["doubles"], weight),
        "records": [shown(record) for record in found],
    }  # fmt: skip


def last(found: list[Json], kinds: tuple[str, ...]) -> Json | None:
    """The latest record of some kinds."""
    return next((record for record in reversed(found) if record["kind"] in kinds), None)


def whereabouts(standing: list[Json]) -> Json:
    """Ward and bed by the latest stay or transfer, whether the patient is still here, and since when."""
    place = last(standing, PLACES[:2])
    latest = last(standing, PLACES)
    first = next((record for record in standing if record["kind"] in PLACES[:2]), None)
    moved = place is not None and place["kind"] == "transfer"
    return {
        "ward": None if place is None else place["body"].get("to_ward") if moved else place["ward"],
        "bed": place["body"].get("bed") if place else None,
        "present": latest is None or latest["kind"] != "discharge",
        "since_ms": first["at_ms"] if first else None,
    }


def following(
    course: Json | None,
    known: list[Json],
    standing: list[Json],
    checks: list[Json],
    baseline: Json | None,
    rules: Json,
    offsets: Offsets,
) -> list[Json]:
    """The protocols of the present course, its own and those set later; none without a day 0."""
    if course is None or course["day0_ms"] is None:
        return []
    later = [
        record
        for record in standing
        if record["kind"] == "monitoring" and course_of(record["course"], record["at_ms"], known) == course["id"]
    ]
    return frames(course, later, checks, baseline, rules, offsets)


def watch(
    course: Json | None,
    place: Json,
    checks: list[Json],
    standing: list[Json],
    now_ms: int,
    offsets: Offsets,
    followed: list[Json],
    others: list[list[Json]],
) -> list[Json]:
    """The slots of the present course, each of one kind of check; none without a day 0 or a protocol known here."""
    if course is None or not followed:
        return []
    start = course["day0_ms"] if place["since_ms"] is None else max(course["day0_ms"], place["since_ms"])
    missed = {
        record["body"].get("slot"): record["body"].get("reason")
        for record in standing
        if record["kind"] == "slot_missed"
    }
    marks = {"missed": missed, "pauses": pauses(standing), "absences": absences(standing)}
    main = slots(course, start, checks, marks, now_ms, offsets, followed)
    more = [slots(course, start, checks, marks, now_ms, offsets, track, kind_asked(track)) for track in others]
    return sorted(sum(more, main), key=lambda slot: slot["opens_ms"]) if more else main


def episode_decisions(entries: list[Json], course: Json | None, known: list[Json]) -> list[Json]:
    """A physician's decisions on the CRS episodes of a course."""
    found = [entry for entry in entries if entry["kind"] == "decision" and entry["body"].get("question") == "episode"]
    return [
        {"id": entry["id"], "at_ms": to_ms(entry["at"]), "answer": entry["body"].get("answer")}
        for entry in found
        if course is None or course_of(entry.get("course"), to_ms(entry["at"]), known) == course["id"]
    ]


def shown(record: Json) -> Json:
    """The RecordView of types.d.ts."""
    names = (
        "id",
        "heads",
        "kind",
        "at",
        "at_ms",
        "recorded_at",
        "received_at",
        "author",
        "device",
        "body",
        "state",
        "versions",
    )
    return {name: record[name] for name in names}
