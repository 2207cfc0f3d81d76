"""The server's own grade of a check, beside the phone's."""

import json
from typing import Any

from sqlalchemy.orm import Session

from backend.clock import instant
from backend.contract import load
from backend.entries.model import EntryGrade, Incident
from backend.grading.answers import AnswerError
from backend.grading.evaluator import grade
from backend.grading.instrument import grade_check

Json = dict[str, Any]
COMPARED = ("floor", "ceiling", "status")


def keep(session: Session, entry: Json, now: int) -> None:
    """Grade a check with the edition it names; a difference to the phone is an incident, and both stay."""
    body = entry["body"].get("body", {}) if entry["kind"] == "amendment" else entry["body"]
    result = regrade(entry.get("edition_sha256"), body)
    if result is None:
        return
    signed = body.get("grade") if isinstance(body.get("grade"), dict) else {}
    differs = any(signed.get(name) != result[name] for name in COMPARED)
    session.add(
        EntryGrade(
            entry=entry["id"], code=result["code"], edition_sha256=entry["edition_sha256"],
            **{name: result[name] for name in (*COMPARED, "worst")}, differs="yes" if differs else "no",
        )  # fmt: skip
    )
    if differs:
        detail = json.dumps({"entry": entry["id"], "phone": signed, "server": {name: result[name] for name in COMPARED}})
        session.add(Incident(id=entry["id"], at=instant(now), what="grade_differs", detail=detail))


def regrade(edition_sha256: str | None, body: Any) -> Json | None:
    """The grade of a check's body by an edition; None when the edition or the answers are not ours to grade."""
    table = load.by_sha256(edition_sha256) if edition_sha256 else None
    if table is None or "domains" not in table or not isinstance(body, dict) or not isinstance(body.get("answers"), dict):
        return None
    answers = {name: value for name, value in body["answers"].items() if not name.endswith("_reason")}
    try:
        if "tool" not in body:
            return grade(table, answers)
        instrument = load.by_sha256(body.get("instrument_sha256") or "") or load.instrument(body["tool"])
        return grade_check(table, instrument, body.get("items", {}), answers)
    except (AnswerError, load.UnknownCode, KeyError):
        return None
