"""Waiting for what a page finds out with a promise: to Playwright's `wait_for_function` each promise is a yes."""

from playwright.sync_api import Page

PATIENCE_MS = 10_000
AGAIN_MS = 20

ASKED_AGAIN = """async ([patience_ms, again_ms]) => {
  const [asks, end] = [ASKS, performance.now() + patience_ms]
  while (!await asks()) {
    if (performance.now() > end) return false
    await new Promise(done => setTimeout(done, again_ms))
  }
  return true
}"""


def until(page: Page, asks: str, patience_ms: int = PATIENCE_MS) -> None:
    """Ask the page again and again until an asynchronous function says yes."""
    assert page.evaluate(ASKED_AGAIN.replace("ASKS", asks), [patience_ms, AGAIN_MS]), f"never: {asks}"
