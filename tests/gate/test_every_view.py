"""On every screen, in both languages and themes, at four sizes: axe with AAA contrast and target size finds nothing."""

from collections.abc import Callable

import pytest

from tests.e2e.axe import tall_phone
from tests.e2e.browsers import Phone
from tests.e2e.disagreements import disagree
from tests.e2e.walk import screens
from tests.e2e.wards import WardServer
from tests.e2e.whole_words import broken_words
from tests.gate.trees import AGREEING, differences, tree
from tests.gate.views import MOVING, faults

LOCALES = {"en": "en-GB", "fr": "fr-FR"}


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
    changed = differences(trees) if language == "en" else []
    assert (wrong, changed) == ({}, [])


def test_what_may_not_move_for_some_does_move_for_others(phone: Phone) -> None:
    page = phone.page
    page.emulate_media(reduced_motion="no-preference")
    page.goto("/app/register")
    page.locator("hold-button").wait_for()
    assert page.evaluate(MOVING) != []
