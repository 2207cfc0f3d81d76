"""Which errors a route may answer, for the description of the API (RFC 9457)."""

from collections.abc import Callable
from typing import Any

from flask_smorest import Blueprint
from marshmallow import Schema, fields

READ = (401, 404, 503)
WRITTEN = (400, 403, 411, 413, 415, 503)


class ProblemSchema(Schema):
    """What went wrong: `code` for programs, `detail` for people; where known the seconds to wait, the fields."""

    type = fields.String(required=True)
    title = fields.String(required=True)
    status = fields.Integer(required=True)
    code = fields.String(required=True)
    detail = fields.String(required=True)
    retry_after = fields.Integer()
    by_field = fields.Dict(data_key="fields")


def may_fail(bp: Blueprint, *statuses: int) -> Callable[[Any], Any]:
    """Describe these statuses of a route as problems."""

    def describe(view: Any) -> Any:
        for status in sorted(set(statuses)):
            view = bp.alt_response(status, schema=ProblemSchema, content_type="application/problem+json")(view)
        return view

    return describe
