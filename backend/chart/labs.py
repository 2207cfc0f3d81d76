"""The laboratory values of a patient as they stand. Pure; its twin is frontend/static/js/chart/labs.js."""

from typing import Any

from backend.chart.courses import day_number
from backend.chart.instants import Offsets

Json = dict[str, Any]

SAID = ("code", "value", "unit")


def labs(standing: list[Json], course: Json | None, offsets: Offsets) -> list[Json]:
    """The LabView of each record that says what, how much and in which unit, ascending; without its unit it is none."""
    return [
        {
            "id": record["id"], "at_ms": record["at_ms"], "day": day_number(course, record["at_ms"], offsets),
            **{name: record["body"][name] for name in SAID},
            "disputed": "yes" if is_disputed(record) else "no",
        }
        for record in standing
        if record["kind"] == "lab" and all(type(record["body"].get(name)) is str for name in SAID)
    ]  # fmt: skip


def is_disputed(record: Json) -> bool:
    """Whether its versions disagree, or what counts mixes two of them: a value with the unit of another is nobody's."""
    if record["disputed"]:
        return True
    said = [[version["body"].get(name) for name in SAID] for version in record["versions"]]
    return [record["body"][name] for name in SAID] not in said
