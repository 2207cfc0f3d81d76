"""All tests: garbage is collected seldom, and what takes long begins first."""

import gc
import os

import pytest

gc.set_threshold(200_000, 20, 20)  # the grids of answers are many objects and none of them is garbage

# Files and folders of the tests that take longest, the longest first: none is left for one worker at the end.
LONG = (
    "e2e/test_accessible", "e2e/test_thirty_days", "e2e/test_kills_any_time", "e2e/test_keyboard_everywhere",
    "e2e/engines", "e2e/test_kills", "e2e/test_wake", "e2e/test_states",
    "unit/campaigns", "unit/model", "unit/server", "unit/faults", "unit/cli", "unit/handovers", "unit/board",
)  # fmt: skip


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Longest first; browser tests, of which each worker begins with a stretch, are dealt out like cards."""
    items.sort(key=lambda item: next((at for at, name in enumerate(LONG) if f"/{name}" in item.nodeid), len(LONG)))
    workers = int(os.environ.get("PYTEST_XDIST_WORKER_COUNT", 1))
    if all("/e2e/" in item.nodeid for item in items):
        items[:] = [item for first in range(workers) for item in items[first::workers]]
