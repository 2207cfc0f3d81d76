"""What later checks are compared with, and what they lost. Pure; its twin is frontend/static/js/chart/baseline.js."""

from typing import Any

Json = dict[str, Any]


def baseline_of(checks: list[Json], course: Json | None) -> Json | None:
    """The last neuro check marked as the baseline, of this course or of none."""
    mine = [
        check for check in checks if is_baseline(check) and (course is None or check["course"] in (None, course["id"]))
    ]
    return mine[-1] if mine else None


def is_baseline(check: Json) -> bool:
    """Whether a person marked a check as the one before therapy."""
    return bool(check["kind"] == "neuro_check" and check["body"].get("baseline") == "yes")


def lost_since(check: Json, baseline: Json | None, rules: Json) -> Json | None:
    """The points a later check with the same tool lost, as `floor..ceiling`; None where nothing can be compared."""
    if baseline is None or check["kind"] != "neuro_check" or check["at_ms"] <= baseline["at_ms"]:
        return None
    now, before = check["total"], baseline["total"]
    if not now or not before or now["tool"] != before["tool"]:
        return None
    found: Json | None = rules["lost"](check["body"], baseline["body"])
    return found
