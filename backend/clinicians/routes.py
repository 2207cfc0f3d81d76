"""POST, GET and DELETE /api/session."""

from typing import Any

from flask import Response, g, jsonify, make_response, request
from marshmallow import Schema, fields, validate

from backend.clinicians import service, sessions
from backend.requests import StrictBlueprint, matches
from backend.security import COOKIE, public, signed_in
from sync.envelope import UUID7

bp = StrictBlueprint("session", __name__, url_prefix="/api/session", description="Signing in and out")


class SignInSchema(Schema):
    """Who signs in, on which device."""

    name = fields.String(required=True, validate=validate.Length(1, 64))
    passphrase = fields.String(required=True, validate=validate.Length(1, 256))
    device = fields.String(required=True, validate=matches(UUID7))


@bp.post("")
@public
@bp.arguments(SignInSchema)
def sign_in(who: dict[str, Any]) -> Response:
    """Start a session; the answer says who you are, and which wards you see."""
    token, asker = sessions.sign_in(
        who["name"].strip().lower(), who["passphrase"], who["device"], request.cookies.get(COOKIE)
    )
    answer = jsonify(service.describe(asker))
    answer.set_cookie(
        COOKIE, token, max_age=sessions.SHIFT_MS // 1000, secure=True, httponly=True, samesite="Strict", path="/"
    )
    return answer


@bp.get("")
@signed_in
def show() -> Response:
    """The session as it stands now."""
    return jsonify(service.describe(g.person))


@bp.delete("")
@public
def sign_out() -> Response:
    """End the session; always allowed."""
    sessions.sign_out(request.cookies.get(COOKIE))
    answer = make_response("", 204)
    answer.delete_cookie(COOKIE, secure=True, httponly=True, samesite="Strict", path="/")
    return answer
