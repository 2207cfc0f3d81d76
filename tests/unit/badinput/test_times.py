"""T: instants and days that do not exist, are far away or written otherwise: read alike everywhere, or nowhere."""

from collections.abc import Iterator
from typing import Any

import pytest
from flask import Flask
from sqlalchemy import select

from backend.chart.fold import chart
from backend.chart.shape import fits
from backend.entries.model import StoredEntry
from backend.handovers.days_sheet import days_sheet
from backend.handovers.patient_sheet import patient_sheet
from backend.patients.rules import rules
from sync.envelope import NotAnEntry, parse
from tests.unit.badinput.conftest import BOTH, running
from tests.unit.badinput.corpus import Json, cases
from tests.unit.chart.ward import ms
from tests.unit.handovers.phone import plain, printed_by_phone
from tests.unit.handovers.sheets import context, facts
from tests.unit.phones import AT, Phone, new_id, states
from tests.unit.records import scalars
from tests.unit.sync import corpus as entries

INSTANTS = cases("T", "instant")
READ = [(id, case["instant"]) for id, case in INSTANTS if case["read"]]
NOW = "2026-11-24T12:00:00+01:00"
PERSON = {"family": "A", "given": "B", "born": "1957-07-14"}


@pytest.fixture(scope="module", **BOTH)
def app(request: pytest.FixtureRequest) -> Iterator[Flask]:
    """On both databases."""
    yield from running(request.getfixturevalue(request.param), request.getfixturevalue("application"))


def test_an_entry_is_signed_at_an_instant_or_is_none() -> None:
    found = {(id, case["instant"]): is_entry(at=case["instant"]) for id, case in INSTANTS}
    assert found == {(id, case["instant"]): case["read"] for id, case in INSTANTS}
    assert found == {(id, case["instant"]): is_entry(recorded_at=case["instant"]) for id, case in INSTANTS}


def is_entry(**changes: Any) -> bool:
    """Whether the server reads an entry with these changes."""
    try:
        return parse(entries.entry(**changes)) is not None
    except NotAnEntry as wrong:
        return str(wrong) != f"{next(iter(changes))} is missing or not in its form"


def test_the_chart_reads_an_instant_or_leaves_its_entry_out() -> None:
    read = {(id, case["instant"]): fits({"from": case["instant"]}, "stay") for id, case in INSTANTS}
    assert read == {(id, case["instant"]): case.get("chart", case["read"]) for id, case in INSTANTS}


def test_the_chart_reads_a_day_or_leaves_its_entry_out() -> None:
    days = cases("T", "day")
    read = [(id, case["day"], fits(PERSON | {"born": case["day"]}, "patient")) for id, case in days]
    assert read == [(id, case["day"], case["read"]) for id, case in days]


def test_a_request_says_its_time_or_is_refused(phone: Phone) -> None:
    found = [(id, case["instant"], phone.ask(now=case["instant"]).status_code) for id, case in INSTANTS]
    assert found == [(id, case["instant"], 200 if case["read"] else 400) for id, case in INSTANTS]


def test_what_was_signed_at_any_instant_is_kept_as_it_says(phone: Phone) -> None:
    texts = [phone.entry(at=instant, recorded_at=AT) for _, instant in READ]
    assert set(states(phone.sync(*texts))) == {"stored"}
    rows = scalars(phone.app, select(StoredEntry).where(StoredEntry.text.in_(texts)))
    assert {(row.at, row.at_ms) for row in rows} == {(instant, ms(instant)) for _, instant in READ}


def test_an_entry_from_before_the_one_before_it_is_stored_and_each_stands_at_its_time(phone: Phone) -> None:
    late, early = phone.entry(at="2026-11-24T02:10:00+01:00"), phone.entry(at="2026-11-24T01:10:00+01:00")
    assert states(phone.sync(late, early)) == ["stored", "stored"]
    rows = scalars(
        phone.app, select(StoredEntry).where(StoredEntry.text.in_([late, early])).order_by(StoredEntry.at_ms)
    )
    assert [row.text for row in rows] == [early, late]


def ward() -> list[Json]:
    """A patient for each instant at which something can be signed: admitted, treated, checked and given a drug then."""
    return [entry for _, instant in READ for entry in told(instant)]


def told(instant: str) -> Iterator[Json]:
    """The entries of one patient."""
    patient = new_id()
    given = {"agent": "tocilizumab", "state": "given", "from": instant, "until": "2026-11-20T02:12:00+01:00"}
    answers = {"temperature": 384, "hypotension": "none", "oxygen": "room_air"}
    for kind, body in (
        ("patient", PERSON),
        ("stay", {"bed": "1", "from": instant}),
        ("course", {"product": "x", "day0": instant, "window_days": 30, "protocol": "twice-daily"}),
        ("medication", given),
        ("crs_check", {"answers": answers, "measured": {"temperature": 384}}),
    ):
        yield {
            "id": new_id(), "kind": kind, "ward": "3b", "patient": patient, "amends": [], "author": "bernard",
            "device": patient, "at": instant, "recorded_at": instant, "received_at": AT, "body": body,
        }  # fmt: skip


def test_both_sides_print_the_same_sheets_of_a_patient_of_any_time() -> None:
    every = ward()
    (phone,) = printed_by_phone([facts() | {"entries": every, "now_ms": ms(NOW), "languages": ["en"]}])
    found = chart(every, ms(NOW), facts()["ward"]["offsets"], rules())
    for id, patient in found["patients"].items():
        assert plain(patient_sheet(patient, context(now_ms=ms(NOW)))) == phone["en"]["patients"][id]
        assert plain(days_sheet(patient, context(now_ms=ms(NOW)))) == phone["en"]["days"][id]
