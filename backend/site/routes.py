"""GET /api/site."""

from flask import Response, jsonify

from backend.problems import READ, may_fail
from backend.requests import StrictBlueprint
from backend.security import signed_in
from backend.site import service
from backend.site.schema import SiteSchema

bp = StrictBlueprint("site", __name__, url_prefix="/api/site", description="What the site itself says")


@bp.get("")
@signed_in
@bp.response(200, SiteSchema)
@may_fail(bp, *READ)
def card() -> Response:
    """The site's phone numbers, protocol lines and rhythm for new courses, word for word; no patient."""
    return jsonify(service.told())
