"""axe, with AAA contrast and target size, finds nothing on any screen, in both themes and both languages."""

from collections.abc import Callable, Iterator
from typing import Any

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Page

from backend.demo.people import PASSPHRASE
from tests.e2e.browsers import SMALL, Phone
from tests.e2e.nurse import Nurse

RULES = {
    "runOnly": {
        "type": "tag",
        "values": ["wcag2a", "wcag2aa", "wcag21aa", "wcag22aa", "wcag2aaa", "best-practice"],
    },
    "rules": {"color-contrast-enhanced": {"enabled": True}, "target-size": {"enabled": True}},
}
LENGTH_OF_BARS = 160
LOCALES = {"en": "en-GB", "fr": "fr-FR"}


def faults(page: Page) -> list[str]:
    """What axe objects to, with the place; the page stands at its full length, so that no bar covers a target."""
    length = page.evaluate("() => document.documentElement.scrollHeight")
    page.set_viewport_size({**SMALL, "height": length + LENGTH_OF_BARS})
    found: dict[str, Any] = Axe().run(page, options=RULES).response
    return [
        f"{one['id']}: {node['target']} {node['failureSummary']}"
        for one in found["violations"]
        for node in one["nodes"]
    ]


def patient_page(page: Page) -> str:
    """The path of the first patient of the ward list."""
    href = page.locator(".beds h3 a").first.get_attribute("href")
    assert href
    return href


def screens(page: Page) -> Iterator[str]:
    """Walk through every screen; the name of each once it stands."""
    page.locator(".beds bed-plate").first.wait_for()
    yield "ward"
    patient = patient_page(page)
    for name, path in {
        "patient": patient,
        "history": f"{patient}/history",
        "patient-sheet": f"{patient}/sheet",
        "ward-sheet": "/app/sheet",
        "register": "/app/register",
        "sync": "/app/sync",
        "settings": "/app/settings",
    }.items():
        page.goto(path)
        page.locator(f"screen-{name} h1").first.wait_for()
        yield name
    yield from visit(page)


def visit(page: Page) -> Iterator[str]:
    """Every step of a visit with both parts, up to the saved page."""
    page.goto("/app/")
    nurse = Nurse(page)
    nurse.tap(".beds li a.button")
    page.locator("button[value=read_aloud]").wait_for()
    yield "identity"
    nurse.tap("button[value=crs]").identify()
    for step in ("orientation", "naming", "command", "attention", "writing"):
        page.wait_for_url(f"**/check/{step}")
        page.locator("answer-choice").first.wait_for()
        yield step
        if step in ("orientation", "naming"):
            nurse.main()
        else:
            nurse.answer(step, "correct")
    page.locator("button[name=all-well]").wait_for()
    yield "neuro"
    nurse.all_well()
    page.locator("grade-stepper").wait_for()
    yield "grade"


@pytest.mark.parametrize("theme", ["light", "dark"])
@pytest.mark.parametrize("language", ["en", "fr"])
def test_axe_finds_nothing_on_any_screen(new_phone: Callable[..., Phone], language: str, theme: str) -> None:
    phone = new_phone(viewport=SMALL, locale=LOCALES[language], color_scheme=theme, reduced_motion="reduce")
    phone.page.goto("/app/")
    phone.page.locator("button[type=submit]").wait_for()
    found = {"sign-in": faults(phone.page)}
    phone.sign_in("bernard", PASSPHRASE)
    for name in screens(phone.page):
        found[name] = faults(phone.page)
    assert {name: wrong for name, wrong in found.items() if wrong} == {}
