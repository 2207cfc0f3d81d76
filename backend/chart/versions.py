"""Records: entries with their amendments and voids. Pure; its twin is frontend/static/js/chart/versions.js."""

from typing import Any

from backend.chart.instants import to_ms
from backend.chart.merge import merge
from backend.chart.order import by_time

Json = dict[str, Any]
CHANGES = ("amendment", "void", "decision")


def in_order(entries: list[Json]) -> list[Json]:
    """Each entry once, by the instant it speaks of, then by id."""
    once = {entry["id"]: entry for entry in entries}
    return sorted(once.values(), key=lambda entry: (to_ms(entry["at"]), entry["id"]))


def records(entries: list[Json], rules: Json) -> list[Json]:
    """Every record of these entries, in order. A change that names nothing known waits until it does."""
    by_id = {entry["id"]: entry for entry in entries}
    changes: dict[str, list[Json]] = {}
    for entry in entries:
        root = root_of(entry, by_id)
        if entry["kind"] in CHANGES and root is not None:
            changes.setdefault(root, []).append(entry)
    made = [record(entry, changes.get(entry["id"], []), rules) for entry in entries if entry["kind"] not in CHANGES]
    return sorted(made, key=by_time)


def root_of(entry: Json, by_id: dict[str, Json]) -> str | None:
    """The first version of the record that an entry belongs to; None when it is not here, or names turn in a circle."""
    seen: set[str] = set()
    while entry["kind"] in CHANGES:
        known = [by_id[name] for name in entry["amends"] if name in by_id and name not in seen]
        if not known:
            return None
        seen.add(entry["id"])
        entry = known[0]
    return str(entry["id"])


def record(root: Json, changes: list[Json], rules: Json) -> Json:
    """One record as it stands: effective body, heads, state, disagreements, every version."""
    versions = {root["id"]: root} | {entry["id"]: entry for entry in changes if entry["kind"] == "amendment"}
    gone = replaced(versions)
    heads = [entry for name, entry in versions.items() if name not in gone]
    voids = [entry for entry in changes if entry["kind"] == "void"]
    decisions = {entry["body"].get("question"): entry for entry in changes if entry["kind"] == "decision"}
    live = [head for head in heads if head["id"] not in {name for void in voids for name in void["amends"]}]
    settled = decided(decisions.get("dispute"))
    is_void = bool(voids) and (not live or settled == "void")
    chosen = picked(live or heads, decisions.get("amendment"), versions)
    body, disputed = effective(root, chosen, versions, rules)
    latest = max(chosen, key=lambda entry: (to_ms(entry["recorded_at"]), entry["id"]))
    at = latest["body"].get("at", root["at"]) if latest is not root else root["at"]
    return {
        "id": root["id"], "heads": sorted(head["id"] for head in heads), "kind": root["kind"],
        "at": at, "at_ms": to_ms(at),
        "recorded_at": root["recorded_at"], "received_at": root.get("received_at"), "author": root["author"],
        "device": root["device"], "ward": root["ward"], "course": root.get("course"),
        "criteria": latest.get("criteria", root.get("criteria")),
        "edition_sha256": latest.get("edition_sha256", root.get("edition_sha256")), "body": body,
        "state": "voided" if is_void else "amended" if len(versions) > 1 else "stands",
        "count": len(versions), "disputed": disputed,
        "void_disputed": bool(voids) and bool(live) and settled is None,
        "confirmed": is_confirmed(decisions.get("exclusion"), chosen),
        "versions": [version(entry) for entry in in_order([root, *changes])],
    }  # fmt: skip


def replaced(versions: dict[str, Json]) -> set[str]:
    """The versions that a later one names; of those that name themselves or each other none replaces the other."""
    pairs = [(entry["id"], name) for entry in versions.values() for name in entry["amends"] if name in versions]
    return {name for id, name in pairs if id not in ancestors(versions[name], versions)}


def decided(decision: Json | None) -> Any:
    """The answer of a decision, if there is one."""
    return decision["body"].get("answer") if decision else None


def is_confirmed(decision: Json | None, chosen: list[Json]) -> bool:
    """Whether a physician confirmed the exclusions of the versions that count, having seen them."""
    return decided(decision) == "confirmed" and all(head["id"] in (decision or {})["amends"] for head in chosen)


def picked(heads: list[Json], decision: Json | None, versions: dict[str, Json]) -> list[Json]:
    """The heads that a decision leaves: the one it took, and whatever it did not know of."""
    answer = decided(decision)
    if decision is None or answer not in versions:
        return heads
    left = [head for head in heads if head["id"] == answer or head["id"] not in decision["amends"]]
    return left or [versions[answer]]


def effective(root: Json, chosen: list[Json], versions: dict[str, Json], rules: Json) -> tuple[Json, list[str]]:
    """The body that counts, and the items heads disagree in: the more severe counts until somebody decides."""
    bodies = [body_of(entry) for entry in chosen]
    if len(chosen) == 1:
        return bodies[0], []
    merged, disputed = merge(body_of(versions[common_parent(chosen, versions, root)]), bodies)
    graded = [regraded(entry, body, root, rules) for entry, body in zip(chosen, merged, strict=True)]
    order = sorted(zip(chosen, graded, strict=True), key=lambda pair: (-severity(pair[1]), pair[0]["id"]))
    return order[0][1], disputed


def common_parent(chosen: list[Json], versions: dict[str, Json], root: Json) -> str:
    """The latest version that all heads came from, and that is none of them."""
    heads = {entry["id"] for entry in chosen}
    lines = [ancestors(entry, versions) for entry in chosen]
    shared = [name for name in lines[0] if name not in heads and all(name in line for line in lines)]
    return max(shared, key=lambda name: (to_ms(versions[name]["recorded_at"]), name), default=str(root["id"]))


def ancestors(entry: Json, versions: dict[str, Json]) -> list[str]:
    """A version's own id and those of all versions before it."""
    found, waiting = [], [entry["id"]]
    while waiting:
        name = waiting.pop(0)
        if name in versions and name not in found:
            found.append(name)
            waiting.extend(versions[name]["amends"])
    return found


def body_of(entry: Json) -> Json:
    """The record's body in a version: an amendment carries the whole new one."""
    body = entry["body"].get("body", {}) if entry["kind"] == "amendment" else entry["body"]
    return body if isinstance(body, dict) else {}


def regraded(entry: Json, body: Json, root: Json, rules: Json) -> Json:
    """A merged body with its grade made again; without criteria it keeps the head's own."""
    criteria = entry.get("criteria", root.get("criteria"))
    grade = rules["regrade"](root["kind"], criteria, body) if criteria else None
    return body | {"grade": grade} if grade else body


def severity(body: Json) -> int:
    """What alerts go by: the larger of floor and worst."""
    grade = body.get("grade") if isinstance(body.get("grade"), dict) else {}
    return max(number(grade, "floor"), number(grade, "worst"))


def number(grade: Any, name: str) -> int:
    """A whole number of a grade; 0 where an older app wrote none."""
    value = grade.get(name)
    return value if type(value) is int else 0


def version(entry: Json) -> Json:
    """One step of a record's history."""
    changed = entry["kind"] in CHANGES
    return {
        "id": entry["id"], "kind": entry["kind"], "at": entry["at"], "recorded_at": entry["recorded_at"],
        "received_at": entry.get("received_at"), "author": entry["author"],
        "reason": entry["body"].get("reason") if changed else None,
        "text": entry["body"].get("text") if changed else None,
        "body": entry["body"] if entry["kind"] == "decision" else body_of(entry),
    }  # fmt: skip
