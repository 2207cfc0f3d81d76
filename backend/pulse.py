"""What wakes the live feeds of this process: something was written here, or the process is told to end."""

from collections.abc import Iterator
from contextlib import contextmanager
from threading import Condition


class Pulse:
    """Beats after each commit of this process; processes beside it are not heard."""

    def __init__(self) -> None:
        self.condition = Condition()
        self.beats = 0
        self.writers = 0
        self.is_ending = False

    @contextmanager
    def writing(self) -> Iterator[None]:
        """Somebody writes, or waits for her turn to."""
        self.count(1)
        try:
            yield
        finally:
            self.count(-1)

    def count(self, more: int) -> None:
        """So many writers more."""
        with self.condition:
            self.writers += more
            self.condition.notify_all()

    def beat(self) -> None:
        """Something was committed."""
        with self.condition:
            self.beats += 1
            self.condition.notify_all()

    def end(self) -> None:
        """Nobody need wait any more."""
        with self.condition:
            self.is_ending = True
            self.condition.notify_all()

    def wait(self, beats: int, seconds: float) -> None:
        """Until it has beaten since that count, so many seconds have passed, or the process ends."""
        with self.condition:
            self.condition.wait_for(lambda: self.beats != beats or self.is_ending, seconds)

    def let_write(self, seconds: float) -> None:
        """Until nobody writes or waits to, so many seconds have passed, or the process ends."""
        with self.condition:
            self.condition.wait_for(lambda: not self.writers or self.is_ending, seconds)
