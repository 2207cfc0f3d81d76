"""Asks the JavaScript twin, and the Python one in the same words."""

import json
import shutil
import subprocess
from hashlib import sha256
from pathlib import Path
from typing import Any

from backend.contract import load
from backend.grading.answers import AnswerError
from backend.grading.evaluator import grade
from backend.grading.findings import listed, summed
from backend.grading.instrument import grade_check, score
from backend.grading.phases import phases
from backend.grading.quantity import compare, quantity, rounded
from backend.grading.scores import points, ratio
from backend.grading.systems import Files, side_by_side

Json = dict[str, Any]
FILES = Files(load.protocol("systems"), load.criteria, load.instrument)
encode = json.JSONEncoder(separators=(",", ":"), ensure_ascii=False).encode


class Twin:
    """A Node process that answers a question a line."""

    def __init__(self) -> None:
        node = shutil.which("node")
        assert node
        script = Path(__file__).with_name("twin.mjs")
        self.process = subprocess.Popen([node, script], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True)

    def begin(self, do: str, **ask: Any) -> None:
        """Put a question, to be answered while something else is done."""
        assert self.process.stdin
        self.process.stdin.write(json.dumps({"do": do, **ask}) + "\n")
        self.process.stdin.flush()

    def end(self) -> Json:
        """The answer: `said`, or `refused` with field and reason."""
        assert self.process.stdout
        return json.loads(self.process.stdout.readline())

    def ask(self, do: str, **ask: Any) -> Json:
        """A question and its answer."""
        self.begin(do, **ask)
        return self.end()

    def close(self) -> None:
        self.process.communicate()


def in_python(do: str, **ask: Any) -> Json:
    """The same questions to the Python twin."""
    answers = {
        "grade": lambda: grade(load.criteria(ask["criteria"]), ask["answers"]),
        "score": lambda: score(load.instrument(ask["instrument"]), ask["items"]),
        "check": lambda: grade_check(
            load.criteria(ask["criteria"]), load.instrument(ask["instrument"]), ask["items"], ask["answers"]
        ),
        "quantity": lambda: converted(**ask),
        "found": lambda: found(**ask),
        "scored": lambda: scored(**ask),
    }
    answers["systems"] = lambda: side_by_side(FILES, load.criteria(ask["criteria"]), ask["check"], ask.get("beside"))
    try:
        return {"said": answers[do]()}
    except AnswerError as wrong:
        return {"refused": [wrong.field, wrong.reason]}


def converted(code: str, value: str, unit: str, steps: int, decimals: int) -> Json | None:
    """A value in the base unit of its analyte, rounded, and compared with a limit."""
    analyte = next(one for one in load.laboratory()["analytes"] if one["code"] == code)
    found = quantity(analyte, value, unit)
    if found is None:
        return None
    said = {"rounded": rounded(found, decimals), "compare": compare(found, steps, decimals)}
    return {"ratio": [str(part) for part in found]} | said


def scored(code: str, labs: list[Json], now: Json | None = None) -> Json:
    """A score of laboratory values."""
    analytes = {row["code"]: row for row in load.laboratory()["analytes"]}
    score = next(one for one in load.scores() if one["code"] == code)
    if score["form"] == "runs":
        return phases(score, labs, analytes, now or {"day": None, "died": "no"})
    return {"ratio": ratio, "points": points}[score["form"]](score, labs, analytes)


def found(code: str, answers: Json) -> Json:
    """A score of what somebody found."""
    score = next(one for one in load.scores() if one["code"] == code)
    return {"listed": listed, "sum": summed}[score["form"]](score, answers)


def lines(graded: list[Json]) -> list[str]:
    """Grades as the twin writes them."""
    return [encode(one) + "\n" for one in graded]


def digest(written: list[str]) -> str:
    """The hash of these lines, as the twin takes it."""
    return sha256("".join(written).encode()).hexdigest()
