"""Writing incidents down, and counting them."""

import json
from typing import Any

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from backend.audit.model import Incident
from backend.clock import instant
from backend.db import insert_once


def record(session: Session, id: str, what: str, detail: dict[str, Any], now: int) -> None:
    """Write an incident down once; `id` says what it is about."""
    insert_once(
        session, Incident, {"id": f"{what} {id}", "at": instant(now), "what": what, "detail": json.dumps(detail)}
    )


def count(session: Session) -> dict[str, int]:
    """How many incidents of each sort there are."""
    return dict(session.execute(select(Incident.what, func.count()).group_by(Incident.what)).all())
