"""Take the two pictures of the README from a running demo ward: `make shots`."""

import tempfile
from datetime import datetime
from pathlib import Path

from playwright.sync_api import sync_playwright

from backend.demo.people import PASSPHRASE
from tests.e2e.browsers import Phone
from tests.e2e.wards import WardServer

SHOTS = Path(__file__).resolve().parents[2] / "docs" / "shots"
AT_NIGHT = datetime.fromisoformat("2026-11-21T02:09:00+01:00")


def main() -> None:
    """Serve the demo ward as it stands at 02:09, sign in, and take the pictures."""
    SHOTS.mkdir(exist_ok=True)
    with tempfile.TemporaryDirectory() as folder, sync_playwright() as playwright:
        server = WardServer(Path(folder), demo_now=AT_NIGHT)
        phone = Phone(playwright, Path(folder) / "phone", server.address, device_scale_factor=2)
        try:
            phone.context.clock.install(time=AT_NIGHT)
            phone.sign_in("bernard", PASSPHRASE)
            phone.page.screenshot(path=SHOTS / "ward.png")
        finally:
            phone.close()
            server.kill()


if __name__ == "__main__":
    main()
