"""A nurse records laboratory values without network, several with one hold; a wrong unit is asked about."""

from playwright.sync_api import Page, expect

from backend.contract import load
from tests.e2e.conftest import PHYSICIAN, NewPhone
from tests.e2e.nurse import BEDS, ON_SERVER_MS, Nurse, bed
from tests.e2e.server_side import entries_of_phones
from tests.e2e.wards import WardServer


def write(page: Page, code: str, value: str, unit: str) -> None:
    """A number and its unit."""
    page.locator(f"input[name=value_{code}]").fill(value)
    page.locator(f"label:has(input[name=unit_{code}][value={unit}])").click()


def test_values_are_signed_together_offline_corrected_and_sent(ward: WardServer, signed_in: NewPhone) -> None:
    phone = signed_in()
    page = phone.page
    page.locator(BEDS).first.wait_for()
    bed(page, "MUSTERFRAU").locator("h3 a").click()
    ward.kill()
    page.locator("a[href$='/labs']").click()
    expect(page.locator("main[data-step=labs]")).to_contain_text("No laboratory values recorded")
    page.locator("a[href$='/labs/new']").click()
    write(page, "neutrophils", "20", "per_ul")
    page.locator("input[name=value_crp]").fill("42")
    page.locator("label:has(input[name=lab_when][value=now])").click()
    Nurse(page).hold()
    expect(page.locator(".summary")).to_contain_text("Is the unit ×\u00a010⁹\u2060/\u2060L?")
    expect(page.locator(".summary")).to_contain_text("C-reactive protein: choose its unit")
    page.locator("label:has(input[name=sure_neutrophils])").click()
    write(page, "crp", "42", "mg_per_dl")
    Nurse(page).hold()
    expect(page.locator(".kept li")).to_have_count(2)
    page.locator("footer a").first.click()
    page.locator("a[href$='/labs']").click()
    page.locator("section", has_text="C-reactive protein").locator("a[href*='/amend/']").click()
    page.locator("button[name=what][value=value]").click()
    page.locator("label:has(input[name=unit_crp][value=mg_per_l])").click()
    page.locator("select[name=lab_reason]").select_option("entered_in_error")
    Nurse(page).hold().kept("Correction")
    page.locator("a[href$='/labs']").click()
    expect(page.locator("section", has_text="C-reactive protein")).to_contain_text("42\u00a0mg/L")
    page.locator("footer a").first.click()
    page.locator("a[href$='/history']").click()
    expect(page.locator("route-line li", has_text="C-reactive protein, 42\u00a0mg/L")).to_contain_text("Corrected")
    ward.start()
    page.goto("/app/sync")
    page.locator("footer button").click()
    expect(page.locator("safe-answer[data-state=server]")).to_be_visible(timeout=ON_SERVER_MS)
    edition = {"laboratory_sha256": load.edition_sha256("laboratory")}
    low, high, corrected = (entry["body"] for entry in entries_of_phones(ward.database))
    assert low == {"code": "neutrophils", "value": "20", "unit": "per_ul"} | edition
    assert high == {"code": "crp", "value": "42", "unit": "mg_per_dl"} | edition
    assert corrected == {"reason": "entered_in_error", "body": high | {"unit": "mg_per_l"}}


def test_the_scores_say_their_value_or_what_they_lack_and_leave_the_grade_alone(
    ward: WardServer, signed_in: NewPhone
) -> None:
    phone = signed_in()
    page = phone.page
    page.locator(BEDS).first.wait_for()
    bed(page, "MUSTERFRAU").locator("h3 a").click()
    before = page.locator("grade-plates").inner_text()
    ward.kill()
    page.locator("a[href$='/scores']").click()
    simple = page.locator("section:has(> #score-s-easix)")
    expect(simple).to_contain_text("Unknown: values are missing")
    expect(simple.locator("dl")).to_contain_text("not recorded")
    expect(page.locator("section:has(> #score-icaht-neutrophils)")).to_contain_text("Unknown: too few values recorded")
    page.locator("footer a[href$='/labs/new']").click()
    page.locator("label:has(input[name=lab_when][value=now])").click()
    for code, value, unit in (("ldh", "250", "u_per_l"), ("platelets", "150000", "per_ul"), ("crp", "50", "mg_per_l")):
        write(page, code, value, unit)
    Nurse(page).hold().kept("LDH")
    assert page.locator("grade-plates").inner_text() == before
    page.locator("a[href$='/scores']").click()
    expect(simple.locator("output")).to_have_text("1.67")
    modified = page.locator("section:has(> #score-m-easix)")
    expect(modified.locator("output")).to_have_text("8.33")
    expect(modified).to_contain_text("50\u00a0mg/L")
    expect(modified).to_contain_text("= 5\u00a0mg/dL")
    expect(modified).to_contain_text("Confidence A")
    lacking = page.locator("section:has(> #score-easix)")
    expect(lacking).to_contain_text("Unknown: values are missing")
    expect(lacking.locator("div[data-lacks]")).to_contain_text("Creatinine")
    ward.start()


def test_a_physician_records_findings_offline_and_a_nurse_does_not(ward: WardServer, signed_in: NewPhone) -> None:
    phone = signed_in(PHYSICIAN)
    page = phone.page
    page.locator(BEDS).first.wait_for()
    bed(page, "MUSTERFRAU").locator("h3 a").click()
    before = page.locator("grade-plates").inner_text()
    ward.kill()
    for score, found in (("iec-hs-criteria", {"ferritin": "present", "fever": "absent", "lung": "not_known"}),
                         ("ve-icans", {"delta_2_3": "present", "alpha": "present"})):  # fmt: skip
        page.locator("a[href$='/scores']").click()
        page.locator(f"a[href$='/scores/{score}']").click()
        expect(page.locator("hold-button button")).to_be_disabled()
        for code, state in found.items():
            page.locator(f"label:has(input[name={code}][value={state}])").click()
        Nurse(page).hold().kept("Findings for a score")
    assert page.locator("grade-plates").inner_text() == before
    page.locator("a[href$='/scores']").click()
    criteria = page.locator("section:has(> #score-iec-hs-criteria)")
    expect(criteria.locator("div[data-found=present]")).to_contain_text("Ferritin above 2\u00a0×")
    expect(criteria.locator("div[data-found=absent]")).to_contain_text("fever")
    expect(criteria.locator("div[data-found=not_known]")).to_have_count(13)
    expect(criteria).to_contain_text("The source gives no number of criteria that is needed")
    eeg = page.locator("section:has(> #score-ve-icans)")
    expect(eeg.locator("output")).to_have_text("3 to 32")
    expect(eeg).to_contain_text("2 of 15 findings known")
    page.locator("footer a").first.click()
    page.locator("a[href$='/history']").click()
    expect(page.locator("route-line")).to_contain_text("Present: Delta 2 to 3\u00a0Hz, Alpha above 9\u00a0Hz")
    ward.start()
    page.goto("/app/sync")
    page.locator("footer button").click()
    expect(page.locator("safe-answer[data-state=server]")).to_be_visible(timeout=ON_SERVER_MS)
    bodies = [entry["body"] for entry in entries_of_phones(ward.database)]
    assert bodies[0] == {
        "score": "iec-hs-criteria", "score_sha256": load.edition_sha256("iec-hs-criteria"),
        "answers": {"ferritin": "present", "fever": "absent"},
    }  # fmt: skip
