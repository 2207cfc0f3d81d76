"""Syncing is the union of two sets: any order, any number of times, the same result on both sides."""

from hashlib import sha256

from hypothesis import given, settings
from hypothesis import strategies as st

from sync.cursor import ZERO, digest, xor
from sync.union import missing, union, verdict
from tests.unit.sync.conftest import Ask

ASKED = settings(max_examples=100, deadline=None)
hashes = st.binary(min_size=32, max_size=32).map(bytes.hex)
ids = st.sampled_from("abcdef")
sets = st.dictionaries(ids, hashes, max_size=6)


def rows(entries: dict[str, str]) -> list[list[str]]:
    """A set as it goes to the twin."""
    return [[id, hash] for id, hash in entries.items()]


def test_what_becomes_of_an_offered_entry(phone_says: Ask) -> None:
    kept = {"a": "1"}
    for id, hash, expected in (("a", "1", "duplicate"), ("a", "2", "held"), ("b", "1", "stored")):
        assert (verdict(kept, id, hash), phone_says("verdict", rows(kept), id, hash)) == (expected, expected)


@ASKED
@given(sets, sets)
def test_both_sides_make_the_same_union_and_mine_stays(phone_says: Ask, mine: dict, theirs: dict) -> None:
    found = union(mine, theirs)
    assert phone_says("union", rows(mine), rows(theirs)) == found
    assert {id: found[id] for id in mine} == mine
    assert set(found) == set(mine) | set(theirs)


@ASKED
@given(st.dictionaries(ids, hashes), st.randoms())
def test_the_union_knows_no_order_and_no_repetition(entries: dict, chance) -> None:
    one = {id: hash for id, hash in entries.items() if chance.random() < 0.7}
    other = {id: hash for id, hash in entries.items() if chance.random() < 0.7}
    both = union(one, other)
    assert both == union(other, one) == union(both, one) == union(union(one, other), other)
    assert union(union(one, other), entries) == union(one, union(other, entries)) == entries


@ASKED
@given(st.sets(st.integers(1, 30)), st.integers(0, 30))
def test_what_is_missing_is_what_is_not_there(phone_says: Ask, have: set[int], last: int) -> None:
    found = missing(have, last)
    assert phone_says("missing", sorted(have), last) == found
    assert set(found) | {number for number in have if number <= last} == set(range(1, last + 1))
    assert found == sorted(set(found) - have)


@ASKED
@given(st.lists(hashes, max_size=8), st.randoms())
def test_the_digest_is_the_same_on_both_sides_in_any_order(phone_says: Ask, some: list[str], chance) -> None:
    shuffled = chance.sample(some, len(some))
    assert digest(some) == digest(shuffled) == phone_says("digest", shuffled)


@ASKED
@given(st.lists(hashes, min_size=1, max_size=8))
def test_adding_an_entry_and_taking_it_away_are_the_same_act(phone_says: Ask, some: list[str]) -> None:
    *rest, last = some
    assert xor(digest(rest), last) == digest(some) == phone_says("xor", digest(rest), last)
    assert xor(digest(some), last) == digest(rest)


def test_the_digest_of_nothing_is_zeros_and_keeps_its_length(phone_says: Ask) -> None:
    assert (digest([]), phone_says("digest", [])) == (ZERO, ZERO)
    small = "0" * 63 + "1"
    assert (digest([small]), phone_says("digest", [small])) == (small, small)
    assert (xor(small, small), phone_says("xor", small, small)) == (ZERO, ZERO)


def test_one_letter_more_or_one_entry_less_changes_the_digest() -> None:
    some = [sha256(str(number).encode()).hexdigest() for number in range(100)]
    assert len({digest(some[:count]) for count in range(101)}) == 101
