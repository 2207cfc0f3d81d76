"""The grade by tests/vectors/criteria.csv alone: typed from the sources by somebody who had not seen the tables."""

import csv
from collections.abc import Iterator
from itertools import product
from pathlib import Path
from typing import Any, NamedTuple

Json = dict[str, Any]
CSV = Path(__file__).resolve().parents[2] / "vectors" / "criteria.csv"
WORST = 4
FEVER = 1


class Row(NamedTuple):
    """What one code or band of a field gives; `grade` None: no grade of its own."""

    field: str
    code: str | None
    low: int
    high: int
    grade: int | None


def read_rows() -> dict[str, list[Row]]:
    """The rows of each table."""
    found: dict[str, list[Row]] = {}
    for row in csv.DictReader(CSV.open()):
        low, high = int(row["min"] or 0), int(row["max"] or 0)
        grade = int(row["grade"]) if row["grade"].isdigit() else None
        found.setdefault(row["table"], []).append(Row(row["field"], row["code"] or None, low, high, grade))
    return found


ROWS = read_rows()
TABLES = tuple(ROWS)
EXCLUDING = "_other_cause"


def fields(table: str) -> list[str]:
    """The fields that have grades, in the order typed."""
    return list(dict.fromkeys(row.field for row in ROWS[table] if row.grade is not None))


def flags(table: str) -> list[str]:
    """The flags that change a grade."""
    observed = {"tremor", "myoclonus", "headache", "hallucination", "haemorrhage"}
    named = dict.fromkeys(row.field for row in ROWS[table] if row.grade is None)
    return [name for name in named if name not in observed and name != "capd_other_cause"]


def values(table: str, field: str) -> list[Any]:
    """Every code, or both ends of every band; None for no answer."""
    rows = [row for row in ROWS[table] if row.field == field]
    edges = [
        row.code if row.code else edge for row in rows for edge in ((row.low,) if row.code else (row.low, row.high))
    ]
    return [None, *dict.fromkeys(edges)]


def axes(table: str, with_flags: bool = True) -> dict[str, list[Any]]:
    """The fields and flags that matter, each with its choices; None is no answer."""
    found = {name: values(table, name) for name in fields(table)}
    return found | {name: [None, "yes"] for name in (flags(table) if with_flags else [])}


def grid(table: str, with_flags: bool = True) -> Iterator[Json]:
    """Every combination of answers, absent ones and flags included."""
    found = axes(table, with_flags)
    for picked in product(*found.values()):
        yield {name: value for name, value in zip(found, picked, strict=True) if value is not None}


def alone(rows: list[Row], field: str, value: Any) -> int:
    """The grade of one answer by itself."""
    return next(
        row.grade or 0
        for row in rows
        if row.field == field and (row.code == value if row.code else row.low <= value <= row.high)
    )


def domain(rows: list[Row], field: str, answers: Json) -> tuple[int, int]:
    """Floor and ceiling of one field, another cause taken into account."""
    if field not in answers:
        return 0, max(row.grade or 0 for row in rows if row.field == field)
    if answers.get(field + EXCLUDING) == "yes":
        return 0, 0
    grade = alone(rows, field, answers[field])
    return grade, grade


def expected(table: str, answers: Json, rows: list[Row] | None = None) -> tuple[int, int, str]:
    """Floor, ceiling and status."""
    rows = rows or ROWS[table]
    return crs(rows, answers) if table == "astct-crs-2019" else icans(table, rows, answers)


def icans(table: str, rows: list[Row], answers: Json) -> tuple[int, int, str]:
    """The largest domain; a child's score that is no worse than usual is nothing, or a question."""
    bounds = {field: domain(rows, field, answers) for field in fields(table)}
    usual = answers.get("capd_at_baseline") == "yes" and "capd" in answers
    ask = usual and bounds["capd"][0] > 1
    if usual:
        bounds["capd"] = (0, bounds["capd"][1] if ask else 0)
    floor, ceiling = max(low for low, _ in bounds.values()), max(high for _, high in bounds.values())
    if not any(field in answers for field in bounds):
        return 0, ceiling, "not_gradable"
    return floor, ceiling, "confirm" if ask else certainty(floor, ceiling)


def crs(rows: list[Row], answers: Json) -> tuple[int, int, str]:
    """The first line that fits."""
    organs = [domain(rows, field, answers) for field in ("hypotension", "oxygen")]
    f, c = max(low for low, _ in organs), max(high for _, high in organs)
    fever = has_fever(rows, answers)
    is_open, masked = (answers.get(name) == "yes" for name in ("episode_open", "fever_masked"))
    if fever:
        return max(FEVER, f), max(FEVER, c), certainty(max(FEVER, f), max(FEVER, c))
    if is_open and masked:
        c = max(FEVER, c) if fever is None else c
        return f, c, certainty(f, c)
    if fever is None and is_open:
        return f, max(FEVER, c), "confirm" if f else "at_least"
    if fever is None:
        return 0, max(FEVER, c), "not_gradable"
    if is_open:
        return f, c, "confirm" if f else certainty(f, c)
    if masked and c:
        return 0, c, "confirm"
    return 0, 0, "confirm" if f else "complete"


def has_fever(rows: list[Row], answers: Json) -> bool | None:
    """None when nobody measured."""
    if answers.get("fever_other_cause") == "yes":
        return False
    return alone(rows, "temperature", answers["temperature"]) > 0 if "temperature" in answers else None


def certainty(floor: int, ceiling: int) -> str:
    """One grade, or at least one."""
    return "complete" if floor == ceiling else "at_least"
