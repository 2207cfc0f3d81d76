"""The other grading systems: beside a grade before it is signed, and of what was signed, without a server."""

import pytest
from playwright.sync_api import Locator, Page, expect

from tests.e2e.browsers import Phone
from tests.e2e.nurse import BEDS, Nurse, go, patient_path
from tests.e2e.wards import WardServer

pytestmark = pytest.mark.whole_chromium

DUE, VITALS = "MUSTERMANN", "384" + "118" + "76" + "98" + "18" + "97"
HOME = "/app/?src=home"
CRS = {
    "astct-crs-2019": "2", "lee-crs-2014": "3\u20134", "penn-crs": "3", "mskcc-crs": "3",
    "cartox-crs-2018": "3\u20134", "ctcae-crs-5": "3",
}  # fmt: skip
NEURO = {"astct-icans-2019": "1", "cartox-cres-2018": "0\u20134", "ctcae-neuro-5": "1\u20134"}


def grades(part: Locator) -> dict[str, str]:
    """The grade that stands in each system's row."""
    expect(part.locator(".systems > li").first).to_be_visible()
    return {
        row.get_attribute("data-system") or "": row.locator("grade-badge b").inner_text()
        for row in part.locator(".systems > li").all()
    }


def test_a_check_is_scored_and_the_other_systems_are_seen_without_a_server(ward: WardServer, phone: Phone) -> None:
    path = patient_path(phone.page, DUE)
    ward.kill()
    phone.kill()
    page = phone.reopen(HOME)
    page.locator(BEDS).first.wait_for()
    nurse = Nurse(page).start(DUE).at("orientation").in_bulk().at("naming").in_bulk().at("command")
    nurse.answer("command", "incorrect").at("attention").answer("attention", "correct")
    nurse.at("writing").answer("writing", "correct").all_well().at("grade")
    expect(page.locator("details.beside-grade .systems")).to_be_hidden()
    nurse.tap("details.beside-grade > summary")
    assert grades(page.locator("details.beside-grade")) == NEURO
    expect(page.locator("li[data-signed] b").last).to_have_text("not signed yet")
    nurse.agree().at("review").tap("button[name=add]").at("crs").keys(VITALS)
    nurse.answer("hypotension", "none").answer("oxygen", "nasal_cannula").keys("6")
    nurse.answer("episode_open", "no").answer("fever_masked", "no").main().at("crs-grade")
    nurse.tap("details.beside-grade > summary")
    assert grades(page.locator("details.beside-grade")) == CRS
    nurse.agree("crs-grade").sign()
    seen(page, path)


def seen(page: Page, path: str) -> None:
    """From the patient page, one tap: both checks in every system, what decided and what lacks, one of each signed."""
    go(page, path, "patient-banner")
    page.locator("a[href$='/systems']").click()
    neuro, crs = (page.locator(f"section[aria-labelledby={name}]") for name in ("icans", "crs"))
    assert (grades(neuro), grades(crs)) == (NEURO, CRS)
    expect(page.locator("main notice-box").first).to_contain_text("They are never mixed")
    expect(page.locator(".systems > li[data-signed]")).to_have_count(2)
    expect(page.locator(".systems > li:not([data-signed])", has_text="unsigned")).to_have_count(7)
    expect(neuro.locator("li[data-system=cartox-cres-2018]")).to_contain_text("Lacks: CARTOX-10 (Head of government)")
    lee = crs.locator("li[data-system=lee-crs-2014]")
    expect(lee).to_contain_text("unsigned · confidence of the source\u00a0A")
    expect(lee).to_contain_text("Decided by: FiO₂: 44 %, estimated")
    expect(lee).to_contain_text("Lacks: highest CTCAE grade of an organ")
    expect(crs.locator("li[data-system=ctcae-crs-5]")).to_contain_text("confidence of the source\u00a0C")
