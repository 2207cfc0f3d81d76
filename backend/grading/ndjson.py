"""`tenpoint grade`: one question a line in, one answer a line out."""

import json
from collections.abc import Iterable, Iterator
from typing import Any

from backend.contract import load
from backend.grading.answers import AnswerError
from backend.grading.evaluator import grade

LONGEST = 20


def run(lines: Iterable[str]) -> Iterator[str]:
    """Grade each line `{"criteria", "answers"}`; a bad line answers `{"error"}` and the run goes on."""
    for line in lines:
        if line.strip():
            yield json.dumps(answer(line))


def answer(line: str) -> dict[str, Any]:
    """The grade of one line, or what is wrong with it."""
    try:
        question = parse(line)
        if not isinstance(question, dict):
            raise AnswerError("line", "not an object")
        for name in ("criteria", "answers"):
            if name not in question:
                raise AnswerError(name, "missing")
        if not isinstance(question["criteria"], str):
            raise AnswerError("criteria", "not a code")
        return grade(load.criteria(question["criteria"]), question["answers"])
    except load.UnknownCode as unknown:
        return {"error": f"criteria: {unknown}"}
    except AnswerError as wrong:
        return {"error": str(wrong)}
    except (ValueError, RecursionError) as wrong:
        return {"error": f"line: not JSON ({str(wrong)[:120]})"}


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
