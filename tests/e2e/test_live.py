"""What is signed on one phone is on the others at once while their screens are on, and soon after without the feed."""

import sqlite3
from contextlib import closing

import pytest
from playwright.sync_api import Page, expect

from backend.demo.people import PASSPHRASE, PATIENTS
from tests.e2e.browsers import Phone
from tests.e2e.clocks import move_on
from tests.e2e.conftest import NewPhone
from tests.e2e.disagreements import TOUCH, graded, patient_in
from tests.e2e.elsewhere import Elsewhere
from tests.e2e.nurse import Nurse, bed, patient_path
from tests.e2e.server_side import entries_of_phones
from tests.e2e.wards import WardServer

pytestmark = pytest.mark.whole_chromium

DUE, BED = "EXEMPLE", "09"
AT_ONCE_MS, SOON_MS = 2_000, 35_000
FEED = "**/api/feed?*"
# the moment a patient is not due any more
SEEN = """link => { globalThis.seen = new Promise(done => {
  const look = () => { if (!document.querySelector(link)) done(Date.now()) }
  new MutationObserver(look).observe(document.body, { subtree: true, childList: true })
}) }"""
RECEIVED = "SELECT max(received_ms) FROM entry WHERE id = ?"


def received_ms(ward: WardServer) -> int:
    """When the one entry that was signed on a phone came to the server."""
    (check,) = entries_of_phones(ward.database)
    with closing(sqlite3.connect(f"file:{ward.database}?mode=ro", uri=True)) as file:
        return int(file.execute(RECEIVED, (check["id"],)).fetchone()[0])


def colleague(new_phone: NewPhone) -> Page:
    """Another nurse's phone, which follows the ward and could not ask for it."""
    phone = new_phone()
    with phone.context.expect_event("response", lambda answer: "/api/feed?" in answer.url) as opened:
        phone.sign_in("leroy", PASSPHRASE)
    assert opened.value.status == 200
    return phone.page


def test_a_check_is_on_the_other_phone_within_two_seconds_and_without_the_feed_within_thirty_five(
    phone: Phone, new_phone: NewPhone, ward: WardServer
) -> None:
    other = colleague(new_phone)
    other.route("**/api/sync", lambda route: route.abort())
    other.evaluate(SEEN, f".beds a[href='{patient_path(other, DUE)}/check/identity']")
    Nurse(phone.page).start(DUE).ice_in_bulk().all_well().agree().sign()
    assert other.evaluate("() => globalThis.seen") - received_ms(ward) < AT_ONCE_MS

    other.unroute_all()
    other.route(FEED, lambda route: route.abort())
    other.reload()
    alarms = bed(other, PATIENTS[BED][0]["family"]).locator("strong[data-kind=alarm]")
    other.locator(".beds > li").first.wait_for()
    expect(alarms).to_have_count(0)
    about = patient_in(ward, BED)
    Elsewhere(ward).signs(about, "neuro_check", graded(about["body"], consciousness=TOUCH))
    move_on(other, SOON_MS)
    expect(alarms).to_have_count(1)
