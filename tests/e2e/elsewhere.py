"""The phone of somebody else on the ward, over the wire, while a test looks on."""

import json
from datetime import UTC, datetime, timedelta
from typing import Any

from benchmarks.http_phone import HttpPhone
from tests.e2e.wards import WardServer

Json = dict[str, Any]
AGO = timedelta(minutes=35)
ANSWERS = {"consciousness": "awakens_spontaneously", "seizure": "none", "motor": "none", "raised_icp": "none"}
GRADE = {"floor": 1, "ceiling": 1, "status": "complete", "worst": 1, "signed": None}


class Elsewhere(HttpPhone):
    """Somebody else's phone; what it signs for a colleague who never used it is held."""

    def __init__(self, ward: WardServer, person: str = "bernard"):
        super().__init__(ward.port, person)
        self.sign_in()

    def signs(self, about: Json, kind: str, body: Json, ago: timedelta = timedelta(), **more: Any) -> str:
        """One entry about the patient of another entry; its id. `ago`: how long it was signed before now."""
        now = self.time(ago)
        of_check = {name: about[name] for name in ("patient", "course", "criteria", "edition_sha256", "zone")}
        facts = of_check | {"kind": kind, "at": now, "recorded_at": now, "body": body} | more
        entry = json.loads(self.entry(about["patient"])) | facts
        receipt = self.sync(json.dumps(entry))["receipts"][0]
        assert receipt["state"] == "stored"
        return str(entry["id"])

    def time(self, ago: timedelta) -> str:
        """The instant so long before now."""
        return (datetime.now(UTC) - ago).isoformat(timespec="seconds")

    def check(self, patient: str, **changes: Any) -> str:
        """A neuro check of half an hour ago, a grade 1; `changes` replace fields of the entry."""
        at = (datetime.now().astimezone() - AGO).isoformat(timespec="seconds")
        entry = json.loads(self.entry(patient))
        body = entry["body"] | {"rotation": {"objects": "a", "command": "a"}, "answers": ANSWERS, "grade": GRADE}
        return json.dumps(entry | {"at": at, "recorded_at": at, "body": body} | changes)

    def hold(self, patient: str, **changes: Any) -> str:
        """Send a check that a colleague is said to have signed; returns the hash under which it is held."""
        answer = self.sync(self.check(patient, **{"author": "leroy"} | changes))
        receipt = answer["receipts"][0]
        assert receipt["state"] == "held"
        return str(receipt["hash"])

    def decide(self, hash: str, **decision: str) -> None:
        """A physician's decision on another phone."""
        self.post(f"/api/held/{hash}/resolution", json.dumps(decision).encode())
