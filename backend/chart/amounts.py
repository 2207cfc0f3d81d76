"""Amounts of drugs as whole micrograms. Pure; its twin is frontend/static/js/chart/amounts.js."""

import re
from typing import Any

MICROGRAMS = {"ug": 1, "microgram": 1, "mg": 1000, "g": 1_000_000}
MILLION = 1_000_000
LARGEST = 9_999_999
MOST = 10_000_000_000  # ten kilograms: more is no dose of anything
AMOUNT = re.compile(r"(\d{1,7})(?:\.(\d{1,6}))?", re.ASCII)


def micrograms(amount: Any, unit: Any) -> int | None:
    """What was written, in whole micrograms; None where it is no amount, no mass, not whole, or giant."""
    factor = MICROGRAMS.get(unit) if isinstance(unit, str) else None
    found = AMOUNT.fullmatch(written(amount))
    if factor is None or found is None:
        return None
    fraction = int((found[2] or "").ljust(6, "0")) * factor
    whole = int(found[1]) * factor + fraction // MILLION
    return None if fraction % MILLION or whole > MOST else whole


def written(amount: Any) -> str:
    """The digits of an amount, which is a text or a whole number."""
    if type(amount) is int:
        return str(amount) if 0 <= amount <= LARGEST else ""
    return amount if isinstance(amount, str) else ""
