"""What the log says of an error: its kind and its place, never its message, which may hold what somebody signed."""

import traceback
from collections.abc import Iterator


def told(error: BaseException) -> str:
    """An error and what led to it, as a traceback without messages."""
    led = reversed([*causes(error)])
    return "".join(line for one in led for line in (*traceback.format_tb(one.__traceback__), kind(one)))


def causes(error: BaseException | None) -> Iterator[BaseException]:
    """The error, and one by one what it was raised from."""
    while error is not None:
        yield error
        error = error.__cause__ or error.__context__


def kind(error: BaseException) -> str:
    """Its class, with the code that the database gives it; a connection that failed has none and names no record."""
    name = f"{type(error).__module__}.{type(error).__qualname__}"
    code = getattr(error, "sqlite_errorname", None) or getattr(error, "sqlstate", "")
    if code is None and name == "psycopg.OperationalError":
        code = str(error)
    return f"{name} {code or ''}".rstrip() + "\n"
