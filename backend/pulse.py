"""What wakes the live feeds of this process: something was written here, or the process is told to end."""

from threading import Condition


class Pulse:
    """Beats after each commit of this process; processes beside it are not heard."""

    def __init__(self) -> None:
        self.condition = Condition()
        self.beats = 0
        self.is_ending = False

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
