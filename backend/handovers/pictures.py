"""The pictures of handwriting that a sheet shows, as far as they are on this server."""

import json
from base64 import b64encode

from sqlalchemy import select

from backend.attachments.model import StoredAttachment
from backend.chart.ink import STROKES
from backend.db import db
from backend.handovers.context import Json


def pictures(hashes: list[str]) -> dict[str, Json]:
    """By hash, strokes as {drawing} and photographs as {src}; who may read the patient may see them."""
    asked = select(StoredAttachment).where(StoredAttachment.sha256.in_(set(hashes)))
    return {one.sha256: shown(one.type, one.data) for one in db.session.scalars(asked)}


def shown(form: str, data: bytes) -> Json:
    """Strokes to be drawn, or an address that holds the whole photograph."""
    if form != STROKES:
        return {"src": f"data:{form};base64,{b64encode(data).decode()}"}
    try:
        return {"drawing": json.loads(data)}  # it was checked when it came, and is looked at before it is drawn
    except ValueError:
        return {"drawing": None}
