"""Random sets of entries for the fold: a ward in which anything may have happened in any relation to anything."""

import random
from datetime import datetime, timedelta, timezone
from typing import Any

from backend.contract import load
from tests.unit.chart.ward import ALERT, ITEMS, Told, capd_body, crs_body, ms, neuro_body

Json = dict[str, Any]
TEMPERATURES = (None, 365, 379, 380, 391)
PROTOCOLS = ("twice-daily", "eight-hourly", "melbourne", "melbourne", "by-grade", "by-grade", "moonlight")
AGENTS = ("paracetamol", "tocilizumab", "levetiracetam")
DRUGS = (
    "tocilizumab",
    "tocilizumab",
    "dexamethasone",
    "methylprednisolone",
    "prednisolone",
    "norepinephrine",
    "moonlight",
)
AMOUNTS = (560, "358.8", "10", "0.5", "10,5", "0.0001", None, "much")


def instant(chance: random.Random) -> str:
    """Some quarter of an hour in the days around, the night of the clock change among them, by any clock."""
    minute = chance.randrange(0, 5 * 24 * 4) * 15
    clock = timezone(timedelta(hours=chance.choice((0, 1, 2))))
    return datetime.fromtimestamp(ms("2026-10-23T08:00:00+02:00") / 1000 + minute * 60, clock).isoformat()


def random_set(chance: random.Random) -> list[Json]:
    """Checks, doses, places, courses, corrections, voids and decisions in any relation to each other."""
    day0 = chance.choice(["2026-10-23T10:00:00+02:00", "2026-10-24T23:55:00+02:00", None])
    told = Told(day0=day0, protocol=chance.choice(PROTOCOLS))
    devices = [told.new_id(), told.new_id()]
    acts = {
        "neuro": lambda: told.neuro(
            instant(chance), tuple(chance.sample(ITEMS, chance.randrange(4))), device=chance.choice(devices)
        ),
        "before": lambda: told.sign("neuro_check", instant(chance), before(chance), criteria="astct-icans-2019"),
        "capd": lambda: told.sign("neuro_check", instant(chance), child(chance), criteria="astct-icans-2019-child"),
        "who": lambda: told.sign("patient", instant(chance), who(chance)),
        "crs": lambda: told.crs(instant(chance), chance.choice(TEMPERATURES), support(chance)),
        "given": lambda: told.given(instant(chance), chance.choice(AGENTS)),
        "drug": lambda: told.sign("medication", instant(chance), drug(chance), device=chance.choice(devices)),
        "drugs": lambda: [
            told.sign("medication", instant(chance), drug(chance), device=chance.choice(devices)) for _ in range(3)
        ],
        "weight": lambda: told.sign("weight", instant(chance), weight(chance), device=chance.choice(devices)),
        "lab": lambda: told.sign("lab", instant(chance), lab(chance)),
        "found": lambda: told.sign("findings", instant(chance), found(chance)),
        "amend": lambda: told.amend(heads(told, chance), instant(chance), another(told, chance)),
        "void": lambda: told.sign("void", instant(chance), {"reason": "error"}, amends=heads(told, chance)),
        "decision": lambda: told.sign("decision", instant(chance), decision(told, chance), amends=heads(told, chance)),
        "settle": lambda: settle(told, chance),
        "pause": lambda: told.sign(chance.choice(["pause", "resume"]), instant(chance), {"reason": "procedure"}),
        "loose": lambda: loose(told, chance),
        "course": lambda: told.sign("course", instant(chance), another_course(chance), course=told.new_id()),
        "dose": lambda: told.sign("product_dose", instant(chance), dose(chance)),
        "rhythm": lambda: told.sign("monitoring", instant(chance), rhythm(chance)),
        "place": lambda: told.sign(*place(chance)),
        "missed": lambda: told.sign("slot_missed", instant(chance), missed(told, chance)),
        "alarm": lambda: seen_or_called(told, chance),
        "handover": lambda: handed(told, chance),
        "newer": lambda: told.sign("telepathy", instant(chance), {"level": 1}),
    }
    for _ in range(chance.randrange(3, 24)):
        acts[chance.choice(["neuro", "crs", "crs", *acts])]()
    return told.entries


def child(chance: random.Random) -> Json:
    """A child's check, some items open, marked as the baseline or compared with one."""
    baseline = chance.choice([None, chance.randrange(33)])
    return capd_body(chance.sample(range(5), chance.randrange(1, 6)), baseline) | {
        "baseline": chance.choice(["no", "yes"])
    }


def before(chance: random.Random) -> Json:
    """A baseline, one item perhaps not testable, with or without what is noted beside it."""
    body = neuro_body(tuple(chance.sample(ITEMS, chance.randrange(3)))) | {"baseline": "yes"}
    body["items"] |= chance.choice([{}, {"writing": "not_testable"}])
    noted = {"handicaps": ["hand"], "languages": ["fr"]}
    return body | chance.choice([{}, {"background": noted}])


def who(chance: random.Random) -> Json:
    """A patient about to turn twelve, or with no birth date."""
    born = chance.choice([{"born": f"2014-10-{chance.randrange(23, 29)}"}, {}])
    return {"family": "EXEMPLE", "given": "Marie", **born}


