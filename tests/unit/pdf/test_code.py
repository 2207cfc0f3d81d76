"""The QR code of a sheet, read from the paper: an address that opens the patient and names nobody."""

import subprocess
from io import BytesIO
from typing import NamedTuple

import pytest
import segno
from PIL import Image

from backend.handovers.days_sheet import days_sheet
from backend.pdf import page, press
from tests.unit.handovers.sheets import LANGUAGES, context, in_bed, ward_chart
from tests.unit.pdf.pages import LINK, page_count, patient_pdf, ward_pdf

DPI = 600


class Place(NamedTuple):
    """A part of a page in millimetres in which nothing stands below the code."""

    left: float
    top: float
    right: float
    bottom: float
    tallest: float  # the code, what stands above it left out


PATIENT, WARD = Place(179, 70, 200, 285, 18), Place(272, 7, 289, 199, 14)


def code_on(pdf: bytes, place: Place, across: int) -> list[list[bool]]:
    """The squares of the code as a camera would see them: the dark ones are found by their place on the paper."""
    last = str(page_count(pdf))
    drawn = subprocess.run(
        ["pdftoppm", "-r", str(DPI), "-f", last, "-l", last, "-gray", "-"], input=pdf, capture_output=True, check=True
    )
    paper = Image.open(BytesIO(drawn.stdout)).crop([round(mm / 25.4 * DPI) for mm in place[:4]])
    dark = paper.point(lambda grey: 255 if grey < 128 else 0)
    lowest = dark.getbbox()[3]
    band = dark.crop((0, round(lowest - place.tallest / 25.4 * DPI), dark.width, lowest))
    code = band.crop(band.getbbox())
    square = code.width / across
    middles = [(n + 0.5) * square for n in range(across)]
    return [[code.getpixel((x, y)) == 255 for x in middles] for y in middles]


def expected(link: str) -> list[list[bool]]:
    """The squares of an address."""
    return [[bool(dark) for dark in row] for row in segno.make(link, error="m", micro=False).matrix]


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_code_on_the_patients_sheet_is_the_address_of_the_patient(language: str) -> None:
    assert code_on(patient_pdf(in_bed("07"), language), PATIENT, len(expected(LINK))) == expected(LINK)


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_code_on_the_sheet_of_the_whole_watch_is_that_address(language: str) -> None:
    made = press.press(page.html("days", days_sheet(in_bed("07"), context(language)), language, LINK))
    assert code_on(made, PATIENT, len(expected(LINK))) == expected(LINK)


def test_the_code_on_the_wards_sheet_is_an_address_too() -> None:
    assert code_on(ward_pdf(ward_chart()), WARD, len(expected(LINK))) == expected(LINK)
