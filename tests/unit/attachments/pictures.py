"""Pictures and strokes for tests, whole ones and ones with one thing wrong."""

import hashlib
import io
import json
import random
import zlib
from functools import cache
from typing import Any

from PIL import Image, ImageDraw, PngImagePlugin

STROKES = "application/vnd.tenpoint.strokes+json"
DRAWN = {"v": 1, "width": 320, "height": 96, "strokes": [[[10, 40, 0], [14, 52, 90], [22, 38, 160]], [[30, 30, 700]]]}


def strokes(**changes: Any) -> bytes:
    """A drawing as a phone writes it; `changes` replace fields."""
    return json.dumps(DRAWN | changes, separators=(",", ":")).encode()


@cache
def picture(form: str = "JPEG", width: int = 240, height: int = 80, **more: Any) -> bytes:
    """A line of writing on paper, with whatever Pillow is told to write beside it."""
    image = Image.new("RGB", (width, height), "white")
    ImageDraw.Draw(image).line([(10, 40), (60, 20), (120, 60), (200, 30)], fill="black", width=3)
    made = io.BytesIO()
    image.save(made, form, **more)
    return made.getvalue()


def name_of(data: bytes) -> str:
    """What an attachment is called."""
    return hashlib.sha256(data).hexdigest()


def handwriting(data: bytes, form: str = "image/jpeg") -> dict[str, Any]:
    """What a check says of it."""
    return {"sha256": name_of(data), "type": form, "bytes": len(data)}


def segment(marker: int, content: bytes) -> bytes:
    """A part of a JPEG."""
    return bytes([0xFF, marker]) + (len(content) + 2).to_bytes(2) + content


def with_segment(marker: int, content: bytes) -> bytes:
    """A JPEG with one more part right after its beginning."""
    whole = picture()
    return whole[:2] + segment(marker, content) + whole[2:]


def chunk(name: bytes, content: bytes) -> bytes:
    """A part of a PNG."""
    return len(content).to_bytes(4) + name + content + zlib.crc32(name + content).to_bytes(4)


def with_chunk(name: bytes, content: bytes) -> bytes:
    """A PNG with one more part right after its head."""
    whole = picture("PNG")
    return whole[:33] + chunk(name, content) + whole[33:]


def png(width: int, height: int, pixels: bytes, depth: int = 8, colour: int = 0, passes: int = 0) -> bytes:
    """A PNG of any size that says it is grey, whatever its pixels are."""
    head = width.to_bytes(4) + height.to_bytes(4) + bytes([depth, colour, 0, 0, passes])
    packed = zlib.compress(pixels, 9)
    return b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", head) + chunk(b"IDAT", packed) + chunk(b"IEND", b"")


def text(kind: str) -> PngImagePlugin.PngInfo:
    """A comment in a PNG, in one of the three forms there are."""
    made = PngImagePlugin.PngInfo()
    if kind == "iTXt":
        made.add_itxt("XML:com.adobe.xmp", "<x/>")
    else:
        made.add_text("Comment", "bed 12", zip=kind == "zTXt")
    return made


def exif() -> bytes:
    """What a camera adds: here a place."""
    made = Image.Exif()
    made[0x010F] = "camera"
    made.get_ifd(0x8825)[1] = "N"
    return made.tobytes()


def scans(count: int) -> bytes:
    """A progressive JPEG that is looked at again and again."""
    whole = picture("JPEG", progressive=True)
    first = whole.index(b"\xff\xda")
    end = whole.index(b"\xff", first + 2 + int.from_bytes(whole[first + 2 : first + 4]))
    return whole[:first] + whole[first:end] * count + whole[first:]


def noise(count: int) -> bytes:
    """Bytes that mean nothing, the same each time."""
    return random.Random(count).randbytes(count)
