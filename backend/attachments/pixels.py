"""Whether a picture's pixels can be seen: decoded once, whole, one picture at a time."""

import io
from collections.abc import Iterator
from contextlib import contextmanager
from threading import Lock

from PIL import Image, ImageFile

from backend.attachments.refusals import NotAPicture, Size

one_at_a_time = Lock()  # a picture of few bytes may take 64 MB while it is looked at


def decode(data: bytes, form: str, size: Size) -> None:
    """Look at every pixel of a picture whose parts are as they should be. Raises NotAPicture."""
    try:
        with strictly(), Image.open(io.BytesIO(data), formats=[form]) as image:
            image.load()
            found = image.size
    except Exception as wrong:  # whatever a library makes of bytes that somebody made up
        raise NotAPicture("The picture is cut off or damaged") from wrong
    if found != size:
        raise NotAPicture("The picture says two sizes")


@contextmanager
def strictly() -> Iterator[None]:
    """Nothing that is cut off passes: WeasyPrint lets it, for the whole process, as soon as it is imported."""
    with one_at_a_time:
        before, ImageFile.LOAD_TRUNCATED_IMAGES = ImageFile.LOAD_TRUNCATED_IMAGES, False
        try:
            yield
        finally:
            ImageFile.LOAD_TRUNCATED_IMAGES = before
