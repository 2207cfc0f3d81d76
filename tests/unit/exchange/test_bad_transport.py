"""Bodies that did not arrive as they were sent: refused before they are read as anything."""

import gzip
import io
import json

import pytest
from werkzeug.test import TestResponse

from tests.unit.exchange.refusals import refused
from tests.unit.phones import ORIGIN, Phone, content_digest

DIGESTS = [
    ("", "digest-differs"),
    ("sha-256=:AAAA:", "digest-differs"),
    (content_digest(b"another body"), "digest-differs"),
    ("sha-512=:AAAA:", "digest-differs"),
    ("\xe9", "digest-differs"),
]


@pytest.mark.parametrize(("digest", "code"), DIGESTS)
def test_a_body_that_is_not_what_its_digest_says_is_refused(phone: Phone, digest: str, code: str) -> None:
    body = json.dumps(phone.request(phone.entry())).encode()
    refused(phone, phone.post(body, Content_Digest=digest), 400, code, "The body is not what its Content-Digest says")


def test_a_body_without_a_digest_is_refused(phone: Phone) -> None:
    body = json.dumps(phone.request(phone.entry())).encode()
    answer = phone.client.post("/api/sync", data=body, content_type="application/json", headers=ORIGIN)
    refused(phone, answer, 400, "digest-missing", "Send Content-Digest")


def test_the_right_digest_among_others_is_enough(phone: Phone) -> None:
    body = json.dumps(phone.request()).encode()
    assert phone.post(body, Content_Digest=f"sha-512=:AAAA:, {content_digest(body)}").status_code == 200


@pytest.mark.parametrize("kind", ["text/plain", "application/x-www-form-urlencoded", "multipart/form-data", "", "json"])
def test_only_json_is_read(phone: Phone, kind: str) -> None:
    body = json.dumps(phone.request(phone.entry())).encode()
    refused(phone, phone.post(body, Content_Type=kind), 415, "not-json-type", "Send application/json")


@pytest.mark.parametrize("coding", ["gzip", "deflate", "br", "gzip, identity"])
def test_a_packed_body_is_refused_before_it_is_unpacked(phone: Phone, coding: str) -> None:
    body = gzip.compress(json.dumps(phone.request(phone.entry())).encode())
    refused(phone, phone.post(body, Content_Encoding=coding), 415, "compressed", "uncompressed")


def test_a_body_in_chunks_is_refused(phone: Phone) -> None:
    body = json.dumps(phone.request(phone.entry())).encode()
    answer = phone.post(body, Transfer_Encoding="chunked")
    refused(phone, answer, 411, "chunked", "Content-Length")
    assert answer.headers["Connection"] == "close"


@pytest.mark.parametrize("length", ["-1", "+5", "0x10", "1e3", "five", "٣", "9" * 12, "1 2"])
def test_a_length_that_is_no_number_is_refused(phone: Phone, length: str) -> None:
    answer = with_length(phone, length)
    refused(phone, answer, 400, "bad-length", "Content-Length is not a number")
    assert answer.headers["Connection"] == "close"


def test_a_body_that_ends_early_is_refused_and_the_connection_closed(phone: Phone) -> None:
    answer = with_length(phone, "5000")
    refused(phone, answer, 400, "cut-off", "of 5000 bytes; send it again")
    assert answer.headers["Connection"] == "close"


def test_a_body_larger_than_we_take_is_refused_unread(phone: Phone) -> None:
    answer = phone.post(b" " * (512 * 1024 + 1))
    refused(phone, answer, 413, "too-large", "At most 512 KiB")
    assert answer.headers["Connection"] == "close"


def test_a_body_as_large_as_we_take_is_read(phone: Phone) -> None:
    body = json.dumps(phone.request()).encode()
    assert phone.post(body.ljust(512 * 1024)).status_code == 200


def with_length(phone: Phone, length: str) -> TestResponse:
    """A sync request that declares another length than it has."""
    body = json.dumps(phone.request(phone.entry())).encode()
    return phone.client.post(
        "/api/sync", input_stream=io.BytesIO(body), content_type="application/json",
        headers=ORIGIN | {"Content-Digest": content_digest(body)}, environ_overrides={"CONTENT_LENGTH": length},
    )  # fmt: skip
