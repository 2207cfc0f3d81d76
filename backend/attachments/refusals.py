"""Why a picture is not kept, and how large one may be."""

from backend.errors import BadRequest

Size = tuple[int, int]
WIDEST = 4096


class NotAPicture(BadRequest):
    """Bytes that no browser shows, or not wholly."""

    def __init__(self, detail: str) -> None:
        super().__init__("not-a-picture", f"{detail}; nothing was stored.")


class SaysMore(BadRequest):
    """A picture with more in it than what is seen: where and when it was taken, by what, in whose words."""

    def __init__(self, what: str) -> None:
        super().__init__("picture-says-more", f"The picture holds {what}; send it with nothing but what is seen.")


def fits(size: Size) -> Size:
    """A size that is not too large. Raises BadRequest."""
    if not all(1 <= side <= WIDEST for side in size):
        raise BadRequest("picture-size", f"The picture has {size[0]} × {size[1]} pixels; a side has 1 to {WIDEST}.")
    return size
