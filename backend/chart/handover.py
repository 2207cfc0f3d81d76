"""Who handed a patient over, who took over, what was asked. Pure; its twin is frontend/static/js/chart/handover.js."""

from typing import Any

from backend.chart.about import is_about, said
from backend.chart.instants import to_ms

Json = dict[str, Any]


def handover(standing: list[Json], entries: list[Json]) -> Json | None:
    """The Handover of types.d.ts: the last one that stands; who takes over is another person than who gave it."""
    given = next((record for record in reversed(standing) if record["kind"] == "handover"), None)
    if given is None:
        return None
    version = next(one for one in given["versions"] if one["id"] == given["heads"][-1])
    giver, body = version["author"], given["body"]
    about = [record for record in standing if is_about(record, given)]
    taken = [one for one in about if one["kind"] == "handover_accepted" and one["author"] != giver]
    talk = [one for one in about if one["kind"] == "note"]
    return {
        "id": given["id"], "of": given["heads"][-1], "at_ms": given["at_ms"], "author": giver,
        **{field: body.get(field) for field in ("shift", "to", "contingency")},
        "accepted": said(taken[0]) if taken else None,
        "talk": [said(one) | {"text": one["body"].get("text")} for one in talk],
        "asked": is_asked(talk, giver, taken),
        "since": since(version, {given["id"], *(one["id"] for one in given["versions"])}, entries),
    }  # fmt: skip


def is_asked(talk: list[Json], giver: str, taken: list[Json]) -> bool:
    """Whether a question waits: the last word is not the giver's, and nobody took over since."""
    if not talk or talk[-1]["author"] == giver:
        return False
    return all(one["at_ms"] < talk[-1]["at_ms"] for one in taken)


def since(version: Json, own: set[str], entries: list[Json]) -> int:
    """How many entries were signed after it, whatever time they are of; what is said of the handover is none."""
    from_ms = to_ms(version["recorded_at"])
    return sum(
        to_ms(entry["recorded_at"]) > from_ms
        and entry["kind"] not in ("handover", "handover_accepted")
        and entry["id"] not in own
        and entry["body"].get("of") not in own
        for entry in entries
    )
