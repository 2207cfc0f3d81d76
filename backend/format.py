"""Dates, times, numbers and units as the ward reads them. Pure; its twins are static/js/lib/format.js and beds.js."""

import re
from collections.abc import Callable, Sequence
from datetime import datetime, timedelta

from backend.chart.instants import EPOCH, MINUTE_MS, minutes_east, turn

HOUR_MIN = 60
DAY_MIN = 24 * HOUR_MIN
MINUS = "\u2212"
DASH = "\u2013"
NO_BREAK = "\u00a0"
BED = 12  # letters of a bed

AMOUNT = re.compile(r"(\d{1,7})(?:\.(\d{1,6}))?", re.ASCII)
DRUG_UNITS = (
    "mg", "g", "microgram", "microgram_per_kg_min", "nanogram_per_kg_min", "unit_per_h", "l_per_min", "million_cells",
)  # fmt: skip


class Format:
    """Words for months and units (`t`), and the ward's wall clock: (from instant, minutes east of UTC), ascending."""

    def __init__(self, t: Callable[..., str], offsets: Sequence[tuple[str, int] | list[str | int]]):
        self.t = t
        self.offsets = [(str(instant), int(minutes)) for instant, minutes in offsets]

    def date(self, ms: int) -> str:
        """`21-Nov-2026`."""
        return self._date_of(self._wall(ms))

    def short_date(self, ms: int) -> str:
        """`21-Nov`."""
        return self._short_date_of(self._wall(ms))

    def time(self, ms: int) -> str:
        """`02:10`; in an hour that comes twice because the clock is set back `02:10 (1st)`, then `02:10 (2nd)`."""
        return self._turned(self.clock(ms), ms)

    def time_seconds(self, ms: int) -> str:
        """`02:10:07`."""
        return self._turned(self._wall(ms).strftime("%H:%M:%S"), ms)

    def clock(self, ms: int) -> str:
        """`02:10`, as the clock on the wall shows it, which of two or not."""
        return self._wall(ms).strftime("%H:%M")

    def row_time(self, ms: int) -> str:
        """What stands before a row of one time on many days: `02:10`, and apart from it `02:10 (2nd)`."""
        return self.time(ms) if turn(ms, self.offsets) == "second" else self.clock(ms)

    def date_time(self, ms: int) -> str:
        """`21-Nov-2026 02:10`."""
        return f"{self.date(ms)} {self.time(ms)}"

    def short_date_time(self, ms: int) -> str:
        """`21-Nov 02:10`."""
        return f"{self.short_date(ms)} {self.time(ms)}"

    def time_or_date(self, ms: int, now: int) -> str:
        """`02:10` on the ward's day of `now`, else `20-Nov 02:10`."""
        return self.time(ms) if self.ward_date(ms) == self.ward_date(now) else self.short_date_time(ms)

    def calendar_date(self, day: str) -> str:
        """`14-Jul-1957` from the calendar date `1957-07-14`."""
        return self._date_of(datetime.fromisoformat(day))

    def ward_date(self, ms: int) -> str:
        """The ward's calendar date, `2026-11-21`."""
        return self._wall(ms).date().isoformat()

    def duration(self, ms: int) -> str:
        """`34 min`, `4 h 09`, from 48 h on `3 d 4 h`; elapsed, never below 0."""
        minutes = max(0, ms // MINUTE_MS)
        if minutes < HOUR_MIN:
            return self.t("duration-minutes", minutes=str(minutes))
        hours = minutes // HOUR_MIN
        if minutes < 2 * DAY_MIN:
            return self.t("duration-hours", hours=str(hours), minutes=f"{minutes % HOUR_MIN:02}")
        return self.t("duration-days", days=str(minutes // DAY_MIN), hours=str(hours % 24))

    def number(self, value: int, decimals: int = 0) -> str:
        """Digits with the language's marks; `value` is a whole number of steps of 10^-decimals."""
        digits = str(abs(value)).zfill(decimals + 1)
        whole = re.sub(r"\B(?=(\d{3})+$)", self.t("number-group"), digits[: len(digits) - decimals])
        fraction = self.t("number-decimal") + digits[-decimals:] if decimals else ""
        return f"{MINUS if value < 0 else ''}{whole}{fraction}"

    def trimmed(self, value: int, decimals: int = 0) -> str:
        """`69.4` from 69400 with three decimals: no trailing zero."""
        while decimals > 0 and value % 10 == 0:
            value, decimals = value // 10, decimals - 1
        return self.number(value, decimals)

    def quantity(self, value: int, decimals: int, unit: str) -> str:
        """A number with its unit, e.g. code `mmhg`; no trailing zero."""
        if unit == "cel":
            return self.t("unit-cel", number=self.number(value, decimals))
        return self.t(f"unit-{unit.replace('_', '-')}", number=self.trimmed(value, decimals))

    def amount(self, written: object, unit: object) -> str:
        """`358.8 mg` of what was written of a drug; anything that is no number in a unit of drugs as it stands."""
        parts = [str(part) if type(part) is int else part for part in (written, unit)]
        amount, unit = (part if isinstance(part, str) else "" for part in parts)
        found = AMOUNT.fullmatch(amount)
        if found is None or unit not in DRUG_UNITS:
            return NO_BREAK.join(part for part in (amount, unit) if part)
        fraction = found[2] or ""
        return self.quantity(int(found[1] + fraction), len(fraction), unit)

    def temperature(self, tenths: int) -> str:
        """`38.4 °C`."""
        return self.quantity(tenths, 1, "cel")

    def weight(self, grams: int) -> str:
        """`69.4 kg`."""
        return self.quantity(grams, 3, "kg")

    def flow(self, tenths: int) -> str:
        """`2.5 L/min`."""
        return self.quantity(tenths, 1, "l_per_min")

    def age(self, born: str, ms: int) -> str:
        """`69 y`, under two years `14 months`; `born` is `1957-07-14`."""
        months = months_between(born, self.ward_date(ms))
        if months < 24:
            return self.t("age-months", n=months, months=str(months))
        return self.t("age-years", years=str(months // 12))

    def day(self, n: int) -> str:
        """`+4`, `0`, `−5`."""
        return "0" if n == 0 else f"{'+' if n > 0 else MINUS}{abs(n)}"

    def interval(self, floor: int, ceiling: int) -> str:
        """Grades or ICE totals: `2`, or `2–3` when something that matters is missing."""
        return str(floor) if floor == ceiling else f"{floor}{DASH}{ceiling}"

    def hospital_number(self, text: str) -> str:
        """`123 456 7890`; a number with other characters than digits stays as it is."""
        if not re.fullmatch(r"[0-9]+", text):
            return text
        groups, rest = [], text
        while len(rest) > 4:
            groups.append(rest[:3])
            rest = rest[3:]
        return NO_BREAK.join([*groups, rest])

    def _turned(self, time: str, ms: int) -> str:
        which = turn(ms, self.offsets)
        return time if which is None else self.t(f"time-{which}", time=time)

    def _date_of(self, wall: datetime) -> str:
        return f"{self._short_date_of(wall)}-{wall.year:04}"

    def _short_date_of(self, wall: datetime) -> str:
        return f"{wall.day:02}-{self.t(f'month-{wall.month}')}"

    def _wall(self, ms: int) -> datetime:
        return EPOCH + timedelta(milliseconds=ms + minutes_east(ms, self.offsets) * MINUTE_MS)


def months_between(start: str, end: str) -> int:
    """Whole months from one `yyyy-mm-dd` to another."""
    (y1, m1, d1), (y2, m2, d2) = (map(int, text.split("-")) for text in (start, end))
    return (y2 - y1) * 12 + (m2 - m1) - (1 if d2 < d1 else 0)


def bed_key(bed: str) -> tuple[int, bytes]:
    """Bed 4 stands before bed 12; other names in the order of JavaScript, which is that of UTF-16."""
    number = int(bed) if bed.isascii() and bed.isdigit() and len(bed) <= BED else 10**BED
    return (number, bed.encode("utf-16-be"))
