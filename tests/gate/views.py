"""How each screen is looked at: two themes, four sizes, forced colours; and what may not be found there."""

from collections import defaultdict
from pathlib import Path
from typing import Any, NamedTuple

from playwright.sync_api import Page

from tests.e2e.axe import COLOURS, EVERYWHERE, SIZES, STRUCTURE, TALL, asked
from tests.e2e.browsers import PHONE, SMALL

SYSTEM_COLOURS = {"runOnly": {"type": "rule", "values": ["color-contrast"]}}  # they are the person's own choice
PAPER = ".sheet"  # it is as large in every view
SCREEN = {"exclude": [[PAPER]]}
THEMES = {"day": "light", "night": "dark"}
LOOKS = Path(__file__).with_name("looks.js").read_text()
TEXT = "size => { document.documentElement.style.fontSize = size }"
SIDEWAYS = "() => document.scrollingElement.scrollWidth > document.documentElement.clientWidth"
MOVING = """() => [...document.querySelectorAll('*')].filter(one => {
  const { transitionDuration, animationName } = getComputedStyle(one)
  return animationName !== 'none' || transitionDuration.split(', ').some(time => parseFloat(time) > 0)
}).map(one => one.localName)"""


class View(NamedTuple):
    """A size: of the window in CSS px, and of the text. Windows are as long as their page: no bar covers a target."""

    name: str
    width: int
    height: int
    text: str = ""


FIRST = View("320 px", SMALL["width"], TALL["height"])
VIEWS = (
    FIRST,
    View("390 px", PHONE["width"], TALL["height"]),
    View("200 % text", SMALL["width"], 2 * TALL["height"], "200%"),
    View("400 % zoom", 1280 // 4, 1024 // 4),
)
# looks of texts with which axe found nothing, by what it was asked
CLEAN: defaultdict[str, set[str]] = defaultdict(set)


def faults(page: Page) -> list[str]:
    """What is wrong with the present screen: everything in the first view, colours and sizes in the others.

    The page stands at its full length, so that neither bars nor the key pad cover a target.
    """
    assert page.evaluate("document.documentElement.scrollHeight") <= FIRST.height
    found = [f"day: {fault}" for fault in asked(page, STRUCTURE)]
    found += [f"moves although nobody wants it: {name}" for name in page.evaluate(MOVING)]
    page.emulate_media(forced_colors="active")
    found += [f"forced colours: {fault}" for fault in colours(page, SYSTEM_COLOURS)]
    page.emulate_media(forced_colors="none")
    for turn, view in enumerate(VIEWS):
        found += [f"{view.name}, {fault}" for fault in seen_in(page, view, list(THEMES)[:: -1 if turn % 2 else 1])]
    show(page, FIRST)
    return found


def seen_in(page: Page, view: View, themes: list[str]) -> list[str]:
    """The screen in a size, in both themes one after the other."""
    show(page, view)
    place = EVERYWHERE if view is FIRST else SCREEN
    found = [] if view is FIRST else [*asked(page, SIZES, place), *["scrolls sideways"] * page.evaluate(SIDEWAYS)]
    for theme in themes:
        page.emulate_media(color_scheme=THEMES[theme])  # type: ignore[arg-type]
        found += [f"{theme}: {fault}" for fault in colours(page, COLOURS, place)]
    return found


def show(page: Page, view: View) -> None:
    """The screen as wide, as long and with the text as large as in this view."""
    page.set_viewport_size({"width": view.width, "height": view.height})
    page.evaluate(TEXT, view.text)


def colours(page: Page, rules: dict[str, Any], place: dict[str, Any] = EVERYWHERE) -> list[str]:
    """What axe says of the colours; it is not asked again about texts of looks with which it found nothing."""
    looks, clean = set(page.evaluate(LOOKS, PAPER if place is SCREEN else None)), CLEAN[str(rules)]
    if looks <= clean:
        return []
    found = asked(page, rules, place)
    if not found:
        clean |= looks
    return found
