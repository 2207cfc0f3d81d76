"""Drugs that were given: counts, limits, double doses, steroids. Pure; twin: frontend/static/js/chart/medication.js."""

from typing import Any

from backend.chart.amounts import micrograms
from backend.chart.answers import answered
from backend.chart.courses import course_of
from backend.chart.doses import as_given, given_at
from backend.chart.dosing import concerns, dose_by_weight
from backend.chart.instants import MINUTE_MS
from backend.chart.limits import breaches, earliest, lately
from backend.chart.order import by_text, by_time

Json = dict[str, Any]


def medication(standing: list[Json], entries: list[Json], around: Json, rules: Json) -> Json:
    """{drugs, doubles, steroids} of types.d.ts. `around`: course, courses, now_ms, weight, icans, crs."""
    records = [record for record in standing if record["kind"] == "medication"]
    doses = [dose_of(record, around) for record in records if record["body"].get("state") == "given"]
    doses.sort(key=by_time)
    settled = answered("one_or_two", entries, standing, {dose["id"] for dose in doses})
    counted = [dose for dose in doses if dose["id"] not in settled["aside"]]
    steroids = steroids_of(counted, rules["formulary"])
    agents = {str(record["body"].get("agent", "")) for record in records}
    agents |= {code for code, drug in rules["formulary"].items() if "per_kg" in drug}
    return {
        "drugs": [drug_view(agent, records, counted, steroids, around, rules) for agent in sorted(agents, key=by_text)],
        "doubles": doubles(counted, settled["pairs"], rules),
        "steroids": steroids,
    }


def dose_of(record: Json, around: Json) -> Json:
    """One dose that was given; `mine`: it counts in the present course, or nobody knows in which."""
    body, at_ms = record["body"], given_at(record)
    course = course_of(record["course"], at_ms, around["courses"])
    present = around["course"]["id"] if around["course"] else None
    return {
        "id": record["id"], "heads": record["heads"], "agent": str(body.get("agent", "")), "at_ms": at_ms,
        "device": record["device"], "ug": micrograms(body.get("amount"), body.get("unit")),
        "mine": present is None or course is None or course == present,
    }  # fmt: skip


def drug_view(agent: str, records: list[Json], counted: list[Json], steroids: Json, around: Json, rules: Json) -> Json:
    """The DrugView of types.d.ts."""
    drug = rules["formulary"].get(agent, {})
    mine = [record for record in records if str(record["body"].get("agent", "")) == agent]
    given = [dose for dose in counted if dose["agent"] == agent]
    times, in_all = [dose["at_ms"] for dose in given], sum(1 for dose in given if dose["mine"])
    return {
        "agent": agent, "known": "yes" if drug else "no", "group": drug.get("group"),
        "given": [given_view(given, place, drug) for place in range(len(given))],
        "last_ms": times[-1] if times else None, "count": in_all, "most_in_all": drug.get("most_in_all"),
        "lately": lately(times, around["now_ms"], drug), "earliest": earliest(times, in_all, drug),
        "latest": latest(mine), "running_ms": running(mine) if drug.get("how") == "infusion" else None,
        "dose": dose_by_weight(drug, around["weight"]),
        "concerns": concerns(drug, in_all, steroids["doses"], around),
    }  # fmt: skip


def given_view(given: list[Json], place: int, drug: Json) -> Json:
    """One dose with the limits it broke beside those before it."""
    dose, before = given[place], given[:place]
    in_all = sum(1 for one in before if one["mine"])
    broke = breaches([one["at_ms"] for one in before], in_all, dose["at_ms"], drug)
    return {"id": dose["id"], "at_ms": dose["at_ms"], "ug": dose["ug"], "broke": broke}


def latest(records: list[Json]) -> Json | None:
    """What was recorded last of a drug."""
    found = as_given(records)[-1] if records else None
    return found and {"id": found["id"], "at_ms": given_at(found), "state": found["body"].get("state")}


def running(records: list[Json]) -> int | None:
    """Since when a drug runs: it was begun, and no end was said and no stop since."""
    since = None
    for record in as_given(records):
        state = record["body"].get("state")
        if state == "given":
            since = None if "until" in record["body"] else given_at(record) if since is None else since
        elif state == "stopped":
            since = None
    return since


def doubles(counted: list[Json], settled: set[frozenset[str]], rules: Json) -> list[Json]:
    """The doses that may be one: of one drug, from several phones, within its interval. They count as several."""
    found: list[list[Json]] = []
    for place, dose in enumerate(counted):
        near = [one for one in counted[:place] if is_double(one, dose, rules) and pair(one, dose) not in settled]
        if near:
            joined = [group for group in found if any(one in group for one in near)]
            found = [group for group in found if group not in joined]
            members = {one["id"]: one for one in [*(one for group in joined for one in group), *near, dose]}
            found.append(sorted(members.values(), key=by_time))
    return [double(group) for group in sorted(found, key=lambda group: by_time(group[0]))]


def is_double(one: Json, other: Json, rules: Json) -> bool:
    """Whether two doses may be the same one."""
    drug = rules["formulary"].get(other["agent"], {})
    apart = drug.get("apart_min", rules["medication"]["double_min"]) * MINUTE_MS
    is_same = one["agent"] == other["agent"] and one["device"] != other["device"]
    return bool(is_same and drug.get("how") != "infusion" and other["at_ms"] - one["at_ms"] < apart)


def pair(one: Json, other: Json) -> frozenset[str]:
    """Two doses, whichever comes first."""
    return frozenset((one["id"], other["id"]))


def double(group: list[Json]) -> Json:
    """One question: which drug, which records, what a decision names."""
    return {
        "agent": group[0]["agent"], "records": [dose["id"] for dose in group],
        "heads": [head for dose in group for head in dose["heads"]], "apart_ms": group[-1]["at_ms"] - group[0]["at_ms"],
    }  # fmt: skip


def steroids_of(counted: list[Json], formulary: dict[str, Json]) -> Json:
    """The steroids of the course as dexamethasone; what has no amount or equivalence is told, never zero."""
    given = [dose for dose in counted if dose["mine"] and formulary.get(dose["agent"], {}).get("group") == "steroid"]
    readable = [dose for dose in given if dose["ug"] is not None and "dexamethasone" in formulary[dose["agent"]]]
    totals: dict[str, int] = {}
    for dose in readable:
        totals[dose["agent"]] = totals.get(dose["agent"], 0) + dose["ug"]
    return {
        "doses": len(given), "not_counted": len(given) - len(readable),
        "since_ms": given[0]["at_ms"] if given else None,
        "dexamethasone_ug": sum(as_dexamethasone(ug, formulary[agent]) for agent, ug in totals.items())
        if readable else None,
    }  # fmt: skip


def as_dexamethasone(ug: int, drug: Json) -> int:
    """The same as dexamethasone, to the nearest microgram, a half upwards."""
    rule = drug["dexamethasone"]
    found: int = (2 * ug * rule["equals_ug"] + rule["this_ug"]) // (2 * rule["this_ug"])
    return found
