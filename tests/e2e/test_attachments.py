"""A written sentence waits on its phone for its own receipt, and the ward's other phones get the same bytes."""

import json
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from tests.e2e.browsers import Phone
from tests.e2e.conftest import NewPhone
from tests.e2e.nurse import patient_path
from tests.e2e.wards import WardServer

pytestmark = pytest.mark.whole_chromium

DUE = "EXEMPLE"
PUTS = "**/api/attachments/*"
ON_SERVER_MS = 40_000
WRITTEN = '{"v":1,"width":300,"height":120,"strokes":[[[10,20,0],[40,60,120]],[[50,20,400]]]}'
SIGN = """async ([patient, text]) => {
  const [{ keepAttachment }, { sign }, { wardChart }, { currentSession }] = await Promise.all(
    ['attachments', 'entries', 'ward', 'session'].map(name => import(`/static/js/store/${name}.js`)))
  const ward = currentSession().wards[0].id
  const check = (await wardChart(ward)).patients[patient].checks.findLast(one => one.kind === 'neuro_check')
  const type = 'application/vnd.tenpoint.strokes+json'
  const kept = await keepAttachment({ patient, type, data: new TextEncoder().encode(text) })
  await sign([{ kind: 'neuro_check', patient, ward, course: check.course, at_ms: Date.now(), criteria: check.criteria,
    edition_sha256: check.edition_sha256,
    body: { ...check.body, baseline: 'no', handwriting: { ...kept, duration_ms: 400, pen_lifts: 1 } } }])
  return kept.sha256
}"""
OBTAIN = """async sha256 => {
  const { obtain } = await import('/static/js/sync/attachments.js')
  return new TextDecoder().decode((await obtain(sha256)).data)
}"""
TEXT = """async ([sha256, limit_ms]) => {
  const { attachment } = await import('/static/js/store/attachments.js')
  const end = performance.now() + limit_ms
  while (performance.now() < end) {
    const row = await attachment(sha256)
    if (row) return new TextDecoder().decode(row.data)
    await new Promise(done => setTimeout(done, 50))
  }
  return 'it did not come'
}"""


def write(page: Page) -> tuple[str, str]:
    """Sign a check with a written sentence; the patient's page and the name of the bytes."""
    patient = patient_path(page, DUE)
    sha256: str = page.evaluate(SIGN, [patient.rsplit("/", 1)[-1], WRITTEN])
    return patient, sha256


def test_a_sentence_waits_for_its_own_receipt_and_then_another_phone_has_its_bytes(
    phone: Phone, signed_in: NewPhone, ward: WardServer
) -> None:
    page, other = phone.page, signed_in().page
    patient_path(page, DUE)
    ward.kill()
    patient, sha256 = write(page)
    page.goto("/app/sync")
    expect(page.locator("safe-answer[data-state=phone]")).to_contain_text("record is only on this phone")

    page.context.route(PUTS, lambda route: route.abort())
    ward.start()
    page.locator("footer button").click()
    expect(page.locator("safe-answer[data-state=phone]")).to_contain_text(
        "record is on the server, its handwriting still on this phone", timeout=ON_SERVER_MS
    )
    expect(page.locator("safe-answer")).to_contain_text("EXEMPLE")
    expect(page.locator("route-line li[data-state=phone]")).to_contain_text("its handwriting still only on this phone")
    expect(page.locator("sync-pill a[data-state=server]")).to_have_count(0)
    expect(page.locator("main")).to_contain_text("The records have arrived, the handwriting not yet")
    page.goto(f"{patient}/history")
    stop = page.locator("route-line li[data-state=phone]")
    expect(stop).to_have_count(1)
    expect(stop).to_contain_text("on the server, its handwriting still only on this phone")

    page.context.unroute(PUTS)
    page.goto("/app/sync")
    page.locator("footer button").click()
    expect(page.locator("safe-answer[data-state=server]")).to_be_visible(timeout=ON_SERVER_MS)
    other.goto("/app/sync")
    other.locator("footer button").click()
    assert other.evaluate(TEXT, [sha256, ON_SERVER_MS]) == WRITTEN
    ward.kill()
    assert other.evaluate(OBTAIN, sha256) == WRITTEN


def test_killed_before_it_was_sent_it_is_sent_after_the_next_start(phone: Phone, ward: WardServer) -> None:
    page = phone.page
    page.context.route(PUTS, lambda route: route.abort())
    _, sha256 = write(page)
    phone.kill()
    page = phone.reopen("/app/sync")
    expect(page.locator("safe-answer[data-state=server]")).to_be_visible(timeout=ON_SERVER_MS)
    assert page.evaluate(
        "async sha256 => (await fetch(`/api/attachments/${sha256}`)).headers.get('Content-Type')", sha256
    ).startswith("application/vnd.tenpoint.strokes+json")


def test_without_the_app_it_is_shown_sent_and_saved_to_a_file_that_another_phone_takes_in(
    phone: Phone, signed_in: NewPhone, ward: WardServer, tmp_path: Path
) -> None:
    page, other = phone.page, signed_in().page
    page.context.route(PUTS, lambda route: route.abort())
    _, sha256 = write(page)
    page.goto("/app/sync")
    expect(page.locator("safe-answer[data-state=phone]")).to_contain_text("its handwriting", timeout=ON_SERVER_MS)
    page.goto("/rescue")
    expect(page.locator("li[data-hash] p")).to_contain_text("handwriting")
    with page.expect_download() as saved:
        page.locator("button[name=save]").click()
    file = tmp_path / saved.value.suggested_filename
    saved.value.save_as(file)
    assert [one["sha256"] for one in json.loads(file.read_text())["attachments"]] == [sha256]
    page.locator("button[name=send]").click()
    expect(page.locator("[data-part=said]")).to_contain_text("Server not reached")
    expect(page.locator("li[data-hash]")).to_have_attribute("data-state", "phone")

    other.goto("/app/take-in")
    other.locator("input[name=file]").set_input_files(file)
    other.locator("footer button[name=main]").click()
    expect(other.locator("notice-box b")).to_have_text("1 record was taken in")
    other.goto("/app/sync")
    expect(other.locator("safe-answer[data-state=server]")).to_be_visible(timeout=ON_SERVER_MS)
    assert other.evaluate(TEXT, [sha256, ON_SERVER_MS]) == WRITTEN

    page.context.unroute(PUTS)
    page.locator("button[name=send]").click()
    expect(page.locator("li[data-hash][data-state=server]")).to_have_count(1)
    page.goto("/app/sync")
    expect(page.locator("safe-answer[data-state=server]")).to_be_visible(timeout=ON_SERVER_MS)
