"""Keeping entries: recognise, store, feed, hold; all of a batch in one transaction."""

from dataclasses import dataclass, field
from itertools import groupby
from typing import Any

from sqlalchemy import delete, insert, select, update
from sqlalchemy.orm import Session

from backend.chart.instants import to_ms
from backend.clinicians.grants import Rights
from backend.clock import instant
from backend.db import insert_new
from backend.entries import attached, grades, wards
from backend.entries.model import FeedRow, HeldEntry, HeldResolution, HeldSender, StoredEntry, WardFeed
from sync.cursor import xor
from sync.envelope import NotAnEntry, parse, text_hash
from sync.union import Verdict, verdict

Json = dict[str, Any]
HELD_TELLS = {"id", "ward", "patient", "author", "at", "n"}
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
    came_ms: int | None = None  # when it came, where that is not now

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
    ordered = sorted(offers, key=lambda offer: (offer.id or "", offer.hash))
    store(session, settle(session, ordered), now)
    hold(session, [offer for offer in ordered if offer.state == "held"], device, incarnation, now)
    fresh = [offer for offer in ordered if offer.state == "stored"]
    for table in (HeldEntry, HeldSender):
        session.execute(delete(table).where(table.hash.in_([offer.hash for offer in fresh])))
    derive(session, fresh, now)
    feed(session, fresh, readers, now)


def settle(session: Session, offers: list[Offer]) -> list[Offer]:
    """Decide on each offer that is an entry; returns those to store."""
    kept = kept_hashes(session, [offer.id for offer in offers if offer.entry])
    apart = kept_apart(session, [offer.hash for offer in offers if offer.entry])
    rights, known, new = Rights(session), wards.known(session), []
    for offer in offers:
        if offer.entry:
            compare(offer, kept)
            if offer.state == "stored" and (
                reason := apart.get(offer.hash) or rights.why_held(offer.entry) or wards.why_held(known, offer.entry)
            ):
                offer.state, offer.reason = "held", reason
            if offer.state == "stored":
                kept[offer.told["id"]] = offer.hash
                new.append(offer)
    return new


def kept_apart(session: Session, hashes: list[str]) -> dict[str, str]:
    """hash -> why it was held, of the texts that a person keeps apart: offering them again changes nothing.

    Locks what is held of them, so that no decision falls between looking and storing.
    """
    held = select(HeldEntry.hash, HeldEntry.reason).where(HeldEntry.hash.in_(hashes))
    reasons = dict(session.execute(held.order_by(HeldEntry.hash).with_for_update()).all())
    if not reasons:
        return {}
    decided = select(HeldResolution.hash).where(
        HeldResolution.hash.in_(reasons), HeldResolution.outcome == "keep_apart"
    )
    return {hash: reasons[hash] for hash in session.scalars(decided)}


def kept_hashes(session: Session, ids: list[str | None]) -> dict[str, str]:
    """id -> hash of those of the ids that are stored."""
    return dict(session.execute(select(StoredEntry.id, StoredEntry.hash).where(StoredEntry.id.in_(ids))).all())


def compare(offer: Offer, kept: dict[str, str]) -> None:
    """The verdict on an entry against what is stored."""
    offer.state, offer.reason = verdict(kept, offer.told["id"], offer.hash), "same_id"


def admit(session: Session, apart: HeldEntry, now: int) -> str | None:
    """Store a held text on a person's word, as received when it came; a reason when it cannot be stored even so."""
    offer = read(apart.text)
    reason = obstacle(session, offer)
    if reason is None and offer.state == "stored":
        store(session, [offer], to_ms(apart.received_at))
        reason = offer.reason if offer.state == "held" else None
    if reason is None and offer.state == "stored":
        derive(session, [offer], now)
        feed(session, [offer], (), now)
    return reason


