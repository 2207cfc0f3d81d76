"""A phone of the version before and today's server: it is answered as it was then, and nothing it reads is missing."""

import json
from typing import Any

import pytest
from flask import Flask
from werkzeug.test import TestResponse

from sync.envelope import parse, text_hash
from tests.unit.compat.versions import BEFORE
from tests.unit.databases import PASSPHRASE
from tests.unit.phones import ORIGIN, content_digest

Json = dict[str, Any]
RECORDED: Json = json.loads(BEFORE.read_text(encoding="utf-8"))
SIGN_IN, *SYNCS = RECORDED["wire"]
# what is another each time: of these only the form is compared
CHANGES = {"epoch", "server_time", "received_at", "offsets", "database", "expires", "offline_until"}


def lacks(was: Any, now: Any, place: str = "") -> list[str]:
    """Where an answer lacks, or has otherwise, what was in the one before; what is new in it is no fault."""
    name = place.rsplit(".", 1)[-1]
    if isinstance(was, dict) and isinstance(now, dict):
        return [wrong for key in was for wrong in lacks(was[key], now.get(key), f"{place}.{key}")]
    if name in CHANGES:
        return [] if type(was) is type(now) else [place]
    if isinstance(was, list) and isinstance(now, list) and len(was) == len(now):
        pairs = enumerate(zip(was, now, strict=True))
        return [wrong for index, (one, other) in pairs for wrong in lacks(one, other, f"{place}.{index}")]
    return [] if was == now else [place]


@pytest.fixture
def answers(app: Flask) -> list[Json]:
    """Today's answers to everything that phone said, in its order."""
    client = app.test_client()
    request = SIGN_IN["request"] | {"passphrase": PASSPHRASE}
    found = [read(client.post(SIGN_IN["path"], json=request, headers=ORIGIN))]
    epoch = None
    for one in SYNCS:
        body = json.dumps(one["request"] | {"epoch": epoch}).encode()
        more = {"Content-Type": "application/json", "Content-Digest": content_digest(body)}
        found.append(read(client.post(one["path"], data=body, headers=ORIGIN | more)))
        epoch = found[-1]["epoch"]
    return found


def read(answer: TestResponse) -> Json:
    """What was answered."""
    assert answer.status_code == 200, answer.text
    body: Json = answer.get_json()
    return body


def test_each_of_its_requests_is_answered_with_everything_it_was_answered_then(answers: list[Json]) -> None:
    assert [lacks(one["answer"], now) for one, now in zip(RECORDED["wire"], answers, strict=True)] == [[], [], [], []]


def test_every_text_it_signed_is_read_as_it_was() -> None:
    texts = [text for one in SYNCS for text in one["request"]["entries"]]
    receipts = [receipt for one in SYNCS for receipt in one["answer"]["receipts"]]
    assert [(text_hash(text), parse(text)["id"]) for text in texts] == [(one["hash"], one["id"]) for one in receipts]


@pytest.mark.parametrize(
    ("was", "now", "wrong"),
    [
        ({"a": 1}, {"a": 1, "b": 2}, []),
        ({"a": 1}, {}, [".a"]),
        ({"a": [{"b": 1}]}, {"a": [{"b": 2}]}, [".a.0.b"]),
        ({"a": [1]}, {"a": []}, [".a"]),
        ({"epoch": "one"}, {"epoch": "other"}, []),
        ({"epoch": "one"}, {"epoch": None}, [".epoch"]),
    ],
)
def test_a_difference_that_an_older_phone_would_meet_is_found(was: Json, now: Json, wrong: list[str]) -> None:
    assert lacks(was, now) == wrong
