"""What the fold needs of the contract: protocols, and how to grade a merged body again."""

from functools import cache
from typing import Any

from backend.contract import load
from backend.entries.grades import regrade
from backend.grading.answers import AnswerError
from backend.grading.compare import lost
from backend.grading.instrument import score

Json = dict[str, Any]


@cache
def rules() -> Json:
    """The Rules of types.d.ts, made once."""
    return {
        "protocols": {code: load.protocol(code) for code in load.codes("protocols")},
        "editions": load.schedules(),
        "products": load.products(),
        "formulary": load.formulary(),
        "medication": load.protocol("medication"),
        "episodes": load.protocol("episodes"),
        "alarms": load.protocol("alarms"),
        "ice_from_years": load.instrument("ice")["from_years"],
        "regrade": again,
        "total": total,
        "lost": lost_points,
    }


def again(_kind: str, criteria: str, body: Json) -> Json | None:
    """The grade of a merged body by the present edition of its criteria, agreed to by nobody yet."""
    try:
        result = regrade(load.edition_sha256(criteria), body)
    except load.UnknownCode:
        return None
    return (
        None
        if result is None
        else {name: result[name] for name in ("floor", "ceiling", "status", "worst")} | {"signed": None}
    )


def total(body: Json) -> Json | None:
    """The score of a neuro check's items; None when none was asked, or they are not ours to score."""
    try:
        found = score(load.instrument(body["tool"]), body.get("items", {}))
    except (AnswerError, load.UnknownCode):
        return None
    return found if found["answered"] else None


def lost_points(body: Json, before: Json) -> Json | None:
    """The points a check lost since an earlier one with the same tool; None for a tool nobody compares."""
    tool = body["tool"]
    worse = {row["tool"]: row["when"] for row in load.protocol("baseline")["worse"]}
    if tool not in worse:
        return None
    return lost(load.instrument(tool), body.get("items", {}), before.get("items", {}), worse[tool])
