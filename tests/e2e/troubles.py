"""The screens of the phone when something is wrong; each yields its name once it stands."""

from collections.abc import Iterator

from playwright.sync_api import Page, Route

from tests.e2e.clocks import move_on
from tests.e2e.nurse import BEDS, Nurse, go, patient_path

DUE = "MUSTERMANN"
HELD = {
    "id": "0198f3a2-7c00-7000-8000-000000000001",
    "hash": "0" * 64,
    "reason": "unknown_author",
    "author": "leroy",
    "at": "2026-11-20T02:10:00+01:00",
}
RESOLUTION = {
    "outcome": "keep_apart",
    "reason": "author_denies",
    "text": "on the telephone",
    "person": "benali",
    "at": "2026-11-20T03:10:00+01:00",
}
IN_WARD = HELD | {
    "kind": "neuro_check",
    "ward": "3b",
    "patient": None,
    "received_at": "2026-11-20T02:11:00+01:00",
    "sent_from": ["bernard"],
    "obstacle": None,
}
DECIDED = IN_WARD | {"hash": "1" * 64, "reason": "not_an_entry", "resolution": RESOLUTION}
FULL = "() => { IDBObjectStore.prototype.put = () => { throw new DOMException('full', 'QuotaExceededError') } }"
# one look at the records that began before the clock was moved may end after it
OF_NOW = """() => {
  const { chart, now_ms } = document.querySelector('screen-ward')
  return now_ms - chart.now_ms < 60_000
}"""


def troubles(page: Page) -> Iterator[str]:
    """What goes wrong: entries held, a full phone, no server for minutes and for an hour."""
    page.route("**/api/sync", held)
    page.goto("/app/sync")
    page.locator("notice-box[data-kind=conflict]").wait_for()
    yield "sync-held"
    page.route("**/api/held", lambda route: route.fulfill(json={"held": [IN_WARD, DECIDED]}))
    page.route("**/api/held/*", lambda route: route.fulfill(json=DECIDED | {"text": "{"}))
    go(page, "/app/held", "section[aria-labelledby=held-decided]")
    yield "held-list"
    go(page, f"/app/held/{DECIDED['hash']}", "textarea[readonly]")
    yield "held-decided"
    page.route("**/api/held", lambda route: route.abort())
    go(page, "/app/held", "main [role=alert]")
    yield "held-offline"
    page.unroute_all()
    go(page, "/app/", BEDS)
    go(page, f"{patient_path(page, DUE)}/check/identity", "dl.who")
    Nurse(page).at("identity").page.evaluate(FULL)
    Nurse(page).tap("button[value=wristband]")
    page.get_by_role("alert").wait_for()
    yield "not-kept"
    for path in ("sync", "reach/*", "session"):
        page.route(f"**/api/{path}", lambda route: route.abort())
    page.goto("/app/")
    page.locator(BEDS).first.wait_for()
    page.locator("a[data-kind=handover]").wait_for()
    for name, kind, minutes in (("offline", "phone", 20), ("offline-long", "stop", 41)):
        move_on(page, minutes * 60_000)
        page.locator(f"notice-box[data-kind={kind}]").wait_for()
        page.wait_for_function(OF_NOW)
        yield name
    page.goto("/app/sync")
    page.locator("notice-box[data-kind=plain]").wait_for()
    yield "sync-offline"


def held(route: Route) -> None:
    """The server's answer, with an entry of a colleague that it keeps apart."""
    answer = route.fetch()
    route.fulfill(response=answer, json=answer.json() | {"held": [HELD]})
