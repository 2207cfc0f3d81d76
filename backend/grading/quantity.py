"""A laboratory value in the unit its scores read, exactly. Pure; its twin is frontend/static/js/grading/quantity.js."""

import re
from math import gcd
from typing import Any

Json = dict[str, Any]
Ratio = tuple[int, int]  # numerator and denominator in lowest terms, the second above 0

DECIMAL = re.compile(r"([0-9]{1,7})(?:\.([0-9]{1,3}))?", re.ASCII)


def quantity(analyte: Json, value: str, unit: str) -> Ratio | None:
    """The value in the analyte's base unit; None for what is no number, or a unit that no source converts."""
    row = next((one for one in analyte["units"] if one["unit"] == unit), None)
    found = DECIMAL.fullmatch(value)
    if found is None or row is None or "times" not in row:
        return None
    fraction = found[2] or ""
    return lowest(int(found[1] + fraction) * row["times"], 10 ** len(fraction) * row["over"])


def lowest(over: int, under: int) -> Ratio:
    """A fraction in lowest terms; neither part is below 0."""
    shared = gcd(over, under)
    return over // shared, under // shared


def compare(value: Ratio, steps: int, decimals: int) -> int:
    """-1, 0 or 1: a value below, at or above so many steps of 10^-decimals."""
    tens: int = 10**decimals
    one, other = value[0] * tens, steps * value[1]
    return (one > other) - (one < other)


def rounded(value: Ratio, decimals: int) -> int:
    """A value in whole steps of 10^-decimals, halves upward."""
    tens: int = 10**decimals
    return (value[0] * tens * 2 + value[1]) // (value[1] * 2)


def decimal(value: Ratio, decimals: int) -> str:
    """The digits of a rounded value with its point; how large it can be nobody knows, so it is a text."""
    digits = str(rounded(value, decimals)).rjust(decimals + 1, "0")
    return f"{digits[:-decimals]}.{digits[-decimals:]}" if decimals else digits


def log2(value: Ratio, decimals: int) -> int:
    """The logarithm to base 2 of a value above 0 in steps of 10^-decimals, halves upward, without a fraction lost."""
    power: int = 2 * 10**decimals
    over: int = value[0] ** power
    under: int = value[1] ** power
    bits = over.bit_length() - under.bit_length()
    below = over < under << bits if bits >= 0 else over << -bits < under
    return (bits - below + 1) // 2
