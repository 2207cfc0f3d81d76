"""A made-up phone for tests of the server: it signs in, signs entries and syncs."""

import base64
import hashlib
import itertools
import json
import random
from typing import Any

from flask import Flask
from werkzeug.test import TestResponse

from sync.cursor import ZERO
from sync.envelope import uuid7
from tests.unit.databases import PASSPHRASE

ORIGIN = {"Origin": "http://127.0.0.1:8000"}
AT = "2026-11-24T02:10:00+01:00"
chance = random.Random(7)


def new_id() -> str:
    """A UUIDv7 nobody has used."""
    return uuid7(1_795_000_000_000 + chance.getrandbits(20), chance.randbytes(10))


PATIENT = new_id()


def text_of(envelope: dict[str, Any]) -> str:
    """An envelope as a phone writes it."""
    return json.dumps(envelope, ensure_ascii=False, separators=(",", ":"))


class Phone:
    """One device with one local database."""

    def __init__(self, app: Flask, person: str = "bernard", ward: str = "3b"):
        self.app, self.client = app, app.test_client()
        self.person, self.ward = person, ward
        self.device, self.incarnation = new_id(), f"{chance.getrandbits(64):016x}"
        self.numbers = itertools.count(1)
        self.last_n = 0
        self.cursor: int | None = None
        self.epoch: str | None = None

    def sign_in(self, person: str | None = None, passphrase: str = PASSPHRASE) -> TestResponse:
        """POST /api/session."""
        self.person = person or self.person
        body = {"name": self.person, "passphrase": passphrase, "device": self.device}
        return self.client.post("/api/session", json=body, headers=ORIGIN)

    def envelope(self, kind: str = "note", **changes: Any) -> dict[str, Any]:
        """The next entry of this phone; `changes` replace fields."""
        self.last_n = next(self.numbers)
        return {
            "v": 1, "id": new_id(), "kind": kind, "ward": self.ward, "patient": PATIENT, "amends": [],
            "author": self.person, "device": self.device, "incarnation": self.incarnation, "n": self.last_n,
            "at": AT, "recorded_at": AT, "zone": "Europe/Paris", "clock_offset_ms": 0, "app": "0.1.0",
            "body": {"text": "slept well"}, **changes,
        }  # fmt: skip

    def entry(self, kind: str = "note", **changes: Any) -> str:
        """The same as a text."""
        return text_of(self.envelope(kind, **changes))

    def request(self, *texts: str, **changes: Any) -> dict[str, Any]:
        """The outer body of a sync request."""
        wards = {self.ward: {"cursor": self.cursor, "digest": ZERO}}
        return {
            "v": 1, "batch": new_id(), "device": self.device, "incarnation": self.incarnation, "last_n": self.last_n,
            "now": "2026-11-24T01:10:00Z", "epoch": self.epoch, "wards": wards, "entries": list(texts), **changes,
        }  # fmt: skip

    def post(self, body: bytes, **headers: str) -> TestResponse:
        """POST /api/sync with any bytes and, unless told otherwise, the right headers."""
        named = {name.replace("_", "-"): value for name, value in headers.items()}
        usual = {"Content-Type": "application/json", "Content-Digest": content_digest(body)}
        return self.client.post("/api/sync", data=body, headers=ORIGIN | usual | named)

    def ask(self, *texts: str, **changes: Any) -> TestResponse:
        """Send texts as they are."""
        return self.post(json.dumps(self.request(*texts, **changes)).encode())

    def put(self, data: bytes, form: str = "image/jpeg", name: str | None = None) -> TestResponse:
        """PUT /api/attachments/<sha256>; `name` replaces the hash."""
        path = f"/api/attachments/{name or hashlib.sha256(data).hexdigest()}"
        return self.client.put(path, data=data, headers=ORIGIN | {"Content-Type": form})

    def decide(self, hash: str, outcome: str = "accept", reason: str = "author_confirms", **more: Any) -> TestResponse:
        """POST /api/held/<hash>/resolution."""
        body = {"outcome": outcome, "reason": reason, **more}
        return self.client.post(f"/api/held/{hash}/resolution", json=body, headers=ORIGIN)

    def held(self) -> list[dict[str, Any]]:
        """GET /api/held."""
        found: list[dict[str, Any]] = self.client.get("/api/held").get_json()["held"]
        return found

    def sync(self, *texts: str, **changes: Any) -> dict[str, Any]:
        """Send texts, take the cursor and the epoch of the answer over."""
        response = self.ask(*texts, **changes)
        assert response.status_code == 200, response.text
        answer = response.get_json()
        self.epoch = answer["epoch"]
        if self.ward in answer["wards"]:
            self.cursor = answer["wards"][self.ward]["cursor"]
        return answer


def content_digest(body: bytes) -> str:
    """RFC 9530."""
    return f"sha-256=:{base64.b64encode(hashlib.sha256(body).digest()).decode()}:"


def states(answer: dict[str, Any]) -> list[str]:
    """What became of the offered texts, in order."""
    return [receipt["state"] for receipt in answer["receipts"]]
