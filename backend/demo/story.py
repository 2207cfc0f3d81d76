"""Turn the demo ward's nights into signed entry texts, as a phone would have made them."""

import json
import random
from collections.abc import Iterator
from datetime import datetime, time, timedelta
from typing import Any, NamedTuple
from zoneinfo import ZoneInfo

from backend.contract import load as contract
from backend.demo import written
from backend.demo.handed import hand_over
from backend.demo.nights import GIVEN, MISSED, NIGHTS, PACKS, PAUSED, Check
from backend.demo.people import PATIENTS
from backend.grading.evaluator import grade
from backend.grading.instrument import grade_check, score
from sync.envelope import uuid7

SCHEDULE = contract.protocol("twice-daily")  # that of every course in people.py
SLOT_TIMES = [time.fromisoformat(text) for text in SCHEDULE["times"]]
OPENS_BEFORE = timedelta(minutes=SCHEDULE["opens_before_min"])
CLEAR = {"consciousness": "alert", "seizure": "none", "motor": "none", "raised_icp": "none"}
SUPPORT = {"hypotension": "none", "oxygen": "room_air", "episode_open": "no", "fever_masked": "no"}
CHILD_BED = "30"


class Bed(NamedTuple):
    """One patient while the story is told: ids, and the day 0."""

    number: str
    patient: str
    course: str
    day0: datetime


class Storyteller:
    """A made-up phone that signs entries in the order of their time."""

    def __init__(self, now: datetime, ward: dict[str, Any], device: str, app: str):
        self.zone = ZoneInfo(ward["zone"])
        self.now, self.ward, self.device, self.app = now.astimezone(self.zone), ward, device, app
        self.chance = random.Random(device)  # noqa: S311 the same ids each time, no secrecy needed
        self.incarnation = f"{self.chance.getrandbits(64):016x}"
        self.signed: list[dict[str, Any]] = []

    def sign(self, kind: str, at: datetime, patient: str, author: str, body: dict[str, Any], **more: Any) -> str:
        """Make one entry; returns its id. `more`: course, amends, criteria."""
        code = more.pop("criteria", None)
        edition = {"criteria": code, "edition_sha256": contract.edition_sha256(code)} if code else {}
        entry = {
            "v": 1, "id": self.new_id(at), "kind": kind, "ward": self.ward["id"], "patient": patient,
            "amends": [], "author": author, "device": self.device, "incarnation": self.incarnation,
            "at": at.isoformat(timespec="seconds"), "recorded_at": at.isoformat(timespec="seconds"),
            "zone": self.ward["zone"], "clock_offset_ms": 0, "app": self.app, **edition, **more, "body": body,
        }  # fmt: skip
        self.signed.append(entry)
        return entry["id"]

    def new_id(self, at: datetime) -> str:
        """A UUIDv7 for an instant."""
        return uuid7(int(at.timestamp() * 1000), self.chance.randbytes(10))

    def texts(self) -> Iterator[str]:
        """The entries as texts, numbered without a gap in the order of their time."""
        in_time = sorted(self.signed, key=lambda entry: (datetime.fromisoformat(entry["at"]), entry["id"]))
        for number, entry in enumerate(in_time, 1):
            yield json.dumps(entry | {"n": number}, ensure_ascii=False, separators=(",", ":"))

    def slot(self, ago: int) -> datetime:
        """The time of the slot that many before the one open now."""
        days = [self.now.date() + timedelta(days=day) for day in range(-60, 2)]
        times = [datetime.combine(day, at, self.zone) for day in days for at in SLOT_TIMES]
        return [slot for slot in times if slot - OPENS_BEFORE <= self.now][-1 - ago]

    def check_time(self, ago: int, minutes: int) -> datetime:
        """When the check of a slot was signed: some minutes after its time, never in the future."""
        slot = self.slot(ago)
        return max(
            slot - OPENS_BEFORE,
            min(slot + timedelta(minutes=minutes), self.now - timedelta(minutes=3)),
        )


