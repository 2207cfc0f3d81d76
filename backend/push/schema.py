"""What /api/push takes and answers."""

from marshmallow import Schema, fields, validate

from backend.push.services import LONGEST


class PushOfferSchema(Schema):
    """Whether this server wakes phones, and the public key that a browser asks for."""

    offered = fields.String(required=True, validate=validate.OneOf(("no", "yes")))
    key = fields.String(required=True, allow_none=True)


class PushPhoneSchema(Schema):
    """Where the browser's push service takes what is for this phone; no key, because nothing is written to it."""

    endpoint = fields.String(
        required=True, validate=[validate.Length(1, LONGEST), validate.Regexp(r"https?://[!-~]+\Z")]
    )
