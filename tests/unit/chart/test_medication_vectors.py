"""The cases of tests/vectors/medication.json, in both twins and in any order of arrival."""

import json
import random
from datetime import datetime
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

import pytest

from backend.clock import offsets
from tests.unit.chart.twin import in_javascript, in_python
from tests.unit.chart.ward import ITEMS, ZONE, Told, crs_body, ms

Json = dict[str, Any]
VECTORS = Path(__file__).parents[2] / "vectors" / "medication.json"
CASES: list[Json] = json.loads(VECTORS.read_text())["cases"]
DAY0 = "2026-11-17T10:00:00+01:00"
SAID = (
    "broke",
    "count",
    "lately",
    "earliest",
    "dose",
    "concerns",
    "weight",
    "dexamethasone_ug",
    "not_counted",
    "doubles",
)


def instant(text: str) -> str:
    """A time of the vectors with year and offset; summer ends on 25 October."""
    return f"2026-{text}:00+0{2 if text < '10-25' else 1}:00"


def told_of(vector: Json) -> tuple[Told, list[str]]:
    """The ward of a case, and the id of each thing it was told."""
    told, ids = Told(DAY0), []
    phones = {name: told.new_id() for name in "abc"}
    for what, at, *said in vector["told"]:
        ids.append(tell(told, ids, phones, what, instant(at), said))
    for place in vector.get("loose", []):
        next(entry for entry in told.entries if entry["id"] == ids[place]).pop("course")
    return told, ids


def tell(told: Told, ids: list[str], phones: dict[str, str], what: str, at: str, said: list[Any]) -> str:
    """One thing of a case as an entry."""
    if what == "weight":
        return told.sign("weight", at, {"weight_g": said[0]}, device=phones[(*said, "a")[1]])
    if what == "crs":
        body = crs_body(said[0]) | {"measured": {"weight_g": said[1]} if len(said) > 1 else {}}
        return told.sign("crs_check", at, body, criteria="astct-crs-2019")
    if what == "neuro":
        return told.neuro(at, tuple(ITEMS[: said[0]]))
    if what == "decide":
        answer = ids[int(said[1][1:])] if said[1].startswith("#") else said[1]
        return told.sign(
            "decision", at, {"question": said[0], "answer": answer}, amends=[ids[place] for place in said[2]]
        )
    amount = {} if said[1] is None else {"amount": said[1]}
    body = {"agent": said[0], "state": what, "unit": "mg", "from": at} | amount
    return told.sign("medication", at, body, device=phones[(*said, "a")[2]])


def clock(at_ms: int) -> str:
    """An instant by the ward's clock."""
    return datetime.fromtimestamp(at_ms / 1000, ZoneInfo(ZONE)).strftime("%m-%dT%H:%M")


def thousandths(value: int) -> str:
    """Grams as kilograms, micrograms as milligrams."""
    return f"{value / 1000:.3f}".rstrip("0").rstrip(".")


def dose(found: Json) -> str:
    """`101 x 8 = 808, 800 reached`; without a sure weight why not."""
    if found["state"] != "calculated":
        return str(found["state"])
    formula, given = thousandths(found["formula_ug"]), thousandths(found["dose_ug"])
    weight, factor = thousandths(found["weight_g"]), found["branch"]["mg_per_kg"]
    less = f", {given}" if given != formula else ""
    return f"{weight} x {factor} = {formula}{less} {found['cap']}{' near' if found['near'] == 'yes' else ''}"


def weight(found: Json, ids: list[str]) -> str:
    """`twice 71000, #0`: state, grams, which others say something else."""
    others = "".join(f", #{ids.index(record)}" for record in found["others"])
    return found["state"] if found["weight_g"] is None else f"{found['state']} {found['weight_g']}{others}"


def said(chart: Json, vector: Json, ids: list[str]) -> Json:
    """What a chart says of the points that a case names."""
    patient = next(iter(chart["patients"].values()))
    drug = next(one for one in patient["drugs"] if one["agent"] == vector.get("of", "tocilizumab"))
    soonest = drug["earliest"]
    found = {
        "broke": [one["broke"] for one in drug["given"]],
        "count": drug["count"],
        "lately": [one["count"] for one in drug["lately"]],
        "earliest": soonest["why"] if soonest["at_ms"] is None else f"{clock(soonest['at_ms'])} {soonest['why']}",
        "dose": drug["dose"] and dose(drug["dose"]),
        "concerns": drug["concerns"],
        "weight": weight(patient["weight"], ids),
        "doubles": [[ids.index(record) for record in one["records"]] for one in patient["doubles"]],
        **patient["steroids"],
    }
    return {name: found[name] for name in SAID if name in vector}


@pytest.fixture(scope="module")
def on_the_phone() -> list[Json]:
    """Every case in the order it was told, then backwards, as the phone folds it."""
    told = [told_of(vector)[0].entries for vector in CASES]
    orders = [*told, *[entries[::-1] for entries in told]]
    return in_javascript([asked(vector, one) for vector, one in zip(CASES * 2, orders, strict=True)])


def asked(vector: Json, entries: list[Json]) -> Json:
    """What both twins are given."""
    now_ms = ms(instant(vector["now"]))
    return {"entries": entries, "now_ms": now_ms, "offsets": offsets(ZONE, now_ms)}


@pytest.mark.parametrize("number", range(len(CASES)), ids=[vector["case"] for vector in CASES])
def test_both_twins_tell_the_drugs_of_every_case(number: int, on_the_phone: list[Json]) -> None:
    vector = CASES[number]
    told, ids = told_of(vector)
    expected = {name: vector[name] for name in SAID if name in vector}
    mixed = random.Random(number).sample(told.entries, len(told.entries))
    charts = [
        on_the_phone[number],
        on_the_phone[number + len(CASES)],
        *[in_python(asked(vector, one)) for one in (told.entries, mixed)],
    ]
    assert [said(chart, vector, ids) for chart in charts] == [expected] * 4
