"""A made-up ward that runs by the clock: people late or away, phones offline, and what must be overdue is known.

What is owed is worked out here from the calendar alone, by nothing that the chart is made with.
"""

import json
import random
import re
from dataclasses import dataclass, field
from datetime import date, datetime, time, timedelta
from itertools import pairwise
from typing import Any
from zoneinfo import ZoneInfo

from tests.unit.chart.ward import Told, ms

Json = dict[str, Any]
ZONE = ZoneInfo("Europe/Paris")
TIMES = (time(8), time(20))
BEFORE = AFTER = 2 * 3600 * 1000  # a slot opens two hours before its time and is late two hours after
HOUR_MS, MINUTE_MS = 3600 * 1000, 60 * 1000
WINDOW_DAYS = 30
NEURO, CRS = "neuro_check", "crs_check"


@dataclass
class Slot:
    """A planned check; `arrives_ms`: when the server first has something that settles it, None: never."""

    at_ms: int
    closes_ms: int
    arrives_ms: int | None = None
    kind: str = NEURO

    def is_overdue(self, now_ms: int) -> bool:
        """Whether the server must call it overdue now."""
        is_open = self.at_ms + AFTER < now_ms < self.closes_ms
        return is_open and (self.arrives_ms is None or now_ms < self.arrives_ms)


@dataclass
class Bed:
    """One patient: what was signed with the time of its arrival on the server, and the slots of the calendar."""

    name: str
    patient: str
    arrivals: list[tuple[int, Json]] = field(default_factory=list)
    slots: list[Slot] = field(default_factory=list)


def beds(number: int, days: int, since: date, seed: int) -> list[Bed]:
    """A ward of so many patients over so many days; treatments begin on the first three of them."""
    chance = random.Random(seed)
    return [bed(str(n + 1), since + timedelta(days=n % 3), days - n % 3, chance) for n in range(number)]


def bed(name: str, since: date, days: int, chance: random.Random) -> Bed:
    """One patient from ten in the morning of day 0 on; every second one is asked for CRS checks by themselves."""
    kinds, protocol = ((NEURO, CRS), "by-grade") if int(name) % 2 == 0 else ((NEURO,), "twice-daily")
    day0 = datetime.combine(since, time(10), ZONE).isoformat()
    told = Told(day0=day0, window_days=WINDOW_DAYS, protocol=protocol)
    ids = chance.randbytes(6).hex()
    for entry in told.entries:
        entry["body"] |= {"bed": name} if entry["kind"] == "stay" else {}
    made = Bed(name, own(told.patient, ids))
    first = len(told.entries)
    instants = [stamp(since + timedelta(days=day), at) for day in range(min(days, WINDOW_DAYS) + 2) for at in TIMES]
    last_ms = stamp(since + timedelta(days=WINDOW_DAYS + 1), time(0))
    for at_ms, following_ms in pairwise(instants):
        if ms(day0) <= at_ms < last_ms:
            made.slots += [Slot(at_ms, following_ms - BEFORE, kind=kind) for kind in kinds]
    arrivals = [ms(day0)] * first
    for slot in made.slots:
        arrivals += [slot_told(told, slot, chance)] if chance.random() < 0.85 else []
    made.arrivals = [(at, own(entry, ids)) for at, entry in zip(arrivals, told.entries, strict=True)]
    return made


def slot_told(told: Told, slot: Slot, chance: random.Random) -> int:
    """Somebody checks in time or late, or says why not; the phone sends at once, after minutes, or the next day."""
    in_time, late = slot.at_ms + chance.randrange(-BEFORE, AFTER), chance.randrange(slot.at_ms, slot.closes_ms)
    done_ms = chance.choice([in_time, late])
    sent_ms = done_ms + chance.choice([1000, chance.randrange(30 * MINUTE_MS), chance.randrange(20 * HOUR_MS)])
    slot.arrives_ms = sent_ms
    at = datetime.fromtimestamp(done_ms // 1000, ZONE).isoformat()
    if chance.random() < 0.1:
        wall = datetime.fromtimestamp(slot.at_ms // 1000, ZONE)
        key = f"{told.course}/{wall:%Y-%m-%d/%H:%M}" + ("" if slot.kind == NEURO else f"/{slot.kind}")
        told.sign("slot_missed", at, {"slot": key, "reason": "off_ward"})
    elif slot.kind == CRS:
        told.crs(at, 370)
    else:
        told.neuro(at, tuple(chance.sample(["year", "month", "hospital"], chance.randrange(3))))
    return sent_ms


def stamp(day: date, at: time) -> int:
    """A time of the ward's wall clock as an instant."""
    return ms(datetime.combine(day, at, ZONE).isoformat())


def own(told: Any, ids: str) -> Any:
    """The same with ids of this patient's record alone: every bed is told with the same ones."""
    return json.loads(re.sub("-8000-[0-9a-f]{12}", f"-8000-{ids}", json.dumps(told)))
