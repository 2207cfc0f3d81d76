"""A nurse's thumb for the tests: counts its taps, waits only for what the screen says."""

from playwright.sync_api import Page, expect

HOLD_MS = 1000


class Thumb:
    """Taps on a page, each counted."""

    def __init__(self, page: Page):
        self.page, self.taps = page, 0

    def tap(self, selector: str) -> "Thumb":
        """One tap on the first match."""
        self.page.locator(selector).first.click()
        self.taps += 1
        return self

    def at(self, step: str) -> "Thumb":
        """Wait for a screen of the visit."""
        expect(self.page.locator(f"main[data-step={step}]")).to_be_visible()
        return self

    def answer(self, item: str, answer: str) -> "Thumb":
        """Tap one answer of one item and wait until it shows as given, unless the screen led on."""
        return self.tap(f"button[name={item}][value={answer}]")

    def keys(self, digits: str) -> "Thumb":
        """Digits on the key pad."""
        for digit in digits:
            self.tap(f'key-pad button[value="{digit}"]')
        return self

    def start(self, patient: str) -> "Thumb":
        """From the ward list to the first screen: the start button of a due patient."""
        self.page.locator(".beds li", has_text=patient).locator("a.button").click()
        self.taps += 1
        return self.at("identity").tap("button[value=read_aloud]")

    def open(self, path: str) -> "Thumb":
        """Type an address, as a link would; not a tap."""
        self.page.goto(path)
        return self

    def ice_in_bulk(self) -> "Thumb":
        """All ten right, with the bulk buttons; ends on the neuro step."""
        self.at("orientation").tap("button[name=main]").at("naming").tap("button[name=main]")
        self.at("command").answer("command", "correct").at("attention").answer("attention", "correct")
        return self.at("writing").answer("writing", "correct").at("neuro")

    def agree(self, step: str = "grade") -> "Thumb":
        """Agree to a grade; ends wherever the visit goes on."""
        return self.at(step).tap("button[name=main]")

    def hold(self) -> "Thumb":
        """Hold to sign; ends on the screen that says where the records are."""
        self.at("review")
        self.page.locator("hold-button button").click(delay=HOLD_MS)
        expect(self.page.locator(".kept")).to_be_visible()
        return self


def patient_path(page: Page, name: str) -> str:
    """The address of a patient on the ward list."""
    return page.locator(".beds h3 a", has_text=name).get_attribute("href") or ""


def on_server(page: Page, count: int) -> None:
    """Wait until that many records of this screen have a receipt."""
    expect(page.locator('.kept > li[data-state="server"]')).to_have_count(count, timeout=20_000)
