"""The main job, from the bedside to the printed sheet."""

import pytest
from playwright.sync_api import expect

from backend.demo.people import PASSPHRASE
from tests.e2e.browsers import Phone
from tests.e2e.clocks import move_on
from tests.e2e.conftest import NewPhone
from tests.e2e.nurse import NEXT_TRY_MS, ON_SERVER_MS, Nurse, on_server
from tests.e2e.server_side import entries_of_phones
from tests.e2e.wards import WardServer

pytestmark = pytest.mark.whole_chromium

OVERDUE = ".beds[data-kind=overdue] bed-plate"


def test_a_check_signed_in_a_dead_zone_is_on_the_server_once_on_a_second_phone_and_on_the_sheet(
    ward: WardServer, phone: Phone, new_phone: NewPhone
) -> None:
    other = new_phone().sign_in("leroy", PASSPHRASE)
    expect(other.locator(OVERDUE, has_text="12")).to_be_visible()

    ward.kill()
    phone.page.goto("/app/")
    nurse = Nurse(phone.page)
    nurse.start("EXEMPLE").ice_in_bulk().all_well().agree().sign()
    assert (nurse.taps, nurse.holds) == (9, 1)
    expect(phone.page.locator("ol.kept li")).to_have_attribute("data-state", "phone")

    ward.start()
    on_server(phone.page, 1)
    stored = entries_of_phones(ward.database)
    assert [(entry["kind"], entry["author"], entry["n"]) for entry in stored] == [("neuro_check", "bernard", 1)]
    assert stored[0]["body"]["grade"] == {"floor": 0, "ceiling": 0, "status": "complete", "worst": 0, "signed": None}

    move_on(other, NEXT_TRY_MS)
    expect(other.locator(OVERDUE, has_text="12")).to_have_count(0, timeout=ON_SERVER_MS)
    sheet = phone.context.request.get(f"/api/handovers/patients/{stored[0]['patient']}.pdf", timeout=ON_SERVER_MS)
    assert (sheet.status, sheet.headers["content-type"]) == (200, "application/pdf")
