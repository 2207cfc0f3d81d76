"""The forms an attachment may have; what is not quite one of them is refused with the reason."""

from collections.abc import Callable

from backend.attachments.jpeg import jpeg
from backend.attachments.pixels import decode
from backend.attachments.png import png
from backend.chart.ink import STROKES, drawing_in
from backend.errors import BadRequest
from sync.strict_json import NotStrict, loads


def is_jpeg(data: bytes) -> None:
    """A photograph. Raises BadRequest."""
    decode(data, "JPEG", jpeg(data))


def is_png(data: bytes) -> None:
    """A picture of strokes, or of a screen. Raises BadRequest."""
    decode(data, "PNG", png(data))


def is_strokes(data: bytes) -> None:
    """Strokes with their times. Raises BadRequest."""
    try:
        found = drawing_in(loads(data.decode("utf-8")))
    except (NotStrict, UnicodeDecodeError):
        found = None
    if found is None:
        raise BadRequest("not-strokes", "These are not strokes as they are kept here; nothing was stored.")


FORMS: dict[str, Callable[[bytes], None]] = {"image/jpeg": is_jpeg, "image/png": is_png, STROKES: is_strokes}
