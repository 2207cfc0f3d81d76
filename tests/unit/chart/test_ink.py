"""A written sentence: its strokes are read alike on phone and server, counted, and drawn."""

import copy
import math
from collections.abc import Iterator
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from backend.chart.ink import Drawing, drawing_in, facts, outline, thinned
from tests.unit.chart.twin import Ask, asked_by_line

Json = dict[str, Any]
SENTENCE: Json = {
    "v": 1, "width": 320, "height": 160,
    "strokes": [[[10, 40, 0], [20, 10, 90], [30, 42, 180]], [[15, 30, 400], [25, 30, 460]], [[40, 12, 2100]]],
}  # fmt: skip
NO_DRAWINGS: dict[str, Any] = {
    "no object": [], "nothing": None, "a text": "M0 0", "no strokes": SENTENCE | {"strokes": []},
    "an empty stroke": SENTENCE | {"strokes": [[]]}, "another form": SENTENCE | {"v": 2},
    "a form that is true": SENTENCE | {"v": True}, "no width": {k: v for k, v in SENTENCE.items() if k != "width"},
    "a field more": SENTENCE | {"author": "x"}, "no paper": SENTENCE | {"width": 0},
    "a wide paper": SENTENCE | {"width": 4097}, "half a pixel": SENTENCE | {"height": 160.5},
    "beside the paper": SENTENCE | {"strokes": [[[321, 0, 0]]]},
    "above the paper": SENTENCE | {"strokes": [[[0, -1, 0]]]},
    "no time": SENTENCE | {"strokes": [[[0, 0]]]}, "a point more": SENTENCE | {"strokes": [[[0, 0, 0, 0]]]},
    "time falls": SENTENCE | {"strokes": [[[0, 0, 5], [0, 0, 4]]]},
    "time falls between strokes": SENTENCE | {"strokes": [[[0, 0, 5]], [[0, 0, 4]]]},
    "more than an hour": SENTENCE | {"strokes": [[[0, 0, 3_600_001]]]},
    "a word": SENTENCE | {"strokes": [[["0", 0, 0]]]},
    "true": SENTENCE | {"strokes": [[[True, 0, 0]]]}, "strokes by name": SENTENCE | {"strokes": {"0": [[0, 0, 0]]}},
}  # fmt: skip


@pytest.fixture(scope="module")
def phone() -> Iterator[Ask]:
    """The phone's twin, a value a line."""
    with asked_by_line("ink.mjs") as asked:
        yield asked


def test_a_sentence_of_three_strokes_took_two_seconds_and_two_lifts(phone: Ask) -> None:
    drawing = drawing_in(SENTENCE)
    assert drawing
    found = [facts(drawing), outline(drawing)]
    assert found == [
        {"duration_ms": 2100, "pen_lifts": 2},
        "M10 40L20 10 30 42M15 30L25 30M40 12L40 12",
    ]
    assert phone({"value": SENTENCE}) == found


@pytest.mark.parametrize("name", NO_DRAWINGS)
def test_what_is_no_drawing_is_none_to_both(phone: Ask, name: str) -> None:
    value = copy.deepcopy(NO_DRAWINGS[name])
    assert (drawing_in(value), phone({"value": value})) == (None, None)


@settings(max_examples=200, deadline=None, derandomize=True, database=None)
@given(
    size=st.tuples(st.integers(1, 40), st.integers(1, 40)),
    strokes=st.lists(
        st.lists(st.tuples(st.integers(0, 41), st.integers(0, 41), st.integers(0, 9)), max_size=3), max_size=4
    ),
)
def test_random_strokes_are_read_alike(phone: Ask, size: tuple[int, int], strokes: list[list[Any]]) -> None:
    t, made = 0, []
    for stroke in strokes:
        made.append([])
        for x, y, step in stroke:
            t += step - 1 if step == 0 and t else step
            made[-1].append([x, y, t])
    value = {"v": 1, "width": size[0], "height": size[1], "strokes": made}
    drawing = drawing_in(value)
    assert phone({"value": value}) == (drawing and [facts(drawing), outline(drawing)])


@settings(max_examples=200, deadline=None, derandomize=True, database=None)
@given(
    stroke=st.lists(st.tuples(st.integers(0, 60), st.integers(0, 30)), min_size=1, max_size=80),
    least=st.sampled_from([0.3, 1.0, 2.5]),
)
def test_a_thinned_stroke_keeps_its_ends_and_leaves_no_point_farther_off_than_asked(
    phone: Ask, stroke: list[tuple[int, int]], least: float
) -> None:
    points = [[x, y, t] for t, (x, y) in enumerate(stroke)]
    value = {"v": 1, "width": 60, "height": 30, "strokes": [points]}
    drawing = drawing_in(value)
    assert drawing
    (kept,) = thinned(drawing, least).strokes
    assert [kept[0], kept[-1]] == [points[0], points[-1]]
    assert [point for point in points if point in kept] == kept
    pieces = list(zip(kept, kept[1:] or kept, strict=False))
    assert all(min(away(point, *piece) for piece in pieces) <= least + 1e-9 for point in points)
    assert phone({"value": value, "least": least}) == [kept]


def test_a_straight_line_of_a_thousand_points_becomes_a_few() -> None:
    (kept,) = thinned(Drawing(1000, 10, [[(x, 5, x) for x in range(1000)]]), 0.5).strokes
    assert 2 < len(kept) < 25


def away(point: list[int], start: list[int], end: list[int]) -> float:
    """How far a point is from the straight line between two others, by projection."""
    (x, y, _), (x0, y0, _), (x1, y1, _) = point, start, end
    length = (x1 - x0) ** 2 + (y1 - y0) ** 2
    part = min(1.0, max(0.0, ((x - x0) * (x1 - x0) + (y - y0) * (y1 - y0)) / length)) if length else 0.0
    return math.dist((x, y), (x0 + part * (x1 - x0), y0 + part * (y1 - y0)))
