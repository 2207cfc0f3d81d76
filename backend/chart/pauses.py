"""When checks were paused or the patient away, who paused. Pure; its twin is frontend/static/js/chart/pauses.js."""

from typing import Any

Json = dict[str, Any]


def pauses(standing: list[Json]) -> list[tuple[int, int | None]]:
    """From when until when checks were paused; None while they still are."""
    return spans(standing, "pause", ("resume",))


def absences(standing: list[Json]) -> list[tuple[int, int | None]]:
    """From a discharge until the next bed or ward; None: the patient has not come back."""
    return spans(standing, "discharge", ("stay", "transfer"))


def spans(standing: list[Json], begins: str, ends: tuple[str, ...]) -> list[tuple[int, int | None]]:
    """From each record that begins something until the next that ends it."""
    found: list[tuple[int, int | None]] = []
    for record in standing:
        is_open = bool(found) and found[-1][1] is None
        if record["kind"] == begins and not is_open:
            found.append((record["at_ms"], None))
        elif record["kind"] in ends and is_open:
            found[-1] = (found[-1][0], record["at_ms"])
    return found


def open_pause(standing: list[Json]) -> Json | None:
    """The pause nobody has ended: since when, by whom, why; None when the checks go on."""
    found: Json | None = None
    for record in standing:
        if record["kind"] == "pause" and found is None:
            found = record
        elif record["kind"] == "resume":
            found = None
    if found is None:
        return None
    body = found["body"]
    return {
        "record": found["id"],
        "since_ms": found["at_ms"],
        "author": found["author"],
        "reason": body.get("reason"),
        "text": body.get("text"),
    }


def suspended(due: Json, pause: Json | None) -> Json:
    """What is owed while checks are paused: nothing, and the ward list says so; after the window nothing anyway."""
    return due if pause is None or due["state"] == "off" else due | {"state": "paused"}
