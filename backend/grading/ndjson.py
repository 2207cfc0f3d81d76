"""`tenpoint grade`: one question a line in, one answer a line out."""

import json
from collections.abc import Iterable, Iterator
from typing import Any

from backend.chart.shape import fits
from backend.contract import load
from backend.grading.answers import AnswerError
from backend.grading.evaluator import grade
from backend.grading.systems import Files, side_by_side

LONGEST = 20


def run(lines: Iterable[str]) -> Iterator[dict[str, Any]]:
    """Grade each line `{"criteria", "answers"}`; a bad line answers `{"error"}` and the run goes on.

    A line `{"criteria", "check"}` with the body of a signed check is graded in every other system of its syndrome.
    """
    for line in lines:
        if line.strip():
            yield answer(line)


def answer(line: str) -> dict[str, Any]:
    """The grade of one line, or what is wrong with it."""
    try:
        question = parse(line)
        if not isinstance(question, dict):
            raise AnswerError("line", "not an object")
        for name in ("criteria", "check" if "check" in question else "answers"):
            if name not in question:
                raise AnswerError(name, "missing")
        if not isinstance(question["criteria"], str):
            raise AnswerError("criteria", "not a code")
        table = load.criteria(question["criteria"])
        return systems(table, question["check"]) if "check" in question else grade(table, question["answers"])
    except load.UnknownCode as unknown:
        return {"error": f"criteria: {unknown}"}
    except AnswerError as wrong:
        return {"error": str(wrong)}
    except (ValueError, RecursionError) as wrong:
        return {"error": f"line: not JSON ({str(wrong)[:120]})"}


def systems(table: dict[str, Any], body: Any) -> dict[str, Any]:
    """A signed check in every other system of its syndrome."""
    if not isinstance(body, dict):
        raise AnswerError("check", "not an object")
    if "stands" in table or not fits(body, "neuro_check" if table["syndrome"] == "icans" else "crs_check"):
        raise AnswerError("check", f"not a check of {table['code']}")
    files = Files(load.protocol("systems"), load.criteria, load.instrument)
    return {"code": table["code"], "systems": side_by_side(files, table, body)}


class Unusable(str):
    """A number that no field can hold; it says why, and waits for the name it stands under."""


def parse(line: str) -> Any:
    """JSON in which every name stands once and every number is whole."""
    return json.loads(line, object_pairs_hook=named, parse_int=whole, parse_float=refuse, parse_constant=refuse)


def named(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    """An object; AnswerError names the first value that is none, the first name that stands twice."""
    found: dict[str, Any] = {}
    for name, value in pairs:
        if not is_text(name):
            raise AnswerError("line", "a name holds a lone surrogate")
        if name in found:
            raise AnswerError(name, "stands twice")
        if isinstance(value, Unusable):
            raise AnswerError(name, value)
        if isinstance(value, str) and not is_text(value):
            raise AnswerError(name, "a lone surrogate")
        found[name] = value
    return found


def is_text(text: str) -> bool:
    """Whether it can be written as UTF-8: half a pair cannot, and would end the run where it is printed."""
    return not any("\ud800" <= letter <= "\udfff" for letter in text)


def whole(digits: str) -> int | Unusable:
    """A whole number of a length that a field may have; Python itself gives up on very long ones."""
    return int(digits) if len(digits) <= LONGEST else Unusable("too long a number")


def refuse(text: str) -> Unusable:
    """Only whole numbers are answers."""
    return Unusable(f"{text[:LONGEST]} is not a whole number")
