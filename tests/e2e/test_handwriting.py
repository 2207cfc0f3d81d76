"""The sentence written on the phone or photographed: what is kept, what is signed, what a killed phone still has."""

import io
import json
from typing import Any

import pytest
from PIL import Image
from playwright.sync_api import Page, Route, expect

from backend.attachments.forms import FORMS
from backend.chart import ink
from tests.e2e.browsers import Phone
from tests.e2e.nurse import Nurse, go, on_server, patient_path
from tests.e2e.pen import draw, leave, photograph, write
from tests.e2e.server_side import entries_of_phones
from tests.e2e.wards import WardServer

DUE = "MUSTERMANN"
STROKES = "application/vnd.tenpoint.strokes+json"
PICTURES = "**/api/attachments/*"
NOW = "figure[data-which=now] > button"
KEPT = """async sha256 => {
  const { attachment } = await import('/static/js/store/attachments.js')
  const row = await attachment(sha256)
  return row && { ...row, data: [...row.data] }
}"""
UNSENT = """async count => {
  const { unsentAttachments } = await import('/static/js/store/attachments.js')
  for (let tries = 0; tries < 500; tries += 1) {
    const all = (await unsentAttachments()).map(({ sha256 }) => sha256)
    if (all.length === count) return all.join()
  }
}"""
ALL_LOST = """async () => {
  const { attachments, dropAttachment } = await import('/static/js/store/attachments.js')
  for (const { sha256 } of await attachments()) await dropAttachment(sha256)
}"""
LOST = """async sha256 => {
  const { dropAttachment } = await import('/static/js/store/attachments.js')
  await dropAttachment(sha256)
}"""


def to_writing(page: Page) -> Nurse:
    """A check of a patient who is due, up to its sentence."""
    nurse = Nurse(page).start(DUE).at("orientation").in_bulk().at("naming").in_bulk()
    for item in ("command", "attention"):
        nurse.at(item).answer(item, "correct")
    return nurse.at("writing")


def signed(nurse: Nurse, ward: WardServer) -> dict[str, Any]:
    """Judge the sentence, sign, and give back the body as the server has it."""
    nurse.answer("writing", "correct").at("neuro").all_well().at("grade").agree().sign()
    on_server(nurse.page, 1)
    return last_body(ward, "neuro_check")


def last_body(ward: WardServer, kind: str) -> dict[str, Any]:
    """What the test's phones signed last of a kind."""
    found = [entry for entry in entries_of_phones(ward.database) if entry["kind"] == kind]
    body: dict[str, Any] = found[-1]["body"]
    return body


def photographed(page: Page, name: str, kind: str, data: bytes) -> None:
    """Hand a file over as the camera does."""
    page.locator("input[name=photo]").set_input_files({"name": name, "mimeType": kind, "buffer": data})


def unsent(page: Page, count: int) -> str:
    """The hashes of what is only on this phone, once there are so many."""
    found = page.evaluate(UNSENT, count)
    assert isinstance(found, str)
    return found


def test_what_is_drawn_is_signed_by_its_hash_with_what_was_seen(page: Page, ward: WardServer) -> None:
    nurse = to_writing(page)
    write(page)
    expect(page.locator("figure[data-which=now] figcaption")).to_contain_text("5 lifts")
    expect(page.locator(".live")).to_have_text("Wipe the screen.")
    nurse.tap("button[name=sign][value=unfinished]").tap("button[name=sign][value=repeats]")
    body = signed(nurse, ward)
    handwriting = body["handwriting"]
    kept = page.evaluate(KEPT, handwriting["sha256"])
    drawing = ink.drawing_in(json.loads(bytes(kept["data"])))
    assert drawing is not None
    assert (kept["type"], len(kept["data"])) == (STROKES, handwriting["bytes"])
    assert handwriting == {
        "sha256": kept["sha256"], "type": STROKES, "bytes": len(kept["data"]), **ink.facts(drawing),
    }  # fmt: skip
    assert handwriting["pen_lifts"] == 5
    assert body["writing_signs"] == ["repeats", "unfinished"]


