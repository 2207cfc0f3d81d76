"""A file of entries says the same on both sides; what was changed on its way is left out, and nothing else."""

import json
from base64 import b64encode
from hashlib import sha256
from typing import Any

import pytest

from sync.entries_file import EntriesFile, NotAFile, read
from sync.envelope import text_hash
from tests.unit.sync.conftest import Ask

TEXTS = ['{"one":1}', '{"note":"l’été, 38,5 °C"}', "no entry at all"]
GOOD = {
    "file": "tenpoint-entries", "v": 1, "device": "01985a00-0000-7000-8000-000000000001", "incarnation": "ab" * 8,
    "entries": [{"hash": text_hash(text), "text": text} for text in TEXTS],
}  # fmt: skip
BYTES = [b"", b"\xff\xd8\xff", bytes(range(256)) * 700, '{"v":1,"é":2}'.encode()]
NAMES = [sha256(data).hexdigest() for data in BYTES]
APART = [
    {"sha256": name, "type": "image/jpeg", "data": b64encode(data).decode()}
    for name, data in zip(NAMES, BYTES, strict=True)
]
FIRST, SECOND = APART[:2]
WHOLE = [(FIRST["sha256"], "image/jpeg", []), (SECOND["sha256"], "image/jpeg", [255, 216, 255])]
# what stands under `attachments` -> those that are whole, the names of the others
BESIDE: dict[str, tuple[Any, list[Any], list[str]]] = {
    "whole": (APART[:2], WHOLE, []),
    "none": ([], [], []),
    "of any length": (APART, [(name, "image/jpeg", list(data)) for name, data in zip(NAMES, BYTES, strict=True)], []),
    "of a type that nobody knows": ([FIRST | {"type": "x"}], [(NAMES[0], "x", [])], []),
    "twice": ([SECOND, SECOND], [WHOLE[1], WHOLE[1]], []),
    "with more than this version knows": ([SECOND | {"patient": "x"}], [WHOLE[1]], []),
    "one changed": ([FIRST, SECOND | {"data": "/9j+"}], [WHOLE[0]], [NAMES[1]]),
    "one cut off": ([SECOND | {"data": "/9j"}, FIRST], [WHOLE[0]], [NAMES[1]]),
    "padding that is too much": ([FIRST | {"data": "===="}], [], [NAMES[0]]),
    "padding in the middle": ([SECOND | {"data": "/9==/w=="}], [], [NAMES[1]]),
    "a line break in it": ([SECOND | {"data": "/9j/\n"}, SECOND | {"data": "/9\r\n"}], [], [NAMES[1]] * 2),
    "letters of addresses": ([SECOND | {"data": "_9j_"}], [], [NAMES[1]]),
    "letters of another script": ([SECOND | {"data": "/9jé"}], [], [NAMES[1]]),
    "another name": ([SECOND | {"sha256": NAMES[0]}], [], [NAMES[0]]),
    "a name in capitals": ([SECOND | {"sha256": NAMES[1].upper()}], [], [""]),
    "no name": ([{"type": "x", "data": ""}, SECOND | {"sha256": 7}, SECOND | {"sha256": None}], [], ["", "", ""]),
    "no type": ([{"sha256": NAMES[0], "data": ""}, FIRST | {"type": 7}], [], [NAMES[0]] * 2),
    "no data": ([{"sha256": NAMES[0], "type": "x"}, FIRST | {"data": None}], [], [NAMES[0]] * 2),
    "no row": (["x", 7, None, [], SECOND], [WHOLE[1]], [""] * 4),
    "no list": ({"0": SECOND}, [], [""]),
    "nothing at all": (None, [], [""]),
}
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
    assert phone_says("file", text) == plain(found)


@pytest.mark.parametrize("what", BESIDE)
def test_an_attachment_that_is_not_whole_is_left_out_and_named_and_nothing_else(what: str, phone_says: Ask) -> None:
    rows, whole, damaged = BESIDE[what]
    text = json.dumps(CHANGED | {"attachments": rows})
    found = read(text)
    assert [(one.sha256, one.type, list(one.data)) for one in found.attachments] == whole
    assert (found.texts, found.damaged) == (TEXTS[1:], [text_hash(TEXTS[0]), *damaged])
    assert phone_says("file", text) == plain(found)


def test_what_a_phone_saves_is_read_to_the_last_byte(phone_says: Ask) -> None:
    what = {name: GOOD[name] for name in ("device", "incarnation")} | {"rows": GOOD["entries"]}
    apart = [{"sha256": name, "type": "x", "data": list(data)} for name, data in zip(NAMES, BYTES, strict=True)]
    found = read(phone_says("save", what | {"attachments": apart}))
    assert (found.texts, found.damaged, plain(found)["attachments"]) == (TEXTS, [], apart)


def test_without_attachments_a_file_is_what_it_always_was(phone_says: Ask) -> None:
    what = {name: GOOD[name] for name in ("device", "incarnation")} | {"rows": GOOD["entries"]}
    always = json.dumps(GOOD, ensure_ascii=False, separators=(",", ":"))
    assert [phone_says("save", what), phone_says("save", what | {"attachments": []})] == [always] * 2


def plain(found: EntriesFile) -> dict[str, Any]:
    """A file, bytes as numbers."""
    rows = [one._asdict() | {"data": list(one.data)} for one in found.attachments]
    return found._asdict() | {"attachments": rows}


@pytest.mark.parametrize("name", REFUSED)
def test_what_is_no_such_file_is_none_on_both_sides(name: str, phone_says: Ask) -> None:
    with pytest.raises(NotAFile):
        read(REFUSED[name])
    assert phone_says("file", REFUSED[name]) is None
