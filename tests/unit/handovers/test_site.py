"""The site's own lines and numbers on both sheets: word for word, the same from server and phone, on one page."""

from functools import cache
from typing import Any

import pytest

from backend.handovers.context import at_level
from backend.handovers.patient_sheet import patient_sheet, sheet_at
from backend.handovers.space import height_of
from backend.handovers.ward_sheet import ward_sheet
from tests.unit.handovers.crowded import crowded
from tests.unit.handovers.phone import plain, printed_by_phone
from tests.unit.handovers.sheets import LANGUAGES, context, facts, of_ward, sheet, ward_chart
from tests.unit.handovers.test_one_page import PEOPLE
from tests.unit.pdf.pages import FOOT_MM, ends_at_mm, page_count, patient_pdf, text, ward_pdf
from tests.unit.site.cards import CARD, Json, longest

CARDS = {"usual": CARD, "longest": longest()}


@cache
def phone() -> dict[str, Json]:
    """What the phone's code makes of the same facts and each card."""
    made = printed_by_phone([facts() | {"site": card} for card in CARDS.values()])
    return dict(zip(CARDS, made, strict=True))


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("which", CARDS)
def test_both_sheets_are_the_same_on_both_sides(which: str, language: str) -> None:
    ctx = context(language, site=CARDS[which])
    mine = {id: plain(patient_sheet(one, ctx)) for id, one in ward_chart()["patients"].items()}
    assert mine == phone()[which][language]["patients"]
    assert plain(ward_sheet(ward_chart(), ctx)) == phone()[which][language]["ward"]


def test_the_lines_of_the_present_grade_stand_with_document_edition_day_and_who_signed_it() -> None:
    found: Any = sheet("07", site=CARD)["site"]
    assert found["groups"] == [
        {
            "lines": [
                {"head": "ICANS\u00a01", "text": "Made up: folder A, page 1."},
            ],
            "source": "Neurotoxicity, edition 7, 12-Sep-2026, signed by Dr A. Nobody",
        },
        {
            "lines": [{"head": "Any grade", "text": "Made up: the ward physician hears of it."}],
            "source": "Calling <b>list</b>, edition 2, 02-Nov-2026, signed by Ward office",
        },
    ]
    phones = "Phone: Haematologist +33 2 61 91 00 01 · Intensive care 02 61 91 00 02 (day and night)"
    assert found["phones"].replace("\u00a0", " ") == phones
    assert "02\u00a061\u00a091\u00a000\u00a002 (" in found["phones"]  # a number is not broken at the end of a line


def test_a_ward_prints_its_own_line_in_place_of_the_hospitals_and_each_line_once() -> None:
    lines = [line for group in of_ward(site=CARD)["site"]["groups"] for line in group["lines"]]
    assert [line["text"] for line in lines if line["head"] == "ICANS\u00a03"] == [
        "Made up: folder of ward 3B, page 3, <script>."
    ]
    assert len({str(line) for line in lines}) == len(lines)


def test_a_site_without_a_card_prints_as_before() -> None:
    found = sheet("07")
    assert found["site"] == {"groups": [], "none": "", "more": "", "phones": ""}
    assert found["contingency"]["absent"] == "Local protocol: not entered for this site. If … then …"


def test_a_card_without_a_line_for_this_grade_says_so() -> None:
    card = CARD | {"wards": {"3b": {"protocol": "by-grade"}}}
    assert sheet("07", site=card)["site"] == {
        "groups": [], "none": "No line of this site for this grade", "more": "", "phones": ""
    }  # fmt: skip


@pytest.mark.parametrize("which", CARDS)
def test_what_gives_way_makes_no_sheet_taller(which: str) -> None:
    ctx = context("fr", site=CARDS[which])
    for patient in (*ward_chart()["patients"].values(), crowded()):
        tall = [height_of(sheet_at(patient, at_level(ctx, level))) for level in ctx.layout["levels"]]
        assert tall == sorted(tall, reverse=True)


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("which", CARDS)
def test_the_longest_records_are_one_page_with_any_card(which: str, language: str) -> None:
    pdf = patient_pdf(crowded(), language, people=PEOPLE, printed_by="Maximiliane Wilhelmina " * 4, site=CARDS[which])
    assert page_count(pdf) == 1
    assert FOOT_MM - ends_at_mm(pdf) >= 5


def test_a_line_that_has_no_room_is_counted_and_never_cut() -> None:
    found = patient_sheet(crowded(), context(site=longest()))["site"]
    printed = [line["text"] for group in found["groups"] for line in group["lines"]]
    assert {len(line) for line in printed} <= {300}
    assert found["more"] == f"{7 - len(printed)} more lines of this site stand in Tenpoint"


def test_numbers_that_have_no_room_are_counted() -> None:
    told = patient_sheet(crowded(), context(site=longest()))["site"]["phones"]
    assert told == "Phone: 12 further numbers in Tenpoint"


def test_what_looks_like_a_page_of_the_web_is_letters() -> None:
    pdf = text(ward_pdf(ward_chart(), site=CARD))
    assert "Made up: folder of ward 3B, page 3, <script>." in pdf
    assert "Calling <b>list</b>, edition 2, 02-Nov-2026, signed by Ward office" in pdf
