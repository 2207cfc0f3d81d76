"""Patients whose records are as long as they can be, and random ones in between, for the one page they must fit on."""

import json
import random
from typing import Any

from backend.chart.fold import chart
from backend.contract import load
from backend.patients.rules import rules
from sync.envelope import uuid7
from tests.unit.handovers.sheets import facts, in_bed

Json = dict[str, Any]
SENTENCE = "neurologist oedema of anaphylaxis the levetiracetam interpreter at night bed asks again confused ward"
WORDS = SENTENCE.split(" ")
AGENTS = ["tocilizumab", "dexamethasone", "paracetamol", *(f"medicine-of-trial-arm-{n}-concentrate" for n in range(9))]
PAUSED, QUIET = 0.5, 0.3  # of all
REASONS = ("misheard", "wrong_value", "other", "learned_later", None)


def crowded(seed: int | None = None) -> Json:
    """The chart of a patient with everything at its longest, or of random lengths for a seed."""
    chance = random.Random(seed or 0)
    told = Records(chance, full=seed is None)
    told.identity()
    for act in (
        told.doses,
        told.corrections,
        told.notes,
        told.calls,
        told.missed,
        told.pause,
        told.background,
        told.handed,
    ):
        act()
    found = facts()
    patients = chart(told.entries, found["now_ms"], found["ward"]["offsets"], rules())["patients"]
    patient: Json = patients[told.patient]
    return patient


class Records:
    """The records of the longest patient of the vector, with more beside them."""

    def __init__(self, chance: random.Random, full: bool):
        self.chance, self.full, self.number = chance, full, 0
        self.patient = in_bed("longest")["id"]
        mine = [entry for entry in facts()["entries"] if entry["patient"] == self.patient]
        self.entries: list[Json] = json.loads(json.dumps(mine))
        self.kept = [one for one in self.entries if full or one["kind"] != "medication" or chance.random() < 0.3]
        self.entries = self.kept

    def count(self, most: int) -> int:
        """As many as there can be, or fewer."""
        return most if self.full else self.chance.randrange(most + 1)

    def text(self, letters: int) -> str:
        """Words of about that many letters together."""
        words = ""
        while len(words) < self.count(letters):
            words += f" {self.chance.choice(WORDS)}"
        return words[1 : letters + 1]

    def sign(self, kind: str, at: str, body: Json, **more: Any) -> None:
        """One more record."""
        self.number += 1
        base = next(entry for entry in self.entries if entry["kind"] == "course")
        id = uuid7(1_795_240_000_000 + self.number, self.chance.randbytes(10))
        at_ = {"id": id, "kind": kind, "at": at, "recorded_at": at, "n": 20_000 + self.number, "author": "benali"}
        self.entries.append(base | at_ | more | {"body": body})

    def identity(self) -> None:
        """Names of 80 letters, allergies, product and indication."""
        for entry in self.entries:
            if entry["kind"] == "patient" and (self.full or self.chance.random() < 0.7):
                entry["body"] |= {"family": self.text(80) or "Y", "given": self.text(80) or "Z"}
                entry["body"]["allergies"] = {"state": "known", "text": self.text(400) or "nuts"}
            if entry["kind"] == "course":
                entry["body"] |= {"product": self.text(120) or "x", "indication": self.text(300) or "y"}

    def doses(self) -> None:
        """Sixty doses of a dozen drugs."""
        for number in range(self.count(60)):
            at = f"2026-11-{18 + number % 3}T{number % 24:02}:{number % 60:02}:00+01:00"
            body = {"agent": AGENTS[number % len(AGENTS)], "state": self.chance.choice(["given", "given", "stopped"])}
            more = {"amount": "1000", "unit": "mg", "route": "iv", "brand": self.text(60), "batch": self.text(60)}
            self.sign("medication", at, body | more | {"from": at})

    def corrections(self) -> None:
        """Forty corrections, of one head or of two that disagree."""
        checks = [entry for entry in self.entries if entry["kind"] == "neuro_check"]
        items = [item["code"] for item in load.instrument("ice")["items"]]
        for number in range(self.count(40)):
            check = checks[number % len(checks)]
            body = json.loads(json.dumps(check["body"]))
            for code in self.chance.sample(items, 4):
                body["items"][code] = "incorrect"
                body["items"].pop(f"{code}_reason", None)
            change = {"reason": self.chance.choice(REASONS), "text": self.text(300), "body": body}
            named = {name: check[name] for name in ("criteria", "edition_sha256")}
            self.sign("amendment", f"2026-11-21T04:{number:02}:00+01:00", change, amends=[check["id"]], **named)

    def notes(self) -> None:
        """Long notes."""
        for number in range(self.count(12)):
            self.sign("note", f"2026-11-21T05:{number:02}:00+01:00", {"text": self.text(2000) or "-"})

    def calls(self) -> None:
        """Calls nobody answered."""
        for number in range(self.count(5)):
            self.sign("escalation", f"2026-11-21T03:{number:02}:00+01:00", {"of": "x", "to": self.text(90) or "y"})

    def missed(self) -> None:
        """A reason in words of another app, and one in many words of somebody's own."""
        course = next(entry["course"] for entry in self.entries if entry["kind"] == "course")
        if self.count(1):
            slot = {"slot": f"{course}/2026-11-17/20:00", "reason": "a reason from a newer version of the app"}
            self.sign("slot_missed", "2026-11-18T01:00:00+01:00", slot)
            own = {"slot": f"{course}/2026-11-20/08:00", "reason": "other", "text": self.text(300) or "-"}
            self.sign("slot_missed", "2026-11-20T19:00:00+01:00", own)

    def handed(self) -> None:
        """Handed over in many lines to somebody, asked about at length, answered or not."""
        if not self.full and self.chance.random() < QUIET:
            return
        lines = "\n".join(self.text(200) or "-" for _ in range(self.count(12)))
        self.sign("handover", "2026-11-21T05:40:00+01:00", {"shift": "07:00", "to": "bernard", "contingency": lines})
        about = {"of": self.entries[-1]["id"]}
        if self.count(1):
            self.sign("note", "2026-11-21T05:41:00+01:00", about | {"text": self.text(500) or "-"}, author="bernard")

    def background(self) -> None:
        """A first check that is the baseline, with every handicap and language."""
        check = next(entry for entry in self.entries if entry["kind"] == "neuro_check")
        codes = load.protocol("baseline")
        noted = {name: codes[name][: self.count(20)] for name in ("handicaps", "languages")}
        check["body"] |= {"baseline": "yes", "background": noted | {"hand": "both", "text": self.text(200) or "-"}}

    def pause(self) -> None:
        """The checks are paused, in many words."""
        if self.chance.random() < PAUSED:
            body = {"reason": "other", "text": self.text(300) or "-"}
            self.sign("pause", "2026-11-21T05:30:00+01:00", body)
