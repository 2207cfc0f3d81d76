"""What the checks of a patient raised, and who has seen it. Pure; its twin is frontend/static/js/chart/alarms.js."""

from typing import Any

from backend.chart.about import is_about, said
from backend.chart.severity import weight

Json = dict[str, Any]


def alarms(checks: list[Json], standing: list[Json], rule: Json) -> list[Json]:
    """The Alarms of types.d.ts, in the order of their checks; who acknowledges is another person than who signed."""
    signers = {version["id"]: version["author"] for record in standing for version in record["versions"]}
    seen = [record for record in standing if record["kind"] == "acknowledgement"]
    called = [record for record in standing if record["kind"] == "escalation"]
    before: dict[str, int | None] = {}
    found = []
    for check in checks:
        was, now = before.get(check["kind"]), weight(check)
        before[check["kind"]] = now if check["of_record"] or now else None  # not graded is not 0
        why = reasons(was or 0, now, check["body"].get("answers", {}), rule)
        if why:
            found.append({
                "id": check["id"], "of": check["heads"][-1], "kind": check["kind"], "at_ms": check["at_ms"],
                "author": signers.get(check["heads"][-1], check["author"]), "why": why, "was": was, "now": now,
                "seen": next((said(record) for record in seen if sees(record, check, signers)), None),
                "calls": [said(one) | {"to": one["body"].get("to")} for one in called if is_about(one, check)],
            })  # fmt: skip
    return found


def reasons(was: int, now: int, answers: Json, rule: Json) -> list[str]:
    """Why a check raises an alarm: how the grade rose, then what was found."""
    rise = now - was
    risen = ["steep"] if rise >= rule["steep"] else ["rise"] if rise >= rule["rise"] else []
    return risen + [one["field"] for one in rule["findings"] if answers.get(one["field"]) in one["answers"]]


def sees(record: Json, check: Json, signers: dict[str, str]) -> bool:
    """Whether a second person has seen the check as it stands now."""
    return is_about(record, check) and record["author"] != signers.get(record["body"]["of"])
