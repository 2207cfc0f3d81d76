"""Where a browser is killed during a visit: before and after each write of a draft, and around the signature."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from playwright.sync_api import Page, expect

from tests.e2e.browsers import Phone

MARK = "the browser may be killed here"

# The page stops dead at one write: what would come after it never does, until the kill.
HOOK = """() => {
  const halt = () => { console.log('MARK'); for (;;); }
  for (const act of ['put', 'delete']) {
    const real = IDBObjectStore.prototype[act]
    IDBObjectStore.prototype[act] = function (...given) {
      const point = globalThis.killAt
      const isHere = point?.store === this.name && point.act === act && (point.nth -= 1) === 0
      if (isHere && point.when === 'before') halt()
      const request = real.apply(this, given)
      if (isHere && point.when === 'asked') request.addEventListener('success', halt)
      if (isHere && point.when === 'after') this.transaction.addEventListener('complete', halt)
      return request
    }
  }
}""".replace("MARK", MARK)

SEED = """async answers => {
  const { drafts, keepDraft } = await import('/static/js/store/drafts.js')
  const [draft] = await drafts()
  await keepDraft({ ...draft, ...answers })
}"""

STATE = """async () => {
  const { hasDatabase } = await import('/static/js/store/database.js')
  while (!hasDatabase()) await new Promise(requestAnimationFrame)
  const { drafts } = await import('/static/js/store/drafts.js')
  const { safety } = await import('/static/js/store/safety.js')
  return { drafts: await drafts(), waiting: (await safety()).waiting.map(one => one.kind) }
}"""


@dataclass(frozen=True)
class Point:
    """One write of a store: the browser dies before it is asked for, once it is asked, or after it is on the disk."""

    when: str
    nth: int = 1
    store: str = "drafts"
    act: str = "put"


@dataclass(frozen=True)
class Tap:
    """One tap of a visit: where, on what, what it puts into the draft, in how many writes; what is tapped first."""

    screen: str
    selector: str
    part: str
    field: str
    value: Any
    writes: int = 1
    first: tuple[str, ...] = ()
    also: tuple[str, str, Any] | None = None

    def points(self) -> list[Point]:
        """Before the first write and after each; before the second is after the first."""
        return [Point("before"), *(Point("after", nth) for nth in range(1, self.writes + 1))]


def answer(screen: str, part: str, field: str, value: str, writes: int = 1) -> Tap:
    """A tap on one answer of one question."""
    return Tap(screen, f"button[name={field}][value={value}]", part, field, value, writes)


def agree(screen: str, which: str) -> Tap:
    """Agreeing to a grade."""
    return Tap(screen, "footer button[name=main]", "grades", which, {"signed": None}, writes=2)


ICE = (
    answer("orientation", "items", "year", "correct"),
    answer("orientation", "items", "month", "incorrect"),
    answer("orientation", "items", "city", "correct"),
    answer("orientation", "items", "hospital", "correct"),
    answer("naming", "items", "name_1", "correct"),
    answer("naming", "items", "name_2", "incorrect"),
    answer("naming", "items", "name_3", "correct"),
    answer("command", "items", "command", "correct", writes=2),
    answer("attention", "items", "attention", "incorrect", writes=2),
    answer("writing", "items", "writing", "correct", writes=2),
)
PULSE = ("number-entry button[name=heart_rate]", 'key-pad button[value="9"]')
REST = (
    answer("neuro", "neuro", "consciousness", "awakens_to_voice"),
    answer("neuro", "neuro", "seizure", "none"),
    answer("neuro", "neuro", "motor", "none"),
    answer("neuro", "neuro", "raised_icp", "none"),
    agree("grade", "icans"),
    Tap("review", "button[name=add]", "parts", "1", "crs"),
    Tap("crs", 'key-pad button[value="8"]', "measured", "heart_rate", 98, first=PULSE),
    answer("crs", "crs", "hypotension", "none"),
    Tap(
        "crs",
        "button[name=oxygen][value=room_air]",
        "crs",
        "oxygen",
        "room_air",
        also=("measured", "oxygen_device", "room_air"),
    ),
    answer("crs", "crs", "episode_open", "no"),
    answer("crs", "crs", "fever_masked", "no"),
    agree("crs-grade", "crs"),
)
IDENTITY = Tap("identity", "button[value=read_aloud]", "", "identity", "read_aloud", writes=2)

# The signing transaction: until it is complete the draft is whole, afterwards both entries are.
SIGNING = {
    Point("before", 1, "entries"): "draft",
    Point("asked", 1, "entries"): "draft",
    Point("asked", 2, "outbox"): "draft",
    Point("before", 1, "drafts", "delete"): "draft",
    Point("asked", 1, "drafts", "delete"): "draft",
    Point("after", 1, "drafts", "delete"): "signed",
}


def state(page: Page) -> dict[str, Any]:
    """The drafts and the unsent entries, read from the phone's database."""
    found: dict[str, Any] = page.evaluate(STATE)
    return found


def die(phone: Phone, selector: str, point: Point) -> None:
    """Tap, and kill the browser when it has come to the point."""
    button = phone.page.locator(selector).first
    expect(button).to_be_enabled()
    phone.page.evaluate("point => { globalThis.killAt = point }", vars(point))
    with phone.page.expect_console_message(lambda message: message.text == MARK):
        button.evaluate("node => { setTimeout(() => node.click()) }")
    phone.kill()


def back(phone: Phone, path: str) -> Page:
    """Open the phone again on the check; ends where the identity is asked."""
    phone.open()
    phone.context.add_init_script(f"({HOOK})()")
    phone.page.goto(path, wait_until="commit")
    expect(phone.page.locator("main[data-step=identity]")).to_be_visible()
    return phone.page


def resume(phone: Phone, screen: str) -> Page:
    """Say again who it is; the check goes on at a screen."""
    phone.page.locator(IDENTITY.selector).click()
    expect(phone.page.locator(f"main[data-step={screen}]")).to_be_visible()
    return phone.page


def killed(phone: Phone, path: str, tap: Tap) -> Iterator[tuple[Point, dict[str, Any], dict[str, Any]]]:
    """Each point of a tap: the draft as it was before the kill, and as it is found after it."""
    start: dict[str, Any] = {}
    for index, point in enumerate(tap.points()):
        if index > 1:
            untap(phone, path, start)
        page = phone.page if tap is IDENTITY else resume(phone, tap.screen)
        for selector in tap.first:
            page.locator(selector).first.click()
        before = start = state(page)
        die(phone, tap.selector, point)
        yield point, before, state(back(phone, path))


def untap(phone: Phone, path: str, start: dict[str, Any]) -> None:
    """The draft as it was before the tap, to kill at its next write."""
    for draft in start["drafts"]:
        phone.page.evaluate(SEED, draft)
    phone.page.goto(path, wait_until="commit")
