"""What the demo ward's patients wrote: the sentence of each check in their own hand, which gets worse as they do."""

import hashlib
import random
from functools import cache
from typing import Any

from backend.chart.ink import STROKES, drawing_in, facts
from backend.demo.hand import Hand, write
from backend.demo.nights import NIGHTS, Check
from backend.demo.people import PATIENTS
from backend.words import prompts
from sync.strict_json import loads

Facts = dict[str, Any]
ON_PAPER = {"15"}  # beds where nobody keeps a picture of it
SMALLER, BREAKS_OFF = 0.55, 0.8  # troubles from which on a nurse says so


@cache
def drawing(bed: str, index: int) -> bytes | None:
    """The sentence of a bed's check as an attachment; None where nothing was written, or no picture kept."""
    check = NIGHTS[bed][index]
    if bed in ON_PAPER or check.capd or "writing" in check.untestable:
        return None
    sentence = prompts(PATIENTS[bed][0]["prompt_language"]).t("prompt-sentence")
    return write(sentence, hand(bed, trouble(check)), f"{bed}/{index}").encode()


def drawings() -> list[bytes]:
    """All of them."""
    every = [drawing(bed, index) for bed, checks in NIGHTS.items() for index in range(len(checks))]
    return [one for one in every if one is not None]


@cache
def body(bed: str, index: int) -> Facts:
    """What a check says of its sentence."""
    data = drawing(bed, index)
    if data is None:
        return {"handwriting": None}
    found = drawing_in(loads(data.decode()))
    assert found
    name = {"sha256": hashlib.sha256(data).hexdigest(), "type": STROKES, "bytes": len(data)}
    return {"handwriting": name | facts(found), "writing_signs": signs(trouble(NIGHTS[bed][index]))}


def trouble(check: Check) -> float:
    """How badly somebody writes, from 0 as before therapy to 1."""
    return 0.35 + 0.08 * len(check.wrong) if "writing" in check.wrong else 0.08 * len(check.wrong)


def signs(worse: float) -> list[str]:
    """What the nurse ticked."""
    seen = {"repeats": worse > SMALLER, "smaller": worse > SMALLER, "unfinished": worse > BREAKS_OFF}
    return [name for name, is_seen in seen.items() if is_seen]


def hand(bed: str, worse: float) -> Hand:
    """The hand of the patient in a bed, as it is and as it becomes."""
    own = random.Random(bed)  # noqa: S311 the same each time
    size, slant, speed = own.uniform(21, 26), own.uniform(0.1, 0.42), own.uniform(380, 520)
    return Hand(
        size=size * (1 - 0.3 * worse), slant=slant * (1 - 0.5 * worse), speed=speed * (1 - 0.62 * worse),
        pause=0.16 + 0.5 * worse, wobble=0.3 + 2.2 * worse**1.5, sinks=0.1 * worse, shrinks=0.4 * worse,
        lifts=0.6 * worse if worse > SMALLER else 0.0, repeats=round(7 * worse) if worse > SMALLER else 0,
        stops=1.0 if worse < BREAKS_OFF else 1.7 - 1.2 * worse,
    )  # fmt: skip
