"""A file of entries says the same on both sides; what was changed on its way is left out, and nothing else."""

import json
from typing import Any

import pytest

from sync.entries_file import NotAFile, read
from sync.envelope import text_hash
from tests.unit.sync.conftest import Ask

TEXTS = ['{"one":1}', '{"note":"l’été, 38,5 °C"}', "no entry at all"]
GOOD = {
    "file": "tenpoint-entries", "v": 1, "device": "01985a00-0000-7000-8000-000000000001", "incarnation": "ab" * 8,
    "entries": [{"hash": text_hash(text), "text": text} for text in TEXTS],
}  # fmt: skip
CHANGED = GOOD | {"entries": [{"hash": text_hash(TEXTS[0]), "text": TEXTS[1]}, *GOOD["entries"][1:]]}
TAKEN: dict[str, tuple[str, list[str], list[str]]] = {
    "as it was saved": (json.dumps(GOOD), TEXTS, []),
    "with a mark before it": ("\ufeff" + json.dumps(GOOD), TEXTS, []),
    "with more than this version knows": (json.dumps(GOOD | {"saved_by": "a later app"}), TEXTS, []),
    "with nothing in it": (json.dumps(GOOD | {"entries": []}), [], []),
    "with one text changed": (json.dumps(CHANGED), TEXTS[1:], [text_hash(TEXTS[0])]),
}
REFUSED: dict[str, Any] = {
    "cut off": json.dumps(GOOD)[:-3],
    "nothing": "",
    "a list": "[]",
    "null": "null",
    "another file": json.dumps(GOOD | {"file": "tenpoint-settings"}),
    "a later form": json.dumps(GOOD | {"v": 2}),
    "no device": json.dumps({name: value for name, value in GOOD.items() if name != "device"}),
    "no incarnation": json.dumps(GOOD | {"incarnation": 7}),
    "a row without a hash": json.dumps(GOOD | {"entries": [{"text": "x"}]}),
    "rows that are none": json.dumps(GOOD | {"entries": {"0": "x"}}),
}


@pytest.mark.parametrize("name", TAKEN)
def test_both_sides_read_the_same_texts_and_leave_out_what_was_changed(name: str, phone_says: Ask) -> None:
    text, texts, damaged = TAKEN[name]
    found = read(text)
    assert (found.texts, found.damaged) == (texts, damaged)
    assert phone_says("file", text) == found._asdict()


@pytest.mark.parametrize("name", REFUSED)
def test_what_is_no_such_file_is_none_on_both_sides(name: str, phone_says: Ask) -> None:
    with pytest.raises(NotAFile):
        read(REFUSED[name])
    assert phone_says("file", REFUSED[name]) is None
