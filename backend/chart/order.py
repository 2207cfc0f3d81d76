"""The order of texts, and of what has an instant and an id. Pure; its twin is frontend/static/js/chart/order.js."""

from typing import Any

Json = dict[str, Any]


def by_text(text: str) -> bytes:
    """What a text is sorted by so that the order is JavaScript's, which goes by UTF-16."""
    return text.encode("utf-16-be", "surrogatepass")


def by_time(one: Json) -> tuple[int, str]:
    """What is sorted by its instant, `at_ms`, and by its id where that is the same."""
    return one["at_ms"], one["id"]
