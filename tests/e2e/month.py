"""Thirty days of one patient: the clocks of phone and server moved on together, and what others sign in between."""

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

from playwright.sync_api import Page

from backend.contract import load
from backend.demo.people import PASSPHRASE
from tests.e2e.clocks import put
from tests.unit.chart.ward import crs_body, neuro_body

Json = dict[str, Any]
DAY_MS, MINUTE_MS = 86_400_000, 60_000
STORE = "/static/js/store"
SIGN = f"async acts => (await (await import('{STORE}/entries.js')).sign(acts)).length"
SIGN_IN = f"async who => {{ await (await import('{STORE}/session.js')).signIn(...who) }}"
SENT = f"""async since_ms => {{
  const {{ waiting }} = await (await import('{STORE}/safety.js')).safety()
  const {{ last_try_ms, last_contact_ms }} = await (await import('{STORE}/meta.js')).fact('contact')
  return !waiting.length && Math.min(last_try_ms, last_contact_ms) >= since_ms
}}"""
STROKES = "application/vnd.tenpoint.strokes+json"
KEEP = f"""async ([patient, type, text]) => {{
  const {{ keepAttachment }} = await import('{STORE}/attachments.js')
  const kept = await keepAttachment({{ patient, type, data: new TextEncoder().encode(text) }})
  const asked = {{ method: 'PUT', body: text, headers: {{ 'Content-Type': type }} }}
  const sent = await fetch(`/api/attachments/${{kept.sha256}}`, asked)
  return sent.status === 201 ? kept : null
}}"""
CHART = f"async ward => (await import('{STORE}/ward.js')).wardChart(ward)"
SEND = "async () => (await import('/static/js/sync/engine.js')).syncNow()"
TRIES, QUIET = 20, "/app/form/ice"
CRS = ("hypotension", "oxygen", "episode_open", "fever_masked")


class Month:
    """One phone whose people change; `day 0` is the ward's day after the one on which the test begins."""

    def __init__(self, page: Page, clock: Path):
        self.page, self.clock = page, clock
        self.now_ms = int(clock.read_text())
        ward = page.locator("screen-ward").evaluate("screen => screen.ward")
        self.east_ms = ward["offsets"][-1][1] * MINUTE_MS
        self.midnight_ms = (self.now_ms + self.east_ms) // DAY_MS * DAY_MS - self.east_ms + DAY_MS
        self.patient = self.course = ""
        self.kept: Json | None = None

    def ms(self, day: int, time: str) -> int:
        """The instant of a time of the ward's clock, so many days after day 0."""
        hours, minutes = time.split(":")
        return self.midnight_ms + day * DAY_MS + (int(hours) * 60 + int(minutes)) * MINUTE_MS

    def at(self, day: int, time: str) -> None:
        """It is then, on the phone and on the server."""
        self.now_ms = self.ms(day, time)
        put(self.clock, self.now_ms)
        self.page.clock.set_system_time(self.now_ms / 1000)

    def shift(self, day: int, time: str, person: str) -> None:
        """Somebody takes the phone over, in reach of the server, and everything is sent."""
        self.at(day, time)
        self.page.context.set_offline(False)
        self.page.evaluate(SIGN_IN, [person, PASSPHRASE])
        self.send()

    def send(self) -> None:
        """Until the server has everything, and has heard of this phone at this hour."""
        for _ in range(TRIES):
            self.page.evaluate(SEND)
            if self.page.evaluate(SENT, self.now_ms - MINUTE_MS):  # the two clocks are that much alike
                return
        raise AssertionError("the server did not take everything")

    def away(self) -> None:
        """Out of reach of the server, on a screen that folds no chart at each signature."""
        if not self.page.url.endswith(QUIET):
            self.page.goto(QUIET)
        self.page.context.set_offline(True)

    def act(self, kind: str, body: Json, **more: Any) -> Json:
        """What can be signed about the patient now."""
        about = {"kind": kind, "patient": self.patient, "course": self.course, "ward": "3b", "at_ms": self.now_ms}
        return about | more | {"body": body}

    def sign(self, *acts: Json) -> None:
        """The person at the phone signs, by the phone's own store."""
        assert self.page.evaluate(SIGN, list(acts)) == len(acts)

    def checks(self, tenths: int, *wrong: str, **answers: str) -> None:
        """One visit: a neuro check with these items wrong and a CRS check; `answers` of either."""
        crs = {name: answers.pop(name) for name in CRS if name in answers}
        told = crs_body(tenths, {"episode_open": "no", "fever_masked": "no"} | crs)
        measured = told | {"measured": {"temperature": tenths, "weight_g": 69_400}}
        self.sign(
            self.act("neuro_check", neuro_body(wrong, answers) | self.handwriting(), **named("astct-icans-2019")),
            self.act("crs_check", measured, **named("astct-crs-2019")),
        )

    def writes(self, drawing: Json) -> None:
        """The next check has this sentence; its strokes are kept here and on the server."""
        times = [point[2] for stroke in drawing["strokes"] for point in stroke]
        facts = {"duration_ms": times[-1] - times[0], "pen_lifts": len(drawing["strokes"]) - 1}
        kept: Json = self.page.evaluate(KEEP, [self.patient, STROKES, json.dumps(drawing, separators=(",", ":"))])
        self.kept = kept | facts

    def handwriting(self) -> Json:
        """What the check says of the sentence, once."""
        kept, self.kept = self.kept, None
        return {} if kept is None else {"handwriting": kept, "writing_signs": ["smaller"]}

    def neuro(self, *wrong: str) -> None:
        """A neuro check alone."""
        self.sign(self.act("neuro_check", neuro_body(wrong), **named("astct-icans-2019")))

    def given(self, agent: str, amount: str, unit: str) -> None:
        """A dose that was given now."""
        body = {"agent": agent, "state": "given", "amount": amount, "unit": unit, "route": "iv"}
        self.sign(self.act("medication", body))

    def days(self, first: int, last: int, times: tuple[str, ...], check: Callable[[], object]) -> None:
        """The same at these times of several days."""
        for day in range(first, last + 1):
            for time in times:
                self.at(day, time)
                check()

    def chart(self) -> Json:
        """The ward as this phone folds it."""
        found: Json = self.page.evaluate(CHART, "3b")
        return json.loads(json.dumps(found))


def named(criteria: str) -> Json:
    """The table that grades a check, in its present edition."""
    return {"criteria": criteria, "edition_sha256": load.edition_sha256(criteria)}
