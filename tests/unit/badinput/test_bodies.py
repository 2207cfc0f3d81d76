"""J: JSON that is none, or not what a route takes: refused whole by every route, and nothing is stored."""

from collections.abc import Callable

import pytest

from tests.unit.badinput.bodies import bodies, packed
from tests.unit.badinput.corpus import Json, cases
from tests.unit.badinput.routes import Route, Wanted, good_body, outcome, send, wanted
from tests.unit.phones import Phone

Unchanged = Callable[[], bool]
BODIES = [case for case in cases("J", "outer") if not {"digest", "packed"} & set(case[1])]


@pytest.mark.parametrize(("id", "case"), BODIES, ids=[id for id, _ in BODIES])
def test_a_bad_body_is_refused_by_every_route_and_nothing_is_stored(
    phone: Phone, every_route: list[Route], usual: dict[Route, Wanted], unchanged: Unchanged, id: str, case: Json
) -> None:
    for route in every_route:
        if "write" not in route.kinds:
            continue
        expect = {"json": case["outer"], "bytes": [415, "attachment-type"], "/static/<path:filename>": "usual"}
        for body in bodies(good_body(route, phone) or {"nothing": "is taken"}, case):
            asked = {"headers": {"Content-Type": "application/json"}} if "json" not in route.kinds else {}
            if "json" not in route.kinds and len(body) > 512 * 1024:
                expect = {"any": case["outer"]}
            found = outcome(send(phone, route, body, **asked))
            assert found == wanted(expect, route, usual[route]), (str(route), body[:90])
    assert unchanged()


@pytest.mark.parametrize(("id", "case"), cases("J", "digest"))
def test_a_body_that_is_not_what_its_digest_says_is_refused(
    phone: Phone, unchanged: Unchanged, id: str, case: Json
) -> None:
    route = sync_route()
    answer = send(phone, route, headers={"Content-Digest": case["digest"]})
    assert (outcome(answer), unchanged()) == (Wanted(400, case["outer"]), True)


@pytest.mark.parametrize(("id", "case"), cases("J", "packed"))
def test_a_packed_body_is_refused_by_every_route_before_it_is_unpacked(
    phone: Phone, every_route: list[Route], usual: dict[Route, Wanted], unchanged: Unchanged, id: str, case: Json
) -> None:
    body = packed(case)
    for route in every_route:
        answer = send(phone, route, body, {"Content-Encoding": case["packed"]})
        assert outcome(answer) == Wanted(*case["outer"]), str(route)
    assert unchanged()


def sync_route() -> Route:
    """The one that has a digest."""
    return Route("POST", "/api/sync", ("/api/sync", "json", "signed", "write", "any"), frozenset())
