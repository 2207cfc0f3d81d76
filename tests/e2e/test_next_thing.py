"""From one thing to the next of its kind, straight: nothing of the one before stays on the screen."""

from playwright.sync_api import Page, expect

from tests.e2e.conftest import PHYSICIAN, NewPhone
from tests.e2e.nurse import Nurse, go, patient_path
from tests.e2e.wards import WardServer

LISTED = "screen-score fieldset"


def test_who_starts_the_next_patients_check_from_the_one_that_was_signed_is_asked_who_it_is(page: Page) -> None:
    Nurse(page).start("MUSTERMANN").ice_in_bulk().all_well().agree().sign()
    page.locator("main .beds a.button").first.click()
    Nurse(page).at("identity")
    expect(page.locator("dl.who")).to_contain_text("EXEMPLE, Marie")
    expect(page.locator(".kept")).to_have_count(0)
    Nurse(page).identify().at("orientation")
    expect(page.locator("button[aria-pressed=true]")).to_have_count(0)


def test_of_one_signed_form_nothing_stays_on_the_next(signed_in: NewPhone, ward: WardServer) -> None:
    page = signed_in(PHYSICIAN).page
    path = patient_path(page, "SAMPLE")
    go(page, f"{path}/scores/iec-hs-criteria", LISTED)
    page.locator(f"{LISTED} label", has_text="Present").first.click()
    Nurse(page).sign_by_key()
    expect(page.locator(".kept > li")).to_have_count(1)
    go(page, f"{path}/scores/ve-icans", LISTED)
    expect(page.locator(".kept")).to_have_count(0)
    expect(page.locator(f"{LISTED} input:checked")).to_have_count(0)
