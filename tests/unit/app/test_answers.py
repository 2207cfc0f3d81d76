"""What stands on every answer, errors included; and who may ask from where."""

import gzip
import json
from collections.abc import Callable

import pytest
from flask import Flask

from backend.app import create_app
from backend.config import Config
from backend.security import check_policies
from tests.unit.phones import ORIGIN, Phone, content_digest

CSP = (
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data: blob:; font-src 'self'; "
    "connect-src 'self'; manifest-src 'self'; worker-src 'self'; base-uri 'none'; object-src 'none'; "
    "form-action 'self'; frame-ancestors 'none'; require-trusted-types-for 'script'; trusted-types lit-html sw-url"
)
ASKED = [
    ("GET", "/", 200),
    ("GET", "/app/", 200),
    ("GET", "/app/patients/x/history", 200),
    ("GET", "/app/sw.js", 200),
    ("GET", "/manifest.webmanifest", 200),
    ("GET", "/rescue", 200),
    ("GET", "/static/js/types.d.ts", 200),
    ("GET", "/static/../backend/app.py", 404),
    ("GET", "/static/%2e%2e/%2e%2e/backend/app.py", 404),
    ("GET", "/nowhere", 404),
    ("GET", "/api/nowhere", 404),
    ("GET", "/api/session", 401),
    ("GET", "/api/held", 401),
    ("POST", "/api/sync", 403),
    ("POST", "/", 403),
    ("PUT", "/api/session", 403),
    ("TRACE", "/api/session", 403),
    ("GET", "/api/sync", 405),
    ("HEAD", "/", 200),
    ("OPTIONS", "/api/sync", 200),
    ("GET", "/api/", 200),
    ("GET", "/api/openapi.json", 200),
    ("GET", "/healthz", 200),
    ("GET", "/readyz", 200),
    ("GET", "/metrics", 200),
]


@pytest.mark.parametrize(("method", "path", "status"), ASKED)
def test_headers_stand_on_every_answer(app: Flask, method: str, path: str, status: int) -> None:
    answer = app.test_client().open(path, method=method)
    assert answer.status_code == status
    assert answer.headers["Content-Security-Policy"] == CSP
    assert answer.headers["X-Content-Type-Options"] == "nosniff"
    assert answer.headers["Referrer-Policy"] == "no-referrer"
    assert answer.headers["Cross-Origin-Opener-Policy"] == "same-origin"
    assert answer.headers["Cross-Origin-Resource-Policy"] == "same-origin"
    assert "geolocation=()" in answer.headers["Permissions-Policy"]
    is_kept = path == "/app/sw.js" or not path.startswith(("/api/", "/app/"))
    assert (answer.headers.get("Cache-Control") == "no-store") == (not is_kept)
    if status >= 400 and method != "HEAD":
        assert answer.mimetype == "application/problem+json"
        assert {"title", "status", "detail", "code"} <= set(answer.get_json())
        assert answer.get_json()["status"] == status


def test_an_error_of_ours_is_said_without_its_inside_and_with_the_headers(own_app: Flask) -> None:
    @own_app.get("/broken")
    def broken() -> str:
        raise ZeroDivisionError("secret")

    answer = own_app.test_client().get("/broken")
    assert (answer.status_code, answer.mimetype) == (500, "application/problem+json")
    assert "secret" not in answer.text
    assert answer.headers["Content-Security-Policy"] == CSP


def test_a_dead_database_is_not_now_and_never_a_500(app: Flask, phone: Phone, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(
        app.extensions,
        "tenpoint-writer",
        create_app(Config(database_url="postgresql://127.0.0.1:9/x")).extensions["tenpoint-writer"],
    )
    answer = phone.ask(phone.entry())
    assert (answer.status_code, answer.headers["Retry-After"], answer.get_json()["code"]) == (503, "5", "database")


def test_https_is_kept_for_two_years_where_there_is_https(databases: object) -> None:
    url = databases.new()
    for public, expected in (
        ("https://ward.example", "max-age=63072000; includeSubDomains"),
        ("http://127.0.0.1:1", None),
    ):
        made = create_app(Config(database_url=url, public_url=public))
        assert made.test_client().get("/").headers.get("Strict-Transport-Security") == expected


def test_a_route_without_a_policy_stops_the_start(own_app: Flask) -> None:
    own_app.add_url_rule("/open", view_func=lambda: "everything")
    with pytest.raises(RuntimeError, match="routes without a policy"):
        check_policies(own_app)


ORIGINS = [
    ({}, 403),
    ({"Origin": "http://evil.example"}, 403),
    ({"Origin": "null"}, 403),
    ({"Origin": "http://127.0.0.1:8000"}, 400),
    ({"Sec-Fetch-Site": "cross-site", "Origin": "http://127.0.0.1:8000"}, 403),
    ({"Sec-Fetch-Site": "same-site"}, 403),
    ({"Sec-Fetch-Site": "none"}, 403),
    ({"Sec-Fetch-Site": "same-origin"}, 400),
]


@pytest.mark.parametrize(("headers", "status"), ORIGINS)
def test_what_changes_something_comes_from_our_own_page(app: Flask, headers: dict[str, str], status: int) -> None:
    assert app.test_client().post("/api/session", json={}, headers=headers).status_code == status


def test_large_answers_are_packed_for_those_who_take_it(new_phone: Callable[..., Phone]) -> None:
    writer, reader = new_phone(), new_phone("leroy")
    writer.sync(*[writer.entry() for _ in range(20)])
    plain = reader.ask()
    packed = reader.client.post(
        "/api/sync", data=(body := json.dumps(reader.request()).encode()),
        headers=ORIGIN
        | {"Content-Type": "application/json", "Content-Digest": content_digest(body), "Accept-Encoding": "gzip"},
    )  # fmt: skip
    assert "Content-Encoding" not in plain.headers
    assert packed.headers["Content-Encoding"] == "gzip"
    assert json.loads(gzip.decompress(packed.data))["wards"] == plain.get_json()["wards"]
    assert len(packed.data) < len(plain.data) / 4


def test_the_description_of_the_api_names_every_route(app: Flask) -> None:
    found = app.test_client().get("/api/openapi.json").get_json()
    assert found["openapi"] == "3.1.0"
    assert {"/api/session", "/api/sync", "/api/held"} <= set(found["paths"])
    assert set(found["paths"]["/api/sync"]["post"]["responses"]) >= {
        "200",
        "400",
        "401",
        "403",
        "411",
        "413",
        "415",
        "503",
    }


def test_what_is_counted_names_no_patient(phone: Phone) -> None:
    before = counted(phone)
    phone.sync(phone.entry(), "no entry")
    after = counted(phone)
    grown = {name: after[name] - before.get(name, 0.0) for name in after if "entries_total" in name}
    assert grown == {'tenpoint_entries_total{state="stored"}': 1.0, 'tenpoint_entries_total{state="held"}': 1.0} | {
        name: 0.0 for name in grown if "duplicate" in name
    }


def counted(phone: Phone) -> dict[str, float]:
    lines = phone.client.get("/metrics").text.splitlines()
    return {name: float(value) for name, value in (line.rsplit(" ", 1) for line in lines if not line.startswith("#"))}
