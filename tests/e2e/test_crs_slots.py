"""A CRS check is owed by itself: the ward list names it, leads to it, and a reason is given for it alone."""

from playwright.sync_api import Page, expect

from backend.demo.people import PASSPHRASE
from tests.e2e.browsers import Phone
from tests.e2e.clocks import move_on
from tests.e2e.conftest import NewPhone
from tests.e2e.nurse import BEDS, Nurse, bed, go, on_server
from tests.e2e.server_side import entries_of_phones
from tests.e2e.wards import WardServer

HOUR_MS = 3_600_000
DUE = "EXEMPLE"
MORNING_H, LATE_H = 5, 3  # from two at night to seven, and on to ten, two hours after the slots of eight


def by_grade(page: Page) -> None:
    """A physician sets the rhythm that asks for CRS checks too."""
    page.locator(BEDS).first.wait_for()
    bed(page, DUE).locator("h3 a").click()
    page.locator("a[href$='/watch']").click()
    page.locator("button[name=protocol][value=by-grade]").click()
    page.locator("button[name=reason][value=improvement]").click()
    Nurse(page).hold().kept("Rhythm of the watch")
    page.locator("a[href$='/watch']").click()
    ledger = page.locator("main[data-step=watch] > dl.ledger")
    expect(ledger).to_contain_text("CRS check, times")
    expect(ledger).to_contain_text("08:00, 20:00")


def test_the_ward_list_names_the_crs_check_leads_to_it_and_takes_a_reason_for_it_alone(
    ward: WardServer, new_phone: NewPhone
) -> None:
    phone: Phone = new_phone()
    page = phone.sign_in("benali", PASSPHRASE)
    by_grade(page)
    go(page, "/app/", BEDS)
    move_on(page, MORNING_H * HOUR_MS)
    row = bed(page, DUE)
    expect(row.locator("[data-when=due]")).to_contain_text("Neuro and CRS check")

    Nurse(page).start(DUE).ice_in_bulk().all_well().agree().sign()
    go(page, "/app/", BEDS)
    expect(row.locator("[data-when=due]")).to_contain_text("CRS check")
    expect(row.locator("[data-when=due]")).not_to_contain_text("Neuro")
    expect(row.locator("a.button[href$='/check/crs']")).to_be_visible()

    move_on(page, LATE_H * HOUR_MS + HOUR_MS)
    expect(row.locator("[data-when=late]")).to_contain_text("CRS check")
    row.locator("a[href$='/08:00/crs_check']").click()
    nurse = Nurse(page).at("missed")
    expect(page.locator("main")).to_contain_text("CRS check")
    nurse.answer("reason", "off_ward")
    on_server(page, 1)
    (reason,) = [one["body"] for one in entries_of_phones(ward.database) if one["kind"] == "slot_missed"]
    assert reason["slot"].split("/", 2)[2] == "08:00/crs_check"
    nurse.tap("footer a[href='/app/']")
    expect(bed(page, DUE)).to_contain_text("08:00 not done: Off the ward")
