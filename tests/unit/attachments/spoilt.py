"""How what is no attachment is made: the rows of tests/badinput/A.json that are no text, each by what is wrong."""

import zlib
from collections.abc import Callable

from tests.unit.attachments.pictures import (
    exif,
    noise,
    picture,
    png,
    scans,
    segment,
    strokes,
    text,
    with_chunk,
    with_segment,
)  # fmt: skip
from tests.unit.badinput.corpus import payload, rows

SOF = b"\xff\xc0"


def sized(width: int, height: int) -> bytes:
    """A JPEG that says another size than it has."""
    whole = picture()
    at = whole.index(SOF) + 5
    return whole[:at] + height.to_bytes(2) + width.to_bytes(2) + whole[at + 4 :]


def second_frame() -> bytes:
    """A JPEG that says its size twice."""
    whole = picture()
    at = whole.index(SOF)
    return whole[:at] + whole[at : at + 19] + whole[at:]


def turned(at: int) -> bytes:
    """A PNG with one byte changed."""
    whole = bytearray(picture("PNG"))
    whole[at] ^= 0x20
    return bytes(whole)


def bomb(megabytes: int) -> bytes:
    """Few bytes that unpack to many."""
    return zlib.compress(bytes(megabytes * 2**20), 9)


MADE: dict[str, Callable[[], bytes]] = {
    "EXIF of a camera": lambda: picture("JPEG", exif=exif()),
    "XMP": lambda: with_segment(0xE1, b"http://ns.adobe.com/xap/1.0/\0<x:xmpmeta/>"),
    "extended XMP": lambda: with_segment(0xE1, b"http://ns.adobe.com/xmp/extension/\0x"),
    "IPTC of a picture program": lambda: with_segment(0xED, b"Photoshop 3.0\x008BIM"),
    "a comment": lambda: picture("JPEG", comment=b"bed 12"),
    "a comment behind its pixels": lambda: picture()[:-2] + segment(0xFE, b"x") + b"\xff\xd9",
    "a small picture in the large one": lambda: with_segment(0xE0, b"JFIF\0\1\1\0\0\1\0\1\1\1abc"),
    "a small picture beside the large one": lambda: with_segment(0xE0, b"JFXX\0\x10" + picture()),
    "more pictures": lambda: with_segment(0xE2, b"MPF\0II*\0"),
    "a program's own part": lambda: with_segment(0xE5, b"anything"),
    "a part that passes for a known one": lambda: with_segment(0xEE, b"Adobf\0\x64"),
    "bytes after the end of a JPEG": lambda: picture() + b"x",
    "two JPEGs": lambda: picture() * 2,
    "a JPEG cut in its pixels": lambda: picture()[:-40],
    "a JPEG without its end": lambda: picture()[:-2],
    "a JPEG cut in its head": lambda: picture()[:30],
    "a JPEG of its beginning": lambda: b"\xff\xd8",
    "a JPEG of its beginning and its end": lambda: b"\xff\xd8\xff\xd9",
    "a JPEG of fill bytes": lambda: b"\xff\xd8" + b"\xff" * 5000,
    "a JPEG with a part of no length": lambda: b"\xff\xd8\xff\xe0\0\0" + picture()[2:],
    "a JPEG without pixels": lambda: picture()[: picture().index(b"\xff\xda")] + b"\xff\xd9",
    "a JPEG without its tables": lambda: picture().replace(b"\xff\xc4", b"\xff\xdb", 1),
    "a JPEG of two sizes": second_frame,
    "a JPEG no browser shows": lambda: picture().replace(SOF, b"\xff\xc3", 1),
    "a JPEG that is looked at a hundred times": lambda: scans(100),
    "a JPEG without width": lambda: sized(0, 80),
    "a JPEG of 65535 pixels a side": lambda: sized(65535, 65535),
    "a JPEG a little too wide": lambda: picture("JPEG", 4097, 8),
    "a PNG that is called JPEG": lambda: picture("PNG"),
    "strokes that are called JPEG": strokes,
    "noise that is called JPEG": lambda: noise(9000),
    "noise with the head of a JPEG": lambda: picture()[:20] + noise(9000),
    "EXIF in a PNG": lambda: picture("PNG", exif=exif()),
    "tEXt": lambda: picture("PNG", pnginfo=text("tEXt")),
    "zTXt": lambda: picture("PNG", pnginfo=text("zTXt")),
    "iTXt with XMP": lambda: picture("PNG", pnginfo=text("iTXt")),
    "tIME": lambda: with_chunk(b"tIME", b"\x07\xea\x0b\x1d\0\0\0"),
    "a PNG with a part of its own": lambda: with_chunk(b"vpAg", b"anything"),
    "a PNG that moves": lambda: with_chunk(b"acTL", bytes(8)),
    "bytes after the end of a PNG": lambda: picture("PNG") + b"x",
    "a PNG cut off": lambda: picture("PNG")[:-20],
    "a PNG of its first bytes": lambda: picture("PNG")[:8],
    "a PNG with a changed head": lambda: turned(18),
    "a PNG with changed pixels": lambda: turned(60),
    "a PNG with fewer pixels than it says": lambda: png(200, 200, bytes(201 * 20)),
    "a PNG with more in it than its pixels": lambda: png(8, 8, bytes(72 + 9)),
    "a PNG whose pixels are none": lambda: with_chunk(b"IDAT", noise(90)),
    "a PNG without pixels": lambda: picture("PNG")[:33] + picture("PNG")[-12:],
    "a PNG with two heads": lambda: with_chunk(b"IHDR", picture("PNG")[16:29]),
    "a PNG of an unknown colour": lambda: png(8, 8, bytes(72), colour=5),
    "a PNG with colours that unpack to much": lambda: with_chunk(b"iCCP", b"x\0\0" + bomb(64)),
    "a PNG that unpacks to a gigabyte": lambda: png(32768, 32768, bytes(4096)),
    "a PNG a little too high": lambda: png(8, 4097, bytes(9 * 4097)),
    "a PNG of no height": lambda: png(8, 0, b""),
    "a PNG of the largest numbers": lambda: png(2**32 - 1, 2**32 - 1, b""),
    "a JPEG that is called PNG": picture,
    "noise with the head of a PNG": lambda: picture("PNG")[:33] + noise(9000),
    "a picture that is called strokes": picture,
}


def spoilt() -> dict[str, tuple[str, bytes, str]]:
    """What is wrong -> the type it is sent as, the bytes, the code of the refusal."""
    return {
        row["what"]: (case["type"], payload(case["body"]) if "body" in case else MADE[row["what"]](), case["expect"])
        for row in rows("A")
        for case in row["cases"]
    }
