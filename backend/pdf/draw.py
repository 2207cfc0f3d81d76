"""Shapes of the sheets' pictures, and their SVG text. Pure; its twin is frontend/static/js/lib/draw.js."""

from collections.abc import Sequence
from math import floor
from typing import Any

Shape = tuple[str, list[tuple[str, str]], str]  # tag, attributes in order, text
Point = tuple[float, float]

INK, GREY, RULE = "#0B1116", "#3D4A54", "#5B6770"
FILLS = ("#FFFFFF", "#8CC7FB", "#D19125", "#AE140F", "#53003E")
FONT = "IBM Plex Sans Condensed, Roboto Condensed, Arial Narrow, Noto Sans, sans-serif"


def num(value: float) -> str:
    """A coordinate with at most one decimal, halves upwards, written the same in both languages."""
    tenths = floor(value * 10 + 0.5)
    sign = "-" if tenths < 0 else ""
    whole, rest = divmod(abs(tenths), 10)
    return f"{sign}{whole}.{rest}" if rest else f"{sign}{whole}"


def line(start: Point, end: Point, width: float = 0.5, colour: str = RULE, dash: str = "") -> Shape:
    """A straight line; `dash` as in stroke-dasharray."""
    attrs = [("x1", num(start[0])), ("y1", num(start[1])), ("x2", num(end[0])), ("y2", num(end[1]))]
    return ("line", attrs + stroke(width, colour, dash), "")


def polyline(points: Sequence[Point], width: float = 1.2) -> Shape:
    """Points joined by a line."""
    return ("polyline", [("points", joined(points)), ("fill", "none"), *stroke(width, INK)], "")


def polygon(points: Sequence[Point], fill: str, width: float = 0.8) -> Shape:
    """A closed outline."""
    return ("polygon", [("points", joined(points)), ("fill", fill), *stroke(width, INK)], "")


def circle(centre: Point, radius: float, fill: str = INK, width: float = 0.9) -> Shape:
    """A dot, filled or hollow."""
    attrs = [("cx", num(centre[0])), ("cy", num(centre[1])), ("r", num(radius)), ("fill", fill)]
    return ("circle", attrs + stroke(width, INK), "")


def rect(
    corner: Point, width: float, height: float, dash: str = "", line_width: float = 0.8, fill: str = "none"
) -> Shape:
    """A box, an empty one unless it has a fill."""
    attrs = [
        ("x", num(corner[0])),
        ("y", num(corner[1])),
        ("width", num(width)),
        ("height", num(height)),
        ("fill", fill),
    ]
    return ("rect", attrs + stroke(line_width, INK, dash), "")


def path(parts: Sequence[tuple[Point, Point]], width: float, colour: str) -> Shape:
    """Many straight lines as one shape."""
    drawn = "".join(f"M{num(x)} {num(y)}L{num(to_x)} {num(to_y)}" for (x, y), (to_x, to_y) in parts)
    return ("path", [("d", drawn), ("fill", "none"), *stroke(width, colour)], "")


def text(
    at: Point, words: str, anchor: str = "start", bold: bool = False, colour: str = INK, width: float = 0
) -> Shape:
    """Words of 9 units, standing on `at`; `width` squeezes them into that many units."""
    attrs = [("x", num(at[0])), ("y", num(at[1])), ("font-size", "9"), ("text-anchor", anchor), ("fill", colour)]
    attrs += [("font-weight", "600")] if bold else []
    attrs += [("textLength", num(width)), ("lengthAdjust", "spacingAndGlyphs")] if width else []
    return ("text", attrs, words)


def stroke(width: float, colour: str, dash: str = "") -> list[tuple[str, str]]:
    """The attributes of a line."""
    attrs = [("stroke", colour), ("stroke-width", num(width))]
    return [*attrs, ("stroke-dasharray", dash)] if dash else attrs


def joined(points: Sequence[Point]) -> str:
    """Points as SVG writes them."""
    return " ".join(f"{num(x)},{num(y)}" for x, y in points)


def mark(grade: int | None, centre: Point, size: float) -> list[Shape]:
    """The mark of a grade: shape and pattern carry it; a dashed box when there is no single grade."""
    x, y = centre
    r = size / 2
    if grade is None:
        return [rect((x - r, y - r), size, size, "2 1.5")]
    return (hollow, dotted, hatched, crossed, solid)[grade](x, y, r)


def hollow(x: float, y: float, r: float) -> list[Shape]:
    """Grade 0: an empty circle."""
    return [circle((x, y), r, FILLS[0])]


