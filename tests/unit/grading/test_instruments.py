"""Both scorers add up, and both twins grade a check and refuse an answer in the same words."""

from itertools import combinations_with_replacement, product
from typing import Any

import pytest

from backend.contract import load
from tests.unit.grading.checking import ICE_STATES, Json, codes, items
from tests.unit.grading.expected import expected
from tests.unit.grading.twin import Twin, in_python

ICE, CAPD = load.instrument("ice"), load.instrument("capd")
ADULT, CHILD = ICE["criteria"], CAPD["criteria"]
REST = [
    {},
    {"consciousness": "alert", "seizure": "none", "motor": "none", "raised_icp": "none"},
    {"consciousness": "awakens_to_voice", "seizure": "none", "motor": "none", "raised_icp": "none"},
    {"consciousness": "unarousable", "consciousness_other_cause": "yes", "seizure": "none"},
]


def same(twin: Twin, do: str, asked: list[Json]) -> list[Json]:
    """What both twins say to each question; the test fails at the first they differ in."""
    said = []
    for ask in asked:
        twin.begin(do, **ask)
        mine = in_python(do, **ask)
        assert (ask, twin.end()) == (ask, mine)
        said.append(mine["said"])
    return said


def points(states: tuple[str | None, ...]) -> Json:
    """The score of ICE items in these states, by counting them."""
    right, untested = states.count("correct"), states.count("refused") + states.count("neurotoxicity")
    most = right + states.count("refused") + states.count(None)
    tested = right + states.count("incorrect") + states.count("neurotoxicity")
    failed = [code for code, state in zip(codes(), states, strict=True) if state in ("refused", "neurotoxicity")]
    assert untested == len(failed)
    found: Json = {"floor": right, "ceiling": most, "answered": tested, "of": 10, "not_testable": failed}
    return found | ({"value": right} if right == most else {})


def test_ice_adds_up_in_both_twins_for_every_mixture_of_answers(twin: Twin) -> None:
    mixtures = [*combinations_with_replacement(ICE_STATES, 10), *combinations_with_replacement(ICE_STATES[::-1], 10)]
    said = same(twin, "score", [{"instrument": "ice", "items": items(states)} for states in mixtures])
    assert said == [points(states) for states in mixtures]


@pytest.mark.parametrize("place", range(6))
def test_no_item_of_ice_counts_differently_from_another(twin: Twin, place: int) -> None:
    around = ("correct",) * place, ("incorrect",) * (5 - place)
    mixtures = [(*around[0], *five, *around[1]) for five in product(ICE_STATES[:4], repeat=5)]
    said = same(twin, "score", [{"instrument": "ice", "items": items(states)} for states in mixtures])
    assert said == [points(states) for states in mixtures]


def test_a_check_is_graded_by_every_total_it_may_have(twin: Twin) -> None:
    mixtures = list(combinations_with_replacement(ICE_STATES, 10))[::4]
    asked = [
        {"criteria": ADULT, "instrument": "ice", "items": items(states), "answers": rest}
        for states in mixtures
        for rest in REST
    ]
    said = same(twin, "check", asked)
    right = [hull(ADULT, "ice", points(states), rest) for states in mixtures for rest in REST]
    assert [(one["floor"], one["ceiling"]) for one in said] == right


def hull(table: str, field: str, score: Json, rest: Json, usual: int | None = None) -> tuple[int, int]:
    """The least and the greatest grade over the totals that a score allows; no total while nothing was answered."""
    totals = [{field: one} for one in range(score["floor"], score["ceiling"] + 1)] if score["answered"] else [{}]
    flags = [
        {} if usual is None or not total or total[field] > usual else {f"{field}_at_baseline": "yes"}
        for total in totals
    ]
    grades = [expected(table, rest | total | flag) for total, flag in zip(totals, flags, strict=True)]
    return min(one.floor for one in grades), max(one.ceiling for one in grades)


def capd(answers: tuple[str | None, ...], baseline: int | None) -> Json:
    """CAPD items with these answers."""
    told = {item["code"]: answer for item, answer in zip(CAPD["items"], answers, strict=True) if answer}
    return told | ({} if baseline is None else {"baseline": baseline})


FREQUENCIES = ("never", "rarely", "sometimes", "often", "always")
BASELINES = (None, 0, 8, 9, 32)


def capd_points(answers: tuple[str | None, ...]) -> tuple[int, int]:
    """Four questions that count down and four that count up, each 0 to 4, or anything while not answered."""
    ends = [
        (0, 4) if answer is None else (count, count)
        for place, answer in enumerate(answers)
        for count in [FREQUENCIES.index(answer) if answer else 0]
        for count in [4 - count if place < 4 else count]
    ]
    return sum(low for low, _ in ends), sum(high for _, high in ends)


