"""The protocol as it is: no story of the machine breaks a promise.

MODEL_STORIES, MODEL_STEPS and MODEL_SEED make a larger campaign: more stories, longer ones, others.
MODEL_SHRINK tells a broken promise as a short story.
"""

import os
from time import perf_counter

from hypothesis import HealthCheck, Phase, seed, settings
from hypothesis.stateful import run_state_machine_as_test

from tests.unit.campaigns.history import Tally, told
from tests.unit.model.upheavals import machine
from tests.unit.model.ward import World

STORIES = int(os.environ.get("MODEL_STORIES", "16"))
STEPS = int(os.environ.get("MODEL_STEPS", "20"))
SHORTER = (Phase.shrink,) if os.environ.get("MODEL_SHRINK") else ()
SEED = int(os.environ.get("MODEL_SEED", "1"))


def test_no_story_of_phones_network_people_and_server_breaks_a_promise(world: World) -> None:
    budget = settings(
        max_examples=STORIES,
        stateful_step_count=STEPS,
        database=None,
        deadline=None,
        phases=(Phase.generate, *SHORTER),
        suppress_health_check=list(HealthCheck),
    )
    began = perf_counter()
    run_state_machine_as_test(seed(SEED)(machine(world)), settings=budget)
    faults = {"stories": STORIES} | dict(world.fired.most_common())
    told(Tally("stories told by Hypothesis", faults, world.in_all, 0, 0, 0, 0, round(perf_counter() - began, 1), SEED))
