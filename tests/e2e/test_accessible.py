"""On every screen, in both languages and themes, at four sizes: axe with AAA contrast and target size finds nothing."""

from collections.abc import Callable

import pytest
from playwright.sync_api import Page

from tests.e2e.axe import tall_phone
from tests.e2e.browsers import Phone
from tests.e2e.conftest import NewPhone
from tests.e2e.disagreements import disagree
from tests.e2e.walk import screens
from tests.e2e.wards import WardServer
from tests.e2e.whole_words import broken_words
from tests.gate.trees import AGREEING, differences, tree
from tests.gate.views import MOVING, faults

LOCALES = {"en": "en-GB", "fr": "fr-FR"}
# the places at the foot of the ward list, side by side
NARROW = "footer :is(nav, ul, li, a) { display: flex; gap: 0; margin: 0; padding: 0; min-inline-size: 0; flex: none } "
NARROW += "footer :is(li, a) { inline-size: 20px; block-size: 20px; min-block-size: 0; overflow: hidden } "
NARROW += "footer a { font-size: 4px } footer svg { display: none }"
NARROW = NARROW.replace(";", " !important;").replace(" }", " !important }")
# what is planted into the screen, and where alone it is to be found
PLANTED = {
    "@media (prefers-color-scheme: dark) { main h2 { color: #565b60 !important } }": "320 px, night: color-contrast:",
    "@media (prefers-color-scheme: light) { main h2 { color: #8d9499 !important } }": "320 px, day: color-contrast-",
    "@media (min-width: 380px) { main h2 { background: #7d8488 } }": "390 px, day: color-contrast",
    "@media (min-height: 20000px) { main h2 { opacity: .5 } }": "200 % text, day: color-contrast",
    f"@media (max-height: 300px) {{ {NARROW} }}": "400 % zoom, target-size",
    f"@media (max-width: 330px) and (min-height: 9000px) {{ {NARROW} }}": "day: target-size",
    "@media (forced-colors: active) { main h2 { forced-color-adjust: none; color: #777; background: #666 } }":
        "forced colours: color-contrast",
    "@media (min-width: 380px) { main { inline-size: 500px } }": "390 px, scrolls sideways",
}  # fmt: skip
PLANT = """text => {
  const sheet = new CSSStyleSheet()
  sheet.replaceSync(text)
  document.adoptedStyleSheets = [sheet]
}"""
NAMELESS = "() => { document.querySelector('footer a').replaceChildren() }"


@pytest.mark.parametrize("language", ["en", "fr"])
def test_every_screen_can_be_read_and_touched_and_says_what_was_agreed(
    ward: WardServer, new_phone: Callable[..., Phone], language: str
) -> None:
    disagree(ward)
    page, trees, found = tall_phone(new_phone, LOCALES[language]).page, {}, {}
    for name in screens(page):
        trees[name] = tree(page)
        found[name] = [] if AGREEING else faults(page) + broken_words(page)
    wrong = {name: faults for name, faults in found.items() if faults}
    changed = differences(trees) if language == "en" else {}
    assert (wrong, changed) == ({}, {})


@pytest.fixture
def known(signed_in: NewPhone) -> Page:
    """The ward list as its gate knows it, with nothing wrong."""
    page = tall_phone(signed_in, "en-GB").page
    page.locator("a[data-kind=handover]").wait_for()
    assert faults(page) == []
    return page


def test_each_fault_that_is_planted_in_one_view_is_found_there_though_the_others_are_known(known: Page) -> None:
    missed = {}
    for rule, place in PLANTED.items():
        known.evaluate(PLANT, rule)
        found = faults(known)
        if not any(fault.startswith(place) for fault in found):
            missed[rule] = (place, found)
    known.evaluate(PLANT, "")
    assert (missed, faults(known)) == ({}, [])


def test_a_link_without_a_name_is_found(known: Page) -> None:
    known.evaluate(NAMELESS)
    assert [fault.partition(":")[0] for fault in faults(known)] == ["day"]


def test_what_may_not_move_for_some_does_move_for_others(phone: Phone) -> None:
    page = phone.page
    page.emulate_media(reduced_motion="no-preference")
    page.goto("/app/register")
    page.locator("hold-button").wait_for()
    assert page.evaluate(MOVING) != []
