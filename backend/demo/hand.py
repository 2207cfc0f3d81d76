"""A made-up hand that writes a sentence as strokes with their times: steady or shaky, and the same each time."""

import json
import math
import random
from collections.abc import Iterator
from typing import NamedTuple

from backend.demo.letters import LETTERS, Line, Point

WIDTH, HEIGHT = 640, 180
LEFT, LINE = 24, 104  # px from the left and from the top
STEP = 5  # px between two points
SPACE = 0.75


class Hand(NamedTuple):
    """How somebody writes: px and px/s, shares of letters, seconds."""

    size: float = 24  # height of a small letter
    slant: float = 0.25
    speed: float = 430
    pause: float = 0.14  # between two strokes
    wobble: float = 0.4
    sinks: float = 0.0  # by so much of what lies behind it a letter is lower
    shrinks: float = 0.0  # share by which the last letter is smaller
    lifts: float = 0.0  # share of letters after which the pen leaves the paper
    repeats: int = 0  # letters that are written again
    stops: float = 1.0  # share of the sentence that is written


def write(sentence: str, hand: Hand, seed: str) -> str:
    """The text of an attachment."""
    chance = random.Random(seed)  # noqa: S311 the same each time
    strokes: list[list[list[int]]] = []
    now = 0.0
    for stroke in on_paper(sentence, hand, chance):
        points, now = in_time(stroke, hand, chance, now)
        strokes.append(points)
        now += hand.pause * chance.uniform(0.6, 1.6)
    drawing = {"v": 1, "width": WIDTH, "height": HEIGHT, "strokes": strokes}
    return json.dumps(drawing, separators=(",", ":"))


def on_paper(sentence: str, hand: Hand, chance: random.Random) -> Iterator[Line]:
    """Smooth lines in px, y downwards, in the order they are made."""
    text = again(sentence[: round(len(sentence) * hand.stops)], hand.repeats, chance)
    x, open_line, later = float(LEFT), Line(), list[Line]()
    for index, name in enumerate(text):
        size = hand.size * (1 - hand.shrinks * index / len(text)) * chance.uniform(0.96, 1.04)
        if name == " ":
            yield from filter(None, [open_line, *later])
            open_line, later, x = [], [], x + SPACE * size
            continue
        made = LETTERS[name]
        lines = [[laid(point, x, size, hand) for point in one] for one in (made.joined, *made.apart, *made.after)]
        joined, apart, after = lines[0], lines[1 : 1 + len(made.apart)], lines[1 + len(made.apart) :]
        if apart or chance.random() < hand.lifts:
            yield from filter(None, [open_line])
            open_line = []
        yield from apart
        open_line, later = open_line + joined, later + after
        x += made.width * size
    yield from filter(None, [open_line, *later])


def again(text: str, count: int, chance: random.Random) -> str:
    """Some letters written twice or three times."""
    places = [index for index, name in enumerate(text) if name.islower()]
    for index in sorted(chance.sample(places, min(count, len(places))), reverse=True):
        text = text[:index] + text[index] * chance.randint(1, 2) + text[index:]
    return text


def laid(point: Point, x: float, size: float, hand: Hand) -> Point:
    """Where a point of a letter comes to lie."""
    right, up = point
    over = x + (right + hand.slant * up) * size
    return over, LINE + (over - LEFT) * hand.sinks - up * size


def in_time(line: Line, hand: Hand, chance: random.Random, begun: float) -> tuple[list[list[int]], float]:
    """A stroke as points with milliseconds, and when it ended."""
    speed = hand.speed * chance.uniform(0.85, 1.15)
    phase, now, before = chance.uniform(0, 6), begun, line[0]
    points = []
    for x, y in smooth(line):
        now += math.hypot(x - before[0], y - before[1]) / speed
        before = (x, y)
        shake = [hand.wobble * (math.sin(phase + turn + 44 * now) + chance.uniform(-1, 1)) for turn in (0, 1.9)]
        points.append([within(x + shake[0], WIDTH), within(y + shake[1], HEIGHT), round(now * 1000)])
    return points, now


def smooth(line: Line) -> Iterator[Point]:
    """A curve through all points, some px from one to the next."""
    ends = [line[0], *line, line[-1]]
    for one, two, three, four in zip(ends, ends[1:], ends[2:], ends[3:], strict=False):
        count = max(1, round(math.dist(two, three) / STEP))
        for part in range(count):
            yield curve(one, two, three, four, part / count)
    yield line[-1]


def curve(one: Point, two: Point, three: Point, four: Point, part: float) -> Point:
    """A point between the second and the third (Catmull and Rom)."""
    x, y = (
        0.5 * (2 * b + (c - a) * part + (2 * a - 5 * b + 4 * c - d) * part**2 + (3 * b - a - 3 * c + d) * part**3)
        for a, b, c, d in zip(one, two, three, four, strict=True)
    )
    return x, y


def within(value: float, most: int) -> int:
    """A whole px on the paper."""
    return max(0, min(most, round(value)))
