"""S and Q on paper: each text stands on the sheets of server and phone alike, whole or cut, and does nothing."""

import unicodedata
from functools import cache
from html.parser import HTMLParser
from itertools import count
from typing import Any

import pikepdf

from backend.chart.fold import chart
from backend.handovers.context import TURNING
from backend.handovers.days_sheet import days_sheet
from backend.handovers.patient_sheet import patient_sheet
from backend.handovers.ward_sheet import ward_sheet
from backend.patients.rules import rules
from backend.pdf import page
from sync.envelope import uuid7
from tests.unit.badinput.corpus import Json
from tests.unit.badinput.texts import bodies, texts
from tests.unit.chart.ward import ms
from tests.unit.handovers.phone import plain, printed_by_phone
from tests.unit.handovers.sheets import context, facts, strings
from tests.unit.pdf.pages import opened, patient_pdf, text, ward_pdf
from tests.unit.phones import AT

NOW = "2026-11-24T12:00:00+01:00"
ACTIVE = {f"/{name}" for name in (
    "JS", "JavaScript", "OpenAction", "AA", "EmbeddedFiles", "Launch", "URI", "GoToR", "SubmitForm", "RichMedia",
)}  # fmt: skip
SHAPED = {"S23", "S24"}  # drawn as one sign or from the right: the letters are there in another order
PAIRS = list(zip(texts()[::2], (*texts()[1::2], ("", "x")), strict=False))
SHORT = [(id, words) for id, words in texts() if len(words) <= 100]
HARD = [(id, words) for id, words in SHORT if not words.isascii() or "<" in words]  # to draw, or to escape
INVISIBLE = {"Cc", "Cf", "Mn", "Zs", "Zl", "Zp", "Cn"}


@cache
def ward() -> list[Json]:
    """One patient for every two texts, with one of them in every field that holds words."""
    numbers = count(1)
    new_id = lambda: uuid7(1_794_000_000_000 + (n := next(numbers)), n.to_bytes(10, "big"))  # noqa: E731
    entries = []
    for (_, written), (_, other) in PAIRS:
        patient = new_id()
        for kind, body in bodies(written, other):
            envelope: Json = {"id": new_id(), "kind": kind, "ward": "3b", "patient": patient, "amends": [], "at": AT}
            who = {"author": "bernard", "device": patient, "recorded_at": AT, "received_at": AT}
            entries.append(envelope | who | {"criteria": "astct-crs-2019" if "crs" in kind else None, "body": body})
    return [{name: value for name, value in one.items() if value is not None} for one in entries]


@cache
def ward_chart() -> Json:
    """What the fold makes of it."""
    return chart(ward(), ms(NOW), facts()["ward"]["offsets"], rules())


@cache
def patients() -> list[Json]:
    """The charts in the order of the texts."""
    found = ward_chart()["patients"]
    return [found[id] for id in dict.fromkeys(entry["patient"] for entry in ward())]


@cache
def sheets() -> list[Json]:
    """Their sheets, in the order of the texts."""
    ctx = context(now_ms=ms(NOW))
    return [patient_sheet(patient, ctx) for patient in patients()]


def test_the_chart_has_every_patient_under_the_name_that_was_signed() -> None:
    assert [one["identity"]["given"] for one in patients()] == [written for (_, written), _ in PAIRS]


def test_the_phone_prints_what_the_server_prints() -> None:
    (found,) = printed_by_phone([facts() | {"entries": ward(), "now_ms": ms(NOW), "languages": ["en"]}])
    theirs = [found["en"]["patients"][patient["id"]] for patient in patients()]
    for ((id, written), _), sheet, their in zip(PAIRS, sheets(), theirs, strict=True):
        assert plain(sheet) == their, (id, written[:40])
    days = [plain(days_sheet(patient, context(now_ms=ms(NOW)))) for patient in patients()]
    assert days == [found["en"]["days"][patient["id"]] for patient in patients()]
    assert plain(ward_sheet(ward_chart(), context(now_ms=ms(NOW)))) == found["en"]["ward"]


