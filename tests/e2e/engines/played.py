"""Chromium and Firefox, by Playwright."""

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

from playwright.sync_api import Locator, Page, Playwright

from tests.e2e.browsers import PHONE, firefox, flags, shell
from tests.e2e.engines.hands import HOLD_MS, LOOK_SECONDS, Strokes


@contextmanager
def played(playwright: Playwright, name: str, address: str) -> Iterator["Played"]:
    """A hand on a fresh browser, `chromium` or `firefox`."""
    launch: dict[str, Any] = firefox() if name == "firefox" else {"executable_path": shell(), "args": flags()}
    with getattr(playwright, name).launch(**launch) as browser:
        page = browser.new_page(base_url=address, viewport=PHONE)
        page.set_default_timeout(LOOK_SECONDS * 1000)
        yield Played(page)


class Played:
    """A hand on Playwright's page."""

    def __init__(self, page: Page):
        self.page = page

    def open(self, path: str) -> None:
        self.page.goto(path)

    def reload(self) -> None:
        self.page.reload()

    def fill(self, selector: str, text: str) -> None:
        self.first(selector).fill(text)

    def tap(self, selector: str) -> None:
        self.first(selector).click()

    def hold(self, selector: str, ms: int = HOLD_MS) -> None:
        self.first(selector).click(delay=ms)

    def draw(self, selector: str, strokes: Strokes) -> None:
        box = self.first(selector).bounding_box()
        assert box
        for stroke in strokes:
            for number, (x, y) in enumerate(stroke):
                self.page.mouse.move(box["x"] + x, box["y"] + y)
                if number == 0:
                    self.page.mouse.down()
            self.page.mouse.up()

    def ask(self, promise: str) -> Any:
        return self.page.evaluate(f"() => {promise}")

    def see(self, selector: str) -> str:
        return self.first(selector).inner_text()

    def until(self, condition: str) -> None:
        self.page.wait_for_function(f"() => {condition}")

    def first(self, selector: str) -> Locator:
        found = self.page.locator(selector).filter(visible=True).first
        found.wait_for()
        return found