def test_capd_adds_up_and_is_compared_with_the_childs_own_in_both_twins(twin: Twin) -> None:
    mixtures = [*combinations_with_replacement((*FREQUENCIES, None), 8)][::2]
    cases = [(states, BASELINES[number % 5]) for number, states in enumerate(mixtures)]
    said = same(twin, "score", [{"instrument": "capd", "items": capd(*case)} for case in cases])
    for (states, baseline), found in zip(cases, said, strict=True):
        low, high = capd_points(states)
        usual = {"at_baseline": "yes" if low <= baseline else "no"} if low == high and baseline is not None else {}
        value = {"value": low} if low == high else {}
        shown = {name: found[name] for name in ("floor", "ceiling", "value", "at_baseline") if name in found}
        assert (states, baseline, shown) == (states, baseline, {"floor": low, "ceiling": high, **value, **usual})


def test_a_childs_check_is_graded_by_every_total_it_may_have(twin: Twin) -> None:
    mixtures = [*combinations_with_replacement((*FREQUENCIES, None), 8)][::19]
    cases = [(states, BASELINES[number % 5], rest) for number, states in enumerate(mixtures) for rest in REST]
    said = same(twin, "check", [
        {"criteria": CHILD, "instrument": "capd", "items": capd(states, baseline), "answers": rest}
        for states, baseline, rest in cases
    ])  # fmt: skip
    for (states, baseline, rest), found in zip(cases, said, strict=True):
        low, high = capd_points(states)
        score = {"floor": low, "ceiling": high, "answered": 8 - states.count(None)}
        right = hull(CHILD, "capd", score, rest, baseline)
        assert (states, baseline, rest, (found["floor"], found["ceiling"])) == (states, baseline, rest, right)


REFUSED: list[tuple[str, Json, list[str]]] = [
    ("grade", {"criteria": ADULT, "answers": []}, ["answers", "not an object"]),
    ("grade", {"criteria": ADULT, "answers": None}, ["answers", "not an object"]),
    ("grade", {"criteria": ADULT, "answers": {"capd": 1}}, ["capd", f"not a field of {ADULT}"]),
    ("grade", {"criteria": ADULT, "answers": {"toString": 1}}, ["toString", f"not a field of {ADULT}"]),
    ("grade", {"criteria": ADULT, "answers": {"ice": None}}, ["ice", "not a whole number"]),
    ("grade", {"criteria": ADULT, "answers": {"ice": True}}, ["ice", "not a whole number"]),
    ("grade", {"criteria": ADULT, "answers": {"ice": 7.5}}, ["ice", "not a whole number"]),
    ("grade", {"criteria": ADULT, "answers": {"ice": "7"}}, ["ice", "not a whole number"]),
    ("grade", {"criteria": ADULT, "answers": {"ice": 11}}, ["ice", "outside 0 to 10"]),
    ("grade", {"criteria": ADULT, "answers": {"ice": -1}}, ["ice", "outside 0 to 10"]),
    ("grade", {"criteria": ADULT, "answers": {"motor": "weak"}}, ["motor", "not one of none, deep_focal_weakness"]),
    ("grade", {"criteria": ADULT, "answers": {"motor": ["none"]}}, ["motor", "not a code"]),
    ("grade", {"criteria": ADULT, "answers": {"tremor": "maybe"}}, ["tremor", "not one of no, yes"]),
    ("grade", {"criteria": ADULT, "answers": {"tremor": True}}, ["tremor", "not a code"]),
    ("score", {"instrument": "ice", "items": "year"}, ["items", "not an object"]),
    ("score", {"instrument": "ice", "items": {"president": "correct"}}, ["president", "not an item of ice"]),
    ("score", {"instrument": "ice", "items": {"year": "right"}}, ["year", "not an answer of this item"]),
    ("score", {"instrument": "ice", "items": {"year": "toString"}}, ["year", "not an answer of this item"]),
    ("score", {"instrument": "ice", "items": {"year": 1}}, ["year", "not an answer of this item"]),
    ("score", {"instrument": "ice", "items": {"year_reason": "rain"}}, ["year_reason", "not a reason"]),
    ("score", {"instrument": "ice", "items": {"year": "correct", "year_reason": "hand"}},
     ["year_reason", "a reason without an untested item"]),
    ("score", {"instrument": "ice", "items": {"baseline": 3}}, ["baseline", "not an item of ice"]),
    ("score", {"instrument": "capd", "items": {"baseline": -1}}, ["baseline", "not a whole number"]),
    ("score", {"instrument": "capd", "items": {"baseline": 1.5}}, ["baseline", "not a whole number"]),
    ("score", {"instrument": "capd", "items": {"aware": "not_testable"}}, ["aware", "not an answer of this item"]),
]  # fmt: skip


@pytest.mark.parametrize(("do", "ask", "refused"), REFUSED, ids=[f"{one[1]}" for one in REFUSED])
def test_both_twins_refuse_with_the_same_field_and_reason(twin: Twin, do: str, ask: Any, refused: list[str]) -> None:
    assert in_python(do, **ask) == {"refused": refused}
    assert twin.ask(do, **ask) == {"refused": refused}
