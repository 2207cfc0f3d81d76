"""`tenpoint grade`: one question a line in, one answer a line out."""

import json
from collections.abc import Iterable, Iterator
from typing import Any

from backend.contract import load
from backend.grading.answers import AnswerError
from backend.grading.evaluator import grade


def run(lines: Iterable[str]) -> Iterator[str]:
    """Grade each line `{"criteria", "answers"}`; a bad line answers `{"error"}` and the run goes on."""
    for line in lines:
        if line.strip():
            yield json.dumps(answer(line), ensure_ascii=False)


def answer(line: str) -> dict[str, Any]:
    """The grade of one line, or what is wrong with it."""
    try:
        question = json.loads(line, object_pairs_hook=unique, parse_float=refuse_number, parse_constant=refuse_number)
        if not isinstance(question, dict):
            raise AnswerError("line", "not an object")
        for name in ("criteria", "answers"):
            if name not in question:
                raise AnswerError(name, "missing")
        if not isinstance(question["criteria"], str):
            raise AnswerError("criteria", "not a code")
        return grade(load.criteria(question["criteria"]), question["answers"])
    except (AnswerError, load.UnknownCode) as wrong:
        return {"error": str(wrong)}
    except (ValueError, RecursionError) as wrong:
        return {"error": f"line: not JSON ({str(wrong)[:120]})"}


def unique(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    """An object in which no key stands twice."""
    found = dict(pairs)
    if len(found) < len(pairs):
        twice = next(name for index, (name, _) in enumerate(pairs) if name in dict(pairs[:index]))
        raise AnswerError(twice, "stands twice")
    return found


def refuse_number(text: str) -> int:
    """Only whole numbers are answers."""
    raise AnswerError("line", f"{text} is not a whole number")
