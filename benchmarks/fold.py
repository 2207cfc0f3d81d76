"""The chart in both twins: a patient with 200 entries and a ward of 60 patients; Chromium as it is and slower."""

import json
from collections.abc import Callable
from datetime import datetime, timedelta
from random import Random
from string import ascii_uppercase
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
STRETCH_MS = 500  # a slowed browser is held up now and then: what takes a millisecond is measured in a long row
PROTOCOL = "by-grade"  # what every product proposes: neuro and CRS checks in slots of their own
IN_A_ROW = """work => {
  for (let turn = 0; turn < 5; turn++) work()
  const start = performance.now()
  let turns = 0
  for (; performance.now() - start < STRETCH_MS; turns++) work()
  return (performance.now() - start) / turns / 1000
}""".replace("STRETCH_MS", str(STRETCH_MS))
FOLD = f"""async ([entries, now_ms, offsets]) => {{
  const {{ chart }} = await import('/static/js/chart/fold.js')
  const {{ rules }} = await import('/static/js/store/rules.js')
  const known = await rules()
  return ({IN_A_ROW})(() => chart(entries, now_ms, offsets, known))
}}"""
AGAIN = f"""async ([entries, now_ms, offsets]) => {{
  const {{ chart, patientChart }} = await import('/static/js/chart/fold.js')
  const {{ rules }} = await import('/static/js/store/rules.js')
  const known = await rules()
  const [signer] = entries
  const {{ patients }} = chart(entries, now_ms, offsets, known)
  const one = (id, ...rest) => id === signer.patient ? patientChart(id, ...rest) : patients[id]
  return ({IN_A_ROW})(() => chart(entries, now_ms, offsets, known, one))
}}"""
LIST = """async ([entries, now_ms, offsets]) => {
  const { html, render } = await import('/static/vendor/lit.js')
  const { chart } = await import('/static/js/chart/fold.js')
  const { Format } = await import('/static/js/lib/format.js')
  const { t } = await import('/static/js/lib/i18n.js')
  const { contract } = await import('/static/js/store/contract.js')
  const { rules } = await import('/static/js/store/rules.js')
  const { scalesOf } = await import('/static/js/screens/scales.js')
  const { sections } = await import('/static/js/screens/ward-list.js')
  const { bedRow } = await import('/static/js/screens/ward-rows.js')
  const [files, known] = [await contract(), await rules()]
  const found = chart(entries, now_ms, offsets, known)
  const patients = Object.values(found.patients)
  const session = { user: { id: 'bernard', name: 'M. Bernard', role: 'nurse' } }
  const [format, scales] = [new Format(t, offsets, '\u2011'), scalesOf(files)]
  const screen = { chart: found, patients, now_ms, session, format, scales, longPause_h: Infinity }
  const times = []
  for (let turn = 0; turn < 5; turn++) {
    const list = document.createElement('ol')
    document.body.prepend(list)
    list.className = 'beds'
    const start = performance.now()
    const lists = Object.entries(sections(patients, now_ms))
    const rows = lists.flatMap(([name, mine]) => mine.map(one => bedRow(screen, name, one)))
    render(html`${rows}`, list)
    await Promise.all([...list.querySelectorAll('*')].map(one => one.updateComplete))
    if (list.offsetHeight === 0 || list.children.length !== patients.length) throw new Error('no list was drawn')
    times.push(performance.now() - start)
    list.remove()
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
        drawn(phone, speed, told[f"{PATIENTS} patients"])


def one_more(phone: Phone, speed: CDPSession, entries: list[dict[str, Any]]) -> None:
    """What a phone folds after a signature: the one patient whose entries are new, as store/ward.js does."""
    for slower in SLOWER:
        speed.send("Emulation.setCPUThrottlingRate", {"rate": slower})
        given = [entries, ms(NOW), offsets(ZONE, ms(NOW))]
        again, whole = phone.page.evaluate(AGAIN, given), phone.page.evaluate(FOLD, given)
        figure(f"{PATIENTS} patients, one with news, JavaScript, {slower}× slower", again * 1000, "ms")
        ratio(f"{PATIENTS} patients, {slower}× slower, all : one with news", whole, again)


def drawn(phone: Phone, speed: CDPSession, entries: list[dict[str, Any]]) -> None:
    """The ward list of all of them from a chart that is folded: every row made and laid out anew."""
    found = {}
    for slower in (1, *SLOWER):
        speed.send("Emulation.setCPUThrottlingRate", {"rate": slower})
        found[slower] = phone.page.evaluate(LIST, [entries, ms(NOW), offsets(ZONE, ms(NOW))])
        figure(f"{PATIENTS} patients, the ward list drawn, {slower}× slower", found[slower] * 1000, "ms")
    for slower in SLOWER:
        ratio(f"{PATIENTS} patients, the ward list drawn, {slower}× slower : full speed", found[slower], found[1])


def folding(entries: list[dict[str, Any]]) -> Callable[[], object]:
    """One fold of them."""
    return lambda: chart(entries, ms(NOW), offsets(ZONE, ms(NOW)), rules())


def patient(checks: int, number: int = 0) -> list[dict[str, Any]]:
    """A made-up patient who was checked so often in thirty days."""
    told = Told(day0=DAY0.isoformat(), protocol=PROTOCOL)
    step = timedelta(days=28) / checks
    for done in range(0, checks, 2):
        at = (DAY0 + step * done).isoformat()
        told.neuro(at)
        told.crs(at, 370)
    family = "".join(Random(number).choices(ascii_uppercase, k=8))  # nobody is called alike
    text = UUID.sub(lambda found: f"{number:08x}{found[0][8:]}", json.dumps(told.entries)).replace("EXEMPLE", family)
    return list(json.loads(text))
