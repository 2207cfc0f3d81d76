"""Reading a request: a declared length, a body that arrives, JSON as entries use it."""

import io
import re
import socket
from collections.abc import Callable
from contextlib import suppress
from http import HTTPStatus
from threading import Timer
from typing import Any

from flask import Flask, Request, abort, current_app, request
from flask.json.provider import DefaultJSONProvider
from flask_smorest import Blueprint
from marshmallow import ValidationError
from webargs.flaskparser import FlaskParser

from backend.errors import BadRequest, LengthRequired, TooLarge, WrongType
from sync.strict_json import NotStrict, loads

LARGEST_BODY = 512 * 1024
BODY_SECONDS = 5
BODY_SECONDS_IN_ALL = 30


class StrictJSON(DefaultJSONProvider):
    """JSON in: strict. JSON out: compact, keys in the order we wrote them."""

    sort_keys = False
    compact = True

    def loads(self, s: str | bytes, **_: Any) -> Any:
        """Parse; BadRequest says what is wrong."""
        try:
            return loads(s if isinstance(s, str) else s.decode("utf-8"))
        except UnicodeDecodeError as wrong:
            raise BadRequest("not-utf8", "The body is not UTF-8.") from wrong
        except NotStrict as wrong:
            raise BadRequest("not-json", f"The body is not JSON as it is used here: {wrong}.") from wrong


class StrictParser(FlaskParser):
    """Read arguments through the strict parser; everything that is wrong is a 400."""

    DEFAULT_VALIDATION_STATUS = 400

    def _raw_load_json(self, req: Request) -> Any:
        if req.mimetype != "application/json":
            raise WrongType("not-json-type", "Send application/json.")
        return current_app.json.loads(req.get_data())


class StrictBlueprint(Blueprint):
    """A flask-smorest blueprint that reads strictly."""

    ARGUMENTS_PARSER = StrictParser()


def matches(form: re.Pattern[str]) -> Callable[[str], None]:
    """A marshmallow validator: the whole text has this form (marshmallow 4 ignores a validator's False)."""

    def check(text: str) -> None:
        if form.fullmatch(text) is None:
            raise ValidationError(f"does not match {form.pattern}")

    return check


def pattern(form: re.Pattern[str]) -> dict[str, str]:
    """The form as the description of the API says it."""
    return {"pattern": "^" + form.pattern.replace(r"\d", "[0-9]") + "$"}


def init_app(app: Flask) -> None:
    """Read each body before anything else looks at it."""
    app.json = StrictJSON(app)
    app.before_request(check_path)
    app.before_request(read_body)


def check_path() -> None:
    """No record has NUL in its name, and PostgreSQL cannot even be asked for one."""
    if "\0" in request.path:
        abort(HTTPStatus.NOT_FOUND)


def read_body() -> None:
    """At most the declared length, within five seconds of silence; a body that ends early is no request."""
    environ = request.environ
    if environ.get("HTTP_TRANSFER_ENCODING"):
        close()
        raise LengthRequired("chunked", "Send the body with Content-Length, not in chunks.")
    if environ.get("HTTP_CONTENT_ENCODING", "identity") != "identity":
        close()
        raise WrongType("compressed", "Send the body uncompressed.")
    length = declared_length(environ.get("CONTENT_LENGTH") or "")
    body = receive(environ, length) if length else b""
    if len(body) < length:
        close()
        raise BadRequest("cut-off", f"The body ended after {len(body)} of {length} bytes; send it again.")
    environ["wsgi.input"] = io.BytesIO(body)


def declared_length(text: str) -> int:
    """Content-Length as a number within our limit."""
    if text and not (text.isascii() and text.isdigit() and len(text) < 12):
        close()
        raise BadRequest("bad-length", "Content-Length is not a number.")
    length = int(text or 0)
    if length > LARGEST_BODY:
        close()
        raise TooLarge("too-large", f"At most {LARGEST_BODY // 1024} KiB; send fewer entries at once.")
    return length


def receive(environ: dict[str, Any], length: int) -> bytes:
    """Read until all is there, the sender stops, nothing comes for five seconds, or it takes too long in all."""
    connection = environ.get("gunicorn.socket")
    if connection is None:
        return read_parts(environ["wsgi.input"], length)
    patience = Timer(BODY_SECONDS_IN_ALL, stop_reading, [connection])
    patience.start()
    connection.settimeout(BODY_SECONDS)
    try:
        return read_parts(environ["wsgi.input"], length)
    finally:
        patience.cancel()
        connection.settimeout(None)


def read_parts(stream: Any, missing: int) -> bytes:
    """What came; the caller counts what did not."""
    parts = []
    with suppress(OSError):
        while missing and (part := stream.read(min(missing, 65536))):
            parts.append(part)
            missing -= len(part)
    return b"".join(parts)


def stop_reading(connection: socket.socket) -> None:
    """A reader that waits on this connection sees its end."""
    with suppress(OSError):
        connection.shutdown(socket.SHUT_RD)


def close() -> None:
    """The rest of this connection cannot be trusted: say so in the answer."""
    request.environ["tenpoint.close"] = True
