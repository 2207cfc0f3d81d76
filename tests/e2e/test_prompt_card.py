"""What the patient is asked fills the screen in the patient's language, and the phone says it if it can by itself."""

import json

from playwright.sync_api import Page, expect

from tests.e2e.nurse import Nurse
from tests.e2e.wards import WardServer

ASKED, LEAST_PX = "Welches Jahr haben wir?", 32
FAR, HERE = {"lang": "de-DE", "localService": False}, {"lang": "de_AT", "localService": True}
ENGLISH = {"lang": "en-GB", "localService": True}
VOICES = """voices => {
  globalThis.said = []
  const speak = one => said.push([one.text, one.voice.lang, one.lang])
  const voice = { getVoices: () => voices, speak, cancel: () => {} }
  Object.defineProperty(globalThis, 'speechSynthesis', { value: voice })
  globalThis.SpeechSynthesisUtterance = class { constructor(text) { this.text = text } }
}"""
FONT = "node => [parseFloat(getComputedStyle(node).fontSize), node.lang, node.scrollWidth <= node.clientWidth]"


def asked_with(page: Page, *voices: dict[str, object]) -> Nurse:
    """A check of a patient who is spoken to in German, on a phone that has these voices; ends on the first question."""
    page.add_init_script(f"({VOICES})({json.dumps(voices)})")
    page.reload()
    return Nurse(page).start("MUSTERMANN").at("orientation")


def test_the_question_in_hand_fills_the_screen_without_its_answer_and_without_the_server(
    page: Page, ward: WardServer
) -> None:
    ward.kill()
    nurse = asked_with(page)
    nurse.answer("year", "correct").tap("button[name=card]")
    card = page.locator("prompt-card dialog")
    expect(card).to_be_visible()
    assert card.inner_text().split("\n")[0] == "Welchen Monat haben wir?"
    box, size = card.bounding_box(), page.viewport_size
    assert box
    assert (box["x"], box["y"], box["width"], box["height"]) == (0, 0, *(size or {}).values())
    font, tongue, fits = card.locator("p").evaluate(FONT)
    assert (font >= LEAST_PX, tongue, fits) == (True, "de", True)
    card.click(position={"x": 20, "y": 20})
    expect(card).to_be_hidden()
    expect(page.locator("answer-choice[data-now]")).to_contain_text("Month")
    nurse.main().at("naming").in_bulk().at("command").tap("button[name=card]")
    assert card.locator("p").evaluate(FONT)[2]


def test_a_voice_that_lives_on_the_phone_says_it_in_the_patients_language(page: Page) -> None:
    nurse = asked_with(page, FAR, ENGLISH, HERE)
    nurse.tap("button[name=say]")
    assert page.evaluate("said") == [[ASKED, "de_AT", "de_AT"]]


def test_a_voice_that_needs_the_network_or_has_another_language_is_not_offered(page: Page) -> None:
    nurse = asked_with(page, FAR, ENGLISH)
    expect(nurse.page.locator("button[name=card]")).to_contain_text(ASKED)
    expect(nurse.page.locator("button[name=say]")).to_have_count(0)
