"""Outer bodies that break the rules: refused whole, with a clear sentence, and nothing is stored."""

import json
from collections.abc import Iterator
from typing import Any

import pytest
from flask import Flask

from backend.app import create_app
from backend.config import Config
from backend.db import db
from tests.unit.exchange.refusals import refused
from tests.unit.phones import ORIGIN, Phone, new_id

HALF = "\ud83e"


@pytest.fixture(scope="module", params=["sqlite_files", "postgres_cluster"], ids=["sqlite", "postgresql"])
def app(request: pytest.FixtureRequest) -> Iterator[Flask]:
    """One application for all of this: whatever it is sent, its database stays as it was."""
    made = create_app(Config(database_url=request.getfixturevalue(request.param).new()))
    yield made
    with made.app_context():
        db.let_go()


def body_with(phone: Phone, raw: str, field: str = "last_n") -> bytes:
    """A sync request with a good entry, one field of which is written by hand."""
    body = json.dumps(phone.request(phone.entry(), **{field: "@"}))
    return body.replace('"@"', raw).encode("utf-8", "surrogatepass")


NOT_JSON = [
    ("NaN", "NaN is not a value"),
    ("Infinity", "Infinity is not a value"),
    ("-Infinity", "-Infinity is not a value"),
    ("1.5", "1.5 is not a whole number"),
    ("1.0", "1.0 is not a whole number"),
    ("1e2", "1e2 is not a whole number"),
    ("9007199254740992", "a number is too large"),
    ("9" * 400_000, "a number is too large"),
    ("1,", "not JSON"),
    ('1,"last_n":1', "a key stands twice"),
    ('1,"l\\u0061st_n":1', "a key stands twice"),
    ("[" * 17 + "]" * 17, "nested too deeply"),
    ("[" * 100_000, "nested too deeply"),
    ('{"a":' * 50_000, "nested too deeply"),
    ('"\\ud83e"', "a string holds a lone surrogate"),
    ('"a\\u0000"', "a string holds NUL"),
    ("\0", "not JSON"),
    ("undefined", "not JSON"),
]


@pytest.mark.parametrize(("raw", "words"), NOT_JSON, ids=[raw[:16] for raw, _ in NOT_JSON])
def test_what_is_not_json_as_we_use_it_is_refused_whole(phone: Phone, raw: str, words: str) -> None:
    refused(phone, phone.post(body_with(phone, raw)), 400, "not-json", words)


def test_a_lone_surrogate_in_an_entry_text_is_refused_whole(phone: Phone) -> None:
    body = json.dumps(phone.request(phone.entry(), f"{HALF}")).encode()
    refused(phone, phone.post(body), 400, "not-json", "a string holds a lone surrogate")


BYTES = [
    (b"", 400, "not-json", "not JSON"),
    (b"\xff\xfe{}", 400, "not-utf8", "not UTF-8"),
    (b'{"v":"\xed\xa0\xbe"}', 400, "not-utf8", "not UTF-8"),
    (b'{"v":"\xc0\x80"}', 400, "not-utf8", "not UTF-8"),
    (b"\xef\xbb\xbf{}", 400, "not-json", "BOM"),
    ("{}".encode("utf-16"), 400, "not-utf8", "not UTF-8"),
    (b'{"v":1', 400, "not-json", "not JSON"),
    (b"v=1&batch=2", 400, "not-json", "not JSON"),
    (b"<entry/>", 400, "not-json", "not JSON"),
]


@pytest.mark.parametrize(("body", "status", "code", "words"), BYTES, ids=[repr(row[0]) for row in BYTES])
def test_bytes_that_are_no_text_are_refused(phone: Phone, body: bytes, status: int, code: str, words: str) -> None:
    refused(phone, phone.post(body), status, code, words)


@pytest.mark.parametrize("body", ["[]", "null", "true", "7", '"{}"', "[{}]"])
def test_a_body_that_is_no_object_is_refused(phone: Phone, body: str) -> None:
    refused(phone, phone.post(body.encode()), 400, "bad-request", "Invalid input type")


FIELDS: list[tuple[str, Any]] = [
    ("v", 2), ("v", "1"), ("v", True), ("v", None),
    ("batch", "7"), ("batch", 7), ("batch", "01985A00-0000-7000-8000-000000000001"),
    ("device", None), ("device", "01985a00-0000-4000-8000-000000000001"), ("device", ["x"]),
    ("incarnation", "0123"), ("incarnation", "G" * 16), ("incarnation", 10**15),
    ("last_n", "1"), ("last_n", True), ("last_n", -1), ("last_n", None), ("last_n", []),
    ("now", "yesterday"), ("now", 1_795_000_000_000), ("now", "2026-02-30T00:00:00Z"), ("now", "2026-11-24T01:10:00"),
    ("epoch", "one"), ("epoch", 1), ("epoch", {}),
    ("wards", []), ("wards", None), ("wards", {"3b": None}), ("wards", {"3b": {}}), ("wards", {"3b": 7}),
    ("wards", {"3B/..": {"cursor": None, "digest": "0" * 64}}),
    ("wards", {"3b": {"cursor": "0", "digest": "0" * 64}}),
    ("wards", {"3b": {"cursor": False, "digest": "0" * 64}}),
    ("wards", {"3b": {"cursor": -1, "digest": "0" * 64}}),
    ("wards", {"3b": {"cursor": None, "digest": "0" * 63}}),
    ("wards", {"3b": {"cursor": None, "digest": "0" * 64, "seq": 1}}),
    ("wards", {f"w{number}": {"cursor": None, "digest": "0" * 64} for number in range(33)}),
    ("entries", None), ("entries", "x"), ("entries", {}), ("entries", [7]), ("entries", [{}]), ("entries", [None]),
    ("entries", ["x"] * 101),
    ("tomorrow", 1),
]  # fmt: skip


