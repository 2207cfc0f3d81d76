"""Printed pages, and what a reader of a PDF finds in them."""

import re
import subprocess
from collections.abc import Iterator
from io import BytesIO
from typing import Any

import pikepdf

from backend.handovers.patient_sheet import patient_sheet
from backend.handovers.ward_sheet import ward_sheet
from backend.pdf import page, press
from tests.unit.handovers.sheets import context

Json = dict[str, Any]
WORD = re.compile(r'yMin="([\d.]+)" xMax="[\d.]+" yMax="([\d.]+)"')
FOOT_MM = 297 - 11  # where the foot of a portrait page begins
LINK = "https://tenpoint.example/app/patients/01a162bb-3b40-71bd-a481-5412d1c57d59"


def patient_pdf(patient: Json, language: str = "en", **more: Any) -> bytes:
    """The sheet of a patient's chart."""
    return press.press(page.html("patient", patient_sheet(patient, context(language, **more)), language, LINK))


def ward_pdf(chart: Json, language: str = "en", **more: Any) -> bytes:
    """The sheet of a ward's chart."""
    return press.press(page.html("ward", ward_sheet(chart, context(language, **more)), language, LINK))


def opened(pdf: bytes) -> pikepdf.Pdf:
    """The document."""
    return pikepdf.open(BytesIO(pdf))


def page_count(pdf: bytes) -> int:
    """How many pages."""
    return len(opened(pdf).pages)


def text(pdf: bytes) -> str:
    """The text in the order of its source, whitespace collapsed."""
    found = subprocess.run(["pdftotext", "-raw", "-", "-"], input=pdf, capture_output=True, check=True)
    return " ".join(found.stdout.decode().split())


def page_texts(pdf: bytes) -> list[str]:
    """The text of each page."""
    found = subprocess.run(["pdftotext", "-raw", "-", "-"], input=pdf, capture_output=True, check=True)
    return [" ".join(one.split()) for one in found.stdout.decode().split("\f")[:-1]]


def ends_at_mm(pdf: bytes) -> float:
    """How far down the first page its text reaches, what stands at its foot left out."""
    return max(bottom for top, bottom in words_mm(pdf) if top < FOOT_MM)


def foot_lines(pdf: bytes) -> int:
    """In how many lines the foot of the first page is written."""
    return len({round(bottom) for top, bottom in words_mm(pdf) if top >= FOOT_MM})


def words_mm(pdf: bytes) -> list[tuple[float, float]]:
    """Where each word of the first page begins and ends, from above."""
    found = subprocess.run(["pdftotext", "-bbox", "-l", "1", "-", "-"], input=pdf, capture_output=True, check=True)
    return [(float(top) / 72 * 25.4, float(bottom) / 72 * 25.4) for top, bottom in WORD.findall(found.stdout.decode())]


def elements(document: pikepdf.Pdf) -> list[tuple[str, Any]]:
    """(role, element) of the structure, in reading order."""
    return list(walked(document.Root.StructTreeRoot.K))


def walked(node: Any) -> Iterator[tuple[str, Any]]:
    """The elements below one."""
    if isinstance(node, pikepdf.Array):
        for one in node:
            yield from walked(one)
    elif isinstance(node, pikepdf.Dictionary) and "/S" in node:
        yield str(node.S), node
        yield from walked(node.get("/K", pikepdf.Array()))


def fonts(document: pikepdf.Pdf) -> list[Any]:
    """The font descriptors of a document."""
    return [
        one for one in document.objects if isinstance(one, pikepdf.Dictionary) and one.get("/Type") == "/FontDescriptor"
    ]


def glyphs(document: pikepdf.Pdf) -> set[int]:
    """The number of every glyph that is drawn; 0 stands for a sign the font does not have."""
    found: set[int] = set()
    for stream in [*document.pages, *forms(document)]:
        for operands, operator in pikepdf.parse_content_stream(stream, "Tj TJ"):
            parts = operands[0] if str(operator) == "TJ" else [operands[0]]
            for part in parts:
                drawn = bytes(part) if isinstance(part, pikepdf.String) else b""
                found |= {int.from_bytes(drawn[at : at + 2]) for at in range(0, len(drawn), 2)}
    return found


def forms(document: pikepdf.Pdf) -> list[Any]:
    """The drawings of a document."""
    return [one for one in document.objects if isinstance(one, pikepdf.Stream) and one.get("/Subtype") == "/Form"]
