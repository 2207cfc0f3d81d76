"""Who owes a check on a ward, kept from look to look: only who may have changed is folded again."""

from collections.abc import Callable, Iterable
from typing import Any, NamedTuple

from backend.board.rows import changes_ms, in_order, lacks_day0, matters_of, row_of, unreadable

Json = dict[str, Any]
UNREADABLE = (ArithmeticError, AttributeError, LookupError, RecursionError, TypeError, ValueError)
Fold = Callable[[str], Json | None]


class Seen(NamedTuple):
    """What a patient owed when folded, and until when that holds without a new entry.

    `matters`: what phones are woken for; `unset`: nothing is asked for because day 0 is not known.
    """

    row: Json | None
    from_ms: int
    until_ms: int | None
    matters: frozenset[str] = frozenset()
    unset: bool = False

    def holds(self, now_ms: int) -> bool:
        """Whether the clock has changed nothing since; a clock that was set back may have."""
        return self.from_ms <= now_ms and (self.until_ms is None or now_ms < self.until_ms)


class Lookout:
    """One ward. It answers what a fold of everything would answer now."""

    def __init__(self, ward: str):
        self.ward = ward
        self.seen: dict[str, Seen] = {}

    def look(self, changed: Iterable[str], now_ms: int, fold: Fold) -> list[Json]:
        """The rows of the ward now; `changed`: who has new entries; `fold`: a patient's chart, None when forgotten."""
        passed = [patient for patient, seen in self.seen.items() if not seen.holds(now_ms)]
        for patient in {*changed, *passed}:
            self.seen[patient] = self.once(patient, now_ms, fold)
        return in_order([seen.row for seen in self.seen.values() if seen.row is not None])

    def matters(self) -> frozenset[str]:
        """What phones of the ward are woken for, as it was at the last look."""
        return frozenset[str]().union(*(seen.matters for seen in self.seen.values()))

    def unset(self) -> int:
        """Of how many patients nobody recorded day 0, so that no check is asked for."""
        return sum(seen.unset for seen in self.seen.values())

    def once(self, patient: str, now_ms: int, fold: Fold) -> Seen:
        """One patient now; a record that cannot be folded is shown as such and tried again each time."""
        try:
            chart = fold(patient)
            if chart is None:
                return Seen(None, now_ms, None)
            return Seen(
                row_of(chart, self.ward), now_ms, changes_ms(chart, now_ms), matters_of(chart, self.ward),
                lacks_day0(chart, self.ward),
            )  # fmt: skip
        except UNREADABLE:  # whatever is wrong with one record, the others of the ward are still looked at
            return Seen(unreadable(), now_ms, now_ms)
