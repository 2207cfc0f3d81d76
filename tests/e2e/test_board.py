"""The screen on the wall: a TV of the ward shows beds and what is owed there, and says so when it hears nothing."""

from playwright.sync_api import Page, expect

from backend.demo.people import PASSPHRASE, PATIENTS
from tests.e2e.clocks import move_on
from tests.e2e.conftest import NewPhone
from tests.e2e.elsewhere import Elsewhere
from tests.e2e.server_side import entries
from tests.e2e.wards import WardServer

TV = {"width": 1920, "height": 1080}
OVERDUE = "section[data-state=overdue] bed-plate"
ASKS_AGAIN_MS = 16_000
STORED = """async () => {
  const found = []
  for (const { name } of await indexedDB.databases()) {
    const open = indexedDB.open(name)
    const base = await new Promise(ready => { open.onsuccess = () => ready(open.result) })
    for (const store of base.objectStoreNames) {
      const all = base.transaction(store).objectStore(store).getAll()
      found.push(await new Promise(ready => { all.onsuccess = () => ready(JSON.stringify(all.result)) }))
    }
  }
  return found.join()
}"""


def on_the_wall(new_phone: NewPhone) -> Page:
    """A TV, signed in as the ward's board; it starts without a server from here on."""
    wall = new_phone(viewport=TV, is_mobile=False, has_touch=False)
    page = wall.page
    page.goto("/app/")
    page.locator("input[name=name]").fill("corridor")
    page.locator("input[name=passphrase]").fill(PASSPHRASE)
    page.locator("button[type=submit]").click()
    page.locator(OVERDUE).first.wait_for()
    return wall.sealed()


def test_a_tv_shows_beds_and_no_patient_and_follows_what_the_ward_does(ward: WardServer, new_phone: NewPhone) -> None:
    page = on_the_wall(new_phone)
    expect(page.locator(OVERDUE)).to_have_text(["Bed 12", "Bed 21"])
    assert page.evaluate("document.documentElement.scrollHeight <= innerHeight") is True
    names = [
        word for who, *_ in PATIENTS.values() for word in (who["family"], who["given"], who["number"], who["born"])
    ]
    shown = page.locator("body").inner_text() + page.title() + page.evaluate(STORED)
    assert [name for name in names if name in shown] == []
    assert "corridor" in shown
    patient = next(one for one in entries(ward.database, kind="stay") if one["body"]["bed"] == "12")["patient"]
    page.goto(f"/app/patients/{patient}")
    expect(page.locator(OVERDUE)).to_have_count(2)
    colleague = Elsewhere(ward)
    assert colleague.sync(colleague.check(patient))["receipts"][0]["state"] == "stored"
    move_on(page, ASKS_AGAIN_MS)
    expect(page.locator(OVERDUE)).to_have_text(["Bed 21"])


def test_a_board_that_hears_nothing_for_two_minutes_says_since_when_and_so_does_its_style_when_nothing_runs(
    ward: WardServer, new_phone: NewPhone
) -> None:
    page = on_the_wall(new_phone)
    cover = "getComputedStyle(document.querySelector('.board'), '::after')"
    assert page.evaluate(f"{cover}.visibility") == "hidden"
    page.evaluate("document.getAnimations({ subtree: true }).forEach(one => one.finish())")
    assert page.evaluate(f"[{cover}.visibility, {cover}.content.includes('No data since')]") == ["visible", True]
    move_on(page, ASKS_AGAIN_MS)
    page.wait_for_function(f"() => {cover}.visibility === 'hidden'")
    light, gone = page.locator(".light"), page.locator(".gone")
    expect(light).to_have_text("Server reached")
    last = page.locator(".board").get_attribute("data-gone")
    ward.kill()
    move_on(page, 100_000)
    expect(gone).to_have_count(0)
    move_on(page, 30_000)
    expect(gone).to_contain_text(last or "nothing")
    expect(gone).to_contain_text("The server is not reached")
    expect(light).to_have_text("Server not reached")
    page.goto("/app/board")
    expect(gone).to_contain_text("No data yet")
    ward.start()
    move_on(page, ASKS_AGAIN_MS)
    expect(light).to_have_text("Server reached")
    expect(page.locator(OVERDUE)).to_have_count(2)
    page.context.clear_cookies()
    move_on(page, ASKS_AGAIN_MS)
    expect(gone).to_contain_text("This screen is no longer signed in")
    expect(page.locator("bed-plate")).to_have_count(0)
    page.locator("button[name=leave]").click()
    page.locator("input[name=name]").wait_for()


def test_the_icon_of_the_app_has_the_number_of_overdue_checks_until_the_nurse_signs_out(new_phone: NewPhone) -> None:
    phone = new_phone()
    phone.context.add_init_script(
        "navigator.setAppBadge = async count => { document.documentElement.dataset.badge = count };"
        "navigator.clearAppBadge = async () => { document.documentElement.dataset.badge = 'none' }"
    )
    page = phone.sign_in("bernard", PASSPHRASE)
    badge = "document.documentElement.dataset.badge"
    page.wait_for_function(f"() => {badge} === '2'")
    page.goto("/app/settings")
    page.wait_for_function(f"() => {badge} === '2'")
    page.locator("main button[data-kind=wide]").click()
    page.locator("input[name=name]").wait_for()
    assert page.evaluate(badge) == "none"
