"""Every combination of a table's answers, absent ones included, a slice for each set of raised flags."""

from collections.abc import Iterator
from functools import cache
from itertools import combinations, product
from typing import Any, NamedTuple

from backend.contract import load
from tests.unit.grading.source import edges

Json = dict[str, Any]
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
    """All codes, and the numbers at the edges of the bands, of those of the table and those of the source."""
    return made(code, {name: edges_of(code, name) for name in load.criteria(code)["fields"]})


@cache
def numbers(code: str) -> Grid:
    """All numbers, beside the mildest and the worst code of every choice."""
    fields = load.criteria(code)["fields"]
    return made(code, {name: whole(field) or [field["codes"][0], field["codes"][-1]] for name, field in fields.items()})


def made(code: str, answers: dict[str, list[Any]]) -> Grid:
    """A grid over these answers, each of which may be absent."""
    table = load.criteria(code)
    flags = [flag for flag in table["flags"] if flag not in table["observed"]]
    return Grid(code, {name: [None, *some] for name, some in answers.items()}, flags, table["observed"])


def whole(field: Json) -> list[int]:
    """All numbers of a field; none of a choice."""
    return list(range(field["min"], field["max"] + 1)) if field["type"] == "integer" else []


def edges_of(code: str, name: str) -> list[Any]:
    """The answers of a field that may differ in grade."""
    table = load.criteria(code)
    field = table["fields"][name]
    if field["type"] == "choice":
        return list(field["codes"])
    steps = {field["min"], field["max"]} | edges(code, name) | limits(table, name)
    return sorted(steps & set(whole(field)))


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
