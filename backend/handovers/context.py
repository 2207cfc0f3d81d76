"""What a sheet is made with, beside the chart. Pure; its twin is frontend/static/js/lib/sheet/context.js."""

import re
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass, replace
from typing import Any

from backend.chart.instants import DAY_MS
from backend.format import Format
from backend.words import T

Json = dict[str, Any]
TURNING = re.compile("[\u202a-\u202e\u2066-\u2069]")
UNBROKEN = re.compile("([^ ]{40})(?=[^ ])")  # longer words do not break at the end of a line
NOT_WORDS = (LookupError, ValueError)


@dataclass(frozen=True)
class Context:
    """Everything beside the chart that a sheet shows; the phone's has the same names."""

    t: T
    language: str
    now_ms: int
    ward: Json  # Ward of types.d.ts
    people: dict[str, Json]  # author -> {name, role}
    printed_by: str
    demo: bool
    fresh: Json  # upto_ms, missing [{device, records, heard_ms}], silent [{device, heard_ms}], own, digest
    signatures: list[Json]
    site: Json | None  # SiteCard of types.d.ts
    severity: Json  # protocols/illness-severity.json
    layout: Json  # protocols/handover.json
    windows: list[Json]  # published ones of protocols/windows.json
    tools: dict[str, Json]  # instruments of a neuro check by code
    formulary: dict[str, Json]
    analytes: dict[str, Json]  # laboratory values by code, in their order
    scores: list[Json]  # beside the grade, each with its edition_sha256
    pictures: dict[str, Json]  # of handwriting by hash: {drawing} for strokes, {src} for a photograph
    absent: str  # why others are not there: not-received, not-here
    fever_tenths: int
    late_min: int  # from which on an entry arrived late
    explain: Callable[[Json], Json]  # CheckView -> {edition, drivers, missing, floor?, ceiling?}

    @property
    def fmt(self) -> Format:
        """Dates and numbers in the ward's clock and the reader's language."""
        return Format(self.t, self.ward["offsets"])

    def label(self, id: str, fallback: str | int, **args: str) -> str:
        """The words of a code, in either spelling; one of a newer app may have none here, and still prints."""
        for spelling in dict.fromkeys((id, id.replace("_", "-"))):
            with suppress(NOT_WORDS):
                return self.t(spelling, **args)
        return cut(str(fallback), 40)

    def agent(self, code: str) -> str:
        """A drug in the reader's language; one that is not known here as it was written."""
        return self.label(f"agent-{code}", code)

    def name(self, author: str) -> str:
        """A person's name, else the account."""
        return cut(self.people[author]["name"] if author in self.people else author, 40)

    def lately(self, ms: int) -> str:
        """The time alone within the last day, else with its date."""
        return self.fmt.time(ms) if 0 <= self.now_ms - ms < DAY_MS else self.when(ms)

    def when(self, ms: int) -> str:
        """Date and time, the year dropped: the sheet itself is dated."""
        return self.fmt.short_date_time(ms)


def of_course(p: Json) -> list[Json]:
    """The effective checks of the present course, oldest first; all of them outside a course."""
    course = p["course"]
    return [check for check in p["checks"] if course is None or check["course"] == course["id"]]


def neuro_slots(p: Json) -> list[Json]:
    """The slots that ask for a neuro check: what a table of neuro checks is made of."""
    return [slot for slot in p["slots"] if slot["kind"] == "neuro_check"]


def at_level(ctx: Context, level: Json) -> Context:
    """The same facts with other bounds on how much is shown."""
    return replace(ctx, layout=ctx.layout | level)


def forthright(words: str) -> str:
    """A name without signs that turn round the writing of what stands beside it."""
    return TURNING.sub("", words)


def clipped(words: str, most: int, t: T) -> str:
    """Free text that fits, its longest words in pieces; where it is cut it says that the record goes on."""
    words = UNBROKEN.sub(r"\1 ", words)
    return words if len(words) <= most else t("sheet-continued", text=words[: most - 1].rstrip())


def cut(words: str, most: int) -> str:
    """A name that leaves room for what stands beside it."""
    return words if len(words) <= most else f"{words[: most - 1].rstrip()}…"
