"""The sheets of a child: CAPD item by item in points, on its own scale; the phone prints the same."""

from typing import Any

from backend.chart.fold import chart
from backend.clock import offsets
from backend.contract import load
from backend.handovers.days_sheet import days_sheet
from backend.handovers.patient_sheet import patient_sheet
from backend.handovers.ward_sheet import ward_sheet
from backend.patients.rules import rules
from tests.unit.chart.ward import Told, capd_body, ms
from tests.unit.handovers.phone import plain, printed_by_phone
from tests.unit.handovers.sheets import context, facts

Json = dict[str, Any]
NOW = "2026-11-20T21:00:00+01:00"
CHILD = {"criteria": "astct-icans-2019-child", "edition_sha256": load.edition_sha256("astct-icans-2019-child")}


def told() -> Told:
    """A child of eleven: a baseline, a check with one item open, one with a reason for ICE, a high one."""
    ward = Told(developmental_delay="no")
    ward.entries[0]["body"] |= {"born": "2015-03-02"}
    baseline = capd_body([1, 0, 0, 1, 0, 0, 0, 0], 2) | {"baseline": "yes"}
    ward.sign("neuro_check", "2026-11-17T20:00:00+01:00", baseline, **CHILD)
    ward.sign("neuro_check", "2026-11-19T08:00:00+01:00", capd_body([2, 0, 0, 1, 2, 0, 0], 2), **CHILD)
    ward.neuro("2026-11-19T20:00:00+01:00", ("attention",))
    ward.entries[-1]["body"]["tool_reason"] = "physician_decided"
    ward.sign("neuro_check", "2026-11-20T20:00:00+01:00", capd_body([3, 2, 2, 2, 2, 0, 0, 1], 2), **CHILD)
    return ward


def case() -> Json:
    """The facts of that ward."""
    east = offsets("Europe/Paris", ms(NOW))
    return facts() | {"now_ms": ms(NOW), "ward": facts()["ward"] | {"offsets": east}, "entries": told().entries}


def sheets(language: str) -> Json:
    """What the server prints."""
    one = case()
    found = chart(one["entries"], one["now_ms"], one["ward"]["offsets"], rules())
    ctx = context(language, now_ms=one["now_ms"], ward=one["ward"])
    return {
        "patients": {id: patient_sheet(patient, ctx) for id, patient in found["patients"].items()},
        "ward": ward_sheet(found, ctx),
    }


def test_the_phone_prints_the_childs_sheets_to_the_letter() -> None:
    (phone,) = printed_by_phone([case()])
    for language in ("en", "fr"):
        assert plain(sheets(language)) == {name: phone[language][name] for name in ("patients", "ward")}


def told_cells(row: Json) -> list[str]:
    """The cells of a row, missed checks left out."""
    return [cell["text"] for cell in row["cells"] if cell["kind"] not in ("missed", "covered")]


def test_the_items_stand_in_points_and_a_check_with_ice_says_so() -> None:
    (sheet,) = sheets("en")["patients"].values()
    rows = {row["label"]: told_cells(row) for row in sheet["grid"]["rows"]}
    assert rows["Eye contact"] == ["1", "2", "–", "3"]
    assert rows["Slow to respond"] == ["0", "–", "–", "1"]
    assert rows["CAPD of\u00a032"] == ["2", "5–9", "ICE\u00a09", "12"]
    assert sheet["grid"]["key"] == "Points of each item, more is worse; – not answered"
    assert "Baseline CAPD\u00a02 on" in sheet["story"][0]["text"]
    assert sheet["trend"]["alt"].count("CAPD of\u00a032: 17-Nov 20:00 2, 19-Nov 08:00 5–9, 20-Nov 20:00 12.") == 1


def test_the_ward_sheet_names_the_scale_of_a_child_and_takes_no_ice_for_capd() -> None:
    (row,) = sheets("en")["ward"]["rows"]
    assert (row["totals"]["scale"], row["totals"]["texts"]) == ("CAPD of\u00a032", ["5–9", "–", "×", "12"])


def test_the_reason_for_the_grade_is_the_total_of_the_tool() -> None:
    (sheet,) = sheets("en")["patients"].values()
    icans = sheet["syndromes"][0]
    assert icans["why"][0]["text"] == "CAPD\u00a012"


def test_a_tool_that_is_not_the_one_for_the_age_is_printed_with_its_reason() -> None:
    ward = told()
    ward.entries = ward.entries[:-1]
    found = chart(ward.entries, ms(NOW), offsets("Europe/Paris", ms(NOW)), rules())
    sheet = patient_sheet(found["patients"][ward.patient], context(now_ms=ms(NOW)))
    assert "ICE: Physician’s decision" in [line["text"] for line in sheet["syndromes"][0]["why"]]


def test_a_check_with_items_open_does_not_hide_a_worse_total_that_is_sure() -> None:
    child = told()
    child.sign("neuro_check", "2026-11-20T20:30:00+01:00", capd_body([1], 2), **CHILD)
    one = case() | {"entries": child.entries}
    found = chart(one["entries"], one["now_ms"], one["ward"]["offsets"], rules())
    ((id, patient),) = found["patients"].items()
    figures = plain(days_sheet(patient, context(now_ms=one["now_ms"], ward=one["ward"])))["figures"]
    assert (figures[2]["label"], figures[2]["text"]) == ("CAPD of\u00a032, worst", "12")
    (phone,) = printed_by_phone([one])
    assert phone["en"]["days"][id]["figures"] == figures
