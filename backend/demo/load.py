"""Fill a new database with the demo ward, through the same service that phones use."""

import hashlib
from datetime import datetime
from importlib.metadata import version
from typing import Any

from backend.attachments import service as attachments
from backend.attachments.model import StoredAttachment
from backend.chart.ink import STROKES
from backend.chart.instants import to_ms
from backend.clinicians import service as clinicians
from backend.clinicians.model import SignIn
from backend.clinicians.people import add_person
from backend.clock import now_ms
from backend.config import Config
from backend.db import db, insert_new
from backend.demo.people import PASSPHRASE, USERS, WARDS
from backend.demo.story import tell
from backend.demo.written import drawings
from backend.entries import service as entries
from backend.entries.attached import named

DEVICE = "01985a00-0000-7000-8000-00000000d0e1"
LONG_AGO_MS = 100 * 24 * 3600 * 1000


def load(now: datetime, zone: str = Config.demo_zone) -> int:
    """Wards, people and the nights up to `now` by the clocks of `zone`; returns how many entries were signed."""
    since = now_ms() - LONG_AGO_MS
    wards = [ward | {"zone": zone} for ward in WARDS]
    for ward in wards:
        clinicians.add_ward(ward)
    for id, name, role, ward in USERS:
        add_person(id, name, PASSPHRASE, role, ward, since)
    with db.write() as session:
        for id, _, role, _ in USERS:
            if role in ("nurse", "physician"):
                session.add(
                    SignIn(token_sha256=f"demo phone, {id}", person=id, device=DEVICE, created_ms=since, ended_ms=since)
                )
    offers = [entries.read(text) for text in tell(now, wards[0], DEVICE, version("tenpoint"))]
    for offer in offers:
        offer.came_ms = min(to_ms(offer.told["recorded_at"]), now_ms())  # as from a phone that was never cut off
    with db.write() as session:
        entries.take(session, offers, DEVICE, "0" * 16, now_ms())
        insert_new(session, StoredAttachment, attached(offers))
    refused = [offer.reason for offer in offers if offer.state != "stored"]
    assert not refused, refused
    return len(offers)


def attached(offers: list[entries.Offer]) -> list[dict[str, Any]]:
    """What the checks name, as it came with them."""
    kept = {hashlib.sha256(data).hexdigest(): data for data in drawings()}
    return [
        attachments.row_of(name, STROKES, kept[name], offer.told["author"], DEVICE, offer.came_ms or now_ms())
        for offer in offers
        if (name := named(offer.told))
    ]
