"""What the sheets say of the watch, on both sides: another rhythm, doses, hours in hospital."""

from typing import Any

import pytest

from backend.handovers.patient_sheet import patient_sheet
from tests.unit.chart.ward import ITEMS, Told, ms
from tests.unit.handovers.phone import plain, printed_by_phone
from tests.unit.handovers.sheets import LANGUAGES, context, facts

Json = dict[str, Any]
NOW = "2026-11-20T12:00:00+01:00"


def steps(**course: Any) -> Told:
    """A bispecific antibody with its second dose two hours ago."""
    told = Told(product="teclistamab", **{"class": "bispecific"}, **course)
    told.sign("product_dose", "2026-11-20T10:00:00+01:00", {"number": 2, "from": "2026-11-20T10:00:00+01:00"})
    return told


def sheet(told: Told, language: str = "en") -> Json:
    """The patient's sheet."""
    made: Json = patient_sheet(told.at(NOW), context(language, now_ms=ms(NOW)))
    return made


def rhythm(told: Told) -> list[str]:
    """What the course of the last days says of the rhythm."""
    return [line["text"] for line in sheet(told)["story"] if line["head"] == "Rhythm of the watch"]


def test_a_rhythm_that_is_the_courses_own_takes_no_line() -> None:
    assert rhythm(Told(protocol="by-grade")) == []


def test_a_rhythm_that_a_physician_set_is_said() -> None:
    told = Told()
    told.sign("monitoring", "2026-11-19T10:00:00+01:00", {"protocol": "eight-hourly", "reason": "worsening"})
    assert rhythm(told) == ["neuro and CRS check every 8 hours"]


def test_a_tighter_rhythm_is_said_with_its_checks_a_day() -> None:
    told = Told(protocol="by-grade")
    told.neuro("2026-11-20T08:00:00+01:00", tuple(ITEMS[:5]))
    assert rhythm(told) == [
        "neuro check twice a day, four times a day from ICANS 2; CRS check twice a day; now 4 checks a day"
    ]


def test_at_grade_4_the_sheet_says_that_the_site_sets_the_interval() -> None:
    told = Told(protocol="by-grade")
    told.neuro("2026-11-20T08:00:00+01:00", (), {"consciousness": "unarousable"})
    assert rhythm(told)[0].endswith("; at this grade the site sets the interval")


def test_the_day_counts_from_day_0_and_from_the_dose_that_began_the_watch_anew() -> None:
    assert sheet(steps())["who"]["day"] == "Day +3 of 33, day 0 after dose 2"


def test_until_when_the_patient_stays_in_hospital_is_a_line_of_the_shift() -> None:
    rows = [row for row in sheet(steps())["actions"]["rows"] if row["what"] == "In hospital after dose 2"]
    assert [row["window"] for row in rows] == ["until 22-Nov 10:00"]


def test_the_crs_grade_stands_under_the_neuro_check_of_its_slot_that_was_not_made_in_the_same_second() -> None:
    told = Told()
    told.neuro("2026-11-19T20:10:00+01:00")
    for at, temperature in (("18:30", 370), ("20:12", 386), ("23:00", 371)):
        told.crs(f"2026-11-19T{at}:00+01:00", temperature)
    told.neuro("2026-11-20T08:00:00+01:00")
    (row,) = [row for row in sheet(told)["grid"]["rows"] if row["label"] == "CRS"]
    assert [cell["text"] for cell in row["cells"] if cell["kind"] == "value"][-2:] == ["1", "–"]


@pytest.mark.parametrize("told", [steps(), steps(protocol="melbourne")], ids=["twice-daily", "melbourne"])
def test_server_and_phone_print_the_same(told: Told) -> None:
    told.neuro("2026-11-20T08:00:00+01:00", tuple(ITEMS[:5]))
    phone = printed_by_phone([facts() | {"entries": told.entries, "now_ms": ms(NOW), "now": NOW}])[0]
    made = {language: plain(sheet(told, language)) for language in LANGUAGES}
    assert {language: phone[language]["patients"][told.patient] for language in LANGUAGES} == made
