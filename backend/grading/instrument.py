"""Score items, and grade a check by them. Pure; its twin is frontend/static/js/grading/instrument.js."""

from typing import Any

from backend.grading.answers import AnswerError
from backend.grading.evaluator import grade

Json = dict[str, Any]
REASON = "_reason"
BASELINE = "baseline"
STATUSES = ("not_gradable", "confirm")


def score(instrument: Json, items: Json) -> Json:
    """The total as `floor..ceiling`, and `value` once they are one; `answered` of `of`, and what was not testable.

    `items` maps item codes to answers, `<item>_reason` to a reason code, and `baseline` to the child's own total.
    An item without an answer, or not testable, counts as its least to its most; not testable for neurotoxicity
    counts as its least. Raises AnswerError.
    """
    check_items(instrument, items)
    bounds = [item_bounds(instrument, item, items) for item in instrument["items"]]
    floor, ceiling = sum(low for low, _ in bounds), sum(high for _, high in bounds)
    codes = [item["code"] for item in instrument["items"]]
    result: Json = {
        "floor": floor,
        "ceiling": ceiling,
        "answered": len([code for code in codes if is_judged(instrument, items, code)]),
        "of": len(codes),
        "not_testable": [code for code in codes if code in items and not is_scored(instrument, items, code)],
    }
    if floor == ceiling:
        result["value"] = floor
        if BASELINE in items:
            result["at_baseline"] = at_baseline(floor, items)
    return result


def highest(instrument: Json) -> int:
    """The highest total there is."""
    return sum(max(item["scores"].values()) for item in instrument["items"])


def at_baseline(total: int, items: Json) -> str:
    """Whether a total is not above the child's own."""
    return "yes" if total <= items[BASELINE] else "no"


def grade_check(table: Json, instrument: Json, items: Json, answers: Json) -> Json:
    """The hull of `grade` over every total the items still allow; the total is absent while no item was judged.

    `answers` are the table's other answers. `drivers` and `excluded` are those of the best total, `worst` what is sure.
    """
    total = score(instrument, items)
    if total["answered"] == 0:
        return grade(table, answers)
    totals = range(total["floor"], total["ceiling"] + 1)
    return hull([grade(table, answers | fed(instrument, items, value)) for value in totals], instrument["feeds"])


def fed(instrument: Json, items: Json, total: int) -> Json:
    """The answers that a total stands for: itself, and whether it is usual for this child."""
    usual = {instrument["baseline_flag"]: at_baseline(total, items)} if BASELINE in items else {}
    return {instrument["feeds"]: total, **usual}


def hull(grades: list[Json], field: str) -> Json:
    """The smallest interval that holds all these grades."""
    floor, ceiling = min(one["floor"] for one in grades), max(one["ceiling"] for one in grades)
    mildest = next(one for one in grades if one["floor"] == floor)
    asked = next((status for status in STATUSES if any(one["status"] == status for one in grades)), None)
    wanting = list(grades[0]["missing"]) if floor < ceiling else []
    return mildest | {
        "ceiling": ceiling,
        "status": asked or ("complete" if floor == ceiling else "at_least"),
        "worst": min(one["worst"] for one in grades),
        "missing": [field, *wanting] if len(grades) > 1 and floor < ceiling else wanting,
    }


def item_bounds(instrument: Json, item: Json, items: Json) -> tuple[int, int]:
    """The least and the most an item counts."""
    code = item["code"]
    if is_scored(instrument, items, code):
        return item["scores"][items[code]], item["scores"][items[code]]
    points = item["scores"].values()
    return min(points), min(points) if is_judged(instrument, items, code) else max(points)


def is_scored(instrument: Json, items: Json, code: str) -> bool:
    """Whether an item was answered and could be tested."""
    return code in items and items[code] != instrument.get("untestable", {}).get("answer")


def is_judged(instrument: Json, items: Json, code: str) -> bool:
    """Whether it is known what an item counts: it was scored, or what is graded is why it could not be tested."""
    zero = instrument.get("untestable", {}).get("scores_zero", [])
    return is_scored(instrument, items, code) or items.get(code + REASON) in zero


def check_items(instrument: Json, items: Json) -> None:
    """Raise AnswerError for the first item, answer or reason the instrument does not know."""
    if not isinstance(items, dict):
        raise AnswerError("items", "not an object")
    known = {item["code"]: item["scores"] for item in instrument["items"]}
    untestable = instrument.get("untestable", {})
    for name, value in items.items():
        if name == BASELINE and "baseline_flag" in instrument:
            if type(value) is not int or value < 0:
                raise AnswerError(name, "not a whole number")
        elif name.endswith(REASON) and name.removesuffix(REASON) in known:
            check_reason(name, value, items, untestable)
        elif name not in known:
            raise AnswerError(name, f"not an item of {instrument['code']}")
        elif type(value) is not str or (value not in known[name] and value != untestable.get("answer")):
            raise AnswerError(name, "not an answer of this item")


def check_reason(name: str, value: object, items: Json, untestable: Json) -> None:
    """A reason stands only beside an item that could not be tested."""
    if type(value) is not str or value not in untestable.get("reasons", []):
        raise AnswerError(name, "not a reason")
    if items.get(name.removesuffix(REASON)) != untestable.get("answer"):
        raise AnswerError(name, "a reason without an untested item")
