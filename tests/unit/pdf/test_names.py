"""Names as people have them, and as nobody should, stand on a sheet as they were written, and do nothing."""

import json
import re
import subprocess
from typing import Any

import pytest

from backend.handovers.patient_sheet import patient_sheet
from tests.unit.handovers.sheets import context, in_bed
from tests.unit.pdf.pages import opened, page_count, patient_pdf, text

RIGHT_EDGE = (210 - 10) / 25.4 * 72
WORD = re.compile(r'xMax="([\d.]+)"')
NAMES = {
    "arabic": ("الفهري", "محمد"),
    "hebrew": ("כהן", "שרה"),
    "emoji": ("Nguyễn 👩🏽‍⚕️", "Thị 🦊"),
    "chinese": ("王", "小明"),
    "unbroken": ("W" * 80, "m" * 80),
    "markup": ("<b>x</b><script>alert(1)</script>", "&amp;<img src=x onerror=alert(1)>"),
    "style": ('"><style>*{display:none}</style>', "{{ 7*7 }} {% raw %}"),
}


def named(family: str, given: str) -> Any:
    """The patient of bed 07 under another name, which also stands in his allergies."""
    patient = json.loads(json.dumps(in_bed("07")))
    patient["identity"] |= {
        "family": family,
        "given": given,
        "allergies": {"state": "known", "text": f"{family} {given}"},
    }
    return patient


@pytest.mark.parametrize(("kind", "language"), [*((kind, "en") for kind in NAMES), ("unbroken", "fr")])
def test_any_name_stays_on_one_page_and_inside_its_margin(kind: str, language: str) -> None:
    pdf = patient_pdf(named(*NAMES[kind]), language)
    boxes = subprocess.run(["pdftotext", "-bbox", "-", "-"], input=pdf, capture_output=True, check=True).stdout.decode()
    assert page_count(pdf) == 1
    assert [right for right in map(float, WORD.findall(boxes)) if right > RIGHT_EDGE + 1] == []


@pytest.mark.parametrize("kind", ["markup", "style", "chinese"])
def test_markup_in_a_name_is_read_as_it_was_written(kind: str) -> None:
    family, given = NAMES[kind]
    pdf = patient_pdf(named(family, given))
    assert f"{family.upper()}, {given}".replace(" ", "") in text(pdf).replace(" ", "")
    assert "/JavaScript" not in opened(pdf).Root
    assert "234 567 8901" in text(pdf)


def test_a_name_cannot_turn_round_the_number_beside_it() -> None:
    turned = patient_sheet(named("Dupont\u202e\u2067", "\u202dMarie\u2066"), context())
    assert turned["margins"]["who"].split(" · ")[0] == "DUPONT, Marie"