@pytest.mark.parametrize(("field", "value"), FIELDS, ids=[f"{field}={str(value)[:40]}" for field, value in FIELDS])
def test_a_field_that_is_not_in_its_form_is_refused_by_name(phone: Phone, field: str, value: Any) -> None:
    request = phone.request(phone.entry()) | {field: value}
    refused(phone, phone.post(json.dumps(request).encode()), 400, "bad-request", field)


@pytest.mark.parametrize("field", ["v", "batch", "device", "incarnation", "last_n", "now", "epoch", "wards", "entries"])
def test_a_field_that_is_missing_is_named(phone: Phone, field: str) -> None:
    request = phone.request(phone.entry())
    del request[field]
    answer = phone.post(json.dumps(request).encode())
    refused(phone, answer, 400, "bad-request", f"{field}: Missing data for required field.")


MANY = '"' + '","'.join(f"{number}" for number in range(40_000)) + '"'
KEYS = "{" + ",".join(f'"k{number}":0' for number in range(20_000)) + "}"


@pytest.mark.parametrize(("field", "raw"), [("entries", f"[{MANY}]"), ("wards", KEYS), ("x" * 400_000, "1")])
def test_a_refusal_is_short_however_long_what_it_refuses(phone: Phone, field: str, raw: str) -> None:
    answer = phone.post(body_with(phone, raw, field))
    refused(phone, answer, 400, "bad-request", field[:64])
    assert len(answer.data) < 1000


def test_a_refusal_names_the_first_of_many_fields(app: Flask) -> None:
    answer = app.test_client().post("/api/session", data=KEYS, content_type="application/json", headers=ORIGIN)
    assert (answer.status_code, len(answer.get_json()["fields"]["json"])) == (400, 10)


SESSIONS = [
    (b'{"name":"bernard","name":"chief"}', 400, "a key stands twice"),
    (b'{"name":NaN}', 400, "NaN is not a value"),
    (b'{"name":1.5}', 400, "1.5 is not a whole number"),
    (b'{"name":"\\ud83e"}', 400, "a string holds a lone surrogate"),
    (b'{"name":"bernard\\u0000"}', 400, "a string holds NUL"),
    (b"[" * 50_000, 400, "nested too deeply"),
    (b"\xff", 400, "not UTF-8"),
    (b"", 400, "not JSON"),
]


@pytest.mark.parametrize(("body", "status", "words"), SESSIONS, ids=[words for *_, words in SESSIONS])
def test_signing_in_reads_as_strictly(app: Flask, body: bytes, status: int, words: str) -> None:
    answer = app.test_client().post("/api/session", data=body, content_type="application/json", headers=ORIGIN)
    refused(Phone(app), answer, status, answer.get_json()["code"], words)


PLACES = ["/api/handovers/patients/{}.pdf", "/api/handovers/wards/{}.pdf"]
NAMES = ["x", "9z", "5a", "*", "%25", "%ff", "'; DROP TABLE entry", "a" * 3000, "é", new_id()]
NOT_HERE = "There is no such sheet, or it is not yours to see."


@pytest.mark.parametrize("place", PLACES)
def test_a_sheet_of_nobody_and_one_of_another_ward_get_the_same_answer(phone: Phone, place: str) -> None:
    answers = [phone.client.get(place.format(name)) for name in NAMES]
    problem = {"type": "about:blank", "title": "Not Found", "status": 404, "code": "not-found", "detail": NOT_HERE}
    assert [answer.get_json() for answer in answers] == [problem] * len(NAMES)


@pytest.mark.parametrize("place", PLACES)
@pytest.mark.parametrize("name", ["", "..", "%2e%2e%2f", "a/b", "%00", "3b%00"])
def test_a_name_no_record_can_have_is_not_found(phone: Phone, place: str, name: str) -> None:
    answer = phone.client.get(place.format(name))
    assert (answer.status_code, answer.mimetype) == (404, "application/problem+json")


@pytest.mark.parametrize("place", PLACES)
@pytest.mark.parametrize("query", ["language=xx", "language=", "language=EN", "language=%ff", "language=" + "f" * 3000])
def test_a_language_nobody_has_is_refused_in_words(phone: Phone, place: str, query: str) -> None:
    answer = phone.client.get(f"{place.format('3b')}?{query}")
    assert (answer.status_code, answer.mimetype) == (400, "application/problem+json")
    assert answer.get_json()["code"] == "language-unknown"
    assert answer.get_json()["detail"] == "Sheets are printed in en or fr; ask for one of them."