def loose(told: Told, chance: random.Random) -> None:
    """A check that names no course."""
    told.neuro(instant(chance), tuple(chance.sample(ITEMS, 1)))
    told.entries[-1].pop("course")


def another_course(chance: random.Random) -> Json:
    """A second treatment, its day 0 known or not."""
    day0 = chance.choice([None, instant(chance)])
    return {"product": "another", "class": "bispecific", "day0": day0, "window_days": 2, "protocol": "twice-daily"}


def seen_or_called(told: Told, chance: random.Random) -> str:
    """Somebody has seen some version of something, or called somebody about it."""
    kind = chance.choice(["acknowledgement", "acknowledgement", "escalation"])
    of = chance.choice([entry["id"] for entry in told.entries] + ["nothing"])
    return told.sign(kind, instant(chance), {"of": of, "to": "physician"}, author=chance.choice(["leroy", "bernard"]))


def handed(told: Told, chance: random.Random) -> str:
    """Somebody hands over, takes over, or asks about some version of something."""
    kind = chance.choice(["handover", "handover", "handover_accepted", "note"])
    of = chance.choice([entry["id"] for entry in told.entries if entry["kind"] == "handover"] or ["nothing"])
    body = {"shift": "19:00", "contingency": "call"} if kind == "handover" else {"of": of, "text": "why"}
    return told.sign(kind, instant(chance), body, author=chance.choice(["leroy", "bernard"]))


def dose(chance: random.Random) -> Json:
    """A dose of something, its number and time said or not."""
    said = {
        "product": chance.choice(["teclistamab", "made up"]),
        "number": chance.randrange(1, 5),
        "from": instant(chance),
    }
    return {name: value for name, value in said.items() if chance.random() < 0.8}


def drug(chance: random.Random) -> Json:
    """A drug in any state, its amount written in any way."""
    said = {
        "agent": chance.choice(DRUGS),
        "amount": chance.choice(AMOUNTS),
        "unit": chance.choice(["mg", "mg", "g", "ug", "drops"]),
        "from": instant(chance),
        "until": instant(chance),
    }
    state = {"state": chance.choice(["given", "given", "given", "ordered", "not_given", "stopped"])}
    return state | {name: value for name, value in said.items() if chance.random() < (0.2 if name == "until" else 0.9)}


def weight(chance: random.Random) -> Json:
    """A weight near the edges, or one that nobody can have."""
    return {"weight_g": chance.choice([29_900, 30_000, 70_000, 70_000, 71_000, 101_000, 0])}


def lab(chance: random.Random) -> Json:
    """A laboratory value, its unit said or not."""
    said = {
        "code": chance.choice(["crp", "ldh"]),
        "value": chance.choice(["4.2", "42"]),
        "unit": chance.choice(["mg_per_l", "mg_per_dl"]),
    }
    return {name: value for name, value in said.items() if chance.random() < 0.9}


def found(chance: random.Random) -> Json:
    """What a physician found for a score, some of it."""
    codes = ["fever", "lung"]
    answers = {code: chance.choice(["present", "absent"]) for code in chance.sample(codes, chance.randrange(3))}
    return {"score": "iec-hs-criteria", "answers": answers}


def settle(told: Told, chance: random.Random) -> str:
    """One dose or two, or which weight: an answer of any kind about some of them."""
    question, kind = chance.choice([("one_or_two", "medication"), ("weight", "weight")])
    some = [entry["id"] for entry in told.entries if entry["kind"] == kind] or [told.entries[0]["id"]]
    answer = chance.choice(["one", "two", *some])
    named = chance.sample(some, min(len(some), chance.randrange(1, 4)))
    return told.sign("decision", instant(chance), {"question": question, "answer": answer}, amends=named)


def rhythm(chance: random.Random) -> Json:
    """Another protocol, its edition named, not named or not known."""
    code = chance.choice(PROTOCOLS)
    known = {} if code == "moonlight" else {"protocol_sha256": load.edition_sha256(code)}
    return {"protocol": code, "reason": "worsening", **chance.choice([known, {}, {"protocol_sha256": "0" * 64}])}


def place(chance: random.Random) -> tuple[str, str, Json]:
    """A move within the ward, out of it, or home."""
    at = instant(chance)
    bodies = {
        "stay": {"bed": "7", "from": at},
        "transfer": {"to_ward": "5a", "from": at},
        "discharge": {"reason": "home"},
    }
    kind = chance.choice(sorted(bodies))
    return kind, at, bodies[kind]


def missed(told: Told, chance: random.Random) -> Json:
    """A slot that somebody explains."""
    day, time = chance.choice(["2026-10-24", "2026-10-25", "2026-10-26"]), chance.choice(["08:00", "20:00"])
    return {"slot": f"{told.course}/{day}/{time}", "reason": chance.choice(["off_ward", "asleep"])}


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
        "exclusion": chance.choice(["confirmed", "refused"]),
        "slot": chance.choice(told.entries)["id"],
    }
    return {"question": question, "answer": answers[question]}
