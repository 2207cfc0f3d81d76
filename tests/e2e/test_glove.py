"""A thumb in a glove lands twice, and it lies for a while where it signed: what it did not mean is not done."""

from playwright.sync_api import Locator, Page, expect

from tests.e2e.clocks import move_on
from tests.e2e.nurse import BULK_MS, HOLD_MS, Nurse, bed, go, patient_path

DUE = "MUSTERMANN"
BOUNCE_MS = 120


def place(button: Locator) -> tuple[float, float]:
    """The middle of a button that stands."""
    box = button.bounding_box()
    assert box
    return box["x"] + box["width"] / 2, box["y"] + box["height"] / 2


def lands_twice(page: Page, selector: str, mark: str) -> None:
    """Two touches of one place, as near in time as a bouncing thumb; the mark stands between them."""
    x, y = place(page.locator(selector).first)
    page.clock.pause_at(page.evaluate("Date.now() / 1000 + 1"))
    page.touchscreen.tap(x, y)
    page.locator(mark).first.wait_for()
    page.clock.run_for(BOUNCE_MS)
    page.touchscreen.tap(x, y)
    page.clock.resume()


def pressed(page: Page) -> list[str]:
    """What is answered on this screen."""
    return page.locator("main button[aria-pressed=true]").evaluate_all(
        "all => all.map(one => `${one.name} ${one.value}`)"
    )


def test_an_answer_on_which_the_thumb_lands_twice_stands_once_and_a_later_tap_takes_it_back(page: Page) -> None:
    Nurse(page).start(DUE).at("orientation")
    lands_twice(page, "button[name=year][value=correct]", "button[name=year][aria-pressed=true]")
    page.clock.run_for(BULK_MS)
    assert pressed(page) == ["year correct"]
    page.touchscreen.tap(*place(page.locator("button[name=year][value=correct]")))
    expect(page.locator("main button[aria-pressed=true]")).to_have_count(0)


def test_the_second_landing_answers_nothing_on_the_screen_that_has_come_up(page: Page) -> None:
    bed(page, DUE).locator("a[href$='/check/identity']").scroll_into_view_if_needed()
    lands_twice(page, f".beds a[href='{patient_path(page, DUE)}/check/identity']", "main[data-step=identity]")
    nurse = Nurse(page).at("identity")
    expect(page.locator("main button[value=crs]")).to_be_visible()
    nurse.identify().at("orientation").in_bulk().at("naming").in_bulk().at("command")
    lands_twice(page, "button[name=command][value=correct]", "main[data-step=attention]")
    assert pressed(page) == []


def test_the_thumb_that_signed_lifts_from_what_has_come_up_below_it_and_stays_there(page: Page) -> None:
    nurse = Nurse(page).start(DUE).ice_in_bulk().all_well().agree().at("review")
    x, y = place(page.locator("hold-button button"))
    hand = page.context.new_cdp_session(page)
    hand.send("Input.dispatchTouchEvent", {"type": "touchStart", "touchPoints": [{"x": x, "y": y}]})
    move_on(page, HOLD_MS)
    nurse.at("saved")
    hand.send("Input.dispatchTouchEvent", {"type": "touchEnd", "touchPoints": []})
    page.clock.run_for(BULK_MS)
    expect(page.locator(".kept > li")).to_have_count(1)
    page.touchscreen.tap(*place(page.locator("footer a[href='/app/']")))
    expect(page.locator("screen-ward h1")).to_be_visible()


def test_the_same_digit_twice_in_a_row_is_two_digits(page: Page) -> None:
    nurse = Nurse(page).open(f"{patient_path(page, DUE)}/check/crs").at("identity").identify().at("crs")
    nurse.keys("384")
    lands_twice(page, "key-pad button[value='1']", "number-entry [aria-pressed=true] output")
    expect(page.locator("number-entry [aria-pressed=true] output")).to_have_text("11")


def test_the_thumb_that_could_not_sign_a_form_lifts_from_a_choice_that_has_moved_below_it_and_chooses_nothing(
    page: Page,
) -> None:
    go(page, f"{patient_path(page, DUE)}/drugs/tocilizumab", "hold-button button")
    x, y = place(page.locator("hold-button button"))
    hand = page.context.new_cdp_session(page)
    hand.send("Input.dispatchTouchEvent", {"type": "touchStart", "touchPoints": [{"x": x, "y": y}]})
    move_on(page, HOLD_MS)
    page.locator(".summary a").first.wait_for()
    hand.send("Input.dispatchTouchEvent", {"type": "touchEnd", "touchPoints": []})
    page.clock.run_for(BULK_MS)
    expect(page.locator("input[name=drug_state]:checked")).to_have_count(0)
