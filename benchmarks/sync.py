"""Phones and a real server: a shift's entries in one request each, beside one request an entry; and what it costs."""

from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from tempfile import TemporaryDirectory

import psutil

from benchmarks.http_phone import HttpPhone, new_id
from benchmarks.report import figure, ratio, seconds, title
from tests.e2e.wards import WardServer

PHONES = 20
ENTRIES = 50


def run() -> None:
    """The same work twice, each on a server of its own."""
    title(f"Sync: {PHONES} phones with {ENTRIES} entries each, until every phone has all of them")
    batch = measured("in one request a phone", ENTRIES)
    single = measured("in one request an entry", 1)
    ratio("time, one an entry : one a phone", single, batch)


def measured(name: str, at_once: int) -> float:
    """Seconds until all phones have all entries, and what the server spent."""
    with TemporaryDirectory(prefix="tenpoint-bench-") as folder:
        server = WardServer(Path(folder))
        try:
            phones = [HttpPhone(server.port).sign_in() for _ in range(PHONES)]
            for phone in phones:
                phone.sync()
                phone.bytes = phone.received = 0
            before = cpu_seconds(server)
            took = seconds(lambda: converge(phones, at_once))
            figure(f"{name}: converged", took, "s")
            figure(f"{name}: CPU of the server", cpu_seconds(server) - before, "s")
            delivered = sum(phone.received for phone in phones) - PHONES * ENTRIES  # their own come back without text
            figure(f"{name}: answer bytes a delivered entry", sum(phone.bytes for phone in phones) / delivered, "B")
            return took
        finally:
            server.kill()


def converge(phones: list[HttpPhone], at_once: int) -> None:
    """Everybody sends, then everybody reads the rest."""
    patients = [new_id() for _ in range(9)]
    work = [[phone.entry(patients[n % 9]) for n in range(ENTRIES)] for phone in phones]

    def send(index: int) -> None:
        for start in range(0, ENTRIES, at_once):
            phones[index].sync(*work[index][start : start + at_once])

    with ThreadPoolExecutor(PHONES) as pool:
        list(pool.map(send, range(PHONES)))
        list(pool.map(lambda phone: phone.sync(), phones))
    short = [phone.device for phone in phones if phone.received < PHONES * ENTRIES]
    if short:
        raise RuntimeError(f"{len(short)} phones did not get every entry")


def cpu_seconds(server: WardServer) -> float:
    """What the server and its workers have used so far."""
    assert server.process
    parent = psutil.Process(server.process.pid)
    times = [process.cpu_times() for process in (parent, *parent.children(recursive=True))]
    return sum(one.user + one.system for one in times)
