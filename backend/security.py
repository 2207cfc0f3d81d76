"""Who may ask for what: policies on every route, sessions, origins, headers on every answer."""

import gzip
from collections.abc import Callable
from functools import wraps
from http import HTTPStatus
from typing import Any, TypeVar
from urllib.parse import urlsplit

from flask import Flask, Response, current_app, g, request

from backend.clinicians import sessions
from backend.errors import NotAllowed, SignInNeeded

View = TypeVar("View", bound=Callable[..., Any])
COOKIE = "__Host-sid"
PHONE_COOKIE = "__Host-phone"  # which device this browser is: it outlives what the browser keeps for the app itself
SAFE_METHODS = {"GET", "HEAD", "OPTIONS"}
SMALLEST_GZIP = 1024

CSP = "; ".join([
    "default-src 'none'", "script-src 'self'", "style-src 'self'", "img-src 'self' data: blob:", "font-src 'self'",
    "connect-src 'self'", "manifest-src 'self'", "worker-src 'self'", "base-uri 'none'", "object-src 'none'",
    "form-action 'self'", "frame-ancestors 'none'", "require-trusted-types-for 'script'",
    "trusted-types lit-html sw-url",
])  # fmt: skip
HEADERS = {
    "Content-Security-Policy": CSP,
    "X-Content-Type-Options": "nosniff",
    "Referrer-Policy": "no-referrer",
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Embedder-Policy": "require-corp",
    "Cross-Origin-Resource-Policy": "same-origin",
    "Permissions-Policy": "camera=(self), microphone=(), geolocation=(), payment=(), usb=()",
}
TWO_YEARS = "max-age=63072000; includeSubDomains"


def public(view: View) -> View:
    """Anybody may ask; the answer holds no patient."""
    view.policy = "public"  # type: ignore[attr-defined]
    return view


def signed_in(view: View) -> View:
    """Only with a session; `g.person` is who asks."""

    @wraps(view)
    def guarded(*args: Any, **kwargs: Any) -> Any:
        g.person = sessions.person_of(request.cookies.get(COOKIE))
        if g.person is None:
            raise SignInNeeded("sign-in", "Sign in to go on; what is on this phone is kept.")
        return view(*args, **kwargs)

    guarded.policy = "signed_in"  # type: ignore[attr-defined]
    return guarded  # type: ignore[return-value]


def keep_signed_in(answer: Response, token: str, for_ms: int) -> Response:
    """Give the browser its session."""
    return keep(answer, COOKIE, token, for_ms)


def keep(answer: Response, name: str, value: str, for_ms: int) -> Response:
    """Give the browser a cookie, out of reach of any script."""
    answer.set_cookie(name, value, max_age=for_ms // 1000, secure=True, httponly=True, samesite="Strict", path="/")
    return answer


def init_app(app: Flask) -> None:
    """Check origins before, add headers after."""
    app.before_request(check_origin)
    app.after_request(finish)


def check_origin() -> None:
    """A request that changes something comes from our own page: Sec-Fetch-Site, else Origin, else nobody."""
    if request.method in SAFE_METHODS:
        return
    site = request.headers.get("Sec-Fetch-Site")
    ours = (
        site == "same-origin" if site else request.headers.get("Origin") == origin_of(current_app.config["PUBLIC_URL"])
    )
    if not ours:
        raise NotAllowed("origin", "This request does not come from a page of this server.")


def origin_of(url: str) -> str:
    """Scheme, host and port of a URL."""
    parts = urlsplit(url)
    return f"{parts.scheme}://{parts.netloc}"


def finish(answer: Response) -> Response:
    """Headers on every answer; nothing of the API is kept by anyone; large JSON is packed."""
    for name, value in HEADERS.items():
        answer.headers.setdefault(name, value)
    if current_app.config["PUBLIC_URL"].startswith("https:"):
        answer.headers["Strict-Transport-Security"] = TWO_YEARS
    if request.path.startswith("/api/"):
        answer.headers["Cache-Control"] = "no-store"
        answer.headers["Vary"] = "Cookie, Accept-Encoding"
    if request.environ.get("tenpoint.close"):
        answer.headers["Connection"] = "close"
    return pack(answer)


def pack(answer: Response) -> Response:
    """gzip for JSON above one kilobyte, when the asker takes it."""
    if (
        answer.mimetype == "application/json"
        and answer.status_code == HTTPStatus.OK
        and "gzip" in request.headers.get("Accept-Encoding", "")
        and not answer.direct_passthrough
        and len(answer.get_data()) > SMALLEST_GZIP
    ):
        answer.set_data(gzip.compress(answer.get_data(), compresslevel=6, mtime=0))
        answer.headers["Content-Encoding"] = "gzip"
    return answer


def check_policies(app: Flask) -> None:
    """Stop at start-up when a route says nothing of who may use it."""
    app.view_functions["static"].policy = "public"  # type: ignore[attr-defined]
    open_routes = {
        rule.endpoint for rule in app.url_map.iter_rules() if not hasattr(app.view_functions[rule.endpoint], "policy")
    }
    if open_routes:
        raise RuntimeError(f"routes without a policy: {', '.join(sorted(open_routes))}")
