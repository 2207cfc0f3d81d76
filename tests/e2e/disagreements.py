"""Two other phones of the ward, which sign over the wire what disagrees with each other."""

from datetime import UTC, datetime
from typing import Any

import requests

from backend.contract import load
from backend.demo.people import PASSPHRASE, PATIENTS
from backend.grading.instrument import grade_check
from tests.e2e.server_side import entries
from tests.e2e.wards import WardServer
from tests.unit.phones import Phone as DevicePhone
from tests.unit.phones import new_id, states, text_of

Json = dict[str, Any]
BEDS = {"amendment": "12", "dispute": "15", "exclusion": "07", "slot": "09"}
VOICE, TOUCH = "awakens_to_voice", "awakens_to_touch"


class Elsewhere(DevicePhone):
    """Somebody's phone in another room."""

    def __init__(self, ward: WardServer, person: str):
        self.address, self.zone = ward.address, zone_of(ward)
        self.client: Any = self
        self.cookies: dict[str, str] = {}
        super().__init__(self, person)  # type: ignore[arg-type]
        assert self.sign_in(passphrase=PASSPHRASE).status_code == 200

    def test_client(self) -> "Elsewhere":
        """It is its own client."""
        return self

    def post(self, *args: Any, **how: Any) -> Any:
        """POST to the server, as from its own page; with bytes alone, a sync."""
        if isinstance(args[0], bytes):
            return super().post(*args, **how)
        cookies = "; ".join(f"{name}={value}" for name, value in self.cookies.items())
        headers = how.pop("headers") | {"Origin": self.address, "Cookie": cookies}
        answer = requests.post(self.address + args[0], headers=headers, timeout=30, **how)
        self.cookies |= answer.cookies.get_dict()
        answer.get_json = answer.json  # type: ignore[attr-defined]
        return answer

    def signs(self, check: Json, kind: str, body: Json, **more: Any) -> str:
        """One entry about the patient of a check, now; its id."""
        now = datetime.now(UTC).isoformat(timespec="seconds")
        of_check = {name: check[name] for name in ("patient", "course", "criteria", "edition_sha256", "zone")}
        envelope = self.envelope(kind, **of_check | {"at": now, "recorded_at": now, "body": body} | more)
        assert states(self.sync(text_of(envelope))) == ["stored"]
        id: str = envelope["id"]
        return id


def zone_of(ward: WardServer) -> str:
    """The zone that the ward's entries are written in."""
    found: str = entries(ward.database)[0]["zone"]
    return found


def patient_in(ward: WardServer, bed: str) -> Json:
    """The last neuro check of the patient in a bed of the demo ward."""
    family = PATIENTS[bed][0]["family"]
    patient = next(one["patient"] for one in entries(ward.database, kind="patient") if one["body"]["family"] == family)
    checks = entries(ward.database, kind="neuro_check", patient=patient)
    return max(checks, key=lambda one: datetime.fromisoformat(one["at"]))


def graded(body: Json, **answers: str) -> Json:
    """A neuro check's body with other answers, graded again."""
    given = {name: value for name, value in (body["answers"] | answers).items() if name != "ice"}
    found = grade_check(load.criteria("astct-icans-2019"), load.instrument("ice"), body["items"], given)
    grade = {name: found[name] for name in ("floor", "ceiling", "status", "worst")} | {"signed": None}
    return body | {"answers": given, "grade": grade}


def disagree(ward: WardServer) -> None:
    """One open question of each kind, in four beds."""
    nurse, physician = Elsewhere(ward, "leroy"), Elsewhere(ward, "benali")
    two_corrections(nurse, physician, patient_in(ward, BEDS["amendment"]))
    gone = patient_in(ward, BEDS["dispute"])
    nurse.signs(gone, "void", {"reason": "entered_in_error"}, amends=[gone["id"]])
    corrected(physician, gone, VOICE)
    excluded(nurse, patient_in(ward, BEDS["exclusion"]))
    second_check(nurse, patient_in(ward, BEDS["slot"]))


def two_corrections(one: Elsewhere, other: Elsewhere, check: Json) -> None:
    """Two people correct the same answer of a check without knowing of each other."""
    corrected(one, check, VOICE)
    corrected(other, check, TOUCH, text="opened her eyes only when touched")


def corrected(phone: Elsewhere, check: Json, consciousness: str, **words: str) -> str:
    """A correction of one answer; its id."""
    body = graded(check["body"], consciousness=consciousness)
    return phone.signs(check, "amendment", {"reason": "misheard", "body": body} | words, amends=[check["id"]])


def excluded(phone: Elsewhere, check: Json) -> str:
    """Another check, with a weakness that is not counted because of a bleeding; its id."""
    body = graded(check["body"], motor="deep_focal_weakness", motor_other_cause="yes")
    return phone.signs(check, "neuro_check", body | {"reasons": {"motor_other_cause": "bleeding"}}, id=new_id())


def second_check(phone: Elsewhere, check: Json) -> str:
    """Another check of the same minute, in which the patient sleeps deeper; its id."""
    body = graded(check["body"], consciousness=TOUCH)
    return phone.signs(check, "neuro_check", body, at=check["at"])
