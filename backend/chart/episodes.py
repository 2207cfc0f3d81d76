"""When a CRS episode opens, closes and reopens. Pure; its twin is frontend/static/js/chart/episodes.js."""

from typing import Any

from backend.chart.checks import counts
from backend.chart.doses import last_before, masks
from backend.chart.instants import HOUR_MS
from backend.chart.order import by_time
from backend.chart.shape import is_whole
from backend.chart.spells import close, is_open, is_recent, moment, onset, resume

Json = dict[str, Any]


def follow(
    checks: list[Json], decisions: list[Json], doses: list[Json], episodes: Json
) -> tuple[Json, list[list[Json]]]:
    """The episodes after all CRS checks, and for each check what the chart would now propose otherwise.

    `decisions` are a physician's on the episode: {at_ms, answer `open|closed`, id}. The first answer is
    {spells, clear_ms}: since when no sign was found in an episode that is open.
    """
    state: Json = {"spells": [], "clear_ms": None}
    would: list[list[Json]] = []
    waiting = sorted(decisions, key=by_time)
    for check in checks:
        while waiting and waiting[0]["at_ms"] <= check["at_ms"]:
            decide(state, waiting.pop(0), episodes)
        would.append(would_now(state, check, doses, episodes))
        step(state, check, doses, episodes)
    for decision in waiting:
        decide(state, decision, episodes)
    return state, would


def decide(state: Json, decision: Json, episodes: Json) -> None:
    """A physician opens or closes the episode."""
    spells = state["spells"]
    if decision["answer"] == "closed" and is_open(spells):
        close(spells, moment(decision))
    elif decision["answer"] == "open" and not is_open(spells):
        resume(spells, moment(decision), episodes["reopen_h"])
    else:
        return
    state["clear_ms"] = None


def step(state: Json, check: Json, doses: list[Json], episodes: Json) -> None:
    """One check opens, reopens, keeps or closes the episode."""
    spells, now = state["spells"], check["at_ms"]
    if not is_open(spells):
        if counts(check) > 0 or (is_recent(spells, now, episodes["reopen_h"]) and has_sign(check, episodes)):
            resume(spells, moment(check), episodes["reopen_h"])
    elif not is_clear(check, doses, episodes):
        state["clear_ms"] = None
    elif state["clear_ms"] is None:
        state["clear_ms"] = now
    elif now - state["clear_ms"] >= episodes["clear_h"] * HOUR_MS:
        close(spells, moment(check))
        state["clear_ms"] = None


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


def mask(state: Json, doses: list[Json], at_ms: int, episodes: Json) -> Json | None:
    """The dose that may hide a fever at an instant."""
    begun = onset(state["spells"])
    return masks(doses, begun["at_ms"] if begun else None, at_ms, episodes)


def would_now(state: Json, check: Json, doses: list[Json], episodes: Json) -> list[Json]:
    """The frozen answers the chart now knows better: it can only have learned of an episode or a drug."""
    answers = check["body"].get("answers", {})
    learned = {
        "episode_open": is_open(state["spells"]),
        "fever_masked": mask(state, doses, check["at_ms"], episodes) is not None,
    }
    return [
        {"field": name, "answer": "yes"} for name, known in learned.items() if known and answers.get(name, "no") == "no"
    ]


def proposals(state: Json, doses: list[Json], now_ms: int, episodes: Json) -> Json:
    """What the chart proposes for the next CRS check, and which entry it has it from."""
    begun, dose = onset(state["spells"]), mask(state, doses, now_ms, episodes)
    return {
        "episode_open": {
            "answer": "yes" if begun else "no", "because": begun["of"] if begun else None,
        },
        "fever_masked": {
            "answer": "yes" if dose else "no",
            "because": dose["id"] if dose else None,
            "since_ms": dose["at_ms"] if dose else None,
            "agent": dose["agent"] if dose else None,
        },
    }  # fmt: skip