def test_a_photograph_is_cut_small_and_bare_and_its_way_is_named(page: Page, ward: WardServer) -> None:
    nurse = to_writing(page)
    file = photograph(width=3000, height=4000)
    assert Image.open(io.BytesIO(file)).getexif()[0x010F] == "Camera"
    photographed(page, "page.jpg", "image/jpeg", file)
    top = page.locator("crop-frame button[name=top]")
    before = int(top.get_attribute("aria-valuenow") or 0)
    assert 30 < before < 50
    nurse.tap("button[name=outward]")
    expect(top).to_have_attribute("aria-valuenow", str(before - 2))
    nurse.main().page.locator(NOW).wait_for()
    expect(page.locator("figure[data-which=now] figcaption")).to_contain_text("photographed")
    handwriting = signed(nurse, ward)["handwriting"]
    data = bytes(page.evaluate(KEPT, handwriting["sha256"])["data"])
    FORMS["image/jpeg"](data)  # the server takes it
    picture = Image.open(io.BytesIO(data))
    assert handwriting == {"sha256": handwriting["sha256"], "type": "image/jpeg", "bytes": len(data)}
    assert len(data) <= 200_000
    assert (picture.format, dict(picture.getexif()), picture.info.get("comment")) == ("JPEG", {}, None)
    assert picture.width <= 1600
    assert picture.width > 2 * picture.height  # upright, as it was held


@pytest.mark.parametrize(
    ("name", "kind", "data", "says"),
    [
        ("empty.jpg", "image/jpeg", b"", "This file is empty"),
        ("note.txt", "text/plain", b"no picture in here", "no photograph that the phone can read"),
        ("page.heic", "image/heic", b"\0\0\0\x18ftypheic" + bytes(64), "cannot read photographs in HEIC"),
    ],
)
def test_a_file_that_is_no_photograph_is_said_and_the_check_goes_on(
    page: Page, ward: WardServer, name: str, kind: str, data: bytes, says: str
) -> None:
    nurse = to_writing(page)
    photographed(page, name, kind, data)
    expect(page.locator(".live notice-box")).to_contain_text(says)
    body = signed(nurse, ward)
    assert (body["handwriting"], "writing_signs" in body) == (None, False)


def test_a_picture_of_a_hundred_megapixels_is_refused_before_it_is_decoded(page: Page) -> None:
    to_writing(page)
    file = io.BytesIO()
    Image.new("1", (12_000, 9_000)).save(file, "PNG")
    photographed(page, "huge.png", "image/png", file.getvalue())
    expect(page.locator(".live notice-box")).to_contain_text("too many pixels")


def test_a_phone_killed_after_the_last_stroke_shows_the_sentence_again(phone: Phone, ward: WardServer) -> None:
    path = patient_path(phone.page, DUE)
    nurse = to_writing(phone.page).tap("button[name=write]")
    draw(phone.page)
    expect(phone.page.locator("figure[data-which=now] figcaption")).to_contain_text("5 lifts")
    phone.kill()
    again = Nurse(phone.reopen(f"{path}/check/writing")).at("identity").tap("button[value=wristband]").at("writing")
    expect(again.page.locator(NOW)).to_be_visible()
    expect(again.page.locator("figure[data-which=now] figcaption")).to_contain_text("5 lifts")
    assert nurse.page.is_closed()
    assert signed(again, ward)["handwriting"]["pen_lifts"] == 5


def test_only_the_long_hold_gives_the_phone_back(page: Page) -> None:
    nurse = to_writing(page).tap("button[name=write]")
    draw(page)
    for _ in range(2):
        page.keyboard.press("Escape")
    page.go_back()
    page.locator("write-pad hold-button button").click(delay=300)
    expect(page.locator("write-pad hold-button .hint")).to_be_visible()
    expect(page.locator("write-pad dialog")).to_be_visible()
    leave(page)
    nurse.at("writing")


def test_what_is_written_again_or_removed_leaves_nothing_behind(page: Page, ward: WardServer) -> None:
    nurse = to_writing(page)
    write(page)
    first = unsent(page, 1)
    nurse.tap(NOW).tap("dialog[open] button[name=write]")
    draw(page, 5)
    leave(page)
    second = unsent(page, 1)
    assert first != second
    nurse.tap(NOW).tap("dialog[open] button[name=write]").page.locator("write-pad canvas").wait_for()
    draw(page, 9)
    page.locator("write-pad button[name=again]").click()
    leave(page)
    assert unsent(page, 1) == second
    nurse.tap(NOW).tap("dialog[open] button[name=remove]")
    expect(page.locator(NOW)).to_have_count(0)
    assert unsent(page, 0) == ""
    assert signed(nurse, ward)["handwriting"] is None


