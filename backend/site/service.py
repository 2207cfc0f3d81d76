"""The site's card as this process has it: read when the application is made, and not again."""

from pathlib import Path
from typing import Any

from flask import Flask, current_app
from sqlalchemy import select

from backend.clinicians.model import Ward
from backend.db import db
from backend.errors import NotFound
from backend.site.card import EVERY_WARD, Card, read

Json = dict[str, Any]


def init_app(app: Flask, file: str) -> None:
    """Read the card, where the site has one. Raises BadSetting."""
    app.extensions["tenpoint-site"] = read(Path(file)) if file else None


def kept() -> Card | None:
    """The card with its hash; None where the site wrote none."""
    found: Card | None = current_app.extensions["tenpoint-site"]
    return found


def content() -> Json | None:
    """What the card says."""
    found = kept()
    return found.content if found else None


def sha256() -> str | None:
    """By what a phone knows whether it has the card."""
    found = kept()
    return found.sha256 if found else None


def told() -> Json:
    """The card for a phone. Raises NotFound."""
    found = kept()
    if found is None:
        raise NotFound("not-found", "This site has no card of its own.")
    return {"sha256": found.sha256, "card": found.content}


def strangers() -> list[str]:
    """Wards that the card names and this database does not have."""
    card = content() or {"wards": {}}
    known = {EVERY_WARD, *db.session.scalars(select(Ward.id))}
    return [f"SITE_FILE names ward {ward}, and there is none" for ward in sorted(set(card["wards"]) - known)]
