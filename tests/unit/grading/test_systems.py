"""Every system from the same facts: the cases of the specification, our own, and the same in both twins."""

import json
from pathlib import Path
from random import Random
from typing import Any

import pytest

from backend.chart.infusions import hours_on
from backend.chart.instants import to_ms
from backend.contract import load
from backend.grading.evaluator import grade
from backend.grading.instrument import grade_check
from backend.grading.systems import items_of, lacks, side_by_side
from tests.unit.grading.twin import FILES, Twin

Json = dict[str, Any]
TYPED = json.loads((Path(__file__).resolve().parents[2] / "vectors" / "systems.json").read_text(encoding="utf-8"))
VECTORS: list[Json] = TYPED["vectors"]
SIGNED = {"crs": "astct-crs-2019", "neuro": "astct-icans-2019"}
BESIDE = [code for code in load.codes("criteria") if "stands" in load.criteria(code)]
DICE = 4000


def checked(vector: Json) -> Json:
    """The body of a check with these facts: what the vector says over what is normal, less what is not known."""
    base = TYPED["base"][vector["kind"]]
    answers = {**base["answers"], **vector["answers"]}
    over = {name: vector[name] for name in ("items", "measured", "vasopressors") if name in vector}
    return {
        **base,
        **over,
        "answers": {name: answers[name] for name in answers if name not in vector.get("unknown", [])},
    }


def astct(vector: Json) -> Json:
    """The grade of the signed system."""
    table, body = load.criteria(SIGNED[vector["kind"]]), checked(vector)
    answers = {name: one for name, one in body["answers"].items() if name in table["fields"] or name in table["flags"]}
    if vector["kind"] == "crs":
        return grade(table, answers)
    return grade_check(table, load.instrument("ice"), items_of(load.instrument("ice"), body), answers)


def rows(vector: Json) -> list[Json]:
    return side_by_side(FILES, load.criteria(SIGNED[vector["kind"]]), checked(vector))


@pytest.mark.parametrize("vector", VECTORS, ids=[vector["id"] for vector in VECTORS])
def test_the_same_facts_have_their_grade_in_every_system(vector: Json) -> None:
    grades = {SIGNED[vector["kind"]]: astct(vector)} | {row["code"]: row["grade"] for row in rows(vector)}
    assert {code: [one["floor"], one["ceiling"], one["status"]] for code, one in grades.items()} == vector["expected"]


@pytest.mark.parametrize("vector", [one for one in VECTORS if "cartox_10" in one], ids=lambda one: one["id"])
def test_cartox_10_is_counted_from_the_items_of_ice(vector: Json) -> None:
    (cres,) = (row for row in rows(vector) if row["code"] == "cartox-cres-2018")
    assert [cres["total"]["floor"], cres["total"]["ceiling"]] == vector["cartox_10"]


def test_all_twenty_two_cases_of_the_specification_stand_here() -> None:
    numbers = [f"X{number:02}" for number in range(1, 23)]
    assert [one["id"] for one in VECTORS if one["id"] in numbers] == numbers
    assert all(vector["specification"] for vector in VECTORS if vector["id"] in numbers)


@pytest.mark.parametrize("vector", VECTORS, ids=[vector["id"] for vector in VECTORS])
def test_what_the_specification_says_is_the_grade_or_lies_in_an_interval_that_says_why(vector: Json) -> None:
    for code, said in vector["specification"].items():
        low, high = int(said[0]), int(said[-1])
        floor, ceiling, _ = vector["expected"][code]
        if code in vector.get("differs", {}):
            assert floor <= low <= high <= ceiling
            assert ceiling > floor
        else:
            assert (low, high) == (floor, ceiling)


@pytest.mark.parametrize("kind", SIGNED)
def test_both_twins_say_the_same_of_every_case(kind: str, twin: Twin) -> None:
    for vector in (one for one in VECTORS if one["kind"] == kind):
        said = twin.ask("systems", criteria=SIGNED[kind], check=checked(vector))["said"]
        assert (vector["id"], said) == (vector["id"], rows(vector))


