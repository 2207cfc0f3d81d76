"""The protocol in JavaScript, asked a question a line."""

import json
import shutil
import subprocess
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

Ask = Callable[..., Any]


@pytest.fixture(scope="session")
def phone_says() -> Iterator[Ask]:
    """Ask the twin: the name of a function, then its arguments."""
    node = shutil.which("node")
    assert node
    script = Path(__file__).with_name("twin.mjs")
    process = subprocess.Popen([node, script], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True)
    assert process.stdin
    assert process.stdout

    def ask(name: str, *words: Any) -> Any:
        process.stdin.write(json.dumps([name, *words]) + "\n")
        process.stdin.flush()
        return json.loads(process.stdout.readline())

    yield ask
    process.communicate()
