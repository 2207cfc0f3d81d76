"""Who was discharged and came back: of the time away nobody owes a check."""

from typing import Any

import pytest

from backend.chart.compliance import compliance
from backend.clock import offsets
from tests.unit.chart.twin import in_javascript, in_python
from tests.unit.chart.ward import ZONE, Told, ms, states

NOW = "2026-11-20T12:00:00+01:00"


def seen(told: Told) -> dict[str, Any]:
    """The patient as both twins have the chart."""
    case = {"entries": told.entries, "now_ms": ms(NOW), "offsets": offsets(ZONE, ms(NOW))}
    found = in_python(case)
    assert in_javascript([case]) == [found]
    return found["patients"][told.patient]


def away(*spells: tuple[str, str, str]) -> Told:
    """A patient who was discharged and came back, by a bed or from another ward."""
    told = Told()
    for left, back, kind in spells:
        told.sign("discharge", f"2026-11-{left}:00+01:00", {"reason": "home"})
        told.sign(kind, f"2026-11-{back}:00+01:00", {"bed": "3", "to_ward": "3b"})
    return told


@pytest.mark.parametrize("kind", ["stay", "transfer"])
def test_of_who_came_back_no_check_of_the_time_away_is_missed(kind: str) -> None:
    patient = seen(away(("18T09:00", "19T21:00", kind)))
    assert states(patient) == {
        "2026-11-17/20:00": "missed",
        **dict.fromkeys(
            ("2026-11-18/08:00", "2026-11-18/20:00", "2026-11-19/08:00", "2026-11-19/20:00"), "not_applicable"
        ),
        "2026-11-20/08:00": "overdue",
        "2026-11-20/20:00": "later",
    }
    assert compliance(patient["slots"], ms(NOW))["unexplained"] == 1


def test_each_time_away_counts_and_what_was_late_before_stays_missed() -> None:
    patient = seen(away(("18T10:01", "18T19:59", "stay"), ("19T07:00", "20T07:00", "stay")))
    assert states(patient) == {
        "2026-11-17/20:00": "missed",
        "2026-11-18/08:00": "missed",
        "2026-11-18/20:00": "missed",
        "2026-11-19/08:00": "not_applicable",
        "2026-11-19/20:00": "not_applicable",
        "2026-11-20/08:00": "overdue",
        "2026-11-20/20:00": "later",
    }


def test_a_check_that_was_made_while_away_is_done_all_the_same() -> None:
    told = away(("18T07:00", "19T07:00", "stay"))
    told.neuro("2026-11-18T08:05:00+01:00")
    assert states(seen(told))["2026-11-18/08:00"] == "done"
