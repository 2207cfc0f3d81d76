"""What the server knows of the phones: what they have made, what of it has arrived, when they were last heard."""

from typing import Any

from sqlalchemy import func, select, update
from sqlalchemy.orm import Session

from backend.clock import instant
from backend.db import insert_once
from backend.entries.model import HeldEntry, Phone, StoredEntry, WardFeed
from backend.entries.readers import records_of_ward
from sync.union import missing

Json = dict[str, Any]
FRESH_MS = 5 * 60 * 1000
MOST_MISSING = 100
FURTHEST = 10_000


def facts(request: Json, person: str, now: int) -> Json:
    """The row of the phone that sent a request."""
    return {
        "device": request["device"], "incarnation": request["incarnation"], "person": person,
        "wards": " ".join(sorted(request["wards"])), "last_n": request["last_n"], "heard_ms": now,
    }  # fmt: skip


def is_news(session: Session, seen: Json) -> bool:
    """Whether a request changes what is known of its phone; being heard again within five minutes is no news."""
    known = session.get(Phone, (seen["device"], seen["incarnation"]))
    if known is None or known.heard_ms < seen["heard_ms"] - FRESH_MS:
        return True
    return any(getattr(known, name) != seen[name] for name in ("person", "wards", "last_n"))


def heard(session: Session, seen: Json) -> None:
    """Remember that a phone was heard."""
    if not insert_once(session, Phone, seen):
        own = (Phone.device == seen["device"], Phone.incarnation == seen["incarnation"])
        session.execute(update(Phone).where(*own).values(seen))


def have(session: Session, device: str, incarnation: str, last_n: int) -> Json:
    """Up to which number a phone's entries have arrived, and which after that are missing (100 at most)."""
    found = select(StoredEntry.n).where(StoredEntry.device == device, StoredEntry.incarnation == incarnation)
    count, last = session.execute(
        found.with_only_columns(func.count(StoredEntry.n.distinct()), func.max(StoredEntry.n))
    ).one()
    if count == (last or 0) >= last_n:
        return {"upto": count, "missing": []}
    numbers = arrived(session, device, incarnation)
    upto = next(number for number in range(len(numbers) + 1) if number + 1 not in numbers)
    last = min(max([last_n, *numbers], default=0), upto + FURTHEST)
    return {"upto": upto, "missing": missing(numbers, last)[:MOST_MISSING]}


def unheard(session: Session, ward: str, now: int, silent_after_ms: int) -> Json:
    """The phones of a ward, as freshness tells them: `upto_ms`, `missing`, `silent`."""
    rows = [phone for phone in session.scalars(select(Phone).order_by(Phone.heard_ms)) if ward in phone.wards.split()]
    owed = [(row, len(have(session, row.device, row.incarnation, row.last_n)["missing"])) for row in rows]
    quiet_ms = now - silent_after_ms
    return {
        "upto_ms": min((row.heard_ms for row, count in owed if not count and row.heard_ms >= quiet_ms), default=now),
        "missing": [{"device": row.device, "records": count, "heard_ms": row.heard_ms} for row, count in owed if count],
        "silent": [{"device": row.device, "heard_ms": row.heard_ms} for row in rows if row.heard_ms < quiet_ms],
    }


def made_on(session: Session, device: str) -> list[Json]:
    """What each local database of a device had made when it was last heard, and how much of that has arrived."""
    rows = session.scalars(select(Phone).where(Phone.device == device).order_by(Phone.heard_ms))
    return [
        {
            "incarnation": row.incarnation,
            "made": row.last_n,
            "arrived": len(arrived(session, device, row.incarnation) & set(range(1, row.last_n + 1))),
            "heard_at": instant(row.heard_ms),
        }
        for row in rows
    ]


def arrived(session: Session, device: str, incarnation: str) -> set[int]:
    """The numbers of a local database that are here, stored or held."""
    stored = select(StoredEntry.n).where(StoredEntry.device == device, StoredEntry.incarnation == incarnation)
    apart = select(HeldEntry.n).where(
        HeldEntry.device == device, HeldEntry.incarnation == incarnation, HeldEntry.n.is_not(None)
    )
    return set(session.scalars(stored)) | set(session.scalars(apart))


def freshness(session: Session, ward: str, now: int, silent_after_ms: int) -> Json:
    """How complete a ward's record is.

    {upto_ms, missing: [{device, records, heard_ms}], silent: [{device, heard_ms}], records, digest}.

    `upto_ms`: when the phone quiet longest was last heard, among those that owe nothing and are not silent; else now.
    """
    feed = session.get_one(WardFeed, ward)
    return unheard(session, ward, now, silent_after_ms) | {
        "records": records_of_ward(session, ward),
        "digest": feed.digest,
    }
