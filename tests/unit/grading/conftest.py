"""The JavaScript twin, and the cells of a grid with their grades."""

from collections.abc import Iterator

import pytest

from tests.unit.grading.grids import grid
from tests.unit.grading.slices import Slice
from tests.unit.grading.source import tables
from tests.unit.grading.twin import Twin

SLICES = [(code, raised) for code in tables() for raised in grid(code).slices]


@pytest.fixture(scope="session")
def twin() -> Iterator[Twin]:
    """A running JavaScript twin."""
    made = Twin()
    yield made
    made.close()


@pytest.fixture(scope="module", params=SLICES, ids=lambda one: "+".join([one[0], *one[1]]))
def part(request: pytest.FixtureRequest) -> Slice:
    """The cells of one table with one set of flags raised, and what the Python twin says of each."""
    code, raised = request.param
    return Slice(grid(code), raised)
