"""The API as a page: everything of the document stands on it, and its links lead somewhere."""

import re

from flask import Flask

from backend.shell.reference import Field, field, operations


def test_every_route_and_every_schema_stands_on_the_page(app: Flask) -> None:
    page, document = page_of(app)
    wanted = {
        f"{method.upper()}{path}"
        for path, item in document["paths"].items()
        for method in item
        if method != "parameters"
    }
    headings = set(re.findall(r'<h2 id="([^"]+)"', page))
    assert headings == wanted | set(document["components"]["schemas"])
    assert document["paths"]["/api/sync"]["post"]["summary"] in page


def test_every_link_of_the_page_leads_to_something_on_it(app: Flask) -> None:
    page, _ = page_of(app)
    targets = set(re.findall(r'href="#([^"]+)"', page))
    assert targets - set(re.findall(r'id="([^"]+)"', page)) == set()


def test_an_operation_says_what_it_takes_and_what_it_answers(app: Flask) -> None:
    _, document = page_of(app)
    sync = next(one for one in operations(document) if one.path == "/api/sync")
    assert (sync.method, sync.takes) == ("POST", Field("application/json", "Sync", "Sync", True))
    answers = {answer.status: answer.body for answer in sync.answers}
    assert answers["200"] == Field("application/json", "Answer", "Answer", True)
    put = next(one for one in operations(document) if one.path == "/api/attachments/{sha256}" and one.method == "PUT")
    forms = "image/jpeg, image/png, application/vnd.tenpoint.strokes+json"
    assert put.takes == Field(forms, "string (binary)", None, True)
    assert answers["413"] == Field("application/problem+json", "Problem", "Problem", True)


def test_lists_maps_bounds_and_choices_are_said_in_words() -> None:
    ref = {"$ref": "#/components/schemas/Held"}
    assert field("held", {"type": "array", "items": ref}, True) == Field("held", "list of Held", "Held", True)
    assert field("wards", {"type": "object", "additionalProperties": ref}, False).may_be == "map of Held"
    assert (
        field("n", {"type": ["integer", "null"], "minimum": 0, "maximum": 9}, True).may_be
        == "integer or null (from 0, to 9)"
    )
    assert field("v", {"type": "integer", "enum": [1, 2]}, True).may_be == "integer (one of 1, 2)"
    assert field("id", {"type": "string", "format": "uuid"}, True).may_be == "string (uuid)"


def page_of(app: Flask) -> tuple[str, dict]:
    """The page, and the document it is made of."""
    client = app.test_client()
    return client.get("/api/").text, client.get("/api/openapi.json").json