def tell(now: datetime, ward: dict[str, Any], device: str, app: str) -> list[str]:
    """The whole ward as entry texts, oldest first."""
    story, beds = Storyteller(now, ward, device, app), []
    for number, (identity, course, days) in PATIENTS.items():
        bed = admit(story, number, identity, course, days)
        beds.append(bed)
        for index, check in enumerate(NIGHTS[number]):
            minutes, author = 6 + 5 * (index % 4), ("bernard", "leroy")[index % 2]
            visit(story, bed, check, written.body(number, index), minutes, author)
        give(story, bed)
        leave_out(story, bed)
    correct_one(story)
    void_one(story)
    see_all(story)
    for bed in beds:
        hand_over(story, bed.number, bed.patient, bed.course)
    return list(story.texts())


def admit(story: Storyteller, number: str, identity: dict[str, Any], course: dict[str, Any], days: int) -> Bed:
    """Register a patient: identity, bed and course, as the registration screen signs them."""
    today = story.now.replace(hour=10, minute=30, second=0, microsecond=0)
    day0 = today - timedelta(days=days)
    at = min(day0 - timedelta(days=3), story.slot(max(check.ago for check in NIGHTS[number])) - timedelta(hours=4))
    patient, course_id = story.new_id(at), story.new_id(at)
    story.sign("patient", at, patient, "leroy", identity)
    story.sign("stay", at, patient, "leroy", {"bed": number, "from": at.isoformat(timespec="seconds")})
    story.sign("course", at, patient, "leroy", course | {"day0": day0.isoformat(timespec="seconds")}, course=course_id)
    return Bed(number, patient, course_id, day0)


def visit(story: Storyteller, bed: Bed, check: Check, wrote: dict[str, Any], minutes: int, author: str) -> None:
    """One visit: the neuro check, and the vital signs when they were taken."""
    at = story.check_time(check.ago, minutes)
    body = neuro_body(bed, check) | wrote
    story.sign("neuro_check", at, bed.patient, author, body, course=bed.course, criteria=neuro_criteria(bed))
    if check.measured is not None:
        story.sign("crs_check", at, bed.patient, author, crs_body(check), course=bed.course, criteria="astct-crs-2019")


def give(story: Storyteller, bed: Bed) -> None:
    """The drugs of a bed, each some time after the check of its slot."""
    for ago, agent, amount, unit, route in GIVEN.get(bed.number, []):
        at = story.check_time(ago, 50)
        said = {"amount": amount, "unit": unit, "route": route, "from": at.isoformat(timespec="seconds")}
        body = {"agent": agent, "agent_sha256": contract.edition_sha256(agent), "state": "given", **said}
        story.sign("medication", at, bed.patient, "bernard", body | PACKS.get(agent, {}), course=bed.course)


def leave_out(story: Storyteller, bed: Bed) -> None:
    """Checks that were not done and why, and pauses from before their first slot to after their last."""
    for ago, reason in MISSED.get(bed.number, []):
        at = story.slot(ago)
        body = {"slot": f"{bed.course}/{at:%Y-%m-%d/%H:%M}", "reason": reason}
        story.sign("slot_missed", at + timedelta(hours=3), bed.patient, "leroy", body, course=bed.course)
    for first, last, reason in PAUSED.get(bed.number, []):
        begun, over = story.slot(first) - timedelta(hours=1), story.slot(last) + timedelta(hours=4)
        story.sign("pause", begun, bed.patient, "bernard", {"reason": reason}, course=bed.course)
        story.sign("resume", over, bed.patient, "leroy", {"reason": "back"}, course=bed.course)


def neuro_criteria(bed: Bed) -> str:
    """The child's table for the child's bed."""
    return "astct-icans-2019-child" if bed.number == CHILD_BED else "astct-icans-2019"


def neuro_body(bed: Bed, check: Check) -> dict[str, Any]:
    """A `neuro_check` body, graded as the phone does it."""
    child = bed.number == CHILD_BED
    instrument = contract.instrument("capd" if child else "ice")
    items = capd_items(instrument, bed, check) if child else ice_items(instrument, check)
    answers = CLEAR | check.neuro
    result = grade_check(contract.criteria(neuro_criteria(bed)), instrument, items, answers)
    return {
        "tool": "capd" if child else "ice", "instrument": instrument["code"],
        "instrument_sha256": contract.edition_sha256(instrument["code"]),
        "baseline": "yes" if check.baseline else "no", "items": items,
        **({"background": check.before} if check.before else {}),
        "rotation": {"objects": "a", "command": "a"}, "answers": answers, "grade": agreed(result),
        "identity": "wristband", "entry": {"bulk": [], "seconds": 64}, "handwriting": None,
    }  # fmt: skip


