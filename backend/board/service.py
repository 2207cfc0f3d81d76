"""What the boards of the wards show: who owes a check, by the server's own clock and records."""

import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from typing import Any

from flask import current_app

from backend.board.lookout import Fold, Lookout
from backend.chart.instants import HOUR_MS, MINUTE_MS
from backend.clinicians import grants
from backend.clinicians import service as clinicians
from backend.clinicians.model import Ward
from backend.clinicians.sessions import Asker
from backend.clock import instant, now_ms
from backend.contract import load
from backend.db import db
from backend.entries import phones
from backend.entries.model import WardFeed
from backend.entries.readers import digest_at, patients_of_feed
from backend.errors import NotFound, Unavailable
from backend.patients import service as patients
from backend.site import service as site
from backend.site.lines import phones_of
from sync.cursor import ZERO

Json = dict[str, Any]
PATIENCE_S = 5


@dataclass
class Watched:
    """What a process knows of a ward: how far it read the feed, the digest there, who owes what, what to wake for."""

    lookout: Lookout
    head: int = 0
    digest: str = ZERO
    matters: frozenset[str] = frozenset()
    unset: int = 0
    lock: threading.Lock = field(default_factory=threading.Lock)


def board(ward: str, asker: Asker) -> Json:
    """The board of a ward for somebody who may see it; one that is not, or not hers, is not there."""
    now = now_ms()
    found = db.session.get(Ward, ward)
    if found is None or not grants.may_see_board(db.session(), asker.id, ward, now):
        raise NotFound("not-found", "There is no such board, or it is not yours to see.")
    told = clinicians.describe_ward(found, now)
    return {
        "ward": {name: told[name] for name in ("id", "name", "offsets")},
        "server_time": instant(now),
        "rows": look(ward, now),
        "unset": unset(ward),
        "phones": phones_of(site.content(), ward),
        **unheard(ward, now),
    }


def look(ward: str, now: int, manner: Callable[[Fold], Fold] = lambda fold: fold) -> list[Json]:
    """The rows of a ward now, from what changed since the last look of this process; `manner`: how it folds.

    Raises Unavailable when another look at the ward goes on for too long.
    """
    known: dict[str, Watched] = current_app.extensions["tenpoint-watched"]
    watched = known.setdefault(ward, Watched(Lookout(ward)))
    with held(watched.lock):
        db.session.rollback()  # what this thread read before it waited may be older than what is known of the ward
        feed = db.session.get_one(WardFeed, ward)
        head, digest = feed.head, feed.digest
        if digest_at(db.session(), ward, watched.head) != watched.digest:  # another history: a copy was put back
            watched.lookout, watched.head = Lookout(ward), 0
        changed = patients_of_feed(db.session(), ward, watched.head, head)
        rows = watched.lookout.look(changed, now, manner(lambda patient: patients.member_chart(patient, ward, now)))
        watched.head, watched.digest = head, digest
        watched.matters, watched.unset = watched.lookout.matters(), watched.lookout.unset()
        return rows


def matters(ward: str) -> frozenset[str]:
    """What phones of a ward are woken for, by the last look at it."""
    return last_look(ward).matters


def unset(ward: str) -> int:
    """Of how many patients day 0 is not known, by the last look."""
    return last_look(ward).unset


def last_look(ward: str) -> Watched:
    """What this process knows of a ward."""
    known: dict[str, Watched] = current_app.extensions["tenpoint-watched"]
    return known.get(ward) or Watched(Lookout(ward))


@contextmanager
def held(lock: threading.Lock) -> Iterator[None]:
    """The lock, unless it is taken for longer than a board waits."""
    if not lock.acquire(timeout=PATIENCE_S):
        raise Unavailable("board-not-yet", "The server is still reading the ward; ask again.", retry_after=15)
    try:
        yield
    finally:
        lock.release()


def unheard(ward: str, now: int) -> Json:
    """How many phones of the ward were not heard of late, and how many records phones have that did not arrive."""
    layout = load.protocol("handover")
    found = phones.unheard(db.session(), ward, now, layout["silent_min"] * MINUTE_MS)
    oldest = now - layout["silent_within_h"] * HOUR_MS
    return {
        "silent": sum(1 for row in found["silent"] if row["heard_ms"] >= oldest),
        "owed": sum(row["records"] for row in found["missing"] if row["heard_ms"] >= oldest),
    }


def init_app(app: Any) -> None:
    """Nothing is known yet."""
    app.extensions["tenpoint-watched"] = {}
