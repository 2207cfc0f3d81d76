"""Keeping entries: recognise, store, feed, hold; all of a batch in one transaction."""

from dataclasses import dataclass, field
from itertools import groupby
from typing import Any

from sqlalchemy import delete, select, update
from sqlalchemy.orm import Session

from backend.clinicians.grants import why_held
from backend.clock import instant, to_ms
from backend.db import insert_once
from backend.entries import grades, wards
from backend.entries.model import FeedRow, HeldEntry, StoredEntry, WardFeed
from sync.cursor import xor
from sync.envelope import NotAnEntry, parse, text_hash
from sync.union import Verdict, verdict

Json = dict[str, Any]
KEPT = ("id", "kind", "ward", "patient", "author", "device", "incarnation", "n", "at")


@dataclass
class Offer:
    """One offered text: its hash, its envelope (or what can be read of it), and what became of it."""

    text: str
    hash: str
    entry: Json | None = None
    told: Json = field(default_factory=dict)
    reason: str | None = None
    state: Verdict = "held"

    @property
    def id(self) -> str | None:
        """What the text calls itself."""
        return self.told.get("id")

    def receipt(self) -> Json:
        """What the phone is told."""
        why = {"reason": self.reason} if self.state == "held" else {}
        return {"hash": self.hash, "id": self.id, "state": self.state, **why}


def read(text: str) -> Offer:
    """Parse an offered text; one that is no entry will be held."""
    offer = Offer(text, text_hash(text), reason="not_an_entry")
    try:
        offer.entry = offer.told = parse(text)
    except NotAnEntry as wrong:
        offer.told = wrong.told
    return offer


def take(
    session: Session, offers: list[Offer], device: str, incarnation: str, now: int, readers: tuple[str, ...] = ()
) -> None:
    """Store, recognise or hold each offer; numbers come last, so that their order is the order of visibility.

    `readers` are wards from which patients may be due to leave.
    """
    fresh: list[Json] = []
    for offer in sorted(offers, key=lambda one: (one.id or "", one.hash)):
        settle(session, offer, now)
        if offer.state == "stored":
            assert offer.entry
            fresh.append(offer.entry)
            grades.keep(session, offer.entry, now)
        elif offer.state == "held":
            hold(session, offer, device, incarnation, now)
    feed(session, fresh, readers, now)


def settle(session: Session, offer: Offer, now: int) -> None:
    """Decide on one offer, and store it when it is new and its author had the right."""
    if offer.entry is None:
        return
    offer.state = compare(session, offer)
    if offer.state == "stored":
        reason = why_held(session, offer.entry, to_ms(offer.entry["recorded_at"])) or wards.why_held(
            session, offer.entry
        )
        offer.state = "held" if reason else insert(session, offer, now)
        offer.reason = reason or offer.reason


def compare(session: Session, offer: Offer) -> Verdict:
    """The verdict against the stored entry with the same id, if there is one."""
    assert offer.id
    found = session.scalar(select(StoredEntry.hash).where(StoredEntry.id == offer.id))
    offer.reason = "same_id"
    return verdict({offer.id: found} if found else {}, offer.id, offer.hash)


def insert(session: Session, offer: Offer, now: int) -> Verdict:
    """Insert, unless another transaction was first with the same id; what was held of it is held no longer."""
    row = {name: offer.told[name] for name in KEPT} | {
        "hash": offer.hash, "text": offer.text, "at_ms": to_ms(offer.told["at"]), "received_at": instant(now), "received_ms": now,
    }  # fmt: skip
    if not insert_once(session, StoredEntry, row):
        return compare(session, offer)
    session.execute(delete(HeldEntry).where(HeldEntry.hash == offer.hash))
    return "stored"


def hold(session: Session, offer: Offer, device: str, incarnation: str, now: int) -> None:
    """Keep a text apart, once; it frees the sender's queue and waits for a person."""
    row = {
        "hash": offer.hash, "text": offer.text, "reason": offer.reason, "id": offer.id,
        "device": offer.told.get("device", device), "incarnation": offer.told.get("incarnation", incarnation),
        "received_at": instant(now), **{name: offer.told.get(name) for name in ("ward", "patient", "author", "at", "n")},
    }  # fmt: skip
    insert_once(session, HeldEntry, row)


def feed(session: Session, fresh: list[Json], readers: tuple[str, ...], now: int) -> None:
    """Append new entries to the feeds, and the patients whose time in a ward is over; wards in sorted order."""
    due = wards.due_to_leave(session, readers, now) if readers else []
    wards.lock(session, {entry["patient"] for entry in fresh} | {patient for _, patient in due})
    parts = [wards.forget(session, due, now)]
    by_patient = sorted(fresh, key=lambda entry: (entry["patient"], to_ms(entry["at"]), entry["id"]))
    parts += [wards.steps(session, list(some), now) for _, some in groupby(by_patient, lambda entry: entry["patient"])]
    for ward in sorted({ward for part in parts for ward in part}):
        append(session, ward, [row for part in parts for row in part.get(ward, [])])


def append(session: Session, ward: str, rows: list[FeedRow]) -> None:
    """Number the rows by raising the ward's counter; the row lock makes number order commit order."""
    raise_head = update(WardFeed).where(WardFeed.ward == ward).values(head=WardFeed.head + len(rows))
    head, digest = session.execute(raise_head.returning(WardFeed.head, WardFeed.digest)).one()
    for seq, row in enumerate(rows, head - len(rows) + 1):
        digest = xor(digest, row.digest)
        row.ward, row.seq, row.digest = ward, seq, digest
    session.add_all(rows)
    session.execute(update(WardFeed).where(WardFeed.ward == ward).values(digest=digest))
