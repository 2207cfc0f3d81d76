"""The picture of the patient sheet: no line across what was not done; what came late or was corrected is marked."""

from typing import Any

from backend.chart.fold import chart
from backend.clock import offsets
from backend.contract import load
from backend.handovers.patient_sheet import patient_sheet
from backend.patients.rules import rules
from backend.pdf.draw import svg
from tests.unit.chart.ward import Told, ms, neuro_body
from tests.unit.handovers.phone import plain, printed_by_phone
from tests.unit.handovers.sheets import context, facts

Json = dict[str, Any]
NOW = "2026-11-20T21:00:00+01:00"
EDITION = {"edition_sha256": load.edition_sha256("astct-icans-2019")}


def quiet(*times: str) -> Told:
    """Nothing found at each of these times; slots at 08:00 and 20:00."""
    told = Told()
    for time in times:
        told.neuro(f"2026-11-{time}:00:00+01:00", **EDITION)
    return told


def case(told: Told) -> Json:
    """The facts of that ward."""
    ward = facts()["ward"] | {"offsets": offsets("Europe/Paris", ms(NOW))}
    return facts() | {"now_ms": ms(NOW), "ward": ward, "entries": told.entries}


def picture(told: Told, language: str = "en") -> Json:
    """What the server draws."""
    one = case(told)
    (patient,) = chart(one["entries"], ms(NOW), one["ward"]["offsets"], rules())["patients"].values()
    found: Json = patient_sheet(patient, context(language, now_ms=ms(NOW), ward=one["ward"]))["trend"]
    return found


def shapes(drawing: Json, tag: str, **attrs: str) -> int:
    """How many shapes of a kind have these attributes."""
    wanted = {(name.replace("_", "-"), value) for name, value in attrs.items()}
    return sum(1 for kind, given, _ in drawing["shapes"] if kind == tag and wanted <= set(map(tuple, given)))


def lines(told: Told) -> int:
    """How many lines join two checks, in all lanes."""
    return shapes(picture(told), "polyline")


def texts(told: Told) -> list[str]:
    """The words in the picture."""
    return [words for _, _, words in picture(told)["shapes"] if words]


def rich() -> Told:
    """A pause, a check that came late, one that was corrected, one without a grade."""
    told = quiet("18T08", "18T20", "19T20", "20T08")
    told.sign("pause", "2026-11-19T07:00:00+01:00", {"reason": "imaging"})
    told.sign("resume", "2026-11-19T12:00:00+01:00", {"reason": "back"})
    told.entries[4]["received_at"] = "2026-11-18T23:00:00+01:00"
    told.amend([told.entries[5]["id"]], "2026-11-19T21:00:00+01:00", neuro_body(("attention",)), **EDITION)
    told.sign("neuro_check", "2026-11-20T20:00:00+01:00", {"tool": "ice", "items": {}, "answers": {}})
    return told


def test_no_line_crosses_a_slot_that_a_pause_left_out() -> None:
    told = quiet("18T08", "18T20", "19T08", "19T20")
    assert lines(told) == 2 * 3
    told = quiet("18T08", "18T20", "19T20")
    told.sign("pause", "2026-11-19T07:00:00+01:00", {"reason": "imaging"})
    told.sign("resume", "2026-11-19T12:00:00+01:00", {"reason": "back"})
    assert lines(told) == 2 * 1


def test_what_came_late_and_what_was_corrected_is_marked_and_the_marks_are_explained() -> None:
    drawing = picture(rich())
    assert shapes(drawing, "circle", r="6", fill="none") == 2
    assert {"Ring: came late", "Line: corrected"} <= set(texts(rich()))
    assert "18-Nov 20:00 10 (arrived late), 19-Nov 20:00 9 (corrected), 20-Nov 08:00 10" in drawing["alt"]
    assert {"Ring: came late", "Line: corrected"} & set(texts(quiet("18T08", "18T20"))) == set()


def test_a_check_that_could_not_be_graded_is_a_question_mark_and_breaks_the_line() -> None:
    assert texts(rich()).count("?") == 2
    assert "20-Nov 20:00 not graded" in picture(rich())["alt"]
    told = quiet("18T08", "18T20", "19T08")
    told.sign("neuro_check", "2026-11-18T21:00:00+01:00", {"tool": "ice", "items": {}, "answers": {}})
    assert lines(told) == 2 * 1


def test_a_dose_from_two_phones_that_is_one_is_drawn_once() -> None:
    told = quiet("18T08")
    doses = [told.given(f"2026-11-18T09:0{minute}:00+01:00", "tocilizumab") for minute in (0, 1)]
    told.entries[-1]["device"] = told.new_id()
    assert shapes(picture(told), "polygon", stroke_width="0.3") == 2
    told.sign("decision", "2026-11-18T10:00:00+01:00", {"question": "one_or_two", "answer": "one"}, amends=doses)
    assert shapes(picture(told), "polygon", stroke_width="0.3") == 1


def test_the_phone_draws_all_of_it_alike() -> None:
    (phone,) = printed_by_phone([case(rich())])
    for language in ("en", "fr"):
        (sheet,) = phone[language]["patients"].values()
        assert plain(picture(rich(), language)) == sheet["trend"]
    assert list(phone["en"]["pictures"].values()) == [svg(picture(rich()))]
