"""Two tabs of one phone: they belong to the same person, at once, with and without the server."""

from playwright.sync_api import expect

from backend.demo.people import PASSPHRASE
from tests.e2e.browsers import Phone
from tests.e2e.nurse import Nurse
from tests.e2e.wards import WardServer


def test_who_leaves_in_one_tab_has_left_in_the_other_and_the_next_person_is_there_in_both(
    phone: Phone, ward: WardServer
) -> None:
    nurse, other = Nurse(phone.page).start("MUSTERMANN"), phone.context.new_page()
    other.goto("/app/settings")
    ward.pause()
    other.locator("button", has_text="Bernard").click()
    expect(other.locator("input[name=name]")).to_be_visible()
    expect(nurse.page.locator("input[name=name]")).to_be_visible()
    ward.resume()
    other.locator("input[name=name]").fill("leroy")
    other.locator("input[name=passphrase]").fill(PASSPHRASE)
    other.locator("button[type=submit]").click()
    other.locator("screen-ward h1").wait_for()
    for tab in (other, nurse.page):
        tab.goto("/app/settings")
        expect(tab.locator("screen-settings")).to_contain_text("Leroy")
