"""Bugs planted into the server's functions: what a careless change might have made of them."""

import json
from collections.abc import Callable
from typing import Any

import pytest
from sqlalchemy import func, select, text, update
from sqlalchemy.orm import Session

from backend.chart.instants import to_ms
from backend.db import db
from backend.entries import service as entries
from backend.entries.model import FeedRow, StoredEntry, WardFeed
from backend.errors import BadRequest
from backend.exchange import service
from tests.unit.model.ward import World

Json = dict[str, Any]
Plant = Callable[[pytest.MonkeyPatch, World], None]
SKEW_MS = 300_000


class Undone(Exception):
    """Takes a transaction back."""


def acknowledge_before_commit(patch: pytest.MonkeyPatch, world: World) -> None:
    """Receipts are said first; the commit follows when the next request comes."""
    waiting: list[tuple[Any, ...]] = []
    commit = service.write

    def write(request: Json, *who: Any) -> list[entries.Offer]:
        while waiting:
            commit(*waiting.pop(0))
        offers = [entries.read(one) for one in request["entries"]]
        try:
            with db.write() as session:
                entries.take(session, offers, request["device"], request["incarnation"], who[2])
                raise Undone
        except Undone:
            waiting.append((request, *who))
            return offers

    patch.setattr(service, "write", write)
    patch.setattr(world.server, "on_death", [waiting.clear])


def no_unique_key(patch: pytest.MonkeyPatch, _: World) -> None:
    """What comes again is taken for new."""
    insert = entries.insert_new

    def insert_all(session: Session, model: Any, rows: list[Json]) -> set[Any]:
        insert(session, model, rows)
        return {row.get("id") for row in rows}

    patch.setattr(entries, "verdict", lambda kept, id, hash: "stored")
    patch.setattr(entries, "insert_new", insert_all)


def last_write_wins(patch: pytest.MonkeyPatch, _: World) -> None:
    """Another text with the same id takes the place of the first."""
    settle = entries.settle

    def overwrite(session: Session, offers: list[entries.Offer]) -> list[entries.Offer]:
        session.execute(text("DROP TRIGGER IF EXISTS entry_no_update"))
        for one in offers:
            new = update(StoredEntry).where(StoredEntry.id == one.id)
            session.execute(new.values(hash=one.hash, text=one.text))
        return settle(session, offers)

    patch.setattr(entries, "settle", overwrite)


def mismatch_ignored(patch: pytest.MonkeyPatch, _: World) -> None:
    """An id that is known is a duplicate, whatever its text."""
    patch.setattr(entries, "verdict", lambda kept, id, hash: "duplicate" if id in kept else "stored")


def number_taken_first(patch: pytest.MonkeyPatch, world: World) -> None:
    """The feed's numbers are drawn before the transaction that uses them, as from a sequence."""
    commit, append = service.write, entries.append
    drawn: dict[str, int] = {}

    def write(request: Json, *who: Any) -> list[entries.Offer]:
        dies, world.server.dies = world.server.dies, None
        with db.write() as session:
            told = [entries.read(one).told for one in request["entries"]]
            kept = entries.kept_hashes(session, [one.get("id") for one in told])
            for ward in {one["ward"] for one in told if one["id"] not in kept}:
                raised = update(WardFeed).where(WardFeed.ward == ward).values(head=WardFeed.head + 1)
                drawn[ward] = session.execute(raised.returning(WardFeed.head)).scalar_one()
        world.server.dies = dies
        return commit(request, *who)

    def use(session: Session, ward: str, rows: list[Json]) -> None:
        if drawn.pop(ward, None):
            session.execute(update(WardFeed).where(WardFeed.ward == ward).values(head=WardFeed.head - 1))
        append(session, ward, rows)

    patch.setattr(service, "write", write)
    patch.setattr(entries, "append", use)


def epoch_not_looked_at(patch: pytest.MonkeyPatch, _: World) -> None:
    """A cursor from before a restore is read on from."""
    news = service.news

    def read_on(ward: str, _cursor: int | None, request: Json, now: int) -> Json:
        return news(ward, request["wards"][ward]["cursor"], request, now)

    patch.setattr(service, "news", read_on)


def time_is_the_cursor(patch: pytest.MonkeyPatch, _: World) -> None:
    """Only what was signed after the newest that was read is news."""
    news = service.news

    def newer(ward: str, cursor: int | None, request: Json, now: int) -> Json:
        found = news(ward, cursor, request, now)
        read = select(func.max(StoredEntry.at_ms)).join(FeedRow, FeedRow.entry == StoredEntry.id)
        newest = db.session.scalar(read.where(FeedRow.ward == ward, FeedRow.seq <= (cursor or 0))) or 0
        found["entries"] = [one for one in found["entries"] if "text" not in one or at_of(one) >= newest]
        return found

    patch.setattr(service, "news", newer)


def at_of(row: Json) -> int:
    """When what a feed row carries was signed."""
    return to_ms(json.loads(row["text"])["at"])


def wrong_clocks_refused(patch: pytest.MonkeyPatch, world: World) -> None:
    """A phone whose clock is far off is told to set it first."""
    exchange = service.exchange

    def strict(request: Json, asker: Any) -> Json:
        if abs(to_ms(request["now"]) - world.clock.ms) > SKEW_MS:
            raise BadRequest("clock", "Set the clock of this phone.")
        return exchange(request, asker)

    patch.setattr(service, "exchange", strict)


PLANTS: dict[str, Plant] = {
    plant.__name__: plant
    for plant in (
        acknowledge_before_commit, no_unique_key, last_write_wins, mismatch_ignored, number_taken_first,
        epoch_not_looked_at, time_is_the_cursor, wrong_clocks_refused,
    )
}  # fmt: skip
