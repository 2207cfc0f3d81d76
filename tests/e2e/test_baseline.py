"""A baseline is asked for and stands beside the next check; a physician closes an episode."""

from playwright.sync_api import Page, expect

from tests.e2e.conftest import PHYSICIAN, NewPhone
from tests.e2e.nurse import BEDS, ON_SERVER_MS, Nurse, bed, go, on_server, patient_path
from tests.e2e.registration import fill_registration
from tests.e2e.server_side import entries
from tests.e2e.wards import WardServer

NEW = "NEUF"


def registered(page: Page) -> str:
    """A patient before therapy, just registered; the address."""
    go(page, "/app/register", "input[name=window_days]")
    fill_registration(page)
    Nurse(page).sign_by_key()
    page.locator("screen-patient patient-banner").wait_for()
    go(page, "/app/", BEDS)
    return patient_path(page, NEW)


def test_a_baseline_is_asked_for_and_stands_beside_the_next_check(page: Page, ward: WardServer) -> None:
    page.locator(BEDS).first.wait_for()
    path = registered(page)
    expect(bed(page, NEW)).to_contain_text("baseline missing")
    go(page, path, "patient-banner")
    page.locator("notice-box", has_text="No baseline yet").locator("a").click()
    nurse = Nurse(page).at("identity").identify().at("background")
    expect(page.locator("footer button[name=main]")).to_be_disabled()
    answers = [("handicaps", "hearing"), ("languages", "it"), ("hand", "left")]
    nurse.tap_at_once(*(f"button[name={name}][value={code}]" for name, code in answers))
    page.locator("#before-text").fill("hearing aid")
    nurse.main().at("orientation").in_bulk().at("naming").in_bulk().at("command").answer("command", "correct")
    nurse.at("attention").answer("attention", "incorrect").at("writing").answer("writing", "not_testable")
    nurse.tap("button[name=reason][value=hand]").all_well().agree().sign()
    on_server(page, 1)
    noted = {"handicaps": ["hearing"], "languages": ["it"], "hand": "left", "text": "hearing aid"}
    (signed,) = [one["body"] for one in entries(ward.database, kind="neuro_check") if path.endswith(one["patient"])]
    assert (signed["baseline"], signed["background"]) == ("yes", noted)
    go(page, path, "section.baseline")
    before = page.locator("section.baseline")
    expect(before).to_contain_text("ICE 8–9 on")
    expect(before).to_contain_text("hand unusable")
    expect(page.locator("notice-box", has_text="No baseline")).to_have_count(0)
    go(page, f"{path}/check/identity", "main[data-step=identity]")
    nurse.identify().at("orientation")
    expect(page.locator("main .rule")).to_have_text("Before therapy: Hearing")
    assert page.locator("answer-choice [aria-pressed=true]").count() == 0
    nurse.answer("year", "incorrect").main().at("naming").in_bulk().at("command").answer("command", "correct")
    expect(nurse.at("attention").page.locator("answer-choice .before")).to_have_text("before: wrong")
    nurse.answer("attention", "incorrect").at("writing").answer("writing", "not_testable")
    nurse.tap("button[name=reason][value=hand]").all_well().at("grade")
    expect(page.locator(".beside b")).to_have_text("1 point below the baseline of 8–9")


def test_a_physician_closes_an_episode_and_the_ward_reads_why(ward: WardServer, signed_in: NewPhone) -> None:
    page = signed_in(PHYSICIAN).page
    page.locator(BEDS).first.wait_for()
    path = patient_path(page, "EXEMPLE")
    go(page, path, "section.episodes")
    expect(page.locator("section.episodes")).to_contain_text("CRS, open")
    page.locator("section.episodes a[href$='/episode']").click()
    page.locator("button[name=reason][value=other]").click()
    expect(page.locator("hold-button button")).to_be_disabled()
    page.locator("#words").fill("sepsis, blood cultures positive")
    Nurse(page).hold()
    expect(page.locator(".kept")).to_contain_text("Decision")
    expect(page.locator('.kept > li[data-state="server"]')).to_have_count(1, timeout=ON_SERVER_MS)
    go(page, path, "section.episodes")
    expect(page.locator("section.episodes")).to_contain_text("CRS, resolved")
    expect(page.locator("section.episodes")).to_contain_text(
        "by Dr S. Benali. Another reason: sepsis, blood cultures positive"
    )
    (decision,) = entries(ward.database, kind="decision")
    assert decision["body"] == {
        "question": "episode", "answer": "closed", "reason": "other", "text": "sepsis, blood cultures positive",
    }  # fmt: skip
