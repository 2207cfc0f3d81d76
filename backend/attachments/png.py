"""The parts of a PNG: those that show it may be there, those that say more may not. Pure."""

import zlib
from collections.abc import Iterator

from backend.attachments.refusals import NotAPicture, SaysMore, Size, fits

Chunk = tuple[bytes, bytes]
SIGNATURE = b"\x89PNG\r\n\x1a\n"
SHOWS = {
    b"IHDR", b"PLTE", b"IDAT", b"IEND", b"tRNS", b"bKGD", b"pHYs", b"sBIT", b"gAMA", b"cHRM", b"sRGB", b"iCCP", b"cICP",
}  # fmt: skip
TELLS = {
    b"tEXt": "a comment", b"zTXt": "a comment", b"iTXt": "a comment or XMP", b"tIME": "when it was made",
    b"eXIf": "EXIF, which may say where and when it was taken",
}  # fmt: skip
BESIDE = 12  # bytes of a chunk that are not its content: length, name, sum
CHANNELS = {0: 1, 2: 3, 3: 1, 4: 2, 6: 4}  # by the kind of colour
AT_ONCE = [(0, 0, 1, 1)]  # first column and row of a pass, and how far to the next
INTERLACED = [(0, 0, 8, 8), (4, 0, 8, 8), (0, 4, 4, 8), (2, 0, 4, 4), (0, 2, 2, 4), (1, 0, 2, 2), (0, 1, 1, 2)]


def png(data: bytes) -> Size:
    """Width and height. Raises NotAPicture, SaysMore, BadRequest."""
    names, pixels, first = [], [], b""
    for name, content in chunks(data):
        if name not in SHOWS:
            raise SaysMore(TELLS.get(name, "what a program left in it"))
        if (name == b"IHDR") == bool(names):
            raise NotAPicture("This is no single PNG picture")
        if name == b"IHDR":
            first, size = content, head(content)
        elif name == b"IDAT":
            pixels.append(content)
        names.append(name)
    unpack(b"".join(pixels), amount(first, size))
    return size


def chunks(data: bytes) -> Iterator[Chunk]:
    """Each chunk, from the first to the last and nothing after it. Raises NotAPicture, SaysMore."""
    if not data.startswith(SIGNATURE):
        raise NotAPicture("This is no PNG picture")
    at, name = len(SIGNATURE), b""
    while name != b"IEND":
        length = int.from_bytes(data[at : at + 4])
        named = data[at + 4 : at + 8 + length]
        if len(data) < at + length + BESIDE:
            raise NotAPicture("The PNG picture is cut off")
        if zlib.crc32(named) != int.from_bytes(data[at + 8 + length : at + length + BESIDE]):
            raise NotAPicture("The PNG picture is damaged")
        name = named[:4]
        yield name, named[4:]
        at += length + BESIDE
    if at < len(data):
        raise SaysMore("bytes after its end")


def head(content: bytes) -> Size:
    """Width and height of what is shown. Raises BadRequest."""
    if len(content) != 13 or content[9] not in CHANNELS or content[12] > 1:
        raise NotAPicture("This is no PNG picture")
    return fits((int.from_bytes(content[:4]), int.from_bytes(content[4:8])))


def amount(content: bytes, size: Size) -> int:
    """How many bytes the pixels of a size have when they are unpacked."""
    bits = content[8] * CHANNELS[content[9]]
    found = 0
    for column, row, right, down in INTERLACED if content[12] else AT_ONCE:
        width, height = -(-(size[0] - column) // right), -(-(size[1] - row) // down)
        found += height * (1 + -(-width * bits // 8)) if width > 0 and height > 0 else 0
    return found


def unpack(packed: bytes, wanted: int) -> None:
    """Whether these are so many bytes and no more; none of them is kept. Raises NotAPicture."""
    unpacking, found = zlib.decompressobj(), 0
    try:
        while not unpacking.eof and found <= wanted and packed:
            found += len(unpacking.decompress(packed, 65536))
            packed = unpacking.unconsumed_tail
    except zlib.error as wrong:
        raise NotAPicture("The PNG picture is damaged") from wrong
    if not unpacking.eof or found != wanted or unpacking.unused_data:
        raise NotAPicture("The PNG picture has fewer or more pixels than it says")
