"""On every screen, in both languages: axe with AAA contrast and target size finds nothing, and no word is broken."""

from collections.abc import Callable
from typing import Any

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Page

from tests.e2e.browsers import SMALL, Phone
from tests.e2e.disagreements import disagree
from tests.e2e.walk import screens
from tests.e2e.wards import WardServer
from tests.e2e.whole_words import broken_words

KEEP = "globalThis.realTimeout = globalThis.setTimeout.bind(globalThis)"
# axe waits between its rules: by the browser's own clock, three times as fast as by the one that tests move
AXE = f"(setTimeout => {{ {Axe().axe_script} }})(globalThis.realTimeout)"
AXE_ONCE = "() => 'axe' in window"
TAGS = ["wcag2a", "wcag2aa", "wcag21aa", "wcag22aa", "wcag2aaa", "best-practice"]
BY_DAY = {
    "runOnly": {"type": "tag", "values": TAGS},
    "rules": {
        "color-contrast": {"enabled": False},  # the next one asks for more
        "color-contrast-enhanced": {"enabled": True},
        "target-size": {"enabled": True},
    },
}
BY_NIGHT = {"runOnly": {"type": "rule", "values": ["color-contrast-enhanced", "link-in-text-block"]}}
QUICK = {"resultTypes": ["violations"], "preload": False, "iframes": False}
LOCALES = {"en": "en-GB", "fr": "fr-FR"}
TALL = {"width": SMALL["width"], "height": 6400}


def faults(page: Page) -> list[str]:
    """What axe objects to by day, and by night in the colours, which alone differ: the themes share one page.

    The page stands at its full length, so that neither bars nor the key pad cover a target.
    """
    assert page.evaluate("document.documentElement.scrollHeight") <= TALL["height"]
    by_day = asked(page, BY_DAY)
    page.emulate_media(color_scheme="dark")
    by_night = asked(page, BY_NIGHT)
    page.emulate_media(color_scheme="light")
    return by_day + by_night


def asked(page: Page, rules: dict[str, Any]) -> list[str]:
    """One run of axe, which is loaded once into a document: each fault with its place."""
    if not page.evaluate(AXE_ONCE):
        page.evaluate(AXE)
    found: dict[str, Any] = page.evaluate("rules => axe.run(document, rules)", rules | QUICK)
    return [
        f"{one['id']}: {node['target']} {node['failureSummary']}"
        for one in found["violations"]
        for node in one["nodes"]
    ]


@pytest.mark.parametrize("language", ["en", "fr"])
def test_axe_finds_nothing_on_any_screen_and_no_word_is_broken(
    ward: WardServer, new_phone: Callable[..., Phone], language: str
) -> None:
    disagree(ward)
    facts = {"viewport": TALL, "locale": LOCALES[language], "color_scheme": "light", "reduced_motion": "reduce"}
    phone = new_phone(own_clock=False, **facts)
    phone.context.add_init_script(KEEP)
    phone.context.clock.install()
    page = phone.page
    found = {name: faults(page) + broken_words(page) for name in screens(page)}
    assert {name: wrong for name, wrong in found.items() if wrong} == {}
