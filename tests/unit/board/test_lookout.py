"""What is kept from look to look is what a look at everything would see, whatever was signed, whenever it arrives."""

import random
from typing import Any

from backend.board.lookout import Lookout
from backend.board.rows import changes_ms
from backend.chart.fold import chart
from backend.clock import offsets
from backend.patients.rules import rules
from tests.unit.chart.sets import random_set
from tests.unit.chart.ward import Told, ms

Json = dict[str, Any]
SETS, LOOKS = 24, 12
FIRST, LAST = ms("2026-10-23T08:00:00+02:00"), ms("2026-10-29T08:00:00+01:00")


def folded(entries: list[Json], now: int) -> Json | None:
    """The chart of the one patient; None before anything of hers is there."""
    patients = chart(entries, now, offsets("Europe/Paris", now), rules())["patients"]
    found: Json | None = next(iter(patients.values()), None)
    return found


def test_a_look_that_remembers_sees_what_a_look_at_everything_sees() -> None:
    folds, looks = 0, 0
    for seed in range(SETS):
        chance = random.Random(seed)
        entries = random_set(chance)
        lookout, here = Lookout("3b"), 0
        for now in sorted(chance.randrange(FIRST, LAST) for _ in range(LOOKS)):
            before, here = here, min(len(entries), here + chance.choice([0, 0, 1, 5]))
            arrived = entries[:here]

            def fold(_patient: str, arrived: list[Json] = arrived, now: int = now) -> Json | None:
                nonlocal folds
                folds += 1
                return folded(arrived, now)

            rows = lookout.look({"she"} if here > before else set(), now, fold)
            assert rows == Lookout("3b").look({"she"}, now, lambda _, a=arrived, n=now: folded(a, n)), (seed, now)
            looks += 1
    assert folds < looks


def test_between_two_changes_of_the_clock_nothing_changes() -> None:
    told = Told(day0="2026-10-24T10:00:00+02:00", protocol="by-grade")
    told.neuro("2026-10-24T20:10:00+02:00", ("year", "month", "city", "hospital", "name_1", "name_2", "name_3"))
    now, last, seen = ms("2026-10-24T12:00:00+02:00"), ms("2026-10-27T12:00:00+01:00"), []
    while now < last:
        found = folded(told.entries, now)
        assert found is not None
        until = changes_ms(found, now)
        assert until is not None
        after = folded(told.entries, until - 1)
        assert after is not None
        assert [slot["state"] for slot in after["slots"]] == [slot["state"] for slot in found["slots"]]
        seen.append(found["due"]["state"])
        now = until
    assert {"later", "due", "overdue"} == set(seen)


def test_a_clock_that_is_set_back_is_looked_at_again() -> None:
    told = Told(day0="2026-10-24T10:00:00+02:00")
    lookout = Lookout("3b")
    instants = [ms(f"2026-10-24T{at}:00+02:00") for at in ("23:00", "19:00", "23:00")]
    states = [
        lookout.look({"she"} if number == 0 else set(), now, lambda _, n=now: folded(told.entries, n))[0]["state"]
        for number, now in enumerate(instants)
    ]
    assert states == ["overdue", "due", "overdue"]
