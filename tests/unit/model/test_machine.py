"""The protocol as it is: no story of the machine breaks a promise."""

import os

from hypothesis import HealthCheck, Phase, settings
from hypothesis.stateful import run_state_machine_as_test

from tests.unit.model.machine import machine
from tests.unit.model.ward import World

STORIES = int(os.environ.get("MODEL_STORIES", "20"))
STEPS = int(os.environ.get("MODEL_STEPS", "20"))


def test_nothing_signed_is_lost_doubled_or_changed_whatever_happens_to_phones_network_and_server(world: World) -> None:
    budget = settings(
        max_examples=STORIES,
        stateful_step_count=STEPS,
        derandomize=True,
        database=None,
        deadline=None,
        phases=(Phase.generate, Phase.shrink),
        suppress_health_check=list(HealthCheck),
    )
    run_state_machine_as_test(machine(world), settings=budget)
