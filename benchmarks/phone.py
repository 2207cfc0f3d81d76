"""The phone in a real Chromium: weight before the first screen, cold start offline, a tap kept, a signature saved."""

import gzip
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from statistics import median
from tempfile import TemporaryDirectory

from playwright.sync_api import Page, Response, sync_playwright

from backend.demo.people import PASSPHRASE
from benchmarks.report import figure, ratio, seconds, title
from tests.e2e.browsers import Phone
from tests.e2e.wards import WardServer

SLOWER = (4, 6)
STARTS = 5
ITEMS = ("year", "month", "city", "hospital")
WATCH = """() => {
  window.kept = []
  window.tapped = []
  const put = IDBObjectStore.prototype.put
  IDBObjectStore.prototype.put = function (...row) {
    if (this.name === 'drafts') this.transaction.addEventListener('complete', () => window.kept.push(performance.now()))
    return put.apply(this, row)
  }
  window.painted = []
  document.addEventListener('click', event => requestAnimationFrame(() => {
    const { port1, port2 } = new MessageChannel()
    port1.onmessage = () => window.painted.push(performance.now() - event.timeStamp)
    port2.postMessage(null)
  }), { capture: true })
  for (const kind of ['click', 'keydown']) {
    document.addEventListener(kind, () => window.tapped.push(performance.now()), { capture: true })
  }
  new MutationObserver(() => { if (document.querySelector('ol.kept')) window.saved ??= performance.now() })
    .observe(document, { subtree: true, childList: true })
}"""


def run() -> None:
    """The same phone at full speed and slowed down, so that the machine's own speed falls out of the ratio."""
    title(f"Phone: Chromium at 390×844, as it is and {' and '.join(f'{slower}×' for slower in SLOWER)} slower")
    with ward() as (server, phone):
        figure("JavaScript and CSS before the first screen, gzip", weight(phone.page) / 1000, "kB")
        phone.sign_in("bernard", PASSPHRASE)
        phone.sealed()
        started_online = median(start(phone) for _ in range(STARTS))
        server.kill()
        found = {slower: measured(phone, slower) for slower in (1, *SLOWER)}
        for name in found[1]:
            for slower, values in found.items():
                figure(f"{name}, {slower}× slower" if slower > 1 else f"{name}, full speed", values[name], "s")
        ratio("cold start: server dead : server there", found[1]["cold start offline to the ward list"], started_online)


@contextmanager
def ward() -> Iterator[tuple[WardServer, Phone]]:
    """A demo ward and a phone on it."""
    with TemporaryDirectory(prefix="tenpoint-bench-") as folder, sync_playwright() as playwright:
        server = WardServer(Path(folder))
        phone = Phone(playwright, Path(folder) / "phone", server.address, own_clock=False)
        try:
            yield server, phone
        finally:
            phone.close()
            server.kill()


def weight(page: Page) -> int:
    """Bytes, compressed, of every script and stylesheet that the sign-in screen waits for."""
    answers: list[Response] = []
    page.on("response", lambda answer: answers.append(answer))
    page.goto("/app/")
    page.locator("button[type=submit]").wait_for()
    wanted = [one for one in answers if one.url.endswith((".js", ".css")) and not one.url.endswith("/app/sw.js")]
    return sum(len(gzip.compress(one.body())) for one in wanted if not one.from_service_worker)


def measured(phone: Phone, slower: int) -> dict[str, float]:
    """Median seconds of each step at this speed."""
    speed = phone.context.new_cdp_session(phone.page)
    speed.send("Emulation.setCPUThrottlingRate", {"rate": slower})
    starts = [start(phone) for _ in range(STARTS)]
    taps, painted, saved = visit(phone.page, (1, *SLOWER).index(slower))
    speed.send("Emulation.setCPUThrottlingRate", {"rate": 1})
    return {
        "cold start offline to the ward list": median(starts),
        "a tap until its draft is on the disk": median(taps),
        "a tap until the next picture is drawn": median(painted),
        "the last press until the screen says saved": saved,
    }


def start(phone: Phone) -> float:
    """From the home screen's address to the ward list, in a page that knows nothing."""
    phone.page.goto("about:blank")
    return seconds(lambda: (phone.page.goto("/app/"), phone.page.locator(".beds bed-plate").first.wait_for()))


def visit(page: Page, bed: int) -> tuple[list[float], list[float], float]:
    """A neuro check: seconds of each ICE tap until it was kept and until it was drawn, and of the signature."""
    page.locator(".beds h3 a").nth(bed).click()
    page.locator("screen-patient a[href$='/check/identity']").first.click()
    page.locator("button[value=read_aloud]").click()
    page.locator("button[name=year]").first.wait_for()
    page.evaluate(WATCH)
    taps = [tap(page, item) for item in ITEMS]
    painted: list[float] = page.evaluate("() => window.painted.map(ms => ms / 1000)")
    page.locator("footer button[name=main]").click()
    page.locator("show-objects").wait_for()
    page.locator("footer button[name=main]").click()
    for item in ("command", "attention", "writing"):
        page.locator(f"button[name={item}][value=correct]").click()
    page.locator("button[name=all-well]").click()
    page.locator("grade-stepper").wait_for()
    page.locator("footer button[name=main]").click()
    page.locator("hold-button button").focus()
    page.keyboard.press("Enter")
    page.keyboard.press("Enter")
    page.locator("ol.kept").wait_for()
    saved: float = page.evaluate("() => (window.saved - window.tapped.at(-1)) / 1000")
    return taps, painted, saved


def tap(page: Page, item: str) -> float:
    """Seconds from the tap to the end of its transaction."""
    page.evaluate("() => { window.kept = []; window.tapped = [] }")
    page.locator(f"button[name={item}][value=correct]").click()
    page.wait_for_function("() => window.kept.length > 0")
    took: float = page.evaluate("() => (window.kept.at(-1) - window.tapped.at(-1)) / 1000")
    return took
