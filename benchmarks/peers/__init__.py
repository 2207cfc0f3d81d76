"""Tenpoint and its peers: a real server each, and phones in a Node process that does the same work with each of them."""

import json
import os
import signal
import subprocess
import time
import urllib.error
import urllib.request
from pathlib import Path
from shutil import which
from typing import Any, Self

import psutil

from backend.demo.people import PASSPHRASE
from tests.e2e.wards import WardServer, free_port

HERE = Path(__file__).parent
START_SECONDS = 20


class Peer:
    """A server of one system, counted while it runs."""

    system = ""

    def __init__(self, folder: Path):
        self.folder, self.port = folder, free_port()

    def __enter__(self) -> Self:
        """Start it, wait until it answers, count what it asks of its disk."""
        self.process = psutil.Process(subprocess.Popen(self.command(), cwd=HERE, env=os.environ | self.environment()).pid)
        deadline = time.monotonic() + START_SECONDS
        while not answers(self.url) and time.monotonic() < deadline:
            time.sleep(0.05)
        return self

    def __exit__(self, *_: object) -> None:
        self.process.kill()
        self.process.wait()

    @property
    def url(self) -> str:
        """Where it serves."""
        return f"http://127.0.0.1:{self.port}"

    def command(self) -> list[str]:
        """What starts it."""
        raise NotImplementedError

    def environment(self) -> dict[str, str]:
        """What it is told."""
        return {}


class PouchDB(Peer):
    """express-pouchdb on LevelDB, which is not told to wait for the disk."""

    system = "pouchdb"

    def command(self) -> list[str]:
        """Ours, a dozen lines."""
        return ["node", "pouchdb_server.mjs", str(self.port), str(self.folder)]


class Yjs(Peer):
    """y-websocket's own server with y-leveldb, which is not told to wait for the disk."""

    system = "yjs"

    def command(self) -> list[str]:
        """As its package starts it."""
        return ["node", "node_modules/y-websocket/bin/server.cjs"]

    def environment(self) -> dict[str, str]:
        """Its settings."""
        return {"HOST": "127.0.0.1", "PORT": str(self.port), "YPERSISTENCE": str(self.folder / "ward")}


class Tenpoint(Peer):
    """The demo ward's server: each commit waits for the disk."""

    system = "tenpoint"

    def __enter__(self) -> Self:
        self.server = WardServer(self.folder, port=self.port)
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
    """The figures of the phones, and what the server spent."""
    waits = DiskWaits(server)
    before = cpu_seconds(server.process)
    ended = subprocess.run(
        ["node", "driver.mjs", server.system, server.url, str(phones), str(each), str(live)], cwd=HERE, check=True,
        input="\n".join(map(json.dumps, work)), stdout=subprocess.PIPE, text=True, env=os.environ | {"PASSPHRASE": PASSPHRASE},
    )  # fmt: skip
    found: dict[str, Any] = json.loads(ended.stdout.splitlines()[-1])
    return found | {"server_cpu_s": cpu_seconds(server.process) - before, "fsyncs": waits.end()}


def cpu_seconds(process: psutil.Process) -> float:
    """What a server and its workers have used so far."""
    times = [one.cpu_times() for one in (process, *process.children(recursive=True))]
    return sum(one.user + one.system for one in times)


class DiskWaits:
    """Counts fsync and fdatasync of a server and its workers with strace; without strace nothing is counted."""

    def __init__(self, server: Peer):
        self.trace: subprocess.Popen[bytes] | None = None
        self.log = server.folder / "strace.log"
        if which("strace"):
            ids = [one.pid for one in (server.process, *server.process.children(recursive=True))]
            named = [part for pid in ids for part in ("-p", str(pid))]
            self.trace = subprocess.Popen(
                ["strace", "-f", "-qq", "-e", "trace=fsync,fdatasync", "-e", "signal=none", "-o", str(self.log), *named]
            )
            time.sleep(0.5)

    def end(self) -> int | None:
        """How often; None when nobody counted."""
        if self.trace is None:
            return None
        self.trace.send_signal(signal.SIGINT)
        self.trace.wait()
        return sum("sync(" in line for line in self.log.read_text().splitlines())
