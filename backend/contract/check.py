"""The grammar of a criteria table: fields and flags, domains that grade them, rules over both."""

from collections.abc import Iterator
from typing import Any

from backend.contract.shape import Json, among, codes, confidence, grade, head, keys, need, objects, rows, text

FORMS = ({"all"}, {"any"}, {"not"}, {"field", "in"}, {"field", "min"}, {"field", "max"}, {"field", "min", "max"})
TABLE_KEYS = {"code", "edition", "title", "cites", "unsigned", "syndrome", "fields", "flags", "observed", "domains"}
GATE_KEYS = {"gate", "maybe", "confirm"}
BESIDE_KEYS = {"stands", "confidence"}
DOMAIN_KEYS = {"code", "field", "grades"}
FLAG_CODES = ["no", "yes"]


def check_criteria(place: str, table: Json) -> None:
    """The grammar of a criteria table."""
    keys(place, table, TABLE_KEYS, TABLE_KEYS | GATE_KEYS | BESIDE_KEYS)
    head(place, table)
    text(f"{place}.syndrome", table["syndrome"])
    need(("stands" in table) == ("confidence" in table), place, "stands and confidence go together")
    among(f"{place}.stands", table.get("stands", "beside"), ("beside",), "beside")
    confidence(f"{place}.confidence", table.get("confidence", "A"))
    for name, field in objects(f"{place}.fields", table["fields"]).items():
        check_field(f"{place}.fields.{name}", field)
    for flag in codes(f"{place}.flags", table["flags"], least=0):
        need(flag not in table["fields"], f"{place}.flags", f"{flag} is a field too")
    for flag in codes(f"{place}.observed", table["observed"], least=0):
        among(f"{place}.observed", flag, table["flags"], "a flag")
    check_domains(f"{place}.domains", table)
    check_gate(place, table)


def check_field(place: str, field: Json) -> None:
    """A choice of codes, or whole numbers with both ends."""
    among(f"{place}.type", field.get("type"), ("choice", "integer"), "choice or integer")
    if field["type"] == "choice":
        keys(place, field, ("type", "codes"), ("type", "codes"))
        codes(f"{place}.codes", field["codes"], least=2)
    else:
        keys(place, field, ("type", "min", "max"), ("type", "min", "max", "unit"))
        for end in ("min", "max"):
            need(type(field[end]) is int, f"{place}.{end}", "not a whole number")
        need(field["min"] < field["max"], place, "min is not below max")


def check_domains(place: str, table: Json) -> None:
    """Every field is read by one domain, and every domain has a name of its own."""
    for index, domain in enumerate(rows(place, table["domains"])):
        check_domain(f"{place}[{index}]", domain, table)
    for name in ("code", "field"):
        codes(f"{place}.{name}", [domain[name] for domain in table["domains"]])
    for field in table["fields"]:
        need(any(domain["field"] == field for domain in table["domains"]), place, f"none reads {field}")


def check_domain(place: str, domain: Json, table: Json) -> None:
    """A domain reads one field and grades it, mildest first."""
    keys(place, domain, DOMAIN_KEYS, DOMAIN_KEYS | {"excluded_by", "maybe"})
    text(f"{place}.code", domain["code"])
    among(f"{place}.field", domain["field"], table["fields"], "a field")
    if "excluded_by" in domain:
        among(f"{place}.excluded_by", domain["excluded_by"], counting(table), "a flag that counts")
    for index, row in enumerate(rows(f"{place}.grades", domain["grades"])):
        keys(f"{place}.grades[{index}]", row, ("grade", "when"), ("grade", "when"))
        grade(f"{place}.grades[{index}].grade", row["grade"])
        check_rule(f"{place}.grades[{index}].when", row["when"], table)
    grades = [row["grade"] for row in domain["grades"]]
    need(grades == sorted(set(grades)), f"{place}.grades", "not in ascending order")
    if "maybe" in domain:
        check_rule(f"{place}.maybe", domain["maybe"], table)


def check_gate(place: str, table: Json) -> None:
    """The entry condition of a disease, and what is asked about it."""
    for name in ("maybe", "confirm"):
        need("gate" in table or name not in table, f"{place}.{name}", "without a gate")
    for name in ("gate", "maybe"):
        if name in table:
            check_rule(f"{place}.{name}", table[name], table)
    if "confirm" in table:
        keys(f"{place}.confirm", table["confirm"], ("if", "unless"), ("if", "unless"))
        for name in ("if", "unless"):
            check_rule(f"{place}.confirm.{name}", table["confirm"][name], table)


def check_rule(place: str, rule: Any, table: Json) -> None:
    """One of the five rule forms, over fields, codes and numbers that the table knows."""
    need(isinstance(rule, dict), place, "not a rule")
    need(set(rule) in FORMS, place, "not one of the five forms")
    for part_place, part in parts(place, rule):
        check_rule(part_place, part, table)
    if "in" in rule:
        check_in(place, rule, table)
    elif "field" in rule:
        check_limits(place, rule, table)


def parts(place: str, rule: Json) -> Iterator[tuple[str, Any]]:
    """The rules inside a rule."""
    if "not" in rule:
        yield f"{place}.not", rule["not"]
    for name in {"all", "any"} & set(rule):
        need(isinstance(rule[name], list) and bool(rule[name]), f"{place}.{name}", "not a list of rules")
        for index, part in enumerate(rule[name]):
            yield f"{place}.{name}[{index}]", part


def check_in(place: str, rule: Json, table: Json) -> None:
    """Codes of a choice, or of a flag that counts."""
    choices = {name: field["codes"] for name, field in table["fields"].items() if field["type"] == "choice"}
    choices |= dict.fromkeys(counting(table), FLAG_CODES)
    among(f"{place}.field", rule["field"], choices, "a choice or a flag that counts")
    for code in codes(f"{place}.in", rule["in"]):
        among(f"{place}.in", code, choices[rule["field"]], f"a code of {rule['field']}")


def check_limits(place: str, rule: Json, table: Json) -> None:
    """A band inside the range of a number."""
    numbers = {name: field for name, field in table["fields"].items() if field["type"] == "integer"}
    among(f"{place}.field", rule["field"], numbers, "a number")
    field = numbers[rule["field"]]
    for end in {"min", "max"} & set(rule):
        need(type(rule[end]) is int, f"{place}.{end}", "not a whole number")
        need(field["min"] <= rule[end] <= field["max"], f"{place}.{end}", f"outside {field['min']} to {field['max']}")
    need(rule.get("min", field["min"]) <= rule.get("max", field["max"]), place, "min is above max")


def counting(table: Json) -> list[str]:
    """The flags that may change a grade."""
    return [flag for flag in table["flags"] if flag not in table["observed"]]
