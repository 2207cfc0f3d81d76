"""The ward's own screens in a real browser: signing in, the list, registering without a server, settings."""

import pytest
from playwright.sync_api import Locator, Page, expect

from backend.demo.people import PASSPHRASE
from tests.e2e.browsers import SMALL
from tests.e2e.conftest import NewPhone
from tests.e2e.nurse import Nurse, patient_path
from tests.e2e.registration import fill_registration
from tests.e2e.server_side import entries_of_phones
from tests.e2e.wards import WardServer


def bed(page: Page, number: str) -> Locator:
    """The row of a bed on the ward list."""
    return page.locator(".beds > li").filter(has=page.locator("bed-plate", has_text=number))


def test_a_wrong_passphrase_is_said_in_words_and_nothing_is_shown(new_phone: NewPhone) -> None:
    page = new_phone().page
    page.goto("/app/")
    page.locator("input[name=name]").fill("bernard")
    page.locator("input[name=passphrase]").fill("not that one")
    page.locator("button[type=submit]").click()
    expect(page.get_by_role("alert")).to_contain_text("Name or passphrase is wrong")
    assert page.locator(".beds").count() == 0


def test_the_first_sign_in_without_a_server_says_what_to_do(new_phone: NewPhone, ward: WardServer) -> None:
    page = new_phone().page
    page.goto("/app/sign-in")
    page.locator("input[name=name]").fill("bernard")
    page.locator("input[name=passphrase]").fill(PASSPHRASE)
    ward.kill()
    page.locator("button[type=submit]").click()
    expect(page.get_by_role("alert")).to_contain_text("The first sign-in on a phone needs the network")


def test_a_deep_link_waits_for_the_sign_in(new_phone: NewPhone) -> None:
    page = new_phone().page
    page.goto("/app/settings")
    page.locator("input[name=name]").fill("bernard")
    page.locator("input[name=passphrase]").fill(PASSPHRASE)
    page.locator("button[type=submit]").click()
    page.locator("screen-settings h1").wait_for()
    assert page.url.endswith("/app/settings")


def test_the_list_says_who_is_late_and_who_is_called_alike(page: Page) -> None:
    expect(bed(page, "21")).to_contain_text("Similar name: MUSTERFRAU, bed 15")
    expect(bed(page, "15")).to_contain_text("Similar name: MUSTERMANN, bed 21")
    expect(bed(page, "24").locator("grade-badge").first).to_have_text("0–1 ICANS")
    expect(page.locator(".beds > li")).to_have_count(9)


def test_the_title_never_names_a_patient(page: Page) -> None:
    bed(page, "12").locator("h3 a").click()
    page.locator("screen-patient grade-plates").wait_for()
    assert page.title() == "Patient – Tenpoint"
    expect(page.locator("screen-patient h1")).to_be_focused()


def test_a_patient_registered_without_a_server_is_there_at_once_and_on_the_server_once(
    page: Page, ward: WardServer
) -> None:
    ward.kill()
    page.locator("footer a[href='/app/register']").click()
    page.locator("screen-register h1").wait_for()
    fill_registration(page)
    Nurse(page).hold()
    expect(page.locator("screen-patient h1")).to_have_text("NEUF, Aline")
    expect(page.locator("sync-pill")).to_contain_text("3 on phone")
    page.locator("footer a[href='/app/']").click()
    expect(bed(page, "41")).to_contain_text("NEUF, Aline")
    ward.start()
    page.goto("/app/sync")
    page.locator("footer button").click()
    expect(page.locator("safe-answer[data-state=server]")).to_be_visible(timeout=40_000)
    found = entries_of_phones(ward.database)
    assert [entry["kind"] for entry in found] == ["patient", "stay", "course"]
    assert found[-1]["body"]["protocol"] == "eight-hourly"  # as the demo's site proposes, known without a server


def test_an_empty_registration_names_every_field_and_signs_nothing(page: Page, ward: WardServer) -> None:
    page.goto("/app/register")
    page.locator("input[name=window_days]").wait_for()
    button = page.locator("hold-button button")
    button.focus()
    page.keyboard.press("Enter")
    page.keyboard.press("Enter")
    links = page.locator(".summary a")
    expect(links.first).to_be_visible()
    assert links.count() == 15
    links.first.click()
    assert page.evaluate("document.activeElement.id") == "family"
    assert entries_of_phones(ward.database) == []


