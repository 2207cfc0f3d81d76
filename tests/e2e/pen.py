"""A patient's hand: the sentence written on the phone with a pen, or on a paper that is photographed."""

import io
from math import sin

from PIL import Image, ImageDraw
from playwright.sync_api import Page, expect

from tests.e2e.clocks import move_on
from tests.e2e.nurse import Nurse

LEAVE_MS = 1700
LETTERS, POINTS = 6, 8


def strokes(width: float, height: float, shake: float = 0) -> list[list[tuple[float, float]]]:
    """Loops from left to right, one stroke each, on a paper of this size; a hand that shakes writes them smaller."""
    room = width / (LETTERS + 1)
    tall = min(height / 4, room * (0.35 if shake else 0.6))
    return [
        [
            (
                room * (letter + 0.5 + 0.8 * point / POINTS),
                height / 2 + tall * sin(2.4 * point) + shake * (point % 2) + shake * letter,
            )
            for point in range(POINTS)
        ]
        for letter in range(LETTERS)
    ]


def draw(page: Page, shake: float = 0) -> None:
    """Write with the pen on the open paper."""
    canvas = page.locator("write-pad canvas")
    expect(canvas).to_be_visible()
    box = canvas.bounding_box()
    assert box
    for stroke in strokes(box["width"], box["height"], shake):
        for number, (x, y) in enumerate(stroke):
            page.mouse.move(box["x"] + x, box["y"] + y)
            page.clock.run_for(40)
            if number == 0:
                page.mouse.down()
        page.mouse.up()


def leave(page: Page) -> None:
    """Give the phone back: the long hold, by the page's clock."""
    button = page.locator("write-pad hold-button button")
    button.hover()
    page.mouse.down()
    move_on(page, LEAVE_MS)
    page.mouse.up()
    expect(page.locator("write-pad dialog")).not_to_be_visible()


def write(page: Page, shake: float = 0) -> None:
    """The whole way on the writing step; ends with the sentence beside the others."""
    Nurse(page).tap("button[name=write]")
    draw(page, shake)
    leave(page)
    expect(page.locator("figure[data-which=now] > button")).to_be_visible()


def paper(width: int = 1200, height: int = 1600) -> Image.Image:
    """A white page with the sentence in its middle, on a dark table."""
    picture = Image.new("RGB", (width, height), (70, 55, 45))
    pen = ImageDraw.Draw(picture)
    pen.rectangle((width // 12, height // 16, width - width // 12, height - height // 16), fill=(236, 234, 228))
    for stroke in strokes(width * 0.6, height * 0.1):
        pen.line(
            [(x + width * 0.2, y + height * 0.45) for x, y in stroke], fill=(25, 30, 60), width=max(3, width // 200)
        )
    return picture


def photograph(**size: int) -> bytes:
    """That page as a camera leaves it: lying on its side, with where and by what it was taken."""
    picture = paper(**size).rotate(90, expand=True)
    exif = Image.Exif()
    exif[0x0112], exif[0x010F], exif[0x8825] = 6, "Camera", {1: "N", 2: (48.0, 6.0, 0.0)}  # turned, maker, place
    file = io.BytesIO()
    picture.save(file, "JPEG", quality=97, exif=exif, comment=b"bed 12")
    return file.getvalue()
