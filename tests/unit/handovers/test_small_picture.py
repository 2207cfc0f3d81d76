"""The last totals on the ward sheet: what was not asked is no `N/T`, and leaves no box."""

from typing import Any

from backend.chart.fold import chart
from backend.clock import offsets
from backend.contract import load
from backend.handovers.ward_sheet import ward_sheet
from backend.patients.rules import rules
from tests.unit.chart.ward import ITEMS, ZONE, Told, ms, neuro_body
from tests.unit.handovers.phone import plain, printed_by_phone
from tests.unit.handovers.sheets import context, facts

Json = dict[str, Any]
NOW = ms("2026-11-18T21:00:00+01:00")
ICANS = {"criteria": "astct-icans-2019", "edition_sha256": load.edition_sha256("astct-icans-2019")}
SPLINTED = dict.fromkeys(ITEMS, "not_testable") | {f"{code}_reason": "hand" for code in ITEMS}


def totals_of(*items: Json) -> Json:
    """The totals of a patient whose checks, at 20:00 and at 08:00, had these items; the phone's are the same."""
    told = Told()
    for at, one in zip(("17T20", "18T08", "18T20"), items, strict=False):
        told.sign("neuro_check", f"2026-11-{at}:00:00+01:00", neuro_body() | {"items": one}, **ICANS)
    ward = facts()["ward"] | {"offsets": offsets(ZONE, NOW)}
    found = chart(told.entries, NOW, ward["offsets"], rules())
    made = plain(ward_sheet(found, context(now_ms=NOW, ward=ward)))
    (phone,) = printed_by_phone([facts() | {"now_ms": NOW, "ward": ward, "entries": told.entries}])
    assert phone["en"]["ward"] == made
    (row,) = made["rows"]
    totals: Json = row["totals"]
    return totals


def boxes(totals: Json) -> int:
    """How many boxes stand in the small picture."""
    return sum(tag == "rect" for tag, *_ in totals["picture"]["shapes"])


def test_what_could_not_be_tested_is_told_apart_from_what_was_not_asked() -> None:
    totals = totals_of(neuro_body()["items"], SPLINTED, {})
    assert (totals["texts"], boxes(totals)) == (["10", "N/T", "–"], 1)