def ice_items(instrument: dict[str, Any], check: Check) -> dict[str, Any]:
    """All ten right but those named."""
    codes = [item["code"] for item in instrument["items"]]
    items = {code: "incorrect" if code in check.wrong else "correct" for code in codes}
    for code, reason in check.untestable.items():
        items |= {code: "not_testable", f"{code}_reason": reason}
    return items


def capd_items(instrument: dict[str, Any], bed: Bed, check: Check) -> dict[str, Any]:
    """Nothing seen but what is named, compared with the child before therapy."""
    before = next(one for one in NIGHTS[bed.number] if one.baseline)
    own = score(instrument, seen(instrument, before))["value"]
    return seen(instrument, check) | {"baseline": own}


def seen(instrument: dict[str, Any], check: Check) -> dict[str, str]:
    """Each item's answer; the calm one where none is named."""
    calm = {item["code"]: min(item["scores"], key=item["scores"].__getitem__) for item in instrument["items"]}
    return calm | check.capd


def crs_body(check: Check) -> dict[str, Any]:
    """A `crs_check` body, graded as the phone does it."""
    assert check.measured is not None
    answers = SUPPORT | check.crs | {"temperature": check.measured["temperature"]}
    result = grade(contract.criteria("astct-crs-2019"), answers)
    return {
        "measured": check.measured, "vasopressors": list(check.vasopressors), "answers": answers,
        "sources": {"episode_open": "chart", "fever_masked": "chart"}, "grade": agreed(result), "identity": "wristband",
    }  # fmt: skip


def agreed(result: dict[str, Any]) -> dict[str, Any]:
    """What is kept of a grade the nurse agreed to."""
    return {name: result[name] for name in ("floor", "ceiling", "status", "worst")} | {"signed": None}


def correct_one(story: Storyteller) -> None:
    """Bed 21: the nurse had tapped the wrong row; the city was right after all."""
    wrong = next(entry for entry in story.signed if entry["body"].get("items", {}).get("city") == "incorrect")
    body = neuro_body(Bed("21", wrong["patient"], wrong["course"], story.now), Check(0, ("month",)))
    body |= {name: wrong["body"][name] for name in ("handwriting", "writing_signs")}
    amendment = {"reason": "wrong_value", "text": "city was answered right", "body": body}
    change(story, wrong, "amendment", 9, amendment, criteria="astct-icans-2019")


def void_one(story: Storyteller) -> None:
    """Bed 22: the check was of the patient in bed 07, entered here by mistake."""
    wrong = next(entry for entry in story.signed if entry["body"].get("items", {}).get("year") == "incorrect")
    change(story, wrong, "void", 4, {"reason": "wrong_patient"})


def change(
    story: Storyteller, wrong: dict[str, Any], kind: str, minutes: int, body: dict[str, Any], **more: Any
) -> None:
    """An entry some minutes later, by the same nurse, that names the wrong one."""
    at = datetime.fromisoformat(wrong["at"]) + timedelta(minutes=minutes)
    more |= {"course": wrong["course"], "amends": [wrong["id"]]}
    story.sign(kind, at, wrong["patient"], wrong["author"], body, **more)


def see_all(story: Storyteller) -> None:
    """A physician has seen each rise of a grade and each seizure, minutes later."""
    before: dict[tuple[str, str], int] = {}
    corrected = {entry["amends"][0]: entry for entry in story.signed if entry["kind"] == "amendment"}
    for check in [entry for entry in story.signed if "grade" in entry["body"]]:
        of = corrected.get(check["id"], check)
        body = of["body"].get("body", of["body"])
        worst = max(body["grade"]["floor"], body["grade"]["worst"])
        if worst > before.get((check["patient"], check["kind"]), 0) or body["answers"].get("seizure", "none") != "none":
            at = min(datetime.fromisoformat(of["at"]) + timedelta(minutes=12), story.now - timedelta(minutes=1))
            story.sign("acknowledgement", at, check["patient"], "benali", {"of": of["id"]}, course=check["course"])
        before[check["patient"], check["kind"]] = worst
