"""The live feed: rows as they are committed, to phones whose screen is on. It is only speed; polling suffices."""

import json
import zlib
from collections.abc import Iterator
from dataclasses import dataclass, field
from time import monotonic, sleep
from typing import Any

from flask import Flask, current_app
from sqlalchemy import select

from backend.clinicians import grants, sessions
from backend.clinicians.model import Ward
from backend.clock import instant, now_ms
from backend.db import db
from backend.entries import meta
from backend.entries.model import WardFeed
from backend.errors import NotFound, Unavailable
from backend.exchange.counters import FEEDS
from backend.exchange.news import news
from backend.pulse import Pulse

Json = dict[str, Any]
HEARTBEAT_S = 20
POLL_S = 1
LONGEST_S = 600
GATHER_S, WRITERS_S = 0.1, 1  # a ward that comes back into the network writes first: one frame tells it all
GZIP = zlib.MAX_WBITS | 16
NOBODYS = {"device": None, "incarnation": None}  # a feed has no database of a phone: every row comes with its text


@dataclass
class Feed:
    """One open feed: who reads which wards, and how far."""

    app: Flask
    token: str | None
    cursors: dict[str, int]
    heard_s: float = field(default_factory=monotonic)
    is_open: bool = False

    def begin(self) -> "Feed":
        """Take a place; there are so many and no more. Raises NotFound, Unavailable."""
        self.cursors = {ward: cursor for ward, cursor in self.cursors.items() if self.may_read(ward)}
        if not self.cursors:
            raise NotFound("not-found", "There is no such ward, or it is not for you to see.")
        if not self.app.extensions["tenpoint-feeds"].acquire(blocking=False):
            raise Unavailable("feeds-taken", "All live feeds are taken; ask every half minute.", retry_after=60)
        self.is_open = True
        FEEDS.inc()
        return self

    def end(self) -> None:
        """Give the place back, once."""
        if self.is_open:
            self.is_open = False
            FEEDS.dec()
            self.app.extensions["tenpoint-feeds"].release()

    def lines(self) -> Iterator[bytes]:
        """A frame a line: at once, with each commit, and when nothing has happened for a while; until a right ends."""
        pulse: Pulse = self.app.extensions["tenpoint-pulse"]
        until, first = monotonic() + LONGEST_S, True
        while monotonic() < until and not pulse.is_ending:
            beats = pulse.beats
            with self.app.app_context():
                frame = self.look(first)
                wait_s = POLL_S if db.engine.dialect.name == "postgresql" else HEARTBEAT_S
            if frame == {}:
                return
            if frame:
                first, self.heard_s = False, monotonic()
                yield json.dumps(frame, ensure_ascii=False, separators=(",", ":")).encode() + b"\n"
            if not has_more(frame):
                pulse.wait(beats, wait_s)
                sleep(GATHER_S)
                pulse.let_write(WRITERS_S)

    def look(self, is_due: bool) -> Json | None:
        """The next frame; None when there is nothing to say yet, an empty one when there is no right any more."""
        heads = dict(
            db.session.execute(select(WardFeed.ward, WardFeed.head).where(WardFeed.ward.in_(self.cursors))).all()
        )
        fresh = sorted(ward for ward, head in heads.items() if head > self.cursors[ward])
        if not fresh and not is_due and monotonic() - self.heard_s < HEARTBEAT_S:
            return None
        if not all(self.may_read(ward) for ward in self.cursors):
            return {}
        now = now_ms()
        found = {ward: news(ward, self.cursors[ward], NOBODYS, now) for ward in fresh}
        self.cursors |= {ward: one["cursor"] for ward, one in found.items()}
        return {"v": 1, "epoch": meta.get("epoch"), "server_time": instant(now), "wards": found}

    def may_read(self, ward: str) -> bool:
        """Whether the session stands and its person sees the ward."""
        asker = sessions.person_of(self.token)
        exists = asker is not None and db.session.get(Ward, ward) is not None
        return exists and asker is not None and grants.may_read(db.session(), asker.id, ward, now_ms())


def follow(token: str | None, cursors: dict[str, int]) -> Feed:
    """A feed of the wards after these cursors. Raises NotFound, Unavailable."""
    return Feed(current_app._get_current_object(), token, cursors).begin()  # type: ignore[attr-defined]


def has_more(frame: Json | None) -> bool:
    """Whether a ward had more rows than one frame tells."""
    return frame is not None and any(one["cursor"] < one["head"] for one in frame["wards"].values())


def packed(lines: Iterator[bytes]) -> Iterator[bytes]:
    """The lines as one gzip stream, each readable as soon as it is there: an entry is much like those before it."""
    packer = zlib.compressobj(wbits=GZIP)
    for line in lines:
        yield packer.compress(line) + packer.flush(zlib.Z_SYNC_FLUSH)
    yield packer.flush()
