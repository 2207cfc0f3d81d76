"""What a person must settle. Pure; its twin is frontend/static/js/chart/disputes.js."""

from typing import Any

from backend.chart.checks import exclusions

Json = dict[str, Any]
ASKED = "neuro_check"  # signs are looked at as often as they change: several CRS checks of a slot all count


def disputes(standing: list[Json], checks: list[Json], watched: list[Json]) -> list[Json]:
    """The open questions: versions that disagree, a void beside an amendment, an exclusion, two checks for one slot."""
    confirmed = {record["id"] for record in standing if record["confirmed"]}
    found = [dispute("amendment", record) for record in standing if record["disputed"]]
    found += [dispute("dispute", record) for record in standing if record["void_disputed"]]
    found += [dispute("exclusion", check) for check in checks if exclusions(check) and check["id"] not in confirmed]
    return found + [one_of_record(slot["key"], checks) for slot in contested(watched, checks)]


def about_drugs(doubles: list[Json], weight: Json) -> list[Json]:
    """One dose or two, and which weight: limits count several, and no dose is calculated, until somebody answers."""
    asked = [("one_or_two", double["heads"], double["records"][0]) for double in doubles]
    asked += [("weight", weight["heads"], weight["record"])] if weight["others"] else []
    return [{"question": question, "heads": heads, "items": [], "record": record} for question, heads, record in asked]


def contested(watched: list[Json], checks: list[Json]) -> list[Json]:
    """The slots in which several phones made a check."""
    devices = {check["id"]: check["device"] for check in checks}
    asked = [slot for slot in watched if slot["kind"] == ASKED and len(slot["checks"]) > 1]
    return [slot for slot in asked if len({devices[id] for id in slot["checks"] if id in devices}) > 1]


def one_of_record(slot: str, checks: list[Json]) -> Json:
    """Which of the checks in a slot is the one of record?"""
    mine = [check for check in checks if check["slot"] == slot]
    return {"question": "slot", "heads": [head for check in mine for head in check["heads"]], "items": [],
            "record": mine[0]["id"]}  # fmt: skip


def set_aside(entries: list[Json], standing: list[Json], checks: list[Json]) -> set[str]:
    """The checks beside the one that a person picked for their slot; a later answer replaces an earlier one."""
    slots = {check["id"]: check["slot"] for check in checks if check["slot"]}
    record_of = {version["id"]: record["id"] for record in standing for version in record["versions"]}
    aside: set[str] = set()
    for entry in entries:
        if entry["kind"] == "decision" and entry["body"].get("question") == "slot":
            named = {record_of[name] for name in entry["amends"] if record_of.get(name) in slots}
            picked = record_of.get(entry["body"].get("answer"))
            if picked in named:
                aside |= {name for name in named if slots[name] == slots[picked]}
                aside.discard(picked)
    return aside


def dispute(question: str, record: Json) -> Json:
    """One question on one record."""
    return {"question": question, "heads": record["heads"], "items": record["disputed"], "record": record["id"]}
