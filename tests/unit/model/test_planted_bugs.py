"""The machine sees what it is there to see: each bug that is planted into phone or server breaks a promise.

Of the rules that are no everyday work only those are played that the bug needs: what is looked for is not diluted.
"""

from dataclasses import dataclass

import pytest
from hypothesis import HealthCheck, Phase, settings
from hypothesis.errors import FlakyFailure
from hypothesis.stateful import run_state_machine_as_test

from tests.unit.campaigns.history import caught
from tests.unit.model.bugs import PLANTS
from tests.unit.model.upheavals import machine
from tests.unit.model.ward import World

STORIES, STEPS = 200, 12


@dataclass(frozen=True)
class Hunt:
    """The promise that breaks, the rules that are played beside the everyday ones, how requests fare."""

    promise: str
    rules: tuple[str, ...] = ()
    fates: tuple[str, ...] = ("answered",)


IN_SERVER = {
    "acknowledge_before_commit": Hunt("I1", ("server_stops",)),
    "no_unique_key": Hunt("I2", (), ("answered", "answer_lost", "doubled")),
    "last_write_wins": Hunt("I", ("same_id",)),
    "mismatch_ignored": Hunt("I1", ("same_id",)),
    "number_taken_first": Hunt("I10", (), ("answered", "server_dies_before")),
    "epoch_not_looked_at": Hunt("I", ("copy",)),
    "time_is_the_cursor": Hunt("I10", ("time",)),
    "wrong_clocks_refused": Hunt("phone", ("clock",)),
}
ON_PHONES = {
    "receipt_for_another_hash": Hunt("I1", (), ("answered", "muddled")),
    "read_back_skipped": Hunt("I1", ("disk_fails",)),
    "relaxed_durability": Hunt("I1", ("disk_fails",)),
    "cursor_ahead_of_rows": Hunt("I", ("tab_dies",)),
    "skipped_epoch_check": Hunt("I", ("copy",)),
    "old_epoch_answer": Hunt("I1", ("overtaken",)),
    "forget_deletes_unsent": Hunt("I1", ("transfer", "meanwhile")),
    "dropped_after_sending": Hunt("I1", (), ("answered", "lost")),
    "freezes_on_skew": Hunt("I", ("clock",)),
    "number_taken_twice": Hunt("I8", ("two_tabs",)),
    "first_text_stays": Hunt("I", ("same_id",)),
}


def first_broken(world: World, bug: str | None, hunt: Hunt) -> str:
    """What the first broken promise says; of tabs that race, it may keep the promise when the story is told again."""
    budget = settings(
        max_examples=STORIES,
        stateful_step_count=STEPS,
        derandomize=True,
        database=None,
        deadline=None,
        report_multiple_bugs=False,
        phases=(Phase.generate,),
        suppress_health_check=list(HealthCheck),
    )
    with pytest.raises((AssertionError, FlakyFailure)) as broken:
        run_state_machine_as_test(machine(world, bug, focus=hunt.rules, fates=hunt.fates), settings=budget)
    found = broken.value
    return str(found.exceptions[0] if isinstance(found, FlakyFailure) else found)


@pytest.mark.parametrize("bug", IN_SERVER)
def test_a_bug_planted_into_the_server_breaks_a_promise(
    bug: str, world: World, monkeypatch: pytest.MonkeyPatch
) -> None:
    PLANTS[bug](monkeypatch, world)
    assert caught(bug, first_broken(world, None, IN_SERVER[bug])).startswith(IN_SERVER[bug].promise)


@pytest.mark.parametrize("bug", ON_PHONES)
def test_a_bug_planted_into_the_phones_breaks_a_promise(bug: str, world: World) -> None:
    assert caught(bug, first_broken(world, bug, ON_PHONES[bug])).startswith(ON_PHONES[bug].promise)
