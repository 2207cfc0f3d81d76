"""Keeping entries: recognise, store, feed, hold; all of a batch in one transaction."""

from dataclasses import dataclass
from typing import Any

from sqlalchemy import select, update
from sqlalchemy.dialects import postgresql, sqlite
from sqlalchemy.orm import Session

from backend.clinicians.grants import why_held
from backend.clock import instant, to_ms
from backend.entries import grades, wards
from backend.entries.model import FeedRow, HeldEntry, StoredEntry, WardFeed
from sync.cursor import xor
from sync.envelope import NotAnEntry, parse, text_hash
from sync.union import Verdict, verdict

Json = dict[str, Any]


@dataclass
class Offer:
    """One offered text: its hash, its envelope or why it has none, and what became of it."""

    text: str
    hash: str
    entry: Json | None = None
    id: str | None = None
    reason: str | None = None
    state: Verdict = "held"

    def receipt(self) -> Json:
        """What the phone is told."""
        why = {"reason": self.reason} if self.state == "held" else {}
        return {"hash": self.hash, "id": self.id, "state": self.state, **why}


def read(text: str) -> Offer:
    """Parse an offered text; what is wrong with it becomes the reason to hold it."""
    offer = Offer(text, text_hash(text))
    try:
        offer.entry = parse(text)
        offer.id = offer.entry["id"]
        to_ms(offer.entry["at"]), to_ms(offer.entry["recorded_at"])
    except NotAnEntry as wrong:
        offer.id, offer.reason = wrong.id, "not_an_entry"
    except ValueError:
        offer.entry, offer.reason = None, "not_an_entry"
    return offer


def take(session: Session, offers: list[Offer], device: str, incarnation: str, now: int) -> None:
    """Store, recognise or hold each offer; numbers come last, so that their order is the order of visibility."""
    fresh: list[Json] = []
    for offer in sorted(offers, key=lambda one: (one.id or "", one.hash)):
        settle(session, offer, now)
        if offer.state == "stored":
            assert offer.entry
            fresh.append(offer.entry)
            grades.keep(session, offer.entry, now)
        elif offer.state == "held":
            hold(session, offer, device, incarnation, now)
    feed(session, fresh, now)


def settle(session: Session, offer: Offer, now: int) -> None:
    """Decide on one offer, and store it when it is new and its author had the right."""
    if offer.entry is None:
        return
    kept = kept_hash(session, offer.entry["id"])
    offer.state = verdict(kept, offer.entry["id"], offer.hash)
    if offer.state == "held":
        offer.reason = "same_id"
        return
    if offer.state == "stored":
        offer.reason = why_held(session, offer.entry, to_ms(offer.entry["recorded_at"])) or wards.why_held(session, offer.entry)
        offer.state = "held" if offer.reason else insert(session, offer, now)


def kept_hash(session: Session, id: str) -> dict[str, str]:  # noqa: A002 the field's own name
    """id -> hash of the stored entry with this id, if there is one."""
    found = session.scalar(select(StoredEntry.hash).where(StoredEntry.id == id))
    return {id: found} if found else {}


def insert(session: Session, offer: Offer, now: int) -> Verdict:
    """Insert, unless another transaction was first with the same id."""
    entry = offer.entry
    assert entry
    row = {
        **{name: entry[name] for name in ("id", "kind", "ward", "patient", "author", "device", "incarnation", "n", "at")},
        "hash": offer.hash, "text": offer.text, "at_ms": to_ms(entry["at"]), "received_at": instant(now), "received_ms": now,
    }  # fmt: skip
    if insert_once(session, StoredEntry, row):
        return "stored"
    again = verdict(kept_hash(session, entry["id"]), entry["id"], offer.hash)
    offer.reason = "same_id" if again == "held" else None
    return again


def insert_once(session: Session, model: type[Any], row: Json) -> bool:
    """INSERT … ON CONFLICT DO NOTHING; whether a row was made."""
    dialect = postgresql if session.get_bind().dialect.name == "postgresql" else sqlite
    return bool(session.execute(dialect.insert(model).values(row).on_conflict_do_nothing()).rowcount)


def hold(session: Session, offer: Offer, device: str, incarnation: str, now: int) -> None:
    """Keep a text apart, once; it frees the sender's queue and waits for a person."""
    entry = offer.entry or {}
    row = {
        "hash": offer.hash, "text": storable(offer.text), "reason": offer.reason, "id": offer.id,
        "device": entry.get("device", device), "incarnation": entry.get("incarnation", incarnation),
        "received_at": instant(now), **{name: entry.get(name) for name in ("ward", "patient", "author", "at", "n")},
    }  # fmt: skip
    insert_once(session, HeldEntry, row)


def storable(text: str) -> str:
    """The text with what no database takes written as escapes."""
    return text.encode("utf-8", "backslashreplace").decode().replace("\0", "\\u0000")


def feed(session: Session, fresh: list[Json], now: int) -> None:
    """Append new entries to the feeds of their wards, in sorted order of wards."""
    steps: dict[str, list[FeedRow]] = {}
    for entry in fresh:
        for ward, rows in wards.steps(session, entry, now).items():
            steps.setdefault(ward, []).extend(rows)
    for ward in sorted(steps):
        append(session, ward, steps[ward])


def append(session: Session, ward: str, rows: list[FeedRow]) -> None:
    """Number the rows by raising the ward's counter; the row lock makes number order commit order."""
    head, digest = session.execute(
        update(WardFeed)
        .where(WardFeed.ward == ward)
        .values(head=WardFeed.head + len(rows))
        .returning(WardFeed.head, WardFeed.digest)
    ).one()
    for seq, row in enumerate(rows, head - len(rows) + 1):
        digest = xor(digest, row.digest)
        row.ward, row.seq, row.digest = ward, seq, digest
        session.add(row)
    session.execute(update(WardFeed).where(WardFeed.ward == ward).values(digest=digest))