def test_no_text_makes_a_sheet_of_the_ward_long() -> None:
    ctx = context(now_ms=ms(NOW))
    longest = max((len(said), said[:40]) for row in ward_sheet(ward_chart(), ctx)["rows"] for said in strings(row))
    assert longest[0] < 200, longest


def test_a_text_that_fits_stands_on_the_sheet_as_it_was_written() -> None:
    for ((id, written), (other_id, other)), sheet in zip(PAIRS, sheets(), strict=True):
        said = "".join("".join(strings(sheet)).split())
        for which, one in ((id, written), (other_id, other)):
            assert len(one) > 100 or TURNING.sub("", "".join(one.split())) in said, which


class Elements(HTMLParser):
    """What a browser would see in a page: each element with the names of its attributes."""

    def __init__(self, html: str):
        super().__init__()
        self.found: set[tuple[str, ...]] = set()
        self.feed(html)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """One element."""
        self.found.add((tag, *(name for name, _ in attrs)))


def test_in_html_it_is_text_and_makes_no_element() -> None:
    usual = elements(patient_sheet(dressed("x"), context(now_ms=ms(NOW))))
    for ((id, _), _), sheet in zip(PAIRS, sheets(), strict=True):
        assert elements(sheet) <= usual, id


def elements(sheet: Json) -> set[tuple[str, ...]]:
    """Those of the page of a sheet."""
    return Elements(page.html("patient", sheet, "en", "https://ward.example")).found


def dressed(given: str, allergies: str = "x") -> Json:
    """A patient with a text as name and one as allergies."""
    known = {"family": "A", "given": given, "allergies": {"state": "known", "text": allergies}}
    return patients()[0] | {"identity": patients()[0]["identity"] | known}


@cache
def printed() -> tuple[bytes, ...]:
    """Sheets as PDF that show every hard text, several in a name and in the allergies."""
    chunks = [""]
    for _, written in HARD:
        if len(chunks[-1]) + len(written) > (150 if len(chunks) % 2 else 100):
            chunks.append("")
        chunks[-1] += f" {written}"
    return tuple(patient_pdf(dressed(*chunks[at : at + 2])) for at in range(0, len(chunks), 2))


def test_in_the_pdf_every_hard_text_can_be_read_and_found() -> None:
    read = visible(" ".join(map(text, printed())))
    sought = [(id, visible(word)) for id, written in HARD for word in written.split()]
    assert [(id, word) for id, word in sought if not (letters if id in SHAPED else whole)(word, read)] == []


def whole(word: str, read: str) -> bool:
    """A word as it was written."""
    return word in read


def letters(word: str, read: str) -> bool:
    """All that it is made of."""
    return set(word) <= set(read)


def visible(written: Any) -> str:
    """What ink shows of a text: no signs without a shape, letters as they are composed."""
    composed = unicodedata.normalize("NFKC", written)
    return "".join(letter for letter in composed if unicodedata.category(letter) not in INVISIBLE)


def test_the_pdfs_do_nothing() -> None:
    assert [names_in(opened(one)) & ACTIVE for one in printed()] == [set()] * len(printed())


def test_the_pdf_of_the_ward_with_every_long_text_is_printed_and_does_nothing() -> None:
    long = {one["id"]: one for one in patients() if len(one["identity"]["given"]) > 100}
    assert names_in(opened(ward_pdf(ward_chart() | {"patients": long}))) & ACTIVE == set()


def names_in(document: pikepdf.Pdf) -> set[str]:
    """Every key of every dictionary, and every kind of action."""
    found: set[str] = set()
    for one in document.objects:
        if isinstance(one, pikepdf.Dictionary | pikepdf.Stream):
            found |= set(one.keys()) | {str(one.get("/S", ""))}
    return found
