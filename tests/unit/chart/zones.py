"""Every zone of the world by its clock changes from 2026 to 2036; zones with the same clock stand once."""

from datetime import UTC, datetime, timedelta
from functools import cache
from zoneinfo import ZoneInfo, available_timezones

from backend.clock import change_between, minutes_east

FIRST, LAST = datetime(2026, 1, 1, tzinfo=UTC), datetime(2037, 1, 1, tzinfo=UTC)
Clock = list[tuple[str, int]]


@cache
def clocks() -> dict[str, Clock]:
    """zone -> [from when on it is how many minutes east of UTC], as a ward's offsets have it."""
    known: dict[tuple[tuple[str, int], ...], str] = {}
    for zone in sorted(available_timezones() - {"localtime"}):
        known.setdefault(tuple(clock_of(zone)), zone)
    return {zone: list(clock) for clock, zone in known.items()}


def clock_of(zone: str) -> Clock:
    """The changes of one zone, found day by day."""
    there = ZoneInfo(zone)
    found = [(text(FIRST), minutes_east(zone, FIRST))]
    day, east = FIRST, FIRST.astimezone(there).utcoffset()
    while day < LAST:
        following = day + timedelta(days=1)
        after = following.astimezone(there).utcoffset()
        if after != east:
            found.append((text(change_between(zone, day, following)), minutes_east(zone, following)))
        day, east = following, after
    return found


def text(when: datetime) -> str:
    """An instant as offsets have it."""
    return when.isoformat(timespec="seconds").replace("+00:00", "Z")
