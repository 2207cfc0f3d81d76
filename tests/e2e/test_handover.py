"""A shift hands over to the next one: given without a server, asked about, answered, taken over, and on paper."""

from playwright.sync_api import Page, expect

from backend.demo.people import PASSPHRASE
from tests.e2e.browsers import Phone
from tests.e2e.clocks import move_on
from tests.e2e.conftest import NewPhone
from tests.e2e.nurse import BEDS, NEXT_TRY_MS, ON_SERVER_MS, Nurse, go, on_server, patient_path
from tests.e2e.server_side import entries_of_phones
from tests.e2e.until import until
from tests.e2e.wards import WardServer

NAME, SCREEN = "EXEMPLE", "main[data-step=handover]"
LINE, QUESTION, ANSWER = "If there is fever: cultures are taken", "Since when has she had it?", "Since noon."

WRITTEN = """async () => {
  const { drafts } = await import('/static/js/store/drafts.js')
  return (await drafts()).some(one => one.to && one.expected?.fever === 'cultures are taken')
}"""


def comes(page: Page, words: str) -> None:
    """The next news of the ward is due now; until the ward list says these words."""
    go(page, "/app/", BEDS)
    move_on(page, NEXT_TRY_MS)
    expect(page.locator("a.resume[data-kind=handover]")).to_contain_text(words)


def begin(page: Page) -> str:
    """The giver, one-handed and without a server: chooses, writes, is interrupted; returns the path of the patient."""
    path = patient_path(page, NAME)
    page.locator("footer a[href='/app/handovers']").click()
    page.locator("section[aria-labelledby=turn-give] a", has_text=NAME).click()
    page.locator("button[name=expected][value=fever]").click()
    page.locator("#expected-fever").fill("cultures are taken")
    page.locator("#to").select_option("leroy")
    until(page, WRITTEN)  # within 50 ms, which a person takes and a test does not
    page.reload()
    expect(page.locator("#expected-fever")).to_have_value("cultures are taken")
    return path


def speak(page: Page, path: str, words: str = "") -> None:
    """One hold on the patient's handover, with words or without."""
    go(page, f"{path}/handover", f"{SCREEN} #said")
    page.locator("#said").fill(words)
    Nurse(page).hold()
    on_server(page, 1)


def test_one_gives_without_a_server_another_asks_gets_an_answer_and_takes_over_and_the_sheets_say_so(
    ward: WardServer, phone: Phone, new_phone: NewPhone
) -> None:
    giver, receiver = phone.page, new_phone().sign_in("leroy", PASSPHRASE)
    receiver.locator(BEDS).first.wait_for()
    ward.kill()
    path = begin(giver)
    Nurse(giver).hold()
    expect(giver.locator('.kept > li[data-state="phone"]')).to_contain_text("Handover")
    expect(giver.locator("footer a[data-kind=primary]")).to_contain_text("Next: bed 15")
    ward.start()
    on_server(giver, 1)

    comes(receiver, "1 handover waits for you")
    go(receiver, f"{path}/handover", f"{SCREEN} #said")
    expect(receiver.locator(SCREEN)).to_contain_text(LINE)
    speak(receiver, path, QUESTION)
    expect(receiver.locator(".kept")).to_contain_text("Note")

    comes(giver, "2 questions about your handovers")
    speak(giver, path, ANSWER)
    comes(receiver, "1 handover waits for you")
    speak(receiver, path)
    expect(receiver.locator(".kept")).to_contain_text("Taken over")

    said = [(one["author"], one["kind"], one["body"]) for one in entries_of_phones(ward.database)]
    of = next(one["id"] for one in entries_of_phones(ward.database))
    assert said == [
        ("bernard", "handover", {"shift": "19:00", "to": "leroy", "contingency": LINE}),
        ("leroy", "note", {"text": QUESTION, "of": of}),
        ("bernard", "note", {"text": ANSWER, "of": of}),
        ("leroy", "handover_accepted", {"of": of}),
    ]
    comes(giver, "1 question about your handover")
    go(giver, f"{path}/sheet", ".sheet .handed")
    handed = giver.locator(".sheet .close .handed")
    expect(handed).to_contain_text("for the shift from 19:00, to A. Leroy. Accepted", timeout=ON_SERVER_MS)
    ward.kill()
    go(giver, path, "patient-banner")
    go(giver, f"{path}/sheet", ".sheet .handed")
    expect(handed).to_contain_text("to A. Leroy. Accepted")
    expect(giver.locator(".sheet")).to_contain_text(LINE)
    go(giver, "/app/sheet", ".sheet .patients")
    expect(giver.locator(".sheet .note").last).to_contain_text("accepted 2, open question 1, not yet accepted 1")
    go(giver, f"{path}/history", "route-line")
    expect(giver.locator("route-line li", has_text=QUESTION)).to_contain_text("about the handover of")
