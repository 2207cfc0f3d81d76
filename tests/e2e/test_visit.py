"""A visit at the bedside, in a real browser: how many taps it takes, what it signs, what it survives."""

from playwright.sync_api import Page, expect

from tests.e2e.browsers import Phone
from tests.e2e.clocks import move_on
from tests.e2e.nurse import Nurse, on_server, patient_path
from tests.e2e.server_side import entries_of_phones
from tests.e2e.wards import WardServer

DUE = "MUSTERMANN"
HELD_TWICE = """() => {
  const hold = document.querySelector('hold-button')
  for (const _ of 'ab') hold.dispatchEvent(new CustomEvent('held', { bubbles: true }))
}"""
VITALS = "384" + "118" + "76" + "98" + "18" + "97"


def test_all_right_takes_nine_taps_and_one_hold_without_a_server(page: Page, ward: WardServer) -> None:
    ward.kill()
    nurse = Nurse(page).start(DUE).ice_in_bulk().all_well().agree().sign()
    assert nurse.taps == 9
    expect(page.locator('.kept > li[data-state="phone"]')).to_have_count(1)
    ward.start()
    on_server(page, 1)


def test_all_ten_items_one_by_one_take_at_most_eighteen(page: Page) -> None:
    nurse = Nurse(page).start(DUE).at("orientation")
    for item in ("year", "month", "city", "hospital"):
        nurse.answer(item, "correct")
    nurse.main().at("naming")
    for item in ("name_1", "name_2", "name_3"):
        nurse.answer(item, "correct")
    nurse.main()
    for item in ("command", "attention", "writing"):
        nurse.at(item).answer(item, "correct")
    nurse.at("neuro").all_well().agree().sign()
    assert nurse.taps == 16


def test_three_wrong_and_one_not_testable_take_at_most_sixteen(page: Page) -> None:
    nurse = Nurse(page).start(DUE).at("orientation").answer("month", "incorrect").answer("city", "incorrect").main()
    nurse.at("naming").answer("name_2", "incorrect").main()
    nurse.at("command").answer("command", "correct").at("attention").answer("attention", "correct")
    nurse.at("writing").answer("writing", "not_testable").tap("button[name=reason][value=hand]").at("neuro").all_well()
    expect(nurse.at("grade").page.locator("h1")).to_contain_text("ICANS 1–2")
    nurse.agree().sign()
    assert nurse.taps == 13


def test_crs_takes_at_most_thirty_presses(page: Page) -> None:
    nurse = (
        Nurse(page)
        .open(f"{patient_path(page, DUE)}/check/crs")
        .at("identity")
        .tap("button[value=wristband]")
        .at("crs")
        .keys(VITALS)
    )
    nurse.crs_support()
    nurse.main()
    expect(nurse.at("crs-grade").page.locator("h1")).to_contain_text("CRS 1")
    nurse.agree("crs-grade").sign()
    assert nurse.taps == 21


def test_one_visit_signs_two_entries_with_one_hold(page: Page) -> None:
    nurse = (
        Nurse(page)
        .start(DUE)
        .ice_in_bulk()
        .all_well()
        .agree()
        .at("review")
        .tap("button[name=add]")
        .at("crs")
        .keys(VITALS)
    )
    nurse.crs_support()
    nurse.main().agree("crs-grade").sign()
    on_server(page, 2)


def test_the_bulk_button_waits_three_seconds_and_stays_in_its_place(page: Page) -> None:
    nurse = Nurse(page).start(DUE).at("orientation")
    bulk = page.locator("button[name=main]")
    expect(bulk).to_be_disabled()
    before = bulk.bounding_box()
    expect(bulk).to_be_enabled(timeout=5000)
    assert bulk.bounding_box() == before
    nurse.answer("year", "incorrect")
    expect(bulk).to_have_text("Other 3 correct")
    assert bulk.bounding_box() == before


def test_a_killed_phone_goes_on_at_the_next_open_item_and_signs_nothing_by_itself(
    phone: Phone, ward: WardServer
) -> None:
    path = patient_path(phone.page, DUE)
    nurse = Nurse(phone.page).start(DUE).at("orientation").answer("year", "correct").answer("month", "incorrect")
    expect(nurse.page.locator("button[name=month][value=incorrect]")).to_have_attribute("aria-pressed", "true")
    phone.kill()
    again = (
        Nurse(phone.reopen(f"{path}/check/orientation")).at("identity").tap("button[value=wristband]").at("orientation")
    )
    for item, answer in (("year", "correct"), ("month", "incorrect")):
        expect(again.page.locator(f"button[name={item}][value={answer}]")).to_have_attribute("aria-pressed", "true")
    expect(again.page.locator("answer-choice[data-now]")).to_contain_text("Rennes")
    expect(again.page.locator("sync-pill")).not_to_contain_text("on phone")
    assert entries_of_phones(ward.database) == []


