"""J: JSON that is none, or not what a route takes: refused whole by every route, held when it is an entry."""

import json
from collections.abc import Callable
from functools import cache
from typing import Any

import pytest
from sqlalchemy import select

from backend.entries.model import HeldEntry, StoredEntry
from sync.envelope import NotAnEntry, parse, text_hash
from tests.unit.badinput.bodies import bodies, entry_texts, packed
from tests.unit.badinput.corpus import Json, cases
from tests.unit.badinput.routes import Route, Wanted, good_body, outcome, send, wanted
from tests.unit.phones import Phone, new_id, states, text_of
from tests.unit.records import scalars
from tests.unit.sync import corpus as entries

Stored = Callable[[], dict[str, int]]
BODIES = [case for case in cases("J", "outer") if not {"digest", "packed"} & set(case[1])]
TEXTS = cases("J", "entry")
BATCHES = cases("J", "batch")
named = cache(lambda name: new_id())


def names(found: list[tuple[str, Json]]) -> list[str]:
    """The ids of cases."""
    return [id for id, _ in found]


@pytest.mark.parametrize(("id", "case"), BODIES, ids=names(BODIES))
def test_a_bad_body_is_refused_by_every_route_and_nothing_is_stored(
    phone: Phone, every_route: list[Route], usual: dict[Route, Wanted], stored: Stored, id: str, case: Json
) -> None:
    before = stored()
    for route in every_route:
        if "write" not in route.kinds:
            continue
        expect = {"json": case["outer"], "/static/<path:filename>": "usual"}
        for body in bodies(good_body(route, phone) or {"nothing": "is taken"}, case):
            asked = {"headers": {"Content-Type": "application/json"}} if "json" not in route.kinds else {}
            if "json" not in route.kinds and len(body) > 512 * 1024:
                expect = {"any": case["outer"]}
            found = outcome(send(phone, route, body, **asked))
            assert found == wanted(expect, route, usual[route]), (str(route), body[:90])
    assert stored() == before
    assert phone.client.get("/api/session").status_code == 200


@pytest.mark.parametrize(("id", "case"), cases("J", "digest"))
def test_a_body_that_is_not_what_its_digest_says_is_refused(phone: Phone, stored: Stored, id: str, case: Json) -> None:
    route, before = sync_route(), stored()
    answer = send(phone, route, headers={"Content-Digest": case["digest"]})
    assert (outcome(answer), stored()) == (Wanted(400, case["outer"]), before)


@pytest.mark.parametrize(("id", "case"), cases("J", "packed"))
def test_a_packed_body_is_refused_by_every_route_before_it_is_unpacked(
    phone: Phone, every_route: list[Route], usual: dict[Route, Wanted], stored: Stored, id: str, case: Json
) -> None:
    before, body = stored(), packed(case)
    for route in every_route:
        answer = send(phone, route, body, {"Content-Encoding": case["packed"]})
        assert outcome(answer) == Wanted(*case["outer"]), str(route)
    assert stored() == before


def sync_route() -> Route:
    """The one that has a digest."""
    return Route("POST", "/api/sync", ("/api/sync", "json", "signed", "write", "any"), frozenset())


@pytest.mark.parametrize(("id", "case"), TEXTS, ids=names(TEXTS))
def test_what_is_wrong_with_a_text_that_is_no_entry_is_named(id: str, case: Json) -> None:
    assert {said(text) for text in entry_texts(case)} == {case["entry"]}


def said(text: str) -> str:
    """What the server says of a text."""
    try:
        parse(text)
    except NotAnEntry as wrong:
        return "not JSON" if str(wrong).startswith("not JSON") else str(wrong)
    return "stored"


def test_each_of_these_texts_is_stored_or_held_as_it_was_sent(phone: Phone) -> None:
    for _, case in TEXTS:
        texts = [mine(text, phone) for text in entry_texts(case)[::9] if is_sendable(text)]
        answer = phone.sync(*texts[:100])
        expected = "stored" if case["entry"] == "stored" else "held"
        assert set(states(answer)) <= {expected, "duplicate" if expected == "stored" else "held"}, case
        kept = select(StoredEntry.text) if expected == "stored" else select(HeldEntry.text)
        assert set(texts[:100]) <= set(scalars(phone.app, kept))


def mine(text: str, phone: Phone) -> str:
    """An entry of this phone's own."""
    own = {"id": new_id(), "author": phone.person, "device": phone.device}
    for field, value in own.items():
        text = text.replace(f'"{field}":"{entries.ENVELOPE[field]}"', f'"{field}":"{value}"', 1)
    return text


def is_sendable(text: str) -> bool:
    """What a JSON string of the outer body can hold: NUL and half a surrogate pair fail the whole body instead."""
    return "\0" not in text and all(not "\ud800" <= letter <= "\udfff" for letter in text)


@pytest.mark.parametrize(("id", "case"), BATCHES, ids=names(BATCHES))
def test_a_batch_comes_out_as_its_row_says(phone: Phone, id: str, case: Json) -> None:
    texts: list[str] = []
    receipts: list[Json] = []
    for batch in (case["batch"], case.get("next", [])):
        begin = len(texts)
        for change in batch:
            texts.append(texts[change["again"]] if "again" in change else text_of(phone.envelope(**fresh(change))))
        receipts += phone.sync(*texts[begin:])["receipts"]
    reasons = [receipt.get("reason") for receipt in receipts]
    assert [receipt["state"] for receipt in receipts] == case["states"]
    assert reasons == case.get("reasons", [None] * len(texts))
    assert [receipt["hash"] for receipt in receipts] == [text_hash(text) for text in texts]
    stays = [text for text, state in zip(texts, case["states"], strict=True) if state == "stored"]
    rows = scalars(phone.app, select(StoredEntry).where(StoredEntry.text.in_(stays)))
    assert {row.text for row in rows} == set(stays)
    assert {row.received_at[:2] for row in rows} <= {"20"}
    assert {row.author for row in rows} <= {phone.person}


def fresh(change: Any) -> Any:
    """Changes of an envelope, a name after @ an id that is the same throughout the corpus."""
    if isinstance(change, dict):
        return {name: fresh(value) for name, value in change.items()}
    return named(change) if isinstance(change, str) and change.startswith("@") else change


def test_a_key_of_the_language_in_an_entry_changes_nothing_but_that_entry() -> None:
    for text in [text for id, case in TEXTS if id == "J34" for text in entry_texts(case)]:
        assert json.loads(text)["body"]["text"] == parse(text)["body"]["text"] == "x"
