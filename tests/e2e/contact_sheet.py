"""Every screen on one picture per theme, beside a reference where there is one: `make screens [REFERENCE=folder]`."""

import os
import tempfile
from pathlib import Path
from typing import NamedTuple

from PIL import Image, ImageDraw, ImageFont
from playwright.sync_api import Page, sync_playwright

from tests.e2e.browsers import PHONE, Phone, shell
from tests.e2e.disagreements import disagree
from tests.e2e.walk import screens
from tests.e2e.wards import WardServer

SHEETS = Path(__file__).resolve().parents[2] / "var" / "screens"
THEMES = {"day": "light", "night": "dark"}
# a screen and the name of its reference, whose file is `<name>-<theme>.png`
REFERENCES = {
    "sign-in": "01-unlock", "ward": "02-ward", "patient": "03-patient", "orientation": "04-ice-orientation",
    "naming": "05-ice-naming", "writing": "06-ice-writing", "neuro-severe": "07-neuro", "crs": "08-crs-temperature",
    "crs-answered": "09-crs-support", "crs-support": "09b-crs-oxygen", "grade": "10-grade", "review": "11-sign",
    "sync": "12-sync", "amend-changed": "13-amend", "history-corrected": "14-history", "decide-slot": "15-conflict",
}  # fmt: skip
WIDE, LABEL, GAP, COLUMNS = 260, 22, 10, 9
TALL = WIDE * PHONE["height"] // PHONE["width"]


class Shot(NamedTuple):
    """One picture of a screen, or of its reference."""

    name: str
    picture: Image.Image


def main() -> None:
    """Walk through a night once, look at each screen in both themes, lay the pictures out."""
    reference = os.environ.get("REFERENCE")
    shots: dict[str, list[Shot]] = {theme: [] for theme in THEMES}
    with tempfile.TemporaryDirectory() as folder, sync_playwright() as playwright:
        server = WardServer(Path(folder))
        phone = Phone(playwright, Path(folder) / "phone", server.address, binary=shell(), reduced_motion="reduce")
        try:
            disagree(server)
            for name in screens(phone.page):
                for theme in THEMES:
                    shots[theme] += [Shot(name, taken(phone.page, theme, Path(folder) / "shot.png"))]
                    shots[theme] += beside(name, theme, Path(reference)) if reference else []
        finally:
            phone.close()
            server.kill()
    SHEETS.mkdir(parents=True, exist_ok=True)
    for theme, found in shots.items():
        sheet(found).save(SHEETS / f"{theme}.png")
        print(f"var/screens/{theme}.png: {len(found)} pictures")


def taken(page: Page, theme: str, path: Path) -> Image.Image:
    """What the phone shows now, in one theme."""
    page.emulate_media(color_scheme=THEMES[theme])  # type: ignore[arg-type]
    page.screenshot(path=path)
    with Image.open(path) as found:
        return found.resize((WIDE, TALL))


def beside(name: str, theme: str, folder: Path) -> list[Shot]:
    """The reference of a screen, if it has one."""
    path = folder / f"{REFERENCES.get(name)}-{theme}.png"
    if not path.is_file():
        return []
    with Image.open(path) as found:
        return [Shot(f"reference: {path.stem}", found.resize((WIDE, TALL)))]


def sheet(shots: list[Shot]) -> Image.Image:
    """The pictures in rows, each with its name above."""
    rows = -(-len(shots) // COLUMNS)
    paper = Image.new("RGB", (COLUMNS * (WIDE + GAP), rows * (TALL + LABEL + GAP)), "white")
    pen, font = ImageDraw.Draw(paper), ImageFont.load_default(16)
    for index, (name, picture) in enumerate(shots):
        left, top = index % COLUMNS * (WIDE + GAP), index // COLUMNS * (TALL + LABEL + GAP)
        pen.text((left, top), name, fill="black", font=font)
        paper.paste(picture, (left, top + LABEL))
    return paper


if __name__ == "__main__":
    main()
