"""What is missed is overdue on the server within a minute of its tolerance, nothing is invented, the twins agree.

`WARD_BEDS` and `WARD_DAYS` make the ward larger: `make month` runs twelve beds for thirty days over both clock changes.
"""

import os
import random
from datetime import date, timedelta
from typing import Any

import pytest

from backend.board.lookout import Lookout
from backend.chart.fold import chart
from backend.clock import offsets
from backend.patients.rules import rules
from tests.unit.board.simulated import CRS, HOUR_MS, MINUTE_MS, NEURO, ZONE, Bed, beds, stamp
from tests.unit.board.simulated import time as time_of_day
from tests.unit.chart.twin import asked_by_line, in_python

Json = dict[str, Any]
KINDS = (NEURO, CRS)
BEDS, DAYS = int(os.environ.get("WARD_BEDS", "3")), int(os.environ.get("WARD_DAYS", "4"))
CRASHES = 1 / 600  # a minute: two or three a day
ALARMS_A_DAY = 2  # of a patient: more, and nobody looks any more
CHANGES = [date(2026, 10, 25), date(2027, 3, 28)]


class Server:
    """What has arrived, and who looks at it."""

    def __init__(self, ward: list[Bed]):
        self.queue = sorted(((at, one.patient, entry) for one in ward for at, entry in one.arrivals), key=by_arrival)
        self.arrived: dict[str, list[Json]] = {}
        self.lookout = Lookout("3b")
        self.folds = 0
        self.forgotten: set[str] = set()

    def look(self, now: int) -> list[Json]:
        """The board at an instant, with what has arrived until then."""
        changed, self.forgotten = self.forgotten, set()
        while self.queue and self.queue[0][0] <= now:
            _, patient, entry = self.queue.pop(0)
            self.arrived.setdefault(patient, []).append(entry)
            changed.add(patient)
        return self.lookout.look(changed, now, lambda patient: self.fold(patient, now))

    def crash(self) -> None:
        """It is started again: what it knew of the ward is gone, the records are there."""
        self.lookout = Lookout("3b")
        self.forgotten = set(self.arrived)

    def fold(self, patient: str, now: int) -> Json:
        """One patient's chart."""
        self.folds += 1
        found: Json = chart(self.arrived[patient], now, offsets(ZONE.key, now), rules())["patients"][patient]
        return found

    def case(self, now: int) -> Json:
        """The ward as both twins are asked."""
        entries = [entry for mine in self.arrived.values() for entry in mine]
        return {"entries": entries, "now_ms": now, "offsets": offsets(ZONE.key, now)}


def by_arrival(one: tuple[int, str, Json]) -> tuple[int, str]:
    return one[0], one[2]["id"]


def days_of(change: date) -> tuple[date, range]:
    """The first day, and every minute of the days around a clock change."""
    since = change - timedelta(days=DAYS // 2)
    start, end = (stamp(day, time_of_day(10)) for day in (since, since + timedelta(days=DAYS)))
    return since, range(start, end, MINUTE_MS)


def owed(ward: list[Bed], now: int) -> set[tuple[str, int]]:
    """Bed and time of each check that is overdue by the calendar."""
    return {(one.name, slot.at_ms) for one in ward for slot in one.slots if slot.is_overdue(now)}


def missed(ward: list[Bed], now: int) -> dict[str, int | None]:
    """Bed -> when its last closed check of a kind was, if nothing that settles it has arrived."""
    return {one.name: max(filter(None, (last_missed(one, kind, now) for kind in KINDS)), default=None) for one in ward}


def last_missed(bed: Bed, kind: str, now: int) -> int | None:
    """When the last closed check of a kind was, if it was missed."""
    closed = [slot for slot in bed.slots if slot.kind == kind and slot.closes_ms <= now]
    is_missed = bool(closed) and (closed[-1].arrives_ms is None or closed[-1].arrives_ms > now)
    return closed[-1].at_ms if is_missed else None


@pytest.mark.parametrize("change", CHANGES, ids=["autumn", "spring"])
def test_every_minute_the_board_calls_overdue_and_missed_what_is_so_by_the_calendar_and_nothing_else(
    change: date,
) -> None:
    since, minutes = days_of(change)
    ward = beds(BEDS, DAYS, since, seed=change.toordinal())
    server, seen, chance = Server(ward), set(), random.Random(change.toordinal())
    for now in minutes:
        if chance.random() < CRASHES:
            server.crash()
        rows = server.look(now)
        found = {(row["bed"], row["at_ms"]) for row in rows if row["state"] == "overdue"}
        assert found == owed(ward, now), now
        closed = missed(ward, now)
        assert {row["bed"]: row["missed_ms"] for row in rows} == {row["bed"]: closed.get(row["bed"]) for row in rows}
        seen |= found
    late = {(one.name, slot.at_ms) for one in ward for slot in one.slots if ever_overdue(slot, minutes)}
    assert (seen, bool(late)) == (late, True)
    assert server.folds < len(minutes) * BEDS / 50  # the clock alone makes nobody fold a record again


def ever_overdue(slot: Any, minutes: range) -> bool:
    """Whether there is a minute at which nothing that settles it has arrived after its tolerance."""
    return any(slot.is_overdue(now) for now in range(slot.at_ms, slot.closes_ms, MINUTE_MS) if now in minutes)


@pytest.mark.parametrize("change", CHANGES, ids=["autumn", "spring"])
def test_alarms_stay_few_enough_to_be_looked_at(change: date) -> None:
    since, minutes = days_of(change)
    server = Server(beds(BEDS, DAYS, since, seed=change.toordinal()))
    server.look(minutes[-1])
    raised = [len(server.fold(patient, minutes[-1])["alarms"]) for patient in server.arrived]
    assert 0 < sum(raised) <= ALARMS_A_DAY * BEDS * DAYS


@pytest.mark.parametrize("change", CHANGES, ids=["autumn", "spring"])
def test_with_what_has_arrived_until_then_both_twins_make_the_same_chart(change: date) -> None:
    since, minutes = days_of(change)
    server = Server(beds(BEDS, DAYS, since, seed=change.toordinal()))
    with asked_by_line("fold.mjs") as in_javascript:
        for now in minutes[:: 11 * HOUR_MS // MINUTE_MS]:
            server.look(now)
            assert in_javascript(server.case(now)) == in_python(server.case(now))
