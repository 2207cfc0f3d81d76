"""Screens that ask a person for a decision, a reason or a dose; each function yields a screen's name once it stands."""

from collections.abc import Iterator

from playwright.sync_api import Page

from backend.demo.people import PATIENTS
from tests.e2e.disagreements import BEDS as DISAGREE
from tests.e2e.nurse import BEDS, Nurse, bed, go, patient_path


def decisions(page: Page) -> Iterator[str]:
    """What two phones disagree in, as a nurse sees it; she settles which check counts."""
    for kind, number in DISAGREE.items():
        go(page, "/app/", BEDS)
        go(page, patient_path(page, PATIENTS[number][0]["family"]), ".asks")
        if kind == "amendment":
            page.locator("section[aria-labelledby=handwriting]:has(button):not(:has(figure p))").wait_for()
            yield "patient-unsettled"
        page.locator(f".asks a[href*='/decide/{kind}/']").click()
        page.locator("main[data-step=decide] h1").wait_for()
        yield f"decide-{kind}"
    Nurse(page).tap("button[name=answer]").hold()
    page.locator(".kept").wait_for()
    yield "decide-saved"
    page.reload()
    page.locator("main[data-step=decide] h1").wait_for()
    yield "decide-settled"


def absences(page: Page) -> Iterator[str]:
    """A check that was not done, its reason, another reason; checks that are paused."""
    go(page, "/app/", BEDS)
    path = patient_path(page, "EXEMPLE")
    bed(page, "EXEMPLE").locator("a[href*='/missed/']").click()
    nurse = Nurse(page).at("missed")
    page.locator("patient-strip bed-plate").first.wait_for()
    yield "missed"
    nurse.answer("reason", "other").page.locator("#words").fill("in the chapel")
    yield "missed-words"
    nurse.hold().page.locator(".kept").wait_for()
    go(page, path, "section[aria-labelledby=missed] li")
    yield "patient-explained"
    nurse.tap("section[aria-labelledby=missed] li a").at("missed").answer("reason", "refused")
    page.locator("button[name=change]").first.wait_for()
    yield "missed-change"
    go(page, f"{path}/pause", "main[data-step=pause] button")
    yield "pause"
    nurse.answer("reason", "other").page.locator("#words").fill("dialysis")
    nurse.hold().page.locator(".kept").wait_for()
    go(page, path, "button[name=resume]")
    yield "patient-paused"
    go(page, "/app/", ".beds[data-kind=paused]")
    yield "ward-paused"


def drugs(page: Page) -> Iterator[str]:
    """A dose that is given, its amount and time as they cannot be; a drug that runs; a dose that is corrected."""
    go(page, "/app/", BEDS)
    path = patient_path(page, "EXEMPLE")
    go(page, f"{path}/drugs/anakinra", "input[name=drug_state]")
    page.locator("input[name=drug_state][value=given]").check()
    page.locator("input[name=amount]").fill("0.1")
    page.locator("input[name=drug_when][value=earlier]").check()
    Nurse(page).sign_by_key()
    page.locator(".summary a").first.wait_for()
    yield "drug-wrong"
    go(page, f"{path}/drugs/norepinephrine", "input[name=drug_state]")
    page.locator("input[name=drug_state][value=stopped]").check()
    page.locator("select[name=drug_reason]").wait_for()
    yield "drug-stopped"
    go(page, f"{path}/drugs", "main[data-step=drugs] nav")
    page.locator("a[href*='/amend/']").first.click()
    page.locator("button[name=what][value=value]").click()
    page.locator("select[name=correct_reason]").wait_for()
    yield "drug-correct"
