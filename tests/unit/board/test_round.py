"""The round over the wards is made each minute, also after one that failed."""

import logging
from typing import Any

import pytest
from flask import Flask
from sqlalchemy import text

from backend.board import rounds
from backend.db import db


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


def test_between_two_patients_the_round_lets_others_work_for_as_long_as_it_did(
    app: Flask, monkeypatch: pytest.MonkeyPatch
) -> None:
    clock, rested = iter((10.0, 13.0, 20.0, 20.5)), []
    monkeypatch.setattr(rounds, "perf_counter", lambda: next(clock))
    monkeypatch.setattr(rounds, "sleep", rested.append)
    with app.app_context():
        fold = rounds.gently(lambda patient: {"id": patient})
        db.session.execute(text("SELECT 1"))
        assert (fold("she"), db.session().in_transaction(), fold("he")) == ({"id": "she"}, False, {"id": "he"})
    assert rested == [3.0, 0.5]
