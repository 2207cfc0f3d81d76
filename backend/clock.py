"""The time of day, in one place so that tests can set it."""

import time
from datetime import UTC, datetime, timedelta
from functools import lru_cache
from zoneinfo import ZoneInfo

OFFSETS_FROM, OFFSETS_UNTIL = timedelta(days=-60), timedelta(days=400)


def now_ms() -> int:
    """Milliseconds since 1970, UTC."""
    return time.time_ns() // 1_000_000


def instant(ms: int) -> str:
    """An instant as it goes over the wire: RFC 3339, UTC, milliseconds."""
    return datetime.fromtimestamp(ms / 1000, UTC).isoformat(timespec="milliseconds").replace("+00:00", "Z")


def offsets(zone: str, at_ms: int) -> list[tuple[str, int]]:
    """A ward's wall clock around an instant: from when on it is how many minutes east of UTC."""
    day = datetime.fromtimestamp(at_ms / 1000, UTC).replace(hour=0, minute=0, second=0, microsecond=0)
    return list(offsets_of_day(zone, day))


@lru_cache(maxsize=64)
def offsets_of_day(zone: str, day: datetime) -> tuple[tuple[str, int], ...]:
    """The same for a whole day, kept."""
    start, end = day + OFFSETS_FROM, day + OFFSETS_UNTIL
    found = [(start, minutes_east(zone, start))]
    while start < end:
        following = start + timedelta(days=1)
        if minutes_east(zone, following) != minutes_east(zone, start):
            found.append((change_between(zone, start, following), minutes_east(zone, following)))
        start = following
    return tuple((when.isoformat(timespec="seconds").replace("+00:00", "Z"), minutes) for when, minutes in found)


def change_between(zone: str, before: datetime, after: datetime) -> datetime:
    """The minute at which the offset changes."""
    while after - before > timedelta(minutes=1):
        middle = before + timedelta(minutes=(after - before) // timedelta(minutes=2))
        before, after = (
            (middle, after) if minutes_east(zone, middle) == minutes_east(zone, before) else (before, middle)
        )
    return after


def minutes_east(zone: str, when: datetime) -> int:
    """The zone's offset from UTC at an instant."""
    offset = when.astimezone(ZoneInfo(zone)).utcoffset()
    assert offset is not None
    return int(offset / timedelta(minutes=1))
