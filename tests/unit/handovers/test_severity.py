"""The one word of a sheet: by the worst that is sure, and never `stable` while a grade could still be higher."""

from typing import Any

import pytest

from backend.handovers.grades import level_of
from tests.unit.handovers.sheets import context, in_bed, of_ward, sheet

WORDS = {
    "en": ["Unstable", "Watcher", "Not complete", "Not complete", "Stable", "Not graded"],
    "fr": ["Instable", "À surveiller", "Incomplet", "Incomplet", "Stable", "Non gradé"],
}
BEDS = ["longest", "07", "30", "24", "22", "unknown"]  # 30: a child without CAPD; 24: a hand that cannot write


def patient(icans: tuple[int, int] | None, crs: tuple[int, int] | None, worst: int = 0) -> Any:
    """A chart with these grades, and the worst that one answer alone would give."""
    views = {
        code: {"current": span and {"floor": span[0], "ceiling": span[1], "severity": max(span[0], worst)}}
        for code, span in (("icans", icans), ("crs", crs))
    }
    alert = max((one["current"]["severity"] for one in views.values() if one["current"]), default=None)
    return views | {"alert": alert}


@pytest.mark.parametrize("language", WORDS)
def test_the_words_of_the_ward_in_both_languages(language: str) -> None:
    assert [sheet(bed, language)["illness"]["word"] for bed in BEDS] == WORDS[language]


def test_stable_is_said_only_when_both_grades_can_be_nothing_else() -> None:
    grades = [((0, 0), (0, 0)), ((0, 3), (0, 0)), ((0, 0), (0, 1)), (None, (0, 0)), ((0, 0), None), (None, None)]
    found = [level_of(patient(*pair), context()) for pair in grades]
    assert found == ["stable", "open", "open", "open", "open", "unknown"]


def test_what_is_sure_is_not_taken_back_by_what_is_open() -> None:
    found = [level_of(patient(*pair), context()) for pair in [((1, 3), (0, 0)), ((0, 3), (3, 4)), (None, (2, 2))]]
    assert found == ["watcher", "unstable", "watcher"]
    assert level_of(patient((0, 0), (0, 0), worst=3), context()) == "unstable"


def test_on_the_wards_sheet_what_is_open_stands_between_the_watchers_and_the_stable() -> None:
    rows = of_ward()["rows"]
    assert [row["level"] for row in rows] == sorted(
        (row["level"] for row in rows), key=["unstable", "watcher", "unknown", "open", "stable"].index
    )
    assert of_ward()["counts"] == "1 unstable, 1 watcher, 2 not graded, 2 not complete, 3 stable"
    assert in_bed("30")["alert"] == 0
