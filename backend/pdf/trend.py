"""The trend picture: one time axis, fixed scales. Pure; its twin is frontend/static/js/lib/trend.js."""

from collections.abc import Callable
from typing import Any, NamedTuple

from backend.pdf.draw import (
    FILLS,
    GREY,
    INK,
    RULE,
    Point,
    Shape,
    bar,
    circle,
    line,
    mark,
    picture,
    rect,
    text,
)
from backend.pdf.trend_marks import came, cross, joined, tick, unknown

WIDTH, LEFT, RIGHT = 532.0, 88.0, 531.0
HEADER, DRUG, FOOTER = 13.0, 11.0, 12.0
HEIGHTS = {"no": (30.0, 29.0, 44.0), "yes": (22.0, 20.0, 26.0)}  # temperature, grades, totals; low or not
COLDEST, HOTTEST = 350, 410  # what the temperature lane can show, tenths of a degree; beyond it a dot lies on the edge
NARROW = 38.0  # a day column narrower than this has no room for its name
Data = dict[str, Any]


class Lane(NamedTuple):
    """One series on the time axis: where it starts and ends on the page, and the values at both edges."""

    data: Data
    top: float
    base: float
    low: int
    high: int

    def x(self, ms: float) -> float:
        """Where an instant stands."""
        return across(self.data, ms)

    def y(self, value: float) -> float:
        """Where a value stands, kept inside the lane."""
        inside = min(max(value, self.low), self.high)
        return self.base - (self.base - self.top) * (inside - self.low) / (self.high - self.low)


def trend(data: Data) -> dict[str, Any]:
    """The picture of a patient's last days from what the sheet model gathered (see `backend/handovers/history.py`)."""
    temperature, grade, totals = HEIGHTS[data["low"]]
    top = HEADER + 2
    drugs = drug_lanes(data, top)
    top += DRUG * max(1, len(data["drugs"])) + 2
    warm = temperature_lane(Lane(data, top + 8, top + temperature, COLDEST, HOTTEST))
    top += temperature + 4
    crs = grade_lane(Lane(data, top + 10, top + grade - 3, 0, 4), "crs")
    top += grade + 2
    series = totals_lane(Lane(data, top + 13, top + totals, 0, data["top"]))
    top += totals + 6
    icans = grade_lane(Lane(data, top + 10, top + grade - 3, 0, 4), "icans")
    base = top + grade
    shapes = [*calendar(data, base), *drugs, *warm, *crs, *series, *icans, *coming(data, base)]
    return picture(WIDTH, base + FOOTER, data["alt"], [*shapes, *noted(data, base)])


def noted(data: Data, base: float) -> list[Shape]:
    """What the marks beside values mean, of those that are drawn, in the corners that nothing else needs."""
    rows = [row for name in ("temperature", "crs", "totals", "icans") for row in data[name]]
    corners = (("late", 9.0), ("amended", base + 9))
    return [
        text((0, y), data["words"][f"{mark}_mark"], "start", False, GREY)
        for mark, y in corners
        if any(row[mark] for row in rows)
    ]


def across(data: Data, ms: float) -> float:
    """The x of an instant."""
    part = (ms - data["from_ms"]) / (data["to_ms"] - data["from_ms"])
    return LEFT + (RIGHT - LEFT) * min(max(part, 0), 1)


def calendar(data: Data, base: float) -> list[Shape]:
    """Day names above, dates below, a line at each midnight."""
    shapes = [line((LEFT, HEADER), (LEFT, base), 0.5, RULE)]
    now = across(data, data["now_ms"])
    for index, day in enumerate(data["days"]):
        start = across(data, day["at_ms"])
        later = data["days"][index + 1 :]
        end = min(across(data, later[0]["at_ms"]), now) if later else now
        shapes.append(line((start, HEADER), (start, base), 0.4, RULE))
        if end - start >= NARROW:
            shapes += [
                text(((start + end) / 2, 9), day["day"], "middle", True),
                text(((start + end) / 2, base + 9), day["date"], "middle", False, GREY),
            ]
        elif not later:
            shapes.append(text(((now + RIGHT) / 2, base + 9), day["date"], "middle", False, GREY))
    return shapes


def drug_lanes(data: Data, top: float) -> list[Shape]:
    """A row of ticks for each drug given."""
    if not data["drugs"]:
        return [text((0, top + 8), data["words"]["no_drugs"], "start", False, GREY)]
    shapes = []
    for index, drug in enumerate(data["drugs"]):
        y = top + DRUG * index + 8
        squeezed = LEFT - 4 if len(drug["name"]) > 19 else 0
        shapes += [
            text((0, y), drug["name"], "start", True, INK, squeezed),
            line((LEFT, y), (across(data, data["now_ms"]), y), 0.3, RULE),
        ]
        shapes += [tick((across(data, ms), y)) for ms in drug["at_ms"]]
    return shapes


