"""Both twins of the fold, asked the same."""

import json
import shutil
import subprocess
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from backend.chart.fold import chart
from backend.patients.rules import rules

Json = dict[str, Any]
Ask = Callable[[Json], Any]


def in_python(case: Json) -> Json:
    """The chart as the server makes it, as JSON has it."""
    found: Json = json.loads(json.dumps(chart(case["entries"], case["now_ms"], case["offsets"], rules())))
    return found


@contextmanager
def asked_by_line(script: str) -> Iterator[Ask]:
    """What a script of this folder answers to a case a line, by one process."""
    node = shutil.which("node")
    assert node
    command = [node, Path(__file__).with_name(script)]
    with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True) as process:
        assert process.stdin
        assert process.stdout
        ask, answer = process.stdin, process.stdout

        def asked(case: Json) -> Any:
            ask.write(f"{json.dumps(case)}\n")
            ask.flush()
            return json.loads(answer.readline())

        yield asked
        ask.close()


def in_javascript(cases: list[Json]) -> list[Json]:
    """The charts as the phone makes them."""
    node = shutil.which("node")
    assert node
    lines = "\n".join(json.dumps(case) for case in cases)
    fold = [node, Path(__file__).with_name("fold.mjs")]
    done = subprocess.run(fold, input=lines, capture_output=True, text=True, check=True)
    return [json.loads(line) for line in done.stdout.splitlines()]