def test_a_known_hospital_number_is_asked_once_and_then_believed(page: Page) -> None:
    page.goto("/app/register")
    page.locator("screen-register select[name=born_month]").wait_for()
    fill_registration(page)
    page.locator("input[name=number]").fill("1234567890")
    Nurse(page).hold()
    expect(page.locator(".doubt")).to_contain_text("The patient in bed 12 has this hospital number")
    page.locator("input[name=sure_number-known]").check()
    Nurse(page).hold()
    expect(page.locator("screen-patient h1")).to_have_text("NEUF, Aline")


def test_the_history_shows_the_correction_and_the_error_with_their_reasons(page: Page) -> None:
    page.goto(f"{bed(page, '21').locator('h3 a').get_attribute('href')}/history")
    corrected = page.locator("route-line li[data-record=amended]")
    expect(corrected).to_contain_text("city was answered right")
    page.goto("/app/")
    page.goto(f"{bed(page, '22').locator('h3 a').get_attribute('href')}/history")
    expect(page.locator("route-line li[data-record=voided]")).to_contain_text("Wrong patient")


def test_language_and_theme_change_at_once_and_stay(page: Page) -> None:
    page.goto("/app/settings")
    page.locator("input[name=language][value=fr]").check()
    expect(page.locator("screen-settings h1")).to_have_text("Options")
    page.locator("input[name=theme][value=night]").check()
    page.goto("/app/")
    expect(page.locator("screen-ward h1")).to_have_text("Unité 3B")
    assert page.evaluate("[document.documentElement.lang, document.documentElement.dataset.theme]") == ["fr", "night"]
    expect(page.locator("#banner")).to_have_text("Patients fictifs")


def test_signing_out_hides_the_ward_and_keeps_the_unsent_in_sight(page: Page, ward: WardServer) -> None:
    ward.kill()
    page.locator("footer a[href='/app/register']").click()
    fill_registration(page)
    Nurse(page).hold()
    page.locator("screen-patient h1").wait_for()
    page.goto("/app/settings")
    page.locator("main button[data-kind=wide]").click()
    page.locator("screen-sign-in").wait_for()
    expect(page.locator("notice-box[data-kind=phone]")).to_contain_text("3 records are only on this phone")
    page.goto("/app/")
    page.locator("screen-sign-in h1").wait_for()
    assert page.locator("screen-ward").count() == 0


@pytest.mark.parametrize("language", ["en-GB", "fr-FR"])
def test_doubled_text_on_the_smallest_phone_never_scrolls_sideways(signed_in: NewPhone, language: str) -> None:
    page = signed_in(viewport=SMALL, locale=language).page
    patient = patient_path(page, "EXEMPLE")
    of_patient = ("", "/history", "/drugs", "/handover", "/alarms", "/check/identity")
    for path in (
        "/app/",
        "/app/register",
        "/app/sync",
        "/app/held",
        "/app/settings",
        *(patient + end for end in of_patient),
    ):
        page.goto(path)
        doubled(page)
        page.locator("h1").first.wait_for()
        assert (path, width_of(page)) == (path, SMALL["width"])
    page.goto("/app/")
    nurse = (
        Nurse(page).start("EXEMPLE").ice_in_bulk().answer("consciousness", "awakens_to_touch").answer("seizure", "none")
    )
    nurse.answer("motor", "none").answer("raised_icp", "none").main().at("grade")
    doubled(page)
    expect(page.locator(".calls b").first).to_be_visible()
    assert width_of(page) == SMALL["width"]


def doubled(page: Page) -> None:
    """Text of twice its size."""
    page.evaluate("document.documentElement.style.setProperty('font-size', '200%')")


def width_of(page: Page) -> int:
    """How wide the screen is, with what sticks out."""
    return page.evaluate("document.documentElement.scrollWidth")  # type: ignore[no-any-return]
