"""What is held: who may look at it, and what a physician decides about it, once."""

from typing import Any

from sqlalchemy import and_, or_, select
from sqlalchemy.orm import Session

from backend.clinicians.grants import READERS, Rights
from backend.clinicians.model import Ward
from backend.clinicians.sessions import Asker
from backend.clock import instant, now_ms
from backend.db import db, insert_once
from backend.entries import service as entries
from backend.entries.model import HeldEntry, HeldResolution, HeldSender, Phone
from backend.entries.readers import held_with_decisions
from backend.errors import Conflict, NotAllowed, NotFound
from backend.exchange.held_schema import told
from backend.exchange.patience import patiently

Json = dict[str, Any]
OF_PHONE = ("id", "hash", "reason", "author", "at")
IN_WARD = (*OF_PHONE, "ward", "patient", "received_at")
SHOWN_MS = 30 * 24 * 3600 * 1000
NOT_HERE = "There is no such entry, or it is not for you to see."


def of_phone(device: str, incarnation: str) -> list[Json]:
    """What waits for a person or is kept apart by one, and names this phone or was sent by it."""
    sent = select(HeldSender.hash).where(HeldSender.device == device, HeldSender.incarnation == incarnation)
    names_it = and_(HeldEntry.device == device, HeldEntry.incarnation == incarnation)
    not_taken = or_(HeldResolution.hash.is_(None), HeldResolution.outcome != "accept")
    found = held_with_decisions(db.session(), or_(names_it, HeldEntry.hash.in_(sent)), not_taken)
    return [fields_of(apart, OF_PHONE) | resolution(decision) for apart, decision in found]


def seen_by(asker: Asker) -> list[Json]:
    """What waits in the wards the asker sees, and what was decided there of late."""
    session, now = db.session(), now_ms()
    known = list(session.scalars(select(Ward.id)))
    readable = {ward for ward in known if Rights(session).roles(asker.id, ward, now) & READERS}
    homeless = or_(HeldEntry.ward.is_(None), HeldEntry.ward.not_in(known))
    recent = or_(HeldResolution.hash.is_(None), HeldResolution.at_ms > now - SHOWN_MS)
    found = held_with_decisions(session, or_(HeldEntry.ward.in_(readable), homeless), recent)
    return [shown(session, apart, decision) for apart, decision in found if places(session, apart) & readable]


def one(hash: str, asker: Asker) -> Json:
    """One held text with everything that is known of it. Raises NotFound."""
    session = db.session()
    found = held_with_decisions(session, HeldEntry.hash == hash)
    if not found or not roles_at(session, found[0][0], asker, now_ms()) & READERS:
        raise NotFound("not-found", NOT_HERE)
    apart, decision = found[0]
    return shown(session, apart, decision) | {"text": apart.text}


def resolve(hash: str, decision: Json, asker: Asker) -> Json:
    """Decide; the same decision of the same person again changes nothing. Raises NotFound, NotAllowed, Conflict."""
    patiently(lambda: resolve_once(hash, decision, asker))
    return one(hash, asker)


def resolve_once(hash: str, decision: Json, asker: Asker) -> None:
    """One try of it: the decision and what it brings into the record, or neither."""
    now = now_ms()
    with db.write() as session:
        apart = session.scalars(select(HeldEntry).where(HeldEntry.hash == hash).with_for_update()).one_or_none()
        check_right(session, apart, asker, now)
        row = {"text": None} | decision | {"hash": hash, "person": asker.id}
        if not insert_once(session, HeldResolution, row | {"at": instant(now), "at_ms": now}):
            check_same(session.get_one(HeldResolution, hash), row)
        elif decision["outcome"] == "accept" and (obstacle := entries.admit(session, apart, now)):
            raise Conflict("cannot-accept", f"It cannot be taken into the record: {obstacle}.", obstacle=obstacle)


def check_right(session: Session, apart: HeldEntry | None, asker: Asker, now: int) -> None:
    """A physician of the ward decides; who does not see the ward learns nothing."""
    roles = roles_at(session, apart, asker, now) if apart else set()
    if not roles & READERS:
        raise NotFound("not-found", NOT_HERE)
    if "physician" not in roles:
        raise NotAllowed("physician-decides", "A physician of the ward decides about an entry that is held.")


def check_same(made: HeldResolution, row: Json) -> None:
    """A decision that was made stands; its own repetition is none."""
    if any(getattr(made, name) != value for name, value in row.items()):
        raise Conflict("decided-already", f"{made.person} decided at {made.at}.", resolution=told(made))


def roles_at(session: Session, apart: HeldEntry, asker: Asker, now: int) -> set[str]:
    """The asker's roles in the wards that a held text belongs to."""
    rights = Rights(session)
    return {role for ward in places(session, apart) for role in rights.roles(asker.id, ward, now)}


def places(session: Session, apart: HeldEntry) -> set[str]:
    """The ward a held text names; where that cannot be known, those that the phones which sent it read."""
    if apart.ward is not None and session.get(Ward, apart.ward):
        return {apart.ward}
    rights = Rights(session)
    return {
        ward
        for phone in senders(session, apart.hash)
        for ward in phone.wards.split()
        if session.get(Ward, ward) and rights.roles(phone.person, ward, phone.heard_ms) & READERS
    }


def senders(session: Session, hash: str) -> list[Phone]:
    """The phones that offered a text, as they were last heard."""
    same = and_(Phone.device == HeldSender.device, Phone.incarnation == HeldSender.incarnation)
    return list(session.scalars(select(Phone).join(HeldSender, same).where(HeldSender.hash == hash)))


def shown(session: Session, apart: HeldEntry, decision: HeldResolution | None) -> Json:
    """A held text as a ward sees it."""
    offer = entries.read(apart.text)
    return {
        **fields_of(apart, IN_WARD),
        "kind": offer.told.get("kind"),
        "sent_from": sorted({phone.person for phone in senders(session, apart.hash)}),
        "obstacle": None if decision else entries.obstacle(session, offer),
        **resolution(decision),
    }


def fields_of(apart: HeldEntry, names: tuple[str, ...]) -> Json:
    """What can be read of a held text."""
    return {name: getattr(apart, name) for name in names}


def resolution(decision: HeldResolution | None) -> Json:
    """The decision, if one was made."""
    return {"resolution": told(decision)} if decision else {}
