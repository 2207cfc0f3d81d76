"""The same facts in every grading system, side by side. Pure; its twin is frontend/static/js/grading/systems.js.

None of these grades is signed, and none is ever one series with another: each carries the code of its system.
"""

from collections.abc import Callable
from typing import Any, NamedTuple

from backend.grading.answers import AnswerError, check
from backend.grading.evaluator import grade
from backend.grading.instrument import REASON, fed, grade_check, is_judged, score
from backend.grading.rules import fields_of, holds

Json = dict[str, Any]
TENTHS = 10  # a flow is in tenths of L/min


class Files(NamedTuple):
    """What the systems are read from: protocols/systems.json, and how to read a criteria table and an instrument."""

    rules: Json
    criteria: Callable[[str], Json]
    instrument: Callable[[str], Json]


def side_by_side(files: Files, signed: Json, body: Json, beside: Json | None = None) -> list[Json]:
    """A row for each system of the syndrome: its grade, what was estimated for it, its own total.

    `signed` is the table of the check, `body` the check's, `beside` the facts recorded elsewhere. A fact that nobody
    recorded is absent, and so is one that a system does not know.
    """
    found, estimated = facts(files.rules, signed, body)
    found = (beside or {}) | found
    tables = [table for table in map(files.criteria, files.rules["order"]) if table["syndrome"] == signed["syndrome"]]
    return [row(files, table, body, found, estimated) for table in tables]


def facts(rules: Json, signed: Json, body: Json) -> tuple[Json, list[str]]:
    """What a check says in words that every system may read, and which of it was estimated."""
    measured = body.get("measured", {})
    said = {name: value for name, value in body.get("answers", {}).items() if not name.endswith(REASON)}
    found = dict.fromkeys(signed["flags"], "no") | said
    found |= {name: measured[name] for name in rules["measured"] if name in measured}
    estimated = [one for one in rules["estimated"] if one["fact"] not in found and is_estimable(one, measured)]
    found |= {one["fact"]: one["base"] + one["per_l"] * measured[one["flow"]] // TENTHS for one in estimated}
    for one in rules["below"]:
        if one["measured"] in measured and measured[one["measured"]] < one["limit"]:
            found[one["fact"]] = one["answer"]
    found |= {one["fact"]: len(body[one["list"]]) for one in rules["counted"] if body.get(one["list"])}
    return found, [one["fact"] for one in estimated]


def is_estimable(one: Json, measured: Json) -> bool:
    """Whether the rule of thumb reaches this device and this flow."""
    is_device = measured.get("oxygen_device") == one["device"]
    return is_device and one["flow"] in measured and one["from"] <= measured[one["flow"]] <= one["up_to"]


def row(files: Files, table: Json, body: Json, found: Json, estimated: list[str]) -> Json:
    """One system: `grade`, facts `estimated` for it or that it `lacks`, `total` and `open` items of its instrument."""
    known = {name: value for name, value in found.items() if is_known(table, name, value)}
    read = {"code": table["code"], "estimated": [name for name in estimated if name in known]}
    asks = next((one for one in files.rules["totals"] if one["criteria"] == table["code"]), None)
    instrument = files.instrument(asks["instrument"]) if asks and body.get("tool") == asks["tool"] else None
    total = None if instrument is None else scored(instrument, body)
    if instrument is None or total is None:
        result = grade(table, known)
        return read | {"grade": result, "lacks": lacks(table, [known], result), "total": None, "open": []}
    items = items_of(instrument, body)
    result = grade_check(table, instrument, items, known)
    totals = range(total["floor"], total["ceiling"] + 1)
    cases = [known | fed(instrument, items, one) for one in totals]
    return read | {
        "grade": result,
        "lacks": lacks(table, cases, result, instrument["feeds"]),
        "total": {"code": instrument["code"], "floor": total["floor"], "ceiling": total["ceiling"]},
        "open": [one["code"] for one in instrument["items"] if not is_judged(instrument, items, one["code"])],
    }


def lacks(table: Json, cases: list[Json], result: Json, feeds: str = "") -> list[str]:
    """The facts without which it cannot be said whether a rule above the floor is met, in the table's order.

    `cases` are the facts with each total that the field `feeds` may still have.
    """
    if result["floor"] == result["ceiling"]:
        return []
    told = [dict.fromkeys(table["flags"], "no") | case for case in cases]
    above = [row["when"] for domain in table["domains"] for row in domain["grades"] if row["grade"] > result["floor"]]
    read: set[str] = set()
    for rule in above:
        met = {holds(rule, case) for case in told}
        if None in met:
            read |= {name for name in fields_of(rule) if name not in told[0]}
        if len(met) > 1:
            read.add(feeds)
    return [name for name in table["fields"] if name in read]


def is_known(table: Json, name: str, value: Any) -> bool:
    """Whether a table reads this fact."""
    try:
        check(table, {name: value})
    except AnswerError:
        return False
    return True


def scored(instrument: Json, body: Json) -> Json | None:
    """The total of these items; None where none was judged, or a newer app wrote them."""
    try:
        total = score(instrument, items_of(instrument, body))
    except AnswerError:
        return None
    return total if total["answered"] else None


def items_of(instrument: Json, body: Json) -> Json:
    """The items of a check that an instrument has too."""
    codes = [item["code"] for item in instrument["items"]]
    return {name: value for name, value in body.get("items", {}).items() if name.removesuffix(REASON) in codes}
