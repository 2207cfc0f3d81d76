"""A bad entry text inside a good batch, of each kind: held, the others stored."""

import json
from collections.abc import Callable

from sqlalchemy import select

from backend.entries.model import FeedRow, HeldEntry, StoredEntry
from backend.patients.service import ward_chart
from sync.envelope import text_hash
from tests.unit.phones import Phone, new_id, states
from tests.unit.records import count, scalars
from tests.unit.sync.corpus import BY_THE_SERVER_ALONE, CONSTANTS, NUMBERS, RUBBISH

BAD = {name: text for name, (text, *_) in {**RUBBISH, **BY_THE_SERVER_ALONE, **NUMBERS, **CONSTANTS}.items()}
SMALL = {name: text for name, text in BAD.items() if len(text.encode()) < 5000}
LARGE = {name: text for name, text in BAD.items() if name not in SMALL}


def offer(phone: Phone, bad: list[str]) -> None:
    """A batch that begins and ends with a good entry."""
    good = [phone.entry(), phone.entry()]
    before = [count(phone.app, table) for table in (StoredEntry, HeldEntry, FeedRow)]
    answer = phone.sync(good[0], *bad, good[1])
    assert states(answer) == ["stored", *["held"] * len(bad), "stored"]
    assert [one["hash"] for one in answer["receipts"]] == [text_hash(text) for text in (good[0], *bad, good[1])]
    after = [count(phone.app, table) for table in (StoredEntry, HeldEntry, FeedRow)]
    assert [now - then for now, then in zip(after, before, strict=True)] == [2, len(bad), 2]
    kept = set(scalars(phone.app, select(HeldEntry.text).where(HeldEntry.reason == "not_an_entry")))
    assert set(bad) <= kept


def test_each_kind_of_badness_is_held_as_it_was_sent_and_fails_nothing_else(phone: Phone) -> None:
    texts = list(SMALL.values())
    for start in range(0, len(texts), 90):
        offer(phone, texts[start : start + 90])
    for text in LARGE.values():
        offer(phone, [text])
    assert count(phone.app, HeldEntry) == len(BAD)


def test_one_alone_among_good_ones_too(phone: Phone) -> None:
    for name in ("truncated", "NUL", "a key twice", "NaN", "version 2"):
        offer(phone, [BAD[name]])


def test_what_can_be_read_of_a_held_text_is_listed(phone: Phone) -> None:
    text = phone.entry(body=[])
    answer = phone.sync(text, "{}", "7")
    named = json.loads(text)
    listed = {one["hash"]: (one["id"], one["author"], one["at"], one["reason"]) for one in answer["held"]}
    assert listed == {
        text_hash(text): (named["id"], "bernard", named["at"], "not_an_entry"),
        text_hash("{}"): (None, None, None, "not_an_entry"),
        text_hash("7"): (None, None, None, "not_an_entry"),
    }


UNKNOWN = {
    "a kind": lambda phone: phone.entry("telepathy", body={"level": [1, {"a": None}]}),
    "fields": lambda phone: phone.entry(tomorrow={"x": [1, True]}, seq=99, received_at="1999-01-01T00:00:00Z"),
    "a patient": lambda phone: phone.entry(patient=new_id()),
    "what it amends": lambda phone: phone.entry("amendment", amends=[new_id(), new_id()], body={"reason": "x"}),
    "what it voids": lambda phone: phone.entry("void", amends=[new_id()], body={}),
    "itself as its target": lambda phone: phone.entry("void", id=(id := new_id()), amends=[id], body={}),
    "an edition": lambda phone: phone.entry("crs_check", criteria="astct-crs-2031", edition_sha256="f" * 64, body={}),
    "a course": lambda phone: phone.entry("neuro_check", course=new_id(), body={}),
    "a zone": lambda phone: phone.entry(zone="Mars/Olympus"),
    "an app of tomorrow": lambda phone: phone.entry(app="99.0.0-beta+7"),
    "a clock a century off": lambda phone: phone.entry(clock_offset_ms=-(2**53 - 1)),
    "the first day there is": lambda phone: phone.entry(at="0001-01-01T00:00:00+23:59"),
    "the last day there is": lambda phone: phone.entry(at="9999-12-31T23:59:59.999-23:59"),
    "the largest number of its phone": lambda phone: phone.entry(n=2**53 - 1),
}


def test_what_nobody_knows_yet_is_stored_fed_and_in_nobodys_way(new_phone: Callable[..., Phone]) -> None:
    phone, other = new_phone(), new_phone("benali")
    texts = {what: make(phone) for what, make in UNKNOWN.items()}
    answer = phone.sync(*texts.values())
    assert dict(zip(texts, states(answer), strict=True)) == dict.fromkeys(texts, "stored")
    assert {row["text"] for row in other.sync()["wards"]["3b"]["entries"]} == set(texts.values())
    with phone.app.app_context():
        assert set(ward_chart("3b")["patients"]) == {json.loads(text)["patient"] for text in texts.values()}
