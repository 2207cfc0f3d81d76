"""What the server holds, on real phones: how many wait, who signed what when and why it is held, and the decision."""

from collections.abc import Iterator
from functools import partial

import pytest
from playwright.sync_api import Page, expect

from tests.e2e.axe import tall_phone
from tests.e2e.clocks import move_on
from tests.e2e.conftest import PHYSICIAN, NewPhone
from tests.e2e.elsewhere import Elsewhere
from tests.e2e.nurse import Nurse, go, patient_path
from tests.e2e.server_side import entries
from tests.e2e.wards import WardServer
from tests.e2e.whole_words import broken_words
from tests.gate.views import faults

PATIENT = "EXEMPLE"
ASK_AGAIN_MS = 61_000
SEEN_MS = 40_000
SIZES = [("en-GB", "light", 390, 844), ("fr-FR", "dark", 320, 568)]
SIDEWAYS = "() => document.documentElement.scrollWidth - document.documentElement.clientWidth"


@pytest.fixture
def elsewhere(ward: WardServer) -> Elsewhere:
    """Another phone on the ward, which a colleague never used."""
    return Elsewhere(ward)


@pytest.fixture
def doctor(signed_in: NewPhone) -> Page:
    """The physician's phone, on the ward list, its worker in control."""
    return signed_in(PHYSICIAN).page


def hold(page: Page, phone: Elsewhere) -> str:
    """A check of the patient that is held; returns the address of its screen."""
    page.locator(".beds > li").first.wait_for()
    return f"/app/held/{phone.hold(patient_path(page, PATIENT).rpartition('/')[2])}"


def choose(page: Page, outcome: str, reason: str) -> Nurse:
    """An outcome and its reason."""
    return Nurse(page).answer("outcome", outcome).answer("because", reason)


def test_ward_and_patient_count_what_waits_and_a_nurse_reads_what_it_is_and_who_decides(
    page: Page, elsewhere: Elsewhere
) -> None:
    path = hold(page, elsewhere)
    move_on(page, ASK_AGAIN_MS)
    expect(page.locator(f"main a[href='{path}']")).to_contain_text("1 entry waits for a decision")
    go(page, patient_path(page, PATIENT), "patient-banner")
    expect(page.locator("notice-box[data-kind=conflict]")).to_contain_text("1 entry waits for a decision")
    page.locator(f"notice-box a[href='{path}']").click()
    facts = page.locator("screen-held-entry dl.ledger")
    for words in ("A. Leroy", "EXEMPLE, Marie", "Neuro check", "ICANS 1", "Drowsy", "never signed in", "M. Bernard"):
        expect(facts).to_contain_text(words)
    expect(page.locator("notice-box")).to_contain_text("A physician of the ward decides")
    assert page.locator("hold-button").count() == 0


def test_a_physician_takes_it_into_the_record_and_every_phone_shows_it_with_the_decision(
    page: Page, doctor: Page, elsewhere: Elsewhere, ward: WardServer
) -> None:
    path = hold(doctor, elsewhere)
    go(doctor, "/app/sync", "screen-sync a[href='/app/held']")
    doctor.locator("a[href='/app/held']").click()
    doctor.locator(f"a[href='{path}']").click()
    nurse = choose(doctor, "accept", "other")
    expect(doctor.locator("hold-button button")).to_be_disabled()
    doctor.locator("textarea").fill("Asked her at the bedside.")
    nurse.hold()
    expect(doctor.locator("screen-held-entry h1")).to_have_text("Entry in the record")
    expect(doctor.locator("notice-box")).to_contain_text("Asked her at the bedside.")
    assert [entry["author"] for entry in entries(ward.database, device=elsewhere.device)] == ["leroy"]
    move_on(page, ASK_AGAIN_MS)
    go(page, f"{patient_path(page, PATIENT)}/history", "route-line")
    said = page.locator("route-line li", has_text="Taken into the record by")
    expect(said).to_contain_text("by A. Leroy", timeout=SEEN_MS)


def test_what_is_kept_apart_stays_readable_with_who_and_why(doctor: Page, elsewhere: Elsewhere) -> None:
    path = hold(doctor, elsewhere)
    go(doctor, path, "choice-list")
    choose(doctor, "keep_apart", "author_denies").hold()
    expect(doctor.locator("screen-held-entry h1")).to_have_text("Entry kept apart")
    doctor.locator("footer a").click()
    expect(doctor.locator("section[aria-labelledby=held-open]")).to_contain_text("Nothing waits")
    row = doctor.locator("section[aria-labelledby=held-decided] li")
    expect(row).to_contain_text("Kept apart by Dr S. Benali")
    row.locator("a").click()
    expect(doctor.locator("notice-box")).to_contain_text("The author did not sign it")
    doctor.reload()
    expect(doctor.locator("screen-held-entry dl.ledger")).to_contain_text("Drowsy")


