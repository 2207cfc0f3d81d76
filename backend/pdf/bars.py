"""Bars of grades, told apart by their pattern. Pure; its twin is frontend/static/js/lib/bars.js."""

from collections.abc import Callable
from typing import Any

from backend.pdf.draw import FILLS, INK, Point, Shape, line, path, rect, text
from backend.pdf.letters import width_of

LEAST = 2.5  # how wide the bar of a check is after which nothing is known
ZERO = 1.8  # how thick a known grade 0 is
Data = dict[str, Any]


def graded(row: Data, start: float, end: float, y: Callable[[float], float]) -> list[Shape]:
    """A known grade 0 is a thick line, a grade its pattern, and what it could still be a broken box above it."""
    end, base = max(end, start + LEAST), y(0)
    floor, ceiling = row["floor"], row["ceiling"]
    if ceiling == 0:
        return [line((start, base), (end, base), ZERO, INK)]
    shapes = patterned(floor, start, y(floor), end, base) if floor else []
    return [
        *shapes,
        *([rect((start, y(ceiling)), end - start, y(floor) - y(ceiling), "2 1.5")] if ceiling > floor else []),
    ]


def patterned(grade: int, x0: float, y0: float, x1: float, y1: float) -> list[Shape]:
    """A box with the pattern of the grade's mark: dots, level lines, crossed lines, solid."""
    box = rect((x0, y0), x1 - x0, y1 - y0, "", 0.6, FILLS[grade])
    if grade == 1:
        rows = [(y0 + 1.8, x0 + 1.2), (y0 + 4.2, x0 + 2.9)]
        spots = [((x, y), (x + 0.8, y)) for y, first in rows for x in steps(first, x1 - 1, 3.4)]
        return [box, *([path(spots, 0.8, INK)] if spots else [])]
    if grade == 2:
        return [box, path([((x0, y), (x1, y)) for y in steps(y0 + 2.4, y1 - 1, 2.4)], 0.5, INK)]
    if grade == 3:
        falling = [fall(x0, y0, x1, y1, c) for c in steps(x0 - y1 + 2, x1 - y0, 4)]
        rising = [mirrored(one, y0 + y1) for one in falling]
        return [box, path([*falling, *rising], 0.5, FILLS[0])]
    return [box]


def fall(x0: float, y0: float, x1: float, y1: float, c: float) -> tuple[Point, Point]:
    """The part of the line x - y = c that lies in a box."""
    return (max(x0, y0 + c), max(x0, y0 + c) - c), (min(x1, y1 + c), min(x1, y1 + c) - c)


def mirrored(one: tuple[Point, Point], twice: float) -> tuple[Point, Point]:
    """A line turned upside down within its box."""
    return (one[0][0], twice - one[0][1]), (one[1][0], twice - one[1][1])


def steps(first: float, last: float, step: float) -> list[float]:
    """From one place on, before another."""
    found = []
    while first < last:
        found.append(first)
        first += step
    return found


def labelled(at: Point, words: str, *, bold: bool, colour: str = INK) -> list[Shape]:
    """Words on a white ground, so that no line of the picture crosses them."""
    ground = rect((at[0] - 1, at[1] - 7), width_of(words) * 9 / 100 + 2, 9, "", 0, FILLS[0])
    return [ground, text(at, words, "start", bold, colour)]
