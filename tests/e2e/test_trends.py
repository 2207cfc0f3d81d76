"""Everything of a patient on one time axis: without a server, in picture and table; a point leads to its record."""

from datetime import timedelta

from playwright.sync_api import Locator, Page, expect

from tests.e2e.browsers import SMALL, Phone
from tests.e2e.conftest import NewPhone
from tests.e2e.disagreements import patient_in
from tests.e2e.elsewhere import Elsewhere
from tests.e2e.nurse import Nurse, patient_path
from tests.e2e.wards import WardServer

ILL, LONG, CORRECTED = "EXEMPLE", "TESTARD", "MUSTERMANN"
MARKS = "all => [...new Set(all.map(one => one.dataset.of))].sort()"
ROWS = "all => all.map(one => one.dataset.row).sort()"
DRAWN = ".trend-table tr:is([data-is=check], [data-is=dose], [data-is=missed])"
NOTHING = {"floor": 0, "ceiling": 4, "status": "not_gradable", "worst": 0, "signed": None}
CARD = ".trend-detail [aria-live]"


def open_trends(page: Page, name: str) -> Nurse:
    """From the patient page in one tap."""
    nurse = Nurse(page).open(patient_path(page, name))
    nurse.tap("a[href$='/trends']")
    page.locator("trend-lanes svg").wait_for()
    return nurse


def same(page: Page) -> int:
    """How many checks, doses and missed checks the picture shows: the very ones of the table."""
    marks = page.locator("trend-lanes g[data-of]").evaluate_all(MARKS)
    assert page.locator(DRAWN).evaluate_all(ROWS) == marks
    return len(marks)


def mark(page: Page, lane: str, index: int) -> Locator:
    """One point of a lane, oldest first."""
    return page.locator(f"trend-lanes g[data-lane={lane}] > g[data-of]").nth(index)


def test_without_a_server_three_lengths_show_the_same_in_picture_and_table(ward: WardServer, phone: Phone) -> None:
    page = phone.page
    path = patient_path(page, LONG)
    ward.kill()
    phone.kill()
    page = phone.reopen(f"{path}/trends")
    page.locator("trend-lanes svg").wait_for()
    counts = []
    for hours in ("48", "168", "720"):
        Nurse(page).tap(f"button[name=hours][value='{hours}']")
        expect(page.locator(f"button[name=hours][value='{hours}']")).to_have_attribute("aria-pressed", "true")
        counts.append(same(page))
    assert counts == sorted(set(counts))
    expect(page.locator("trend-lanes .paused")).to_have_count(1)
    expect(page.locator(".trend-table tr[data-is=pause]")).to_contain_text("In intensive care elsewhere")


def test_a_tap_on_a_point_says_what_it_is_and_leads_to_its_record(phone: Phone) -> None:
    page = phone.page
    page.set_viewport_size(SMALL)
    nurse = open_trends(page, ILL).tap("button[name=hours][value='168']")
    point = mark(page, "temperature", 2)
    record = point.get_attribute("data-of")
    point.locator(".dot").click()
    expect(page.locator(CARD)).to_contain_text("CRS check")
    expect(page.locator(CARD)).to_contain_text("Signed by")
    nurse.tap(f"{CARD} a[href$='#record-{record}']")
    found = page.locator(f"[id='record-{record}']")
    expect(found).to_be_focused()
    expect(found).to_be_in_viewport(ratio=1)
    page.go_back()
    expect(page.locator("button[name=hours][value='168']")).to_have_attribute("aria-pressed", "true")


def test_the_way_from_row_to_row_passes_each_of_them_once(page: Page) -> None:
    nurse = open_trends(page, ILL)
    rows = page.locator(".trend-table tbody tr")
    for index in range(rows.count()):
        nurse.tap("button[name=earlier]")
        clock = rows.nth(index).locator("th").inner_text()[-len("20:00") :]
        expect(page.locator(f"{CARD} time")).to_contain_text(clock)
    expect(page.locator("button[name=earlier]")).to_be_disabled()


def test_what_came_late_what_was_corrected_and_what_could_not_be_graded_are_marked_and_an_error_is_not_drawn(
    ward: WardServer, signed_in: NewPhone
) -> None:
    other = Elsewhere(ward, "leroy")
    about = patient_in(ward, "07")
    late = other.signs(about, "neuro_check", about["body"], timedelta(hours=5))
    empty = other.signs(about, "neuro_check", about["body"] | {"items": {}, "answers": {}, "grade": NOTHING})
    wrong = other.signs(about, "neuro_check", about["body"], timedelta(hours=3))
    other.signs(about, "void", {"reason": "wrong_patient"}, amends=[wrong])
    page = signed_in().page
    open_trends(page, "ESEMPIO")
    expect(page.locator(f"g[data-lane=totals] g[data-of='{late}'] .late")).to_have_count(1)
    expect(page.locator(f".trend-table tr[data-row='{late}']")).to_contain_text("arrived 5 h 00 after it was signed")
    for lane in ("totals", "icans"):
        expect(page.locator(f"g[data-lane={lane}] g[data-of='{empty}'] .unknown")).to_have_count(1)
    expect(page.locator(f".trend-table tr[data-row='{empty}']")).to_contain_text("not assessed")
    expect(page.locator(f"[data-of='{wrong}'], [data-row='{wrong}']")).to_have_count(0)
    expect(page.locator("main[data-step=trends]")).to_contain_text("1 record of this time was entered in error")
    page.goto("/app/")
    open_trends(page, CORRECTED)
    expect(page.locator("g[data-lane=totals] .amended")).to_have_count(1)
