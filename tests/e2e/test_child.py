"""A child is observed with CAPD; the tool goes by age when the check is made, and whoever takes another says why."""

from datetime import datetime
from zoneinfo import ZoneInfo

from playwright.sync_api import Page, expect

from tests.e2e.browsers import Phone
from tests.e2e.clocks import move_on
from tests.e2e.nurse import Nurse, go, on_server, patient_path
from tests.e2e.server_side import entries_of_phones
from tests.e2e.wards import WardServer

CHILD, ADULT = "PETIT", "MUSTERMANN"
SEEN = {
    "eye_contact": "sometimes", "purposeful": "always", "aware": "always", "communicates": "often",
    "restless": "often", "inconsolable": "never", "underactive": "rarely", "slow_to_respond": "sometimes",
}  # fmt: skip
HOURS = 3 * 60 * 60_000
BORN = """async ([patient, born]) => {
  const { sign } = await import('/static/js/store/entries.js')
  const { wardChart } = await import('/static/js/store/ward.js')
  const { currentSession } = await import('/static/js/store/session.js')
  const [ward] = currentSession().wards
  const { identity } = (await wardChart(ward.id)).patients[patient]
  const { born: _, ...others } = identity
  const body = { ...others, ...(born && { born }) }
  await sign([{ kind: 'patient', patient, ward: ward.id, at_ms: Date.now(), body }])
}"""


def reborn(page: Page, name: str, born: str | None) -> str:
    """The patient's record with another birth date, or none; returns the patient's address."""
    path = patient_path(page, name)
    page.evaluate(BORN, [path.rsplit("/", 1)[-1], born])
    return path


def seen(nurse: Nurse, answers: dict[str, str]) -> Nurse:
    """Answer items of CAPD in their order."""
    for item, answer in answers.items():
        nurse.answer(item, answer)
    return nurse


def test_eight_items_seen_over_a_shift_outlive_hours_a_kill_and_a_dead_server_and_are_graded_against_the_childs_own(
    ward: WardServer, phone: Phone
) -> None:
    path = f"{patient_path(phone.page, CHILD)}/check/identity"
    ward.kill()
    nurse = Nurse(phone.page).open(path).at("identity").identify().at("capd")
    first = dict(list(SEEN.items())[:3])
    expect(seen(nurse, first).page.locator("step-head")).to_contain_text("3 of 8")
    expect(phone.page.locator("step-head")).to_contain_text("CAPD 2–22 of 32")
    expect(phone.page.locator("footer button[name=main]")).to_be_disabled()
    phone.kill()

    page = phone.reopen(path)
    move_on(page, HOURS)
    nurse = Nurse(page).at("identity").identify().at("capd")
    seen(nurse, {item: answer for item, answer in SEEN.items() if item not in first})
    nurse.main().all_well().at("grade")
    expect(page.locator(".reasons li[data-drives]")).to_contain_text("CAPD 9 of 32")
    expect(page.locator(".reasons li[data-drives]")).to_contain_text("above this child’s own 2")
    nurse.agree().at("review")
    expect(page.locator(".ledger")).to_contain_text("Eye contact 2, Communicates 1, Restless 3, Underactive 1")
    nurse.sign()
    ward.start()
    on_server(page, 1)
    (body,) = [entry["body"] for entry in entries_of_phones(ward.database)]
    assert (body["tool"], body["items"], body["grade"]["floor"]) == ("capd", SEEN | {"baseline": 2}, 3)


def test_another_tool_than_the_age_asks_for_needs_a_reason_which_stands_in_the_history(page: Page) -> None:
    path = patient_path(page, ADULT)
    nurse = Nurse(page).open(f"{path}/check/identity").at("identity")
    nurse.tap("button[name=other-tool]").tap("button[name=tool-reason][value=physician_decided]")
    expect(page.locator(".tool")).to_contain_text("Physician’s decision")
    seen(nurse.identify().at("capd"), dict.fromkeys(SEEN, "sometimes")).main().all_well().agree().sign()
    go(page, f"{path}/history", "route-line li")
    expect(page.locator("route-line li").first).to_contain_text("CAPD 16, ICANS 3, CAPD: Physician’s decision")


def test_an_unknown_birth_date_is_asked_for_and_never_taken_for_an_adults(page: Page) -> None:
    path = reborn(page, ADULT, None)
    nurse = Nurse(page).open(f"{path}/check/identity").at("identity")
    expect(page.locator("notice-box")).to_contain_text("The birth date is not recorded")
    expect(page.locator("button[name=identity]")).to_have_count(0)
    nurse.answer("tool", "capd").identify().at("capd")


def test_a_time_before_the_twelfth_birthday_asks_why_ice_was_taken(page: Page) -> None:
    today = datetime.fromtimestamp(page.evaluate("Date.now()") / 1000, ZoneInfo(page.evaluate(ZONE)))
    path = reborn(page, ADULT, f"{today.year - 12}-{today:%m-%d}")
    nurse = Nurse(page).open(f"{path}/check/identity").at("identity").identify()
    nurse.ice_in_bulk().all_well().agree().at("review")
    nurse.tap("button[name=change][value=time]").tap("button[name=day][value='1']").keys("2355")
    nurse.tap("button[name=time-reason][value=other]").main()
    expect(page.locator("#tool-doubt")).to_contain_text("the age asked for CAPD. Why ICE?")
    expect(page.locator("hold-button button")).to_be_disabled()
    nurse.answer("tool-reason", "birth_date_wrong").sign()


ZONE = """async () => {
  const { currentSession } = await import('/static/js/store/session.js')
  return currentSession().wards[0].zone
}"""
