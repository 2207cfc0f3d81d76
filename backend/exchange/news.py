"""What a phone has not read of a ward yet."""

from typing import Any

from sqlalchemy import select

from backend.clinicians.model import Ward
from backend.clock import offsets
from backend.db import db
from backend.entries.model import FeedRow, StoredEntry, WardFeed

Json = dict[str, Any]
MOST_ROWS = 500
COLUMNS = (
    FeedRow.seq, FeedRow.patient, FeedRow.digest, FeedRow.what,
    StoredEntry.id, StoredEntry.text, StoredEntry.received_at, StoredEntry.device, StoredEntry.incarnation,
)  # fmt: skip


def news(ward: str, cursor: int | None, request: Json, now: int) -> Json:
    """At most 500 rows of a ward after a cursor; from the beginning when it is null or not of this feed."""
    head, head_digest = db.session.execute(select(WardFeed.head, WardFeed.digest).where(WardFeed.ward == ward)).one()
    start = cursor if cursor is not None and cursor <= head else None
    query = (
        select(*COLUMNS)
        .outerjoin(StoredEntry, StoredEntry.id == FeedRow.entry)
        .where(FeedRow.ward == ward, FeedRow.seq > (start or 0), FeedRow.seq <= head)
        .order_by(FeedRow.seq)
        .limit(MOST_ROWS)
    )
    rows = db.session.execute(query).all()
    last = rows[-1] if rows else None
    own = (request["device"], request["incarnation"]) if start is not None else None
    return {
        "entries": [step(row, own) for row in rows],
        "cursor": last.seq if last else head,
        "head": head,
        "digest": last.digest if last else head_digest,
        "offsets": offsets(db.session.get_one(Ward, ward).zone, now),
    }


def step(row: Any, own: tuple[str, str] | None) -> Json:
    """One feed row: a text, the id alone of what the phone made itself, or a patient to forget."""
    if row.what == "forget":
        return {"seq": row.seq, "forget": row.patient}
    content = {"id": row.id} if (row.device, row.incarnation) == own else {"text": row.text}
    return {"seq": row.seq, "received_at": row.received_at, **content}
