"""A made-up watch of thirty days: fever, two episodes of ICANS, drugs, laboratory, findings, checks missed and late."""

from datetime import datetime, timedelta
from functools import cache
from hashlib import sha256
from typing import Any

from backend.contract import load
from backend.grading.instrument import grade_check
from tests.unit.chart.ward import ITEMS, Told, kept, ms, neuro_body

Json = dict[str, Any]
DAY0 = datetime.fromisoformat("2026-11-17T00:00:00+01:00")
MONTH_MS = ms("2026-12-18T09:00:00+01:00")
ICANS = {"edition_sha256": load.edition_sha256("astct-icans-2019")}
CRS = {"edition_sha256": load.edition_sha256("astct-crs-2019")}
TIMES = ("08:00", "20:00")
LOST = {(3, "20:00"): 1, (4, "08:00"): 4, (4, "20:00"): 3, (5, "08:00"): 2, (5, "20:00"): 1, (6, "08:00"): 1}
LOST |= {(6, "20:00"): 1, (18, "20:00"): 1}
MISSED = {(9, "20:00"): "procedure", (13, "20:00"): "refused", (22, "08:00"): None}
WARM = {
    (2, "20:00"): 391,
    (3, "08:00"): 384,
    (3, "20:00"): 388,
    (2, "08:00"): 374,
    (11, "20:00"): 387,
    (12, "08:00"): 382,
}
SUPPORT = {
    (3, "08:00"): ("no_vasopressor", "low_flow"),
    (3, "20:00"): ("none", "low_flow"),
    (4, "08:00"): ("none", "low_flow"),
}
DOSES = (
    ("tocilizumab", "560", ("3 03:10", "3 23:30")),
    ("dexamethasone", "10", ("3 23:35", "4 05:35", "4 11:35", "4 17:40", "4 23:35", "5 11:40", "5 23:30", "6 11:30")),
    ("paracetamol", "1000", ("2 14:40", "2 23:05", "3 08:10", "3 16:10", "3 22:10", "11 20:30")),
    ("levetiracetam", "750", ("4 02:40", "4 14:40", "5 02:40", "5 14:40", "6 02:40", "6 14:40", "7 02:40", "7 14:40")),
)
LABS = (
    ("platelets", "giga_per_l", ((-6, "96"), (4, "41"), (10, "22"), (29, "88"))),
    ("neutrophils", "per_ul", ((-6, "1900"), (3, "900"), (5, "300"), (6, "100"), (9, "450"), (29, "1800"))),
    ("haemoglobin", "g_per_dl", ((-6, "9.8"), (6, "8.0"), (29, "10.1"))),
    ("crp", "mg_per_l", ((-6, "12"), (4, "168"), (29, "4"))),
    ("ferritin", "ug_per_l", ((-6, "640"), (5, "3410"), (29, "480"))),
    ("ldh", "u_per_l", ((4, "410"), (29, "230"))),
    ("creatinine", "umol_per_l", ((4, "88"), (29, "71"))),
)

STROKES = "application/vnd.tenpoint.strokes+json"
PIXEL = "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAAAAAA6fptVAAAACklEQVR42mNgAAAAAgABSK+kcQAAAABJRU5ErkJggg=="


def at(day: int, time: str) -> str:
    """The instant of a time of the ward's clock, so many days after day 0."""
    return f"{(DAY0 + timedelta(days=day)).date().isoformat()}T{time}:00+01:00"


SENTENCES = (
    (at(-1, "15:10"), "even", []),
    (at(4, "02:11"), "small", ["repeats", "unfinished"]),
    (at(4, "20:00"), "even", []),
    (at(5, "08:00"), "paper", ["smaller"]),
    (at(6, "08:00"), "photo", []),
    (at(7, "08:00"), "elsewhere", []),
    (at(8, "08:00"), "broken", []),
    (at(12, "08:00"), "even", []),
)


