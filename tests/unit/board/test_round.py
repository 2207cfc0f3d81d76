"""The round over the wards is made each minute, also after one that failed."""

import logging
from typing import Any

import pytest
from flask import Flask

from backend.board import rounds


class Minutes:
    """The time between rounds: it passes at once, so many times."""

    def __init__(self, number: int):
        self.left = number
        self.waited: list[float] = []

    def wait(self, seconds: float) -> bool:
        """Whether the process ends now."""
        self.waited.append(seconds)
        return len(self.waited) == self.left


def test_a_ward_that_fails_is_logged_without_what_was_signed_and_the_others_and_the_next_round_are_made(
    app: Flask, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    made: list[str] = []
    words = "SECRET"

    def count(ward: str) -> None:
        made.append(ward)
        if len(made) == 1:
            raise RuntimeError(words)

    monkeypatch.setattr(rounds, "count", count)
    minutes: Any = Minutes(3)
    with caplog.at_level(logging.ERROR):
        rounds.rounds(app, minutes)
    assert (made, minutes.waited) == (["3b", "5a"] * 3, [rounds.EVERY_S] * 3)
    assert (len(caplog.records), "RuntimeError" in caplog.text, "SECRET" in caplog.text) == (1, True, False)
