"""GET /api/handovers/patients/<id>.pdf and <id>/days.pdf, /wards/<ward>.pdf, /forms/<tool>.pdf."""

from flask import Response, current_app, g, request

from backend.handovers import service
from backend.problems import READ, may_fail
from backend.requests import StrictBlueprint
from backend.security import signed_in
from backend.words import shipped

LANGUAGE = {
    "name": "language",
    "in": "query",
    "schema": {"type": "string", "enum": sorted(shipped()["languages"])},
    "description": "Of the sheet; otherwise the first shipped one that the reader accepts.",
}

bp = StrictBlueprint("handovers", __name__, url_prefix="/api/handovers", description="Sheets as PDF")


@bp.get("/patients/<patient>.pdf")
@signed_in
@bp.response(200, {"type": "string", "format": "binary"}, content_type="application/pdf")
@bp.doc(parameters=[LANGUAGE])
@may_fail(bp, 400, *READ)
def patient(patient: str) -> Response:
    """The handover sheet of one patient."""
    return pdf(service.patient_pdf(patient, language(), link_to(patient), g.person.name, g.person.id))


@bp.get("/patients/<patient>/days.pdf")
@signed_in
@bp.response(200, {"type": "string", "format": "binary"}, content_type="application/pdf")
@bp.doc(parameters=[LANGUAGE])
@may_fail(bp, 400, *READ)
def days(patient: str) -> Response:
    """The sheet of a patient's whole watch."""
    return pdf(service.days_pdf(patient, language(), link_to(patient), g.person.name, g.person.id))


@bp.get("/wards/<ward>.pdf")
@signed_in
@bp.response(200, {"type": "string", "format": "binary"}, content_type="application/pdf")
@bp.doc(parameters=[LANGUAGE])
@may_fail(bp, 400, *READ)
def ward(ward: str) -> Response:
    """The handover sheet of a ward."""
    link = f"{current_app.config['PUBLIC_URL']}/app/"
    return pdf(service.ward_pdf(ward, language(), link, g.person.name, g.person.id))


@bp.get("/forms/<tool>.pdf")
@signed_in
@bp.response(200, {"type": "string", "format": "binary"}, content_type="application/pdf")
@bp.doc(parameters=[LANGUAGE])
@may_fail(bp, 400, *READ)
def form(tool: str) -> Response:
    """The paper form for a night without Tenpoint, by the tool of its checks."""
    return pdf(service.blank_pdf(tool, language()))


def link_to(patient: str) -> str:
    """What the code of a patient's sheet opens."""
    return f"{current_app.config['PUBLIC_URL']}/app/patients/{patient}"


def language() -> str:
    """What the reader asked for."""
    return service.language_of(request.args.get("language"), list(request.accept_languages.values()))


def pdf(content: bytes) -> Response:
    """A PDF to look at; its name holds no patient."""
    answer = Response(content, mimetype="application/pdf")
    answer.headers["Content-Disposition"] = 'inline; filename="handover.pdf"'
    return answer
