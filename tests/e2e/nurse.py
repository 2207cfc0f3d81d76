"""A nurse at the phone: what she does step by step, her taps and holds counted; waits only for what the screen says."""

from typing import Self

from playwright.sync_api import Locator, Page, expect

from tests.e2e.clocks import move_on

HOLD_MS = 1000
BULK_MS = 3000
NEXT_TRY_MS = 30_000
ON_SERVER_MS = 40_000
BEDS = ".beds bed-plate"
GO = "path => { history.pushState(null, '', path); dispatchEvent(new Event('tenpoint-went')) }"


class Nurse:
    """One hand on one page."""

    def __init__(self, page: Page):
        self.page, self.taps, self.holds = page, 0, 0

    def tap(self, selector: str) -> Self:
        """One tap on the first match, as soon as it may be tapped."""
        self.page.locator(selector).first.click()
        self.taps += 1
        return self

    def tap_at_once(self, *selectors: str) -> Self:
        """Several taps, faster than the phone writes the first of them to its disk."""
        self.page.evaluate("all => { for (const one of all) document.querySelector(one).click() }", list(selectors))
        self.taps += len(selectors)
        return self

    def at(self, step: str) -> Self:
        """Wait for a screen of the visit."""
        expect(self.page.locator(f"main[data-step={step}]")).to_be_visible()
        return self

    def answer(self, item: str, answer: str) -> Self:
        """Tap one answer of one question."""
        return self.tap(f'button[name={item}][value="{answer}"]')

    def main(self) -> Self:
        """The one main action of the screen."""
        return self.tap("footer button[name=main]")

    def in_bulk(self, selector: str = "footer button[name=main]") -> Self:
        """The bulk button of a screen that has just opened, once its three seconds are over."""
        move_on(self.page, BULK_MS)
        return self.tap(selector)

    def keys(self, digits: str) -> Self:
        """Digits on the key pad."""
        for digit in digits:
            self.tap(f'key-pad button[value="{digit}"]')
        return self

    def open(self, path: str) -> Self:
        """Type an address, as a link would; not a tap."""
        self.page.goto(path)
        return self

    def start(self, patient: str) -> Self:
        """From the ward list to the first screen: a patient who is due, then who it is."""
        bed(self.page, patient).locator("a[href$='/check/identity']").click()
        self.taps += 1
        return self.at("identity").identify()

    def identify(self) -> Self:
        """Name and birth date were said aloud and match."""
        return self.tap("button[value=read_aloud]")

    def ice_in_bulk(self) -> Self:
        """All ten right, in as few taps as there are; ends on the neuro step."""
        self.at("orientation").in_bulk().at("naming").in_bulk()
        for item in ("command", "attention", "writing"):
            self.at(item).answer(item, "correct")
        return self.at("neuro")

    def all_well(self) -> Self:
        """Alert, no seizure, no weakness, no sign of raised pressure."""
        return self.at("neuro").in_bulk("button[name=all-well]")

    def neuro(self, consciousness: str, **others: str) -> Self:
        """The four questions of the neuro step one by one; ends on the grade."""
        answers = {"consciousness": consciousness, "seizure": "none", "motor": "none", "raised_icp": "none"} | others
        for domain, answer in answers.items():
            self.answer(domain, answer)
        return self.main().at("grade")

    def crs_support(self, hypotension: str = "none", oxygen: str = "room_air") -> Self:
        """The questions of the CRS screen that may not stay open; no episode, nothing that masks a fever."""
        self.answer("hypotension", hypotension).answer("oxygen", oxygen)
        return self.answer("episode_open", "no").answer("fever_masked", "no")

    def agree(self, step: str = "grade") -> Self:
        """Agree to a grade; ends wherever the visit goes on."""
        return self.at(step).main()

    def sign_by_key(self) -> Self:
        """Sign as a keyboard does: two presses on the button that a hand would hold."""
        self.page.locator("hold-button button").focus()
        self.page.keyboard.press("Enter")
        self.page.keyboard.press("Enter")
        return self

    def hold(self) -> Self:
        """Hold the button until the ring is full: by the page's clock, which need not be waited for."""
        button = self.page.locator("hold-button button")
        expect(button).to_be_enabled()
        button.hover()
        self.page.mouse.down()
        move_on(self.page, HOLD_MS)
        self.page.mouse.up()
        self.holds += 1
        return self

    def kept(self, words: str) -> Self:
        """What was held for is kept on this phone, by these words; then back to where the form was opened."""
        expect(self.page.locator(".kept")).to_contain_text(words)
        self.page.locator("footer a").first.click()
        return self

    def sign(self) -> Self:
        """Sign the visit; ends on the screen that says where the records are."""
        self.at("review").hold()
        expect(self.page.locator(".kept")).to_be_visible()
        return self


def bed(page: Page, name: str) -> Locator:
    """The row of a patient on the ward list, by the name that heads it: other rows may warn of a similar one."""
    return page.locator(".beds > li", has=page.locator("h3", has_text=name))


def patient_path(page: Page, name: str) -> str:
    """The address of a patient on the ward list."""
    return page.locator(".beds h3 a", has_text=name).get_attribute("href") or ""


def go(page: Page, path: str, mark: str) -> None:
    """To a screen as a link leads there, without loading the app again; until its mark stands."""
    page.evaluate(GO, path)
    page.locator(mark).first.wait_for()


def on_server(page: Page, count: int) -> None:
    """Wait until that many records of this screen have a receipt; the phone's next try is due now."""
    move_on(page, NEXT_TRY_MS)
    expect(page.locator('.kept > li[data-state="server"]')).to_have_count(count, timeout=ON_SERVER_MS)
