"""How each screen is looked at: two themes, four sizes, forced colours; and what may not be found there."""

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any, NamedTuple

from playwright.sync_api import Page

from tests.e2e.axe import COLOURS, EVERY_RULE, EVERYWHERE, TALL, asked
from tests.e2e.browsers import PHONE, SMALL

COLOURS_AND_SIZES = {"runOnly": {"type": "rule", "values": [*COLOURS["runOnly"]["values"], "target-size"]}}
SYSTEM_COLOURS = {"runOnly": {"type": "rule", "values": ["color-contrast"]}}  # they are the person's own choice
SCREEN = {"exclude": [[".sheet"]]}  # the paper is as large in every view
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
    View("390 px", PHONE["width"], TALL["height"]),
    View("200 % text", SMALL["width"], 2 * TALL["height"], "200%"),
    View("400 % zoom", 1280 // 4, 1024 // 4),
)


def faults(page: Page) -> list[str]:
    """What is wrong with the present screen: everything in the first view, colours and sizes in the others.

    The page stands at its full length, so that neither bars nor the key pad cover a target.
    """
    assert page.evaluate("document.documentElement.scrollHeight") <= FIRST.height
    found = looked(page, EVERY_RULE, "day") + looked(page, COLOURS, "night")
    found += looked(page, SYSTEM_COLOURS, "day, forced colours", forced="active")
    found += [f"moves although nobody wants it: {name}" for name in page.evaluate(MOVING)]
    for view in VIEWS:
        with seen_in(page, view):
            found += looked(page, COLOURS_AND_SIZES, f"day, {view.name}", SCREEN)
            found += looked(page, COLOURS, f"night, {view.name}", SCREEN)
            found += [f"{view.name}: scrolls sideways"] * page.evaluate(SIDEWAYS)
    return found


@contextmanager
def seen_in(page: Page, view: View) -> Iterator[None]:
    """The screen in another size; afterwards in the first again."""
    page.set_viewport_size({"width": view.width, "height": view.height})
    page.evaluate(TEXT, view.text)
    yield
    page.evaluate(TEXT, "")
    page.set_viewport_size({"width": FIRST.width, "height": FIRST.height})


def looked(page: Page, rules: dict[str, Any], how: str, place: Any = EVERYWHERE, forced: Any = "none") -> list[str]:
    """One run of axe in a theme, with which `how` begins."""
    page.emulate_media(color_scheme="dark" if how.startswith("night") else "light", forced_colors=forced)
    found = [f"{how}: {fault}" for fault in asked(page, rules, place)]
    page.emulate_media(color_scheme="light", forced_colors="none")
    return found
