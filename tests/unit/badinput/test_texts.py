"""S and Q: texts that are hard to write or mean something elsewhere are kept as they were signed, or refused."""

from collections.abc import Callable, Iterator
from itertools import product
from typing import Any
from urllib.parse import quote

from tests.unit.badinput.corpus import Json, cases, words
from tests.unit.badinput.routes import Route, Wanted, good_body, outcome, send, wanted
from tests.unit.badinput.test_requests import SHELL, WORDS
from tests.unit.phones import Phone, text_of

EVERY = [(id, words(case["text"])) for letter in "SQ" for id, case in cases(letter, "text")]
SHORT = [(id, text) for id, text in EVERY if len(text) < 3000]
PATHS = {rule: [200, None] for rule in SHELL} | {"any": [404, "not-found"]}


def test_in_an_address_it_names_nothing(
    phone: Phone, every_route: list[Route], usual: dict[Route, Wanted], unchanged: Callable[[], bool]
) -> None:
    for route in every_route:
        some = SHORT if "signed" in route.kinds else SHORT[::4]
        for name, (id, text) in product(sorted(route.arguments), some):
            if text.strip("./"):
                found = outcome(send(phone, route, path=url_with(route, name, text)))
                assert found == wanted(address(text), route, usual[route]), (id, str(route))
    assert unchanged()


def url_with(route: Route, name: str, text: str) -> str:
    """The address of a route with a text in one of its places."""
    return route.rule.replace(f"<path:{name}>", quote(text, "")).replace(f"<{name}>", quote(text, ""))


def address(text: str) -> Json:
    """What an address with a text in it gives: the shell is there for any path of one line, two slashes are one."""
    no_name = {} if "/" in text or "\0" in text else {"bytes": "attachment-name"}
    if "\0" in text or "\n" in text:
        return {"any": [404, "not-found"], **no_name}
    doubled = {rule: [308, None] for rule in ("/app/<path:_path>", "/static/<path:filename>", WORDS)}
    no_words = {} if "/" in text else {WORDS: [404, "not-found"]}
    return PATHS | no_words | no_name | (doubled if text[0] == "/" else {})


def test_in_a_query_or_a_header_it_changes_nothing(
    phone: Phone, every_route: list[Route], usual: dict[Route, Wanted], unchanged: Callable[[], bool]
) -> None:
    asked = [route for route in every_route if "json" not in route.kinds]
    for route, (id, text) in shared(asked, SHORT):
        query = {"language": text, "order": text, text: text}
        found = outcome(send(phone, route, query_string=query))
        assert found == wanted({"language": "language-unknown"}, route, usual[route]), (id, str(route))
        heard = quote(text, safe=" '\"<>{}()*;:,/\\")
        headers = {"User-Agent": heard, "Referer": heard, "X-Request-Id": heard, "Accept-Language": heard}
        assert outcome(send(phone, route, headers=headers)) == usual[route], (id, str(route))
    assert unchanged()


def test_in_a_field_of_a_request_it_is_refused(
    phone: Phone, every_route: list[Route], unchanged: Callable[[], bool]
) -> None:
    for route in every_route:
        good = good_body(route, phone) or {}
        fields = [name for name, value in good.items() if isinstance(value, str)]
        for number, (field, (id, text)) in enumerate(shared(fields, SHORT)):
            name = {"name": f"nobody.{number}"} if "name" in good else {}  # the tries of a person are counted
            body = text_of(good | name | {field: text}).encode()
            assert outcome(send(phone, route, body)) == refusal(field, text), (id, str(route), field)
    assert unchanged()


def shared(places: list[Any], found: list[tuple[str, str]]) -> Iterator[tuple[Any, tuple[str, str]]]:
    """Each text in one of the places, each place with its share of the texts."""
    for number, one in enumerate(found):
        if places:
            yield places[number % len(places)], one


def refusal(field: str, text: str) -> Wanted:
    """What is said of a text in a field: no form of ours allows any of them but a name and a passphrase."""
    if "\0" in text:
        return Wanted(400, "not-json")
    longest = {"name": 64, "passphrase": 256}.get(field, 0)
    return Wanted(401, "wrong") if len(text) <= longest else Wanted(400, "bad-request")
