"""The API as a page to read: what /api/openapi.json says, laid out for people."""

from collections.abc import Iterator
from typing import Any, NamedTuple

from flask import Blueprint, current_app, render_template

from backend.security import public

bp = Blueprint("reference", __name__)
METHODS = ("get", "put", "post", "patch", "delete")


class Field(NamedTuple):
    """One value of a body: its name, what it may be, the schema it refers to, and whether it must be there."""

    name: str
    may_be: str
    refers_to: str | None
    is_needed: bool


class Answer(NamedTuple):
    """One status a route answers with, what it means, and the schema or type of its body."""

    status: str
    meaning: str
    body: Field | None


class Operation(NamedTuple):
    """One method of one path."""

    method: str
    path: str
    summary: str
    parameters: list[Field]
    takes: Field | None
    answers: list[Answer]


@bp.get("/api/")
@public
def reference() -> str:
    """Every route and every schema on one page."""
    document = current_app.extensions["flask-smorest"]["apis"][""]["ext_obj"].spec.to_dict()
    schemas = {name: list(fields(schema)) for name, schema in sorted(document["components"]["schemas"].items())}
    return render_template(
        "reference.html", info=document["info"], operations=list(operations(document)), schemas=schemas
    )


def operations(document: dict[str, Any]) -> Iterator[Operation]:
    """The operations of an OpenAPI document, in its order."""
    for path, item in document["paths"].items():
        for method in METHODS:
            if method not in item:
                continue
            here = item[method]
            parameters = [*item.get("parameters", []), *here.get("parameters", [])]
            yield Operation(
                method.upper(),
                path,
                here.get("summary", ""),
                [field(one["name"], one["schema"], one.get("required", False)) for one in parameters],
                body(here["requestBody"]) if "requestBody" in here else None,
                [
                    Answer(status, one["description"], body(one))
                    for status, one in sorted(here["responses"].items())
                    if status.isdigit()
                ],
            )


def body(holder: dict[str, Any]) -> Field | None:
    """The body of a request or an answer: its media types and the schema of the first; None when it has none."""
    content = holder.get("content", {})
    return field(", ".join(content), next(iter(content.values()))["schema"], True) if content else None


def fields(schema: dict[str, Any]) -> Iterator[Field]:
    """The fields of an object's schema, in its order."""
    for name, one in schema.get("properties", {}).items():
        yield field(name, one, name in schema.get("required", []))


def field(name: str, schema: dict[str, Any], is_needed: bool) -> Field:
    """One field; lists and maps are said by what they hold."""
    inner, form = schema, "{}"
    while True:
        if inner.get("type") == "array":
            inner, form = inner.get("items", {}), form.format("list of {}")
        elif isinstance(inner.get("additionalProperties"), dict) and "$ref" in inner["additionalProperties"]:
            inner, form = inner["additionalProperties"], form.format("map of {}")
        else:
            break
    refers_to = inner["$ref"].rsplit("/", 1)[-1] if "$ref" in inner else None
    return Field(name, form.format(refers_to or kind(inner)), refers_to, is_needed)


def kind(schema: dict[str, Any]) -> str:
    """A simple value in words: type, format, bounds, the values it may have."""
    types = schema.get("type", "any")
    words = " or ".join(types) if isinstance(types, list) else types
    bounds = [f"{word} {schema[key]}" for key, word in BOUNDS.items() if key in schema]
    allowed = "one of " + ", ".join(map(str, schema["enum"])) if "enum" in schema else ""
    more = ", ".join(one for one in (schema.get("format", ""), *bounds, allowed) if one)
    return f"{words} ({more})" if more else words


BOUNDS = {
    "minimum": "from", "maximum": "to", "minLength": "length from", "maxLength": "length to", "maxItems": "at most",
}  # fmt: skip
