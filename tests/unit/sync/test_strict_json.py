"""JSON as entries and requests may use it; what is wrong is named."""

import json

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from sync.strict_json import NotStrict, loads

REFUSED = [
    ("", "not JSON: Expecting value: line 1 column 1 (char 0)"),
    ('{"a":1,}', "not JSON: Expecting property name enclosed in double quotes: line 1 column 8 (char 7)"),
    ('{"a":1,"b":2,"a":3}', "a key stands twice"),
    ('[{"x":{"a":1,"a":1}}]', "a key stands twice"),
    ('{"a":1,"a":2,}', "not JSON: Expecting property name enclosed in double quotes: line 1 column 14 (char 13)"),
    ("[1.5,9007199254740992,]", "not JSON: Expecting value: line 1 column 23 (char 22)"),
    ("[1.5]", "1.5 is not a whole number"),
    ("[1.0]", "1.0 is not a whole number"),
    ("[1E3]", "1E3 is not a whole number"),
    ("[-0.0]", "-0.0 is not a whole number"),
    ("[0." + "1" * 100 + "]", "0." + "1" * 22 + " is not a whole number"),
    ("[NaN]", "NaN is not a value"),
    ("[Infinity]", "Infinity is not a value"),
    ("[-Infinity]", "-Infinity is not a value"),
    ("[9007199254740992]", "a number is too large"),
    ("[-9007199254740992]", "a number is too large"),
    ("[" + "1" * 5000 + "]", "a number is too large"),
    ('["\\u0000"]', "a string holds NUL"),
    ('{"\\u0000":1}', "a string holds NUL"),
    ('["\\ud800"]', "a string holds a lone surrogate"),
    ('["\udfff"]', "a string holds a lone surrogate"),
    ("[" * 17 + "]" * 17, "nested too deeply"),
    ("[" * 100_000, "nested too deeply"),
    ('{"a":' * 100_000, "nested too deeply"),
]


@pytest.mark.parametrize(("text", "reason"), REFUSED, ids=[reason[:40] for _, reason in REFUSED])
def test_what_is_wrong_is_named(text: str, reason: str) -> None:
    with pytest.raises(NotStrict) as wrong:
        loads(text)
    assert str(wrong.value) == reason


def test_the_largest_numbers_and_the_deepest_nesting_pass() -> None:
    assert loads("[9007199254740991,-9007199254740991,-0]") == [2**53 - 1, -(2**53 - 1), 0]
    assert loads("[" * 16 + "]" * 16) == json.loads("[" * 16 + "]" * 16)


texts = st.text(st.characters(codec="utf-8", exclude_characters="\0"))
leaves = st.none() | st.booleans() | st.integers(-(2**53 - 1), 2**53 - 1) | texts


@settings(deadline=None)
@given(st.recursive(leaves, lambda inner: st.lists(inner) | st.dictionaries(texts, inner), max_leaves=20))
def test_everything_that_is_allowed_is_read_as_the_standard_library_reads_it(value: object) -> None:
    text = json.dumps(value)
    assert loads(text, depth=64) == json.loads(text) == value


@settings(deadline=None)
@given(st.text() | st.text('{}[]":,0123456789.eE+-truefalsn\\ud8', max_size=30))
def test_any_text_is_read_or_refused(text: str) -> None:
    try:
        found = loads(text)
    except NotStrict:
        return
    assert found == json.loads(text)
