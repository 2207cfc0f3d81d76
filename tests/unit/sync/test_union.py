"""What an offered entry is, which entries are missing, and the digest of a set, on both sides in any order."""

from hashlib import sha256

from hypothesis import given, settings
from hypothesis import strategies as st

from sync.cursor import ZERO, digest, xor
from sync.union import missing, verdict
from tests.unit.sync.conftest import Ask

ASKED = settings(max_examples=100, deadline=None)
hashes = st.binary(min_size=32, max_size=32).map(bytes.hex)


def test_what_becomes_of_an_offered_entry() -> None:
    offers = (("a", "1"), ("a", "2"), ("b", "1"))
    assert [verdict({"a": "1"}, id, hash) for id, hash in offers] == ["duplicate", "held", "stored"]


@ASKED
@given(st.sets(st.integers(1, 30)), st.integers(0, 30))
def test_what_is_missing_is_what_is_not_there(have: set[int], last: int) -> None:
    found = missing(have, last)
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
