"""A process that a test killed is gone when nothing of it holds a file or a port."""

import subprocess
import sys

import psutil

from tests.e2e.processes import ended_within

FIRST_THREAD_GONE = """
import ctypes, sys, threading
threading.Thread(target=sys.stdin.read).start()
print("both run", flush=True)
ctypes.CDLL(None).pthread_exit(None)
"""


def test_a_process_lives_until_its_last_thread_ended() -> None:
    """Its first thread waits to be reaped while the other one still holds what they share."""
    command = [sys.executable, "-c", FIRST_THREAD_GONE]
    with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True) as started:
        assert started.stdin
        assert started.stdout
        assert started.stdout.readline() == "both run\n"
        process = psutil.Process(started.pid)
        while process.status() != psutil.STATUS_ZOMBIE:
            pass
        before = ended_within(process, 0.1)
        started.stdin.close()
        assert (before, ended_within(process, 10)) == (False, True)
