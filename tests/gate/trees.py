"""What a screen reader is told of each screen, as a text to compare: the tree of roles and names."""

import os
import re
from calendar import month_abbr, month_name
from pathlib import Path

from playwright.sync_api import Page

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
    (r"\d+", "#"),
    (r"# h(?: #)?(?: min)?|# min", "# h"),
    (r"on watch, (?:as of #:#|server not reached yet)", "on watch, as of …"),
)
RACING = {"saved", "decide-saved", "handover-saved"}  # the receipt may be there or not yet


def tree(page: Page) -> str:
    """The present screen without its sync pill; names, numbers and months of the night masked."""
    found = [part.aria_snapshot() for selector in PARTS for part in page.locator(selector).all()]
    text = "\n".join(one for one in found if one) + "\n"
    for pattern, mask in MASKS:
        text = re.sub(pattern, mask, text)
    return text


def differences(trees: dict[str, str]) -> list[str]:
    """The screens whose tree is not the one that was agreed; `make trees` agrees to all of them."""
    agreed = {name: text for name, text in trees.items() if name not in RACING}
    if AGREEING:
        FOLDER.mkdir(exist_ok=True)
        for name, text in agreed.items():
            (FOLDER / f"{name}.yaml").write_text(text)
    kept = {path.stem: path.read_text() for path in FOLDER.glob("*.yaml")}
    return sorted(name for name in agreed.keys() | kept.keys() if agreed.get(name) != kept.get(name))
