"""What went wrong, in words; the only file that knows status codes for it."""

from http import HTTPStatus
from itertools import islice
from typing import Any

from flask import Flask, Response, current_app, json
from flask_smorest import Api
from sqlalchemy.exc import DBAPIError
from sqlalchemy.exc import TimeoutError as PoolTimeout
from werkzeug.exceptions import HTTPException

from backend.db import FileGone, is_full
from backend.logs import told

MOST_FIELDS, LONGEST_NAME = 10, 64  # what a refusal names of what was wrong


class DomainError(Exception):
    """Something a sender can understand: `code` for programs, `detail` for people."""

    status = HTTPStatus.BAD_REQUEST

    def __init__(self, code: str, detail: str, **more: Any):
        super().__init__(detail)
        self.code, self.detail, self.more = code, detail, more


class BadRequest(DomainError):
    """The request breaks the rules; nothing was stored."""


class SignInNeeded(DomainError):
    """No session, or one that ended."""

    status = HTTPStatus.UNAUTHORIZED


class NotAllowed(DomainError):
    """The server decides who may do what."""

    status = HTTPStatus.FORBIDDEN


class NotFound(DomainError):
    """Missing, or not for this person: the answer is the same."""

    status = HTTPStatus.NOT_FOUND


class Conflict(DomainError):
    """What was asked for cannot be any more, or not yet."""

    status = HTTPStatus.CONFLICT


class LengthRequired(DomainError):
    """A body of unknown length is not read."""

    status = HTTPStatus.LENGTH_REQUIRED


class TooLarge(DomainError):
    """The body is larger than this route takes."""

    status = HTTPStatus.REQUEST_ENTITY_TOO_LARGE


class WrongType(DomainError):
    """A body of another type than this route takes, or a compressed one."""

    status = HTTPStatus.UNSUPPORTED_MEDIA_TYPE


class TooMany(DomainError):
    """Wait, then try again."""

    status = HTTPStatus.TOO_MANY_REQUESTS


class Unavailable(DomainError):
    """Not now; what was sent is to be sent again."""

    status = HTTPStatus.SERVICE_UNAVAILABLE


class ProblemApi(Api):
    """flask-smorest with RFC 9457 answers."""

    def handle_http_exception(self, error: HTTPException) -> Response:
        """Every HTTP error, whoever raised it."""
        status = HTTPStatus(error.code or 500)
        data = getattr(error, "data", None) or {}
        fields = few(data.get("messages") or data.get("errors"))
        detail = describe(fields) if fields else error.description or status.phrase
        answer = problem(
            status, status.phrase.lower().replace(" ", "-"), detail, **({"fields": fields} if fields else {})
        )
        for name in ("Allow", "Retry-After", "Location"):
            for key, value in error.get_headers():
                if key == name:
                    answer.headers[name] = value
        return answer


def problem(status: HTTPStatus, code: str, detail: str, **more: Any) -> Response:
    """An application/problem+json answer."""
    body = {
        "type": "about:blank",
        "title": status.phrase,
        "status": int(status),
        "code": code,
        "detail": detail,
        **more,
    }
    return Response(json.dumps(body), status=int(status), mimetype="application/problem+json")


def few(fields: Any) -> Any:
    """The first of nested validation errors, long names cut: a refusal is short, however long what it refuses."""
    if isinstance(fields, dict):
        return {str(name)[:LONGEST_NAME]: few(inner) for name, inner in islice(fields.items(), MOST_FIELDS)}
    return [few(one) for one in fields[:MOST_FIELDS]] if isinstance(fields, list) else fields


def describe(fields: Any, path: str = "") -> str:
    """The first message of nested validation errors, with the place it belongs to."""
    if isinstance(fields, dict) and fields:
        name, inner = next(iter(fields.items()))
        return describe(inner, f"{path}.{name}" if path else str(name))
    if isinstance(fields, list) and fields:
        return describe(fields[0], path)
    return f"{path.removeprefix('json.')}: {fields}"


def init_app(app: Flask) -> None:
    """Answer our own errors and, without a word about their inside, all others."""

    @app.errorhandler(DomainError)
    def domain(error: DomainError) -> Response:
        answer = problem(error.status, error.code, error.detail, **error.more)
        if "retry_after" in error.more:
            answer.headers["Retry-After"] = str(error.more["retry_after"])
        return answer

    @app.errorhandler(DBAPIError)
    @app.errorhandler(PoolTimeout)
    def database(error: Exception) -> Response:
        current_app.logger.error("database\n%s", told(error))
        code, what = ("disk-full", "disk is full") if is_full(error) else ("database", "database does not answer")
        detail = f"The server's {what}. Nothing was stored; send it again."
        answer = problem(HTTPStatus.SERVICE_UNAVAILABLE, code, detail)
        answer.headers["Retry-After"] = "5"
        return answer

    @app.errorhandler(FileGone)
    def gone(error: FileGone) -> Response:
        current_app.logger.critical("%s: stop this server, restore the file, start it again", error)
        detail = "The server's database file was taken away while it ran. Nothing is kept there; send it again later."
        return problem(HTTPStatus.SERVICE_UNAVAILABLE, "database-gone", detail)

    @app.errorhandler(Exception)
    def unexpected(error: Exception) -> Response:
        current_app.logger.error("unexpected\n%s", told(error))
        return problem(
            HTTPStatus.INTERNAL_SERVER_ERROR,
            "unexpected",
            "The server could not answer. Nothing was stored; send it again.",
        )
