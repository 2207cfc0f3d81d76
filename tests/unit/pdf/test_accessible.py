"""Every printed sheet is a PDF/UA-1 that a screen reader can follow and a printer without our fonts can print."""

import re

import pytest

from backend.pdf.draw import mark
from tests.unit.handovers.sheets import LANGUAGES, in_bed, sheet, ward_chart
from tests.unit.pdf.pages import elements, fonts, glyphs, opened, patient_pdf, text, ward_pdf

NUMBER = re.compile(r"\d+(?:[.,–]\d+)?")
TITLES = {
    "en": ("Handover sheet", "Ward handover, 3B"),
    "fr": ("Feuille de transmission", "Transmission de l’unité 3B"),
}


@pytest.fixture(scope="module", params=LANGUAGES)
def sheets(request: pytest.FixtureRequest) -> tuple[str, list[bytes]]:
    """A language, and a full patient sheet and the ward's in it."""
    return request.param, [patient_pdf(in_bed("07"), request.param), ward_pdf(ward_chart(), request.param)]


def test_it_says_that_it_is_tagged_and_names_language_title_and_standard(sheets: tuple[str, list[bytes]]) -> None:
    language, pdfs = sheets
    for pdf, title in zip(pdfs, TITLES[language], strict=True):
        document = opened(pdf)
        assert document.Root.MarkInfo.Marked is True
        assert str(document.Root.Lang) == language
        assert document.Root.ViewerPreferences.DisplayDocTitle is True
        with document.open_metadata() as metadata:
            assert (metadata["dc:title"], metadata["pdfuaid:part"]) == (title, "1")


def test_every_figure_has_words_in_its_place(sheets: tuple[str, list[bytes]]) -> None:
    for pdf in sheets[1]:
        document = opened(pdf)
        figures = [element for role, element in elements(document) if role == "/Figure"]
        assert figures
        assert [figure for figure in figures if not str(figure.get("/Alt", "")).strip()] == []


def test_headings_tables_and_lists_are_tagged_as_such(sheets: tuple[str, list[bytes]]) -> None:
    document = opened(sheets[1][0])
    roles = [role for role, _ in elements(document)]
    assert [role for role in roles if role in ("/H1", "/H2")] == ["/H1", "/H2", "/H2", "/H2", "/H2", "/H2"]
    assert {"/Table", "/THead", "/TH", "/TD", "/L", "/LI"} <= set(roles)


def test_every_font_is_in_the_file_and_no_sign_is_missing_from_it(sheets: tuple[str, list[bytes]]) -> None:
    for pdf in sheets[1]:
        document = opened(pdf)
        assert fonts(document)
        assert [str(font.FontName) for font in fonts(document) if "/FontFile2" not in font] == []
        assert 0 not in glyphs(document)
        assert "\ufffd" not in text(pdf)


def test_qpdf_finds_nothing_to_complain_about(sheets: tuple[str, list[bytes]]) -> None:
    for pdf in sheets[1]:
        assert opened(pdf).check_pdf_syntax() == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_picture_is_told_in_words_with_every_value_it_shows(language: str) -> None:
    trend = sheet("07", language)["trend"]
    drawn = [words for tag, attrs, words in trend["shapes"] if tag == "text" and ("font-weight", "600") in attrs]
    shown = [words for words in drawn if NUMBER.fullmatch(words)]
    assert shown
    assert [words for words in shown if words not in trend["alt"]] == []


def test_each_grade_has_a_shape_of_its_own_so_that_grey_paper_keeps_it() -> None:
    drawn = [[tag for tag, _, _ in mark(grade, (5, 5), 8)] for grade in range(5)]
    assert drawn == [["circle"], ["circle"] * 6, ["polygon"] + ["line"] * 3, ["polygon"] + ["line"] * 4, ["polygon"]]
