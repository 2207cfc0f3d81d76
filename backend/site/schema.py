"""What GET /api/site answers."""

from marshmallow import Schema, fields


class SitePhoneSchema(Schema):
    """A number to dial; its hours as the site wrote them."""

    label = fields.String(required=True)
    number = fields.String(required=True)
    hours = fields.String()


class SiteLineSchema(Schema):
    """A line of the site's protocol in the site's own words: criteria or `any`, grade or `any` (above 0)."""

    criteria = fields.String(required=True)
    grade = fields.Raw(required=True)
    text = fields.String(required=True)
    document = fields.String(required=True)


class SiteWardSchema(Schema):
    """What the site says for a ward, or for every one."""

    phones = fields.List(fields.Nested(SitePhoneSchema))
    lines = fields.List(fields.Nested(SiteLineSchema))
    protocol = fields.String()


class SiteDocumentSchema(Schema):
    """Where lines come from."""

    title = fields.String(required=True)
    edition = fields.String(required=True)
    date = fields.String(required=True)
    signed_by = fields.String(required=True)


class SiteCardSchema(Schema):
    """The card as the hospital wrote it; `*` is every ward."""

    v = fields.Integer(required=True)
    site = fields.String(required=True)
    documents = fields.Dict(keys=fields.String(), values=fields.Nested(SiteDocumentSchema))
    wards = fields.Dict(required=True, keys=fields.String(), values=fields.Nested(SiteWardSchema))


class SiteSchema(Schema):
    """The card and the sha256 of its file, which each sync answer names."""

    sha256 = fields.String(required=True)
    card = fields.Nested(SiteCardSchema, required=True)
