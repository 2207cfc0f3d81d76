"""The marks of the trend picture. Pure; its twin is frontend/static/js/lib/trend-marks.js."""

from itertools import pairwise
from typing import Any

from backend.pdf.draw import INK, Point, Shape, circle, line, mark, polygon, polyline, text

Data = dict[str, Any]


def tick(at: Point) -> Shape:
    """A drug was given: a black wedge standing on the row."""
    x, y = at
    return polygon([(x - 3, y - 6), (x + 3, y - 6), (x, y)], INK, 0.3)


def unknown(at: Point) -> list[Shape]:
    """A check that could not be graded."""
    return [*mark(None, at, 8), text((at[0], at[1] + 3), "?", "middle")]


def cross(at: Point) -> list[Shape]:
    """A check that was missed."""
    x, y = at
    return [line((x - 3, y - 3), (x + 3, y + 3), 1.3, INK), line((x - 3, y + 3), (x + 3, y - 3), 1.3, INK)]


def joined(rows: list[Data], points: list[Point]) -> list[Shape]:
    """Lines between neighbours, where nothing was left out between them (see `backend/chart/trends.py`)."""
    pairs = zip(rows[1:], pairwise(points), strict=False)
    return [polyline([before, after], 0.9) for row, (before, after) in pairs if row["joined"]]


def came(rows: list[Data], points: list[Point]) -> list[Shape]:
    """A ring around what arrived late, a line below what was corrected."""
    shapes = []
    for row, (x, y) in zip(rows, points, strict=True):
        shapes += [circle((x, y), 6, "none", 0.6)] if row["late"] else []
        shapes += [line((x - 4, y + 6.5), (x + 4, y + 6.5), 0.8, INK)] if row["amended"] else []
    return shapes
