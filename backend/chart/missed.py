"""Checks that were not done, and why. Pure; its twin is frontend/static/js/chart/missed.js."""

from typing import Any

Json = dict[str, Any]
NOT_DONE = ("overdue", "missed")


def not_done(slots: list[Json], now_ms: int) -> list[Json]:
    """The slots whose time has passed without a check, newest first."""
    return [slot for slot in reversed(slots) if slot["state"] in NOT_DONE and slot["opens_ms"] <= now_ms]


def unexplained(slots: list[Json], now_ms: int) -> list[Json]:
    """Those of them that nobody has given a reason for."""
    return [slot for slot in not_done(slots, now_ms) if slot["reason"] is None]


def explanation(p: Json, key: str) -> Json | None:
    """The record that says why a slot was missed: of several the last, as the fold counts them."""
    found = [
        record
        for record in p["records"]
        if record["kind"] == "slot_missed" and record["state"] != "voided" and record["body"].get("slot") == key
    ]
    return found[-1] if found else None
