"""Much at once: a phone's first reading of a large ward, a million entries stored, a hospital back after an outage."""

import sqlite3
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from itertools import cycle
from pathlib import Path
from statistics import median, quantiles
from tempfile import TemporaryDirectory

from benchmarks.fill import fill, open_wards, sign_in
from benchmarks.http_phone import HttpPhone, new_id
from benchmarks.report import figure, ratio, seconds, title
from tests.e2e.wards import WardServer

FIRST = (10_000, 100_000)
STORED = 1_000_000
SYNCS = 100
WARDS = [f"w{number:02}" for number in range(1, 13)]
PHONES, EACH, AT_ONCE = 500, 40, 32


def run() -> None:
    """The three of them."""
    first_syncs()
    a_million()
    after_an_outage()


def first_syncs() -> None:
    """A new phone reads everything; ten times as much may take ten times as long."""
    title("First sync: a new phone reads a ward over HTTP")
    took = [first_sync(count) for count in FIRST]
    ratio(f"time an entry, {FIRST[1]:,} : {FIRST[0]:,}", took[1] / FIRST[1], took[0] / FIRST[0])


def first_sync(count: int) -> float:
    """Seconds until it has them all."""
    with filled(count) as server:
        phone = HttpPhone(server.port).sign_in()
        took = seconds(phone.sync)
        figure(f"{count:,} entries", took, "s")
        figure(f"{count:,} entries, on the wire, each", phone.bytes / phone.received, "B")
        return took


def a_million() -> None:
    """A sync with one new entry, beside the same on a database that holds little."""
    title(f"One entry sent, {STORED:,} stored")
    small = latencies("10,000 stored", 10_000)
    large = latencies(f"{STORED:,} stored", STORED)
    ratio("median, much : little", median(large), median(small))


def latencies(name: str, stored: int) -> list[float]:
    """Seconds of each of a phone's syncs after it has read the ward's end."""
    with filled(stored) as server:
        phone = HttpPhone(server.port).sign_in()
        phone.skip_to_head()
        patient = new_id()
        took = [seconds(lambda: phone.sync(phone.entry(patient))) for _ in range(SYNCS)]
        figure(f"{name}: p50", median(took) * 1000, "ms")
        figure(f"{name}: p95", quantiles(took, n=20)[-1] * 1000, "ms")
        return took


def after_an_outage() -> None:
    """Phones of twelve wards with a shift's work each, some at a time; beside one phone that brings all of it."""
    title(f"Back after an outage: {PHONES} phones of {len(WARDS)} wards × {EACH} entries, {AT_ONCE} requests at a time")
    with filled(0) as server:
        phones = [HttpPhone(server.port, ward=ward) for ward, _ in zip(cycle(WARDS), range(PHONES), strict=False)]
        sign_in(server.database, phones)
        together(HttpPhone.skip_to_head, phones)
        many = brought("all on the server", server, lambda: together(bring, phones))
        figure("and every phone has read its ward", many + seconds(lambda: together(HttpPhone.sync, phones)), "s")
    with filled(0) as server:
        phone = HttpPhone(server.port, ward=WARDS[0]).sign_in()
        one = brought("one phone brings the same", server, lambda: [bring(phone) for _ in range(PHONES)])
    ratio("many phones : one phone", many, one)


def brought(name: str, server: WardServer, work: Callable[[], object]) -> float:
    """Seconds of it; fails when an entry is missing or there twice."""
    before = stored(server)
    took = seconds(work)
    figure(name, took, "s")
    if stored(server) - before != PHONES * EACH:
        raise RuntimeError(f"{stored(server) - before} entries are there, not {PHONES * EACH}")
    return took


def bring(phone: HttpPhone) -> None:
    """A shift's entries in one request."""
    patient = new_id()
    phone.offer(*(phone.entry(patient) for _ in range(EACH)))


def together(work: Callable[[HttpPhone], object], phones: list[HttpPhone]) -> None:
    """All of it, some at a time, on new connections as after an outage."""
    for phone in phones:
        phone.connection.close()
    with ThreadPoolExecutor(AT_ONCE) as pool:
        list(pool.map(work, phones))


def stored(server: WardServer) -> int:
    """How many entries the server has."""
    with sqlite3.connect(server.database) as connection:
        return int(connection.execute("SELECT count(*) FROM entry").fetchone()[0])


@contextmanager
def filled(count: int) -> Iterator[WardServer]:
    """A demo ward with so many entries more."""
    with TemporaryDirectory(prefix="tenpoint-bench-") as folder:
        server = WardServer(Path(folder))
        try:
            server.stop()
            open_wards(server.database, WARDS)
            fill(server.database, "3b", count)
            yield server.start()
        finally:
            server.kill()
