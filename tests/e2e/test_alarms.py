"""A grade that rose stays on every screen of the ward, on each phone, until a second person has seen it."""

from collections import Counter
from collections.abc import Iterator

import pytest
from playwright.sync_api import Page, expect

from backend.demo.people import PASSPHRASE
from tests.e2e.axe import tall_phone
from tests.e2e.clocks import move_on
from tests.e2e.conftest import NewPhone
from tests.e2e.disagreements import TOUCH, graded, patient_in
from tests.e2e.elsewhere import Elsewhere
from tests.e2e.nurse import BEDS, ON_SERVER_MS, Nurse, bed, go, on_server, patient_path
from tests.e2e.server_side import entries_of_phones
from tests.e2e.wards import WardServer
from tests.e2e.whole_words import broken_words
from tests.gate.views import faults

BED, PATIENT = "03", "SAMPLE"
PILL = "sync-pill a[data-state=alarm]"


@pytest.fixture
def raised(ward: WardServer) -> WardServer:
    """A ward in which a nurse just found a patient who wakes only to touch."""
    check = patient_in(ward, BED)
    Elsewhere(ward, "bernard").signs(check, "neuro_check", graded(check["body"], consciousness=TOUCH))
    return ward


def to_the_alarm(page: Page) -> str:
    """From the pill to the alarms of the patient; returns the path of the patient's page."""
    page.locator(BEDS).first.wait_for()
    expect(page.locator(PILL)).to_contain_text("Alarm: bed 03", timeout=ON_SERVER_MS)
    path = patient_path(page, PATIENT)
    page.locator(PILL).click()
    page.locator("section[aria-labelledby=open] .beds a").click()
    expect(page.locator("main[data-step=alarms] h1")).to_be_visible()
    return path


def numbers(page: Page) -> list[str | None]:
    """What a tap on the site's phone numbers dials."""
    return [one.get_attribute("href") for one in page.locator(".calls a").all()]


def test_it_is_on_every_screen_until_somebody_else_has_seen_it(new_phone: NewPhone, raised: WardServer) -> None:
    page = new_phone().sign_in("leroy", PASSPHRASE)
    expect(bed(page, PATIENT).locator("strong[data-kind=alarm]")).to_contain_text("Alarm not seen: ICANS 3, was 0")
    for path in ("/app/sync", "/app/settings", patient_path(page, PATIENT)):
        go(page, path, PILL)
    go(page, "/app/", BEDS)
    path = to_the_alarm(page)
    expect(page.locator("main")).to_contain_text("rose by two grades or more")
    Nurse(page).answer("called", "physician").answer("called", "intensive_care").hold()
    on_server(page, 3)
    hers = [one for one in entries_of_phones(raised.database) if one["author"] == "leroy"]
    assert len({one["body"]["of"] for one in hers}) == 1
    assert Counter(one["kind"] for one in hers) == {"acknowledgement": 1, "escalation": 2}
    assert [one["body"]["to"] for one in hers if one["kind"] == "escalation"] == ["physician", "intensive_care"]
    expect(page.locator(PILL)).to_have_count(0)
    go(page, f"{path}/history", "route-line")
    expect(page.locator("route-line li", has_text="Alarm seen").first).to_contain_text("by A. Leroy")
    go(page, "/app/alarms", "section[aria-labelledby=answered]")
    expect(page.locator("section[aria-labelledby=answered]")).to_contain_text("seen by A. Leroy")


def test_who_signed_it_cannot_see_it_for_others_but_says_whom_she_called_without_a_server(
    page: Page, raised: WardServer
) -> None:
    move_on(page, ON_SERVER_MS)
    path = to_the_alarm(page)
    raised.kill()
    assert numbers(page) == ["tel:0261910001", "tel:0261910002", "tel:0261910003"]
    expect(page.locator("section[aria-labelledby=site-lines] dt")).to_have_text(["ICANS\u00a03", "Any grade"])
    expect(page.locator("notice-box")).to_contain_text("Somebody else has to see it")
    expect(page.locator("hold-button button")).to_be_disabled()
    Nurse(page).answer("called", "physician").hold()
    expect(page.locator("ol.kept li")).to_have_count(1)
    go(page, path, "main notice-box[data-kind=stop]")
    expect(page.locator("main notice-box[data-kind=stop]", has_text="1 alarm")).to_contain_text(
        "called: Ward physician"
    )
    expect(page.locator(PILL)).to_contain_text("1 on phone")


@pytest.mark.parametrize("locale", ["en-GB", "fr-FR"])
def test_axe_finds_nothing_and_no_word_is_broken(new_phone: NewPhone, raised: WardServer, locale: str) -> None:
    page = tall_phone(new_phone, locale).sign_in("leroy", PASSPHRASE)
    page.locator(PILL).wait_for()
    found = {name: faults(page) + broken_words(page) for name in their_screens(page)}
    assert {name: wrong for name, wrong in found.items() if wrong} == {}


def their_screens(page: Page) -> Iterator[str]:
    """The ward, its alarms, those of a patient before and after the answer; yields each one's name once it stands."""
    path = patient_path(page, PATIENT)
    yield "ward"
    go(page, "/app/alarms", ".beds a")
    yield "alarms"
    go(page, path, "main notice-box[data-kind=stop]")
    yield "patient"
    go(page, f"{path}/alarms", "choice-list")
    Nurse(page).answer("called", "neurologist")
    yield "answer"
    Nurse(page).sign_by_key()
    page.locator("ol.kept").wait_for()
    yield "signed"
    go(page, path, "patient-banner")
    go(page, f"{path}/alarms", "section[aria-labelledby=seen]")
    yield "seen"
    go(page, "/app/alarms", "section[aria-labelledby=answered]")
    yield "answered"
