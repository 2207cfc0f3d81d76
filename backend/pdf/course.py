"""The picture of a watch above its slots: one column a day. Pure; its twin is frontend/static/js/lib/course.js."""

from bisect import bisect_right
from itertools import pairwise
from typing import Any

from backend.pdf.bars import graded, labelled
from backend.pdf.draw import FILLS, GREY, INK, RULE, Point, Shape, bar, circle, line, path, picture, polyline, text
from backend.pdf.letters import width_of
from backend.pdf.trend import COLDEST, HOTTEST, Lane
from backend.pdf.trend_marks import cross, tick, unknown

WIDTH, LEFT, RIGHT = 532.9, 68.0, 532.9  # 188 mm, of which the first column of the table below takes 24
DRUG, TEMPERATURE, GRADES, TOTALS, MISSED, GAP = 10.6, 46.0, 36.0, 58.0, 11.0, 4.0
BETWEEN = 3.0  # what stays free beside a label
Data = dict[str, Any]


class Days(Lane):
    """A lane whose days are all as wide, whatever the clock did in them."""

    def x(self, ms: float) -> float:
        """Where an instant stands."""
        return along(self.data, ms)


def course(data: Data) -> dict[str, Any]:
    """The picture of the days from what the sheet model gathered (see `backend/handovers/course.py`)."""
    top = 1.0
    drugs = drug_lanes(data, top)
    top += DRUG * max(1, len(data["drugs"]) + (1 if data["more"] else 0)) + GAP
    warm = temperature_lane(Days(data, top + 9, top + TEMPERATURE, COLDEST, HOTTEST))
    top += TEMPERATURE + GAP
    crs = grade_lane(Days(data, top + 10, top + GRADES, 0, 4), "crs")
    top += GRADES + GAP
    totals = totals_lane(Days(data, top + 7, top + TOTALS, 0, data["top"]))
    top += TOTALS + MISSED + GAP
    icans = grade_lane(Days(data, top + 8, top + GRADES - 2, 0, 4), "icans")
    base = top + GRADES - 2
    return picture(WIDTH, base + 3, data["alt"], [*calendar(data, base), *drugs, *warm, *crs, *totals, *icans])


def along(data: Data, ms: float) -> float:
    """The x of an instant: the part of its day, each day a column."""
    edges = data["edges"]
    day = min(max(bisect_right(edges, ms) - 1, 0), len(edges) - 2)
    part = (ms - edges[day]) / (edges[day + 1] - edges[day])
    return LEFT + (RIGHT - LEFT) * (day + min(max(part, 0), 1)) / (len(edges) - 1)


def calendar(data: Data, base: float) -> list[Shape]:
    """A line at some midnights, a tick at each, and a broken one now."""
    edges, now = data["edges"], along(data, data["now_ms"])
    midnights = [((x, 0.0), (x, base)) for x in (along(data, edges[day]) for day in data["marked"])]
    ticks = [((x, base), (x, base + 3)) for x in (along(data, ms) for ms in edges)]
    shapes = [path([*midnights, *ticks], 0.4, RULE)]
    return shapes if now >= RIGHT - 1 else [*shapes, line((now, 0), (now, base), 0.6, INK, "2 2")]


def drug_lanes(data: Data, top: float) -> list[Shape]:
    """A row for each drug: a wedge for each dose of one that is counted by rule, a line for others, how many in all."""
    if not data["drugs"]:
        return [text((0, top + 8), data["words"]["no_drugs"], "start", False, GREY)]
    shapes: list[Shape] = []
    for index, drug in enumerate(data["drugs"]):
        y, stays = top + DRUG * index + 8, drug["stays"] == "yes"
        squeezed = LEFT - 3 if long(drug["name"]) > LEFT - 3 else 0
        shapes += [text((0, y), drug["name"], "start", stays, INK, squeezed), *axis(data, y - 3, 0.3)]
        at = [along(data, ms) for ms in drug["at_ms"]]
        shapes += [tick((x, y)) if stays else line((x, y - 6.5), (x, y), 1, INK) for x in at]
        shapes += counted(drug["count"], at, y, stays)
    if data["more"]:
        below = (LEFT + BETWEEN, top + DRUG * len(data["drugs"]) + 8)
        shapes += labelled(below, data["more"], bold=False, colour=GREY)
    return shapes


def counted(words: str, at: list[float], y: float, bold: bool) -> list[Shape]:
    """How many doses, behind the last one, else where there is room between them."""
    room = [(before + BETWEEN, after - BETWEEN) for before, after in pairwise([LEFT, *at, RIGHT])]
    fitting = [one for one in room if one[1] - one[0] >= long(words)]
    if not words or not fitting:
        return []
    start = fitting[-1][0]
    return labelled((start, y), words, bold=bold)


def temperature_lane(lane: Days) -> list[Shape]:
    """A line, filled dots from the fever line upwards, hollow ones where no line leads, the highest of each fever."""
    data, words, rows = lane.data, lane.data["words"], lane.data["temperature"]
    fever = lane.y(data["fever_tenths"])
    shapes = [
        text((0, lane.top + 1), words["temperature"]),
        text((LEFT - 3, fever + 3), words["fever"], "end", False, GREY),
        line((LEFT, fever), (along(data, data["now_ms"]), fever), 0.6, INK, "3 2"),
    ]
    points = [(lane.x(row["at_ms"]), lane.y(row["tenths"])) for row in rows]
    shapes += threads(rows, points)
    alone = lonely(rows)
    for row, point, is_alone in zip(rows, points, alone, strict=True):
        hot = row["tenths"] >= data["fever_tenths"]
        shapes += [circle(point, 1.4, INK if hot else FILLS[0], 0.6)] if hot or is_alone else []
    return shapes + above(rows, points)


