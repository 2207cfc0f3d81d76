"""The cells of a grid with one set of flags raised, graded, and how they lie beside each other."""

from collections.abc import Iterator
from functools import cached_property
from math import prod
from typing import Any

from backend.contract import load
from backend.grading.evaluator import grade
from tests.unit.grading.grids import Grid, cells

Json = dict[str, Any]
Bounds = tuple[int, int]


class Slice:
    """Cells by number; the last field turns fastest, and number 0 of each field is its absence."""

    def __init__(self, grid: Grid, raised: list[str]):
        self.grid, self.raised = grid, raised
        self.cells = list(cells(grid, raised))
        table = load.criteria(grid.code)
        self.grades = [grade(table, answers) for answers in self.cells]
        self.bounds: list[Bounds] = [(one["floor"], one["ceiling"]) for one in self.grades]

    @cached_property
    def strides(self) -> dict[str, tuple[int, int]]:
        """How far two neighbours lie apart along each field, and how many answers it has, absence included."""
        sizes = [len(values) for values in self.grid.axes.values()]
        return {name: (prod(sizes[place + 1 :]), sizes[place]) for place, name in enumerate(self.grid.axes)}

    def without(self, cell: int, field: str) -> int:
        """The cell with that field absent."""
        stride, size = self.strides[field]
        return cell - cell // stride % size * stride

    def answered(self, cell: int, field: str) -> Iterator[int]:
        """The cells in which that absent field has an answer."""
        stride, size = self.strides[field]
        return iter(range(cell + stride, cell + size * stride, stride))

    def absent(self, cell: int) -> list[str]:
        """The fields without an answer."""
        return [name for name, (stride, size) in self.strides.items() if cell // stride % size == 0]

    @cached_property
    def completed(self) -> list[Bounds]:
        """Of each cell, the least floor and the greatest ceiling among all complete answers that it may become."""
        found = list(self.bounds)
        for cell in reversed(range(len(found))):
            for field in self.absent(cell)[:1]:
                reached = [found[other] for other in self.answered(cell, field)]
                found[cell] = min(low for low, _ in reached), max(high for _, high in reached)
        return found
