"""A phone that talks to a real server over HTTP, as the app does: one session, gzip, Content-Digest."""

import base64
import gzip
import hashlib
import http.client
import itertools
import json
import random
import time
from typing import Any

from backend.contract import load
from backend.demo.people import PASSPHRASE
from backend.grading.instrument import grade_check
from sync.cursor import ZERO
from sync.envelope import uuid7

AT = "2026-11-24T02:10:00+01:00"
ANSWERS = {"consciousness": "alert", "seizure": "none", "motor": "none", "raised_icp": "none"}


def new_id() -> str:
    """A UUIDv7 of now."""
    return uuid7(time.time_ns() // 1_000_000, random.randbytes(10))


def graded(items: dict[str, str]) -> dict[str, Any]:
    """What the phone makes of it; the server agrees, or it would write each difference down."""
    return grade_check(load.criteria("astct-icans-2019"), load.instrument("ice"), items, ANSWERS)


class HttpPhone:
    """One device; counts the bytes of the answers it reads."""

    def __init__(self, port: int, person: str = "bernard", ward: str = "3b"):
        self.connection = http.client.HTTPConnection("127.0.0.1", port, timeout=60)
        self.person, self.ward, self.port = person, ward, port
        self.device, self.incarnation = new_id(), random.randbytes(8).hex()
        self.numbers, self.last_n = itertools.count(1), 0
        self.cursor: int | None = None
        self.head = 0
        self.epoch: str | None = None
        self.received, self.bytes = 0, 0
        self.cookie = ""

    def sign_in(self) -> "HttpPhone":
        """Start a session."""
        body = json.dumps({"name": self.person, "passphrase": PASSPHRASE, "device": self.device}).encode()
        answer, _ = self.post("/api/session", body)
        self.cookie = answer.headers["Set-Cookie"].split(";")[0]
        return self

    def get(self, path: str) -> bytes:
        """Read a page of this person's."""
        self.connection.request("GET", path, headers={"Cookie": self.cookie})
        answer = self.connection.getresponse()
        content = answer.read()
        if answer.status != 200:
            raise RuntimeError(f"{path}: {answer.status} {content[:200]!r}")
        return content

    def post(self, path: str, body: bytes) -> tuple[http.client.HTTPResponse, bytes]:
        """One request on the standing connection."""
        digest = base64.b64encode(hashlib.sha256(body).digest()).decode()
        headers = {
            "Content-Type": "application/json", "Content-Digest": f"sha-256=:{digest}:", "Accept-Encoding": "gzip",
            "Origin": f"http://127.0.0.1:{self.port}", "Cookie": self.cookie,
        }  # fmt: skip
        self.connection.request("POST", path, body, headers)
        answer = self.connection.getresponse()
        content = answer.read()
        if answer.status != 200:
            raise RuntimeError(f"{path}: {answer.status} {content[:200]!r}")
        return answer, content

    def entry(self, patient: str) -> str:
        """A neuro check as the phone writes it."""
        self.last_n = next(self.numbers)
        items = dict.fromkeys(("year", "month", "city", "hospital", "command", "writing", "attention"), "correct")
        body = {
            "tool": "ice", "instrument": "ice", "instrument_sha256": load.edition_sha256("ice"), "baseline": "no",
            "items": items,
            "rotation": {"objects": 1, "command": 2}, "answers": ANSWERS,
            "grade": {name: graded(items)[name] for name in ("floor", "ceiling", "status", "worst")} | {"signed": None},
            "identity": "wristband", "entry": {"bulk": [], "seconds": 74}, "handwriting": None,
        }  # fmt: skip
        envelope = {
            "v": 1, "id": new_id(), "kind": "neuro_check", "ward": self.ward, "patient": patient, "amends": [],
            "author": self.person, "device": self.device, "incarnation": self.incarnation, "n": self.last_n,
            "at": AT, "recorded_at": AT, "zone": "Europe/Paris", "clock_offset_ms": 0, "app": "0.1.0",
            "criteria": "astct-icans-2019", "edition_sha256": load.edition_sha256("astct-icans-2019"), "body": body,
        }  # fmt: skip
        return json.dumps(envelope, separators=(",", ":"))

    def sync(self, *texts: str) -> dict[str, Any]:
        """Offer entries, read what is new, go on while there is more."""
        found = self.offer(*texts)
        while self.cursor != self.head:
            found = self.offer()
        return found

    def skip_to_head(self) -> None:
        """Go on as a phone that has read everything so far."""
        self.offer()
        self.cursor = self.head

    def offer(self, *texts: str) -> dict[str, Any]:
        """One request: entries and how far this phone has read."""
        body = json.dumps({
            "v": 1, "batch": new_id(), "device": self.device, "incarnation": self.incarnation, "last_n": self.last_n,
            "now": "2026-11-24T01:10:00Z", "epoch": self.epoch,
            "wards": {self.ward: {"cursor": self.cursor, "digest": ZERO}}, "entries": list(texts),
        }).encode()  # fmt: skip
        answer, content = self.post("/api/sync", body)
        self.bytes += len(content)
        plain = gzip.decompress(content) if answer.headers.get("Content-Encoding") == "gzip" else content
        found: dict[str, Any] = json.loads(plain)
        ward = found["wards"][self.ward]
        self.epoch, self.cursor, self.head = found["epoch"], ward["cursor"], ward["head"]
        self.received += len(ward["entries"])
        return found
