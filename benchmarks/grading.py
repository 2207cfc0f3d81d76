"""Grade evaluations per second: the Python grader beside its JavaScript twin on the same answers."""

import json
import subprocess
from itertools import product
from pathlib import Path
from typing import Any

from backend.contract import load
from backend.grading.evaluator import grade
from benchmarks.report import best, figure, ratio, title

TABLES = ("astct-icans-2019", "astct-icans-2019-child", "astct-crs-2019")
AT_LEAST = 20_000
NODE = Path(__file__).with_name("grading.mjs")


def run() -> None:
    """All codes and band edges of each table, absent answers included, flags left at their default."""
    title("Grading: every combination of answers, absent ones included")
    for code in TABLES:
        table = load.criteria(code)
        once = combinations(table)
        cases = once * (AT_LEAST // len(once) + 1)
        in_python = best(lambda table=table, cases=cases: [grade(table, answers) for answers in cases])
        in_node = seconds_in_node(table, cases)
        figure(f"{code}: Python", len(cases) / in_python, "grades/s")
        figure(f"{code}: JavaScript", len(cases) / in_node, "grades/s")
        ratio(f"{code}: JavaScript : Python", in_python / in_node, 1)


def seconds_in_node(table: dict[str, Any], cases: list[dict[str, Any]]) -> float:
    """The best of three runs of the JavaScript twin over the same cases."""
    asked = json.dumps({"table": table, "cases": cases})
    answer = subprocess.run(["node", str(NODE)], input=asked, capture_output=True, text=True, check=True)
    return float(json.loads(answer.stdout)["seconds"])


def combinations(table: dict[str, Any]) -> list[dict[str, Any]]:
    """Every answer of every field, or none."""
    names = list(table["fields"])
    choices = [[None, *values(field)] for field in table["fields"].values()]
    return [
        {name: value for name, value in zip(names, picked, strict=True) if value is not None}
        for picked in product(*choices)
    ]


def values(field: dict[str, Any]) -> list[Any]:
    """All codes of a choice; of a number both ends and what lies between them in eight steps."""
    if "codes" in field:
        return list(field["codes"])
    step = max(1, (field["max"] - field["min"]) // 8)
    return [*range(field["min"], field["max"], step), field["max"]]