def grade_lane(lane: Days, code: str) -> list[Shape]:
    """A bar as high as its grade for as long as it stood, and the highest of each stretch in words."""
    data = lane.data
    shapes = [text((0, lane.base - 1), data["words"][code]), text((LEFT - 3, lane.top + 3), "4", "end", False, GREY)]
    shapes += [*axis(data, lane.base, 0.4), *axis(data, lane.top, 0.3, "1 3")]
    for row in data[code]:
        x = lane.x(row["at_ms"])
        if row["floor"] is None:
            shapes += unknown((x, lane.base - 5))
            continue
        shapes += graded(row, x, lane.x(row["to_ms"]), lane.y)
    return shapes + humps(lane, data[f"{code}_humps"])


def humps(lane: Days, rows: list[Data]) -> list[Shape]:
    """Above each stretch its highest grade, behind it that in words where they have room."""
    shapes: list[Shape] = []
    ends = [*(lane.x(row["at_ms"]) for row in rows[1:]), RIGHT]
    free = LEFT
    for row, end in zip(rows, ends, strict=False):
        middle = sum(lane.x(ms) for ms in row["peak_ms"]) / 2
        if middle - long(row["text"]) / 2 >= free - BETWEEN:
            shapes += labelled((middle - long(row["text"]) / 2, lane.y(row["top"]) - 2), row["text"], bold=True)
            free = middle + long(row["text"]) / 2
        start = max(lane.x(row["to_ms"]), free) + BETWEEN + 1
        if start + long(row["words"]) <= end - BETWEEN:
            shapes += labelled((start, lane.base - 4), row["words"], bold=True)
            free = start + long(row["words"])
    return shapes


def totals_lane(lane: Days) -> list[Shape]:
    """A dot for a total, a bar for an interval, a line where nothing was left out; crosses below for missed checks."""
    data, rows = lane.data, lane.data["totals"]
    shapes = [text((0, (lane.top + lane.base) / 2 + 3), data["words"]["totals"])]
    shapes += [text((LEFT - 3, lane.y(total) + 3), str(total), "end", False, GREY) for total in (0, data["top"])]
    shapes += [*axis(data, lane.base, 0.4), *axis(data, lane.top, 0.3, "1 3")]
    points = [(lane.x(row["at_ms"]), lane.y(data["top"] / 2 if row["floor"] is None else row["floor"])) for row in rows]
    shapes += threads(rows, points)
    for row, point in zip(rows, points, strict=True):
        if row["floor"] is None:
            shapes += unknown(point)
        elif row["floor"] == row["ceiling"]:
            shapes.append(circle(point, 1.7, INK, 0.3))
        else:
            shapes += bar(point, lane.y(row["ceiling"]), 2)
    missed = [shape for ms in data["missed"] for shape in cross((lane.x(ms), lane.base + MISSED - 2.5))]
    named = [text((LEFT - 3, lane.base + MISSED + 0.5), data["words"]["missed"], "end", False, GREY)] if missed else []
    return [*shapes, *below(rows, points), *missed, *named]


def threads(rows: list[Data], points: list[Point]) -> list[Shape]:
    """One line through all neighbours that are joined (see `backend/chart/trends.py`)."""
    runs: list[list[Point]] = []
    for row, point in zip(rows, points, strict=True):
        if row["joined"] and runs:
            runs[-1].append(point)
        else:
            runs.append([point])
    return [polyline(run, 0.8) for run in runs if len(run) > 1]


def lonely(rows: list[Data]) -> list[bool]:
    """Which points no line reaches."""
    after = [*(row["joined"] for row in rows[1:]), False]
    return [not row["joined"] and not joined for row, joined in zip(rows, after, strict=False)]


def above(rows: list[Data], points: list[Point]) -> list[Shape]:
    """The words of some points above them, the first one first."""
    shapes: list[Shape] = []
    free = LEFT
    for row, point in zip(rows, points, strict=True):
        half = long(row["label"]) / 2
        middle = min(max(point[0], LEFT + half), RIGHT - half)
        if row["label"] and middle - half >= free:
            shapes += labelled((middle - half, point[1] - 3.5), row["label"], bold=True)
            free = middle + half + BETWEEN
    return shapes


def below(rows: list[Data], points: list[Point]) -> list[Shape]:
    """The words of some points before them, else behind them."""
    shapes: list[Shape] = []
    free = LEFT
    for row, point in zip(rows, points, strict=True):
        wide = long(row["label"])
        if not row["label"] or point[0] - 4 < free:
            continue
        before = point[0] - 4 - wide >= free
        shapes += labelled((point[0] - 4 - wide if before else point[0] + 4, point[1] + 3), row["label"], bold=True)
        free = point[0] + (4 if before else 4 + wide)
    return shapes


def axis(data: Data, y: float, width: float, dash: str = "") -> list[Shape]:
    """A level line up to now."""
    return [line((LEFT, y), (along(data, data["now_ms"]), y), width, RULE, dash)]


def long(words: str) -> float:
    """How long words of 9 units are at most."""
    return width_of(words) * 9 / 100
