"""When a CRS episode opens, closes and reopens. Pure; its twin is frontend/static/js/chart/episodes.js."""

from typing import Any

from backend.chart.checks import counts
from backend.chart.doses import last_before, masks
from backend.chart.instants import HOUR_MS
from backend.chart.shape import is_whole

Json = dict[str, Any]
START: Json = {"open": False, "since_ms": None, "because": None, "clear_ms": None, "closed_ms": None}


def follow(
    checks: list[Json], decisions: list[Json], doses: list[Json], episodes: Json
) -> tuple[Json, list[list[Json]]]:
    """The episode after all CRS checks, and for each check what the chart would now propose otherwise.

    `decisions` are a physician's on the episode: {at_ms, answer `open|closed`, id}.
    """
    state = dict(START)
    would: list[list[Json]] = []
    waiting = sorted(decisions, key=lambda one: (one["at_ms"], one["id"]))
    for check in checks:
        while waiting and waiting[0]["at_ms"] <= check["at_ms"]:
            decide(state, waiting.pop(0))
        would.append(would_now(state, check, doses, episodes))
        step(state, check, doses, episodes)
    for decision in waiting:
        decide(state, decision)
    return state, would


def decide(state: Json, decision: Json) -> None:
    """A physician opens or closes the episode."""
    if decision["answer"] == "closed":
        state.update(open=False, closed_ms=decision["at_ms"], clear_ms=None)
    elif not state["open"]:
        state.update(open=True, since_ms=decision["at_ms"], because=decision["id"], clear_ms=None)


def step(state: Json, check: Json, doses: list[Json], episodes: Json) -> None:
    """One check opens, reopens, keeps or closes the episode."""
    if not state["open"]:
        recent = (
            state["closed_ms"] is not None and check["at_ms"] - state["closed_ms"] <= episodes["reopen_h"] * HOUR_MS
        )
        if recent and has_sign(check, episodes):
            state.update(open=True, clear_ms=None)
        elif counts(check) > 0:
            state.update(open=True, since_ms=check["at_ms"], because=check["id"], clear_ms=None)
        return
    if not is_clear(check, doses, episodes):
        state["clear_ms"] = None
    elif state["clear_ms"] is None:
        state["clear_ms"] = check["at_ms"]
    elif check["at_ms"] - state["clear_ms"] >= episodes["clear_h"] * HOUR_MS:
        state.update(open=False, closed_ms=check["at_ms"], clear_ms=None)


def has_sign(check: Json, episodes: Json) -> bool:
    """Fever, hypotension or oxygen that another cause does not explain."""
    answers = check["body"].get("answers", {})
    return has_fever(answers, episodes) or any(
        name in answers and answers[name] not in episodes[clear] and answers.get(f"{name}_other_cause") != "yes"
        for name, clear in (("hypotension", "clear_hypotension"), ("oxygen", "clear_oxygen"))
    )


def has_fever(answers: Json, episodes: Json) -> bool:
    """A measured fever without another cause."""
    return (
        answers.get("fever_other_cause") != "yes"
        and is_whole(answers.get("temperature"))
        and answers["temperature"] >= episodes["fever_min"]
    )


def is_clear(check: Json, doses: list[Json], episodes: Json) -> bool:
    """Nothing of a CRS, and every sign was looked for; a fever that a drug may hide is not the absence of one."""
    answers = check["body"].get("answers", {})
    for name, clear in (("hypotension", "clear_hypotension"), ("oxygen", "clear_oxygen")):
        if name not in answers or (
            answers[name] not in episodes[clear] and answers.get(f"{name}_other_cause") != "yes"
        ):
            return False
    if check["body"].get("vasopressors") or not is_whole(answers.get("temperature")) or has_fever(answers, episodes):
        return False
    last = last_before(doses, check["at_ms"])
    if last is None:
        return bool(answers.get("fever_masked") != "yes")
    return bool(check["at_ms"] - last > episodes["masked_h"] * HOUR_MS)


def would_now(state: Json, check: Json, doses: list[Json], episodes: Json) -> list[Json]:
    """The frozen answers the chart now knows better: it can only have learned of an episode or a drug."""
    answers = check["body"].get("answers", {})
    learned = {
        "episode_open": state["open"],
        "fever_masked": masks(doses, state["since_ms"] if state["open"] else None, check["at_ms"], episodes)
        is not None,
    }
    return [
        {"field": name, "answer": "yes"} for name, known in learned.items() if known and answers.get(name, "no") == "no"
    ]


def proposals(state: Json, doses: list[Json], now_ms: int, episodes: Json) -> Json:
    """What the chart proposes for the next CRS check, and which entry it has it from."""
    dose = masks(doses, state["since_ms"] if state["open"] else None, now_ms, episodes)
    return {
        "episode_open": {
            "answer": "yes" if state["open"] else "no", "because": state["because"] if state["open"] else None,
        },
        "fever_masked": {
            "answer": "yes" if dose else "no",
            "because": dose["id"] if dose else None,
            "since_ms": dose["at_ms"] if dose else None,
        },
    }  # fmt: skip
