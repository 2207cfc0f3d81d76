"""Two other phones of the ward, which sign over the wire what disagrees with each other."""

from datetime import datetime, timedelta
from typing import Any

from backend.contract import load
from backend.demo.people import PATIENTS
from backend.grading.instrument import grade_check
from tests.e2e.elsewhere import Elsewhere
from tests.e2e.server_side import entries
from tests.e2e.wards import WardServer

Json = dict[str, Any]
BEDS = {"amendment": "12", "dispute": "15", "exclusion": "07", "one_or_two": "07", "weight": "15", "slot": "09"}
EARLIER = timedelta(minutes=3)
VOICE, TOUCH = "awakens_to_voice", "awakens_to_touch"


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
    """One open question of each kind, in four beds; two of them have two."""
    nurse, physician = Elsewhere(ward, "leroy"), Elsewhere(ward, "benali")
    two_corrections(nurse, physician, patient_in(ward, BEDS["amendment"]))
    gone = patient_in(ward, BEDS["dispute"])
    nurse.signs(gone, "void", {"reason": "entered_in_error"}, amends=[gone["id"]])
    corrected(physician, gone, VOICE)
    excluded(nurse, patient_in(ward, BEDS["exclusion"]))
    two_doses(nurse, physician, patient_in(ward, BEDS["one_or_two"]))
    two_weights(nurse, physician, patient_in(ward, BEDS["weight"]))
    second_check(nurse, patient_in(ward, BEDS["slot"]))


def two_corrections(first: Elsewhere, second: Elsewhere, check: Json) -> None:
    """Two people correct the same answer of a check without knowing of each other, minutes apart."""
    corrected(first, check, VOICE, ago=EARLIER)
    corrected(second, check, TOUCH, text="opened her eyes only when touched")


def corrected(phone: Elsewhere, check: Json, consciousness: str, ago: timedelta = timedelta(), **words: str) -> str:
    """A correction of one answer; its id."""
    body = {"reason": "misheard", "body": graded(check["body"], consciousness=consciousness)} | words
    return phone.signs(check, "amendment", body, ago, amends=[check["id"]])


def excluded(phone: Elsewhere, check: Json) -> str:
    """Another check, with a weakness that is not counted because of a bleeding; its id."""
    body = graded(check["body"], motor="deep_focal_weakness", motor_other_cause="yes")
    return phone.signs(check, "neuro_check", body | {"reasons": {"motor_other_cause": "bleeding"}})


def two_doses(first: Elsewhere, second: Elsewhere, check: Json) -> None:
    """One drug, recorded on two phones minutes apart."""
    body = {"agent": "tocilizumab", "state": "given", "amount": 560, "unit": "mg", "route": "iv"}
    for phone, ago in ((first, EARLIER), (second, timedelta())):
        phone.signs(check, "medication", body | {"from": phone.time(ago)}, ago)


def two_weights(first: Elsewhere, second: Elsewhere, check: Json) -> None:
    """Two weights, measured on one day and recorded on two phones."""
    for phone, ago, weight_g in ((first, EARLIER, 70_000), (second, timedelta(), 74_500)):
        phone.signs(check, "weight", {"weight_g": weight_g}, ago)


def second_check(phone: Elsewhere, check: Json) -> str:
    """Another check of the same minute, in which the patient sleeps deeper; its id."""
    body = graded(check["body"], consciousness=TOUCH)
    return phone.signs(check, "neuro_check", body, at=check["at"])
