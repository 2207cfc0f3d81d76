"""Corrections on the sheet, newest first by the instant they were recorded, not by how its text sorts."""

from backend.contract import load
from backend.handovers.changes import changes
from tests.unit.chart.ward import Told, neuro_body
from tests.unit.handovers.sheets import context

# the ward's clock shows 02:50 before it shows 02:10: it was put back at three
EARLIER, LATER = "2026-10-25T02:50:00+02:00", "2026-10-25T02:10:00+01:00"


def test_the_newest_correction_stands_first_on_the_night_the_clock_goes_back() -> None:
    told = Told(day0="2026-10-20T10:00:00+02:00")
    first = told.neuro("2026-10-24T08:05:00+02:00", ("month",))
    second = told.neuro("2026-10-24T20:05:00+02:00", ("month",))
    told.sign("void", LATER, {"reason": "wrong_patient"}, amends=[first])
    told.amend([second], EARLIER, neuro_body())
    ctx = context(layout=load.protocol("handover") | {"changes": 9})
    heads = [line["head"] for line in changes(told.at("2026-10-25T08:00:00+01:00"), ctx)]
    assert heads == [ctx.t("sheet-voided-head"), ctx.t("sheet-amended-head")]
