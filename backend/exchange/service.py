"""One exchange with a phone: take what it offers, give what it has not read."""

from typing import Any

from backend.clinicians import grants
from backend.clinicians.model import Ward
from backend.clinicians.sessions import Asker
from backend.clock import instant, now_ms
from backend.db import db
from backend.entries import meta, phones
from backend.entries import service as entries
from backend.entries import wards as membership
from backend.exchange import held
from backend.exchange.counters import ENTRIES, SYNC_SECONDS
from backend.exchange.news import news
from backend.exchange.patience import patiently
from backend.site import service as site

Json = dict[str, Any]


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
        "held": held.of_phone(request["device"], request["incarnation"]),
        "site": site.sha256(),
    }


def may_read(ward: str, asker: Asker, now: int) -> bool:
    """Whether the asker sees this ward; one that does not exist is simply not hers."""
    return db.session.get(Ward, ward) is not None and grants.may_read(db.session(), asker.id, ward, now)


def write(request: Json, asker: Asker, wards: tuple[str, ...], now: int) -> list[entries.Offer]:
    """Everything the request changes, in one transaction; tried again when the database asks for it."""
    return patiently(lambda: write_once(request, asker, wards, now))


def write_once(request: Json, asker: Asker, wards: tuple[str, ...], now: int) -> list[entries.Offer]:
    """One try of it; a request that changes nothing opens no transaction."""
    offers = [entries.read(text) for text in request["entries"]]
    seen = phones.facts(request, asker.id, now)
    if offers or phones.is_news(db.session(), seen) or membership.due_to_leave(db.session(), wards, now):
        with db.write() as session:
            entries.take(session, offers, request["device"], request["incarnation"], now, wards)
            phones.heard(session, seen)
    for offer in offers:
        ENTRIES.labels(offer.state).inc()
    return offers
