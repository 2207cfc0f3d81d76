"""Scores made of what somebody found. Pure; its twin is frontend/static/js/grading/findings.js."""

from typing import Any

Json = dict[str, Any]

FOUND = ("present", "absent")


def listed(score: Json, answers: Json) -> Json:
    """The ListedScore of types.d.ts: each criterion present, absent or not known; nothing is counted."""
    groups = [
        {"code": group["code"], "items": [{"code": item["code"], "state": state(answers, item["code"])}
                                          for item in group["items"]]}
        for group in score["groups"]
    ]  # fmt: skip
    return {"code": score["code"], "edition": score["edition"], "groups": groups}


def summed(score: Json, answers: Json) -> Json:
    """The SumScore of types.d.ts: what is present adds up; what is not known may or may not be there."""
    floor = ceiling = 0
    for item in score["items"]:
        found, points = state(answers, item["code"]), item["points"]
        floor += points if found == "present" else min(points, 0) if found == "not_known" else 0
        ceiling += points if found == "present" else max(points, 0) if found == "not_known" else 0
    highest = [state(answers, code) for code in score["maximal"]]
    maximal = "present" if "present" in highest else "not_known" if "not_known" in highest else "absent"
    names = [item["code"] for item in score["items"]] + score["maximal"]
    known = sum(state(answers, code) != "not_known" for code in names)
    return {"code": score["code"], "edition": score["edition"], "floor": floor, "ceiling": ceiling,
            "maximal": maximal, "known": known, "of": len(names)}  # fmt: skip


def state(answers: Json, code: str) -> str:
    """What was said of a finding; unsaid, or in words of a newer app, it is not known."""
    found = answers.get(code)
    return found if found in FOUND else "not_known"
