"""What a hand does on a screen, the same for browsers that Playwright plays and for those that speak WebDriver."""

from typing import Any, Protocol

LOOK_SECONDS = 40
HOLD_MS = 1000

Strokes = list[list[tuple[int, int]]]


class Hand(Protocol):
    """A page in one engine. What is tapped or filled is waited for; of several the first that is to be seen counts."""

    def open(self, path: str) -> None:
        """Type an address of the ward's server, which may be down."""

    def reload(self) -> None:
        """Load the present page again."""

    def fill(self, selector: str, text: str) -> None:
        """Type into a field."""

    def tap(self, selector: str) -> None:
        """One tap."""

    def hold(self, selector: str, ms: int = HOLD_MS) -> None:
        """Press, wait until the ring is full, let go."""

    def draw(self, selector: str, strokes: Strokes) -> None:
        """Write with a pen; places in CSS px from the upper left corner."""

    def see(self, selector: str) -> str:
        """Wait until it is to be seen; its text."""

    def ask(self, promise: str) -> Any:
        """What this JavaScript promise comes to."""

    def until(self, condition: str) -> None:
        """Wait until this JavaScript expression is true."""
