"""Rhythm, doses and treatment of a watch, set and corrected without network; the ward has it afterwards."""

from playwright.sync_api import Page, expect

from backend.contract import load
from tests.e2e.browsers import Phone
from tests.e2e.conftest import PHYSICIAN, NewPhone
from tests.e2e.nurse import BEDS, ON_SERVER_MS, Nurse, bed
from tests.e2e.server_side import entries, entries_of_phones
from tests.e2e.wards import WardServer


def watch_of(page: Page, family: str) -> None:
    """From the ward list to the watch of a patient."""
    page.locator(BEDS).first.wait_for()
    bed(page, family).locator("h3 a").click()
    page.locator("a[href$='/watch']").click()
    page.locator("main[data-step=watch] > dl.ledger").wait_for()


def test_a_physician_sets_the_melbourne_protocol_offline_and_the_history_says_why(
    ward: WardServer, signed_in: NewPhone
) -> None:
    phone = signed_in(PHYSICIAN)
    page = phone.page
    watch_of(page, "EXEMPLE")
    expect(page.locator("main[data-step=watch] > dl.ledger")).to_contain_text("neuro check twice a day")
    ward.kill()
    expect(page.locator("hold-button button")).to_be_disabled()
    page.locator("button[name=protocol][value=melbourne]").click()
    page.locator("button[name=reason][value=other]").click()
    expect(page.locator("hold-button button")).to_be_disabled()
    page.locator("#words").fill("asked for by neurology")
    Nurse(page).hold().kept("Rhythm of the watch")
    page.locator("a[href$='/watch']").click()
    ledger = page.locator("main[data-step=watch] > dl.ledger")
    expect(ledger).to_contain_text("Melbourne: every 8 hours, more often after a lost point; CRS check every 8 hours")
    expect(ledger).to_contain_text("(edition 2)")
    expect(ledger).to_contain_text("asked for by neurology")
    ward.start()
    page.goto("/app/sync")
    page.locator("footer button").click()
    expect(page.locator("safe-answer[data-state=server]")).to_be_visible(timeout=ON_SERVER_MS)
    body = {"protocol": "melbourne", "reason": "other", "text": "asked for by neurology"}
    assert [one["body"] for one in entries(ward.database, kind="monitoring")] == [
        body | {"protocol_sha256": load.edition_sha256("melbourne")}
    ]


def test_a_nurse_records_a_step_up_dose_and_the_watch_begins_anew(page: Page, ward: WardServer) -> None:
    watch_of(page, "MUSTERFRAU")
    page.locator("a[href$='/dose']").click()
    page.locator("input[name=dose_number]").fill("2")
    Nurse(page).hold()
    expect(page.locator(".summary")).to_contain_text("Given: not answered")
    page.locator(".summary a").click()
    assert page.evaluate("document.activeElement.id") == "dose_when"
    page.locator("input[name=dose_when][value=now]").check()
    Nurse(page).hold().kept("Product given")
    expect(page.locator("patient-banner")).to_contain_text("Day +2 of 32, day 0 after dose 2")
    expect(page.locator("main")).to_contain_text("after dose 2")
    assert page.locator("main", has_text="In hospital until").count() == 1


def test_a_nurse_sees_the_rhythm_and_cannot_set_another(page: Page, ward: WardServer) -> None:
    watch_of(page, "EXEMPLE")
    expect(page.locator("main[data-step=watch] notice-box")).to_contain_text("A physician sets the rhythm")
    assert page.locator("hold-button, button[name=protocol]").count() == 0


def moves(page: Page) -> dict[str, list[str]]:
    """What the table says is moved: the fact, as it was and as it will be."""
    page.locator("before-after").wait_for()
    rows = page.locator("before-after tr[data-moves]").all()
    return {row.locator("th").inner_text(): row.locator("td").all_inner_texts() for row in rows}


def test_a_nurse_moves_the_last_day_offline_and_sees_before_what_moves_then_records_a_further_infusion(
    ward: WardServer, phone: Phone
) -> None:
    page = phone.page
    watch_of(page, "EXEMPLE")
    ward.kill()
    page.locator("a[href*='/course/0']").click()
    page.locator("main[data-step=course] form").wait_for()
    page.locator("footer button[name=main]").click()
    expect(page.locator("form notice-box")).to_contain_text("Nothing is changed yet")
    time = page.locator("#day0_time").input_value()
    page.locator("#day0_time").fill("")
    page.locator("footer button[name=main]").click()
    expect(page.locator(".summary")).to_contain_text("Time of day 0: not answered")
    page.locator("#day0_time").fill(time)
    page.locator("#window_days").fill("28")
    page.locator("footer button[name=main]").click()
    assert list(moves(page)) == ["Today", "Last day on watch"]
    assert moves(page)["Today"] == ["Day +4 of 30", "Day +4 of 28"]
    expect(page.locator("hold-button button")).to_be_disabled()
    page.locator("button[name=reason][value=learned_later]").click()
    Nurse(page).hold().kept("Correction")
    expect(page.locator("patient-banner")).to_contain_text("Day +4 of 28")
    page.locator("a[href$='/history']").click()
    treatment = page.locator("route-line li", has_text="Treatment course")
    expect(treatment).to_contain_text("Learned later")
    treatment.locator("a[href*='/amend/']").click()
    page.locator("button[name=what][value=error]").click()
    assert moves(page)["Rhythm"] == ["neuro check twice a day", "none"]
    page.go_back()
    page.locator("route-line").wait_for()
    page.go_back()
    page.locator("a[href$='/watch']").click()
    page.locator("a[href$='/course/new']").click()
    infused_again(page)
    page.locator("footer button[name=main]").click()
    assert moves(page)["Today"] == ["Day +4 of 28", "Day 0 of 30"]
    Nurse(page).hold().kept("Treatment")
    expect(page.locator("patient-banner")).to_contain_text("Day 0 of 30")
    ward.start()
    page.goto("/app/sync")
    page.locator("footer button").click()
    expect(page.locator("safe-answer[data-state=server]")).to_be_visible(timeout=ON_SERVER_MS)
    first, second = entries_of_phones(ward.database)
    assert (first["kind"], first["body"]["reason"], first["body"]["body"]["window_days"]) == (
        "amendment", "learned_later", 28
    )  # fmt: skip
    assert (second["kind"], second["amends"], second["course"] == first["course"]) == ("course", [], False)


def infused_again(page: Page) -> None:
    """The form of a further infusion of tonight, an hour after midnight."""
    page.locator("#product").select_option("axicabtagene ciloleucel")
    page.locator("#indication").fill("diffuse large B-cell lymphoma")
    page.locator("input[name=setting][value=standard]").check()
    page.locator("input[name=day0][value=known]").check()
    today = page.locator("screen-course").evaluate("screen => screen.format.wardDate(screen.now_ms)")
    year, month, day = today.split("-")
    page.locator("#day0_day").fill(day)
    page.locator("#day0_month").select_option(str(int(month)))
    page.locator("#day0_year").fill(year)
    page.locator("#day0_time").fill("01:00")
    page.locator("input[name=developmental_delay][value=no]").check()
