"""The sheet of a watch shows handwriting as soon as it is on the server, as it was sent, and until then says so."""

from typing import Any

import pikepdf

from backend.contract import load
from tests.unit.attachments.pictures import DRAWN, STROKES, handwriting, picture, strokes
from tests.unit.chart.ward import neuro_body
from tests.unit.pdf.pages import elements, opened, text
from tests.unit.phones import PATIENT, Phone, new_id

PATH = f"/api/handovers/patients/{PATIENT}/days.pdf?language=en"
FACTS = {"duration_ms": 700, "pen_lifts": 1}
ICANS = {"criteria": "astct-icans-2019", "edition_sha256": load.edition_sha256("astct-icans-2019")}


def registered(phone: Phone) -> str:
    """The patient with a course; its id."""
    course = new_id()
    body = {"product": "made up", "class": "car_t", "day0": "2026-11-22T10:00:00+01:00", "window_days": 30}
    phone.sync(
        phone.entry("patient", body={"family": "EXEMPLE", "given": "Marie"}),
        phone.entry("stay", body={"bed": "12", "from": "2026-11-22T08:00:00+01:00"}),
        phone.entry("course", course=course, body=body | {"protocol": "twice-daily"}),
    )
    return course


def signed(phone: Phone, course: str, at: str, kept: dict[str, Any]) -> None:
    """A check with a written sentence."""
    body = neuro_body() | {"handwriting": kept}
    assert phone.sync(phone.entry("neuro_check", course=course, at=at, body=body, **ICANS))["receipts"]


def printed(phone: Phone) -> tuple[str, list[str], list[bytes]]:
    """The words of the sheet, the words of its pictures, and the photographs in it."""
    answer = phone.client.get(PATH)
    assert answer.status_code == 200, answer.text
    document = opened(answer.data)
    alts = [str(one.get("/Alt")).replace("\xa0", " ") for role, one in elements(document) if role == "/Figure"]
    streams = [one for one in document.objects if isinstance(one, pikepdf.Stream)]
    return text(answer.data), alts, [one.read_raw_bytes() for one in streams if one.get("/Filter") == "/DCTDecode"]


def test_what_is_not_here_yet_is_said_to_be_so_and_what_is_here_is_shown_as_it_was_sent(phone: Phone) -> None:
    course = registered(phone)
    signed(phone, course, "2026-11-22T20:00:00+01:00", handwriting(strokes(), STROKES) | FACTS)
    signed(phone, course, "2026-11-23T20:00:00+01:00", handwriting(picture()))
    words, alts, photographs = printed(phone)
    assert words.count("picture not received yet") == 2
    assert photographs == []
    phone.put(strokes(), STROKES)
    phone.put(picture())
    words, shown, photographs = printed(phone)
    assert "picture not received yet" not in words
    assert [one for one in shown if one not in alts and not one.startswith("Course")] == [
        "22-Nov 20:00, Day 0, ICE 10: drawn in 1 s, 1 pen lift", "23-Nov 20:00, Day +1, ICE 10: photographed"
    ]  # fmt: skip
    assert len(photographs) == 1
    assert photographs[0].startswith(b"\xff\xd8")


def test_a_drawing_on_hardly_any_paper_is_drawn_too(phone: Phone) -> None:
    course = registered(phone)
    flat = strokes(**DRAWN | {"height": 1, "strokes": [[[0, 0, 0], [1, 1, 5]]]})
    signed(phone, course, "2026-11-22T20:00:00+01:00", handwriting(flat, STROKES) | FACTS)
    phone.put(flat, STROKES)
    assert any(one.endswith("1 pen lift") for one in printed(phone)[1])
