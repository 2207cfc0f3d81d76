"""Refuse a malformed contract file at start-up, naming file and place."""

from collections.abc import Iterable
from typing import Any

Json = dict[str, Any]

DOMAIN_KEYS = {"code", "field", "excluded_by", "grades", "maybe"}
TABLE_KEYS = {
    "code", "edition", "title", "syndrome", "cites", "unsigned", "fields", "flags", "observed", "domains",
    "gate", "maybe", "confirm",
}  # fmt: skip
GRADES = range(1, 5)


class ContractError(ValueError):
    """A contract file that must not be used; the text names file and place."""


def need(is_met: bool, place: str, what: str) -> None:
    """Raise unless it holds."""
    if not is_met:
        raise ContractError(f"{place}: {what}")


def keys(place: str, found: Any, required: Iterable[str], allowed: Iterable[str]) -> None:
    """An object with all of one list of keys and none outside the other."""
    need(isinstance(found, dict), place, "not an object")
    for key in required:
        need(key in found, place, f"{key} is missing")
    for key in found:
        need(key in allowed, place, f"{key} is not known here")


def check_criteria(place: str, table: Json) -> None:
    """The grammar of a criteria table."""
    keys(place, table, TABLE_KEYS - {"gate", "maybe", "confirm"}, TABLE_KEYS)
    need(bool(table["cites"]), f"{place}.cites", "empty")
    for name, field in table["fields"].items():
        check_field(f"{place}.fields.{name}", field)
    for flag in table["observed"]:
        need(flag in table["flags"], f"{place}.observed", f"{flag} is not a flag")
    for index, domain in enumerate(table["domains"]):
        check_domain(f"{place}.domains[{index}]", domain, table)
    need(("gate" in table) >= ("maybe" in table), place, "maybe without a gate")
    for rule in ("gate", "maybe"):
        if rule in table:
            check_rule(f"{place}.{rule}", table[rule], table)
    if "confirm" in table:
        keys(f"{place}.confirm", table["confirm"], ("if", "unless"), ("if", "unless"))
        for rule in ("if", "unless"):
            check_rule(f"{place}.confirm.{rule}", table["confirm"][rule], table)


def check_field(place: str, field: Json) -> None:
    """A choice of distinct codes, or whole numbers with both ends."""
    need(isinstance(field, dict) and field.get("type") in ("choice", "integer"), place, "type is not choice or integer")
    if field["type"] == "choice":
        keys(place, field, ("type", "codes"), ("type", "codes"))
        codes = field["codes"]
        need(isinstance(codes, list) and all(type(code) is str for code in codes), place, "codes are not strings")
        need(len(set(codes)) == len(codes) > 1, place, "codes are fewer than two or stand twice")
    else:
        keys(place, field, ("type", "min", "max"), ("type", "min", "max", "unit"))
        need(type(field["min"]) is int and type(field["max"]) is int, place, "min or max is not a whole number")
        need(field["min"] < field["max"], place, "min is not below max")


def check_domain(place: str, domain: Json, table: Json) -> None:
    """A domain reads one field and grades it, mildest first."""
    keys(place, domain, ("code", "field", "grades"), DOMAIN_KEYS)
    need(domain["field"] in table["fields"], place, f"{domain['field']} is not a field")
    need(domain.get("excluded_by", next(iter(table["flags"]))) in table["flags"], place, "excluded_by is not a flag")
    grades = [row.get("grade") for row in domain["grades"]]
    need(
        bool(grades) and all(type(grade) is int and grade in GRADES for grade in grades), place, "a grade is not 1 to 4"
    )
    need(grades == sorted(set(grades)), place, "grades are not in ascending order")
    for index, row in enumerate(domain["grades"]):
        keys(f"{place}.grades[{index}]", row, ("grade", "when"), ("grade", "when"))
        check_rule(f"{place}.grades[{index}].when", row["when"], table)
    if "maybe" in domain:
        check_rule(f"{place}.maybe", domain["maybe"], table)


def check_rule(place: str, rule: Any, table: Json) -> None:
    """One of the five rule forms, over fields and codes the table knows."""
    need(isinstance(rule, dict), place, "not a rule")
    form = set(rule)
    if form in ({"all"}, {"any"}):
        (name,) = form
        need(isinstance(rule[name], list), place, f"{name} is not a list")
        for index, part in enumerate(rule[name]):
            check_rule(f"{place}.{name}[{index}]", part, table)
    elif form == {"not"}:
        check_rule(f"{place}.not", rule["not"], table)
    elif form == {"field", "in"}:
        codes = (
            ["no", "yes"]
            if rule["field"] in table["flags"]
            else table["fields"].get(rule["field"], {}).get("codes", [])
        )
        need(isinstance(rule["in"], list) and bool(rule["in"]), place, "in is not a list of codes")
        for code in rule["in"]:
            need(type(code) is str and code in codes, place, f"{code} is not a code of {rule['field']}")
    else:
        need(
            "field" in form and form - {"field"} <= {"min", "max"} and len(form) > 1, place, "not one of the five forms"
        )
        field = table["fields"].get(rule["field"], {})
        need(field.get("type") == "integer", place, f"{rule['field']} is not a number")
        need(all(type(rule[end]) is int for end in form - {"field"}), place, "a limit is not a whole number")


def check_instrument(place: str, instrument: Json) -> None:
    """Items with points, or measured values with limits."""
    keys(place, instrument, ("code", "edition", "title", "cites", "criteria"), instrument)
    if "items" not in instrument:
        need(isinstance(instrument.get("measured"), dict), place, "neither items nor measured")
        return
    codes = [item.get("code") for item in instrument["items"]]
    need(len(set(codes)) == len(codes) > 0, f"{place}.items", "a code is missing or stands twice")
    for index, item in enumerate(instrument["items"]):
        points = item.get("scores")
        need(isinstance(points, dict) and len(points) > 1, f"{place}.items[{index}].scores", "not an object of points")
        need(
            all(type(point) is int and point >= 0 for point in points.values()),
            f"{place}.items[{index}].scores",
            "a point is not a whole number",
        )
    untestable = instrument.get("untestable", {})
    for reason in untestable.get("scores_zero", []):
        need(reason in untestable.get("reasons", []), f"{place}.untestable", f"{reason} is not a reason")
    need(type(instrument.get("feeds")) is str, place, "feeds is missing")
