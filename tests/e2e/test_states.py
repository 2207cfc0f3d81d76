"""What a screen says when there is nothing to show, when it cannot be read, and when nobody may see it."""

import json

from playwright.sync_api import Page, Route, expect

from backend.demo.people import PASSPHRASE
from tests.e2e.clocks import move_on
from tests.e2e.conftest import NewPhone
from tests.e2e.nurse import BEDS, Nurse, bed, go
from tests.e2e.registration import fill_registration
from tests.e2e.wards import WardServer

TICK_MS = 20_000
SESSION = "**/api/session"
BROKEN = "() => { IDBObjectStore.prototype.getAll = () => { throw new DOMException('gone', 'UnknownError') } }"


def told_of(page: Page, **wards: str) -> None:
    """The server answers a sign-in, and each later look at the session, with these wards in place of its own."""

    def answer(route: Route) -> None:
        found = route.fetch()
        session = found.json() if found.status == 200 and route.request.method in ("GET", "POST") else {}
        if session:
            session["wards"] = [session["wards"][0] | {"id": id, "name": name} for id, name in wards.items()]
        route.fulfill(response=found, body=json.dumps(session) if session else found.body())

    page.route(SESSION, answer)


def sign_in(page: Page) -> None:
    """Name and passphrase, whatever comes of them."""
    page.goto("/app/")
    page.locator("input[name=name]").fill("bernard")
    page.locator("input[name=passphrase]").fill(PASSPHRASE)
    page.locator("button[type=submit]").click()


def test_who_has_no_ward_is_told_so_on_every_address_and_can_leave(new_phone: NewPhone) -> None:
    page = new_phone().page
    told_of(page)
    sign_in(page)
    expect(page.locator("h1")).to_have_text("No ward yet")
    expect(page.locator("main")).to_contain_text("M. Bernard has no ward here")
    page.goto("/app/sync")
    expect(page.locator("h1")).to_have_text("No ward yet")
    page.locator("button[name=leave]").click()
    expect(page.locator("input[name=name]")).to_be_visible()


def test_a_ward_without_patients_says_so_wherever_patients_would_stand(new_phone: NewPhone) -> None:
    page = new_phone().page
    told_of(page, nine="9")
    sign_in(page)
    expect(page.locator("main .question")).to_have_text("Nobody is on this ward")
    expect(page.locator("main a[href='/app/register']")).to_be_visible()
    for path, words in (
        ("/app/handovers", "Nobody is on this ward."),
        ("/app/alarms", "No alarm waits"),
        ("/app/sync", "Nothing is waiting."),
    ):
        go(page, path, "main")
        expect(page.locator("main")).to_contain_text(words)


def test_a_patient_of_whom_nothing_is_known_yet_is_told_apart_from_one_who_is_well(
    page: Page, ward: WardServer
) -> None:
    ward.kill()
    page.locator("footer a[href='/app/register']").click()
    fill_registration(page)
    Nurse(page).hold()
    main = page.locator("main")
    expect(page.locator("grade-plate")).to_contain_text(["not assessed", "not assessed"])
    for words in ("No checks yet", "No drugs recorded", "Confirmed: none known", "Day 0 not set"):
        expect(page.locator("screen-patient")).to_contain_text(words)
    path = page.evaluate("location.pathname")
    for end, words in (
        ("/labs", "No laboratory values recorded"),
        ("/drugs", "No drugs recorded"),
        ("/drugs/tocilizumab", "No dose calculated: the weight is not recorded"),
        ("/trends", "No drug recorded in this time"),
        ("/guidance/icans", "without one, none is shown"),
        ("/amend/nothing", "This record is not on this phone"),
    ):
        go(page, path + end, "main")
        expect(main).to_contain_text(words)


def test_records_that_cannot_be_read_just_now_stay_on_the_screen_and_are_said_to_be_old(page: Page) -> None:
    expect(page.locator(BEDS)).to_have_count(9)
    page.evaluate(BROKEN)
    move_on(page, TICK_MS)
    expect(page.locator("main notice-box[data-kind=stop]")).to_contain_text("What you see may be old")
    expect(page.locator(BEDS)).to_have_count(9)


def test_a_session_that_ended_asks_to_sign_in_and_the_ward_stays(page: Page) -> None:
    page.context.clear_cookies()
    page.evaluate("() => dispatchEvent(new Event('online'))")  # asks at once, also after a round that is under way
    expect(page.locator("main notice-box[data-kind=phone]")).to_contain_text("Sign in to send what is on this phone")
    expect(page.locator("main a[href='/app/sign-in']")).to_be_visible()
    expect(page.locator(BEDS)).to_have_count(9)


def test_too_many_wrong_passphrases_say_how_long_to_wait(new_phone: NewPhone) -> None:
    page = new_phone().page
    page.route(SESSION, lambda route: route.fulfill(status=429, headers={"Retry-After": "45"}, json={"status": 429}))
    sign_in(page)
    expect(page.get_by_role("alert")).to_contain_text("Too many wrong tries. Wait 1\u00a0min")


def test_a_file_that_is_none_of_ours_is_refused_in_words(page: Page) -> None:
    go(page, "/app/take-in", "input[name=file]")
    page.locator("input[name=file]").set_input_files(
        {"name": "holiday.json", "mimeType": "application/json", "buffer": b'{"file": "holiday'}
    )
    expect(page.get_by_role("alert")).to_contain_text("This is no file of Tenpoint’s records")


def test_a_screen_that_cannot_be_opened_says_that_what_was_signed_is_kept(new_phone: NewPhone) -> None:
    page = new_phone().page
    page.route("**/js/screens/trends/**", lambda route: route.abort())
    sign_in(page)
    path = bed(page, "SAMPLE").locator("h3 a").get_attribute("href")
    go(page, f"{path}/trends", "main > p")
    expect(page.locator("h1")).to_have_text("Something went wrong")
    expect(page.locator("main")).to_contain_text("What was signed is kept on this phone")


def test_crs_without_a_temperature_says_what_it_could_still_be(page: Page) -> None:
    path = bed(page, "MUSTERMANN").locator("h3 a").get_attribute("href")
    nurse = Nurse(page).open(f"{path}/check/crs").at("identity").tap("button[value=wristband]").at("crs")
    nurse.tap("footer button[name=pad-done]").crs_support().main().at("crs-grade")
    expect(page.locator("main notice-box[data-kind=conflict]")).to_contain_text("could be")
