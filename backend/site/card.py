"""Read a site's card, the JSON file that the hospital writes, and refuse by its place what is not as it must be."""

import hashlib
import re
import unicodedata
from dataclasses import dataclass
from datetime import date
from functools import cache
from pathlib import Path
from typing import Any

from backend.config import BadSetting
from backend.contract import load
from backend.contract.shape import ContractError, Json, among, keys, need, objects, plain, rows
from sync.envelope import NAME
from sync.strict_json import NotStrict, loads

ANY = "any"
EVERY_WARD = "*"
LARGEST = 64 * 1024
DIALLED = re.compile(r"[+*#]?[0-9][0-9 .*#-]*")
DAY = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}")
TURNING = re.compile("[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]")
DOCUMENT = {"title": 80, "edition": 20, "signed_by": 60}  # most letters
PHONE = {"label": 40, "number": 24, "hours": 40}
LINE_LETTERS, SITE_LETTERS, DOCUMENT_LETTERS = 300, 60, 40
MOST_PHONES = 12


@dataclass(frozen=True)
class Card:
    """What the file says, and the sha256 of its bytes."""

    sha256: str
    content: Json


def read(path: Path) -> Card:
    """The card of a file; BadSetting names the file, the place in it and what is wrong there."""
    try:
        content = path.read_bytes()
    except OSError as wrong:
        raise BadSetting(f"SITE_FILE={path} cannot be read: {wrong.strerror}.") from wrong
    try:
        return Card(hashlib.sha256(content).hexdigest(), checked(content))
    except ContractError as wrong:
        raise BadSetting(f"SITE_FILE={path} is not a site's card. {wrong}.") from wrong


def checked(content: bytes) -> Json:
    """The card, when each part of it can be. Raises ContractError."""
    need(len(content) <= LARGEST, "card", f"larger than {LARGEST // 1024} KiB")
    try:
        card = loads(content.decode("utf-8"))
    except UnicodeDecodeError as wrong:
        raise ContractError("card: not UTF-8") from wrong
    except NotStrict as wrong:
        raise ContractError(f"card: {wrong}") from wrong
    plain("card", card)
    keys("card", card, ("v", "site", "wards"), ("v", "site", "documents", "wards"))
    need(card["v"] == 1, "card.v", "not 1")
    words("card.site", card["site"], SITE_LETTERS)
    documents = objects("card.documents", card["documents"]) if "documents" in card else {}
    for name, one in documents.items():
        check_document(f"card.documents.{name}", name, one)
    for ward, part in objects("card.wards", card["wards"]).items():
        check_ward(f"card.wards.{ward}", ward, part, documents)
    found: Json = card
    return found


def check_document(place: str, name: str, document: Json) -> None:
    """A document of the site: which edition, of which day, signed by whom."""
    words(place, name, DOCUMENT_LETTERS)
    keys(place, document, (*DOCUMENT, "date"), (*DOCUMENT, "date"))
    for field, most in DOCUMENT.items():
        words(f"{place}.{field}", document[field], most)
    need(is_day(document["date"]), f"{place}.date", "not a day such as 2026-09-12")


def check_ward(place: str, ward: str, part: Json, documents: Json) -> None:
    """What is said for one ward, or for every one."""
    need(ward == EVERY_WARD or NAME.fullmatch(ward) is not None, place, "neither * nor the id of a ward")
    keys(place, part, (), ("phones", "lines", "protocol"))
    need(bool(part), place, "says nothing")
    phones = rows(f"{place}.phones", part["phones"]) if "phones" in part else []
    need(len(phones) <= MOST_PHONES, f"{place}.phones", f"more than {MOST_PHONES}")
    for index, phone in enumerate(phones):
        check_phone(f"{place}.phones[{index}]", phone)
    seen: set[tuple[str, int | str]] = set()
    for index, line in enumerate(rows(f"{place}.lines", part["lines"]) if "lines" in part else []):
        check_line(f"{place}.lines[{index}]", line, documents)
        need((line["criteria"], line["grade"]) not in seen, f"{place}.lines[{index}]", "a second text for this grade")
        seen.add((line["criteria"], line["grade"]))
    if "protocol" in part:
        among(f"{place}.protocol", part["protocol"], rhythms(), "a rhythm of the watch")


def check_phone(place: str, phone: Json) -> None:
    """A number to dial and whose it is; hours are a text."""
    keys(place, phone, ("label", "number"), PHONE)
    for field, text in phone.items():
        words(f"{place}.{field}", text, PHONE[field])
    said = "not a number to dial: digits, spaces, dots and hyphens, with no (0) and no second number"
    need(DIALLED.fullmatch(phone["number"]) is not None, f"{place}.number", said)


def check_line(place: str, line: Json, documents: Json) -> None:
    """One text for one grade, or for any, with the document that it stands in."""
    keys(place, line, ("criteria", "grade", "text", "document"), ("criteria", "grade", "text", "document"))
    among(
        f"{place}.criteria",
        line["criteria"],
        {ANY, *(table["code"] for table in load.signed_criteria())},
        "criteria of the contract",
    )
    need(line["grade"] == ANY or line["grade"] in grades(), f"{place}.grade", f"not any, and no grade of {grades()}")
    words(f"{place}.text", line["text"], LINE_LETTERS)
    among(f"{place}.document", line["document"], documents, "one of card.documents")


def words(place: str, text: Any, most: int) -> None:
    """A text of one paragraph, to be shown as it stands."""
    need(type(text) is str, place, "not a text")
    need(len(text) <= most, place, f"longer than {most} letters")
    need(text == text.strip(), place, "begins or ends with a space")
    is_clean = not any(unicodedata.category(letter) == "Cc" for letter in text) and not TURNING.search(text)
    need(is_clean, place, "holds a line break, or a sign that cannot be seen")


def is_day(text: Any) -> bool:
    """Whether the calendar has this day."""
    try:
        return type(text) is str and DAY.fullmatch(text) is not None and bool(date.fromisoformat(text))
    except ValueError:
        return False


@cache
def grades() -> list[int]:
    """Every grade that a criteria table can give."""
    return sorted(
        {0} | {row["grade"] for table in load.signed_criteria() for one in table["domains"] for row in one["grades"]}
    )


def rhythms() -> set[str]:
    """The schedules of checks that a course can have."""
    return {code for code in load.codes("protocols") if "times" in load.protocol(code)}
