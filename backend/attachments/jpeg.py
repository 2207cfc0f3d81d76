"""The parts of a JPEG: those that show it may be there, those that say more may not. Pure."""

import re
from collections.abc import Iterator

from backend.attachments.refusals import NotAPicture, SaysMore, Size, fits

Segment = tuple[int, bytes]
BEGINS, ENDS, SCAN, COMMENT, APP = 0xD8, 0xD9, 0xDA, 0xFE, range(0xE0, 0xF0)
FRAMES = {0xC0, 0xC1, 0xC2}  # baseline, extended, progressive: what browsers show
TABLES = {0xC4, 0xDB, 0xDD}
SHOWN_BY = {0xE0: b"JFIF\0", 0xE2: b"ICC_PROFILE\0", 0xEE: b"Adobe"}  # how wide a pixel is, which red is red
NO_THUMBNAIL = slice(12, 14)
NEXT = re.compile(rb"\xff+[^\x00\xff\xd0-\xd7]")  # after pixels: what is neither one of them nor a restart
MOST_SCANS = 32  # a progressive picture has about ten; each is one more look at all pixels


def jpeg(data: bytes) -> Size:
    """Width and height. Raises NotAPicture, SaysMore, BadRequest."""
    sizes, scans = [], 0
    for marker, content in segments(data):
        if marker in FRAMES:
            sizes.append(frame(content))
        elif marker == SCAN:
            scans += 1
        elif marker not in TABLES:
            may_stay(marker, content)
    if len(sizes) != 1 or not 1 <= scans <= MOST_SCANS:
        raise NotAPicture("This is no single JPEG picture")
    return sizes[0]


def segments(data: bytes) -> Iterator[Segment]:
    """Each marker with its content, from the beginning to the end and nothing after it. Raises NotAPicture."""
    if data[:2] != bytes([0xFF, BEGINS]):
        raise NotAPicture("This is no JPEG picture")
    at = 2
    while True:
        if data[at : at + 1] != b"\xff":
            raise NotAPicture("The JPEG picture is damaged")
        while data[at : at + 1] == b"\xff":
            at += 1
        marker = whole(data, at, 1)[0]
        if marker == ENDS:
            break
        length = int.from_bytes(whole(data, at + 1, 2))
        content = whole(data, at + 3, max(0, length - 2))
        yield marker, content
        at += 1 + max(2, length)
        if marker == SCAN:
            at = after_pixels(data, at)
    if at + 1 < len(data):
        raise SaysMore("bytes after its end")


def after_pixels(data: bytes, at: int) -> int:
    """Where the next marker is. Raises NotAPicture."""
    found = NEXT.search(data, at)
    if found is None:
        raise NotAPicture("The JPEG picture is cut off")
    return found.start()


def whole(data: bytes, at: int, count: int) -> bytes:
    """So many bytes from a place on. Raises NotAPicture."""
    found = data[at : at + count]
    if len(found) < count:
        raise NotAPicture("The JPEG picture is cut off")
    return found


def frame(content: bytes) -> Size:
    """Width and height of what is shown. Raises BadRequest."""
    if len(content) < 6:
        raise NotAPicture("The JPEG picture is damaged")
    return fits((int.from_bytes(content[3:5]), int.from_bytes(content[1:3])))


def may_stay(marker: int, content: bytes) -> None:
    """Refuse what is not needed to show the picture. Raises SaysMore, NotAPicture."""
    if marker == COMMENT:
        raise SaysMore("a comment")
    if content.startswith(b"Exif"):
        raise SaysMore("EXIF, which may say where and when it was taken")
    if content.startswith(b"http://ns.adobe.com/x"):
        raise SaysMore("XMP, which may say who took it")
    if marker not in APP:
        raise NotAPicture("This is no JPEG picture as browsers show it")
    if marker not in SHOWN_BY or not content.startswith(SHOWN_BY[marker]):
        raise SaysMore("what a program left in it")
    if marker == 0xE0 and content[NO_THUMBNAIL] != b"\0\0":
        raise SaysMore("a second, small picture")
