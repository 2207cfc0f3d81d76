"""What a board is told: beds and what is owed there; no patient."""

from marshmallow import Schema, fields, validate

from backend.board.rows import ORDER
from backend.site.schema import SitePhoneSchema


class BoardWardSchema(Schema):
    """The ward and its wall clock."""

    id = fields.String(required=True)
    name = fields.String(required=True)
    offsets = fields.List(fields.List(fields.Raw()), required=True)


class BedSchema(Schema):
    """A bed: when its check is due, from when on it is late, and the one before that nobody explained."""

    bed = fields.String(required=True, allow_none=True)
    state = fields.String(required=True, validate=validate.OneOf(ORDER))
    at_ms = fields.Integer(required=True, allow_none=True)
    late_ms = fields.Integer(required=True, allow_none=True)
    missed_ms = fields.Integer(required=True, allow_none=True)
    alarm = fields.String(required=True, validate=validate.OneOf(("no", "yes")))


class BoardSchema(Schema):
    """A ward's board at the server's time; whom to call; how many have no day 0, phones and records not heard of."""

    ward = fields.Nested(BoardWardSchema, required=True)
    server_time = fields.String(required=True)
    rows = fields.List(fields.Nested(BedSchema), required=True)
    unset = fields.Integer(required=True)
    phones = fields.List(fields.Nested(SitePhoneSchema), required=True)
    silent = fields.Integer(required=True)
    owed = fields.Integer(required=True)
