"""The headers of every answer that is none of the usual ones: refused bodies, nothing new, not now, our own error."""

from typing import Any

import pytest
from flask import Flask
from flask.testing import FlaskClient

from backend.app import create_app
from backend.config import Config
from backend.security import HEADERS
from tests.unit.conftest import Clock
from tests.unit.databases import SqliteFiles
from tests.unit.phones import ORIGIN, Phone

JSON = {"Content-Type": "application/json"}
REFUSED: list[tuple[dict[str, Any], int]] = [
    ({"method": "POST", "path": "/api/session", "data": b"x" * (512 * 1024 + 1), "headers": JSON}, 413),
    ({"method": "POST", "path": "/api/session", "data": b"{}", "headers": {"Content-Type": "text/plain"}}, 415),
    ({"method": "POST", "path": "/api/session", "data": b"{", "headers": JSON}, 400),
    ({"method": "POST", "path": "/api/session", "headers": JSON | {"Transfer-Encoding": "chunked"}}, 411),
    ({"method": "POST", "path": "/nowhere", "data": b"{}", "headers": JSON}, 404),
    ({"method": "DELETE", "path": "/app/"}, 405),
    ({"method": "PUT", "path": "/static/js/app.js"}, 405),
    ({"method": "PATCH", "path": "/api/sync"}, 405),
    ({"method": "GET", "path": "/static/nothing.js"}, 404),
    ({"method": "GET", "path": "/static/%2e%2e/secret"}, 404),
    ({"method": "GET", "path": "/api/handovers/patients/x.pdf"}, 401),
]


@pytest.fixture(scope="module")
def app(sqlite_files: SqliteFiles) -> Flask:
    """An application; headers do not know the database."""
    return create_app(Config(database_url=sqlite_files.new()))


@pytest.fixture(scope="module")
def client(app: Flask) -> FlaskClient:
    """A browser without a session."""
    return app.test_client()


def ours(answer: Any) -> dict[str, str]:
    """Those of an answer's headers that stand on all."""
    return {name: value for name, value in answer.headers.items() if name in HEADERS}


@pytest.mark.parametrize(("asked", "status"), REFUSED)
def test_a_refused_request_is_a_problem_with_all_headers(
    client: FlaskClient, asked: dict[str, Any], status: int
) -> None:
    answer = client.open(**asked | {"headers": ORIGIN | asked.get("headers", {})})
    assert (answer.status_code, answer.mimetype) == (status, "application/problem+json")
    assert ours(answer) == HEADERS
    assert answer.get_json()["status"] == status
    assert ("Allow" in answer.headers) == (status == 405)


@pytest.mark.parametrize("path", ["/broken", "/api/broken"])
def test_an_error_of_ours_is_a_problem_with_all_headers(sqlite_files: SqliteFiles, path: str) -> None:
    app = create_app(Config(database_url=sqlite_files.new()))

    @app.route(path, methods=["GET", "POST"])
    def broken() -> str:
        raise ZeroDivisionError("secret")

    for method in ("GET", "POST"):
        answer = app.test_client().open(path, method=method, headers=ORIGIN)
        assert (answer.status_code, answer.mimetype, ours(answer)) == (500, "application/problem+json", HEADERS)
        assert "secret" not in answer.text
        assert (answer.headers.get("Cache-Control") == "no-store") == path.startswith("/api/")


def test_too_many_tries_are_a_problem_with_all_headers(app: Flask, clock: Clock) -> None:
    answers = [Phone(app).sign_in(passphrase="wrong") for _ in range(6)]
    assert [answer.status_code for answer in answers] == [401] * 5 + [429]
    assert [ours(answer) for answer in answers] == [HEADERS] * 6


def test_a_static_file_that_has_not_changed_is_said_so_with_all_headers(client: FlaskClient) -> None:
    first = client.get("/static/js/app.js")
    again = client.get("/static/js/app.js", headers={"If-None-Match": first.headers["ETag"]})
    assert [(answer.status_code, ours(answer)) for answer in (first, again)] == [(200, HEADERS), (304, HEADERS)]


def test_a_part_of_a_file_has_all_headers(client: FlaskClient) -> None:
    part = client.get("/static/js/app.js", headers={"Range": "bytes=0-9"})
    beyond = client.get("/static/js/app.js", headers={"Range": "bytes=999999-"})
    assert [(answer.status_code, ours(answer)) for answer in (part, beyond)] == [(206, HEADERS), (416, HEADERS)]
