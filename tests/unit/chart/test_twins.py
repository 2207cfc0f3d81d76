"""Equal sets give equal charts, in Python and JavaScript, whatever the order of arrival."""

import json
import random
import shutil
import subprocess
from datetime import datetime, timedelta, timezone
from pathlib import Path
from typing import Any

import pytest

from backend.chart.fold import chart
from backend.clock import offsets
from backend.demo.people import WARDS
from backend.demo.story import tell
from backend.patients.rules import rules
from tests.unit.chart.ward import ALERT, ITEMS, Told, crs_body, ms, neuro_body

Json = dict[str, Any]
CASES = 150
NOON = "2026-11-20T12:00:00+01:00"
TEMPERATURES = (None, 365, 379, 380, 391)
AGENTS = ("paracetamol", "tocilizumab", "levetiracetam")


def instant(chance: random.Random) -> str:
    """Some quarter of an hour in the days around, the night of the clock change among them, by any clock."""
    minute = chance.randrange(0, 5 * 24 * 4) * 15
    clock = timezone(timedelta(hours=chance.choice((0, 1, 2))))
    return datetime.fromtimestamp(ms("2026-10-23T08:00:00+02:00") / 1000 + minute * 60, clock).isoformat()


def random_set(seed: int) -> list[Json]:
    """Checks, doses, corrections, voids and decisions in any relation to each other."""
    chance = random.Random(seed)
    told = Told(day0=chance.choice(["2026-10-23T10:00:00+02:00", "2026-10-24T23:55:00+02:00", None]))
    devices = [told.new_id(), told.new_id()]
    acts = {
        "neuro": lambda: told.neuro(
            instant(chance), tuple(chance.sample(ITEMS, chance.randrange(4))), device=chance.choice(devices)
        ),
        "crs": lambda: told.crs(instant(chance), chance.choice(TEMPERATURES), support(chance)),
        "given": lambda: told.given(instant(chance), chance.choice(AGENTS)),
        "amend": lambda: told.amend(heads(told, chance), instant(chance), another(told, chance)),
        "void": lambda: told.sign("void", instant(chance), {"reason": "error"}, amends=heads(told, chance)),
        "decision": lambda: told.sign("decision", instant(chance), decision(told, chance), amends=heads(told, chance)),
        "pause": lambda: told.sign(chance.choice(["pause", "resume"]), instant(chance), {"reason": "procedure"}),
        "newer": lambda: told.sign("telepathy", instant(chance), {"level": 1}),
    }
    for _ in range(chance.randrange(3, 24)):
        acts[chance.choice(["neuro", "crs", "crs", *acts])]()
    return told.entries


def support(chance: random.Random) -> Json:
    """Support answers, flags included, each present or not."""
    picked = {
        "hypotension": chance.choice(["none", "no_vasopressor", "one_vasopressor"]),
        "oxygen": chance.choice(["room_air", "low_flow", "cpap"]),
        "oxygen_other_cause": chance.choice(["no", "yes"]),
        "episode_open": chance.choice(["no", "yes"]),
        "fever_masked": chance.choice(["no", "yes"]),
    }
    return {name: value for name, value in picked.items() if chance.random() < 0.7}


def heads(told: Told, chance: random.Random) -> list[str]:
    """One or two entries that somebody may have seen."""
    return [entry["id"] for entry in chance.sample(told.entries, min(len(told.entries), chance.randrange(1, 3)))]


def another(told: Told, chance: random.Random) -> Json:
    """Some other body."""
    if chance.random() < 0.5:
        return crs_body(chance.choice(TEMPERATURES), support(chance))
    return neuro_body(
        tuple(chance.sample(ITEMS, 2)), ALERT | {"consciousness": chance.choice(["alert", "awakens_to_voice"])}
    )


def decision(told: Told, chance: random.Random) -> Json:
    """An answer to one of the questions."""
    question = chance.choice(["amendment", "dispute", "episode", "exclusion", "slot"])
    answers = {
        "amendment": chance.choice(told.entries)["id"],
        "dispute": "void",
        "episode": chance.choice(["open", "closed"]),
    }
    return {"question": question, "answer": answers.get(question, "yes")}


@pytest.fixture(scope="module")
def cases() -> list[Json]:
    """Random sets and the demo ward, each at an instant."""
    sets = [(random_set(seed), "2026-10-28T02:15:00+01:00") for seed in range(CASES)]
    demo = [
        json.loads(text)
        for text in tell(datetime.fromisoformat(NOON), WARDS[0], "01985a00-0000-7000-8000-00000000d0e1", "0")
    ]
    return [
        {"entries": entries, "now_ms": ms(now), "offsets": offsets("Europe/Paris", ms(now))}
        for entries, now in [*sets, (demo, NOON)]
    ]


def in_python(case: Json) -> Json:
    """The chart as the server makes it, as JSON has it."""
    return json.loads(json.dumps(chart(case["entries"], case["now_ms"], case["offsets"], rules())))


def in_javascript(cases: list[Json]) -> list[Json]:
    """The charts as the phone makes them."""
    node = shutil.which("node")
    assert node
    lines = "\n".join(json.dumps(case) for case in cases)
    done = subprocess.run(
        [node, Path(__file__).with_name("fold.mjs")], input=lines, capture_output=True, text=True, check=True
    )
    return [json.loads(line) for line in done.stdout.splitlines()]


def test_both_twins_make_the_same_chart_of_every_set(cases: list[Json]) -> None:
    for case, found in zip(cases, in_javascript(cases), strict=True):
        assert found == in_python(case)


def test_the_order_of_arrival_changes_nothing_in_either_twin(cases: list[Json]) -> None:
    shuffled = [case | {"entries": random.Random(7).sample(case["entries"], len(case["entries"]))} for case in cases]
    charts = [in_python(case) for case in cases]
    assert [in_python(case) for case in shuffled] == charts
    assert in_javascript(shuffled) == charts


def test_an_entry_that_arrives_twice_counts_once(cases: list[Json]) -> None:
    for case in cases[:20]:
        twice = case | {"entries": [*case["entries"], *case["entries"]]}
        assert in_python(twice) == in_python(case)
