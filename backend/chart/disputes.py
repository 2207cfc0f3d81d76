"""What a person must settle. Pure; its twin is frontend/static/js/chart/disputes.js."""

from typing import Any

from backend.chart.checks import is_excluded

Json = dict[str, Any]


def disputes(standing: list[Json], checks: list[Json], watched: list[Json]) -> list[Json]:
    """The open questions: versions that disagree, a void beside an amendment, an exclusion, two checks for one slot."""
    confirmed = {record["id"] for record in standing if record["confirmed"]}
    found = [dispute("amendment", record) for record in standing if record["disputed"]]
    found += [dispute("dispute", record) for record in standing if record["void_disputed"]]
    found += [dispute("exclusion", check) for check in checks if is_excluded(check) and check["id"] not in confirmed]
    found += [
        {"question": "slot", "heads": slot["checks"], "items": [], "record": slot["checks"][0]}
        for slot in contested(watched, checks)
    ]
    return found


def contested(watched: list[Json], checks: list[Json]) -> list[Json]:
    """The slots in which several phones made a check."""
    devices = {check["id"]: check["device"] for check in checks}
    return [slot for slot in watched if len({devices[id] for id in slot["checks"]}) > 1]


def dispute(question: str, record: Json) -> Json:
    """One question on one record."""
    return {"question": question, "heads": record["heads"], "items": record["disputed"], "record": record["id"]}
