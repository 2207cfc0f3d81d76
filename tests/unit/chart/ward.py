"""Made-up entries for the fold: a ward is told in a few calls."""

from datetime import datetime
from typing import Any

from backend.chart.fold import chart
from backend.clock import offsets
from backend.contract import load
from backend.grading.evaluator import grade
from backend.grading.instrument import grade_check
from backend.patients.rules import rules
from sync.envelope import uuid7

Json = dict[str, Any]
ZONE = "Europe/Paris"
ALERT = {"consciousness": "alert", "seizure": "none", "motor": "none", "raised_icp": "none"}
NO_SUPPORT = {"hypotension": "none", "oxygen": "room_air"}
ITEMS = [item["code"] for item in load.instrument("ice")["items"]]


def ms(text: str) -> int:
    """Milliseconds of an instant such as 2026-11-20T20:00+01:00."""
    return round(datetime.fromisoformat(text).timestamp() * 1000)


class Told:
    """A ward with one patient, told entry by entry."""

    def __init__(self, day0: str | None = "2026-11-17T10:00:00+01:00", **course: Any):
        self.entries: list[Json] = []
        self.number = 0
        self.patient = self.new_id()
        self.course = self.new_id()
        admitted = day0 or "2026-11-17T08:00:00+01:00"
        self.sign("patient", admitted, {"family": "EXEMPLE", "given": "Marie"})
        self.sign("stay", admitted, {"bed": "12", "from": admitted})
        body = {"product": "made up", "class": "car_t", "day0": day0, "window_days": 30, "protocol": "twice-daily"}
        self.sign("course", admitted, body | course)

    def new_id(self) -> str:
        """The next id; ids rise in the order they are made."""
        self.number += 1
        return uuid7(1_790_000_000_000 + self.number, self.number.to_bytes(10, "big"))

    def sign(self, kind: str, at: str, body: Json, **more: Any) -> str:
        """One entry; returns its id."""
        id = self.new_id()
        base = {
            "v": 1, "id": id, "kind": kind, "ward": "3b", "patient": self.patient, "course": self.course, "amends": [],
            "author": "bernard", "device": self.patient, "incarnation": "0" * 16, "n": self.number, "at": at,
            "recorded_at": at, "zone": ZONE, "clock_offset_ms": 0, "app": "0.1.0",
        }  # fmt: skip
        self.entries.append(base | more | {"body": body})
        return id

    def neuro(self, at: str, wrong: tuple[str, ...] = (), answers: Json | None = None, **more: Any) -> str:
        """A neuro check with these ICE items wrong."""
        return self.sign("neuro_check", at, neuro_body(wrong, answers), criteria="astct-icans-2019", **more)

    def crs(self, at: str, temperature: int | None, answers: Json | None = None, **more: Any) -> str:
        """A CRS check."""
        return self.sign("crs_check", at, crs_body(temperature, answers), criteria="astct-crs-2019", **more)

    def given(self, at: str, agent: str) -> str:
        """A dose that was given."""
        return self.sign("medication", at, {"agent": agent, "state": "given", "from": at})

    def amend(self, heads: list[str], at: str, body: Json, **more: Any) -> str:
        """A correction of these heads."""
        criteria = "astct-crs-2019" if "measured" in body else "astct-icans-2019"
        return self.sign(
            "amendment", at, {"reason": "wrong_value", "body": body}, amends=heads, criteria=criteria, **more
        )

    def at(self, now: str, entries: list[Json] | None = None) -> Json:
        """The chart of the patient at an instant."""
        told = self.entries if entries is None else entries
        return chart(told, ms(now), offsets(ZONE, ms(now)), rules())["patients"][self.patient]


def neuro_body(wrong: tuple[str, ...] = (), answers: Json | None = None) -> Json:
    """A neuro check's body, graded."""
    items = {code: "incorrect" if code in wrong else "correct" for code in ITEMS}
    given = ALERT | (answers or {})
    found = grade_check(load.criteria("astct-icans-2019"), load.instrument("ice"), items, given)
    return {"tool": "ice", "baseline": "no", "items": items, "answers": given, "grade": kept(found)}


def capd_body(points: list[int], baseline: int | None = None, answers: Json | None = None) -> Json:
    """A child's check whose first items have these points, compared with the child's own total."""
    instrument = load.instrument("capd")
    scored = zip(instrument["items"], points, strict=False)
    items = {item["code"]: next(a for a, n in item["scores"].items() if n == one) for item, one in scored}
    items |= {} if baseline is None else {"baseline": baseline}
    given = ALERT | (answers or {})
    found = grade_check(load.criteria("astct-icans-2019-child"), instrument, items, given)
    return {"tool": "capd", "baseline": "no", "items": items, "answers": given, "grade": kept(found)}


def crs_body(temperature: int | None, answers: Json | None = None) -> Json:
    """A CRS check's body, graded."""
    given = NO_SUPPORT | (answers or {}) | ({} if temperature is None else {"temperature": temperature})
    found = grade(load.criteria("astct-crs-2019"), given)
    return {"measured": {}, "vasopressors": [], "answers": given, "grade": kept(found)}


def kept(found: Json) -> Json:
    """What a body keeps of a grade."""
    return {name: found[name] for name in ("floor", "ceiling", "status", "worst")} | {"signed": None}


def states(patient: Json) -> dict[str, str]:
    """ward date and time of each slot -> its state."""
    return {slot["key"].split("/", 1)[1]: slot["state"] for slot in patient["slots"]}
