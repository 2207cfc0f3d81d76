"""Tenpoint and its peers: a real server each, and a Node process whose phones do the same work with each."""

import json
import os
import signal
import subprocess
import time
import urllib.error
import urllib.request
from abc import ABC, abstractmethod
from pathlib import Path
from shutil import which
from typing import Any, Self

import psutil

from backend.demo.people import PASSPHRASE
from tests.e2e.wards import Fresh, WardServer, free_port

HERE = Path(__file__).parent
START_SECONDS = 20
LOG = "disk-waits.log"


class Peer:
    """A server of one system on a port of its own; `process` is what is looked at while it runs.

    `counted`: its waits for the disk are written down, which slows it: nothing is timed then.
    """

    system = ""
    process: psutil.Process

    def __init__(self, folder: Path, counted: bool = False):
        self.folder, self.port = folder, free_port()
        self.watched = traced(folder) if counted else []

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        """The end of it and of what it started."""

    @property
    def url(self) -> str:
        """Where it serves."""
        return f"http://127.0.0.1:{self.port}"


class NodePeer(Peer, ABC):
    """One that Node runs."""

    def __enter__(self) -> Self:
        """Start it and wait until it answers."""
        started = subprocess.Popen(
            [*self.watched, "node", *self.arguments()], cwd=HERE, env=os.environ | self.environment(),
            stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, start_new_session=True,
        )  # fmt: skip
        self.process = psutil.Process(started.pid)
        deadline = time.monotonic() + START_SECONDS
        while not answers(self.url) and time.monotonic() < deadline:
            time.sleep(0.05)
        return self

    def __exit__(self, *_: object) -> None:
        os.killpg(self.process.pid, signal.SIGKILL)
        self.process.wait()

    @abstractmethod
    def arguments(self) -> list[str]:
        """What Node is told to run."""

    def environment(self) -> dict[str, str]:
        """What it is told."""
        return {}


class PouchDB(NodePeer):
    """express-pouchdb on LevelDB, which is not told to wait for the disk."""

    system = "pouchdb"

    def arguments(self) -> list[str]:
        """Ours, a dozen lines."""
        return ["pouchdb_server.mjs", str(self.port), str(self.folder)]


class Yjs(NodePeer):
    """y-websocket's own server with y-leveldb, which is not told to wait for the disk."""

    system = "yjs"

    def arguments(self) -> list[str]:
        """As its package starts it."""
        return ["node_modules/y-websocket/bin/server.cjs"]

    def environment(self) -> dict[str, str]:
        """Its settings."""
        return {"HOST": "127.0.0.1", "PORT": str(self.port), "YPERSISTENCE": str(self.folder / "ward")}


class Tenpoint(Peer):
    """The demo ward's server: each commit waits for the disk."""

    system = "tenpoint"

    def __enter__(self) -> Self:
        self.server = WardServer(
            self.folder,
            code=Fresh(before=("env", "FEED_STREAMS=64", "THREADS=96", *self.watched)),
            port=self.port,
        )
        self.process = self.server.process
        return self

    def __exit__(self, *_: object) -> None:
        self.server.kill()


def answers(url: str) -> bool:
    """Whether a server is there."""
    try:
        urllib.request.urlopen(url, timeout=1).close()
    except urllib.error.HTTPError:
        return True
    except OSError:
        return False
    return True


def play(server: Peer, phones: int, each: int, live: int, work: list[dict[str, Any]]) -> dict[str, Any]:
    """The figures of the phones (or how far they came), and what the server spent until all of them had everything."""
    command = ["node", "--no-warnings", "driver.mjs", server.system, server.url, str(phones), str(each), str(live)]
    environment = os.environ | {"PASSPHRASE": PASSPHRASE}
    with subprocess.Popen(
        command, cwd=HERE, env=environment, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
    ) as driver:
        say(driver, json.dumps(work))
        hear(driver, "ready")
        before = spent(server)
        say(driver, "go")
        line = hear(driver, "converged", "{")
        after = spent(server)
        if not line.startswith("{"):
            say(driver, "go")
            line = hear(driver, "{")
    figures: dict[str, Any] = json.loads(line)
    return figures | {name: value - before[name] for name, value in after.items()}


def say(driver: subprocess.Popen[str], line: str) -> None:
    """One line to the phones."""
    print(line, file=driver.stdin, flush=True)


def hear(driver: subprocess.Popen[str], *beginnings: str) -> str:
    """The next line of the phones that begins so; RuntimeError when they ended before."""
    assert driver.stdout
    for line in driver.stdout:
        if line.startswith(beginnings):
            return line
    raise RuntimeError(f"the phones ended before {beginnings}")


def spent(server: Peer) -> dict[str, float]:
    """Seconds of its processor, and how often it has waited for its disk where that is counted."""
    log = server.folder / LOG
    waits = {"disk_waits": sum("sync(" in line for line in log.read_text().splitlines())} if log.exists() else {}
    return {"server_cpu_s": cpu_seconds(server.process), **waits}


def cpu_seconds(process: psutil.Process) -> float:
    """What a server and its workers have used so far."""
    group = [one for one in (process, *process.children(recursive=True)) if one.name() != "strace"]
    times = [one.cpu_times() for one in group]
    return sum(one.user + one.system for one in times)


def traced(folder: Path) -> list[str]:
    """What to start a server with, so that its waits for the disk are written down; nothing without strace."""
    if not which("strace"):
        return []
    return [
        "strace",
        "-f",
        "--seccomp-bpf",
        "-qq",
        "-e",
        "trace=fsync,fdatasync",
        "-e",
        "signal=none",
        "-o",
        str(folder / LOG),
    ]
