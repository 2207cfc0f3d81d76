"""The store on a page of the real server, in Chromium and in Firefox ESR, which has another IndexedDB."""

from pathlib import Path

import pytest
from playwright.sync_api import Playwright

from backend.demo.people import PASSPHRASE
from tests.e2e.browsers import chromium, firefox, flags
from tests.e2e.server_side import entries_of_phones
from tests.e2e.wards import WardServer

CHECKS = Path(__file__).with_name("store_checks.js").read_text().split("*/", 1)[1]
EXPECTED = {
    "durability": ["strict", "relaxed"],
    "drafts": ["b", 2, 1],
    "undone": "a rule",
    "aborted": "aborted",
    "foreign_wait": "aborted",
    "after": [None, 2],
    "full": "full",
    "after_full": [0, 2],
    "signed": [[1, 2], "gone"],
    "numbers": [1, 2, 3, 4],
    "hashes": True,
    "waiting": 4,
}
SEND = """async () => {
  const { exchange } = await import('/static/js/sync/round.js')
  const { safety } = await import('/static/js/store/safety.js')
  return [await exchange(['3b']), (await safety()).waiting.length, (await safety()).incidents]
}"""


@pytest.mark.parametrize("name", ["chromium", "firefox"])
def test_the_store_saves_undoes_numbers_and_sends(name: str, engine: Playwright, ward: WardServer) -> None:
    launch = {"chromium": {"executable_path": chromium(), "args": flags()}, "firefox": firefox()}[name]
    browser = getattr(engine, name).launch(**launch)
    try:
        page = browser.new_page(base_url=ward.address)
        page.goto("/app/")
        page.locator("input[name=name]").fill("bernard")
        page.locator("input[name=passphrase]").fill(PASSPHRASE)
        page.locator("button[type=submit]").click()
        page.locator(".beds > li").first.wait_for()
        ward.pause()
        found = page.evaluate(CHECKS)
        ward.resume()
        assert found == EXPECTED
        assert page.evaluate(SEND) == [None, 0, []]
        assert [entry["n"] for entry in entries_of_phones(ward.database)] == [1, 2, 3, 4]
    finally:
        browser.close()
