"""A page of ours is read as XML, and what is none is printed all the same."""

from xml.etree import ElementTree

import pytest

from backend.handovers.blank_form import blank_form
from backend.handovers.days_sheet import days_sheet
from backend.handovers.patient_sheet import patient_sheet
from backend.handovers.service import blank
from backend.handovers.ward_sheet import ward_sheet
from backend.pdf import page, press
from tests.unit.handovers.sheets import LANGUAGES, context, in_bed, ward_chart
from tests.unit.pdf.pages import LINK, text


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_sheet_is_well_formed(language: str) -> None:
    made = {
        "patient": patient_sheet(in_bed("07"), context(language)),
        "days": days_sheet(in_bed("07"), context(language)),
        "ward": ward_sheet(ward_chart(), context(language)),
    }
    pages = [page.html(kind, sheet, language, LINK) for kind, sheet in made.items()]
    pages += [page.html("form", blank_form(blank(tool, language)), language) for tool in ("ice", "capd")]
    assert [ElementTree.fromstring(one).tag for one in pages] == ["html"] * 5


@pytest.mark.parametrize("word", ["a\ab", "a<br>b", "a&nbsp;b"])
def test_a_page_that_is_no_xml_is_printed_all_the_same(word: str) -> None:
    html = f'<!DOCTYPE html><html lang="en"><head><title>A page</title></head><body><p>{word}</p></body></html>'
    with pytest.raises(ElementTree.ParseError):
        ElementTree.fromstring(html)
    assert text(press.press(html)).removesuffix(" · 1 1").replace("\a", "").replace(" ", "") == "ab"


@pytest.mark.parametrize("note", ["neutrophils <500/µL", "A&B/L", '"9.0"/dL', "<i>38</i> & 2 L/min on 21-Nov 02:10"])
def test_a_sign_of_markup_beside_a_unit_is_printed_as_it_was_written(note: str) -> None:
    html = f'<html lang="en"><head><title>A page</title></head><body><p>{page.keep(note)}</p></body></html>'
    assert ElementTree.fromstring(html).tag == "html"
    assert text(press.press(html)) == f"{note} · 1 1"


def test_a_page_says_the_same_read_in_either_way() -> None:
    html = '<html lang="en"><head><title>A page</title></head><body><p>1 &lt; 2 &amp; <b>é</b></p></body></html>'
    assert text(press.press(html)) == text(press.press(html.replace("</p>", ""))) == "1 < 2 & é · 1 1"
