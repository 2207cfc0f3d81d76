"""POST /api/sync, GET /api/feed, how the server is reached, what it remembers of a phone, and what is held."""

import base64
import hashlib
from typing import Any

from flask import Response, g, jsonify, request

from backend.clock import instant, now_ms
from backend.db import db
from backend.entries import meta, phones
from backend.errors import BadRequest, NotFound
from backend.exchange import feed, held, service
from backend.exchange.held_schema import DecidedProblemSchema, DecisionSchema, HeldListSchema, HeldTextSchema
from backend.exchange.schema import AnswerSchema, FeedSchema, FrameSchema, PhoneSchema, ReachSchema, SyncSchema
from backend.problems import READ, WRITTEN, may_fail
from backend.requests import StrictBlueprint
from backend.security import COOKIE, PHONE_COOKIE, public, signed_in
from sync.envelope import UUID7

bp = StrictBlueprint("sync", __name__, url_prefix="/api", description="Phones and server exchange entries")


@bp.post("/sync")
@signed_in
@bp.arguments(SyncSchema)
@bp.response(200, AnswerSchema)
@may_fail(bp, 401, *WRITTEN)
def sync(body: dict[str, Any]) -> Response:
    """Offer up to 100 entries and read what is new; nothing is stored when the request breaks the rules."""
    check_digest()
    return jsonify(service.exchange(body, g.person))


@bp.get("/reach/<echo>")
@public
@bp.response(200, ReachSchema)
@may_fail(bp, 404, 503)
def reach(echo: str) -> Response:
    """Whether this server is reached, and reads its database: it says back what it was asked."""
    if not UUID7.fullmatch(echo):
        raise NotFound("not-found", "There is nothing to say back.")
    return jsonify({"echo": echo, "epoch": meta.get("epoch"), "server_time": instant(now_ms())})


@bp.get("/phone")
@public
@bp.response(200, PhoneSchema)
@may_fail(bp, 503)
def phone() -> Response:
    """What this browser is remembered to have made, for one that lost its memory; counts, and no patient."""
    device = request.cookies.get(PHONE_COOKIE, "")
    known = UUID7.fullmatch(device) is not None
    return jsonify({"device": device if known else None, "databases": phones.made_on(db.session(), device)})


@bp.get("/feed")
@signed_in
@bp.arguments(FeedSchema, location="query")
@bp.response(200, FrameSchema, content_type="application/x-ndjson")
@may_fail(bp, 400, *READ)
def live(asked: dict[str, list[str]]) -> Response:
    """A frame a line while the screen is on: what joins the wards after the cursors; the first one comes at once."""
    cursors = dict(zip(asked["ward"], map(int, asked["cursor"]), strict=True))
    opened = feed.follow(request.cookies.get(COOKIE), cursors)
    answer = Response(opened.lines(), mimetype="application/x-ndjson", headers={"X-Accel-Buffering": "no"})
    if "gzip" in request.accept_encodings:
        answer.response, answer.headers["Content-Encoding"] = feed.packed(opened.lines()), "gzip"
    answer.call_on_close(opened.end)
    return answer


@bp.get("/held")
@signed_in
@bp.response(200, HeldListSchema)
@may_fail(bp, *READ)
def held_list() -> Response:
    """Entries that wait for a physician of the asker's wards, and what was decided of late."""
    return jsonify({"held": held.seen_by(g.person)})


@bp.get("/held/<hash>")
@signed_in
@bp.response(200, HeldTextSchema)
@may_fail(bp, *READ)
def held_entry(hash: str) -> Response:
    """One held entry with its text as it was sent."""
    return jsonify(held.one(hash, g.person))


@bp.post("/held/<hash>/resolution")
@signed_in
@bp.arguments(DecisionSchema)
@bp.response(200, HeldTextSchema)
@bp.alt_response(409, schema=DecidedProblemSchema, content_type="application/problem+json")
@may_fail(bp, 401, 404, *WRITTEN)
def resolve(decision: dict[str, Any], hash: str) -> Response:
    """Take a held entry into the record or keep it apart, with a reason; decided once, nothing is deleted."""
    return jsonify(held.resolve(hash, decision, g.person))


def check_digest() -> None:
    """The body is what its Content-Digest (RFC 9530, sha-256) says."""
    named = request.headers.get("Content-Digest")
    if named is None:
        raise BadRequest("digest-missing", "Send Content-Digest with the SHA-256 of the body.")
    found = base64.b64encode(hashlib.sha256(request.get_data()).digest()).decode()
    if f"sha-256=:{found}:" not in [part.strip() for part in named.split(",")]:
        raise BadRequest("digest-differs", "The body is not what its Content-Digest says; send it again.")