def obstacle(session: Session, offer: Offer) -> str | None:
    """Why a text cannot be stored, whoever may sign it: no entry, an id that is taken, a ward that is not there."""
    if offer.entry is None:
        return offer.reason
    compare(offer, kept_hashes(session, [offer.id]))
    return offer.reason if offer.state == "held" else wards.why_held(wards.known(session), offer.entry)


def store(session: Session, new: list[Offer], now: int) -> None:
    """Insert; where another transaction was first with the same id, the verdict is found again."""
    made = insert_new(session, StoredEntry, [entry_row(offer, now) for offer in new])
    late = [offer for offer in new if offer.id not in made]
    kept = kept_hashes(session, [offer.id for offer in late]) if late else {}
    for offer in late:
        compare(offer, kept)


def entry_row(offer: Offer, now: int) -> Json:
    """A row of the append-only store."""
    came_ms = now if offer.came_ms is None else offer.came_ms
    return {name: offer.told[name] for name in KEPT} | {
        "hash": offer.hash,
        "text": offer.text,
        "at_ms": to_ms(offer.told["at"]),
        "received_at": instant(came_ms),
        "received_ms": came_ms,
    }


def derive(session: Session, fresh: list[Offer], now: int) -> None:
    """What is made of entries and could be made again: the server's grade, the attachments they name."""
    told = [offer.told for offer in fresh]
    grades.keep(session, told, now)
    attached.keep(session, told)


def hold(session: Session, held: list[Offer], device: str, incarnation: str, now: int) -> None:
    """Keep texts apart, and who sent them: the sender is told of them in every answer, whatever phone they name."""
    insert_new(session, HeldEntry, [held_row(offer, device, incarnation, now) for offer in held])
    sender = {"device": device, "incarnation": incarnation}
    insert_new(session, HeldSender, [sender | {"hash": offer.hash} for offer in held])


def held_row(offer: Offer, device: str, incarnation: str, now: int) -> Json:
    """A text kept apart: it frees the sender's queue and waits for a person."""
    return {
        **dict.fromkeys(("id", "ward", "patient", "author", "at", "n")),
        **{name: value for name, value in offer.told.items() if name in HELD_TELLS},
        "device": offer.told.get("device", device),
        "incarnation": offer.told.get("incarnation", incarnation),
        "hash": offer.hash,
        "text": offer.text,
        "reason": offer.reason,
        "received_at": instant(now),
    }


def feed(session: Session, fresh: list[Offer], readers: tuple[str, ...], now: int) -> None:
    """Append new entries to the feeds, and the patients whose time in a ward is over; wards in sorted order."""
    due = wards.due_to_leave(session, readers, now) if readers else []
    wards.lock(session, {offer.told["patient"] for offer in fresh} | {patient for _, patient in due})
    parts = [wards.forget(session, due, now)]
    by_patient = sorted(fresh, key=lambda offer: (offer.told["patient"], to_ms(offer.told["at"]), offer.told["id"]))
    places = wards.places_of(session, {offer.told["patient"] for offer in fresh})
    for patient, some in groupby(by_patient, lambda offer: offer.told["patient"]):
        parts.append(wards.steps(session, places[patient], [(offer.told, offer.hash) for offer in some], now))
    for ward in sorted({ward for part in parts for ward in part}):
        append(session, ward, [row for part in parts for row in part.get(ward, [])])


def append(session: Session, ward: str, rows: list[Json]) -> None:
    """Number the rows by raising the ward's counter; the row lock makes number order commit order."""
    raise_head = update(WardFeed).where(WardFeed.ward == ward).values(head=WardFeed.head + len(rows))
    head, digest = session.execute(raise_head.returning(WardFeed.head, WardFeed.digest)).one()
    for seq, row in enumerate(rows, head - len(rows) + 1):
        digest = xor(digest, row["digest"])
        row |= {"ward": ward, "seq": seq, "digest": digest}
    session.execute(insert(FeedRow), rows)
    session.execute(update(WardFeed).where(WardFeed.ward == ward).values(digest=digest))