@pytest.mark.parametrize("code", [*SIGNED.values(), "astct-icans-2019-child"])
def test_both_twins_say_the_same_of_any_check(code: str, twin: Twin) -> None:
    dice, signed = Random(code), load.criteria(code)
    for _ in range(DICE // 4):
        body = thrown(dice, signed)
        assert twin.ask("systems", criteria=code, check=body)["said"] == side_by_side(FILES, signed, body), body


def thrown(dice: Random, signed: Json) -> Json:
    """A check of any answers, of which one may be of a newer app, and any may be absent."""
    tables = [signed, *[load.criteria(one) for one in BESIDE if load.criteria(one)["syndrome"] == signed["syndrome"]]]
    fields = {name: field for table in tables for name, field in table["fields"].items()}
    answers = {name: one for name, field in fields.items() if (one := any_of(dice, values(field))) is not None}
    answers |= {flag: dice.choice(["no", "yes"]) for flag in signed["flags"] if dice.random() < 0.1}
    measured = {"oxygen_flow": dice.randint(0, 80), "fio2": dice.randint(15, 100), "systolic": dice.randint(80, 100)}
    measured = {name: one for name, one in measured.items() if dice.random() < 0.5}
    device = {"oxygen_device": dice.choice(["nasal_cannula", "facemask"])} if dice.random() < 0.7 else {}
    states = ["correct", "incorrect", "not_testable"]
    items = {item["code"]: dice.choice(states) for item in asked() if dice.random() < 0.9}
    odd: list[Json] = [{}, {}, {"year": "perhaps"}, {"year": "not_testable", "year_reason": "neurotoxicity"}]
    return {
        "tool": dice.choice(["ice", "ice", "ice", "capd"]),
        "answers": answers | dice.choice([{}, {"oxygen": "helmet"}]),
        "measured": measured | device,
        "vasopressors": dice.sample(["norepinephrine", "vasopressin", "dopamine"], dice.randint(0, 3)),
        "items": items | dice.choice(odd),
    }


def asked() -> list[Json]:
    """The items of ICE, and the one that CARTOX-10 asks beside them."""
    codes = {item["code"]: item for name in ("ice", "cartox-10") for item in load.instrument(name)["items"]}
    return list(codes.values())


def values(field: Json) -> list[Any]:
    """The answers of a field; of a long range some."""
    if field["type"] == "choice":
        return list(field["codes"])
    return sorted({*range(field["min"], min(field["max"], 10) + 1), 23, 24, 39, 40, 370, 379, 380, field["max"]} & set(
        range(field["min"], field["max"] + 1)
    ))  # fmt: skip


def any_of(dice: Random, found: list[Any]) -> Any:
    """One of these answers, or none."""
    return dice.choice(found) if dice.random() < 0.6 else None


@pytest.mark.parametrize("code", BESIDE)
def test_whatever_the_missing_facts_turn_out_to_be_the_grade_lies_in_its_interval(code: str) -> None:
    table, dice = load.criteria(code), Random(code)
    for _ in range(DICE):
        whole = {name: dice.choice(values(field)) for name, field in table["fields"].items()}
        whole |= {flag: "yes" for flag in table["flags"] if dice.random() < 0.1}
        part = {name: one for name, one in whole.items() if name in table["flags"] or dice.random() < 0.6}
        less, full = grade(table, part), grade(table, whole)
        assert full["floor"] == full["ceiling"], whole
        assert less["floor"] <= full["floor"] <= full["ceiling"] <= less["ceiling"] or set_aside(part, whole), (
            part,
            whole,
        )
        told = lacks(table, [part], less)
        assert less["floor"] == less["ceiling"] or told, part
        assert set(told) & set(part) == set(), part
        for name in set(table["fields"]) - set(part) - set(told):
            assert grade(table, part | {name: whole[name]})["floor"] == less["floor"], (part, name)


def set_aside(part: Json, whole: Json) -> bool:
    """Whether a flag sets aside an answer that only the whole has: it is judged with the answer."""
    raised = {name.removesuffix("_other_cause") for name, one in part.items() if one == "yes"}
    return bool(raised & (set(whole) - set(part)))


@pytest.mark.parametrize("code", BESIDE)
def test_every_system_says_how_sure_its_source_is_and_what_nobody_signed(code: str) -> None:
    table = load.criteria(code)
    assert (table["stands"], table["confidence"] in "ABC", bool(table["unsigned"])) == ("beside", True, True)


NOW, HOUR = 1_764_000_000_000, 3_600_000


def drug(agent: str, hours: float, state: str = "given", **body: Any) -> Json:
    """A record of a drug so many hours ago."""
    at_ms = int(NOW - hours * HOUR)
    return {"id": f"{agent}-{hours}-{state}", "at_ms": at_ms, "body": {"agent": agent, "state": state, **body}}


AT_NOW = "2025-11-24T16:00:00Z"
RUNNING: list[tuple[str, list[Json], list[str], int | None]] = [
    ("no drug was ticked", [drug("a", 30)], [], None),
    ("it is not on record", [drug("b", 30)], ["a"], None),
    ("it runs", [drug("a", 23.99)], ["a"], 23),
    ("it was given on", [drug("a", 3), drug("a", 30)], ["a"], 30),
    ("it was stopped and begun anew", [drug("a", 30), drug("a", 9, "stopped"), drug("a", 5)], ["a"], 5),
    ("it was stopped", [drug("a", 30), drug("a", 9, "stopped")], ["a"], None),
    ("it begins only later", [drug("a", -1)], ["a"], None),
    ("it was only ordered", [drug("a", 9, "ordered")], ["a"], None),
    ("it ended at this very moment", [drug("a", 30, until=AT_NOW)], ["a"], None),
    ("it ended later", [drug("a", 30, until="2025-11-24T16:00:01Z")], ["a"], 30),
    ("the first of two counts", [drug("a", 2), drug("b", 26)], ["a", "b"], 26),
    ("one of two is not on record", [drug("b", 26)], ["a", "b"], None),
]


@pytest.mark.parametrize(("why", "given", "agents", "hours"), RUNNING, ids=[one[0] for one in RUNNING])
def test_both_twins_know_how_long_drugs_ran(
    why: str, given: list[Json], agents: list[str], hours: int | None, twin: Twin
) -> None:
    assert to_ms(AT_NOW) == NOW
    assert hours_on(given, agents, NOW) == hours
    assert twin.ask("hours", medications=given, agents=agents, at_ms=NOW)["said"] == hours


def test_a_fact_recorded_elsewhere_is_read_where_the_check_says_nothing_of_it(twin: Twin) -> None:
    (vector,) = (one for one in VECTORS if one["id"] == "S01")
    beside, table = {"vasopressor_h": 24, "hypotension": "none"}, load.criteria(SIGNED["crs"])
    found = side_by_side(FILES, table, checked(vector), beside)
    (mskcc,) = (row["grade"] for row in found if row["code"] == "mskcc-crs")
    assert (mskcc["floor"], mskcc["ceiling"]) == (3, 4)
    assert twin.ask("systems", criteria=SIGNED["crs"], check=checked(vector), beside=beside)["said"] == found