def test_who_decides_second_is_told_who_was_first(doctor: Page, elsewhere: Elsewhere, ward: WardServer) -> None:
    path = hold(doctor, elsewhere)
    go(doctor, path, "choice-list")
    nurse = choose(doctor, "accept", "author_confirms")
    Elsewhere(ward, "benali").decide(path.rpartition("/")[2], outcome="keep_apart", reason="author_denies")
    nurse.hold()
    expect(doctor.get_by_role("alert")).to_contain_text("Somebody decided before you")
    expect(doctor.locator("notice-box[data-kind=plain]")).to_contain_text("Kept apart by Dr S. Benali")
    assert entries(ward.database, device=elsewhere.device) == []


def test_without_the_server_nothing_is_decided_the_choice_stays_and_the_list_says_its_age(
    doctor: Page, elsewhere: Elsewhere, ward: WardServer
) -> None:
    path = hold(doctor, elsewhere)
    go(doctor, path, "choice-list")
    nurse = choose(doctor, "accept", "author_confirms")
    ward.kill()
    nurse.hold()
    expect(doctor.get_by_role("alert")).to_contain_text("Nothing was decided")
    expect(doctor.locator("button[name=because][value=author_confirms]")).to_have_attribute("aria-pressed", "true")
    go(doctor, "/app/held", "screen-held section")
    expect(doctor.get_by_role("alert")).to_contain_text("Server not reached")
    expect(doctor.get_by_role("alert")).to_contain_text("Deciding needs the network")
    ward.start()
    go(doctor, path, "choice-list")
    choose(doctor, "accept", "author_confirms").hold()
    expect(doctor.locator("screen-held-entry h1")).to_have_text("Entry in the record")


def test_nothing_of_one_entry_stays_on_the_screen_of_the_next(doctor: Page, elsewhere: Elsewhere) -> None:
    first, second = hold(doctor, elsewhere), hold(doctor, elsewhere)
    go(doctor, first, "choice-list")
    choose(doctor, "accept", "author_confirms")
    go(doctor, second, "choice-list")
    expect(doctor.locator("button[aria-pressed=true]")).to_have_count(0)
    expect(doctor.locator("hold-button button")).to_be_disabled()


def test_an_address_that_leads_to_nothing_held_says_so(page: Page) -> None:
    go(page, "/app/held/nothing", "screen-held-entry h1")
    expect(page.locator("screen-held-entry h1")).to_have_text("Not held")


@pytest.mark.parametrize(("locale", "scheme", "width", "height"), SIZES)
def test_the_screens_fit_a_phone_in_both_languages(
    signed_in: NewPhone, elsewhere: Elsewhere, locale: str, scheme: str, width: int, height: int
) -> None:
    facts = {"viewport": {"width": width, "height": height}, "locale": locale, "color_scheme": scheme}
    page = signed_in(PHYSICIAN, **facts).page
    found = {name: page.evaluate(SIDEWAYS) for name in physicians_screens(page, elsewhere)}
    assert found == dict.fromkeys(found, 0)
    assert len(found) == 6


@pytest.mark.parametrize("locale", ["en-GB", "fr-FR"])
def test_axe_finds_nothing_on_a_physicians_screens_and_no_word_is_broken(
    signed_in: NewPhone, elsewhere: Elsewhere, locale: str
) -> None:
    page = tall_phone(partial(signed_in, PHYSICIAN), locale).page
    found = {name: faults(page) + broken_words(page) for name in physicians_screens(page, elsewhere)}
    assert {name: wrong for name, wrong in found.items() if wrong} == {}


def physicians_screens(page: Page, elsewhere: Elsewhere) -> Iterator[str]:
    """Ward, list, entry, choice, decision, and a text that nobody can read; yields each one's name once it stands."""
    first, _ = hold(page, elsewhere), hold(page, elsewhere)
    unreadable = elsewhere.hold("nobody", v=2)
    move_on(page, ASK_AGAIN_MS)
    page.locator("main > a.resume").wait_for()
    yield "ward"
    go(page, "/app/held", ".beds a")
    yield "list"
    go(page, first, "choice-list")
    yield "entry"
    choose(page, "accept", "other")
    page.locator("textarea").wait_for()
    yield "choice"
    page.locator("textarea").fill("Asked her at the bedside.")
    Nurse(page).sign_by_key()
    page.locator("notice-box").wait_for()
    yield "decision"
    go(page, f"/app/held/{unreadable}", "textarea[readonly]")
    page.locator("choice-list").wait_for()
    yield "unreadable"
