"""What is told of a held entry, and how a decision about it is sent."""

from typing import Any

from marshmallow import Schema, ValidationError, fields, validate, validates_schema

from backend.contract import load
from backend.problems import ProblemSchema

OUTCOMES = ("accept", "keep_apart")
LONGEST_TEXT = 500


class DecisionSchema(Schema):
    """What becomes of a held entry, why, and in whose words."""

    outcome = fields.String(required=True, validate=validate.OneOf(OUTCOMES))
    reason = fields.String(required=True)
    text = fields.String(validate=validate.Length(1, LONGEST_TEXT))

    @validates_schema(skip_on_field_errors=True)
    def is_explained(self, decision: dict[str, str], **_: object) -> None:
        """A reason of this outcome; some say too little without words."""
        protocol = load.protocol("held")
        if decision["reason"] not in protocol[decision["outcome"]]:
            raise ValidationError("is no reason for this outcome", "reason")
        if decision["reason"] in protocol["explained"] and not decision.get("text", "").strip():
            raise ValidationError("say why in words", "text")


class ResolutionSchema(Schema):
    """A decision that was made: what, why, by whom, when."""

    outcome = fields.String(required=True, validate=validate.OneOf(OUTCOMES))
    reason = fields.String(required=True)
    text = fields.String()
    person = fields.String(required=True)
    at = fields.String(required=True)


class HeldSchema(Schema):
    """An entry that waits for a person, or that a person keeps apart."""

    id = fields.String(required=True, allow_none=True)
    hash = fields.String(required=True)
    reason = fields.String(required=True)
    author = fields.String(required=True, allow_none=True)
    at = fields.String(required=True, allow_none=True)
    resolution = fields.Nested(ResolutionSchema)


class HeldInWardSchema(HeldSchema):
    """The same with what it is and whose, whence and since when, and why it could not be taken into the record now."""

    kind = fields.String(required=True, allow_none=True)
    ward = fields.String(required=True, allow_none=True)
    patient = fields.String(required=True, allow_none=True)
    received_at = fields.String(required=True)
    sent_from = fields.List(fields.String(), required=True)
    obstacle = fields.String(required=True, allow_none=True)


class HeldTextSchema(HeldInWardSchema):
    """The same with the text as it was sent."""

    text = fields.String(required=True)


class HeldListSchema(Schema):
    """What is held in the wards the asker sees: all that waits, and what was decided in the last thirty days."""

    held = fields.List(fields.Nested(HeldInWardSchema), required=True)


class DecidedProblemSchema(ProblemSchema):
    """It cannot be decided like this: by whom and when it was decided already, or why it cannot be taken in."""

    resolution = fields.Nested(ResolutionSchema)
    obstacle = fields.String()


def told(decision: Any) -> dict[str, str]:
    """A decision as it goes over the wire."""
    words = {} if decision.text is None else {"text": decision.text}
    return {name: getattr(decision, name) for name in ("outcome", "reason", "person", "at")} | words
