"""Real browsers for the tests: which binary, which flags, and a phone that can be killed and opened again."""

import os
import shutil
from contextlib import suppress
from pathlib import Path
from typing import Any

import psutil
from playwright.sync_api import BrowserContext, Error, Page, Playwright

from tests.e2e.clocks import now_at
from tests.e2e.processes import kill

PHONE = {"width": 390, "height": 844}
SMALL = {"width": 320, "height": 568}
SEALED_MS = 30_000

# Playwright's own list, which ours replaces, and the browser's address bar: a second of work in each start.
WITHOUT = [
    "AvoidUnnecessaryBeforeUnloadCheckSync", "DestroyProfileOnBrowserClose", "GlobalMediaControls", "HttpsUpgrades",
    "LensOverlay", "MediaRouter", "OptimizationHints", "PaintHolding", "ThirdPartyStoragePartitioning", "Translate",
    "WebUIOmniboxAimPopup", "WebUIOmniboxPopup",
]  # fmt: skip
FLAGS = [
    f"--disable-features={','.join(WITHOUT)}",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
]


def chromium() -> str:
    """The whole Chromium: $E2E_CHROMIUM, else the system's."""
    return found("chromium", "chromium-browser", "google-chrome")


def shell() -> str:
    """The engine of Chromium without what surrounds a window; it starts in half the time."""
    return found("chromium-headless-shell")


def found(*names: str) -> str:
    """The first of these programs that is there; $E2E_CHROMIUM comes before all."""
    asked = [os.environ.get("E2E_CHROMIUM", ""), *names]
    path = next((path for name in asked if name and (path := shutil.which(name))), None)
    assert path, f"no {names[0]}: run `make test-setup`, or set E2E_CHROMIUM"
    return path


def firefox() -> dict[str, str]:
    """How to launch the system's own Firefox."""
    path = shutil.which("firefox-esr") or shutil.which("firefox")
    assert path, "no Firefox: run `make test-setup`"
    return {"channel": "moz-firefox", "executable_path": path}


def flags() -> list[str]:
    """Root may not use the sandbox; everybody else does."""
    return FLAGS + (["--no-sandbox"] if os.geteuid() == 0 else [])


class Phone:
    """A browser with a profile on disk: what was stored outlives the process."""

    def __init__(
        self, playwright: Playwright, profile: Path, address: str, *, binary: str = "", own_clock: bool = True,
        **options: Any,
    ):  # fmt: skip
        self.playwright, self.profile, self.address, self.own_clock = playwright, profile, address, own_clock
        self.binary = binary or chromium()
        self.options: dict[str, Any] = {"viewport": PHONE, "locale": "en-GB", "has_touch": True, "is_mobile": True}
        self.options |= options
        self.errors: list[str] = []  # of its pages, that nobody caught
        self.context: BrowserContext
        self.page: Page
        self.open()

    def open(self) -> Page:
        """Start the browser on its profile; the page that is open then is the phone's."""
        self.context = self.playwright.chromium.launch_persistent_context(
            str(self.profile), executable_path=self.binary, args=flags(), base_url=self.address, **self.options
        )
        self.context.set_default_timeout(10_000)
        self.context.on("weberror", lambda found: self.errors.append(f"{found.page and found.page.url}: {found.error}"))
        if self.own_clock:  # it is right, and runs as the real one does, until a test moves it on
            self.context.clock.install(time=now_at(self.address))
        self.page = self.context.pages[0] if self.context.pages else self.context.new_page()
        return self.page

    def sign_in(self, user: str, passphrase: str) -> Page:
        """Open the app and sign in as a person would; ends on the ward list."""
        self.page.goto("/app/")
        return self.give_name(user, passphrase)

    def give_name(self, user: str, passphrase: str) -> Page:
        """Fill in the sign-in screen and send it; ends on the ward list."""
        self.page.locator("input[name=name]").fill(user)
        self.page.locator("input[name=passphrase]").fill(passphrase)
        self.page.locator("button[type=submit]").click()
        self.page.locator("screen-ward h1").wait_for()
        return self.page

    def sealed(self) -> Page:
        """Wait until the worker controls the page: from here on the app starts without a server."""
        self.page.wait_for_function("() => navigator.serviceWorker.controller !== null", timeout=SEALED_MS)
        return self.page

    def kill(self) -> None:
        """End the browser without a farewell, as a flat battery does."""
        kill(browser_processes(self.profile))
        self.close()

    def forget(self) -> None:
        """While the browser is not there its IndexedDB goes, as it does when the browser finds it damaged."""
        shutil.rmtree(self.profile / "Default" / "IndexedDB")

    def close(self) -> None:
        """End the browser politely."""
        with suppress(Error):  # a killed browser cannot answer
            self.context.close()

    def reopen(self, path: str = "/app/") -> Page:
        """Open the same profile again and go to a path."""
        self.open()
        self.page.goto(path)
        return self.page


def browser_processes(profile: Path) -> list[psutil.Process]:
    """The browser of a profile, by its command line, and what it started."""
    holders = [one for one in psutil.Process().children(recursive=True) if f"--user-data-dir={profile}" in asked(one)]
    return [*holders, *(child for holder in holders for child in holder.children(recursive=True))]


def asked(process: psutil.Process) -> list[str]:
    """The command line of a process; nothing if it has ended."""
    with suppress(psutil.NoSuchProcess):
        return process.cmdline()
    return []
