"""One exchange with a phone: take what it offers, give what it has not read."""

import time
from typing import Any

from sqlalchemy import select
from sqlalchemy.exc import DBAPIError

from backend.clinicians import grants
from backend.clinicians.model import Ward
from backend.clinicians.sessions import Asker
from backend.clock import instant, now_ms, offsets
from backend.db import TRIES, db, may_retry
from backend.entries import meta
from backend.entries import service as entries
from backend.entries import wards as membership
from backend.entries.model import FeedRow, HeldEntry, StoredEntry, WardFeed
from backend.errors import Unavailable
from sync.cursor import ZERO
from sync.union import missing

Json = dict[str, Any]
MOST_ROWS = 500
MOST_MISSING = 100


def exchange(request: Json, asker: Asker) -> Json:
    """The answer to one sync request. What a receipt calls stored or duplicate is committed."""
    now = now_ms()
    offers = [entries.read(text) for text in request["entries"]]
    readable = [ward for ward in sorted(request["wards"]) if may_read(ward, asker, now)]
    write(offers, readable, request, now)
    epoch = meta.get("epoch")
    is_known = request["epoch"] is not None and str(request["epoch"]) == epoch
    return {
        "v": 1,
        "batch": request["batch"],
        "epoch": epoch,
        "server_time": instant(now_ms()),
        "receipts": [offer.receipt() for offer in offers],
        "have": have(request),
        "wards": {ward: news(ward, request["wards"][ward]["cursor"] if is_known else None, request, now) for ward in readable},
        "denied": [ward for ward in sorted(request["wards"]) if ward not in readable],
        "held": held(request["device"], request["incarnation"]),
    }


def may_read(ward: str, asker: Asker, now: int) -> bool:
    """Whether the asker sees this ward; one that does not exist is simply not hers."""
    return db.session.get(Ward, ward) is not None and grants.may_read(db.session(), asker.id, ward, now)


def write(offers: list[entries.Offer], wards: list[str], request: Json, now: int) -> None:
    """Everything the request changes, in one transaction; tried again when the database asks for it."""
    for attempt in range(TRIES):
        try:
            if offers or any_forget_due(wards, now):
                with db.write() as session:
                    entries.take(session, offers, request["device"], request["incarnation"], now)
                    for ward in wards:
                        if rows := membership.forget_due(session, ward, now):
                            entries.append(session, ward, rows)
            db.session.rollback()  # what was read before the write is old now
            return
        except DBAPIError as failed:
            if not may_retry(failed):
                raise
            time.sleep(0.02 * 2**attempt)
    raise Unavailable("busy", "The server is busy. Everything is kept on the phone and sent again.", retry_after=2)


def any_forget_due(wards: list[str], now: int) -> bool:
    """Whether a patient's day of grace in one of these wards is over."""
    from backend.entries.model import PatientWard

    query = select(PatientWard.patient).where(PatientWard.ward.in_(wards), PatientWard.leaves_ms <= now).limit(1)
    return db.session.scalar(query) is not None


def have(request: Json) -> Json:
    """Up to which number the server has this phone's entries, and which before the phone's last are missing."""
    own = (request["device"], request["incarnation"])
    numbers: set[int] = set()
    for model in (StoredEntry, HeldEntry):
        query = select(model.n).where(model.device == own[0], model.incarnation == own[1])
        numbers.update(number for number in db.session.scalars(query) if number is not None)
    upto = 0
    while upto + 1 in numbers:
        upto += 1
    last = min(max([request["last_n"], *numbers], default=0), upto + 10_000)
    return {"upto": upto, "missing": missing(numbers, last)[:MOST_MISSING]}


def news(ward: str, cursor: int | None, request: Json, now: int) -> Json:
    """The rows of a ward after a cursor, at most 500; from the beginning when the cursor is null or not ours."""
    head, head_digest = db.session.execute(select(WardFeed.head, WardFeed.digest).where(WardFeed.ward == ward)).one()
    start = cursor if cursor is not None and cursor <= head else None
    rows = db.session.execute(
        select(FeedRow, StoredEntry)
        .outerjoin(StoredEntry, StoredEntry.id == FeedRow.entry)
        .where(FeedRow.ward == ward, FeedRow.seq > (start or 0))
        .order_by(FeedRow.seq)
        .limit(MOST_ROWS)
    ).all()
    zone = db.session.get_one(Ward, ward).zone
    reached = rows[-1][0].seq if rows else (start or 0)
    digest = rows[-1][0].digest if rows else (head_digest if reached else ZERO)
    return {
        "entries": [row_of(row, entry, start, request) for row, entry in rows],
        "cursor": reached,
        "head": head,
        "digest": digest,
        "offsets": offsets(zone, now),
    }


def row_of(row: FeedRow, entry: StoredEntry | None, start: int | None, request: Json) -> Json:
    """One feed row: a text, the id of the phone's own entry, or a patient to forget."""
    if entry is None:
        return {"seq": row.seq, "forget": row.patient}
    is_own = start is not None and (entry.device, entry.incarnation) == (request["device"], request["incarnation"])
    return {"seq": row.seq, "received_at": entry.received_at, **({"id": entry.id} if is_own else {"text": entry.text})}


def held(device: str, incarnation: str) -> list[Json]:
    """What of this phone waits for a person."""
    found = db.session.scalars(
        select(HeldEntry).where(HeldEntry.device == device, HeldEntry.incarnation == incarnation).order_by(HeldEntry.received_at)
    )
    return [{"id": one.id, "hash": one.hash, "reason": one.reason, "author": one.author, "at": one.at} for one in found]


def held_in(asker: Asker) -> list[Json]:
    """What waits in the wards the asker sees."""
    now = now_ms()
    found = db.session.scalars(select(HeldEntry).order_by(HeldEntry.received_at))
    return [
        {
            "id": one.id, "hash": one.hash, "reason": one.reason, "author": one.author, "at": one.at,
            "ward": one.ward, "patient": one.patient, "received_at": one.received_at,
        }  # fmt: skip
        for one in found
        if one.ward and may_read(one.ward, asker, now)
    ]