@cache
def story() -> Told:
    """The records of the watch."""
    told = Told(at(0, "10:40"))
    told.neuro(at(-1, "15:10"), **ICANS)
    for day in range(31):
        for time in TIMES:
            if (day, time) != (0, "08:00"):
                visit(told, day, time)
    for wakes, hour in (("awakens_to_touch", "02:11"), ("awakens_to_voice", "06:05")):
        told.neuro(at(4, hour), tuple(ITEMS[:5]), {"consciousness": wakes}, **ICANS)
    for agent, amount, times in DOSES:
        for one in times:
            day, time = one.split(" ")
            when = at(int(day), time)
            body = {"agent": agent, "state": "given", "amount": amount, "unit": "mg", "route": "iv", "from": when}
            told.sign("medication", when, body)
    for code, unit, values in LABS:
        for number, value in values:
            told.sign("lab", at(number, "06:00"), {"code": code, "value": value, "unit": unit})
    found = {"ferritin": "present", "onset": "absent", "fibrinogen": "present"}
    told.sign("findings", at(6, "10:00"), {"score": "iec-hs-criteria", "answers": found}, author="benali")
    told.sign("findings", at(4, "12:00"), {"score": "ve-icans", "answers": {"grda": "present", "silence": "absent"}})
    written(told)
    return told


def written(told: Told) -> None:
    """Sentences in some checks: drawn, photographed, or seen on paper."""
    checks = [entry for entry in told.entries if entry["kind"] == "neuro_check"]
    by_time = {entry["at"]: entry["body"] for entry in checks}
    checks[0]["body"]["baseline"] = "yes"
    for when, kind, signs in SENTENCES:
        kept = {"sha256": hash_of(kind), "type": STROKES, "bytes": 900, "duration_ms": 6400, "pen_lifts": 9}
        photo = {"sha256": hash_of(kind), "type": "image/png", "bytes": 900}
        by_time[when]["handwriting"] = {"paper": None, "photo": photo}.get(kind, kept)
        by_time[when] |= {"writing_signs": signs} if signs else {}


def hash_of(kind: str) -> str:
    """The name of a picture."""
    return sha256(kind.encode()).hexdigest()


def strokes(steps: int, high: int, width: int = 358) -> Json:
    """Waves such as a hand writes, cut into as many strokes as ten."""
    points = [[8 + n * (width - 16) // steps, 60 + (n * 7 % high) - high // 2, n * 20] for n in range(steps)]
    made = [points[at : at + steps // 10] for at in range(0, steps, steps // 10)]
    return {"v": 1, "width": width, "height": 160, "strokes": made}


PICTURES: Json = {
    hash_of("even"): {"drawing": strokes(90, 40)}, hash_of("small"): {"drawing": strokes(60, 13, 300)},
    hash_of("broken"): {"drawing": {"v": 1}},
    hash_of("photo"): {"src": f"data:image/png;base64,{PIXEL}"},
}  # fmt: skip


def visit(told: Told, day: int, time: str) -> None:
    """Both checks of a slot, or why there are none."""
    if (day, time) in MISSED:
        reason = MISSED[day, time]
        if reason:
            slot = f"{told.course}/{(DAY0 + timedelta(days=day)).date().isoformat()}/{time}"
            told.sign("slot_missed", at(day, time), {"slot": slot, "reason": reason})
        return
    when = at(day, "22:40") if (day, time) == (12, "20:00") else at(day, time)
    body = untested() if (day, time) == (2, "20:00") else neuro_body(tuple(ITEMS[: LOST.get((day, time), 0)]))
    told.sign("neuro_check", when, body, criteria="astct-icans-2019", **ICANS)
    pressure, oxygen = SUPPORT.get((day, time), ("none", "room_air"))
    tenths = WARM.get((day, time), 366 + (day * 7 + len(time) + (3 if time == "20:00" else 0)) % 7)
    answers = {"hypotension": pressure, "oxygen": oxygen, "episode_open": "no", "fever_masked": "no"}
    answers["fever_other_cause"] = "yes" if day > 9 else "no"
    told.crs(when, tenths, answers, **CRS)
    told.entries[-1]["body"]["measured"] = {"temperature": tenths}


def untested() -> Json:
    """A check in which one item could not be tested."""
    body = neuro_body()
    body["items"] |= {ITEMS[0]: "not_testable", f"{ITEMS[0]}_reason": "asleep"}
    answers = {name: code for name, code in body["items"].items() if not name.endswith("_reason")}
    found = grade_check(load.criteria("astct-icans-2019"), load.instrument("ice"), answers, body["answers"])
    return body | {"grade": kept(found)}


@cache
def month() -> Json:
    """The chart of the patient when the watch is over."""
    return told_at(story(), MONTH_MS)


def told_at(told: Told, now_ms: int) -> Json:
    """The chart of its patient."""
    return told.at(datetime.fromtimestamp(now_ms / 1000).astimezone().isoformat())
