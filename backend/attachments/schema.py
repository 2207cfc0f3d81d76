"""What is answered about an attachment, and how a body is described that is no JSON."""

from typing import Any

from marshmallow import Schema, fields, validate

from backend.attachments.forms import FORMS
from backend.chart.ink import STROKES

BINARY = {"type": "string", "format": "binary"}
WHOLE = {"type": "integer", "minimum": 0}
POINT = {"type": "array", "items": WHOLE, "minItems": 3, "maxItems": 3}
STROKE = {"type": "array", "items": POINT, "minItems": 1}
DRAWING = {
    "type": "object",
    "properties": {"v": WHOLE, "width": WHOLE, "height": WHOLE, "strokes": {"type": "array", "items": STROKE}},
    "required": ["v", "width", "height", "strokes"],
    "additionalProperties": False,
}


class AttachmentSchema(Schema):
    """The receipt: what is on the server now, and whether it had been there before."""

    sha256 = fields.String(required=True)
    bytes = fields.Integer(required=True)
    state = fields.String(required=True, validate=validate.OneOf(["stored", "duplicate"]))


def content() -> dict[str, Any]:
    """A body in one of the forms."""
    return {form: {"schema": DRAWING if form == STROKES else BINARY} for form in FORMS}
