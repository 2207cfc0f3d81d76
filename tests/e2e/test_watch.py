"""A physician sets another rhythm of the watch, without network; the ward has it when the network is back."""

from playwright.sync_api import Page, expect

from backend.contract import load
from backend.demo.people import PASSPHRASE
from tests.e2e.conftest import NewPhone
from tests.e2e.nurse import BEDS, ON_SERVER_MS, Nurse, bed
from tests.e2e.server_side import entries
from tests.e2e.wards import WardServer


def watch_of(page: Page, family: str) -> None:
    """From the ward list to the watch of a patient."""
    page.locator(BEDS).first.wait_for()
    bed(page, family).locator("h3 a").click()
    page.locator("a[href$='/watch']").click()
    page.locator("main[data-step=watch] dl.ledger").wait_for()


def test_a_physician_sets_the_melbourne_protocol_offline_and_the_history_says_why(
    ward: WardServer, new_phone: NewPhone
) -> None:
    phone = new_phone()
    page = phone.sign_in("benali", PASSPHRASE)
    watch_of(page, "EXEMPLE")
    expect(page.locator("main[data-step=watch] dl.ledger")).to_contain_text("neuro check twice a day")
    ward.kill()
    expect(page.locator("hold-button button")).to_be_disabled()
    page.locator("button[name=protocol][value=melbourne]").click()
    page.locator("button[name=reason][value=other]").click()
    expect(page.locator("hold-button button")).to_be_disabled()
    page.locator("#words").fill("asked for by neurology")
    Nurse(page).hold()
    expect(page.locator(".kept")).to_contain_text("Rhythm of the watch")
    page.locator("footer a").first.click()
    page.locator("a[href$='/watch']").click()
    ledger = page.locator("main[data-step=watch] dl.ledger")
    expect(ledger).to_contain_text("Melbourne: every 8 hours, more often after a lost point (edition 1)")
    expect(ledger).to_contain_text("asked for by neurology")
    ward.start()
    page.goto("/app/sync")
    page.locator("footer button").click()
    expect(page.locator("safe-answer[data-state=server]")).to_be_visible(timeout=ON_SERVER_MS)
    body = {"protocol": "melbourne", "reason": "other", "text": "asked for by neurology"}
    assert [one["body"] for one in entries(ward.database, kind="monitoring")] == [
        body | {"protocol_sha256": load.edition_sha256("melbourne")}
    ]


def test_a_nurse_records_a_step_up_dose_and_the_watch_begins_anew(page: Page, ward: WardServer) -> None:
    watch_of(page, "MUSTERFRAU")
    page.locator("a[href$='/dose']").click()
    page.locator("input[name=dose_number]").fill("2")
    Nurse(page).hold()
    expect(page.locator(".summary")).to_contain_text("Given: not answered")
    page.locator(".summary a").click()
    assert page.evaluate("document.activeElement.id") == "dose_when"
    page.locator("input[name=dose_when][value=now]").check()
    Nurse(page).hold()
    expect(page.locator(".kept")).to_contain_text("Product given")
    page.locator("footer a").first.click()
    expect(page.locator("patient-banner")).to_contain_text("Day +2 of 32, day 0 after dose 2")
    expect(page.locator("main")).to_contain_text("after dose 2")
    assert page.locator("main", has_text="In hospital until").count() == 1


def test_a_nurse_sees_the_rhythm_and_cannot_set_another(page: Page, ward: WardServer) -> None:
    watch_of(page, "EXEMPLE")
    expect(page.locator("main[data-step=watch] notice-box")).to_contain_text("A physician sets the rhythm")
    assert page.locator("hold-button, button[name=protocol]").count() == 0
