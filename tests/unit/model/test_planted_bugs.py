"""The machine sees what it is there to see: each bug that is planted into phone or server breaks a promise."""

import pytest
from hypothesis import HealthCheck, Phase, settings
from hypothesis.stateful import run_state_machine_as_test

from tests.unit.model.bugs import PLANTS
from tests.unit.model.machine import machine
from tests.unit.model.ward import World

IN_SERVER = {
    "no_unique_key": "I2",
}
ON_PHONES = {
    "receipt_for_another_hash": "I1",
    "read_back_skipped": "I1",
    "relaxed_durability": "I1",
}
STORIES = 60


def hunt(world: World, bug: str | None) -> str:
    """What the first broken promise says."""
    budget = settings(
        max_examples=STORIES,
        stateful_step_count=12,
        derandomize=True,
        database=None,
        deadline=None,
        report_multiple_bugs=False,
        phases=(Phase.generate,),
        suppress_health_check=list(HealthCheck),
    )
    with pytest.raises(AssertionError) as broken:
        run_state_machine_as_test(machine(world, bug), settings=budget)
    return str(broken.value)


@pytest.mark.parametrize("bug", IN_SERVER)
def test_a_bug_planted_into_the_server_breaks_a_promise(
    bug: str, world: World, monkeypatch: pytest.MonkeyPatch
) -> None:
    PLANTS[bug](monkeypatch, world)
    assert hunt(world, None).startswith(IN_SERVER[bug])


@pytest.mark.parametrize("bug", ON_PHONES)
def test_a_bug_planted_into_the_phones_breaks_a_promise(bug: str, world: World) -> None:
    assert hunt(world, bug).startswith(ON_PHONES[bug])
