"""What a phone prints with no server says what the server's PDF says, word for word, in both languages."""

import itertools
import re
from collections.abc import Iterator

import pytest
from flask import Flask
from playwright.sync_api import Page, expect

from backend.app import create_app
from backend.chart.tools import TOOLS
from backend.config import Config
from backend.db import db
from backend.demo.people import SITE_FILE
from backend.handovers import service
from tests.e2e.browsers import Phone
from tests.e2e.conftest import NewPhone
from tests.e2e.nurse import patient_path
from tests.e2e.wards import WardServer
from tests.unit.pdf.pages import page_count, page_texts

LANGUAGES = ("en", "fr")
NURSE = "M. Bernard"
CORRECTED, CHILD, WATCHED = "MUSTERMANN", "PETIT", "PROVA"
DAYS = "/days"
FURNITURE = re.compile(
    r"^\d+ / \d+ | · Confidential.*$| · Confidentiel.*$"  # pages are numbered by the printer's side
    r"|(?:Complete up to|Complet jusqu’(?:à|au)) (?:\d\d-\S+ )?\d\d:\d\d"  # each side knows when it last heard
)

RUNNING = re.compile(r"(?:Ward|Unité) 3B, \d\d-\S+ (?:Printed|Imprimé) .*$")  # the printer's side has it on each page
FOOT = re.compile(r" (?:Paper form|Formulaire papier), (?:ICE|CAPD).*$|^\d / \d | \d / \d$")


@pytest.fixture
def seen(phone: Phone) -> None:
    """The sheet with handwriting was open while there was a server: all its pictures are on the phone."""
    page = phone.page
    page.goto(f"{patient_path(page, WATCHED)}{DAYS}")
    expect(page.locator(".sheet .writing").first).to_be_visible()
    expect(page.locator(".sheet .writing > div .l")).to_have_count(0)
    page.goto("/app/")


@pytest.fixture
def printer(ward: WardServer) -> Iterator[Flask]:
    """The server's own printing, on the database of the ward, which no longer answers."""
    ward.kill()
    app = create_app(Config(database_url=f"sqlite:///{ward.database}", demo=True, site_file=str(SITE_FILE)))
    with app.app_context():
        yield app
        db.let_go()


def words(pdf: bytes, picture: list[str]) -> list[str]:
    """The words of a print without its furniture; those of its picture, drawn at another moment, last."""
    pages = [FURNITURE.sub("", RUNNING.sub("", one)).split() for one in page_texts(pdf)]
    found = [word for one in [*(without_foot(one, pages[-1]) for one in pages[:-1]), pages[-1]] for word in one]
    drawn = sorted(" ".join(picture).split())
    most = len(found) - len(drawn)
    at = next(at for at in range(most + 1) if sorted(found[at : at + len(drawn)]) == drawn)
    return found[:at] + found[at + len(drawn) :] + drawn


def without_foot(one: list[str], last: list[str]) -> list[str]:
    """The words of a page without those at its foot that the last page ends with too."""
    same = next((n for n, (mine, theirs) in enumerate(zip(one[::-1], last[::-1], strict=False)) if mine != theirs), 0)
    return one[: len(one) - same]


def of_form(pdf: bytes) -> list[str]:
    """The words of a paper form; what stands at its feet is on each page of the server's and once on the phone's."""
    return [word for one in page_texts(pdf) for word in FOOT.sub("", one).split()]


def on_paper(page: Page, path: str) -> tuple[bytes, list[str], int]:
    """What the phone prints of a screen, the words of its picture, and the instant of what it shows."""
    page.goto(path if path.endswith(DAYS) else f"{path}/sheet")
    page.locator(".sheet").wait_for()
    picture = page.locator(".sheet figure text").all_text_contents()
    shown_ms = page.locator("screen-patient-sheet, screen-days-sheet, screen-ward-sheet").evaluate(
        "screen => screen.context.now_ms"
    )
    return page.pdf(prefer_css_page_size=True), picture, shown_ms


def test_the_paper_form_is_there_without_a_server_and_without_a_session_and_says_what_its_pdf_says(
    new_phone: NewPhone, ward: WardServer
) -> None:
    for language in LANGUAGES:
        phone = new_phone(locale=language)
        phone.page.goto("/app/sign-in")
        page = phone.sealed()
        ward.kill()
        page.goto("/app/")
        page.locator("main a[href='/app/form/ice']").click()
        for tool in TOOLS:
            page.locator(f"nav a[href='/app/form/{tool}']").click()
            expect(page.locator(".sheet .grading tbody th").first).to_have_text(tool.upper())
            printed = page.pdf(prefer_css_page_size=True)
            made = service.blank_pdf(tool, language)
            assert of_form(printed) == of_form(made), (language, tool)
            assert (page_count(printed), page_count(made)) == (2, 2)
        ward.start()


def speak(page: Page, language: str) -> None:
    """Choose a language in the settings."""
    page.goto("/app/settings")
    page.locator(f"input[name=language][value={language}]").check()
    expect(page.locator(f"html[lang={language}]")).to_have_count(1)


def pdf_of(path: str, language: str, address: str) -> bytes:
    """What the server makes of the same."""
    if path == "/app":
        return service.ward_pdf("3b", language, f"{address}{path}", NURSE)
    made = service.days_pdf if path.endswith(DAYS) else service.patient_pdf
    link = f"{address}{path.removesuffix(DAYS)}"
    return made(link.rpartition("/")[2], language, link, NURSE)


def test_the_phone_prints_without_a_server_what_the_pdf_says(
    phone: Phone, seen: None, printer: Flask, monkeypatch: pytest.MonkeyPatch
) -> None:
    page = phone.page
    paths = ["/app", *(patient_path(page, name) for name in (CORRECTED, CHILD)), f"{patient_path(page, WATCHED)}{DAYS}"]
    for language, path in itertools.product(LANGUAGES, paths):
        speak(page, language)
        printed, picture, shown_ms = on_paper(page, path)
        monkeypatch.setattr(service, "now_ms", lambda at=shown_ms: at)
        made = pdf_of(path, language, phone.address)
        assert words(printed, picture) == words(made, picture), (language, path)
        pages = (page_count(printed), page_count(made))
        assert pages == ((2, 2) if path.endswith(DAYS) else (1, 1)), (language, path)