def test_a_full_phone_says_so_and_the_check_goes_on_without_the_sentence(page: Page, ward: WardServer) -> None:
    nurse = to_writing(page)
    page.evaluate("""() => {
      const put = IDBObjectStore.prototype.put
      IDBObjectStore.prototype.put = function (...row) {
        if (this.name === 'attachments') throw new DOMException('no room', 'QuotaExceededError')
        return put.apply(this, row)
      }
    }""")
    nurse.tap("button[name=write]")
    draw(page)
    leave(page)
    expect(page.locator(".live notice-box")).to_contain_text("This phone is full")
    assert signed(nurse, ward)["handwriting"] is None


def test_a_correction_keeps_the_sentence_and_its_signs_unless_they_are_changed(page: Page, ward: WardServer) -> None:
    path = patient_path(page, DUE)
    nurse = to_writing(page)
    write(page)
    before = signed(nurse.tap("button[name=sign][value=smaller]"), ward)
    go(page, f"{path}/history", "route-line a.button")
    nurse.tap("route-line a.button").tap("button[name=what][value=value]").at("identity").identify().at("review")
    nurse.tap("button[name=change][value=neuro]").at("neuro").answer("seen", "tremor").main().at("grade").agree()
    nurse.at("review").tap("button[name=amend-reason]").hold()
    on_server(page, 1)
    body = last_body(ward, "amendment")["body"]
    assert [body[name] for name in ("handwriting", "writing_signs")] == [before["handwriting"], ["smaller"]]
    assert json.dumps(body["answers"]) != json.dumps(before["answers"])


def test_the_photograph_is_taken_and_cut_by_keyboard_alone(page: Page) -> None:
    nurse = to_writing(page)
    expect(page.locator("main[data-step=writing] h1")).to_be_focused()
    page.locator("button[name=photograph]").focus()
    with page.expect_file_chooser() as chooser:
        page.keyboard.press("Enter")
    chooser.value.set_files({"name": "page.jpg", "mimeType": "image/jpeg", "buffer": photograph()})
    left = page.locator("crop-frame button[name=left]")
    left.focus()
    before = int(left.get_attribute("aria-valuenow") or 0)
    page.keyboard.press("ArrowRight")
    page.keyboard.press("ArrowRight")
    expect(left).to_have_attribute("aria-valuenow", str(before + 4))
    expect(page.locator(".nudges p")).to_have_text("Left edge")
    page.locator("footer button[name=main]").focus()
    page.keyboard.press("Enter")
    expect(nurse.page.locator(NOW)).to_be_visible()


def test_a_picture_that_is_not_here_is_fetched_or_not_to_be_had_now(page: Page, ward: WardServer) -> None:
    path = patient_path(page, DUE)
    nurse = to_writing(page)
    write(page)
    handwriting = signed(nurse, ward)["handwriting"]
    go(page, path, "section[aria-labelledby=handwriting] .ink")
    go(page, f"{path}/handwriting", "main[data-step=handwriting] .ink")
    newest = page.locator("main[data-step=handwriting] figure[data-which=last]").first
    expect(newest).to_contain_text("ICE 10")
    go(page, f"{path}/history", ".record-hand .ink")
    page.evaluate(LOST, handwriting["sha256"])
    ward.kill()
    go(page, f"{path}/handwriting", "main[data-step=handwriting] .instead")
    expect(newest.locator(".instead")).to_contain_text("Picture not on this phone")
    newest.locator("button[name=fetch]").click()
    expect(newest.locator(".instead")).to_contain_text("not to be had now")
    ward.start()
    newest.locator("button[name=fetch]").click()
    expect(newest.locator(".ink")).to_be_visible()


def test_a_picture_that_comes_by_itself_takes_the_place_of_its_absence(page: Page) -> None:
    held: list[Route] = []
    page.evaluate(ALL_LOST)
    page.context.route(PICTURES, lambda route: held.append(route))
    go(page, patient_path(page, "EXEMPLE"), "section[aria-labelledby=handwriting] .instead")
    page.context.route(PICTURES, lambda route: route.continue_())
    for route in held:
        route.continue_()
    expect(page.locator("section[aria-labelledby=handwriting] .ink").first).to_be_visible()
    expect(page.locator("section[aria-labelledby=handwriting] .instead")).to_have_count(0)


def test_of_a_child_nothing_is_written_and_the_page_says_where_it_could_be(page: Page) -> None:
    go(page, f"{patient_path(page, 'PETIT')}/handwriting", "main[data-step=handwriting] > p")
    expect(page.locator("main[data-step=handwriting] > p")).to_contain_text("Nothing was written yet")
