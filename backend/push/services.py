"""Which addresses are a push service's: only to those does the server ever speak by itself. Pure."""

from collections.abc import Iterable
from urllib.parse import urlsplit

LONGEST = 2048
ANY = "*."


def is_endpoint(url: str, hosts: Iterable[str]) -> bool:
    """Whether an address is https at one of these hosts: `name`, `name:port`, or `*.name` for any name below it."""
    if len(url) > LONGEST or not url.isascii() or not url.isprintable() or " " in url or "\\" in url:
        return False
    try:
        parts = urlsplit(url)
        is_plain = parts.scheme == "https" and parts.port != 0 and not parts.fragment
    except ValueError:  # a port or an address in brackets that is none
        return False
    return is_plain and any(answers_to(parts.netloc.lower(), host) for host in hosts)


def answers_to(name: str, host: str) -> bool:
    """Whether a host, with its port where it has one, is what the list means; a user before it never is."""
    if host.startswith(ANY):
        below, dot, parent = name.partition(host[1:])
        return bool(dot) and not parent and bool(below) and all(is_label(label) for label in below.split("."))
    return name == host


def is_label(text: str) -> bool:
    """A part of a name between dots."""
    return text.replace("-", "").isalnum()


def origin_of(url: str) -> str:
    """Scheme, host and port: for whom a signature is."""
    parts = urlsplit(url)
    return f"{parts.scheme}://{parts.netloc}"
