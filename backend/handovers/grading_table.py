"""A criteria table as it is printed, in words. Pure; its twin is frontend/static/js/lib/sheet/grading-table.js."""

from typing import Any

from backend.format import Format
from backend.words import T

Json = dict[str, Any]
GRADES = (1, 2, 3, 4)


def grading_table(t: T, table: Json) -> Json:
    """Title, edition, a row for each domain, a cell for each grade; a dash where a domain does not give it."""
    return {
        "title": t(f"{table['code']}-title"),
        "note": t("form-edition", code=table["code"], edition=str(table["edition"])),
        "heads": [t("form-domain"), *(t("form-grade", grade=str(grade)) for grade in GRADES)],
        "rows": [
            {
                "label": t(f"{table['code']}-{domain['field']}"),
                "cells": [full_words(t, table, domain, grade) or t("sheet-cell-blank") for grade in GRADES],
            }
            for domain in table["domains"]
        ],
    }


def grades_of(domain: Json) -> list[int]:
    """The grades that a domain can give, 0 left out."""
    return sorted({row["grade"] for row in domain["grades"]})


def full_words(t: T, table: Json, domain: Json, grade: int) -> str:
    """The answers that give a grade, as the app words them; numbers as a span."""
    field = table["fields"][domain["field"]]
    if field["type"] == "integer":
        return " · ".join(span(t, field, rule) for rule in rules_of(domain, grade))
    return " · ".join(t(f"{table['code']}-{domain['field']}-{code}") for code in codes_of(table, domain, grade))


def short_words(t: T, table: Json, domain: Json, grade: int) -> str:
    """The same, as short as a narrow column asks; grade 0 is every answer that gives none."""
    return ", ".join(t(f"form-{domain['field']}-{code}") for code in codes_of(table, domain, grade))


def codes_of(table: Json, domain: Json, grade: int) -> list[str]:
    """The answers of a choice that give a grade by themselves."""
    if grade:
        return [code for rule in rules_of(domain, grade) for code in rule["in"]]
    graded = {code for other in grades_of(domain) for code in codes_of(table, domain, other)}
    return [code for code in table["fields"][domain["field"]]["codes"] if code not in graded]


def rules_of(domain: Json, grade: int) -> list[Json]:
    """What the rules of a grade ask of the domain's own field."""
    return [part for row in domain["grades"] if row["grade"] == grade for part in about(row["when"], domain["field"])]


def about(rule: Json, field: str) -> list[Json]:
    """The parts of a rule that read a field."""
    if rule.get("field") == field:
        return [rule]
    return [found for part in rule.get("all", []) for found in about(part, field)]


def span(t: T, field: Json, rule: Json) -> str:
    """`7–9`; `≥ 38.0 °C` where there is no upper end."""
    fmt = Format(t, [])
    if "max" in rule:
        return fmt.interval(rule["min"], rule["max"])
    value = fmt.temperature(rule["min"]) if field.get("unit") == "0.1 Cel" else fmt.number(rule["min"])
    return t("form-at-least", value=value)
