"""Until when a patient stays near the centre and does not drive: each source, its confidence, nothing invented."""

from typing import Any

import pytest

from tests.unit.chart.ward import Told, ms
from tests.unit.handovers.phone import plain, printed_by_phone
from tests.unit.handovers.sheets import LANGUAGES, facts
from tests.unit.handovers.test_watch import NOW, sheet, steps

Json = dict[str, Any]
AXI, OBE = "axicabtagene ciloleucel", "obecabtagene autoleucel"
EUROPE = "to 15-Dec-2026 (Europe, confidence C)"
UNKNOWN = "Near the centre: no date known here for this product. No driving: no date known here for this product."


def said(told: Told) -> str:
    """The line of the sheet, below its story or across the page."""
    return limits(sheet(told))


def limits(found: Json) -> str:
    """The same of a sheet."""
    line: str = found["limits"] or found["story"][-1]["text"]
    return line


def test_both_sources_that_name_the_product_stand_side_by_side() -> None:
    assert said(Told(product=AXI)) == (
        f"Near the centre: {EUROPE}, to 01-Dec-2026 (FDA since June 2025, confidence A). "
        "No driving: to 12-Jan-2027 (Europe, confidence C), to 01-Dec-2026 (FDA since June 2025, confidence A)."
    )


def test_a_source_that_does_not_name_the_product_says_nothing_of_it() -> None:
    assert said(Told(product=OBE)) == f"Near the centre: {EUROPE}. No driving: to 12-Jan-2027 (Europe, confidence C)."


@pytest.mark.parametrize(
    ("day0", "labels"),
    [("2025-06-25T10:00:00+02:00", "FDA before June 2025"), ("2025-06-26T10:00:00+02:00", "FDA since June 2025")],
)
def test_the_labels_are_those_in_force_on_the_day_of_the_infusion(day0: str, labels: str) -> None:
    line = said(Told(day0, product=AXI))
    assert [source for source in ("FDA before June 2025", "FDA since June 2025") if source in line] == [labels]


@pytest.mark.parametrize("course", [{"product": "made up"}, {"product": "teclistamab", "class": "bispecific"}])
def test_without_a_source_no_date_is_claimed(course: Json) -> None:
    assert said(Told(**course)) == UNKNOWN


def test_without_a_day_0_there_is_no_date() -> None:
    assert said(Told(None, product=AXI)).count("no date while day 0 is not set") == 2


def test_a_further_infusion_counts_the_days_anew() -> None:
    told = Told(product=AXI)
    told.sign("product_dose", "2026-11-19T10:00:00+01:00", {"product": AXI, "number": 2})
    assert "to 17-Dec-2026 (Europe, confidence C)" in said(told)


def test_after_a_dose_the_hours_near_the_hospital_are_those_of_its_product() -> None:
    told = steps()
    told.sign("product_dose", "2026-11-20T11:00:00+01:00", {"number": 3, "from": "2026-11-20T11:00:00+01:00"})
    end = "Near the centre: to 22-Nov 11:00, after dose 3 (product information, confidence A)."
    assert said(told) == f"{end} No driving: no date known here for this product."


def test_the_banner_names_the_last_day_on_watch_not_the_midnight_after_it() -> None:
    assert sheet(Told())["who"]["days"] == "Day 0 17-Nov-2026, window ends 17-Dec-2026"


@pytest.mark.parametrize(
    "told", [Told(product=AXI), Told(None), steps(), Told("2025-06-20T10:00:00+02:00", product=AXI)]
)
def test_server_and_phone_print_the_same(told: Told) -> None:
    phone = printed_by_phone([facts() | {"entries": told.entries, "now_ms": ms(NOW), "now": NOW}])[0]
    made = {language: limits(plain(sheet(told, language))) for language in LANGUAGES}
    assert {language: limits(phone[language]["patients"][told.patient]) for language in LANGUAGES} == made
