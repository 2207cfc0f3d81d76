"""The cases of tests/vectors/episodes.json, in both twins and in any order of arrival."""

import json
import random
from datetime import datetime
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

import pytest

from backend.clock import offsets
from tests.unit.chart.twin import in_javascript, in_python
from tests.unit.chart.ward import ALERT, ITEMS, ZONE, Told, ms, neuro_body

Json = dict[str, Any]
VECTORS = Path(__file__).parents[2] / "vectors" / "episodes.json"
CASES: list[Json] = json.loads(VECTORS.read_text())["cases"]
DAY0 = "2026-11-17T10:00:00+01:00"


def instant(text: str) -> str:
    """A time of the vectors with year and offset."""
    return f"2026-{text}:00+01:00"


def told_of(vector: Json) -> Told:
    """The ward of a case."""
    told = Told(vector.get("day0", DAY0), **vector.get("course", {}))
    for what, at, *said in vector["told"]:
        if what == "crs":
            told.crs(instant(at), *said)
        elif what == "neuro":
            told.neuro(instant(at), tuple(ITEMS[: said[0]]), *said[1:])
        elif what == "unasked":
            body = neuro_body()
            body["answers"] = {field: answer for field, answer in ALERT.items() if field != said[0]}
            body["grade"] |= {"ceiling": 4, "status": "at_least"}
            told.sign("neuro_check", instant(at), body, criteria="astct-icans-2019")
        elif what == "dose":
            told.sign("product_dose", instant(at), {"product": "made up", "from": instant(at)})
        elif what == "decision":
            told.sign(
                "decision", instant(at), {"question": "episode", "answer": said[0]}, amends=[told.entries[0]["id"]]
            )
        else:
            told.sign("medication", instant(at), {"agent": said[0], "state": what, "from": instant(at)})
    return told


def asked(vector: Json, entries: list[Json]) -> Json:
    """What both twins are given."""
    now_ms = ms(instant(vector["now"]))
    return {"entries": entries, "now_ms": now_ms, "offsets": offsets(ZONE, now_ms)}


def clock(at_ms: int) -> str:
    """An instant by the ward's clock."""
    return datetime.fromtimestamp(at_ms / 1000, ZoneInfo(ZONE)).strftime("%m-%dT%H:%M")


def short(moment: Json | None) -> str | None:
    """`11-18T08:05 D1 2`: when, which day, which grade."""
    if moment is None:
        return None
    day = [] if moment["day"] is None else [f"D{moment['day']}"]
    grade = sorted({moment["floor"], moment["ceiling"]}) if "floor" in moment else []
    return " ".join([clock(moment["at_ms"]), *day, *(["-".join(map(str, grade))] if grade else [])])


def said(chart: Json, vector: Json) -> Json:
    """What a chart says of the points that a case names."""
    patient = next(iter(chart["patients"].values()))
    episodes = [
        {
            "syndrome": one["syndrome"],
            "onset": short(one["onset"]),
            "reopened": [short(moment) for moment in one["reopened"]],
            "resolved": [short(moment) for moment in one["resolved"]],
            "peak": short(one["peak"]),
            "current": short(one["current"]),
            "delayed": one["delayed"],
            "rare": one["rare"],
        }
        for one in patient["episodes"]
    ]
    found: Json = {"episodes": episodes}
    mask = patient["proposals"]["fever_masked"]
    if "masked" in vector:
        found["masked"] = mask["agent"] and [mask["agent"], clock(mask["since_ms"])]
    if "clear" in vector:
        found["clear"] = clock(patient["clear_ms"])
    return found


@pytest.fixture(scope="module")
def on_the_phone() -> list[Json]:
    """Every case in the order it was told, then backwards, as the phone folds it."""
    told = [told_of(vector).entries for vector in CASES]
    orders = [*told, *[entries[::-1] for entries in told]]
    return in_javascript([asked(vector, one) for vector, one in zip(CASES * 2, orders, strict=True)])


@pytest.mark.parametrize("number", range(len(CASES)), ids=[vector["case"] for vector in CASES])
def test_both_twins_tell_the_episodes_of_every_case(number: int, on_the_phone: list[Json]) -> None:
    vector = CASES[number]
    entries = told_of(vector).entries
    expected = {name: vector[name] for name in ("episodes", "masked", "clear") if name in vector}
    mixed = random.Random(number).sample(entries, len(entries))
    charts = [
        on_the_phone[number],
        on_the_phone[number + len(CASES)],
        *[in_python(asked(vector, one)) for one in (entries, mixed)],
    ]
    assert [said(chart, vector) for chart in charts] == [expected] * 4
