"""A site's card is refused at start-up by file, place and reason, and what is good in it is taken word for word."""

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from backend.app import create_app
from backend.config import BadSetting, Config, from_environment
from backend.demo.people import SITE_FILE
from backend.site.card import read
from tests.unit.cli.terminal import refused, said
from tests.unit.databases import SqliteFiles
from tests.unit.site.cards import CARD, Json, longest

Change = Callable[[Json], Any]


def every(card: Json) -> Json:
    """What is said for every ward."""
    part: Json = card["wards"]["*"]
    return part


def phone(**changed: Any) -> Change:
    """Another first number."""
    return lambda card: every(card)["phones"][0].update(changed)


def line(**changed: Any) -> Change:
    """Another first line."""
    return lambda card: every(card)["lines"][0].update(changed)


def document(**changed: Any) -> Change:
    """Another document."""
    return lambda card: card["documents"]["p7"].update(changed)


FIRST, NUMBER = "card.wards.*.lines[0]", "card.wards.*.phones[0].number"
NOT_DIALLED = "not a number to dial: digits, spaces, dots and hyphens, with no (0) and no second number"
UNSEEN = "holds a line break, or a sign that cannot be seen"
BAD: list[tuple[Change, str]] = [
    (lambda card: card.pop("site"), "card: site is missing"),
    (lambda card: card.update(v=2), "card.v: not 1"),
    (lambda card: card.update(more="x"), "card: more is not known here"),
    (lambda card: card.update(site="w" * 61), "card.site: longer than 60 letters"),
    (lambda card: card.update(wards={}), "card.wards: not an object of objects"),
    (lambda card: card.update(wards=[]), "card.wards: not an object of objects"),
    (lambda card: card["wards"].update({"3 B": {"protocol": "by-grade"}}),
     "card.wards.3 B: neither * nor the id of a ward"),
    (lambda card: card["wards"].update({"5a": {}}), "card.wards.5a: says nothing"),
    (lambda card: every(card).update(fax="x"), "card.wards.*: fax is not known here"),
    (lambda card: every(card).update(phones=[]), "card.wards.*.phones: not a list of objects"),
    (lambda card: every(card).update(phones=every(card)["phones"] * 13), "card.wards.*.phones: more than 12"),
    (lambda card: every(card)["phones"][0].pop("label"), "card.wards.*.phones[0]: label is missing"),
    (phone(number="+33 (0)2 61 91 00 01"), f"{NUMBER}: {NOT_DIALLED}"),
    (phone(number="4711/4712"), f"{NUMBER}: {NOT_DIALLED}"),
    (phone(number="4711, 4712"), f"{NUMBER}: {NOT_DIALLED}"),
    (phone(number="ask at the desk"), f"{NUMBER}: {NOT_DIALLED}"),
    (phone(number="javascript:1"), f"{NUMBER}: {NOT_DIALLED}"),
    (phone(number=4711), f"{NUMBER}: not a text"),
    (phone(number="0" * 25), f"{NUMBER}: longer than 24 letters"),
    (phone(hours="day\nand night"), f"card.wards.*.phones[0].hours: {UNSEEN}"),
    (phone(label="ICU\u202e"), f"card.wards.*.phones[0].label: {UNSEEN}"),
    (phone(label=" ICU"), "card.wards.*.phones[0].label: begins or ends with a space"),
    (phone(label=""), "card.wards.*.phones[0].label: an empty text"),
    (line(criteria="astct-icans-2020"), f"{FIRST}.criteria: astct-icans-2020 is not criteria of the contract"),
    (line(criteria="lee-crs-2014"), f"{FIRST}.criteria: lee-crs-2014 is not criteria of the contract"),
    (line(criteria=["any"]), f"{FIRST}.criteria: ['any'] is not criteria of the contract"),
    (line(grade=5), f"{FIRST}.grade: not any, and no grade of [0, 1, 2, 3, 4]"),
    (line(grade=-1), f"{FIRST}.grade: not any, and no grade of [0, 1, 2, 3, 4]"),
    (line(grade="3"), f"{FIRST}.grade: not any, and no grade of [0, 1, 2, 3, 4]"),
    (line(grade=True), f"{FIRST}.grade: True is neither text nor a whole number"),
    (line(text=None), f"{FIRST}.text: None is neither text nor a whole number"),
    (line(text="w" * 301), f"{FIRST}.text: longer than 300 letters"),
    (line(document="p8"), f"{FIRST}.document: p8 is not one of card.documents"),
    (line(dose="12 mg"), f"{FIRST}: dose is not known here"),
    (lambda card: every(card)["lines"].insert(0, every(card)["lines"][0]),
     "card.wards.*.lines[1]: a second text for this grade"),
    (lambda card: every(card).update(protocol="hourly"), "card.wards.*.protocol: hourly is not a rhythm of the watch"),
    (lambda card: every(card).update(protocol="episodes"),
     "card.wards.*.protocol: episodes is not a rhythm of the watch"),
    (lambda card: card.pop("documents"), f"{FIRST}.document: list is not one of card.documents"),
    (document(date="2026-02-30"), "card.documents.p7.date: not a day such as 2026-09-12"),
    (document(date="12.09.2026"), "card.documents.p7.date: not a day such as 2026-09-12"),
    (document(edition=7), "card.documents.p7.edition: not a text"),
    (lambda card: card["documents"]["p7"].pop("signed_by"), "card.documents.p7: signed_by is missing"),
]  # fmt: skip
TEXTS = [
    (b"", "card: not JSON: Expecting value: line 1 column 1 (char 0)"),
    (b"\xff", "card: not UTF-8"),
    (b'{"v":1,"v":1}', "card: a key stands twice"),
    (b'{"v":1.0}', "card: 1.0 is not a whole number"),
    (b"[" * 40 + b"]" * 40, "card: nested too deeply"),
    (b"[]", "card: not an object"),
    (b" " * 65537, "card: larger than 64 KiB"),
]


