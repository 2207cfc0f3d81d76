"""The sealed copy of the app: it is whole, a new version waits for check and consent, a changed file never gets in."""

from pathlib import Path

import pytest
from playwright.sync_api import expect

from tests.e2e.browsers import Phone
from tests.e2e.clocks import move_on
from tests.e2e.nurse import Nurse
from tests.e2e.wards import Ready, WardServer, copy_of_the_code

pytestmark = pytest.mark.whole_chromium

DUE = "EXEMPLE"
STATIC = "frontend/static"
WORDS = f"{STATIC}/contract/i18n/en/ward.ftl"
MODULE = f"{STATIC}/js/app.js"
OTHERS = [
    "/manifest.webmanifest", "/app/style.css", "/app/contract.json", "/app/words/en.ftl", "/app/words/fr.ftl",
    *(f"/static/css/{name}.css" for name in ("sheet", "paper/portrait", "paper/landscape")),
    *(f"/static/contract/i18n/{one}/prompts.ftl" for one in ("en", "fr", "it", "de")),
    "/static/contract/i18n/index.json",
]  # fmt: skip
INSTALL_MS = 30_000
OLD, NEW = "Ward 3B", "Unit 3B"

WAITING = "() => navigator.serviceWorker.getRegistration().then(found => found.waiting !== null)"
# ends once a new version waits; as long as that takes, within the time a page is given
INSTALLED = """limit_ms => navigator.serviceWorker.getRegistration().then(found => new Promise((done, fail) => {
  const look = () => found.waiting ? done(true) : setTimeout(look, 50)
  setTimeout(() => fail(new Error('no new version waits')), limit_ms)
  look()
}))"""
BECAME = """() => new Promise(done => navigator.serviceWorker.getRegistration().then(registration => {
  registration.addEventListener('updatefound', () => {
    const worker = registration.installing
    worker.addEventListener('statechange', () => done(worker.state), { once: true })
  }, { once: true })
  registration.update()
}))"""
LACKING = """paths => Promise.all(paths.map(path => fetch(path).then(answer => answer.ok, () => false)))
  .then(found => paths.filter((_, index) => !found[index]))"""


def deploy(ward: WardServer, folder: Path) -> Path:
    """Another version, whose ward list has another heading and whose first module another byte; its folder."""
    code = copy_of_the_code(folder / "code")
    words = code / WORDS
    words.write_text(words.read_text().replace("ward-named = Ward", "ward-named = Unit"))
    module = code / MODULE
    module.write_text(module.read_text() + "// another version\n")
    ward.kill()
    ward.code = Ready(code)  # its clock moves on too
    ward.start()
    return code


def test_each_file_of_the_app_is_there_without_a_server(phone: Phone, ward: WardServer) -> None:
    kinds = ("js", "svg", "png", "woff2")
    static = ward.code.code / STATIC
    files = [path.relative_to(static) for kind in kinds for path in static.rglob(f"*/*.{kind}")]
    assert {path.parts[0] for path in files} == {"icons", "js", "vendor"}
    ward.kill()
    paths = ["/app/", "/app/any/path", *OTHERS, *(f"/static/{path.as_posix()}" for path in files)]
    assert phone.page.evaluate(LACKING, paths) == ["/app/any/path"]
    phone.page.goto("/app/any/path", wait_until="commit")
    expect(phone.page.locator("h1")).to_be_visible()


def test_a_new_version_waits_for_a_draft_that_is_younger_than_an_hour_and_for_somebody_to_say_yes(
    phone: Phone, ward: WardServer, tmp_path: Path
) -> None:
    page = phone.page
    Nurse(page).start(DUE).at("orientation").answer("year", "correct")
    expect(page.locator("button[name=year][value=correct]")).to_have_attribute("aria-pressed", "true")
    deploy(ward, tmp_path)
    page.goto("/app/")
    page.evaluate(INSTALLED, INSTALL_MS)
    move_on(page, 59 * 60_000)
    page.reload()
    expect(page.locator("screen-ward h1")).to_have_text(OLD)
    assert page.evaluate(WAITING)
    expect(page.locator("button[name=update]")).to_have_count(0)

    move_on(page, 2 * 60_000)
    page.locator("footer a[href='/app/register']").click()
    expect(page.locator("screen-register h1")).to_be_visible()
    page.go_back()
    page.locator("button[name=update]").click()
    expect(page.locator("screen-ward h1")).to_have_text(NEW, timeout=INSTALL_MS)
    assert not page.evaluate(WAITING)


def test_a_version_with_a_changed_file_is_refused_and_the_old_one_stays(
    phone: Phone, ward: WardServer, tmp_path: Path
) -> None:
    page = phone.page
    module = deploy(ward, tmp_path) / MODULE
    module.write_text(module.read_text() + "// changed on its way\n")
    assert page.evaluate(BECAME) == "redundant"
    ward.kill()
    page.reload()
    expect(page.locator("screen-ward h1")).to_have_text(OLD)
    phone.kill()
    expect(phone.reopen().locator("screen-ward h1")).to_have_text(OLD)
