"""Where a patient lies, on real phones: a bed that is taken, another ward with the whole record, and leaving undone."""

from collections.abc import Iterator
from functools import partial

import pytest
from playwright.sync_api import Page, expect

from backend.demo.people import PASSPHRASE
from tests.e2e.axe import tall_phone
from tests.e2e.conftest import PHYSICIAN, NewPhone
from tests.e2e.nurse import BEDS, ON_SERVER_MS, Nurse, bed, go, on_server, patient_path
from tests.e2e.server_side import entries
from tests.e2e.wards import WardServer
from tests.e2e.whole_words import broken_words
from tests.gate.views import faults

PATIENT = "EXEMPLE"


def place_of(page: Page, name: str) -> str:
    """Open the screen about a patient's place from her page; returns the path of the page."""
    path = patient_path(page, name)
    go(page, path, "patient-banner")
    page.locator("a[href$='/move']").click()
    expect(page.locator("main[data-step=move]")).to_be_visible()
    return path


def chosen(page: Page, what: str) -> Nurse:
    """One of the ways to move."""
    return Nurse(page).answer("what", what)


def test_a_nurse_gives_a_new_bed_without_a_server_and_is_told_who_lies_there(page: Page, ward: WardServer) -> None:
    ward.kill()
    place_of(page, PATIENT)
    expect(page.locator("button[name=what]")).to_have_count(1)
    nurse = chosen(page, "bed")
    expect(page.locator("hold-button button")).to_be_disabled()
    page.locator("#bed").fill("21")
    expect(page.locator("notice-box[data-kind=stop]")).to_contain_text("MUSTERMANN, Max lies in this bed")
    page.locator("#bed").fill("13")
    expect(page.locator("notice-box[data-kind=stop]")).to_have_count(0)
    nurse.hold()
    expect(page.locator("ol.kept")).to_contain_text("Bed")
    expect(page.locator("patient-strip")).to_contain_text("13")
    ward.start()
    on_server(page, 1)
    assert [one["body"]["bed"] for one in entries(ward.database, kind="stay", author="bernard")][-1] == "13"


def test_a_physician_moves_a_patient_and_the_other_ward_has_the_whole_record(
    new_phone: NewPhone, signed_in: NewPhone, page: Page, ward: WardServer
) -> None:
    elsewhere = new_phone().sign_in("haas", PASSPHRASE)
    doctor = signed_in(PHYSICIAN).page
    doctor.locator(BEDS).first.wait_for()
    path = place_of(doctor, PATIENT)
    nurse = chosen(doctor, "ward").answer("ward", "5a")
    doctor.locator("#bed").fill("2")
    nurse.hold()
    on_server(doctor, 1)
    go(doctor, "/app/", ".beds[data-kind=left]")
    expect(doctor.locator(".beds[data-kind=left]")).to_contain_text("Moved to ward 5A")
    expect(doctor.locator(".beds:not([data-kind=left])", has_text=PATIENT)).to_have_count(0)
    expect(bed(elsewhere, PATIENT).locator("bed-plate")).to_contain_text("2", timeout=ON_SERVER_MS)
    go(elsewhere, f"{path}/history", "route-line")
    expect(elsewhere.locator("route-line li", has_text="Neuro check").first).to_be_visible()
    go(page, path, "patient-banner")
    expect(page.locator("main notice-box", has_text="Moved to ward 5A")).to_be_visible(timeout=ON_SERVER_MS)


def test_who_left_is_found_below_the_list_and_a_mistake_is_undone(signed_in: NewPhone, ward: WardServer) -> None:
    doctor = signed_in(PHYSICIAN).page
    doctor.locator(BEDS).first.wait_for()
    path = place_of(doctor, PATIENT)
    nurse = chosen(doctor, "leave").answer("reason", "died")
    expect(doctor.locator("hold-button button")).to_be_disabled()
    nurse.answer("crs_death", "no").answer("icans_death", "not_known").hold()
    on_server(doctor, 2)
    assert [one["body"] for one in entries(ward.database, kind="outcome")] == [
        {"crs_death": "no", "icans_death": "not_known"}
    ]
    go(doctor, "/app/", ".beds[data-kind=left]")
    doctor.locator(".beds[data-kind=left] a").click()
    expect(doctor.locator("main notice-box", has_text="Left,")).to_contain_text("undone in the history")
    doctor.locator("a[href$='/history']").click()
    doctor.locator("route-line li", has_text="Discharge").locator("a.button").click()
    Nurse(doctor).answer("what", "error").answer("reason", "entered_in_error").hold()
    on_server(doctor, 1)
    go(doctor, path, "patient-banner")
    expect(doctor.locator("main notice-box", has_text="Left,")).to_have_count(0)
    go(doctor, "/app/", BEDS)
    expect(bed(doctor, PATIENT)).to_be_visible()


@pytest.mark.parametrize("locale", ["en-GB", "fr-FR"])
def test_axe_finds_nothing_on_a_physicians_screens_and_no_word_is_broken(signed_in: NewPhone, locale: str) -> None:
    page = tall_phone(partial(signed_in, PHYSICIAN), locale).page
    page.locator(BEDS).first.wait_for()
    found = {name: faults(page) + broken_words(page) for name in physicians_screens(page)}
    assert {name: wrong for name, wrong in found.items() if wrong} == {}


def physicians_screens(page: Page) -> Iterator[str]:
    """The choice, each way to move, and what remains of who has left; yields each one's name once it stands."""
    path = place_of(page, PATIENT)
    yield "choice"
    chosen(page, "ward").answer("ward", "5a")
    yield "ward"
    Nurse(page).tap("footer button[name=back]")
    chosen(page, "leave").answer("reason", "died").answer("crs_death", "no").answer("icans_death", "no")
    yield "leave"
    Nurse(page).sign_by_key()
    page.locator("ol.kept").wait_for()
    yield "signed"
    go(page, path, "main notice-box")
    yield "patient"
    go(page, "/app/", ".beds[data-kind=left]")
    yield "ward-left"
