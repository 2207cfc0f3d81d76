"""What is an entry and what is not: phone and server say the same."""

import json
import time
import unicodedata
import uuid
from hashlib import sha256
from typing import Any

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from sync.envelope import NotAnEntry, parse, text_hash, uuid7
from tests.unit.sync.conftest import Ask
from tests.unit.sync.corpus import (
    BY_THE_SERVER_ALONE,
    CONSTANTS,
    ENTRIES,
    ENVELOPE,
    ID,
    NUMBERS,
    RUBBISH,
    entry,
    text_of,
    with_body,
)

ASKED = settings(max_examples=200, deadline=None)
ALL_TEXTS = {**ENTRIES, **{name: text for name, (text, *_) in {**RUBBISH, **BY_THE_SERVER_ALONE, **NUMBERS}.items()}}


def server_says(text: str) -> dict[str, Any]:
    """The twin's words."""
    try:
        return {"entry": parse(text)}
    except NotAnEntry as wrong:
        reason = "not JSON" if str(wrong).startswith("not JSON: ") else str(wrong)
        return {"refused": reason, "id": wrong.id}


@pytest.mark.parametrize("name", ENTRIES)
def test_an_entry_is_read_as_it_stands(phone_says: Ask, name: str) -> None:
    expected = {"entry": json.loads(ENTRIES[name])}
    assert (server_says(ENTRIES[name]), phone_says("parse", ENTRIES[name])) == (expected, expected)


@pytest.mark.parametrize("name", RUBBISH)
def test_what_is_no_entry_is_refused_by_both_in_the_same_words(phone_says: Ask, name: str) -> None:
    text, reason, id = RUBBISH[name]
    expected = {"refused": reason, "id": id}
    assert (server_says(text), phone_says("parse", text)) == (expected, expected)


@pytest.mark.parametrize("name", BY_THE_SERVER_ALONE)
def test_what_a_browser_cannot_see_is_refused_by_the_server(phone_says: Ask, name: str) -> None:
    text, reason = BY_THE_SERVER_ALONE[name]
    assert server_says(text) == {"refused": reason, "id": None}
    assert list(phone_says("parse", text)) == ["entry"]


@pytest.mark.parametrize("name", NUMBERS)
def test_numbers_that_are_not_whole_are_refused_by_both(phone_says: Ask, name: str) -> None:
    text, reason = NUMBERS[name]
    assert server_says(text) == {"refused": reason, "id": None}
    assert phone_says("parse", text) == {"refused": "a number is not whole or too large", "id": None}


@pytest.mark.parametrize("name", CONSTANTS)
def test_what_is_no_value_is_refused_by_both(phone_says: Ask, name: str) -> None:
    text, reason = CONSTANTS[name]
    assert server_says(text) == {"refused": reason, "id": None}
    assert phone_says("parse", text) == {"refused": "not JSON", "id": None}


def test_what_can_be_read_of_something_that_is_no_entry_is_told() -> None:
    with pytest.raises(NotAnEntry) as wrong:
        parse(entry(v=2, ward="3b/x", n="7", at="never"))
    kept = {name: ENVELOPE[name] for name in ENVELOPE if name not in ("v", "ward", "n", "at", "amends", "body")}
    assert wrong.value.told == {name: value for name, value in kept.items() if name != "clock_offset_ms"}


@pytest.mark.parametrize("name", ALL_TEXTS)
def test_the_hash_is_that_of_the_bytes_on_both_sides(phone_says: Ask, name: str) -> None:
    text = ALL_TEXTS[name]
    expected = sha256(text.encode()).hexdigest()
    assert (text_hash(text), phone_says("hash", text)) == (expected, expected)


@ASKED
@given(st.text())
@example("e\u0301")
@example("\r\n")
@example("\ufeff")
def test_any_text_has_one_hash_and_another_form_of_it_another(phone_says: Ask, text: str) -> None:
    assert text_hash(text) == phone_says("hash", text)
    composed = unicodedata.normalize("NFC", text)
    assert (text_hash(composed) == text_hash(text)) == (composed == text)


leaves = st.none() | st.booleans() | st.integers(-(2**54), 2**54) | st.text(st.characters(), max_size=5)
values = st.recursive(
    leaves, lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=3), inner, max_size=3)
)


@ASKED
@given(st.sampled_from([*ENVELOPE, "course", "criteria", "edition_sha256", "x"]), values)
@example("v", {"\0": 2**53})
@example("x", [["\0"], 2**53])
def test_any_value_in_any_field_is_judged_alike(phone_says: Ask, field: str, value: Any) -> None:
    text = entry(**{field: value})
    mine, theirs = server_says(text), phone_says("parse", text)
    if "refused" in mine and mine["refused"] == "a number is too large":
        mine["refused"] = "a number is not whole or too large"
    assert mine == theirs


@ASKED
@given(st.integers(0, len(entry()) - 1), st.characters(codec="utf-8"))
def test_one_changed_letter_is_judged_alike(phone_says: Ask, place: int, letter: str) -> None:
    text = entry()[:place] + letter + entry()[place + 1 :]
    mine, theirs = server_says(text), phone_says("parse", text)
    if mine.get("refused") != "a key stands twice":
        assert mine == theirs


instants = st.builds(
    "{:04}-{:02}-{:02}T{:02}:{:02}:{:02}{}{}".format,
    st.integers(0, 9999), st.integers(0, 14), st.integers(0, 32), st.integers(0, 25), st.integers(0, 61),
    st.integers(0, 61), st.sampled_from(["", ".1", ".12", ".123", "."]),
    st.sampled_from(["Z", "+00:00", "-00:00", "+23:59", "-23:59", "+24:00", "-01:60", "+14:00", ""]),
)  # fmt: skip


@ASKED
@given(instants)
def test_the_same_days_and_hours_exist_on_both_sides(phone_says: Ask, at: str) -> None:
    text = entry(at=at, recorded_at=at)
    assert server_says(text) == phone_says("parse", text)


@ASKED
@given(st.integers(0, 2**48 - 1), st.binary(min_size=10, max_size=10))
def test_ids_are_the_same_and_of_version_seven(phone_says: Ask, ms: int, chance: bytes) -> None:
    made = uuid7(ms, chance)
    assert phone_says("uuid7", ms, list(chance)) == made
    assert (uuid.UUID(made).version, uuid.UUID(made).variant, int(made.replace("-", "")[:12], 16)) == (
        7,
        uuid.RFC_4122,
        ms,
    )
    assert parse(entry(id=made))["id"] == made


def test_a_million_brackets_are_refused_at_once() -> None:
    started = time.process_time()
    for text in ("[" * 1_000_000, with_body("[" * 60_000), with_body('{"a":' * 10_000)):
        assert "refused" in server_says(text)
    assert time.process_time() - started < 1


def test_keys_keep_their_order_and_letters_their_form() -> None:
    text = text_of(dict(reversed(ENVELOPE.items())))
    assert list(parse(text)) == list(reversed(ENVELOPE))
    assert parse(text)["id"] == ID