def dotted(x: float, y: float, r: float) -> list[Shape]:
    """Grade 1: a circle with sparse dots."""
    d = r * 0.45
    spots = [(x, y), (x - d, y - d), (x + d, y - d), (x - d, y + d), (x + d, y + d)]
    return [circle((x, y), r, FILLS[1]), *(circle(spot, r * 0.08, INK, r * 0.06) for spot in spots)]


def hatched(x: float, y: float, r: float) -> list[Shape]:
    """Grade 2: a triangle with level lines."""
    top, base = y - r, y + r * 0.9
    rows = [top + (base - top) * part for part in (0.4, 0.6, 0.8)]
    halves = [r * (row - top) / (base - top) for row in rows]
    outline = polygon([(x, top), (x + r, base), (x - r, base)], FILLS[2])
    return [
        outline,
        *(line((x - half, row), (x + half, row), 0.6, INK) for row, half in zip(rows, halves, strict=True)),
    ]


def crossed(x: float, y: float, r: float) -> list[Shape]:
    """Grade 3: a diamond, cross-hatched."""
    outline = polygon([(x, y - r), (x + r, y), (x, y + r), (x - r, y)], FILLS[3])
    shapes = [outline]
    for part in (-0.35, 0.35):
        c = part * r
        shapes.append(line((x + (c - r) / 2, y + (c + r) / 2), (x + (c + r) / 2, y + (c - r) / 2), 0.7, FILLS[0]))
        shapes.append(line((x + (c - r) / 2, y - (c + r) / 2), (x + (c + r) / 2, y - (c - r) / 2), 0.7, FILLS[0]))
    return shapes


def solid(x: float, y: float, r: float) -> list[Shape]:
    """Grade 4: a solid octagon."""
    k = r * 0.42
    points = [
        (x - k, y - r),
        (x + k, y - r),
        (x + r, y - k),
        (x + r, y + k),
        (x + k, y + r),
        (x - k, y + r),
        (x - r, y + k),
        (x - r, y - k),
    ]
    return [polygon(points, FILLS[4])]


def bar(low: Point, high: float, cap: float = 3.5) -> list[Shape]:
    """An interval: a standing line from `low` up to `high` with a cap at both ends."""
    x, y = low
    return [line((x, y), (x, high), 1, INK), *(line((x - cap, end), (x + cap, end), 0.8, INK) for end in (y, high))]


def picture(width: float, height: float, alt: str, shapes: list[Shape]) -> dict[str, Any]:
    """A whole drawing, 1 unit = 1 pt, with the words that replace it."""
    return {"width": num(width), "height": num(height), "alt": alt, "shapes": shapes}


def modules(rows: list[list[bool]], size: float, alt: str) -> dict[str, Any]:
    """The dark squares of a QR code as one path, neighbours in a row one line as thick as a square."""
    runs = [f"M{x} {y}.5h{n}" for y, row in enumerate(rows) for x, n in dark_runs(row)]
    scale = ("transform", f"scale({size / len(rows):.4f})")
    return picture(size, size, alt, [("path", [("d", "".join(runs)), ("fill", "none"), *stroke(1, INK), scale], "")])


def dark_runs(row: list[bool]) -> list[tuple[int, int]]:
    """Where each run of dark squares starts, and how long it is."""
    starts = [x for x, dark in enumerate(row) if dark and not (x and row[x - 1])]
    ends = [x + 1 for x, dark in enumerate(row) if dark and not (x + 1 < len(row) and row[x + 1])]
    return [(start, end - start) for start, end in zip(starts, ends, strict=True)]


def svg(drawing: dict[str, Any]) -> str:
    """The drawing as SVG text."""
    width, height = drawing["width"], drawing["height"]
    body = "".join(element(shape) for shape in drawing["shapes"])
    head = f'width="{width}pt" height="{height}pt" viewBox="0 0 {width} {height}" font-family="{FONT}"'
    return f'<svg xmlns="http://www.w3.org/2000/svg" {head}>{body}</svg>'


def element(shape: Shape) -> str:
    """One shape as SVG text."""
    tag, attrs, words = shape
    written = "".join(f' {name}="{escaped(value)}"' for name, value in attrs)
    return f"<{tag}{written}>{escaped(words)}</{tag}>" if words else f"<{tag}{written}/>"


def escaped(words: str) -> str:
    """Text that cannot become markup."""
    return words.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;").replace('"', "&quot;")
