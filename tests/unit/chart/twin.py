"""Both twins of the fold, asked the same."""

import json
import shutil
import subprocess
from pathlib import Path
from typing import Any

from backend.chart.fold import chart
from backend.patients.rules import rules

Json = dict[str, Any]


def in_python(case: Json) -> Json:
    """The chart as the server makes it, as JSON has it."""
    found: Json = json.loads(json.dumps(chart(case["entries"], case["now_ms"], case["offsets"], rules())))
    return found


def in_javascript(cases: list[Json]) -> list[Json]:
    """The charts as the phone makes them."""
    node = shutil.which("node")
    assert node
    lines = "\n".join(json.dumps(case) for case in cases)
    fold = [node, Path(__file__).with_name("fold.mjs")]
    done = subprocess.run(fold, input=lines, capture_output=True, text=True, check=True)
    return [json.loads(line) for line in done.stdout.splitlines()]
