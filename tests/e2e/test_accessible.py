"""On every screen axe finds nothing, no word is broken, a screen reader is told what was agreed; in French sizes."""

from collections.abc import Callable

import pytest

from tests.e2e.axe import faults, tall_phone
from tests.e2e.browsers import Phone
from tests.e2e.disagreements import disagree
from tests.e2e.walk import screens
from tests.e2e.wards import WardServer
from tests.e2e.whole_words import broken_words
from tests.gate.trees import differences, tree

LOCALES = {"en": "en-GB", "fr": "fr-FR"}


@pytest.mark.parametrize("language", ["en", "fr"])
def test_axe_finds_nothing_on_any_screen_no_word_is_broken_and_what_is_said_was_agreed(
    ward: WardServer, new_phone: Callable[..., Phone], language: str
) -> None:
    disagree(ward)
    page = tall_phone(new_phone, LOCALES[language]).page
    found, trees = {}, {}
    for name in screens(page):
        trees[name] = tree(page)
        found[name] = faults(page, language) + broken_words(page)
    changed = differences(trees) if language == "en" else []
    assert ({name: wrong for name, wrong in found.items() if wrong}, changed) == ({}, [])
