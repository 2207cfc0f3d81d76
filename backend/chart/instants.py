"""Instants and a ward's wall clock. Pure; its twin is frontend/static/js/chart/instants.js."""

from datetime import UTC, date, datetime, timedelta
from functools import lru_cache
from itertools import pairwise

MINUTE_MS = 60_000
HOUR_MS = 60 * MINUTE_MS
DAY_MS = 24 * HOUR_MS
EPOCH = datetime(1970, 1, 1, tzinfo=UTC)
FIRST_DAY = date(1970, 1, 1).toordinal()

Offsets = list[tuple[str, int]]


@lru_cache(maxsize=4096)
def to_ms(text: str) -> int:
    """Milliseconds since 1970 of an RFC 3339 instant; ValueError when its day or hour does not exist."""
    return (datetime.fromisoformat(text) - EPOCH) // timedelta(milliseconds=1)


def minutes_east(ms: int, offsets: Offsets) -> int:
    """How far the ward's clock is ahead of UTC at an instant; before the first change as at it."""
    found = offsets[0][1] if offsets else 0
    for since, minutes in offsets:
        if to_ms(since) <= ms:
            found = minutes
    return found


def ward_day(ms: int, offsets: Offsets) -> int:
    """The ward's date at an instant, as days since 1970."""
    return (ms + minutes_east(ms, offsets) * MINUTE_MS) // DAY_MS


def date_text(day: int) -> str:
    """YYYY-MM-DD of a day."""
    return date.fromordinal(FIRST_DAY + day).isoformat()


def minutes_of(time: str) -> int:
    """Minutes since midnight of a time of day, HH:MM."""
    return int(time[:2]) * 60 + int(time[3:])


def turn(ms: int, offsets: Offsets) -> str | None:
    """`first` or `second` where the ward's clock shows this time twice because it was set back; None: only once."""
    for (_, before), (since, after) in pairwise(offsets):
        apart = to_ms(since) - ms
        back_ms = (before - after) * MINUTE_MS
        if 0 < apart <= back_ms:
            return "first"
        if -back_ms < apart <= 0:
            return "second"
    return None


def at_wall(day: int, minutes: int, offsets: Offsets) -> int:
    """The instant at which the ward's clock shows a time of day: the first of two, or the end of a skipped hour."""
    wall = day * DAY_MS + minutes * MINUTE_MS
    guesses = sorted(wall - east * MINUTE_MS for _, east in offsets or [("", 0)])
    for guess in guesses:
        if guess + minutes_east(guess, offsets) * MINUTE_MS == wall:
            return guess
    return min(to_ms(since) for since, east in offsets if to_ms(since) + east * MINUTE_MS > wall)
