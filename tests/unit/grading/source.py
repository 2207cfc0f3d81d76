"""The criteria as somebody typed them from the sources without seeing the tables: tests/vectors/criteria.csv."""

import csv
from functools import cache
from pathlib import Path
from typing import NamedTuple

CSV = Path(__file__).resolve().parents[2] / "vectors" / "criteria.csv"
EXCLUDES, OBSERVED, CHANGES, NO_FLAG = "excludes", "observed", "", "no_flag"


class Row(NamedTuple):
    """A code or a band of a field: its grade, or `excludes`, `observed`, nothing (changes a grade), `no_flag`."""

    table: str
    field: str
    code: str
    min: str
    max: str
    grade: str
    source: str
    line: str
    note: str

    @property
    def values(self) -> list[str] | range:
        """The answers this row is about."""
        return [self.code] if self.code else range(int(self.min), int(self.max) + 1)


@cache
def rows(table: str) -> list[Row]:
    """The rows of a table, in the order typed."""
    with CSV.open(encoding="utf-8", newline="") as typed:
        return [row for line in csv.DictReader(typed) if (row := Row(**line)).table == table]


@cache
def tables() -> list[str]:
    """The tables, in the order typed."""
    with CSV.open(encoding="utf-8", newline="") as typed:
        return list(dict.fromkeys(line["table"] for line in csv.DictReader(typed)))


@cache
def graded(table: str) -> dict[str, dict[str | int, int]]:
    """The grade of each answer of each field, by itself."""
    found: dict[str, dict[str | int, int]] = {}
    for row in rows(table):
        if row.grade.isdigit():
            found.setdefault(row.field, {}).update(dict.fromkeys(row.values, int(row.grade)))
    return found


@cache
def edges(table: str, field: str) -> set[int]:
    """The first and the last number of each band of a field."""
    return {value for row in rows(table) if row.field == field for value in (int(row.min), int(row.max))}


@cache
def flags(table: str, *kinds: str) -> list[str]:
    """The flags of these kinds."""
    return [row.field for row in rows(table) if row.code == "yes" and row.grade in kinds]
