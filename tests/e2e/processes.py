"""Processes that a test starts and kills: whether one lives, and waiting until it does not."""

import signal
import time
from collections.abc import Iterable
from contextlib import suppress

import psutil

LOOK_SECONDS = 0.005


def lives(process: psutil.Process) -> bool:
    """Whether it runs; one that waits to be reaped holds no file and no port, unless a thread of it still ends."""
    try:
        waits = process.status() == psutil.STATUS_ZOMBIE and process.num_threads() == 1
        return bool(process.is_running() and not waits)
    except psutil.NoSuchProcess:
        return False


def ended_within(process: psutil.Process, seconds: float) -> bool:
    """Whether it ended in that time, and no longer than that."""
    deadline = time.monotonic() + seconds
    while lives(process):
        if time.monotonic() > deadline:
            return False
        with suppress(psutil.TimeoutExpired):
            process.wait(LOOK_SECONDS)
    return True


def kill(processes: Iterable[psutil.Process]) -> None:
    """SIGKILL to all of them; ends when none lives."""
    found = list(processes)
    for process in found:
        with suppress(psutil.NoSuchProcess):  # its parent's end was its own
            process.send_signal(signal.SIGKILL)
    for process in found:
        assert ended_within(process, 10), process
