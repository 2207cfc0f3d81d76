"""A real server for the tests, with the demo ward, that can be stopped, killed, paused and started again."""

import os
import shutil
import signal
import socket
import subprocess
import sys
import time
import urllib.error
import urllib.request
from datetime import UTC, datetime
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
START_SECONDS = 30
NIGHT_HOUR = 2


def copy_of_the_code(folder: Path) -> Path:
    """Another installation, to be changed by a test: what a server runs and serves."""
    for part in ("backend", "frontend", "sync"):
        shutil.copytree(ROOT / part, folder / part, ignore=shutil.ignore_patterns("__pycache__"))
    return folder


def free_port() -> int:
    """A port of the loopback nobody uses now."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]


def zone_at(hour: int) -> str:
    """A time zone in which it is that hour now: the tests meet the same shift whenever they run."""
    ahead = (hour - datetime.now(UTC).hour + 12) % 24 - 12
    return f"Etc/GMT{-ahead:+d}"  # these names count the hours behind Greenwich


class WardServer:
    """`tenpoint demo` on a port of its own; `data` holds its database and log, `code` the version that runs."""

    def __init__(self, data: Path, template: Path | None = None, code: Path = ROOT):
        self.data, self.code, self.port = data, code, free_port()
        self.database = data / "demo.db"
        if template:
            shutil.copy(template, self.database)
        self.process: subprocess.Popen[bytes] | None = None
        self.start()

    @property
    def address(self) -> str:
        """Where it serves."""
        return f"http://127.0.0.1:{self.port}"

    def start(self) -> None:
        """Start it and wait until it answers."""
        environment = os.environ | {
            "DATABASE_URL": f"sqlite:///{self.database}",
            "DEMO_ZONE": zone_at(NIGHT_HOUR),
            "PORT": str(self.port),
            "PUBLIC_URL": self.address,
        }
        with (self.data / "server.log").open("ab") as log:
            command = [sys.executable, "-c", "from backend.cli import main; main()", "demo"]
            self.process = subprocess.Popen(
                command, cwd=self.code, env=environment, stdout=log, stderr=log, start_new_session=True
            )
        self.wait_until_ready()

    def wait_until_ready(self) -> None:
        """Ask /readyz until it answers; the server's own log says why when it never does."""
        assert self.process
        deadline = time.monotonic() + START_SECONDS
        while time.monotonic() < deadline and self.process.poll() is None:
            try:
                with urllib.request.urlopen(f"{self.address}/readyz", timeout=1):
                    return
            except (urllib.error.URLError, ConnectionError, TimeoutError):
                self.died_within(0.05)
        raise AssertionError((self.data / "server.log").read_text()[-3000:])

    def died_within(self, seconds: float) -> bool:
        """Whether the process ended in that time: waits for an event, and no longer than that."""
        assert self.process
        try:
            return self.process.wait(seconds) is not None
        except subprocess.TimeoutExpired:
            return False

    def kill(self) -> None:
        """SIGKILL to the server and its workers: a power cut for the process."""
        self.signal(signal.SIGKILL)
        assert self.process
        self.process.wait(10)

    def pause(self) -> None:
        """Connected but dead: the socket accepts, nobody answers."""
        self.signal(signal.SIGSTOP)

    def resume(self) -> None:
        """Answer again."""
        self.signal(signal.SIGCONT)

    def signal(self, which: int) -> None:
        """Send a signal to the whole process group, if it still lives."""
        if self.process and self.process.poll() is None:
            os.killpg(self.process.pid, which)
