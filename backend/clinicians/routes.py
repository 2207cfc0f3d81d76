"""POST, GET and DELETE /api/session."""

from typing import Any

from flask import Response, g, jsonify, make_response, request

from backend.clinicians import service, sessions
from backend.clinicians.schema import SessionSchema, SignInSchema
from backend.problems import READ, WRITTEN, may_fail
from backend.requests import StrictBlueprint
from backend.security import COOKIE, PHONE_COOKIE, keep, keep_signed_in, public, signed_in

bp = StrictBlueprint("session", __name__, url_prefix="/api/session", description="Signing in and out")


@bp.post("")
@public
@bp.arguments(SignInSchema)
@bp.response(200, SessionSchema)
@may_fail(bp, 401, 429, *WRITTEN)
def sign_in(who: dict[str, Any]) -> Response:
    """Start a session; the answer says who you are, and which wards you see."""
    token, asker = sessions.sign_in(
        who["name"].strip().lower(), who["passphrase"], who["device"], request.cookies.get(COOKIE)
    )
    answer = jsonify(service.describe(asker))
    keep_signed_in(answer, token, sessions.BOARD_MS if asker.board else sessions.SHIFT_MS)
    return keep(answer, PHONE_COOKIE, who["device"], sessions.LONGEST_MS)


@bp.get("")
@signed_in
@bp.response(200, SessionSchema)
@may_fail(bp, *READ)
def show() -> Response:
    """The session as it stands now."""
    return jsonify(service.describe(g.person))


@bp.delete("")
@public
@bp.response(204)
@may_fail(bp, 403, 503)
def sign_out() -> Response:
    """End the session; always allowed."""
    sessions.sign_out(request.cookies.get(COOKIE))
    answer = make_response("", 204)
    answer.delete_cookie(COOKIE, secure=True, httponly=True, samesite="Strict", path="/")
    return answer
