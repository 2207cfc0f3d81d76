"""The corpus is whole: every kind of the plan has a row with a case, and what another test plays is there."""

from pathlib import Path
from typing import Any

import pytest

from tests.unit.badinput.corpus import COUNTS, rows

ROOT = Path(__file__).resolve().parents[3]


@pytest.mark.parametrize("letter", COUNTS)
def test_every_kind_has_one_row_with_a_case(letter: str) -> None:
    assert [row["id"] for row in rows(letter)] == [f"{letter}{number:02}" for number in range(1, COUNTS[letter] + 1)]
    assert [row["id"] for row in rows(letter) if not row["what"] or not row["cases"]] == []


def test_what_is_played_elsewhere_is_there() -> None:
    for letter in COUNTS:
        for place in places(rows(letter)):
            file, _, name = place.partition("::")
            assert f"def {name}(" in (ROOT / file).read_text() or f"test('{name}'" in (ROOT / file).read_text(), place


def places(found: Any) -> list[str]:
    """Every `elsewhere`."""
    return [case["elsewhere"] for row in found for case in row["cases"] if "elsewhere" in case]
