"""Every combination of a table's answers, absent ones included, a slice for each set of raised flags."""

from collections.abc import Iterator
from functools import cache
from itertools import combinations, product
from typing import Any, NamedTuple

from backend.contract import load
from tests.unit.grading.source import edges

Json = dict[str, Any]
EVERY_NUMBER = 16  # a field with fewer numbers is walked whole, a longer one along the edges of its bands
MIX = 2654435761


class Grid(NamedTuple):
    """The fields with their answers (None: absent), the flags that change a grade, and those only observed."""

    code: str
    axes: dict[str, list[Any]]
    flags: list[str]
    observed: list[str]

    @property
    def slices(self) -> list[list[str]]:
        """The sets of flags that may be raised."""
        return [list(raised) for size in range(len(self.flags) + 1) for raised in combinations(self.flags, size)]


@cache
def grid(code: str) -> Grid:
    """All codes, and of the numbers all or those at the edges of the bands, of the table and of the source."""
    table = load.criteria(code)
    axes = {name: [None, *answers_of(table, name)] for name in table["fields"]}
    flags = [flag for flag in table["flags"] if flag not in table["observed"]]
    return Grid(code, axes, flags, table["observed"])


def answers_of(table: Json, name: str) -> list[Any]:
    """The answers of a field that may differ in grade."""
    field = table["fields"][name]
    if field["type"] == "choice":
        return list(field["codes"])
    numbers = range(field["min"], field["max"] + 1)
    steps = edges(table["code"], name) | limits(table, name)
    return list(numbers) if len(numbers) < EVERY_NUMBER else sorted({numbers[0], numbers[-1]} | steps & set(numbers))


def limits(part: Any, name: str) -> set[int]:
    """The numbers on both sides of each limit that the rules of a table hold against a field."""
    if isinstance(part, dict):
        beyond = {"min": -1, "max": 1} if part.get("field") == name else {}
        own = {part[end] + step for end, out in beyond.items() if end in part for step in (0, out)}
        return own.union(*[limits(value, name) for value in part.values()])
    return set().union(*[limits(value, name) for value in part]) if isinstance(part, list) else set()


def cells(grid: Grid, raised: list[str]) -> Iterator[Json]:
    """The answers of a slice; flags not raised are spelled `no` or left out, what is only observed is anything.

    The last field turns fastest. Twin: cells in twin.mjs.
    """
    for index, values in enumerate(product(*grid.axes.values())):
        answers = {name: value for name, value in zip(grid.axes, values, strict=True) if value is not None}
        yield answers | spelling(grid, raised, (index * MIX & 0xFFFFFFFF) >> 7)


def spelling(grid: Grid, raised: list[str], dice: int) -> Json:
    """The flags of a cell, as its dice fall."""
    flags = {flag: "yes" if flag in raised else "no" for flag in grid.flags}
    told = {flag: value for place, (flag, value) in enumerate(flags.items()) if value == "yes" or dice >> place & 1}
    seen = {flag: (None, "no", "yes")[dice // 3**place % 3] for place, flag in enumerate(grid.observed)}
    return told | {flag: value for flag, value in seen.items() if value}
