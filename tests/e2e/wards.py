"""A real server for the tests, with the demo ward, that can be stopped, killed, paused and started again."""

import json
import os
import random
import shutil
import signal
import socket
import subprocess
import sys
import time
import urllib.error
import urllib.request
from collections.abc import Sequence
from datetime import UTC, datetime
from pathlib import Path
from typing import Self

import psutil

from tests.e2e.clocks import FILES, put
from tests.e2e.processes import ended_within, lives

ROOT = Path(__file__).resolve().parents[2]
COMMAND = [sys.executable, "-c", "from backend.cli import main; main()", "demo"]
STARTER = Path(__file__).with_name("starter.py")
START_SECONDS = 30
NIGHT_HOUR = 2
PORTS = range(20_000, 32_000)  # below those that the system hands out while a server is down


def copy_of_the_code(folder: Path) -> Path:
    """Another installation, to be changed by a test: what a server runs and serves."""
    for part in ("backend", "frontend", "sync"):
        shutil.copytree(ROOT / part, folder / part, ignore=shutil.ignore_patterns("__pycache__"))
    return folder


def free_port() -> int:
    """A port of the loopback nobody uses now."""
    while True:
        with socket.socket() as probe:
            port = random.choice(PORTS)
            try:
                probe.bind(("127.0.0.1", port))
            except OSError:
                continue
            return port


def zone_at(hour: int) -> str:
    """A time zone in which it is that hour now: the tests meet the same shift whenever they run."""
    ahead = (hour - datetime.now(UTC).hour + 12) % 24 - 12
    return f"Etc/GMT{-ahead:+d}"  # these names count the hours behind Greenwich


class Fresh:
    """Starts the command as a person would, from a folder of code that may have changed; `before` watches it."""

    def __init__(self, code: Path = ROOT, before: Sequence[str] = ()):
        self.code, self.before = code, before

    def start(self, environment: dict[str, str], log: Path) -> psutil.Process:
        """A server in a process group of its own."""
        with log.open("ab") as file:
            started = subprocess.Popen(
                [*self.before, *COMMAND],
                cwd=self.code,
                env=os.environ | environment,
                stdout=file,
                stderr=file,
                start_new_session=True,
            )
        return psutil.Process(started.pid)


class Ready:
    """Starts the same command in a fork of a process that has loaded this code."""

    def __init__(self, code: Path, command: str = "demo"):
        self.code, self.command = code, command
        self.starter = subprocess.Popen(
            [sys.executable, "-P", str(STARTER)], cwd=code, env=os.environ | {"PYTHONPATH": str(code)},
            stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True,
        )  # fmt: skip

    def start(self, environment: dict[str, str], log: Path) -> psutil.Process:
        """A server in a process group of its own."""
        assert self.starter.stdin
        assert self.starter.stdout
        told = {"command": self.command, "environment": environment, "log": str(log)}
        print(json.dumps(told), file=self.starter.stdin, flush=True)
        return psutil.Process(int(self.starter.stdout.readline()))

    def close(self) -> None:
        """No more servers."""
        with self.starter as starter:
            starter.terminate()


class WardServer:
    """`tenpoint demo` on a port of its own; `data` holds its database and log, `code` starts the version that runs.

    `clock`: a file that tells it the time, milliseconds since 1970; without one the time passes, and `move_on` adds to
    it. Only a `Ready` server goes by either.
    """

    def __init__(
        self, data: Path, template: Path | None = None, code: Fresh | Ready | None = None, port: int = 0,
        public_url: str = "", clock: Path | None = None, settings: dict[str, str] | None = None,
    ):  # fmt: skip
        self.data, self.code, self.port, self.clock = data, code or Fresh(), port or free_port(), clock
        self.settings = settings or {}
        self.public_url = public_url or self.address
        self.database = data / "demo.db"
        for address in (self.address, self.public_url):
            FILES.pop(address, None)
            if isinstance(self.code, Ready) and not clock:
                FILES[address] = data / "ahead"
                put(FILES[address], 0)
        if template:
            shutil.copy(template, self.database)
        self.start()

    @property
    def address(self) -> str:
        """Where it serves."""
        return f"http://127.0.0.1:{self.port}"

    def start(self) -> Self:
        """Start it and wait until it answers."""
        self.begin()
        self.wait_until_ready()
        return self

    def begin(self) -> None:
        """Start it; phones may ask before it can answer."""
        environment = {
            "DATABASE_URL": f"sqlite:///{self.database}",
            "DEMO_ZONE": zone_at(NIGHT_HOUR),
            "PORT": str(self.port),
            "PUBLIC_URL": self.public_url,
            **self.settings,
        } | ({"CLOCK_FILE": str(self.clock)} if self.clock else {"AHEAD_FILE": str(self.data / "ahead")})
        self.process = self.code.start(environment, self.data / "server.log")

    def wait_until_ready(self) -> None:
        """Ask /readyz until it answers; the server's own log says why when it never does."""
        deadline = time.monotonic() + START_SECONDS
        while time.monotonic() < deadline and lives(self.process):
            try:
                with urllib.request.urlopen(f"{self.address}/readyz", timeout=1):
                    return
            except (urllib.error.URLError, ConnectionError, TimeoutError):
                ended_within(self.process, 0.05)
        raise AssertionError((self.data / "server.log").read_text()[-3000:])

    def kill(self) -> None:
        """SIGKILL to the server and its workers: a power cut for the process."""
        self.end(signal.SIGKILL)

    def stop(self) -> None:
        """End it politely: the database is one file then."""
        self.end(signal.SIGTERM)

    def end(self, how: int) -> None:
        """Send the signal that ends it; ends when none of its processes lives."""
        if lives(self.process):
            group = [self.process, *self.process.children(recursive=True)]
            self.signal(how)
            assert all(ended_within(process, 20) for process in group)

    def pause(self) -> None:
        """Connected but dead: the socket accepts, nobody answers."""
        self.signal(signal.SIGSTOP)

    def resume(self) -> None:
        """Answer again."""
        self.signal(signal.SIGCONT)

    def signal(self, which: int) -> None:
        """Send a signal to the whole process group, if it still lives."""
        if lives(self.process):
            os.killpg(self.process.pid, which)
