"""What /api/session takes and answers."""

from marshmallow import Schema, fields, validate

from backend.clinicians.sessions import LONGEST_PASSPHRASE
from backend.requests import matches, pattern
from sync.envelope import UUID7


class PersonSchema(Schema):
    """Somebody whom an entry may name."""

    name = fields.String(required=True)
    role = fields.String(required=True)


class UserSchema(PersonSchema):
    """Who is signed in."""

    id = fields.String(required=True)


class WardSchema(Schema):
    """A ward and its wall clock: since when it is how many minutes east of UTC."""

    id = fields.String(required=True)
    name = fields.String(required=True)
    zone = fields.String(required=True)
    city = fields.String(required=True)
    hospital = fields.String(required=True)
    offsets = fields.List(fields.List(fields.Raw()), required=True)


class PlaceSchema(Schema):
    """A ward that a patient can go to."""

    id = fields.String(required=True)
    name = fields.String(required=True)


class SignatureSchema(Schema):
    """Who of this site signed an edition of a contract file, and when."""

    code = fields.String(required=True)
    edition_sha256 = fields.String(required=True)
    name = fields.String(required=True)
    role = fields.String(required=True)
    at = fields.String(required=True)


class SessionSchema(Schema):
    """Who is signed in, what she sees, until when."""

    user = fields.Nested(UserSchema, required=True)
    wards = fields.List(fields.Nested(WardSchema), required=True)
    boards = fields.List(fields.Nested(PlaceSchema), required=True)
    places = fields.List(fields.Nested(PlaceSchema), required=True)
    people = fields.Dict(required=True, keys=fields.String(), values=fields.Nested(PersonSchema))
    database = fields.UUID(required=True)
    demo = fields.Boolean(required=True)
    signatures = fields.List(fields.Nested(SignatureSchema), required=True)
    server_time = fields.String(required=True)
    expires = fields.String(required=True)
    offline_until = fields.String(required=True)


class SignInSchema(Schema):
    """Who signs in, on which device."""

    name = fields.String(required=True, validate=validate.Length(1, 64))
    passphrase = fields.String(required=True, validate=validate.Length(1, LONGEST_PASSPHRASE))
    device = fields.String(required=True, validate=matches(UUID7), metadata=pattern(UUID7))
