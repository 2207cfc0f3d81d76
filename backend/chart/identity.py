"""Who a patient is; what nobody recorded is unknown. Pure; its twin is frontend/static/js/chart/identity.js."""

from typing import Any

Json = dict[str, Any]
UNKNOWN: Json = {"born": None, "sex": "unknown", "number": None, "prompt_language": None}
NOT_RECORDED: Json = {"state": "not_recorded"}


def identity_of(body: Json) -> Json:
    """The Identity of types.d.ts from the body of a `patient` record."""
    return UNKNOWN | body | {"allergies": NOT_RECORDED | body.get("allergies", {})}
