"""PUT and GET /api/attachments/<sha256>."""

from http import HTTPStatus

from flask import Response, g, jsonify, request

from backend.attachments import service
from backend.attachments.schema import BINARY, AttachmentSchema, content
from backend.problems import READ, WRITTEN, may_fail
from backend.requests import StrictBlueprint
from backend.security import signed_in

bp = StrictBlueprint("attachments", __name__, url_prefix="/api/attachments", description="Handwriting, by its hash")


@bp.put("/<sha256>")
@signed_in
@bp.response(201, AttachmentSchema)
@bp.alt_response(200, schema=AttachmentSchema, description="It was here already")
@bp.doc(requestBody={"required": True, "content": content()})
@may_fail(bp, 401, *WRITTEN)
def put(sha256: str) -> tuple[Response, HTTPStatus]:
    """Keep a photograph or strokes under their SHA-256, at most 200000 bytes; sending it again changes nothing."""
    data = request.get_data()
    state = service.put(sha256, request.mimetype, data, g.person.id, g.person.device)
    status = HTTPStatus.CREATED if state == "stored" else HTTPStatus.OK
    return jsonify({"sha256": sha256, "bytes": len(data), "state": state}), status


@bp.get("/<sha256>")
@signed_in
@bp.response(200, BINARY, content_type="image/jpeg")
@bp.doc(responses={"200": {"description": "As it was sent", "content": content()}})
@may_fail(bp, *READ)
def get(sha256: str) -> Response:
    """The bytes, as they were sent, to whoever reads a ward with an entry that names them."""
    found = service.obtain(sha256, g.person)
    return Response(found.data, content_type=found.type)
