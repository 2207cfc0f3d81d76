"""The chart in both twins: a patient with 200 entries and a ward of 60 patients; Chromium as it is and slower."""

import json
from collections.abc import Callable
from datetime import datetime, timedelta
from typing import Any

from playwright.sync_api import CDPSession

from backend.chart.fold import chart
from backend.clock import offsets
from backend.demo.people import PASSPHRASE
from backend.patients.rules import rules
from benchmarks.fill import UUID
from benchmarks.phone import SLOWER, ward
from benchmarks.report import best, figure, ratio, title
from tests.e2e.browsers import Phone
from tests.unit.chart.ward import ZONE, Told, ms

DAY0 = datetime.fromisoformat("2026-10-10T10:00:00+02:00")
NOW = "2026-11-08T23:00:00+01:00"
ENTRIES, PATIENTS, EACH = 200, 60, 24
FOLD = """async ([entries, now_ms, offsets]) => {
  const { chart } = await import('/static/js/chart/fold.js')
  const { rules } = await import('/static/js/store/rules.js')
  const known = await rules()
  const times = []
  for (let turn = 0; turn < 5; turn++) {
    const start = performance.now()
    chart(entries, now_ms, offsets, known)
    times.push(performance.now() - start)
  }
  return Math.min(...times) / 1000
}"""
AGAIN = """async ([entries, now_ms, offsets]) => {
  const { chart, patientChart } = await import('/static/js/chart/fold.js')
  const { rules } = await import('/static/js/store/rules.js')
  const known = await rules()
  const [signer] = entries
  const { patients } = chart(entries, now_ms, offsets, known)
  const one = (id, ...rest) => id === signer.patient ? patientChart(id, ...rest) : patients[id]
  const times = []
  for (let turn = 0; turn < 5; turn++) {
    const start = performance.now()
    chart(entries, now_ms, offsets, known, one)
    times.push(performance.now() - start)
  }
  return Math.min(...times) / 1000
}"""


def run() -> None:
    """Both sizes, in Python and in the browser."""
    title(f"Fold: the chart of a patient with {ENTRIES} entries, and of {PATIENTS} patients with {EACH} checks each")
    told = {
        f"{ENTRIES} entries": patient(ENTRIES),
        f"{PATIENTS} patients": [entry for number in range(PATIENTS) for entry in patient(EACH, number)],
    }
    with ward() as (_, phone):
        phone.sign_in("bernard", PASSPHRASE)
        phone.sealed()
        speed = phone.context.new_cdp_session(phone.page)
        for name, entries in told.items():
            python = best(folding(entries))
            figure(f"{name}, Python", python * 1000, "ms")
            fast = slow = 0.0
            for slower in (1, *SLOWER):
                speed.send("Emulation.setCPUThrottlingRate", {"rate": slower})
                slow = phone.page.evaluate(FOLD, [entries, ms(NOW), offsets(ZONE, ms(NOW))])
                fast = fast or slow
                figure(f"{name}, JavaScript, {slower}× slower", slow * 1000, "ms")
            ratio(f"{name}, Python : JavaScript", python, fast)
        one_more(phone, speed, told[f"{PATIENTS} patients"])


def one_more(phone: Phone, speed: CDPSession, entries: list[dict[str, Any]]) -> None:
    """What a phone folds after a signature: the one patient whose entries are new, as store/ward.js does."""
    for slower in SLOWER:
        speed.send("Emulation.setCPUThrottlingRate", {"rate": slower})
        given = [entries, ms(NOW), offsets(ZONE, ms(NOW))]
        again, whole = phone.page.evaluate(AGAIN, given), phone.page.evaluate(FOLD, given)
        figure(f"{PATIENTS} patients, one with news, JavaScript, {slower}× slower", again * 1000, "ms")
        ratio(f"{PATIENTS} patients, {slower}× slower, all : one with news", whole, again)


def folding(entries: list[dict[str, Any]]) -> Callable[[], object]:
    """One fold of them."""
    return lambda: chart(entries, ms(NOW), offsets(ZONE, ms(NOW)), rules())


def patient(checks: int, number: int = 0) -> list[dict[str, Any]]:
    """A made-up patient who was checked so often in thirty days."""
    told = Told(day0=DAY0.isoformat())
    step = timedelta(days=28) / checks
    for done in range(0, checks, 2):
        at = (DAY0 + step * done).isoformat()
        told.neuro(at)
        told.crs(at, 370)
    text = UUID.sub(lambda found: f"{number:08x}{found[0][8:]}", json.dumps(told.entries))
    return list(json.loads(text))
