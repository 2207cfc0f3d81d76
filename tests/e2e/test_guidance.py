"""What guidelines describe, beside the grade in hand: one tap away, without a server, the ward's own lines first."""

from playwright.sync_api import Page, expect

from backend.demo.people import PASSPHRASE
from tests.e2e.conftest import NewPhone
from tests.e2e.disagreements import TOUCH, graded, patient_in
from tests.e2e.elsewhere import Elsewhere
from tests.e2e.nurse import BEDS, ON_SERVER_MS, Nurse, bed, go, patient_path
from tests.e2e.registration import fill_registration
from tests.e2e.server_side import entries_of_phones
from tests.e2e.wards import WardServer

OWN, GUIDED = "section[aria-labelledby=site-lines]", "section.guided"
BESIDE = "([one, other]) => one.compareDocumentPosition(other) & Node.DOCUMENT_POSITION_FOLLOWING"
DRAFTS = """async () => {
  const { databases } = indexedDB, found = []
  for (const { name } of await databases.call(indexedDB)) {
    const base = await new Promise((done, fail) => Object.assign(indexedDB.open(name), {
      onsuccess: event => done(event.target.result), onerror: fail }))
    for (const store of base.objectStoreNames) if (['drafts', 'entries', 'outbox'].includes(store)) {
      found.push([store, await new Promise(done => {
        base.transaction(store).objectStore(store).getAll().onsuccess = event => done(event.target.result)
      })])
    }
    base.close()
  }
  return JSON.stringify(found)
}"""


def statements(page: Page, topic: str, aspect: str) -> list[tuple[str, list[str]]]:
    """What is said of one aspect of a topic at the grade, and by whom."""
    row = page.locator(GUIDED).first.locator(f"h3:text-is('{topic}') + dl > div", has_text=aspect).first
    return [
        (plain(one.locator("b").inner_text()), one.locator("li").evaluate_all("all => all.map(one => one.dataset.by)"))
        for one in row.locator("dd").all()
    ]


def plain(text: str) -> str:
    """As a person reads it."""
    return text.replace("\u2060", "").replace("\u00a0", " ")


def test_the_grade_step_opens_it_without_a_server_the_wards_line_first_and_what_differs_as_different(
    ward: WardServer, signed_in: NewPhone
) -> None:
    phone = signed_in()
    page = phone.page
    page.locator(BEDS).first.wait_for()
    ward.kill()
    nurse = Nurse(page).start("MUSTERMANN").ice_in_bulk().neuro("awakens_to_voice")
    kept = page.evaluate(DRAFTS)
    nurse.tap("button[name=guidance]")
    expect(page.locator("main h1")).to_have_text("ICANS 2: what sources describe")
    expect(page.locator("main notice-box").first).to_contain_text("Reference, not an order; the ward’s own protocol")
    expect(page.locator("footer p")).to_have_text("Reference, not an order")
    expect(page.locator(OWN)).to_contain_text("ICANS\u00a02")
    own, guided = page.locator(OWN).element_handle(), page.locator(GUIDED).first.element_handle()
    assert page.evaluate(BESIDE, [own, guided]) != 0
    assert statements(page, "dexamethasone", "Dose") == [
        ("10 mg IV, doses: 2, then reassessed", ["asco"]),
        ("10 mg IV every 6 h", ["ebmt-eha", "sitc"]),
        ("10 mg once, then reassessed", ["nccn"]),
        ("10–20 mg IV every 6 h", ["eu-handbook"]),
        ("10 mg IV every 12 h", ["ferreri"]),
    ]
    expect(page.locator(GUIDED).first.locator("[data-differ] dt", has_text="Dose")).to_contain_text("sources differ")
    nurse.tap("footer button[name=back]").at("grade")
    expect(page.locator("button[name=guidance]")).to_be_focused()
    assert page.evaluate(DRAFTS) == kept
    nurse.agree().at("review")


def test_an_interval_shows_every_grade_that_is_still_possible(page: Page) -> None:
    nurse = Nurse(page).start("MUSTERMANN").at("orientation").answer("month", "incorrect").answer("city", "incorrect")
    nurse.main().at("naming").answer("name_2", "incorrect").main().at("command").answer("command", "correct")
    nurse.at("attention").answer("attention", "correct").at("writing").answer("writing", "not_testable")
    nurse.tap("button[name=reason][value=hand]").at("neuro").all_well().at("grade").tap("button[name=guidance]")
    expect(page.locator("main h1")).to_contain_text("ICANS 1\u2060–\u20602")
    expect(page.locator(f"{GUIDED} h2")).to_have_text(["ICANS 1", "ICANS 2", "ICANS, whatever the grade"])


def test_a_patient_without_a_check_has_no_grade_and_so_no_line_which_is_said(page: Page) -> None:
    go(page, "/app/register", "input[name=window_days]")
    fill_registration(page)
    Nurse(page).hold()
    expect(page.locator("screen-patient h1")).to_have_text("NEUF, Aline")
    for of, label in (("crs", "CRS"), ("icans", "ICANS")):
        Nurse(page).tap(f"a[href$='/guidance/{of}']")
        expect(page.locator("main")).to_contain_text(f"No {label} grade is known of this patient")
        assert (page.locator(GUIDED).count(), page.locator(OWN).count()) == (0, 0)


def test_the_patients_page_leads_there_by_one_tap_and_from_there_to_the_others(page: Page) -> None:
    page.locator(BEDS).first.wait_for()
    path = patient_path(page, "EXEMPLE")
    go(page, path, "patient-banner")
    Nurse(page).tap("nav.ways a[href$='/guidance/crs']")
    expect(page.locator("main h1")).to_have_text("CRS 2: what sources describe")
    expect(page.locator(OWN)).to_contain_text("CRS\u00a02")
    expect(page).to_have_title("Guidance – Tenpoint")
    Nurse(page).tap("a[href$='/guidance/iec-hs']")
    expect(page.locator("main h1")).to_have_text("IEC\u2011HS: what sources describe")
    expect(page.locator(OWN)).to_have_count(0)
    Nurse(page).tap("footer a")
    page.locator("patient-banner").wait_for()


def test_an_alarm_leads_there_by_one_tap(ward: WardServer, new_phone: NewPhone) -> None:
    check = patient_in(ward, "03")
    Elsewhere(ward, "bernard").signs(check, "neuro_check", graded(check["body"], consciousness=TOUCH))
    page = new_phone().sign_in("leroy", PASSPHRASE)
    expect(bed(page, "SAMPLE").locator("strong[data-kind=alarm]")).to_be_visible(timeout=ON_SERVER_MS)
    path = patient_path(page, "SAMPLE")
    for at in (path, f"{path}/alarms"):
        go(page, at, "main a[href$='/guidance/icans']")
        page.locator("main a[href$='/guidance/icans']").first.click()
        expect(page.locator("main h1")).to_have_text("ICANS 3: what sources describe")
    assert [one for one in entries_of_phones(ward.database) if one["author"] == "leroy"] == []
