"""GET /api/boards/<ward>."""

from flask import Response, g, jsonify, request

from backend.board import service
from backend.board.schema import BoardSchema
from backend.clinicians import sessions
from backend.problems import READ, may_fail
from backend.requests import StrictBlueprint
from backend.security import COOKIE, keep_signed_in, signed_in

bp = StrictBlueprint("boards", __name__, url_prefix="/api/boards", description="Ward boards: beds, no patient")


@bp.get("/<ward>")
@signed_in
@bp.response(200, BoardSchema)
@may_fail(bp, *READ)
def board(ward: str) -> Response:
    """Which beds of a ward owe a check now; for those who read the ward, and for its board."""
    answer = jsonify(service.board(ward, g.person))
    return keep_signed_in(answer, request.cookies[COOKIE], sessions.BOARD_MS) if g.person.board else answer
