"""Register, check, correct and withdraw with the keyboard alone; the focus is never lost and never hidden."""

from playwright.sync_api import Page, expect

from tests.e2e.browsers import PHONE
from tests.e2e.keyboard import Keyboard
from tests.e2e.nurse import ON_SERVER_MS, patient_path
from tests.e2e.registration import TAPPED, TYPED
from tests.e2e.server_side import entries_of_phones
from tests.e2e.wards import WardServer

ITEMS = ("year", "month", "city", "hospital", "name_1", "name_2", "name_3", "command", "attention", "writing")
NEURO = {"consciousness": "awakens_to_voice", "seizure": "none", "motor": "none", "raised_icp": "none"}
CRS = {"hypotension": "none", "oxygen": "room_air", "episode_open": "no", "fever_masked": "no"}
SIGNED = ["neuro_check", "crs_check", "amendment", "void", "patient", "stay", "course"]


def answers(given: dict[str, str]) -> list[str]:
    """The buttons of these answers."""
    return [f"button[name={name}][value={value}]" for name, value in given.items()]


def visit(keyboard: Keyboard) -> None:
    """ICE and neuro step, then CRS beside them, up to the signature."""
    keyboard.press("button[value=read_aloud]")
    for index, item in enumerate(ITEMS):
        keyboard.press(f"button[name={item}][value={'incorrect' if item == 'month' else 'correct'}]")
        if index in (3, 6):
            keyboard.press("footer button[name=main]:enabled")
    keyboard.press(*answers(NEURO), "footer button[name=main]", "main[data-step=grade] ~ footer button[name=main]")
    keyboard.press("button[name=add]").to("main[data-step=crs] h1")
    keyboard.page.keyboard.type("38411876981897")
    expect(keyboard.page.locator("number-entry output")).to_have_text(["38.4", "118", "76", "98", "18", "97"])
    keyboard.press(
        *answers(CRS), "footer button[name=main]", "main[data-step=crs-grade] ~ footer button[name=main]"
    ).sign()


def correct(keyboard: Keyboard, history: str) -> None:
    """The CRS check gets another answer."""
    keyboard.page.goto(history)
    record = keyboard.page.locator("route-line li", has_text="CRS 1").locator('a[href*="/amend/"]').first
    keyboard.press(f'a[href="{record.get_attribute("href")}"]')
    keyboard.press("button[name=what][value=value]", "button[value=read_aloud]")
    keyboard.press("button[name=change][value=crs]", "button[name=hypotension][value=no_vasopressor]")
    keyboard.press(
        "main[data-step=crs] ~ footer button[name=main]", "main[data-step=crs-grade] ~ footer button[name=main]"
    )
    keyboard.press("button[name=amend-reason][value=wrong_value]").sign()


def withdraw(keyboard: Keyboard, history: str) -> None:
    """A check that never was."""
    keyboard.page.goto(history)
    keyboard.press('a[href*="/amend/"]', "button[name=what][value=error]", "button[name=reason][value=not_done]").sign()


def register(keyboard: Keyboard) -> None:
    """The whole form, and its signature."""
    keyboard.page.goto("/app/register")
    for name, text in TYPED.items():
        keyboard.to(f"input[name={name}]").page.keyboard.type(text)
        if name == "born_day":
            keyboard.to("select[name=born_month]").page.keyboard.type("May")
    keyboard.to("select[name=product]").page.keyboard.type("axicab")
    for name, value in TAPPED.items():
        keyboard.choose(name, value)
    keyboard.to("hold-button button").page.keyboard.press("Enter")
    keyboard.page.keyboard.press("Enter")


def test_a_night_by_keyboard_alone(page: Page, ward: WardServer) -> None:
    page.set_viewport_size({**PHONE, "height": 700})
    keyboard = Keyboard(page)
    path = patient_path(page, "MUSTERMANN")
    page.goto(f"{path}/check/identity")
    visit(keyboard)
    correct(keyboard, f"{path}/history")
    withdraw(keyboard, f"{path}/history")
    register(keyboard)
    expect(page.locator("screen-patient h1")).to_have_text("NEUF, Aline")
    page.goto("/app/sync")
    expect(page.locator("safe-answer[data-state=server]")).to_be_visible(timeout=ON_SERVER_MS)
    assert [entry["kind"] for entry in entries_of_phones(ward.database)] == SIGNED
