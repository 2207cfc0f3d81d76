"""Phones and a server until every phone has everything, beside PouchDB and Yjs on the same work."""

import json
from pathlib import Path
from statistics import median, quantiles
from tempfile import TemporaryDirectory
from typing import Any

from benchmarks.http_phone import HttpPhone, new_id
from benchmarks.peers import Peer, PouchDB, Tenpoint, Yjs, play
from benchmarks.report import figure, ratio, seconds, title
from tests.e2e.wards import WardServer

PHONES = (5, 20, 60)
ENTRIES = 50
LIVE = 20
PEERS: tuple[type[Peer], ...] = (Tenpoint, PouchDB, Yjs)


def run() -> None:
    """Each size with each system, then what sending a shift's entries together is worth."""
    for phones in PHONES:
        title(f"Sync: {phones} phones with {ENTRIES} entries each, until every phone has all; then {LIVE} one by one")
        work = entries(phones * ENTRIES + LIVE)
        found = {peer.__name__: measured(peer, phones, work) for peer in PEERS}
        for name in ("PouchDB", "Yjs"):
            if "converged_ms" in found[name]:
                ratio(f"time, {name} : Tenpoint", found[name]["converged_ms"], found["Tenpoint"]["converged_ms"])
    title(f"Sync: a phone sends {ENTRIES} entries")
    ratio("time, one request an entry : one for all", sent(1), sent(ENTRIES))


def measured(peer: type[Peer], phones: int, work: list[dict[str, Any]]) -> dict[str, Any]:
    """The figures of one system, on a server of its own."""
    with TemporaryDirectory(prefix="tenpoint-bench-") as folder, peer(Path(folder)) as server:
        found = play(server, phones, ENTRIES, LIVE, work)
    name = peer.__name__
    if "gave_up_ms" in found:
        figure(f"{name}: NOT converged; the phone with the fewest had", found["least"], f"of {phones * ENTRIES}")
        return found
    figure(f"{name}: converged", found["converged_ms"] / 1000, "s")
    figure(
        f"{name}: bytes a phone reads for each entry of another",
        found["bytes"] / (phones * (phones - 1) * ENTRIES),
        "B",
    )
    figure(f"{name}: CPU of the server / of all phones", found["server_cpu_s"], f"s / {found['cpu_ms'] / 1000:.3g} s")
    with TemporaryDirectory(prefix="tenpoint-bench-") as folder, peer(Path(folder), counted=True) as server:
        again = play(server, phones, ENTRIES, 0, work)
    if "disk_waits" in again:
        figure(f"{name}: times the server waited for its disk", again["disk_waits"], "")
    figure(f"{name}: one more entry is everywhere, p50", median(found["live_ms"]), "ms")
    figure(f"{name}: one more entry is everywhere, p95", quantiles(found["live_ms"], n=20)[-1], "ms")
    return found


def entries(count: int) -> list[dict[str, Any]]:
    """Neuro checks of nine patients, without what a phone gives them when they are signed."""
    phone, patients = HttpPhone(0), [new_id() for _ in range(9)]
    made = [json.loads(phone.entry(patients[number % 9])) for number in range(count)]
    return [
        {key: value for key, value in one.items() if key not in ("id", "device", "incarnation", "n")} for one in made
    ]


def sent(at_once: int) -> float:
    """Seconds until the server has a phone's entries."""
    with TemporaryDirectory(prefix="tenpoint-bench-") as folder:
        server = WardServer(Path(folder))
        try:
            phone, patient = HttpPhone(server.port).sign_in(), new_id()
            phone.sync()
            work = [phone.entry(patient) for _ in range(ENTRIES)]
            took = seconds(lambda: [phone.sync(*work[n : n + at_once]) for n in range(0, ENTRIES, at_once)])
            figure(f"{at_once} an entry a request" if at_once == 1 else "all in one request", took, "s")
            return took
        finally:
            server.kill()
