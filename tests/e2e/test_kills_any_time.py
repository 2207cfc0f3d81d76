"""A browser killed at any time while somebody signs and the app sends: what it called saved comes to the server, once.

Each fifth kill takes IndexedDB along: a browser may throw it away when it finds it damaged.
KILLS_OF_BROWSER makes it more; test_kills has the kills at each write of a visit.
"""

import json
import os
import random
import sqlite3
from contextlib import closing

from playwright.sync_api import ConsoleMessage

from backend.demo.people import PASSPHRASE
from tests.e2e.browsers import Phone
from tests.e2e.conftest import NURSE
from tests.e2e.server_side import entries
from tests.e2e.until import until
from tests.e2e.wards import WardServer
from tests.unit.campaigns.history import SEED, UNHEARD, History, told

KILLS = int(os.environ.get("KILLS_OF_BROWSER", "5"))
FORGETS_EVERY = 5  # kills
MOST_SAVED, LATEST_MS, SENT_MS = 6, 60, 60_000
SAVED = "saved "
FORGOT, THROWN = "IndexedDB deleted after a kill", "IndexedDB thrown away by the browser itself"

# Signs without a pause, a few notes at a time, and says what was saved.
SIGNING = """async () => {
  const { sign } = await import('/static/js/store/entries.js')
  const { currentSession } = await import('/static/js/store/session.js')
  const here = { kind: 'note', patient: '01a0aa00-0000-7000-8000-0000000000aa', ward: currentSession().wards[0].id }
  const some = turn => Array(turn % 4 + 1).fill({ ...here, at_ms: Date.now(), body: { text: 'any time' } })
  const go = async () => {
    for (let turn = 1; ; turn++) console.log('SAVED' + JSON.stringify(await sign(some(turn))))
  }
  go()
}""".replace("SAVED", SAVED)

ALL_SENT = """async () => {
  const { syncNow } = await import('/static/js/sync/engine.js')
  const { safety } = await import('/static/js/store/safety.js')
  const { spareCount } = await import('/static/js/store/twice.js')
  await syncNow()
  return (await safety()).waiting.length + await spareCount() === 0
}"""


def sign_until_killed(phone: Phone, history: History, chance: random.Random) -> None:
    """The phone says again and again what it has saved, until its browser is gone."""
    left = [chance.randint(1, MOST_SAVED)]

    def hear(message: ConsoleMessage) -> None:
        if message.text.startswith(SAVED):
            made = [json.dumps(entry) for entry in json.loads(message.text.removeprefix(SAVED))]
            history.offer(made)
            history.acknowledge(made, ["stored"] * len(made))
            left[0] -= 1

    phone.page.on("console", hear)
    with phone.page.expect_console_message(lambda _: left[0] <= 0):
        phone.page.evaluate(SIGNING)
    phone.page.wait_for_timeout(chance.uniform(0, LATEST_MS))
    phone.kill()
    history.faults["SIGKILL of the browser"] += 1


def come_back(phone: Phone, history: History, *, without_memory: bool) -> None:
    """Open the app again; whoever's phone has lost its memory signs in anew."""
    if without_memory:
        phone.forget()
        history.faults[FORGOT] += 1
    page = phone.reopen()
    page.locator("screen-ward h1, screen-sign-in h1").wait_for()
    if page.locator("screen-sign-in").count():
        phone.give_name(NURSE, PASSPHRASE)
        history.faults[THROWN] += not without_memory


def on_server(server: WardServer) -> tuple[list[str], list[str]]:
    """The notes of this campaign as they are kept, and the ids that the feed tells of."""
    kept = [entry for entry in entries(server.database, kind="note") if entry["body"].get("text") == "any time"]
    with closing(sqlite3.connect(server.database)) as file:
        fed = [id for (id,) in file.execute("SELECT entry FROM feed WHERE what = 'entry'")]
    return [json.dumps(entry) for entry in kept], fed


def test_killed_at_any_time_while_it_signs_and_sends_nothing_that_was_saved_is_lost(
    phone: Phone, ward: WardServer
) -> None:
    history, chance = History(), random.Random(SEED)
    for kill in range(1, KILLS + 1):
        sign_until_killed(phone, history, chance)
        come_back(phone, history, without_memory=kill % FORGETS_EVERY == 0)
    until(phone.page, ALL_SENT, SENT_MS)
    kept, fed = on_server(ward)
    history.faults[UNHEARD] += len(kept) - len(history.acknowledged)
    history.offer(kept)  # what was saved in the moment of a kill was not heard of, and may be there
    found = told(history.tally("browser that signs and sends", kept, fed))
    assert (found.broken, found.faults["SIGKILL of the browser"]) == ({}, KILLS)
