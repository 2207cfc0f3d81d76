"""What the eye sees at once, on the phones that wards have."""

from typing import Literal

import pytest
from playwright.sync_api import Page

from backend.words import words
from tests.e2e.conftest import NewPhone
from tests.e2e.nurse import Nurse, go, patient_path

SIZES = [(320, 568), (360, 640), (375, 667), (360, 740), (360, 800), (390, 844)]
STEPS = ("orientation", "naming", "command", "attention", "writing")
COLOURS = "rows => rows.map(row => getComputedStyle(row.querySelector('td')).color)"
INK = "one => [getComputedStyle(one).color, getComputedStyle(document.body).color]"
INSIDE = "all => all.map(one => one.getBoundingClientRect()).every(one => one.left >= 0 && one.right <= innerWidth)"
PLACES = "all => all.map(one => Math.round(one.getBoundingClientRect().x))"


def too_long(page: Page) -> list[tuple[int, int]]:
    """The sizes at which the page scrolls."""
    found = []
    for width, height in SIZES:
        page.set_viewport_size({"width": width, "height": height})
        if page.evaluate("() => document.scrollingElement.scrollHeight - innerHeight") > 0:
            found.append((width, height))
    return found


@pytest.mark.parametrize("language", ["en", "fr"])
def test_no_ice_step_scrolls_on_any_usual_phone(signed_in: NewPhone, language: str) -> None:
    phone = signed_in(locale=language)
    nurse = Nurse(phone.page).start("MUSTERMANN")
    for step in STEPS:
        nurse.at(step)
        assert (step, too_long(phone.page)) == (step, [])
        nurse.tap("button[name=aside]")


@pytest.mark.parametrize("language", ["en", "fr"])
def test_the_night_the_calendar_turns_scrolls_no_more_than_any_other(signed_in: NewPhone, language: str) -> None:
    t = words(language).t
    either = [t("visit-or").join([t(f"month-{one}"), t(f"month-{one % 12 + 1}")]) for one in range(1, 13)]
    phone = signed_in(locale=language)
    Nurse(phone.page).start("MUSTERMANN").at("orientation")
    month = phone.page.locator("#item-month b")
    for text in sorted(either, key=len)[-3:]:
        month.evaluate("(one, text) => { one.textContent = text }", text)
        assert (text, too_long(phone.page)) == (text, [])


def test_the_three_answers_stand_at_the_same_places_in_every_line(signed_in: NewPhone) -> None:
    phone = signed_in(locale="fr")
    Nurse(phone.page).start("MUSTERMANN").at("orientation")
    for width, height in SIZES:
        phone.page.set_viewport_size({"width": width, "height": height})
        for answer in ("not_testable", "incorrect", "correct"):
            places = phone.page.locator(f"answer-choice button[value={answer}]").evaluate_all(PLACES)
            assert (width, answer, len(places), len(set(places))) == (width, answer, 4, 1)


def test_a_row_of_the_wards_sheet_is_black_whatever_its_level(page: Page) -> None:
    page.goto("/app/sheet")
    page.locator("tr.open").first.wait_for()
    assert len(set(page.locator(".patients tbody tr").evaluate_all(COLOURS))) == 1


@pytest.mark.parametrize("theme", ["light", "dark"])
def test_a_grade_that_is_still_open_is_written_in_the_colour_of_the_text_by_day_and_by_night(
    page: Page, theme: Literal["light", "dark"]
) -> None:
    page.emulate_media(color_scheme=theme)
    go(page, patient_path(page, "TESTARD"), ".plate[data-open]")
    plate, text = page.locator(".plate[data-open]").first.evaluate(INK)
    assert plate == text


def test_the_last_grade_in_the_picture_of_a_patient_is_whole_up_to_the_edge(page: Page) -> None:
    go(page, patient_path(page, "TESTARD"), "trend-chart text.last")
    for width in (320, 390):
        page.set_viewport_size({"width": width, "height": 844})
        assert page.locator("trend-chart text").evaluate_all(INSIDE)


def test_a_check_whose_grade_is_open_is_not_filled_as_the_worst_it_may_be_among_the_days(page: Page) -> None:
    go(page, f"{patient_path(page, 'TESTARD')}/history", "day-grid i[data-open]")
    filled = page.locator("day-grid i[data-open]").evaluate_all(
        "all => all.map(one => getComputedStyle(one).backgroundColor)"
    )
    assert set(filled) == {"rgba(0, 0, 0, 0)"}
