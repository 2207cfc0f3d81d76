"""Keeping attachments and giving them to those whose wards hold an entry that names them."""

import hashlib
from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session

from backend.attachments.counters import ATTACHMENTS
from backend.attachments.forms import FORMS
from backend.attachments.model import StoredAttachment
from backend.clinicians.grants import READERS, Rights
from backend.clinicians.model import Ward
from backend.clinicians.sessions import Asker
from backend.clock import instant, now_ms
from backend.db import db, insert_once
from backend.entries import attached
from backend.errors import BadRequest, DomainError, NotFound, TooLarge, WrongType
from backend.exchange.patience import patiently
from sync.envelope import SHA256

Json = dict[str, Any]
LARGEST = 200_000
NOT_HERE = "There is no such attachment, or it is not for you to see."


def put(sha256: str, form: str, data: bytes, author: str, device: str) -> str:
    """Keep what somebody sends; what it calls stored is committed. Raises BadRequest, TooLarge, WrongType."""
    try:
        check(sha256, form, data)
    except DomainError:
        ATTACHMENTS.labels("refused").inc()
        raise
    return keep(sha256, form, data, author, device)


def check(sha256: str, form: str, data: bytes) -> None:
    """Whether these bytes may be kept under this name. Raises BadRequest, TooLarge, WrongType."""
    if not SHA256.fullmatch(sha256):
        raise BadRequest("attachment-name", "The name of an attachment is its SHA-256 in lowercase hexadecimal.")
    if form not in FORMS:
        raise WrongType("attachment-type", f"Send {', '.join(FORMS)}.")
    if len(data) > LARGEST:
        raise TooLarge("attachment-too-large", f"At most {LARGEST} bytes; make the picture smaller.")
    if not data:
        raise BadRequest("attachment-empty", "There is nothing in it.")
    if hashlib.sha256(data).hexdigest() != sha256:
        raise BadRequest("attachment-differs", "The bytes are not those of this name; send them again.")
    FORMS[form](data)


def keep(sha256: str, form: str, data: bytes, author: str, device: str) -> str:
    """Store what was checked; what is there already opens no transaction."""
    state = "duplicate"
    if db.session.get(StoredAttachment, sha256) is None:
        row = row_of(sha256, form, data, author, device, now_ms())
        state = "stored" if patiently(lambda: store(row)) else "duplicate"
    ATTACHMENTS.labels(state).inc()
    return state


def row_of(sha256: str, form: str, data: bytes, author: str, device: str, came_ms: int) -> Json:
    """A row of the append-only table."""
    return {
        "sha256": sha256, "type": form, "data": data, "bytes": len(data), "author": author, "device": device,
        "received_at": instant(came_ms), "received_ms": came_ms,
    }  # fmt: skip


def store(row: Json) -> bool:
    """One try; whether it was new."""
    with db.write() as session:
        return insert_once(session, StoredAttachment, row)


def obtain(sha256: str, asker: Asker) -> StoredAttachment:
    """An attachment that an entry in one of the asker's wards names. Raises NotFound."""
    session = db.session()
    if not SHA256.fullmatch(sha256) or not may_read(session, sha256, asker):
        raise NotFound("not-found", NOT_HERE)
    found = session.get(StoredAttachment, sha256)
    if found is None:
        raise NotFound("not-found", NOT_HERE)
    return found


def may_read(session: Session, sha256: str, asker: Asker) -> bool:
    """Whether a ward that the asker reads holds an entry that names it."""
    rights, now = Rights(session), now_ms()
    readable = [ward for ward in session.scalars(select(Ward.id)) if rights.roles(asker.id, ward, now) & READERS]
    return any(attached.is_named_in(session, ward, sha256) for ward in readable)
