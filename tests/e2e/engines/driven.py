"""WebKitGTK and WPE, by WebDriver; the older of the two is as old as the oldest iPhone that is served."""

import os
import shutil
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from glob import glob
from pathlib import Path
from subprocess import DEVNULL, Popen
from typing import Any

from selenium.common.exceptions import (
    ElementClickInterceptedException,
    ElementNotInteractableException,
    StaleElementReferenceException,
)
from selenium.webdriver import ActionChains, WebKitGTK, WebKitGTKOptions, WPEWebKit, WPEWebKitOptions
from selenium.webdriver.common.by import By
from selenium.webdriver.remote.webdriver import WebDriver
from selenium.webdriver.remote.webelement import WebElement
from selenium.webdriver.support.wait import WebDriverWait
from selenium.webdriver.webkitgtk.service import Service as GtkService
from selenium.webdriver.wpewebkit.service import Service as WpeService

from tests.e2e.engines.hands import HOLD_MS, LOOK_SECONDS, Strokes

NOT_YET = (ElementClickInterceptedException, ElementNotInteractableException, StaleElementReferenceException)
POLL_SECONDS = 0.05
CORNER = """const { left, top } = arguments[0].getBoundingClientRect()
return [Math.round(left), Math.round(top)]"""


@contextmanager
def driven(name: str, address: str, folder: Path) -> Iterator["Driven"]:
    """A hand on a fresh browser, `webkitgtk` or `wpe`."""
    with ExitStack() as stack:
        browser = {"webkitgtk": webkitgtk, "wpe": wpe}[name](stack, str(folder / f"{name}.log"))
        stack.callback(browser.quit)
        browser.set_script_timeout(LOOK_SECONDS)
        yield Driven(browser, address)


def webkitgtk(stack: ExitStack, log: str) -> WebDriver:
    """The newest WebKit of the system, on a display that nobody sees."""
    environment = os.environ | {"DISPLAY": stack.enter_context(display())}
    options = ready(WebKitGTKOptions(), "/usr/lib/*/webkit2gtk-4.1/MiniBrowser", "--automation")
    return WebKitGTK(options=options, service=GtkService(program("WebKitWebDriver"), log_output=log, env=environment))


def wpe(stack: ExitStack, log: str) -> WebDriver:
    """WebKit 2.38, the age of Safari 16; it needs no display."""
    options = ready(WPEWebKitOptions(), "/usr/lib/*/wpe-webkit-*/MiniBrowser", "--automation", "--headless")
    return WPEWebKit(options=options, service=WpeService(program("WPEWebDriver"), log_output=log))


def ready(options: Any, browser: str, *arguments: str) -> Any:
    """Which browser, how it starts, and that it asks nobody about the certificate."""
    options.binary_location = next(iter(glob(browser)), "")
    assert options.binary_location, f"no {browser}: run `make test-setup`"
    for argument in arguments:
        options.add_argument(argument)
    options.set_capability("acceptInsecureCerts", True)
    return options


@contextmanager
def display() -> Iterator[str]:
    """The name of an X display in memory; the server itself finds a free one."""
    reading, writing = os.pipe()
    with Popen([program("Xvfb"), "-displayfd", str(writing), "-screen", "0", "1280x1024x24", "-nolisten", "tcp"],
               pass_fds=[writing], stdout=DEVNULL, stderr=DEVNULL) as server:  # fmt: skip
        os.close(writing)
        with os.fdopen(reading) as said:
            try:
                yield f":{said.readline().strip()}"
            finally:
                server.terminate()


def program(name: str) -> str:
    """Where it is."""
    path = shutil.which(name)
    assert path, f"no {name}: run `make test-setup`"
    return path


class Driven:
    """A hand on a WebDriver."""

    def __init__(self, browser: WebDriver, address: str):
        self.browser, self.address = browser, address
        self.wait = WebDriverWait(browser, LOOK_SECONDS, POLL_SECONDS, NOT_YET)

    def open(self, path: str) -> None:
        self.browser.get(self.address + path)

    def reload(self) -> None:
        self.browser.refresh()

    def fill(self, selector: str, text: str) -> None:
        self.once(selector, lambda field: field.send_keys(text))

    def tap(self, selector: str) -> None:
        self.once(selector, lambda button: button.click())

    def hold(self, selector: str, ms: int = HOLD_MS) -> None:
        def press(button: WebElement) -> None:
            ActionChains(self.browser).click_and_hold(button).pause(ms / 1000).release().perform()

        self.once(selector, press)

    def draw(self, selector: str, strokes: Strokes) -> None:
        def write(paper: WebElement) -> None:
            left, top = self.browser.execute_script(CORNER, paper)
            for stroke in strokes:
                chain = ActionChains(self.browser, duration=20)
                for number, (x, y) in enumerate(stroke):
                    chain.w3c_actions.pointer_action.move_to_location(left + x, top + y)
                    if number == 0:
                        chain.w3c_actions.pointer_action.pointer_down()
                chain.w3c_actions.pointer_action.pointer_up()
                chain.w3c_actions.perform()

        self.once(selector, write)

    def ask(self, promise: str) -> Any:
        return self.browser.execute_async_script(f"({promise}).then(arguments[arguments.length - 1])")

    def see(self, selector: str) -> str:
        return str(self.once(selector, lambda found: found.text))

    def until(self, condition: str) -> None:
        self.wait.until(lambda browser: browser.execute_script(f"return {condition}"), condition)

    def once(self, selector: str, act: Any) -> Any:
        """Act on the first that is to be seen, as soon as it can be."""

        def attempt(browser: WebDriver) -> tuple[Any] | None:
            for found in browser.find_elements(By.CSS_SELECTOR, selector):
                if found.is_displayed() and found.is_enabled():
                    return (act(found),)
            return None

        return self.wait.until(attempt, selector)[0]
