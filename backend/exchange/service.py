"""One exchange with a phone: take what it offers, give what it has not read."""

import time
from typing import Any

from sqlalchemy import and_, or_, select
from sqlalchemy.exc import DBAPIError

from backend.clinicians import grants
from backend.clinicians.model import Ward
from backend.clinicians.sessions import Asker
from backend.clock import instant, now_ms
from backend.db import TRIES, db, may_retry
from backend.entries import meta, phones
from backend.entries import service as entries
from backend.entries import wards as membership
from backend.entries.model import HeldEntry, HeldSender
from backend.entries.readers import held_of
from backend.errors import Unavailable
from backend.exchange.counters import ENTRIES, SYNC_SECONDS
from backend.exchange.news import news

Json = dict[str, Any]
HELD = ("id", "hash", "reason", "author", "at")
FIRST_PAUSE_S = 0.02


@SYNC_SECONDS.time()
def exchange(request: Json, asker: Asker) -> Json:
    """The answer to one sync request. What a receipt calls stored or duplicate is committed."""
    now = now_ms()
    readable = [ward for ward in sorted(request["wards"]) if may_read(ward, asker, now)]
    offers = write(request, asker, tuple(readable), now)
    epoch = meta.get("epoch")
    is_known = str(request["epoch"]) == epoch
    return {
        "v": 1,
        "batch": request["batch"],
        "epoch": epoch,
        "server_time": instant(now_ms()),
        "receipts": [offer.receipt() for offer in offers],
        "have": phones.have(db.session(), request["device"], request["incarnation"], request["last_n"]),
        "wards": {
            ward: news(ward, request["wards"][ward]["cursor"] if is_known else None, request, now) for ward in readable
        },
        "denied": [ward for ward in sorted(request["wards"]) if ward not in readable],
        "held": held_by(request["device"], request["incarnation"]),
    }


def may_read(ward: str, asker: Asker, now: int) -> bool:
    """Whether the asker sees this ward; one that does not exist is simply not hers."""
    return db.session.get(Ward, ward) is not None and grants.may_read(db.session(), asker.id, ward, now)


def write(request: Json, asker: Asker, wards: tuple[str, ...], now: int) -> list[entries.Offer]:
    """Everything the request changes, in one transaction; tried again when the database asks for it."""
    for attempt in range(TRIES):
        offers = [entries.read(text) for text in request["entries"]]
        seen = phones.facts(request, asker.id, now)
        try:
            if offers or phones.is_news(db.session(), seen) or membership.due_to_leave(db.session(), wards, now):
                with db.write() as session:
                    entries.take(session, offers, request["device"], request["incarnation"], now, wards)
                    phones.heard(session, seen)
            for offer in offers:
                ENTRIES.labels(offer.state).inc()
            return offers
        except DBAPIError as failed:
            if not may_retry(failed):
                raise
            time.sleep(FIRST_PAUSE_S * 2**attempt)
    raise Unavailable("busy", "The server is busy. Everything is kept on the phone and sent again.", retry_after=2)


def held_by(device: str, incarnation: str) -> list[Json]:
    """What waits for a person and names this phone, or was sent by it."""
    sent = select(HeldSender.hash).where(HeldSender.device == device, HeldSender.incarnation == incarnation)
    names_it = and_(HeldEntry.device == device, HeldEntry.incarnation == incarnation)
    found = held_of(db.session(), or_(names_it, HeldEntry.hash.in_(sent)))
    return [{name: one[name] for name in HELD} for one in found]


def held_in(asker: Asker) -> list[Json]:
    """What waits in the wards the asker sees."""
    now = now_ms()
    wards = [ward for ward in db.session.scalars(select(Ward.id)) if may_read(ward, asker, now)]
    return held_of(db.session(), HeldEntry.ward.in_(wards))
