"""Take the two pictures of the README from a running demo ward: `make shots`."""

import tempfile
from pathlib import Path

from playwright.sync_api import Page, sync_playwright

from backend.demo.people import PASSPHRASE
from tests.e2e.browsers import Phone
from tests.e2e.nurse import Nurse
from tests.e2e.wards import WardServer

SHOTS = Path(__file__).resolve().parents[2] / "docs" / "shots"


def main() -> None:
    """Serve the demo ward, sign in, and take the pictures."""
    SHOTS.mkdir(exist_ok=True)
    with tempfile.TemporaryDirectory() as folder, sync_playwright() as playwright:
        server = WardServer(Path(folder))
        phone = Phone(playwright, Path(folder) / "phone", server.address, color_scheme="dark")
        try:
            ward(phone.sign_in("bernard", PASSPHRASE))
            grade(phone.page)
        finally:
            phone.close()
            server.kill()


def ward(page: Page) -> None:
    """Who is overdue, due, later."""
    page.locator(".beds bed-plate").first.wait_for()
    page.screenshot(path=SHOTS / "ward.png")


def grade(page: Page) -> None:
    """A patient who wakes to voice: the grade and the criterion that set it."""
    Nurse(page).start("MUSTERMANN").ice_in_bulk().neuro("awakens_to_voice")
    page.screenshot(path=SHOTS / "grade.png")


if __name__ == "__main__":
    main()
