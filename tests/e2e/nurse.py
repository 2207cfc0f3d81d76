"""What a nurse does on the phone, step by step; counts her taps."""

from playwright.sync_api import Locator, Page

HOLD_MS = 1000


class Nurse:
    """One hand on one page."""

    def __init__(self, page: Page):
        self.page, self.taps, self.holds = page, 0, 0

    def tap(self, target: Locator) -> None:
        """One tap, when the target may be tapped."""
        target.click()
        self.taps += 1

    def open(self, bed: str) -> None:
        """Start the check of a bed from the ward list, and confirm who it is."""
        self.tap(
            self.page.locator(".beds li").filter(has=self.page.locator("bed-plate", has_text=bed)).locator("a.button")
        )
        self.identify()

    def identify(self) -> None:
        """Name and birth date were said aloud and match."""
        self.tap(self.page.locator("button[value=read_aloud]"))

    def main(self) -> None:
        """The one main action of the screen."""
        self.tap(self.page.locator("footer button[name=main]"))

    def answer(self, item: str, answer: str) -> None:
        """Judge one ICE item."""
        self.tap(self.page.locator(f"button[name={item}][value={answer}]"))

    def all_correct(self) -> None:
        """All items of this screen at once."""
        self.main()

    def ice(self) -> None:
        """The ten points, all right, in as few taps as there are."""
        self.all_correct()
        self.page.locator("show-objects").wait_for()
        self.all_correct()
        for item in ("command", "attention", "writing"):
            self.answer(item, "correct")

    def all_well(self) -> None:
        """Alert, no seizure, no weakness, no sign of raised pressure."""
        self.tap(self.page.locator("button[name=all-well]"))

    def hold(self) -> None:
        """Hold the button until the ring is full."""
        self.page.locator("hold-button button").click(delay=HOLD_MS)
        self.holds += 1

    def sign(self) -> None:
        """Sign a visit; ends when the phone says that it is signed."""
        self.hold()
        self.page.locator("ol.kept").wait_for()
