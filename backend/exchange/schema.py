"""The outer body of POST /api/sync."""

import re
from typing import Any

from marshmallow import Schema, ValidationError, fields, pre_load, validate, validates, validates_schema

from backend.chart.instants import to_ms
from backend.exchange.held_schema import HeldSchema
from backend.requests import matches, pattern
from sync.envelope import INCARNATION, INSTANT, NAME, SHA256, UUID7

MOST_ENTRIES, MOST_WARDS = 100, 32
NUMBER = re.compile(r"0|[1-9]\d{0,14}")
LARGEST = 2**53 - 1


def whole(least: int, **more: object) -> fields.Integer:
    """A whole number from `least` on; no text, no fraction."""
    return fields.Integer(required=True, strict=True, validate=validate.Range(least, LARGEST), **more)


def whole_text(form: re.Pattern[str], **said: str) -> fields.String:
    """A string that matches a form from end to end; `said` is how the description says so, else as a pattern."""
    return fields.String(required=True, validate=matches(form), metadata=said or pattern(form))


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
    now = whole_text(INSTANT, format="date-time", description="RFC 3339, at most to the millisecond")
    epoch = fields.UUID(required=True, allow_none=True)
    wards = fields.Dict(
        required=True,
        keys=whole_text(NAME),
        values=fields.Nested(WardCursorSchema),
        validate=validate.Length(max=MOST_WARDS),
    )
    entries = fields.List(fields.String(), required=True, validate=validate.Length(max=MOST_ENTRIES))

    @pre_load
    def count(self, body: Any, **_: object) -> Any:
        """Too many are refused before each of them is looked at."""
        for field, most in (("wards", MOST_WARDS), ("entries", MOST_ENTRIES)):
            found = body.get(field) if isinstance(body, dict) else None
            if isinstance(found, list | dict) and len(found) > most:
                raise ValidationError(f"Longer than maximum length {most}.", field)
        return body

    @validates("now")
    def exists(self, now: str, **_: object) -> None:
        """A day and an hour that exist."""
        try:
            to_ms(now)
        except ValueError as wrong:
            raise ValidationError(str(wrong)) from wrong


class ReceiptSchema(Schema):
    """What became of one offered text, in the order of the request."""

    hash = fields.String(required=True)
    id = fields.String(required=True, allow_none=True)
    state = fields.String(required=True, validate=validate.OneOf(["stored", "duplicate", "held"]))
    reason = fields.String()


class HaveSchema(Schema):
    """Which numbers of this phone the server has."""

    upto = fields.Integer(required=True)
    missing = fields.List(fields.Integer(), required=True)


class StepSchema(Schema):
    """A row of a ward's feed: a text, the id of an entry of this phone's own, or a patient to forget."""

    seq = fields.Integer(required=True)
    received_at = fields.String()
    text = fields.String()
    id = fields.String()
    forget = fields.String()


class NewsSchema(Schema):
    """The rows of a ward after the cursor."""

    entries = fields.List(fields.Nested(StepSchema), required=True)
    cursor = fields.Integer(required=True)
    head = fields.Integer(required=True)
    digest = fields.String(required=True)
    offsets = fields.List(fields.List(fields.Raw()), required=True)


class ReachSchema(Schema):
    """The question's own echo."""

    echo = fields.String(required=True)
    epoch = fields.UUID(required=True)
    server_time = fields.String(required=True)


class MadeSchema(Schema):
    """One local database of a browser: how many entries it had made, how many are here, when it was last heard."""

    incarnation = fields.String(required=True)
    made = fields.Integer(required=True)
    arrived = fields.Integer(required=True)
    heard_at = fields.String(required=True)


class PhoneSchema(Schema):
    """The device this browser was at its last sign-in, and what it had made."""

    device = fields.String(required=True, allow_none=True)
    databases = fields.List(fields.Nested(MadeSchema), required=True)


class AnswerSchema(Schema):
    """Receipts for what was offered, news for what was not read."""

    v = fields.Integer(required=True)
    batch = fields.String(required=True)
    epoch = fields.UUID(required=True)
    server_time = fields.String(required=True)
    receipts = fields.List(fields.Nested(ReceiptSchema), required=True)
    have = fields.Nested(HaveSchema, required=True)
    wards = fields.Dict(required=True, keys=fields.String(), values=fields.Nested(NewsSchema))
    denied = fields.List(fields.String(), required=True)
    held = fields.List(fields.Nested(HeldSchema), required=True)
    site = fields.String(required=True, allow_none=True)


class FeedSchema(Schema):
    """The wards to follow, and how far each was read: `?ward=3b&cursor=1042`, once for each ward."""

    ward = fields.List(whole_text(NAME), required=True, validate=validate.Length(1, MOST_WARDS))
    cursor = fields.List(whole_text(NUMBER), required=True, validate=validate.Length(1, MOST_WARDS))

    @validates_schema(skip_on_field_errors=True)
    def belong_together(self, asked: dict[str, list[str]], **_: object) -> None:
        """A cursor for each ward, and no ward twice."""
        if len(set(asked["ward"])) != len(asked["cursor"]) or len(asked["ward"]) != len(asked["cursor"]):
            raise ValidationError("one for each ward", "cursor")


class FrameSchema(Schema):
    """One line of the live feed: the rows that joined wards; without any, that the server is there."""

    v = fields.Integer(required=True)
    epoch = fields.UUID(required=True)
    server_time = fields.String(required=True)
    wards = fields.Dict(required=True, keys=fields.String(), values=fields.Nested(NewsSchema))
