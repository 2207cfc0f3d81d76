"""When the app fails: the rescue page opens, nothing that was signed is lost, and the version before still works."""

from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from tests.e2e.browsers import Phone
from tests.e2e.conftest import NewPhone
from tests.e2e.nurse import BEDS, Nurse
from tests.e2e.server_side import entries_of_phones
from tests.e2e.test_worker import INSTALL_MS, INSTALLED, MODULE
from tests.e2e.until import until
from tests.e2e.wards import Fresh, WardServer, copy_of_the_code

pytestmark = pytest.mark.whole_chromium

DUE = "EXEMPLE"
FAULT = "a version that does not start"
SYNC = "**/api/sync"
ON_SERVER_MS = 40_000
OUTBOX = """() => new Promise((done, fail) => indexedDB.databases().then(found => {
  const request = indexedDB.open(found.find(one => /^tenpoint-(?!attachments-)/.test(one.name)).name)
  request.onsuccess = () => {
    const asked = request.result.transaction('outbox').objectStore('outbox').getAll()
    asked.onsuccess = () => done(asked.result.map(row => row.text))
  }
  request.onerror = fail
}))"""
GONE = """async () => await navigator.serviceWorker.getRegistration('/app/') === undefined
  && (await caches.keys()).join() === 'unsent.tenpoint'"""  # the app's own files go, what is unsent does not


def sign_unsent(page: Page) -> list[str]:
    """A check that does not get away from this phone; its texts."""
    page.context.route(SYNC, lambda route: route.abort())
    Nurse(page).start(DUE).ice_in_bulk().all_well().agree().sign()
    page.goto("/app/")
    page.locator(BEDS).first.wait_for()
    texts: list[str] = page.evaluate(OUTBOX)
    assert len(texts) == 1
    return texts


def test_a_version_that_does_not_start_ends_in_rescue_with_a_file_for_another_phone_and_the_way_back(
    phone: Phone, signed_in: NewPhone, ward: WardServer, tmp_path: Path
) -> None:
    page = phone.page
    texts = sign_unsent(page)
    code = copy_of_the_code(tmp_path / "code")
    module = code / MODULE
    module.write_text(f"throw new Error('{FAULT}')\n" + module.read_text())
    ward.kill()
    ward.code = Fresh(code)
    ward.start()
    page.goto("/app/")
    page.evaluate(INSTALLED, INSTALL_MS)
    page.locator("button[name=update]").click()

    expect(page.locator("li[data-hash] b")).to_have_text("EXEMPLE, Marie", timeout=INSTALL_MS)
    assert page.url.endswith("/rescue?starts")
    with page.expect_download() as saved:
        page.locator("button[name=save]").click()
    file = tmp_path / saved.value.suggested_filename
    saved.value.save_as(file)
    page.locator("button[name=before]").click()
    expect(page.locator("screen-ward h1")).to_be_visible()
    assert page.evaluate(OUTBOX) == texts
    assert [FAULT in error for error in phone.errors] == [True, True]  # it was tried twice
    phone.errors.clear()

    other = signed_in()
    other.page.goto("/app/take-in")
    other.page.locator("input[name=file]").set_input_files(file)
    other.page.locator("footer button[name=main]").click()
    expect(other.page.locator("notice-box b")).to_have_text("1 record was taken in")
    other.page.goto("/app/sync")
    expect(other.page.locator("safe-answer[data-state=server]")).to_be_visible(timeout=ON_SERVER_MS)
    page.context.unroute(SYNC)
    page.goto("/app/sync")
    expect(page.locator("safe-answer[data-state=server]")).to_be_visible(timeout=ON_SERVER_MS)
    assert len(entries_of_phones(ward.database)) == 1


def test_without_network_rescue_opens_from_the_phone_and_sends_when_the_server_is_back(
    phone: Phone, ward: WardServer
) -> None:
    page = phone.page
    texts = sign_unsent(page)
    page.context.unroute(SYNC)
    ward.kill()
    page.goto("/app/rescue")
    expect(page.locator("li[data-hash]")).to_have_count(1)
    expect(page.locator("li[data-hash] small")).to_contain_text("M. Bernard, 0 min")
    page.locator("button[name=send]").click()
    expect(page.locator("[data-part=said]")).to_contain_text("Server not reached")
    ward.start()
    page.locator("button[name=send]").click()
    expect(page.locator("li[data-hash][data-state=server]")).to_have_count(1)
    assert page.evaluate(OUTBOX) == texts  # the page only reads: the app itself frees what the server has
    page.goto("/app/sync")
    expect(page.locator("safe-answer[data-state=server]")).to_be_visible(timeout=ON_SERVER_MS)
    assert page.evaluate(OUTBOX) == []
    assert len(entries_of_phones(ward.database)) == 1


def test_a_browser_that_is_too_old_is_shown_what_is_unsent_and_no_way_into_an_app_that_cannot_start(page: Page) -> None:
    sign_unsent(page)
    page.goto("/app/rescue?old")
    expect(page.locator("li[data-hash] b")).to_have_text("EXEMPLE, Marie")
    expect(page.locator("main")).to_contain_text("This browser is too old for Tenpoint")
    expect(page.locator("main")).to_contain_text("use the paper form")
    expect(page.locator("button[name=save]")).to_be_visible()
    assert [page.locator(f"{one}:visible").count() for one in ("a[href='/app/']", "button[name=anew]")] == [0, 0]


def test_the_kill_switch_removes_the_app_from_the_phone_and_nothing_that_was_signed(
    phone: Phone, ward: WardServer, monkeypatch: pytest.MonkeyPatch
) -> None:
    page = phone.page
    texts = sign_unsent(page)
    monkeypatch.setenv("RETIRE_WORKER", "yes")
    ward.kill()
    ward.code = Fresh(ward.code.code)
    ward.start()
    page.goto("/app/sync")  # where no page begins anew by itself
    until(page, GONE, INSTALL_MS)
    page.goto("/app/")
    page.locator(BEDS).first.wait_for()
    assert page.evaluate(OUTBOX) == texts
    page.context.unroute(SYNC)
    page.goto("/app/sync")
    expect(page.locator("safe-answer[data-state=server]")).to_be_visible(timeout=ON_SERVER_MS)
    assert len(entries_of_phones(ward.database)) == 1
