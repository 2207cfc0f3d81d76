"""Time that passes in a test: on the phone and on its server at once, as it does on a ward."""

import time
from pathlib import Path

from playwright.sync_api import Page

FILES: dict[str, Path] = {}  # address -> the file by which the server there is ahead of this machine, in milliseconds


def move_on(page: Page, ms: int) -> None:
    """So much later, whether or not the two reach each other; a clock that is wrong is moved by `page.clock` alone."""
    file = next((file for address, file in FILES.items() if page.url.startswith(f"{address}/")), None)
    if file:
        put(file, int(file.read_text()) + ms)
    page.clock.fast_forward(ms)


def now_at(address: str) -> float:
    """The time of the server there, in seconds."""
    file = FILES.get(address)
    return time.time() + (int(file.read_text()) / 1000 if file else 0)


def put(file: Path, ms: int) -> None:
    """The server reads it at any time, and never half of it."""
    following = file.with_suffix(".next")
    following.write_text(str(ms))
    following.replace(file)
