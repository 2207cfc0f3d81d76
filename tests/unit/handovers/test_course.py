"""The picture of a watch: the columns of its slots, nothing across what was not done, an interval stays open."""

from typing import Any

import pytest

from backend.chart.instants import ward_day
from backend.handovers.course import course_data
from backend.handovers.days_sheet import days_sheet
from backend.pdf import page, press
from backend.pdf.course import LEFT, RIGHT, along, course
from backend.pdf.draw import FILLS, RULE, svg
from tests.unit.chart.ward import Told, ms
from tests.unit.handovers.month import MONTH_MS, PICTURES, at, month, story
from tests.unit.handovers.phone import plain, printed_by_phone
from tests.unit.handovers.sheets import LANGUAGES, context, facts
from tests.unit.pdf.pages import LINK, elements, glyphs, opened, page_texts, text

Json = dict[str, Any]


def of_month(language: str = "en") -> Json:
    """The sheet of the made-up watch."""
    return days_sheet(month(), context(language, now_ms=MONTH_MS, pictures=PICTURES))


def data_of(told: Told, now: str) -> Json:
    """What is drawn of the thirty days of a patient."""
    p = told.at(now)
    first = ward_day(p["course"]["day0_ms"], facts()["ward"]["offsets"])
    return course_data(list(range(first, first + 31)), first, p, context(now_ms=ms(now)))


def bars(data: Json, code: str) -> list[tuple[str, str]]:
    """When each grade began, and which."""
    ctx = context()
    return [(ctx.when(row["at_ms"]), row["text"]) for row in data[code]]


def test_each_day_is_as_wide_as_its_column_and_so_is_the_day_on_which_the_clock_changes() -> None:
    spring = ms("2026-03-28T00:00:00+01:00")
    hours = [0, 24, 47, 71]  # the second day has 23
    data = {"edges": [spring + hour * 3_600_000 for hour in hours]}
    wide = (RIGHT - LEFT) / 3
    assert [round(along(data, ms), 1) for ms in data["edges"]] == [round(LEFT + wide * n, 1) for n in range(4)]


def test_a_grade_stands_until_the_next_check_and_ends_where_nobody_checked() -> None:
    data = data_of(story(), at(31, "09:00"))
    assert bars(data, "icans")[:7] == [
        ("17-Nov 20:00", "0"), ("19-Nov 20:00", "0–1"), ("20-Nov 08:00", "0"), ("20-Nov 20:00", "1"),
        ("21-Nov 02:11", "3"), ("21-Nov 06:05", "2"), ("21-Nov 20:00", "1"),
    ]  # fmt: skip
    ended = [row for row in data["icans"] if row["to_ms"] <= ms(at(9, "20:00"))][-1]
    following = next(row for row in data["icans"] if row["at_ms"] > ms(at(9, "20:00")))
    assert ended["to_ms"] < following["at_ms"] == ms(at(10, "08:00"))


def test_the_highest_of_each_stretch_is_named_with_its_day_and_so_is_each_fever_and_each_loss() -> None:
    data = data_of(story(), at(31, "09:00"))
    assert [row["words"] for row in data["icans_humps"]] == ["peak 0–1, day +2", "peak 3, day +4", "peak 1, day +18"]
    assert [row["label"] for row in data["temperature"] if row["label"]] == ["39.1", "38.7"]
    assert [row["label"] for row in data["totals"] if row["label"]] == ["9–10", "5", "9"]
    assert [(row["name"], row["count"]) for row in data["drugs"]] == [
        ("tocilizumab", "2 of 4"), ("dexamethasone", "8 doses"), ("levetiracetam", "8 doses"),
        ("paracetamol", "6 doses"),
    ]  # fmt: skip


def test_no_line_crosses_a_missed_check_and_the_cross_stands_below_the_lane() -> None:
    told = Told(at(0, "10:00"))
    for day, time in ((0, "20:00"), (1, "08:00"), (2, "08:00"), (2, "20:00")):
        told.neuro(at(day, time))
    data = data_of(told, at(3, "07:00"))
    assert [row["joined"] for row in data["totals"]] == [False, True, False, True]
    assert data["missed"] == [ms(at(1, "20:00"))]
    lines = [attrs for tag, attrs, _ in course(data)["shapes"] if tag == "polyline"]
    assert len(lines) == 2


def test_grades_are_told_apart_by_pattern_and_what_is_open_is_a_broken_box() -> None:
    shapes = course(data_of(story(), at(31, "09:00")))["shapes"]
    boxes = [dict(attrs) for tag, attrs, _ in shapes if tag == "rect"]
    assert {box["fill"] for box in boxes} == {FILLS[0], FILLS[1], FILLS[2], FILLS[3], "none"}
    assert sum("stroke-dasharray" in box for box in boxes) == 1  # 0–1
    patterns = [attrs for tag, attrs, _ in shapes if tag == "path" and dict(attrs)["stroke"] != RULE]  # no days
    assert len(patterns) == len([one for one in boxes if one["fill"] in FILLS[1:]])


@pytest.mark.parametrize("language", LANGUAGES)
def test_server_and_phone_draw_and_say_the_same_of_a_whole_month(language: str) -> None:
    case = facts() | {"now_ms": MONTH_MS, "entries": story().entries, "languages": [language], "pictures": PICTURES}
    (phone,) = printed_by_phone([case])
    (theirs,) = phone[language]["days"].values()
    assert plain(of_month(language)) == theirs


def test_days_that_have_not_begun_have_no_picture() -> None:
    told = Told(at(0, "10:00"), window_days=90)
    strips = days_sheet(told.at(at(1, "09:00")), context(now_ms=ms(at(1, "09:00"))))["strips"]
    assert [one["picture"] is None for one in strips] == [False, True, True]


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_printed_sheet_has_words_for_its_pictures_and_no_sign_is_missing(language: str) -> None:
    pdf = press.press(page.html("days", of_month(language), language, LINK))
    document = opened(pdf)
    figures = [str(element.get("/Alt", "")) for role, element in elements(document) if role == "/Figure"]
    picture = of_month(language)["strips"][0]["picture"]
    assert picture["alt"] in figures
    assert "" not in figures
    assert 0 not in glyphs(document)
    drawn = [words for _, _, words in picture["shapes"] if words]
    assert [words for words in drawn if " ".join(words.split()) not in text(pdf)] == []
    assert len(page_texts(pdf)) == 3
    assert len(svg(picture)) < 40_000
