"""Is the process alive, can it work, what does it count."""

from flask import Blueprint, Response, jsonify
from prometheus_client import CONTENT_TYPE_LATEST, REGISTRY, generate_latest
from sqlalchemy.exc import SQLAlchemyError

from backend.clock import instant, now_ms
from backend.db import db
from backend.entries import meta
from backend.errors import Unavailable
from backend.security import public

bp = Blueprint("health", __name__)


@bp.get("/healthz")
@public
def alive() -> Response:
    """The process answers."""
    return jsonify({"alive": "yes"})


@bp.get("/readyz")
@public
def ready() -> Response:
    """The database takes what is written: reading works on a full disk too."""
    try:
        with db.write() as session:
            meta.put(session, "asked_ready", instant(now_ms()))  # a value that is already there would not be written
    except SQLAlchemyError as wrong:
        raise Unavailable("not-ready", "The database does not take what is written.") from wrong
    return jsonify({"ready": "yes"})


@bp.get("/metrics")
@public
def metrics() -> Response:
    """Counters for Prometheus; no patient in them."""
    return Response(generate_latest(REGISTRY), content_type=CONTENT_TYPE_LATEST)
