"""A browser that throws its own memory away: what was signed and is unsent stands in a second place and comes back."""

from playwright.sync_api import expect

from backend.demo.people import PASSPHRASE
from tests.e2e.browsers import Phone
from tests.e2e.nurse import Nurse, patient_path
from tests.e2e.server_side import entries_of_phones
from tests.e2e.test_attachments import DUE, ON_SERVER_MS, write
from tests.e2e.wards import WardServer


def test_a_check_and_its_sentence_come_back_after_the_browser_has_lost_its_memory_and_arrive_once(
    phone: Phone, ward: WardServer
) -> None:
    patient_path(phone.page, DUE)
    before = len(entries_of_phones(ward.database))
    ward.kill()
    _, sha256 = write(phone.page)
    phone.kill()
    phone.forget()

    page = phone.reopen()
    expect(page.locator("main notice-box[data-kind=phone]")).to_contain_text(
        "1 record only on this phone, kept a second time"
    )
    page.goto("/app/rescue")
    expect(page.locator("li[data-hash]")).to_have_count(1)

    ward.start()
    phone.sign_in("bernard", PASSPHRASE)
    page = phone.page
    Nurse(page).open("/app/sync")
    expect(page.locator("main")).to_contain_text("1 record that this phone had lost is here again")
    expect(page.locator("safe-answer[data-state=server]")).to_be_visible(timeout=ON_SERVER_MS)
    page.get_by_role("button", name="Seen").last.click()
    expect(page.locator("main")).not_to_contain_text("here again")
    arrived = entries_of_phones(ward.database)[before:]
    assert [entry["body"]["handwriting"]["sha256"] for entry in arrived] == [sha256]
