"""The server looks at every ward each minute, whether anybody asks or not, counts what is overdue, wakes who asked."""

import logging
import threading
from collections.abc import Callable
from functools import partial
from time import perf_counter, sleep
from typing import Any

from flask import Flask
from prometheus_client import Gauge

from backend.board import service
from backend.board.lookout import Fold, Json
from backend.clinicians.service import list_wards
from backend.clock import now_ms
from backend.db import db
from backend.logs import told
from backend.push import service as push

EVERY_S = 60
log = logging.getLogger(__name__)


def gauge(name: str, text: str) -> Gauge:
    """One figure for each ward, as the process that looked last has it."""
    return Gauge(f"tenpoint_{name}", text, ["ward"], multiprocess_mode="mostrecent")


OVERDUE = gauge("checks_overdue", "Checks that are overdue by the server's records")
OLDEST = gauge("checks_overdue_oldest_seconds", "How long the oldest of them is late; 0 when none is")
UNEXPLAINED = gauge("beds_missed_unexplained", "Beds whose last check was missed without a reason")
UNREADABLE = gauge("patients_unreadable", "Patients whose record this version cannot follow")
UNSET = gauge("patients_without_day0", "Patients of whom no check is asked for, since nobody recorded day 0")
LOOKED = gauge("ward_looked_timestamp_seconds", "When the server last looked at the ward; alert when it is old")


def begin(app: Flask) -> None:
    """Look until the process ends; called in the process that serves, after any fork."""
    threading.Thread(target=rounds, args=(app, threading.Event()), name="rounds", daemon=True).start()


def rounds(app: Flask, end: threading.Event) -> None:
    """One round a minute."""
    while True:
        make(app)
        if end.wait(EVERY_S):
            return


def make(app: Flask) -> None:
    """One round; a ward that fails is logged, and the others are looked at all the same."""
    for ward in tried(app, lambda: [one.id for one in list_wards()]) or []:
        tried(app, partial(count, ward))
        tried(app, partial(wake, ward))


def tried(app: Flask, act: Callable[[], Any]) -> Any:
    """What comes of something in a context of its own; None when it fails."""
    try:
        with app.app_context():
            return act()
    except Exception as wrong:
        log.error("The round over the wards failed.\n%s", told(wrong))
        return None


def gently(fold: Fold) -> Fold:
    """The fold, then a rest as long as it took: the first look at a ward folds everybody; nobody may wait for that."""

    def folded(patient: str) -> Json | None:
        began = perf_counter()
        found = fold(patient)
        db.session.rollback()
        sleep(perf_counter() - began)
        return found

    return folded


def count(ward: str) -> None:
    """Look at one ward and set its figures."""
    now = now_ms()
    rows = service.look(ward, now, gently)
    late = [now - row["late_ms"] for row in rows if row["state"] == "overdue"]
    OVERDUE.labels(ward).set(len(late))
    OLDEST.labels(ward).set(max(late, default=0) / 1000)
    UNEXPLAINED.labels(ward).set(sum(1 for row in rows if row["missed_ms"] is not None))
    UNREADABLE.labels(ward).set(sum(1 for row in rows if row["state"] == "unreadable"))
    UNSET.labels(ward).set(service.unset(ward))
    LOOKED.labels(ward).set(now / 1000)


def wake(ward: str) -> None:
    """Tell the phones that asked, where something is newly due in what the last look found."""
    push.tell(ward, service.matters(ward))
