"""Whether a rule is met: true, false or unknown. Pure; its twin is frontend/static/js/grading/rules.js."""

from typing import Any

Json = dict[str, Any]


def holds(rule: Json, answers: Json) -> bool | None:
    """Kleene logic over the five rule forms: None means that it turns on a missing answer."""
    if "all" in rule:
        return every([holds(part, answers) for part in rule["all"]])
    if "any" in rule:
        return some([holds(part, answers) for part in rule["any"]])
    if "not" in rule:
        met = holds(rule["not"], answers)
        return None if met is None else not met
    if rule["field"] not in answers:
        return None
    value = answers[rule["field"]]
    if "in" in rule:
        return value in rule["in"]
    return bool(rule.get("min", value) <= value <= rule.get("max", value))


def every(found: list[bool | None]) -> bool | None:
    """False if one is false, else unknown if one is unknown."""
    if False in found:
        return False
    return None if None in found else True


def some(found: list[bool | None]) -> bool | None:
    """True if one is true, else unknown if one is unknown."""
    if True in found:
        return True
    return None if None in found else False


def fields_of(rule: Json) -> list[str]:
    """The fields a rule reads, in the order it reads them."""
    if "field" in rule:
        return [rule["field"]]
    parts: list[Json] = [rule["not"]] if "not" in rule else rule["all"] if "all" in rule else rule["any"]
    return [field for part in parts for field in fields_of(part)]
