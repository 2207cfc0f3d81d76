"""What was signed about a version of something. Pure; its twin is frontend/static/js/chart/about.js."""

from typing import Any

Json = dict[str, Any]


def is_about(record: Json, other: Json) -> bool:
    """Whether a record is about another as it stands now; what was said of an older version is not."""
    return record["body"].get("of") in other["heads"]


def said(record: Json) -> Json:
    """Who, and when: {id, author, at_ms}."""
    return {"id": record["id"], "author": record["author"], "at_ms": record["at_ms"]}
