"""Holds the code ready and forks a server of it for each line of JSON: a test does not wait for its imports again.

What each child runs is the command itself, `tenpoint demo` or `serve`, with the database and the port of its line;
by the clock of a file where the line names one, or ahead of this machine's by as much as a file says.
"""

import json
import os
import signal
import sys
import time
from importlib import import_module
from pathlib import Path
from types import SimpleNamespace
from typing import Any

from backend import clock, words
from backend.cli import main

AHEAD = ("backend.app", "backend.commands", "backend.demo.load")  # the command imports them when it runs


def serve(asked: dict[str, Any]) -> None:
    """In the child: a process group, a log and an environment of its own, then the command."""
    os.setsid()
    signal.signal(signal.SIGCHLD, signal.SIG_DFL)
    log = os.open(asked["log"], os.O_WRONLY | os.O_CREAT | os.O_APPEND)
    for stream in (1, 2):
        os.dup2(log, stream)
    os.environ.update(asked["environment"])
    if "CLOCK_FILE" in os.environ:
        told = Path(os.environ["CLOCK_FILE"])
        clock.time = SimpleNamespace(time_ns=lambda: int(told.read_text()) * 1_000_000)
    elif "AHEAD_FILE" in os.environ:
        ahead = Path(os.environ["AHEAD_FILE"])
        clock.time = SimpleNamespace(time_ns=lambda: time.time_ns() + int(ahead.read_text()) * 1_000_000)
    main([asked["command"]])


if __name__ == "__main__":
    for name in AHEAD:
        import_module(name)
    words.check_all()
    signal.signal(signal.SIGCHLD, signal.SIG_IGN)  # nobody waits for the children by their exit code
    for line in sys.stdin:
        child = os.fork()
        if not child:
            serve(json.loads(line))
        print(child, flush=True)