def temperature_lane(lane: Lane) -> list[Shape]:
    """Hollow dots below the fever line, filled ones on or above it; the highest and the last have their value."""
    data, words = lane.data, lane.data["words"]
    rows = data["temperature"]
    fever = lane.y(data["fever_tenths"])
    shapes = [
        text((0, lane.top + 1), words["temperature"], "start"),
        text((LEFT - 3, fever + 3), words["fever"], "end", False, GREY),
    ]
    shapes.append(line((LEFT, fever), (across(data, data["now_ms"]), fever), 0.6, INK, "3 2"))
    points = [(lane.x(row["at_ms"]), lane.y(row["tenths"])) for row in rows]
    shapes += [*joined(rows, points), *came(rows, points)]
    shapes += [
        circle(point, 1.8, INK if row["tenths"] >= data["fever_tenths"] else FILLS[0])
        for row, point in zip(rows, points, strict=True)
    ]
    return shapes + [value(data, rows[index]["text"], points[index]) for index in peaks(rows, points)]


def peaks(rows: list[Data], points: list[Point]) -> list[int]:
    """Which temperatures are written out: the last, and the highest unless it stands too near to it."""
    if not rows:
        return []
    last = len(rows) - 1
    top = max(range(len(rows)), key=lambda index: rows[index]["tenths"])
    return [top, last] if points[last][0] - points[top][0] >= 24 else [last]


def grade_lane(lane: Lane, code: str) -> list[Shape]:
    """A mark for each check at the height of its grade; an interval is a span with a dashed box."""

    def known(row: Data, point: Point) -> list[Shape]:
        single = row["floor"] == row["ceiling"]
        span = [line(point, (point[0], lane.y(row["ceiling"])), 1, INK)] if row["ceiling"] - row["floor"] > 1 else []
        return [*span, *mark(row["floor"] if single else None, point, 8)]

    head = text((0, lane.base - 6), lane.data["words"][code], "start", True)
    return [head, *ends(lane), *marked(lane, lane.data[code], known)]


def totals_lane(lane: Lane) -> list[Shape]:
    """A filled dot for a total, a bar for an interval, a cross on the axis for a missed check."""

    def known(row: Data, point: Point) -> list[Shape]:
        return [circle(point, 2.2)] if row["floor"] == row["ceiling"] else bar(point, lane.y(row["ceiling"]))

    head = text((0, (lane.top + lane.base) / 2 + 3), lane.data["words"]["totals"], "start", True)
    missed = [shape for ms in lane.data["missed"] for shape in cross((lane.x(ms), lane.base))]
    return [head, *ends(lane), *marked(lane, lane.data["totals"], known), *missed]


def marked(lane: Lane, rows: list[Data], known: Callable[[Data, Point], list[Shape]]) -> list[Shape]:
    """What joins the checks of a lane, a mark for each, and the values; one that could not be graded has its own."""
    points = [place(lane, row) for row in rows]
    shapes = [*joined(rows, points), *came(rows, points)]
    for row, point in zip(rows, points, strict=True):
        shapes += unknown(point) if row["floor"] is None else known(row, point)
    return shapes + values(lane, rows)


def ends(lane: Lane) -> list[Shape]:
    """The lowest and the highest value with a level line each, up to now."""
    now = lane.x(lane.data["now_ms"])
    return [
        *(text((LEFT - 3, lane.y(end) + 3), str(end), "end", False, GREY) for end in (lane.low, lane.high)),
        line((LEFT, lane.base), (now, lane.base), 0.4, RULE),
        line((LEFT, lane.top), (now, lane.top), 0.4, RULE, "1 2"),
    ]


def place(lane: Lane, row: Data) -> Point:
    """Where a value stands, or in the middle of the lane a check that could not be graded."""
    return lane.x(row["at_ms"]), (lane.top + lane.base) / 2 if row["floor"] is None else lane.y(row["floor"])


def values(lane: Lane, rows: list[Data]) -> list[Shape]:
    """The value above each point that changed and has room, from the last one backwards."""
    shapes: list[Shape] = []
    rows = [row for row in rows if row["floor"] is not None]
    points = [(lane.x(row["at_ms"]), lane.y(row["ceiling"])) for row in rows]
    free = RIGHT + 20
    for index in range(len(rows) - 1, -1, -1):
        words, x = rows[index]["text"], points[index][0]
        changed = index in (0, len(rows) - 1) or words != rows[index - 1]["text"]
        if changed and x + half(words) <= free:
            shapes.append(value(lane.data, words, points[index]))
            free = x - half(words)
    return shapes


def value(data: Data, words: str, point: Point) -> Shape:
    """A value above its point, kept out of the next shift."""
    x = min(point[0], across(data, data["now_ms"]) - half(words))
    return text((x, point[1] - 5.5), words, "middle", True)


def half(words: str) -> float:
    """Half the width of a value."""
    return 2.3 * len(words) + 1


def coming(data: Data, base: float) -> list[Shape]:
    """The dashed room of the next shift, with an empty box for each check due."""
    start = across(data, data["now_ms"])
    middle = HEADER + (base - HEADER) / 2
    shapes = [
        rect((start, HEADER), RIGHT - start, base - HEADER, "3 2"),
        text(((start + RIGHT) / 2, 9), data["words"]["next"], "middle", True),
    ]
    for due in data["due"]:
        x = min(max(across(data, due["at_ms"]), start + 15), RIGHT - 15)
        shapes += [rect((x - 4, middle - 4), 8, 8), text((x, middle + 15), due["text"], "middle")]
    return shapes
