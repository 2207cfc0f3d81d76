"""A check that was not done is explained in two taps; checks are paused and go on; the ward sees what was missed."""

from typing import Any

from playwright.sync_api import Page, expect

from backend.demo.people import PASSPHRASE
from tests.e2e.browsers import SMALL, Phone
from tests.e2e.clocks import move_on
from tests.e2e.conftest import NewPhone
from tests.e2e.nurse import BEDS, NEXT_TRY_MS, ON_SERVER_MS, Nurse, bed, go, on_server, patient_path
from tests.e2e.server_side import entries_of_phones
from tests.e2e.wards import WardServer

LATE, ALSO_LATE = "EXEMPLE", "MUSTERMANN"
DAY_MS = 24 * 3_600_000
SAFE = "safe-answer[data-state=server]"


def signed(ward: WardServer) -> list[tuple[str, dict[str, Any]]]:
    """What the phone of this test signed, as the server has it: kind and body."""
    return [(entry["kind"], entry["body"]) for entry in entries_of_phones(ward.database)]


def sent(page: Page) -> None:
    """Until the server has everything."""
    page.goto("/app/sync")
    move_on(page, NEXT_TRY_MS)
    page.locator(SAFE).wait_for(timeout=ON_SERVER_MS)


def explain(page: Page, reason: str) -> Nurse:
    """From the ward list to the reason of a late check: two taps."""
    bed(page, LATE).locator("a[href*='/missed/']").click()
    nurse = Nurse(page).at("missed").answer("reason", reason)
    nurse.taps += 1
    return nurse


def test_an_overdue_check_is_explained_in_two_taps_without_a_server_and_sent_when_there_is_one(
    ward: WardServer, phone: Phone
) -> None:
    page = phone.page
    ward.kill()
    said = page.locator("main > [aria-live=polite]").first
    expect(said).to_have_text("2 checks are overdue: beds 12, 21")
    nurse = explain(page, "asleep_by_order")
    expect(page.locator('.kept > li[data-state="phone"]')).to_contain_text("Check not done")
    assert (nurse.taps, nurse.holds) == (2, 0)
    nurse.tap("footer a[href='/app/']")
    row = page.locator(".beds[data-kind=later] > li", has=page.locator("h3", has_text=LATE))
    expect(row).to_contain_text("20:00 not done: Asleep, by order")
    expect(said).to_have_text("1 check is overdue: bed 21")
    ward.start()
    sent(page)
    [(kind, body)] = signed(ward)
    assert (kind, body["reason"], body["slot"].rsplit("/", 1)[1]) == ("slot_missed", "asleep_by_order", "20:00")


def test_a_reason_in_words_is_held_corrected_and_withdrawn_and_all_of_it_stays_in_the_history(
    ward: WardServer, phone: Phone
) -> None:
    page = phone.page
    nurse = explain(page, "other")
    expect(page.locator("hold-button button")).to_be_disabled()
    page.locator("#words").fill("in the chapel")
    nurse.hold()
    on_server(page, 1)
    nurse.tap("footer a[href^='/app/patients/']")
    told = page.locator("section[aria-labelledby=missed] li", has_text="in the chapel")
    expect(told).to_contain_text("M. Bernard")
    told.locator("a").click()
    nurse.at("missed").answer("reason", "refused").answer("change", "wrong_value")
    on_server(page, 1)
    nurse.tap("footer a[href^='/app/patients/']").tap("nav a[href$='/history']")
    stop = page.locator("route-line li", has_text="Check not done")
    expect(stop).to_contain_text("20:00, Refused")
    expect(stop.locator(".correction")).to_contain_text("Wrong button pressed")
    stop.locator("a.button").click()
    nurse.answer("what", "value").at("missed")
    page.go_back()
    nurse.answer("what", "error").answer("reason", "entered_in_error").hold()
    on_server(page, 1)
    first, correction, withdrawal = signed(ward)
    assert (first[0], first[1]["text"]) == ("slot_missed", "in the chapel")
    new = {"slot": first[1]["slot"], "reason": "refused"}
    assert correction == ("amendment", {"reason": "wrong_value", "body": new})
    assert withdrawal == ("void", {"reason": "entered_in_error"})
    page.goto("/app/")
    expect(page.locator(".beds[data-kind=overdue]")).to_contain_text(LATE)


def test_paused_checks_are_never_overdue_a_long_pause_is_asked_about_and_one_tap_goes_on(
    ward: WardServer, phone: Phone
) -> None:
    page = phone.page
    path = patient_path(page, LATE)
    go(page, path, "nav a[href$='/pause']")
    nurse = Nurse(page).tap("nav a[href$='/pause']").at("pause")
    expect(page.locator("hold-button button")).to_be_disabled()
    nurse.answer("reason", "imaging").hold()
    on_server(page, 1)
    go(page, "/app/", BEDS)
    row = page.locator(".beds[data-kind=paused] > li")
    expect(row).to_contain_text("(Imaging)")
    expect(row).to_contain_text("by M. Bernard")
    expect(row).not_to_contain_text("Is that still so?")
    ward.kill()
    move_on(page, DAY_MS + 3_600_000)
    expect(row).to_contain_text("Is that still so?")
    expect(page.locator(".beds[data-kind=overdue]")).to_contain_text(ALSO_LATE)
    expect(page.locator(".beds[data-kind=overdue]")).not_to_contain_text(LATE)
    go(page, path, "button[name=resume]")
    nurse.tap("button[name=resume]")
    expect(page.locator("button[name=resume]")).to_have_count(0)
    expect(page.locator("main > [role=status]")).to_have_text("The checks go on.")
    expect(page.locator("main > .facts", has_text="Next check")).to_have_text("Next check 08:00")
    ward.start()
    page.goto("/app/sign-in")  # a session lasts a shift
    phone.give_name("bernard", PASSPHRASE)
    sent(page)
    assert signed(ward) == [("pause", {"reason": "imaging"}), ("resume", {"reason": "back"})]


def test_who_may_not_sign_is_offered_neither_reasons_nor_a_pause(new_phone: NewPhone) -> None:
    page = new_phone().sign_in("costa", PASSPHRASE)
    bed(page, LATE).locator("a[href$='/check/identity']").wait_for()
    expect(page.locator("a[href*='/missed/']")).to_have_count(0)
    path = patient_path(page, LATE)
    go(page, path, "section[aria-labelledby=missed]")
    expect(page.locator("a[href*='/missed/'], a[href$='/pause']")).to_have_count(0)
    go(page, f"{path}/pause", "main[data-step=pause] h1")
    expect(page.locator("h1")).to_have_text("A nurse or a physician pauses the checks")
    expect(page.locator("hold-button")).to_have_count(0)


def test_the_ward_sees_how_many_checks_were_done_and_missed_on_the_smallest_phone_too(signed_in: NewPhone) -> None:
    page = signed_in(viewport=SMALL).page
    page.locator("main a[href='/app/ward/checks']").click()
    rows = page.locator("section[aria-labelledby=patients] li:has(check-strip)")
    expect(rows).to_have_count(9)
    counts = "parts => parts.map(part => Number(part.querySelector('b').textContent))"
    whole = page.locator("main > .counts [data-count=due]").evaluate_all(counts)
    assert whole == [sum(rows.locator("[data-count=due]").evaluate_all(counts))]
    expect(page.locator("section[aria-labelledby=shifts] .shift").first).to_contain_text("19:00 – 07:00")
    assert page.evaluate("document.documentElement.scrollWidth") == SMALL["width"]