def test_after_an_hour_only_the_ice_answers_are_gone(page: Page) -> None:
    nurse = Nurse(page).start(DUE).at("orientation").answer("year", "correct")
    expect(page.locator("button[name=year][value=correct]")).to_have_attribute("aria-pressed", "true")
    here = page.url
    move_on(page, 61 * 60_000)
    nurse.open(here).at("identity")
    expect(page.locator("notice-box")).to_contain_text("older than 60 minutes")
    nurse.identify().at("orientation")
    expect(page.locator("button[aria-pressed=true]")).to_have_count(0)


def test_the_grade_says_why_and_what_could_change_it(page: Page) -> None:
    nurse = Nurse(page).start(DUE).ice_in_bulk().answer("consciousness", "awakens_to_touch")
    expect(page.locator("notice-box")).to_contain_text("This alone makes ICANS 3")
    expect(page.locator("#ask-seizure")).to_be_in_viewport()
    nurse.answer("seizure", "none").answer("motor", "none").main().at("grade")
    expect(page.locator("h1")).to_contain_text("ICANS 3–4")
    expect(page.locator(".reasons li[data-drives]")).to_contain_text("Wakes only to touch")
    expect(page.locator(".reasons li[data-open]")).to_contain_text("could raise it to 4")
    lines = page.locator("section[aria-labelledby=site-lines]")
    expect(lines.locator("dt")).to_have_text(["ICANS\u00a03", "ICANS\u00a04", "Any grade"])
    expect(lines).to_contain_text("edition 7, 12\u2011Sep\u20112026, signed by Dr Nobody, made up")


def test_a_lower_grade_needs_a_reason(page: Page) -> None:
    nurse = Nurse(page).start(DUE).ice_in_bulk().neuro("awakens_to_voice")
    nurse.tap("button[name=aside]").tap("button[name=grade][value='1']")
    expect(page.locator("button[name=main]")).to_be_disabled()
    nurse.tap("button[name=reason][value=known_before]").main().at("review")
    expect(page.locator("grade-plate")).to_contain_text("changed, calculated 2")


def test_a_finding_with_another_cause_shows_both_numbers(page: Page) -> None:
    nurse = Nurse(page).start(DUE).ice_in_bulk().answer("consciousness", "awakens_to_touch")
    nurse.tap("button[name=exclude]").answer("consciousness_other_cause", "sedation")
    nurse.answer("seizure", "none").answer("motor", "none").answer("raised_icp", "none").main().at("grade")
    expect(page.locator("main")).to_contain_text("0; 3 if counted")
    expect(page.locator("main")).to_contain_text("To be confirmed by a physician")


def test_an_impossible_number_blocks_and_an_unlikely_one_asks_once(page: Page) -> None:
    nurse = (
        Nurse(page)
        .open(f"{patient_path(page, DUE)}/check/crs")
        .at("identity")
        .tap("button[value=wristband]")
        .at("crs")
        .keys("9")
    )
    nurse.tap("number-entry button[name=heart_rate]").keys("30").tap("number-entry button[name=spo2]").keys("97")
    expect(page.locator("main")).to_contain_text("Temp. must be between 25.0 °C and 45.0 °C")
    expect(page.locator("main")).to_contain_text("Pulse 30 per min is unusual")
    nurse.crs_support()
    nurse.main().at("crs").tap("button[name=sure]").tap("number-entry button[name=temperature]")
    nurse.tap('key-pad button[value="erase"]').tap("button[name=pad-done]").main().at("crs-grade")


def test_the_keyboard_signs_with_two_presses(page: Page) -> None:
    nurse = Nurse(page).start(DUE).ice_in_bulk().all_well().agree().at("review")
    page.locator("hold-button button").focus()
    page.keyboard.press("Enter")
    expect(page.locator("hold-button .hint")).to_have_text("Press once more to sign.")
    page.keyboard.press("Enter")
    expect(page.locator(".kept > li")).to_have_count(1)
    assert nurse.taps == 9


def test_a_short_press_signs_nothing(page: Page) -> None:
    Nurse(page).start(DUE).ice_in_bulk().all_well().agree().at("review")
    page.locator("hold-button button").click(delay=300)
    expect(page.locator("hold-button .hint")).to_have_text("Keep holding until the ring is full.")
    expect(page.locator("main[data-step=review]")).to_be_visible()


def test_held_twice_a_visit_is_signed_once_and_no_fault_is_shown(page: Page, ward: WardServer) -> None:
    ward.kill()
    Nurse(page).start(DUE).ice_in_bulk().all_well().agree().at("review")
    page.evaluate(HELD_TWICE)
    expect(page.locator('.kept > li[data-state="phone"]')).to_have_count(1)
    ward.start()
    on_server(page, 1)
    expect(page.locator("main notice-box[data-kind=stop]")).to_have_count(0)
    assert len(entries_of_phones(ward.database)) == 1
