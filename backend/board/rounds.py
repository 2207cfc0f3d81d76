"""The server looks at every ward each minute, whether anybody asks or not, and counts what is overdue."""

import logging
import threading

from flask import Flask
from prometheus_client import Gauge

from backend.board import service
from backend.clinicians.service import list_wards
from backend.clock import now_ms
from backend.logs import told

EVERY_S = 60
log = logging.getLogger(__name__)


def gauge(name: str, text: str) -> Gauge:
    """One figure for each ward, as the process that looked last has it."""
    return Gauge(f"tenpoint_{name}", text, ["ward"], multiprocess_mode="mostrecent")


OVERDUE = gauge("checks_overdue", "Checks that are overdue by the server's records")
OLDEST = gauge("checks_overdue_oldest_seconds", "How long the oldest of them is late; 0 when none is")
UNEXPLAINED = gauge("beds_missed_unexplained", "Beds whose last check was missed without a reason")
UNREADABLE = gauge("patients_unreadable", "Patients whose record this version cannot follow")
LOOKED = gauge("ward_looked_timestamp_seconds", "When the server last looked at the ward; alert when it is old")


def begin(app: Flask) -> None:
    """Look until the process ends; called in the process that serves, after any fork."""
    threading.Thread(target=rounds, args=(app, threading.Event()), name="rounds", daemon=True).start()


def rounds(app: Flask, end: threading.Event) -> None:
    """One round a minute; one that fails is logged, and the next is made all the same."""
    while True:
        try:
            make(app)
        except Exception as wrong:
            log.error("The round over the wards failed.\n%s", told(wrong))
        if end.wait(EVERY_S):
            return


def make(app: Flask) -> None:
    """One round."""
    with app.app_context():
        for ward in [ward.id for ward in list_wards()]:
            count(ward, now_ms())


def count(ward: str, now: int) -> None:
    """Look at one ward and set its figures."""
    rows = service.look(ward, now)
    late = [now - row["late_ms"] for row in rows if row["state"] == "overdue"]
    OVERDUE.labels(ward).set(len(late))
    OLDEST.labels(ward).set(max(late, default=0) / 1000)
    UNEXPLAINED.labels(ward).set(sum(1 for row in rows if row["missed_ms"] is not None))
    UNREADABLE.labels(ward).set(sum(1 for row in rows if row["state"] == "unreadable"))
    LOOKED.labels(ward).set(now / 1000)
