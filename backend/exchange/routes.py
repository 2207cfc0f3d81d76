"""POST /api/sync, GET /api/feed, and what is held: GET /api/held, GET /api/held/<hash>, POST …/resolution."""

import base64
import hashlib
from typing import Any

from flask import Response, g, jsonify, request

from backend.errors import BadRequest
from backend.exchange import feed, held, service
from backend.exchange.held_schema import DecidedProblemSchema, DecisionSchema, HeldListSchema, HeldTextSchema
from backend.exchange.schema import AnswerSchema, FeedSchema, FrameSchema, SyncSchema
from backend.problems import READ, WRITTEN, may_fail
from backend.requests import StrictBlueprint
from backend.security import COOKIE, signed_in

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