def written(folder: Path, card: Json | bytes) -> Path:
    """A card in a file."""
    file = folder / "site.json"
    file.write_bytes(card if isinstance(card, bytes) else json.dumps(card).encode())
    return file


def changed(change: Change) -> Json:
    """The good card with one thing wrong."""
    card: Json = json.loads(json.dumps(CARD))
    change(card)
    return card


@pytest.mark.parametrize(("change", "wrong"), BAD, ids=[wrong for _, wrong in BAD])
def test_what_is_wrong_is_named_by_its_place(tmp_path: Path, change: Change, wrong: str) -> None:
    file = written(tmp_path, changed(change))
    with pytest.raises(BadSetting) as refusal:
        read(file)
    assert str(refusal.value) == f"SITE_FILE={file} is not a site's card. {wrong}."


@pytest.mark.parametrize(("content", "wrong"), TEXTS, ids=[wrong for _, wrong in TEXTS])
def test_a_file_that_is_no_strict_json_is_refused(tmp_path: Path, content: bytes, wrong: str) -> None:
    file = written(tmp_path, content)
    with pytest.raises(BadSetting) as refusal:
        read(file)
    assert str(refusal.value) == f"SITE_FILE={file} is not a site's card. {wrong}."


@pytest.mark.parametrize("card", [CARD, longest(), json.loads(SITE_FILE.read_text())], ids=["usual", "longest", "demo"])
def test_a_good_card_is_taken_word_for_word(tmp_path: Path, card: Json) -> None:
    assert read(written(tmp_path, card)).content == card


def test_a_server_does_not_start_on_a_bad_card_and_what_looks_after_its_database_does(
    sqlite_files: SqliteFiles, tmp_path: Path
) -> None:
    url, file = sqlite_files.new(), str(written(tmp_path, changed(phone(number="4711/4712"))))
    sentence = f"Error: SITE_FILE={file} is not a site's card. {NUMBER}: {NOT_DIALLED}.\n"
    assert refused(url, "serve", SITE_FILE=file) == sentence
    assert refused(url, "check", SITE_FILE=file) == sentence
    assert refused(url, "site", "check", file) == sentence
    copy = str(tmp_path / "copy.db")
    assert said(url, "backup", copy, SITE_FILE=file).startswith(f"{copy} is a verified copy")


def test_a_file_that_is_not_there_is_named(tmp_path: Path) -> None:
    file = tmp_path / "none.json"
    with pytest.raises(BadSetting) as refusal:
        create_app(Config(database_url=f"sqlite:///{tmp_path}/none.db", site_file=str(file)))
    assert str(refusal.value) == f"SITE_FILE={file} cannot be read: No such file or directory."


def test_it_is_named_by_the_environment(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SITE_FILE", "/etc/tenpoint/site.json")
    assert from_environment().site_file == "/etc/tenpoint/site.json"


def test_a_look_at_a_card_says_what_it_holds_for_each_ward(tmp_path: Path, sqlite_files: SqliteFiles) -> None:
    file = written(tmp_path, CARD)
    assert said(sqlite_files.new(), "site", "check", str(file)).splitlines() == [
        "*        1 phone numbers, 9 lines, rhythm for new courses: by-grade",
        "3b       1 phone numbers, 1 lines, rhythm for new courses: that of the product",
        f"{file} can be a SITE_FILE.",
    ]


def test_check_names_a_ward_of_the_card_that_the_database_does_not_have(
    tmp_path: Path, sqlite_files: SqliteFiles
) -> None:
    file = str(written(tmp_path, changed(lambda card: card["wards"].update({"9z": {"protocol": "by-grade"}}))))
    assert refused(sqlite_files.new(), "check", SITE_FILE=file).splitlines() == [
        "SITE_FILE names ward 9z, and there is none",
        "Error: One thing is not as it should be.",
    ]
