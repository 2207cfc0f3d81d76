"""Without a server: the phone starts cold, does everything, loses nothing, and sends each entry once."""

import pytest
from playwright.sync_api import Page, expect

from backend.demo.people import PASSPHRASE
from tests.e2e.browsers import Phone
from tests.e2e.conftest import NewPhone
from tests.e2e.nurse import Nurse, patient_path
from tests.e2e.registration import fill_registration
from tests.e2e.server_side import entries_of_phones
from tests.e2e.wards import WardServer

pytestmark = pytest.mark.whole_chromium

HOME = "/app/?src=home"
DUE = "EXEMPLE"
STORAGE = {
    True: "Protected: the browser keeps the records until they are sent.",
    False: "Not protected: put Tenpoint on the home screen, so that the browser keeps the records.",
}
TITLES = [
    f"{name} – Tenpoint"
    for name in ("Patient", "History", "Handover sheet", "Ward sheet", "Settings", "Is my work safe?")
]
SEEN_MS = 35_000
ON_SERVER_MS = 40_000
COUNT_ASKING = """() => {
  globalThis.asked = 0
  const persist = StorageManager.prototype.persist
  StorageManager.prototype.persist = function () { globalThis.asked += 1; return persist.call(this) }
}"""


def titles(page: Page, paths: list[str]) -> list[str]:
    """The headings that stand at these addresses, each opened by itself."""
    found = []
    for path in paths:
        page.goto(path, wait_until="commit")
        page.locator("h1").first.wait_for()
        found.append(page.title())
    return found


def correct(page: Page, patient: str) -> None:
    """Correct the consciousness of the check that was signed last, and sign that."""
    page.goto(f"{patient}/history", wait_until="commit")
    nurse = Nurse(page).tap('route-line a[href*="/amend/"]').tap("button[name=what][value=value]").identify()
    nurse.at("review").tap("button[name=change][value=neuro]").at("neuro").tap("button[name=open][value=consciousness]")
    nurse.answer("consciousness", "awakens_to_voice").main().agree()
    nurse.at("review").tap("button[name=amend-reason][value=wrong_value]").sign()


def register(page: Page) -> None:
    """Register a patient; ends on the new patient's page."""
    page.goto("/app/register", wait_until="commit")
    fill_registration(page)
    Nurse(page).hold()
    expect(page.locator("screen-patient h1")).to_have_text("NEUF, Aline")


def test_with_a_killed_server_everything_is_done_and_kept_and_sent_once(
    ward: WardServer, phone: Phone, new_phone: NewPhone
) -> None:
    other = new_phone().sign_in("leroy", PASSPHRASE)
    patient = patient_path(phone.page, DUE)
    ward.kill()
    phone.kill()
    page = phone.reopen(HOME)
    expect(page.locator(".beds > li")).to_have_count(9)
    paths = [patient, f"{patient}/history", f"{patient}/sheet", "/app/sheet", "/app/settings", "/app/sync"]
    assert titles(page, paths) == TITLES
    page.goto(HOME, wait_until="commit")
    Nurse(page).start(DUE).ice_in_bulk().all_well().agree().sign()
    expect(page.locator('.kept > li[data-state="phone"]')).to_have_count(1)
    correct(page, patient)
    register(page)

    phone.kill()
    page = phone.reopen("/app/sync")
    expect(page.locator("safe-answer[data-state=phone] b")).to_have_text("5")
    phone.context.clear_cookies()  # what a browser had not written yet when it was killed
    ward.start()
    page.goto("/app/")
    page.locator("screen-ward a[href='/app/sign-in']").click(timeout=ON_SERVER_MS)
    expect(page.locator("screen-sign-in notice-box[data-kind=phone]")).to_contain_text("5 records")
    phone.give_name("bernard", PASSPHRASE)
    page.goto("/app/sync")
    expect(page.locator("safe-answer[data-state=server]")).to_be_visible(timeout=ON_SERVER_MS)
    kinds = [entry["kind"] for entry in entries_of_phones(ward.database)]
    assert kinds == ["neuro_check", "amendment", "patient", "stay", "course"]
    expect(other.locator(".beds > li", has_text="NEUF")).to_be_visible(timeout=SEEN_MS)


def test_with_a_server_that_is_connected_but_silent_nothing_waits_for_it(ward: WardServer, phone: Phone) -> None:
    ward.pause()
    phone.kill()
    page = phone.reopen(HOME)
    nurse = Nurse(page).start(DUE).ice_in_bulk().all_well().agree().at("review")
    page.evaluate(COUNT_ASKING)
    nurse.sign()
    expect(page.locator('.kept > li[data-state="phone"]')).to_have_count(1)
    page.wait_for_function("() => globalThis.asked === 1")
    page.goto("/app/sync", wait_until="commit")
    answer = STORAGE[page.evaluate("() => navigator.storage.persisted()")]
    expect(page.locator("section[aria-labelledby=storage] p").first).to_have_text(answer)
    ward.resume()
    expect(page.locator("safe-answer[data-state=server]")).to_be_visible(timeout=ON_SERVER_MS)
    assert [(entry["kind"], entry["n"]) for entry in entries_of_phones(ward.database)] == [("neuro_check", 1)]
