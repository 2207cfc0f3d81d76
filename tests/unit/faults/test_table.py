"""The table of faults names a test that is there for each of them."""

import re
from pathlib import Path

ROOT = Path(__file__).resolve().parents[3]
TABLE = Path(__file__).with_name("README.md").read_text()
ROW = re.compile(r"^\| (F\d\d) \| .+? \| `(tests/[^`]+)` \| `(.+)` \|$", re.MULTILINE)
LISTED = {
    *range(1, 9), 12, *range(14, 26), *range(27, 36), *range(37, 40), 41, *range(43, 48), *range(49, 56),
    *range(57, 60), *range(61, 74),
}  # fmt: skip


def is_there(file: str, test: str) -> bool:
    """Whether a file has a test of this name."""
    source = (ROOT / file).read_text()
    return f"def {test}(" in source if file.endswith(".py") else any(f"test({q}{test}{q}," in source for q in "'`\"")


def test_each_fault_of_the_list_is_played_by_a_test_that_is_there() -> None:
    rows = ROW.findall(TABLE)
    assert sorted({fault for fault, _, _ in rows}) == [f"F{number:02}" for number in sorted(LISTED)]
    assert [row for row in rows if not is_there(*row[1:])] == []
