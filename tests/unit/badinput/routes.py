"""Every route that the application has, with a request that is right in itself and what it gives."""

from http import HTTPStatus
from typing import Any, NamedTuple

from flask import Flask
from werkzeug.test import TestResponse

from backend.security import COOKIE
from tests.unit.app.test_policies import PLACES
from tests.unit.attachments.pictures import picture
from tests.unit.badinput.corpus import Json
from tests.unit.databases import PASSPHRASE
from tests.unit.phones import ORIGIN, Phone, content_digest, text_of

SAFE = {"GET", "HEAD", "OPTIONS"}
PICTURE = picture()
NOBODY = "01a162bb-0000-7000-8000-000000000000"


class Route(NamedTuple):
    """A method of a rule; `kinds` are the names by which an expectation may mean it, the narrowest first."""

    method: str
    rule: str
    kinds: tuple[str, ...]
    arguments: frozenset[str]

    def __str__(self) -> str:
        return f"{self.method} {self.rule}"

    @property
    def path(self) -> str:
        """An address of it; a sheet is asked of nobody, because printing one takes as long as all the others."""
        path = self.rule
        for name, value in {**PLACES, "patient": NOBODY, "ward": "9z", "hash": "0" * 64}.items():
            path = path.replace(f"<path:{name}>", value).replace(f"<{name}>", value)
        return path


class Wanted(NamedTuple):
    """What must come: the status, and the code of the problem where there is one."""

    status: int
    code: str | None


def routes(app: Flask) -> list[Route]:
    """What the url map has, each method on its own."""
    described = app.test_client().get("/api/openapi.json").get_json()["paths"]
    return [
        Route(method, rule.rule, kinds_of(app, rule, method, described), frozenset(rule.arguments))
        for rule in app.url_map.iter_rules()
        for method in sorted(rule.methods - {"HEAD", "OPTIONS"})
    ]


def kinds_of(app: Flask, rule: Any, method: str, described: Json) -> tuple[str, ...]:
    """The rule itself, its parameters, `json` or `bytes` by the body it takes, `signed`, `write`, `any`."""
    item = described.get(rule.rule.replace("<", "{").replace(">", "}"), {}).get(method.lower(), {})
    is_signed = app.view_functions[rule.endpoint].policy == "signed_in"
    body = item.get("requestBody", {}).get("content", {})
    found = [
        ("json", "application/json" in body),
        ("bytes", "image/jpeg" in body),
        ("signed", is_signed),
        ("write", method not in SAFE),
    ]
    queries = (one["name"] for one in item.get("parameters", []) if one["in"] == "query")
    return (rule.rule, *queries, *(name for name, holds in found if holds), "any")


def good_body(route: Route, phone: Phone) -> Json | None:
    """A body that is right; a route that takes JSON and has none here is not in the corpus yet: add it."""
    bodies = {
        "/api/sync": lambda: phone.request(text_of(phone.envelope(id=NOBODY, n=1))),
        "/api/held/<hash>/resolution": lambda: {"outcome": "keep_apart", "reason": "unreadable"},
        "/api/push": lambda: {"endpoint": "https://fcm.googleapis.com/fcm/send/x"},
        "/api/session": lambda: {"name": phone.person, "passphrase": PASSPHRASE, "device": phone.device},
    }
    return bodies[route.rule]() if "json" in route.kinds else None


def send(
    phone: Phone, route: Route, body: bytes | None = None, headers: Json | None = None, **more: Any
) -> TestResponse:
    """A request that is right but for what is named; only where one must be signed in, it has a session."""
    good = good_body(route, phone)
    if body is None:
        body = text_of(good).encode() if good is not None else PICTURE if "bytes" in route.kinds else None
    right = ORIGIN | ({"Cookie": session(phone)} if "signed" in route.kinds else {})
    if body is not None:
        form = "image/jpeg" if "bytes" in route.kinds else "application/json"
        right |= {"Content-Type": form, "Content-Digest": content_digest(body)}
    given = {name: value for name, value in (right | (headers or {})).items() if value is not None}
    asked: Json = {"path": route.path, "method": route.method, "headers": given}
    if body is not None and "input_stream" not in more:
        asked["data"] = body
    return phone.app.test_client(use_cookies=False).open(**asked | more)


def session(phone: Phone) -> str:
    """The Cookie header of a signed-in phone."""
    kept = phone.client.get_cookie(COOKIE)
    assert kept is not None
    return f"{COOKIE}={kept.value}"


def outcome(answer: TestResponse) -> Wanted:
    """What came; a problem is one in form too."""
    if answer.status_code < 400:
        return Wanted(answer.status_code, None)
    if answer.status_code == HTTPStatus.PRECONDITION_FAILED:
        return Wanted(answer.status_code, "")  # of a static file, by Flask itself
    found = answer.get_json()
    assert (answer.mimetype, found["status"]) == ("application/problem+json", answer.status_code)
    assert len(answer.data) < 16 * 1024, "a refusal is short, however long what it refuses"
    return Wanted(answer.status_code, found["code"])


def wanted(expect: Any, route: Route, usual: Wanted) -> Wanted:
    """An expectation for one route: by the narrowest name that it has, else what it usually gives."""
    if isinstance(expect, dict):
        expect = next((expect[kind] for kind in route.kinds if kind in expect), "usual")
    if expect == "usual":
        return usual
    return Wanted(*expect) if isinstance(expect, list) else Wanted(400, expect)
