"""The outer body of POST /api/sync."""

import re

from marshmallow import Schema, ValidationError, fields, validate, validates

from backend.clock import to_ms
from backend.requests import matches
from sync.envelope import INCARNATION, INSTANT, NAME, SHA256, UUID7

MOST_ENTRIES = 100
LARGEST = 2**53 - 1


def whole(least: int, **more: object) -> fields.Integer:
    """A whole number from `least` on; no text, no fraction."""
    return fields.Integer(required=True, strict=True, validate=validate.Range(least, LARGEST), **more)


def whole_text(form: re.Pattern[str]) -> fields.String:
    """A string that matches a form from end to end."""
    return fields.String(required=True, validate=matches(form))


class WardCursorSchema(Schema):
    """How far the phone has read a ward."""

    cursor = whole(0, allow_none=True)
    digest = whole_text(SHA256)


class SyncSchema(Schema):
    """What a phone offers and how far it has read."""

    v = fields.Integer(required=True, strict=True, validate=validate.Equal(1))
    batch = whole_text(UUID7)
    device = whole_text(UUID7)
    incarnation = whole_text(INCARNATION)
    last_n = whole(0)
    now = whole_text(INSTANT)
    epoch = fields.UUID(required=True, allow_none=True)
    wards = fields.Dict(
        required=True, keys=whole_text(NAME), values=fields.Nested(WardCursorSchema), validate=validate.Length(max=32)
    )
    entries = fields.List(fields.String(), required=True, validate=validate.Length(max=MOST_ENTRIES))

    @validates("now")
    def exists(self, now: str, **_: object) -> None:
        """A day and an hour that exist."""
        try:
            to_ms(now)
        except ValueError as wrong:
            raise ValidationError(str(wrong)) from wrong
