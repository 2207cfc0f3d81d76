"""The server's own grade of a check, beside the phone's."""

import json
from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session

from backend.audit import service as audit
from backend.contract import load
from backend.db import insert_new
from backend.entries.model import EntryGrade, StoredEntry
from backend.grading.answers import AnswerError
from backend.grading.evaluator import grade
from backend.grading.instrument import grade_check

Json = dict[str, Any]
COMPARED = ("floor", "ceiling", "status")
GRADED_KINDS = ("neuro_check", "crs_check", "amendment")


def keep(session: Session, entries: list[Json], now: int) -> None:
    """Grade checks with the edition they name; a difference to the phone is an incident, and both stay."""
    graded = [found for entry in entries if (found := judge(entry))]
    insert_new(session, EntryGrade, [row for row, _ in graded])
    for row, told in graded:
        if row["differs"] == "yes":
            server = {name: row[name] for name in COMPARED}
            audit.record(session, row["entry"], "grade_differs", {"phone": told, "server": server}, now)


def judge(entry: Json) -> tuple[Json, Json] | None:
    """The row of the server's grade, and what the phone had; None for what is not graded, or not by this server."""
    if entry["kind"] not in GRADED_KINDS:
        return None
    body = entry["body"].get("body") if entry["kind"] == "amendment" else entry["body"]
    result = regrade(entry.get("edition_sha256"), body)
    if result is None:
        return None
    server, phone = {name: result[name] for name in COMPARED}, signed(body)
    row = {
        "entry": entry["id"],
        "code": result["code"],
        "edition_sha256": entry["edition_sha256"],
        "worst": result["worst"],
    }
    return {**row, **server, "differs": "no" if phone == server else "yes"}, phone


def signed(body: Json) -> Json:
    """What the phone had graded, as far as it can be compared."""
    told = body.get("grade")
    return {name: told[name] for name in COMPARED if name in told} if isinstance(told, dict) else {}


def catch_up(session: Session, now: int) -> int:
    """Grade the checks whose edition was not here when they came; returns how many were looked at."""
    graded = select(EntryGrade.entry)
    texts = session.scalars(
        select(StoredEntry.text).where(StoredEntry.kind.in_(GRADED_KINDS), StoredEntry.id.not_in(graded))
    )
    waiting = [json.loads(text) for text in texts]
    keep(session, waiting, now)
    return len(waiting)


def regrade(edition_sha256: str | None, body: Any) -> Json | None:
    """The grade of a check's body by an edition; None when the edition or the answers are not ours to grade."""
    table = file_of(edition_sha256)
    if (
        table is None
        or "domains" not in table
        or "stands" in table  # a system beside the signed one grades no check
        or not isinstance(body, dict)
        or not isinstance(body.get("answers"), dict)
    ):
        return None
    answers = {name: value for name, value in body["answers"].items() if not name.endswith("_reason")}
    try:
        if "tool" not in body:
            return grade(table, answers)
        instrument = instrument_of(body)
        return None if instrument is None else grade_check(table, instrument, body.get("items", {}), answers)
    except AnswerError:
        return None


def instrument_of(body: Json) -> Json | None:
    """The instrument a check was made with, by its edition, else the present one of its name."""
    named = file_of(body.get("instrument_sha256"))
    if named is None and body["tool"] in load.codes("instruments"):
        named = load.instrument(body["tool"])
    return named if named is not None and "items" in named else None


def file_of(sha256: Any) -> Json | None:
    """The contract file with this hash, if it is a hash and the file is here."""
    return load.by_sha256(sha256) if isinstance(sha256, str) else None
