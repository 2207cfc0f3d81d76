"""J: a text that is no entry is held as it was sent; a batch comes out as its row says, on both databases."""

import json
from collections.abc import Iterator
from functools import cache
from typing import Any

import pytest
from flask import Flask
from sqlalchemy import select

from backend.entries.model import HeldEntry, StoredEntry
from sync.envelope import NotAnEntry, parse, text_hash
from tests.unit.badinput.bodies import batches, entry_texts
from tests.unit.badinput.conftest import BOTH, running
from tests.unit.badinput.corpus import Json, cases
from tests.unit.phones import Phone, new_id, states, text_of
from tests.unit.records import scalars
from tests.unit.sync import corpus as entries

TEXTS = cases("J", "entry")
BATCHES = cases("J", "batch")
named = cache(lambda name: new_id())


@pytest.fixture(scope="module", **BOTH)
def app(request: pytest.FixtureRequest) -> Iterator[Flask]:
    """On both databases."""
    yield from running(request.getfixturevalue(request.param), request.getfixturevalue("application"))


@pytest.mark.parametrize(("id", "case"), TEXTS, ids=[id for id, _ in TEXTS])
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
    for state, model in (("stored", StoredEntry), ("held", HeldEntry)):
        texts = {
            mine(text, phone): None
            for _, case in TEXTS
            for text in entry_texts(case)[::9]
            if (case["entry"] == "stored") == (state == "stored") and is_sendable(text)
        }
        for batch in batches(list(texts)):
            assert set(states(phone.sync(*batch))) == {state}
        assert set(scalars(phone.app, select(model.text))) >= set(texts)


def mine(text: str, phone: Phone) -> str:
    """An entry of this phone's own."""
    own = {"id": new_id(), "author": phone.person, "device": phone.device}
    for field, value in own.items():
        text = text.replace(f'"{field}":"{entries.ENVELOPE[field]}"', f'"{field}":"{value}"', 1)
    return text


def is_sendable(text: str) -> bool:
    """What a JSON string of the outer body can hold: NUL and half a surrogate pair fail the whole body instead."""
    return "\0" not in text and all(not "\ud800" <= letter <= "\udfff" for letter in text)


@pytest.mark.parametrize(("id", "case"), BATCHES, ids=[id for id, _ in BATCHES])
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
