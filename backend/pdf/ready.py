"""What WeasyPrint learns before the first page, so that no child does: letters in all sizes, one type of array."""

import re
from base64 import b64encode
from typing import Any

from backend.pdf.draw import circle, line, path, picture, polyline, rect, svg, text
from backend.words import shipped

SIZE = re.compile(r"font(?:-size:|: \d+) ([\d.]+pt)")
WEIGHTS = (400, 600, 700)
LETTERS = "a1 ✓≥"  # the last two are not in our fonts: another one is looked for
PICTURES = 8  # after as many rounds Python knows its way through a function
LENGTH = re.compile(r"\[\d+\]$")


def sample(style: str) -> str:
    """A page with every size, weight and language of a style, in a table, beside pictures."""
    rows = "".join(letters(language, size) for language in shipped()["languages"] for size in sizes(style))
    beside = f'<div class="two"><div><table class="items">{rows}</table></div><div>{drawing() * PICTURES}</div></div>'
    return f'<html lang="en"><head><title>-</title></head><body><article class="sheet">{beside}</article></body></html>'


def sizes(style: str) -> list[str]:
    """The sizes of letters that a style names."""
    return sorted(set(SIZE.findall(style)))


def letters(language: str, size: str) -> str:
    """A row with a cell for each weight."""
    cells = "".join(f'<td style="font-weight: {weight}">{LETTERS}</td>' for weight in WEIGHTS)
    return f'<tr lang="{language}" style="font-size: {size}">{cells}</tr>'


def drawing() -> str:
    """A picture with what the sheets' pictures are made of."""
    words = [text((1, 9), "1", bold=bold) for bold in (False, True)]
    lines = [line((0, 0), (9, 9), dash="2 2"), path([((0, 0), (9, 9))], 1, "#000000"), polyline([(0, 0), (9, 9)])]
    whole = svg(picture(9, 9, "", [*words, *lines, circle((4, 4), 2), rect((0, 0), 9, 9)]))
    return f'<img alt="-" src="data:image/svg+xml;base64,{b64encode(whole.encode()).decode()}"/>'


class Arrays:
    """cffi, with one type for arrays of any length: for each that is new to it it reads all of Pango's declarations."""

    def __init__(self, ffi: Any):
        self.ffi = ffi

    def __getattr__(self, name: str) -> Any:
        return getattr(self.ffi, name)

    def new(self, kind: str, *first: Any) -> Any:
        """Memory; an array is as long as what it is filled with."""
        is_filled = bool(first) and isinstance(first[0], list | tuple)
        return self.ffi.new(LENGTH.sub("[]", kind) if is_filled else kind, *first)
