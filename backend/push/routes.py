"""GET, POST and DELETE /api/push."""

from typing import Any

from flask import Response, g, jsonify, make_response, request

from backend.problems import READ, WRITTEN, may_fail
from backend.push import service
from backend.push.schema import PushOfferSchema, PushPhoneSchema
from backend.requests import StrictBlueprint
from backend.security import COOKIE, signed_in

bp = StrictBlueprint(
    "push", __name__, url_prefix="/api/push", description="Waking phones: a bonus, and no patient in it"
)


@bp.get("")
@signed_in
@bp.response(200, PushOfferSchema)
@may_fail(bp, 401, 503)
def offer() -> Response:
    """Whether this server wakes phones at all."""
    return jsonify(service.offer())


@bp.post("")
@signed_in
@bp.arguments(PushPhoneSchema)
@bp.response(204)
@may_fail(bp, *READ, *WRITTEN)
def wake(phone: dict[str, Any]) -> Response:
    """Wake this phone while this session lasts, when something is due on a ward that its person reads."""
    service.take(g.person, request.cookies[COOKIE], phone["endpoint"])
    return make_response("", 204)


@bp.delete("")
@signed_in
@bp.response(204)
@may_fail(bp, 401, 403, 503)
def let_sleep() -> Response:
    """Wake this phone no more; always allowed."""
    service.drop(g.person)
    return make_response("", 204)
