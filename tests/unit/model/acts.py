"""What the model's nurses and physicians sign."""

from typing import Any

from backend.contract import load
from tests.unit.chart.ward import crs_body, neuro_body

Json = dict[str, Any]
MARIE = "01a0aa00-0000-7000-8000-0000000000aa"
PAUL = "01a0aa00-0000-7000-8000-0000000000bb"
COURSE = "01a0aa00-0000-7000-8000-0000000000cc"
TAKEN = ("01a0aa00-0000-7000-8000-0000000000d1", "01a0aa00-0000-7000-8000-0000000000d2")
ICANS, CRS = "astct-icans-2019", "astct-crs-2019"
WRONG = ("month", "city", "name_1", "command")


def edition(code: str) -> Json:
    """Which criteria graded it."""
    return {"criteria": code, "edition_sha256": load.edition_sha256(code)}


def neuro(size: int) -> Json:
    """A neuro check with some items wrong."""
    return {"kind": "neuro_check", "body": neuro_body(WRONG[:size]), **edition(ICANS)}


def crs(size: int) -> Json:
    """A CRS check, hotter and hotter."""
    answers = {"hypotension": "one_vasopressor"} if size > 2 else {}
    return {"kind": "crs_check", "body": crs_body(368 + 8 * size, answers), **edition(CRS)}


def weighed(size: int) -> Json:
    """The same with a weight."""
    body = crs_body(368) | {"measured": {"weight_g": 70_000 + 900 * size}}
    return {"kind": "crs_check", "body": body, **edition(CRS)}


def given(size: int) -> Json:
    """A dose."""
    return {
        "kind": "medication",
        "body": {"agent": "tocilizumab", "state": "given", "amount": 560 + size, "unit": "mg"},
    }


def note(size: int) -> Json:
    """Words, more or less plain ones."""
    return {"kind": "note", "body": {"text": ("slept well", "é 雪 \u202e", "👩🏽‍⚕️", '"\\', "")[size]}}


def unheard_of(size: int) -> Json:
    """Something a newer app made up."""
    return {"kind": f"newer_{size}", "body": {"thing": size}}


ACTS = {act.__name__: act for act in (neuro, crs, weighed, given, note, unheard_of)}


def act(name: str, size: int, ward: str, patient: str, at_ms: int) -> Json:
    """One act about a patient."""
    made = ACTS[name](size)
    if name == "given":
        made["body"]["from"] = "2026-11-24T07:00:00+01:00"
    return made | {"ward": ward, "patient": patient, "course": COURSE if patient == MARIE else None, "at_ms": at_ms}


def correction(record: Json, heads: list[str], how: str, size: int, ward: str, patient: str, at_ms: int) -> Json:
    """An amendment or a void of a record as its chart shows it."""
    base = {"ward": ward, "patient": patient, "amends": heads, "at_ms": at_ms}
    if how == "void":
        return base | {"kind": "void", "body": {"reason": "wrong_patient"}}
    bodies = {"neuro_check": neuro(size), "crs_check": crs(size)}
    new = bodies.get(record["kind"], {"body": record["body"]})
    return base | new | {"kind": "amendment", "body": {"reason": "wrong_value", "body": new["body"]}}


def first_acts(at_ms: int) -> list[Json]:
    """Who is in ward 3b, since when, and with which treatment."""
    here = {"ward": "3b", "patient": MARIE, "at_ms": at_ms}
    day0 = "2026-11-22T10:00:00+01:00"
    course = {"product": "made up", "class": "car_t", "day0": day0, "window_days": 30, "protocol": "twice-daily"}
    return [
        here | {"kind": "patient", "body": {"family": "EXEMPLE", "given": "Marie", "born": "1961-03-01"}},
        here | {"kind": "stay", "body": {"bed": "12", "from": day0}},
        here | {"kind": "course", "course": COURSE, "body": course},
    ]


def decision(dispute: Json, ward: str, patient: str, at_ms: int) -> Json:
    """An answer to a question: the first of what is disputed stands, or both were given."""
    answers = {"one_or_two": "two", "dispute": "stands", "amendment": dispute["heads"][0]}
    body = {"question": dispute["question"], "answer": answers.get(dispute["question"], dispute["heads"][0])}
    return {
        "kind": "decision", "ward": ward, "patient": patient, "amends": dispute["heads"], "at_ms": at_ms, "body": body,
    }  # fmt: skip


def transfer(patient: str, at_ms: int) -> Json:
    """From ward 3b to 5a."""
    body = {"to_ward": "5a", "from": "2026-11-24T07:00:00+01:00"}
    return {"kind": "transfer", "ward": "3b", "patient": patient, "at_ms": at_ms, "body": body}
