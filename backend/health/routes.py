"""Is the process alive, can it work, what does it count."""

import os

from flask import Blueprint, Response, jsonify
from prometheus_client import CONTENT_TYPE_LATEST, REGISTRY, CollectorRegistry, generate_latest
from prometheus_client.multiprocess import MultiProcessCollector
from sqlalchemy.exc import SQLAlchemyError

from backend.clock import instant, now_ms
from backend.counting import FOLDER
from backend.db import FileGone, db, insert_once
from backend.entries import meta
from backend.entries.model import Meta
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
            asked = {"name": "asked_ready", "value": instant(now_ms())}  # a value that is there would not be written
            if not insert_once(session, Meta, asked):  # several processes may be asked for the first time at once
                meta.put(session, **asked)
    except (SQLAlchemyError, FileGone) as wrong:
        raise Unavailable("not-ready", "The database does not take what is written.") from wrong
    return jsonify({"ready": "yes"})


@bp.get("/metrics")
@public
def metrics() -> Response:
    """Counters for Prometheus, those of all processes of this server together; no patient in them."""
    registry = REGISTRY
    if FOLDER in os.environ:
        registry = CollectorRegistry()
        MultiProcessCollector(registry)
    return Response(generate_latest(registry), content_type=CONTENT_TYPE_LATEST)
