"""The nights the clock is changed on paper, set back or set on at midnight: both twins say which 02:20, which day."""

from typing import Any

import pytest

from backend.chart.fold import chart
from backend.clock import offsets
from backend.handovers.context import at_level
from backend.handovers.days_sheet import days_sheet
from backend.handovers.history import trend_data
from backend.handovers.patient_sheet import patient_sheet
from backend.handovers.ward_sheet import ward_sheet
from backend.patients.rules import rules
from backend.pdf import page, press
from tests.unit.chart.ward import ITEMS, ZONE, Told, ms
from tests.unit.handovers.phone import plain, printed_by_phone
from tests.unit.handovers.sheets import LANGUAGES, context, facts, strings
from tests.unit.pdf.pages import LINK, page_count

Json = dict[str, Any]
NOW = ms("2026-10-25T10:30:00+01:00")
OFFSETS = [list(one) for one in offsets(ZONE, NOW)]
SAID = {
    "en": ("1st", "2nd", "Overdue: neuro check and CRS", "Neuro check", "CRS values", "CRS check: not explained",
           "rare after 14 days (confidence C)", "BCMA"),
    "fr": ("1re", "2e", "En retard\u00a0: contrôle neuro et CRS", "Contrôle neuro", "Valeurs CRS",
           "Évaluation CRS\u00a0: sans motif noté", "rare après 14 jours (confiance C)", "anti-BCMA"),
}  # fmt: skip


@pytest.fixture(scope="module")
def night() -> Json:
    """A night of two half past twos, late in a watch."""
    told = Told(day0="2026-10-10T10:00:00+02:00", protocol="by-grade", product="ciltacabtagene autoleucel")
    told.neuro("2026-10-24T20:05:00+02:00", tuple(ITEMS[:5]))
    told.crs("2026-10-25T01:55:00+02:00", 385)
    for east, wrong in (("+02:00", 3), ("+01:00", 4)):
        told.neuro(f"2026-10-25T02:20:00{east}", tuple(ITEMS[:wrong]))
        told.given(f"2026-10-25T02:30:00{east}", "paracetamol")
    return facts() | {"entries": told.entries, "now_ms": NOW, "ward": facts()["ward"] | {"offsets": OFFSETS}}


@pytest.fixture(scope="module")
def on_the_phone(night: Json) -> Json:
    """What the phone's code makes of it."""
    return printed_by_phone([night])[0]


@pytest.mark.parametrize("language", LANGUAGES)
def test_both_sides_tell_the_two_hours_and_the_two_kinds_of_checks_apart(
    night: Json, on_the_phone: Json, language: str
) -> None:
    found = chart(night["entries"], NOW, OFFSETS, rules())
    ctx = context(language, now_ms=NOW, ward=night["ward"])
    ((id, patient),) = found["patients"].items()
    made, days, of_ward = patient_sheet(patient, ctx), days_sheet(patient, ctx), ward_sheet(found, ctx)
    phone = on_the_phone[language]
    assert (phone["patients"][id], phone["days"][id], phone["ward"]) == (plain(made), plain(days), plain(of_ward))
    first, second, *words = SAID[language]
    text = "\n".join(strings(made))
    assert [word for word in words if word not in text] == []
    assert made["grid"]["heads"][-2:] == [f"02:20 ({first})", f"02:20 ({second})"]
    assert [f"02:30\u00a0({which})" in text for which in (first, second)] == [True, True]
    assert page_count(press.press(page.html("patient", made, language, LINK))) == 1


def test_a_day_that_begins_at_one_has_its_own_date_on_both_sides() -> None:
    """In Santiago the clock is set on at midnight: 6 September 2026 begins at 01:00."""
    now = ms("2026-09-07T10:00:00-03:00")
    ward = facts()["ward"] | {"offsets": [list(one) for one in offsets("America/Santiago", now)]}
    told = Told(day0="2026-09-01T10:00:00-04:00")
    told.neuro("2026-09-06T08:00:00-03:00", tuple(ITEMS[:1]))
    found, ctx = chart(told.entries, now, ward["offsets"], rules()), context(now_ms=now, ward=ward)
    ((id, patient),) = found["patients"].items()
    days = days_sheet(patient, ctx)
    assert days["strips"][0]["dates"][1:9] == ["01", "02", "03", "04", "05", "06", "07", "08"]
    drawn = trend_data(patient, at_level(ctx, ctx.layout["levels"][0]))
    columns = [(one["day"], one["date"]) for one in drawn["days"]]
    assert columns == [("Day +3", "04-Sep"), ("Day +4", "05-Sep"), ("Day +5", "06-Sep"), ("Day +6", "07-Sep")]
    (phone,) = printed_by_phone([facts() | {"entries": told.entries, "now_ms": now, "ward": ward}])
    assert phone["en"]["days"][id] == plain(days)
