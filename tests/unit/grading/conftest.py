"""The JavaScript twin, and the cells of a grid with their grades."""

from collections.abc import Iterator

import pytest

from tests.unit.grading.grids import grid, numbers
from tests.unit.grading.slices import Slice
from tests.unit.grading.source import tables
from tests.unit.grading.twin import Twin

PARTS = [
    *[(grid, code, raised) for code in tables() for raised in grid(code).slices],
    *[(numbers, code, raised) for code in tables() for raised in numbers(code).slices if len(raised) < 2],
]


@pytest.fixture(scope="session")
def twin() -> Iterator[Twin]:
    """A running JavaScript twin."""
    made = Twin()
    yield made
    made.close()


@pytest.fixture(scope="module", params=PARTS, ids=lambda one: "+".join([one[0].__name__, one[1], *one[2]]))
def part(request: pytest.FixtureRequest) -> Slice:
    """The cells of one table with one set of flags raised, and what the Python twin says of each."""
    cells_of, code, raised = request.param
    return Slice(cells_of(code), raised)
