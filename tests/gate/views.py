"""How each screen is looked at: two themes, four sizes, forced colours; and what may not be found there."""

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any, NamedTuple

from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Page

from tests.e2e.browsers import PHONE, SMALL

KEEP = "globalThis.realTimeout = globalThis.setTimeout.bind(globalThis)"
# axe waits between its rules: by the browser's own clock, three times as fast as by the one that tests move
AXE = f"(setTimeout => {{ {Axe().axe_script} }})(globalThis.realTimeout)"
AXE_ONCE = "() => 'axe' in window"
RUN = "([place, rules]) => axe.run(place, rules)"
TAGS = ["wcag2a", "wcag2aa", "wcag21aa", "wcag22aa", "wcag2aaa", "best-practice"]
EVERY_RULE = {
    "runOnly": {"type": "tag", "values": TAGS},
    "rules": {
        "color-contrast": {"enabled": False},  # the next one asks for more
        "color-contrast-enhanced": {"enabled": True},
        "target-size": {"enabled": True},
    },
}
COLOURS = {"runOnly": {"type": "rule", "values": ["color-contrast-enhanced", "link-in-text-block"]}}
COLOURS_AND_SIZES = {"runOnly": {"type": "rule", "values": [*COLOURS["runOnly"]["values"], "target-size"]}}
SYSTEM_COLOURS = {"runOnly": {"type": "rule", "values": ["color-contrast"]}}  # they are the person's own choice
QUICK = {"resultTypes": ["violations"], "preload": False, "iframes": False}
SCREEN = {"exclude": [[".sheet"]]}  # the paper is as large in every view
TEXT = "size => { document.documentElement.style.fontSize = size }"
SIDEWAYS = "() => document.scrollingElement.scrollWidth > innerWidth"
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


FIRST = View("320 px", SMALL["width"], 6400)
VIEWS = (
    View("390 px", PHONE["width"], 6400),
    View("200 % text", SMALL["width"], 16_000, "200%"),
    View("400 % zoom", 1280 // 4, 1024 // 4),
)


def faults(page: Page) -> list[str]:
    """What is wrong with the present screen: everything in the first view, colours and sizes in the others."""
    assert page.evaluate("document.documentElement.scrollHeight") <= FIRST.height
    found = asked(page, EVERY_RULE, "day") + asked(page, COLOURS, "night")
    found += asked(page, SYSTEM_COLOURS, "day, forced colours", forced_colors="active")
    found += [f"moves although nobody wants it: {name}" for name in page.evaluate(MOVING)]
    for view in VIEWS:
        with seen_in(page, view):
            found += asked(page, COLOURS_AND_SIZES, f"day, {view.name}", SCREEN)
            found += asked(page, COLOURS, f"night, {view.name}", SCREEN)
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


def asked(page: Page, rules: dict[str, Any], how: str, place: Any = None, forced_colors: Any = "none") -> list[str]:
    """One run of axe, which is loaded once into a document: each fault with its place. `how` begins with the theme."""
    if not page.evaluate(AXE_ONCE):
        page.evaluate(AXE)
    page.emulate_media(color_scheme="dark" if how.startswith("night") else "light", forced_colors=forced_colors)
    found: dict[str, Any] = page.evaluate(RUN, [place or {"exclude": []}, rules | QUICK])
    page.emulate_media(color_scheme="light", forced_colors="none")
    return [
        f"{how}: {one['id']}: {node['target']} {node['failureSummary']}"
        for one in found["violations"]
        for node in one["nodes"]
    ]
