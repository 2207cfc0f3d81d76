"""The screens of the phone when something is wrong; each yields its name once it stands."""

from collections.abc import Iterator

from playwright.sync_api import Page, Route

from tests.e2e.nurse import BEDS, Nurse, go, patient_path

DUE = "MUSTERMANN"
HELD = {
    "id": "0198f3a2-7c00-7000-8000-000000000001",
    "hash": "0" * 64,
    "reason": "unknown_author",
    "author": "leroy",
    "at": "2026-11-20T02:10:00+01:00",
}
FULL = "() => { IDBObjectStore.prototype.put = () => { throw new DOMException('full', 'QuotaExceededError') } }"


def troubles(page: Page) -> Iterator[str]:
    """What goes wrong: an entry held, a full phone, no server for minutes and for an hour."""
    page.route("**/api/sync", held)
    page.goto("/app/sync")
    page.locator("notice-box[data-kind=conflict]").wait_for()
    yield "sync-held"
    page.unroute("**/api/sync")
    go(page, "/app/", BEDS)
    go(page, f"{patient_path(page, DUE)}/check/identity", "dl.who")
    Nurse(page).at("identity").page.evaluate(FULL)
    Nurse(page).tap("button[value=wristband]")
    page.get_by_role("alert").wait_for()
    yield "not-kept"
    page.route("**/api/sync", lambda route: route.abort())
    page.goto("/app/")
    page.locator(BEDS).first.wait_for()
    for name, kind, minutes in (("offline", "phone", 20), ("offline-long", "stop", 60)):
        page.clock.fast_forward(minutes * 60_000)
        page.locator(f"notice-box[data-kind={kind}]").wait_for()
        yield name
    page.goto("/app/sync")
    page.locator("notice-box[data-kind=plain]").wait_for()
    yield "sync-offline"


def held(route: Route) -> None:
    """The server's answer, with an entry of a colleague that it keeps apart."""
    answer = route.fetch()
    route.fulfill(response=answer, json=answer.json() | {"held": [HELD]})
