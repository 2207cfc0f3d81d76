"""axe on the present page: what it may be asked, and each fault with its place."""

from collections.abc import Callable
from typing import Any

from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Page, ViewportSize

from tests.e2e.browsers import SMALL, Phone

KEEP = "globalThis.realTimeout = globalThis.setTimeout.bind(globalThis)"
# axe waits between its rules: by the browser's own clock, three times as fast as by the one that tests move
AXE = f"(setTimeout => {{ {Axe().axe_script} }})(globalThis.realTimeout)"
AXE_ONCE = "() => 'axe' in window"
RUN = "([place, rules]) => axe.run(place, rules)"
TAGS = ["wcag2a", "wcag2aa", "wcag21aa", "wcag22aa", "wcag2aaa", "best-practice"]
STRUCTURE = {  # colours are asked of each theme and size
    "runOnly": {"type": "tag", "values": TAGS},
    "rules": {
        "color-contrast": {"enabled": False},
        "color-contrast-enhanced": {"enabled": False},
        "link-in-text-block": {"enabled": False},
        "target-size": {"enabled": True},
    },
}
# the enhanced rule says nothing of what is below the other's bound
CONTRAST = ["color-contrast", "color-contrast-enhanced"]
COLOURS = {"runOnly": {"type": "rule", "values": [*CONTRAST, "link-in-text-block"]}}
SIZES = {"runOnly": {"type": "rule", "values": ["target-size"]}}
QUICK = {"resultTypes": ["violations"], "preload": False, "iframes": False}
TALL: ViewportSize = {"width": SMALL["width"], "height": 14_000}
EVERYWHERE: dict[str, Any] = {"exclude": []}


def tall_phone(new_phone: Callable[..., Phone], locale: str, size: ViewportSize = TALL) -> Phone:
    """A phone as long as its pages, in a language, whose clock a test moves while axe has the browser's own."""
    facts = {"viewport": size, "locale": locale, "color_scheme": "light", "reduced_motion": "reduce"}
    phone = new_phone(own_clock=False, **facts)
    phone.context.add_init_script(KEEP)
    phone.page.goto("about:blank")  # in a page that talks to its server it would be 1970 for a moment
    phone.context.clock.install()
    phone.page.goto("/app/")
    return phone


def asked(page: Page, rules: dict[str, Any], place: dict[str, Any] = EVERYWHERE) -> list[str]:
    """One run of axe, which is loaded once into a document."""
    if not page.evaluate(AXE_ONCE):
        page.evaluate(AXE)
    found: dict[str, Any] = page.evaluate(RUN, [place, rules | QUICK])
    return [
        f"{one['id']}: {node['target']} {node['failureSummary']}"
        for one in found["violations"]
        for node in one["nodes"]
    ]
