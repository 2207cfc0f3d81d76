"""Checks as screens and sheets show them. Pure; its twin is frontend/static/js/chart/checks.js."""

from typing import Any

from backend.chart.order import by_text
from backend.chart.tools import TOOLS
from backend.chart.versions import number, severity

Json = dict[str, Any]
KINDS = ("neuro_check", "crs_check")
OTHER_CAUSE = "_other_cause"
STATUSES = ("complete", "at_least", "confirm", "not_gradable")


def check_view(record: Json, course: str | None, rules: Json) -> Json:
    """The CheckView of types.d.ts; `slot`, `would_now` and `lost` are filled in by those who know."""
    body = record["body"]
    grade = body.get("grade") if isinstance(body.get("grade"), dict) else {}
    signed = grade.get("signed")
    view = {
        "id": record["id"], "heads": record["heads"], "kind": record["kind"], "course": course,
        "at": record["at"], "at_ms": record["at_ms"], "recorded_at": record["recorded_at"],
        "received_at": record["received_at"], "author": record["author"], "device": record["device"],
        "criteria": record["criteria"], "edition_sha256": record["edition_sha256"], "body": body,
        "floor": number(grade, "floor"), "ceiling": number(grade, "ceiling"),
        "status": grade["status"] if grade.get("status") in STATUSES else "not_gradable",
        "signed": signed if type(signed) is int else None, "severity": severity(body),
        "total": total(body, rules), "versions": record["count"], "disputed": record["disputed"],
        "void_disputed": record["void_disputed"], "slot": None, "would_now": [], "lost": None,
    }  # fmt: skip
    return view | {"of_record": of_record(view)}


def total(body: Json, rules: Json) -> Json | None:
    """The total of a neuro check's tool as an interval; None when nothing of it was asked."""
    found = rules["total"](body) if body.get("tool") in TOOLS else None
    return None if found is None else {"tool": body["tool"], "floor": found["floor"], "ceiling": found["ceiling"]}


def counts(check: Json) -> int:
    """The grade that opens episodes: what was signed, else what is sure."""
    return stands(check)[0]


def of_record(check: Json) -> Json | None:
    """The grade that badges and sheets show: None where none could be calculated and nobody signed one."""
    if check["signed"] is None and check["status"] == "not_gradable":
        return None
    floor, ceiling = stands(check)
    return {"floor": floor, "ceiling": ceiling}


def stands(check: Json) -> tuple[int, int]:
    """What was signed, else floor and ceiling of what was calculated."""
    signed = check["signed"]
    return (check["floor"], check["ceiling"]) if signed is None else (signed, signed)


def exclusions(check: Json) -> list[str]:
    """The flags by which somebody said that a finding has another cause."""
    answers = check["body"].get("answers", {})
    return [flag for flag in sorted(answers, key=by_text) if flag.endswith(OTHER_CAUSE) and answers[flag] == "yes"]
