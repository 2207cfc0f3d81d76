"""A nurse weighs a patient and records tocilizumab without network; the limits speak, and nothing is blocked."""

from playwright.sync_api import Page, expect

from backend.contract import load
from tests.e2e.clocks import move_on
from tests.e2e.conftest import NewPhone
from tests.e2e.nurse import BEDS, ON_SERVER_MS, Nurse, bed
from tests.e2e.server_side import entries_of_phones
from tests.e2e.wards import WardServer

OFFLINE_MS = 16 * 60_000


def drugs_of(page: Page, family: str) -> None:
    """From the ward list to the drugs of a patient."""
    page.locator(BEDS).first.wait_for()
    bed(page, family).locator("h3 a").click()
    page.locator("a[href$='/drugs']").click()
    page.locator("main[data-step=drugs] nav").first.wait_for()


def test_a_weight_and_two_doses_offline_are_counted_and_the_second_says_who_ordered_it(
    ward: WardServer, signed_in: NewPhone
) -> None:
    phone = signed_in()
    page = phone.page
    drugs_of(page, "MUSTERFRAU")
    ward.kill()
    page.locator("a[href$='/drugs/tocilizumab']").click()
    main = page.locator("main[data-step=drug]")
    expect(main).to_contain_text("No dose calculated: the weight is not recorded")
    main.locator("a[href$='/weight']").click()
    page.locator("input[name=weight]").fill("29.9")
    Nurse(page).hold()
    expect(page.locator(".kept")).to_contain_text("Weight")
    give(page, "358.8")
    expect(page.locator("dose-formula output")).to_have_text("358.8\u00a0mg")
    expect(main).to_contain_text("The weight is near the edge of the rule")
    Nurse(page).hold()
    expect(page.locator(".kept")).to_contain_text("Drug")
    move_on(page, OFFLINE_MS)
    give(page, "358.8")
    expect(main).to_contain_text("Less than 8\u00a0h beside another dose")
    expect(main).to_contain_text("Doses on other phones may be missing")
    Nurse(page).hold()
    expect(page.locator(".summary")).to_contain_text("Ordered by: not answered")
    page.locator("input[name=paper]").check()
    page.locator("input[name=ordered_by]").fill("Dr Benali")
    page.locator("input[name=drug_words]").fill("fever again")
    Nurse(page).hold().kept("Drug")
    page.locator("a[href$='/drugs']").click()
    expect(page.locator(".drug", has_text="tocilizumab")).to_contain_text("2 of 4 in this course")
    expect(page.locator("main")).to_contain_text("A record, not an order.")
    ward.start()
    page.goto("/app/sync")
    page.locator("footer button").click()
    expect(page.locator("safe-answer[data-state=server]")).to_be_visible(timeout=ON_SERVER_MS)
    weighed, first, second = (entry["body"] for entry in entries_of_phones(ward.database))
    said = {name: value for name, value in first.items() if name != "from"}
    assert (weighed, said) == (
        {"weight_g": 29_900},
        {
            "agent": "tocilizumab", "agent_sha256": load.edition_sha256("tocilizumab"), "state": "given",
            "amount": "358.8", "unit": "mg", "route": "iv", "brand": "Tyenne", "batch": "A1",
            "weight_g": 29_900, "calculated_ug": 358_800,
        },
    )  # fmt: skip
    more = {"ordered_by": "Dr Benali", "text": "fever again", "paper_chart": "checked"}
    assert {name: value for name, value in second.items() if name not in first} == more


def give(page: Page, amount: str) -> None:
    """The form of a dose of tocilizumab that is given now."""
    page.locator("footer a").first.click()
    page.locator("a[href$='/drugs']").click()
    page.locator("a[href$='/drugs/tocilizumab']").click()
    page.locator("input[name=drug_state][value=given]").check()
    page.locator("input[name=amount]").fill(amount)
    page.locator("input[name=drug_when][value=now]").check()
    page.locator("input[name=brand]").fill("Tyenne")
    page.locator("input[name=batch]").fill("A1")


def test_a_recorded_amount_is_corrected_with_a_reason_and_the_old_one_stays_readable(
    ward: WardServer, signed_in: NewPhone
) -> None:
    phone = signed_in()
    page = phone.page
    drugs_of(page, "MUSTERFRAU")
    ward.kill()
    page.locator("a[href$='/drugs/paracetamol']").click()
    page.locator("input[name=drug_state][value=given]").check()
    page.locator("input[name=amount]").fill("100")
    page.locator("input[name=route][value=oral]").check()
    page.locator("input[name=drug_when][value=now]").check()
    Nurse(page).hold().kept("Drug")
    page.locator("a[href$='/drugs']").click()
    page.locator(".drug", has_text="paracetamol").locator("a[href*='/amend/']").first.click()
    page.locator("button[name=what][value=value]").click()
    expect(page.locator("main[data-step=drug] h1")).to_have_text("Correct: paracetamol")
    expect(page.locator("input[name=amount]")).to_have_value("100")
    Nurse(page).hold()
    expect(page.locator(".summary")).to_contain_text("Nothing is changed")
    page.locator("input[name=amount]").fill("1000")
    page.locator("select[name=correct_reason]").select_option("entered_in_error")
    Nurse(page).hold().kept("Correction")
    page.locator("a[href$='/drugs']").click()
    expect(page.locator(".drug", has_text="paracetamol")).to_contain_text("1,000\u00a0mg")
    page.locator("footer a").first.click()
    page.locator("a[href$='/history']").click()
    stop = page.locator("route-line li", has_text="paracetamol").first
    expect(stop).to_contain_text("Corrected")
    ward.start()
    page.goto("/app/sync")
    page.locator("footer button").click()
    expect(page.locator("safe-answer[data-state=server]")).to_be_visible(timeout=ON_SERVER_MS)
    given, corrected = (entry["body"] for entry in entries_of_phones(ward.database))
    assert corrected == {"reason": "entered_in_error", "body": given | {"amount": "1000"}}
