"""A sentence written with finger or stylus, as strokes. Pure; its twin is frontend/static/js/chart/ink.js."""

from typing import Any, NamedTuple

Json = dict[str, Any]
Point = tuple[int, int, int]  # x and y in CSS px of the paper it was written on, t in ms since the first touch

FORM = 1
STROKES = "application/vnd.tenpoint.strokes+json"
WIDEST = 4096
LONGEST_MS = 3_600_000
MOST_BETWEEN = 50  # points that one straight line stands for, so that a long one takes no long time
FIELDS = {"height", "strokes", "v", "width"}


class Drawing(NamedTuple):
    """The paper's size in CSS px, and the strokes on it in the order they were made."""

    width: int
    height: int
    strokes: list[list[Point]]


def drawing_in(value: Any) -> Drawing | None:
    """The drawing in a parsed JSON value; None for what is none."""
    if not isinstance(value, dict) or set(value) != FIELDS or not is_within(value["v"], FORM, FORM):
        return None
    width, height, strokes = value["width"], value["height"], value["strokes"]
    if (
        not is_within(width, 1, WIDEST)
        or not is_within(height, 1, WIDEST)
        or not isinstance(strokes, list)
        or not strokes
    ):
        return None
    before = 0
    for stroke in strokes:
        if not isinstance(stroke, list) or not stroke:
            return None
        for point in stroke:
            if not is_point(point, width, height) or point[2] < before:
                return None
            before = point[2]
    return Drawing(width, height, strokes)


def facts(drawing: Drawing) -> Json:
    """How long it took from the first touch to the last, and how often the pen left the paper in between."""
    first, last = drawing.strokes[0][0], drawing.strokes[-1][-1]
    return {"duration_ms": last[2] - first[2], "pen_lifts": len(drawing.strokes) - 1}


def outline(drawing: Drawing) -> str:
    """The strokes as path data of SVG; a dot is a line of no length, which a round pen shows."""
    return "".join(map(line, drawing.strokes))


def thinned(drawing: Drawing, least: float) -> Drawing:
    """The same without points that lie less than `least` px from the line drawn without them: for a small picture."""
    return drawing._replace(strokes=[thin(stroke, least) for stroke in drawing.strokes])


def thin(stroke: list[Point], least: float) -> list[Point]:
    """One stroke: its ends, and wherever a straight line would leave what was drawn."""
    kept, since = stroke[:1], 0
    for end in range(2, len(stroke)):
        between = stroke[since + 1 : end]
        if len(between) > MOST_BETWEEN or strays(between, stroke[since], stroke[end], least):
            since = end - 1
            kept.append(stroke[since])
    return kept + stroke[1:][-1:]


def strays(between: list[Point], start: Point, end: Point, least: float) -> bool:
    """Whether any of some points is more than `least` px from the straight line between two others."""
    left, top, near = start[0], start[1], least * least
    dx, dy = end[0] - left, end[1] - top
    length = dx * dx + dy * dy
    for right, down, _ in between:  # no call for each point: a month of sentences has thousands
        x, y = right - left, down - top
        along = x * dx + y * dy
        if along < 0 or length == 0:
            far = x * x + y * y > near
        elif along > length:
            far = (x - dx) * (x - dx) + (y - dy) * (y - dy) > near
        else:
            far = (x * dy - y * dx) * (x * dy - y * dx) > near * length
        if far:
            return True
    return False


def line(stroke: list[Point]) -> str:
    """One stroke."""
    x, y, _ = stroke[0]
    return f"M{x} {y}L{' '.join(f'{right} {down}' for right, down, _ in stroke[1:] or stroke)}"


def is_point(point: Any, width: int, height: int) -> bool:
    """On the paper, and within an hour."""
    if not isinstance(point, list) or len(point) != 3:
        return False
    x, y, t = point
    return is_within(x, 0, width) and is_within(y, 0, height) and is_within(t, 0, LONGEST_MS)


def is_within(value: Any, least: int, most: int) -> bool:
    """A whole number between two others; True and False are none."""
    return type(value) is int and least <= value <= most
