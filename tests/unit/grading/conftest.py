"""The JavaScript twin, and the cells of a grid with their grades."""

from collections.abc import Callable, Iterator

import pytest

from tests.unit.grading.grids import Grid, grid, numbers
from tests.unit.grading.slices import Slice
from tests.unit.grading.twin import Twin

pytest.register_assert_rewrite("tests.unit.grading.combinations")


@pytest.fixture(scope="session")
def twin() -> Iterator[Twin]:
    """A running JavaScript twin."""
    made = Twin()
    yield made
    made.close()


def parts(code: str) -> list[tuple[Callable[[str], Grid], str, list[str]]]:
    """The slices of a table: all codes with every set of flags, all numbers with one flag at most."""
    few = [raised for raised in numbers(code).slices if len(raised) < 2]
    return [*[(grid, code, raised) for raised in grid(code).slices], *[(numbers, code, raised) for raised in few]]


def pytest_generate_tests(metafunc: pytest.Metafunc) -> None:
    """The slices of the table that a class of tests names."""
    if "part" in metafunc.fixturenames:
        found = parts(metafunc.cls.table)
        ids = ["+".join([cells_of.__name__, code, *raised]) for cells_of, code, raised in found]
        metafunc.parametrize("part", found, ids=ids, indirect=True, scope="module")


@pytest.fixture(scope="module")
def part(request: pytest.FixtureRequest) -> Slice:
    """The cells of one table with one set of flags raised, and what the Python twin says of each."""
    cells_of, code, raised = request.param
    return Slice(cells_of(code), raised)
