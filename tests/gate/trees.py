"""What a screen reader is told of each screen, as a text to compare: the tree of roles and names."""

import os
import re
from calendar import month_abbr, month_name
from difflib import unified_diff
from pathlib import Path

from playwright.sync_api import Page, expect

FOLDER = Path(__file__).with_name("trees.d")
AGREEING = os.environ.get("TREES") == "write"  # what is told is written down, nothing else is looked at
PARTS = (".screen > header > :not(sync-pill)", "main", "footer")
MONTHS = "|".join([*month_name[1:], *month_abbr[1:]])
# what differs from night to night, and the words that come with it
MASKS = (
    (r"[0-9a-f]{8}-[0-9a-f-]{27}", "…"),
    (r"digest [0-9a-f ]+", "digest …"),
    (r"receipt \d+-[0-9a-f]{4}", "receipt …"),
    (r"Etc/GMT[+-]\d+", "Etc/…"),
    (rf"\b(?:{MONTHS})\b", "Month"),
    ("Month or Month", "Month"),  # in the night the calendar turns a patient may name either
    (r"\d+", "#"),
    (r"# h(?: #)?(?: min)?|# min", "# h"),
    ("just now", "# h ago"),
    # whether it is a shift's change yet, or still
    (r' *- link "# handovers? waits?[^\n]*\n *- /url: /app/handovers\n', ""),
    (r"on watch, (?:as of #:#|server not reached yet)", "on watch, as of …"),
)
READING = "Reading the picture"
RACING = {"saved", "decide-saved", "handover-saved"}  # the receipt may be there or not yet


def tree(page: Page) -> str:
    """The present screen without its sync pill, once its pictures are read; names, numbers and months masked."""
    expect(page.get_by_text(READING)).to_have_count(0)
    found = [part.aria_snapshot() for selector in PARTS for part in page.locator(selector).all()]
    text = "\n".join(one for one in found if one) + "\n"
    for pattern, mask in MASKS:
        text = re.sub(pattern, mask, text)
    return text


def differences(trees: dict[str, str]) -> dict[str, str]:
    """What is told that was not agreed, and the other way round, by screen; `make trees` agrees to all of it."""
    agreed = {name: text for name, text in trees.items() if name not in RACING}
    if AGREEING:
        FOLDER.mkdir(exist_ok=True)
        for name, text in agreed.items():
            (FOLDER / f"{name}.yaml").write_text(text)
    kept = {path.stem: path.read_text() for path in FOLDER.glob("*.yaml")}
    changed = sorted(name for name in agreed.keys() | kept.keys() if agreed.get(name) != kept.get(name))
    return {name: difference(kept.get(name, ""), agreed.get(name, "")) for name in changed}


def difference(was: str, told: str) -> str:
    """The lines that went and the lines that came."""
    return "\n".join(unified_diff(was.splitlines(), told.splitlines(), "agreed", "told", lineterm="", n=1))
