"""Grade answers against a criteria table. Pure; its twin is frontend/static/js/grading/evaluator.js."""

from typing import Any, NamedTuple

from backend.grading.answers import check
from backend.grading.rules import fields_of, holds

Json = dict[str, Any]


class Interval(NamedTuple):
    """The grades a domain may have; `alone`: before exclusion or doubt; `ask`: confirm it; `excluded`: set aside."""

    floor: int
    ceiling: int
    alone: int
    ask: bool = False
    excluded: bool = False


def grade(table: Json, answers: Json) -> Json:
    """The grade as an interval `floor..ceiling` (0 to 4) with status, worst, drivers, missing and excluded.

    `answers` maps fields to integers or codes; an absent field is unknown, an absent flag is `no`.
    Raises AnswerError for anything else. Source: the table's `cites`.
    """
    check(table, answers)
    known = dict.fromkeys(table["flags"], "no") | answers
    domains = {domain["code"]: interval(domain, known) for domain in table["domains"]}
    floor, ceiling, status = outcome(table, known, domains)
    return {
        "code": table["code"],
        "edition": table["edition"],
        "floor": floor,
        "ceiling": ceiling,
        "status": status,
        "worst": max([domains[domain["code"]].alone for domain in answered(table, known)], default=0),
        "drivers": drivers(table, known, domains, floor),
        "missing": missing(table, known, domains, floor, ceiling),
        "excluded": excluded(table, domains),
    }


def interval(domain: Json, known: Json) -> Interval:
    """What a domain counts: its rules, then exclusion, then doubt."""
    floor, ceiling = counted(domain, known)
    if domain["field"] in known and known.get(domain.get("excluded_by", "")) == "yes":
        return Interval(0, 0, floor, excluded=True)
    if "maybe" in domain and holds(domain["maybe"], known) is True:
        return Interval(0, ceiling, floor, ask=True)
    return Interval(floor, ceiling, floor)


def counted(domain: Json, known: Json) -> tuple[int, int]:
    """What a domain's rules give: a true rule raises both ends, an unknown one the ceiling."""
    met = [(row["grade"], holds(row["when"], known)) for row in domain["grades"]]
    floor = max([value for value, is_met in met if is_met is True], default=0)
    ceiling = max([value for value, is_met in met if is_met is not False], default=0)
    return floor, ceiling


def outcome(table: Json, known: Json, domains: dict[str, Interval]) -> tuple[int, int, str]:
    """Floor, ceiling and status of the whole table."""
    floor = max(found.floor for found in domains.values())
    ceiling = max(found.ceiling for found in domains.values())
    gate = holds(table["gate"], known) if "gate" in table else (True if answered(table, known) else None)
    if gate is None:
        return 0, ceiling, "not_gradable"
    if gate is False:
        return shut(table, known, floor, ceiling)
    ask = any(found.ask for found in domains.values()) or (floor > 0 and confirms(table, known))
    return floor, ceiling, "confirm" if ask else "complete" if floor == ceiling else "at_least"


def shut(table: Json, known: Json, floor: int, ceiling: int) -> tuple[int, int, str]:
    """The disease's entry condition is not met: no grade, but never in silence."""
    if ceiling > 0 and "maybe" in table and holds(table["maybe"], known) is True:
        return 0, ceiling, "confirm"
    return 0, 0, "confirm" if floor > 0 else "complete"


def confirms(table: Json, known: Json) -> bool:
    """Whether the table asks a person to confirm this grade."""
    rule = table.get("confirm")
    return rule is not None and holds(rule["if"], known) is True and holds(rule["unless"], known) is not True


def answered(table: Json, known: Json) -> list[Json]:
    """The domains whose field has an answer."""
    return [domain for domain in table["domains"] if domain["field"] in known]


def drivers(table: Json, known: Json, domains: dict[str, Interval], floor: int) -> list[Json]:
    """The domains and answers that set the floor."""
    return [
        {"domain": domain["code"], "field": domain["field"], "answer": known[domain["field"]], "grade": floor}
        for domain in answered(table, known)
        if floor > 0 and domains[domain["code"]].floor == floor
    ]


def missing(table: Json, known: Json, domains: dict[str, Interval], floor: int, ceiling: int) -> list[str]:
    """The absent fields that could still raise the floor, in the table's order."""
    if floor == ceiling:
        return []
    open_gate = fields_of(table["gate"]) if "gate" in table and holds(table["gate"], known) is None else []
    return [
        domain["field"]
        for domain in table["domains"]
        if domain["field"] not in known and (domains[domain["code"]].ceiling > floor or domain["field"] in open_gate)
    ]


def excluded(table: Json, domains: dict[str, Interval]) -> list[Json]:
    """The domains set aside for another cause, each with the grade it would have given."""
    return [
        {"domain": domain["code"], "grade": domains[domain["code"]].alone}
        for domain in table["domains"]
        if domains[domain["code"]].excluded
    ]
