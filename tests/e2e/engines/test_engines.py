"""Sign in, lose the server, score, sign, open again, find the server: the same night on every engine."""

from base64 import b64encode
from collections.abc import Callable, Iterator
from contextlib import ExitStack
from pathlib import Path
from typing import NamedTuple

import pytest
from playwright.sync_api import Playwright

from backend.attachments.forms import FORMS
from backend.chart.ink import STROKES
from backend.demo.people import PASSPHRASE
from tests.e2e.conftest import Night
from tests.e2e.engines.driven import driven
from tests.e2e.engines.front import https
from tests.e2e.engines.hands import Hand, Strokes
from tests.e2e.engines.played import played
from tests.e2e.pen import LEAVE_MS, photograph
from tests.e2e.server_side import entries_of_phones
from tests.e2e.wards import Ready, WardServer, free_port

PLAYED = ("chromium", "firefox")
DRIVEN = ("webkitgtk", "wpe")
IN_CONTROL = "navigator.serviceWorker.controller !== null"
MAIN = "footer button[name=main]:enabled"
ICE = {
    "year": "", "month": "", "city": "", "hospital": MAIN, "name_1": "", "name_2": "", "name_3": MAIN,
    "command": "", "attention": "", "writing": "",
}  # fmt: skip
PEN: Strokes = [[(20, 60), (40, 90), (60, 50)], [(80, 60), (100, 95), (130, 55)], [(150, 70)]]
HANDED = """(async () => {
  const bytes = Uint8Array.from(atob('%s'), one => one.charCodeAt(0))
  const files = new DataTransfer()
  files.items.add(new File([bytes], 'page.jpg', { type: 'image/jpeg' }))
  const field = document.querySelector('input[name=photo]')
  field.files = files.files
  field.dispatchEvent(new Event('change'))
})()"""
NEWEST = """(async () => {
  const { attachment, attachments } = await import('/static/js/store/attachments.js')
  const rows = await Promise.all((await attachments()).map(({ sha256 }) => attachment(sha256)))
  const [newest] = rows.sort((one, other) => other.kept_ms - one.kept_ms)
  return [newest.type, [...newest.data]]
})()"""
WRITES_JPEG = """new Promise(done => {
  document.createElement('canvas').toBlob(blob => done(blob.type === 'image/jpeg'), 'image/jpeg')
})"""
NEURO = {"consciousness": "alert", "seizure": "none", "motor": "none", "raised_icp": "none"}


class Bedside(NamedTuple):
    """A hand on a phone of one engine, and the ward's server."""

    hand: Hand
    ward: WardServer


@pytest.fixture(params=[*PLAYED, *DRIVEN])
def bedside(
    request: pytest.FixtureRequest, night: Night, code: Ready, engine: Playwright, tmp_path: Path
) -> Iterator[Bedside]:
    """One of each engine; before those that want it the server speaks HTTPS."""
    name, port = request.param, free_port()
    with ExitStack() as stack:
        secure = stack.enter_context(https(free_port(), port)) if name in DRIVEN else ""
        ward = WardServer(tmp_path, night.database, code, port, secure)
        stack.callback(ward.kill)
        at = ward.public_url
        hand = stack.enter_context(driven(name, at, tmp_path) if secure else played(engine, name, at))
        yield Bedside(hand, ward)


def sign_in(hand: Hand) -> None:
    """As the night nurse; ends when the app would start without a server."""
    hand.open("/app/")
    hand.fill("input[name=name]", "bernard")
    hand.fill("input[name=passphrase]", PASSPHRASE)
    hand.tap("button[type=submit]")
    hand.see(".beds > li")
    hand.until(IN_CONTROL)


def check(hand: Hand, at_writing: Callable[[], None] = lambda: None) -> None:
    """The patient who has waited longest: all ten right, alert, nothing else, signed."""
    hand.tap(".beds a[href$='/check/identity']")
    hand.tap("button[value=read_aloud]")
    for item, onward in ICE.items():
        if item == "writing":
            at_writing()
        hand.tap(f"button[name={item}][value=correct]")
        if onward:
            hand.tap(onward)
    for domain, answer in NEURO.items():
        hand.tap(f"button[name={domain}][value={answer}]")
    hand.tap(f"main[data-step=neuro] ~ {MAIN}")
    hand.tap(f"main[data-step=grade] ~ {MAIN}")
    hand.hold("main[data-step=review] ~ footer hold-button button")


def test_what_was_signed_without_the_server_is_on_it_once(bedside: Bedside) -> None:
    hand, ward = bedside
    sign_in(hand)
    ward.kill()
    check(hand)
    hand.see('.kept > li[data-state="phone"]')
    hand.open("/app/")
    hand.reload()
    hand.see(".beds > li")
    hand.open("/app/sync")
    assert hand.see("safe-answer[data-state=phone] b") == "1"
    ward.start()
    for _ in range(2):  # the second time there is nothing left to send
        hand.open("/app/sync")
        hand.see("safe-answer[data-state=server]")
    assert [(entry["kind"], entry["n"]) for entry in entries_of_phones(ward.database)] == [("neuro_check", 1)]


def test_a_sentence_is_drawn_then_photographed_instead_and_signed(bedside: Bedside) -> None:
    hand, ward = bedside
    sign_in(hand)

    def write() -> None:
        hand.tap("button[name=write]")
        hand.draw("write-pad canvas", PEN)
        hand.hold("write-pad hold-button button", LEAVE_MS)
        assert "2 lifts" in hand.see("figure[data-which=now] figcaption")
        drawn, strokes = hand.ask(NEWEST)
        FORMS[drawn](bytes(strokes))
        assert drawn == STROKES
        hand.ask(HANDED % b64encode(photograph(width=600, height=800)).decode())
        hand.see("crop-frame canvas")
        hand.tap(MAIN)
        hand.see("figure[data-which=now] img, .live notice-box")

    check(hand, write)
    hand.see(".kept > li")
    kind, picture = hand.ask(NEWEST)
    FORMS[kind](bytes(picture))
    hand.see('.kept > li[data-state="server"]')
    (signed,) = [entry["body"]["handwriting"] for entry in entries_of_phones(ward.database)]
    assert (signed["type"], signed["bytes"]) == (kind, len(picture))
    assert kind == ("image/jpeg" if hand.ask(WRITES_JPEG) else STROKES)  # WPE was built without
