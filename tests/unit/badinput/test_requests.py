"""H: heads, addresses and methods that are wrong or strange, on every route in this process."""

import io
from collections.abc import Callable
from typing import Any

import pytest

from backend.security import HEADERS
from tests.unit.app.test_headers import ours
from tests.unit.badinput.corpus import Json, cases, words
from tests.unit.badinput.routes import Route, Wanted, outcome, send, session, wanted
from tests.unit.phones import Phone

WIRE = {"wire", "line", "chunks", "elsewhere"}
CASES = [one for one in cases("H") if not WIRE & set(one[1])]
WORDS = "/app/words/<language>.ftl"
SHELL = ("/app/", "/app/sw.js", "/app/style.css", "/app/contract.json", WORDS, "/app/rescue", "/app/<path:_path>")
LOST = {rule: [200, None] for rule in SHELL} | {"any": [404, "not-found"]}  # the shell is there for any path


@pytest.mark.parametrize(("id", "case"), CASES, ids=[id for id, _ in CASES])
def test_every_route_answers_as_the_row_says(
    phone: Phone,
    every_route: list[Route],
    usual: dict[Route, Wanted],
    unchanged: Callable[[], bool],
    id: str,
    case: Json,
) -> None:
    expect = LOST if case["expect"] == "lost" else case["expect"]
    for route in every_route:
        answer = send(phone, route, **request_of(case, route, phone))
        assert outcome(answer) == wanted(expect, route, usual[route]), str(route)
        assert ours(answer) == HEADERS
    assert unchanged()


def request_of(case: Json, route: Route, phone: Phone) -> Json:
    """What a case changes of a request."""
    made: Json = {"headers": {name: text(value) for name, value in case.get("headers", {}).items()}}
    if "body" in case and "json" in route.kinds:
        made["body"] = words(case["body"]).encode()
    if "method" in case:
        made["method"] = case["method"]
    if "query" in case:
        made["query_string"] = words(case["query"])
    if "path" in case:
        made["path"] = route.path.rstrip("/") + words(case["path"])
    if "length" in case:
        made |= {"input_stream": io.BytesIO(b"{}"), "environ_overrides": {"CONTENT_LENGTH": case["length"]}}
    if cookie := cookies(case, route, phone):
        made["environ_overrides"] = {"HTTP_COOKIE": cookie}
    return made


def cookies(case: Json, route: Route, phone: Phone) -> str | None:
    """The Cookie header of a case, as WSGI has it; nobody's session where one could be ended."""
    own = session(phone) if "signed" in route.kinds else "__Host-sid=nobody"
    if "only" in case:
        found = words(case["only"])
    elif "cookies" in case or "after" in case:
        found = words(case.get("cookies", "")) + own + words(case.get("after", ""))
    else:
        return None
    return found.encode("utf-8", "surrogatepass").decode("latin-1")


def text(value: Any) -> str | None:
    """A header's value; None: it is left out."""
    return None if value is None else words(value)
