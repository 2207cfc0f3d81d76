"""What phones disagree in is settled by a person, from any phone; the safe side counts until then."""

from typing import Any

import pytest
from playwright.sync_api import Page, expect

from backend.demo.people import PATIENTS
from tests.e2e.browsers import Phone
from tests.e2e.conftest import PHYSICIAN, NewPhone
from tests.e2e.disagreements import BEDS, disagree, patient_in
from tests.e2e.nurse import Nurse, bed, on_server
from tests.e2e.server_side import entries
from tests.e2e.wards import WardServer

FAMILY = {question: PATIENTS[number][0]["family"] for question, number in BEDS.items()}


@pytest.fixture
def torn(ward: WardServer) -> WardServer:
    """A ward in which two phones disagreed in everything that phones can disagree in."""
    disagree(ward)
    return ward


def physician(signed_in: NewPhone) -> Page:
    """The physician's phone, on the ward list."""
    page = signed_in(PHYSICIAN).page
    page.locator(".beds strong").first.wait_for()
    return page


def question(page: Page, kind: str) -> Page:
    """From the ward list to the question about a patient."""
    bed(page, FAMILY[kind]).locator("h3 a").click()
    page.locator(f".asks a[href*='/decide/{kind}/']").click()
    expect(page.locator("main[data-step=decide] h1")).to_be_visible()
    return page


def settle(page: Page, answer: str, words: str = "") -> None:
    """Choose, say why, hold; until the server has it."""
    page.locator(f"button[name=answer]{answer}").click()
    page.locator("#words").fill(words)
    Nurse(page).hold()
    on_server(page, 1)


def decisions(ward: WardServer) -> list[dict[str, Any]]:
    """What was decided, as the server has it."""
    return [entry["body"] for entry in entries(ward.database, kind="decision")]


def shown_icans(page: Page, kind: str) -> str:
    """The ICANS grade on the patient's page, which does not ask that any more."""
    page.goto("/app/")
    bed(page, FAMILY[kind]).locator("h3 a").click()
    page.locator("patient-banner").wait_for()
    expect(page.locator(f".asks a[href*='/decide/{kind}/']")).to_have_count(0)
    return page.locator("grade-plate").first.locator("b").first.inner_text()


def test_a_physician_chooses_between_two_corrections_and_says_why(signed_in: NewPhone, torn: WardServer) -> None:
    page = question(physician(signed_in), "amendment")
    told = page.locator("before-after")
    assert told.locator("th[scope=rowgroup]").all_inner_texts() == ["Consciousness"]
    assert told.locator("td").all_inner_texts() == ["Alert", "Wakes to voice", "Wakes only to touch"]
    voice = page.locator("button[name=answer]").first
    expect(voice).to_contain_text("A. Leroy")
    voice.click()
    expect(page.locator("hold-button button")).to_be_disabled()
    settle(page, " >> nth=0", "heard it myself")
    check = patient_in(torn, BEDS["amendment"])["id"]
    by = {one["author"]: one["id"] for one in entries(torn.database, kind="amendment") if one["amends"] == [check]}
    assert decisions(torn) == [{"question": "amendment", "answer": by["leroy"], "text": "heard it myself"}]
    assert set(entries(torn.database, kind="decision")[0]["amends"]) == set(by.values())
    assert shown_icans(page, "amendment") == "2"
    page.locator("a[href$='/history']").click()
    expect(page.locator(".correction", has_text="Settled by Dr S. Benali")).to_contain_text("heard it myself")


@pytest.mark.parametrize(("answer", "state"), [("stands", "amended"), ("void", "voided")])
def test_a_withdrawal_beside_a_correction_is_settled_either_way(
    signed_in: NewPhone, torn: WardServer, answer: str, state: str
) -> None:
    page = question(physician(signed_in), "dispute")
    expect(page.locator(".said")).to_contain_text("Entered in error")
    settle(page, f"[value={answer}]", "asked both")
    assert decisions(torn) == [{"question": "dispute", "answer": answer, "text": "asked both"}]
    shown_icans(page, "dispute")
    page.locator("a[href$='/history']").click()
    stop = page.locator("route-line li", has_text="Settled by").first
    assert stop.get_attribute("data-record") == state


def test_a_physician_confirms_an_exclusion_and_the_alarm_is_over(signed_in: NewPhone, torn: WardServer) -> None:
    page = question(physician(signed_in), "exclusion")
    expect(page.locator("notice-box[data-kind=conflict]")).to_contain_text("4 if it counts")
    settle(page, "[value=confirmed]")
    assert decisions(torn) == [{"question": "exclusion", "answer": "confirmed"}]
    shown_icans(page, "exclusion")


def test_a_nurse_says_that_two_records_were_one_dose_and_a_physician_which_weight_is_right(
    signed_in: NewPhone, torn: WardServer, phone: Phone
) -> None:
    page = question(phone.page, "one_or_two")
    expect(page.locator(".said li")).to_have_count(2)
    expect(page.locator("button[name=answer]").first).to_have_text("More than one" + "each was given, each counts")
    settle(page, " >> nth=2", "I only wrote it down again")
    doses = entries(torn.database, kind="medication", author="benali")
    assert decisions(torn) == [
        {"question": "one_or_two", "answer": doses[-1]["id"], "text": "I only wrote it down again"}
    ]
    page.goto("/app/")
    question(page, "weight")
    expect(page.locator("main")).to_contain_text("For a physician to settle")
    doctor = question(physician(signed_in), "weight")
    settle(doctor, " >> nth=0")
    first = entries(torn.database, kind="weight", author="leroy")[0]["id"]
    assert decisions(torn)[-1] == {"question": "weight", "answer": first}


def test_a_nurse_without_network_picks_the_check_of_record_and_leaves_the_rest_to_a_physician(
    torn: WardServer, phone: Phone
) -> None:
    page = phone.page
    expect(bed(page, FAMILY["slot"]).locator("strong:not([data-kind=alarm])")).to_have_text(
        "Needs you: 1 thing to settle"
    )
    expect(bed(page, FAMILY["amendment"]).locator("strong:not([data-kind=alarm])")).to_have_text("1 thing to settle")
    question(page, "amendment")
    expect(page.locator("main")).to_contain_text("For a physician to settle")
    expect(page.locator("button[name=answer], hold-button")).to_have_count(0)
    torn.kill()
    page.goto("/app/")
    question(page, "slot")
    page.locator("button[name=answer]").first.click()
    Nurse(page).hold()
    expect(page.locator('.kept > li[data-state="phone"]')).to_have_count(1)
    torn.start()
    on_server(page, 1)
    assert [body["question"] for body in decisions(torn)] == ["slot"]
    shown_icans(page, "slot")
