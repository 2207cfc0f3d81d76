"""S and Q: a signed text is kept and fed as it was written, and no database takes it for anything else."""

import json
from collections.abc import Iterator
from urllib.parse import quote

import pytest
from flask import Flask
from sqlalchemy import select

from backend.entries.model import StoredEntry
from backend.patients.service import ward_chart
from tests.unit.badinput.bodies import batches
from tests.unit.badinput.conftest import BOTH, running
from tests.unit.badinput.corpus import Json, cases, words
from tests.unit.badinput.routes import Wanted, outcome
from tests.unit.badinput.texts import bodies, texts
from tests.unit.phones import Phone, new_id, states, text_of
from tests.unit.records import scalars

KINDS = {"patient", "note"}  # the others are kept alike; test_sheets.py reads them all


@pytest.fixture(scope="module", **BOTH)
def app(request: pytest.FixtureRequest) -> Iterator[Flask]:
    """On both databases."""
    yield from running(request.getfixturevalue(request.param), request.getfixturevalue("application"))


def test_signed_it_is_kept_and_fed_as_it_was_written_and_the_ward_can_be_read(app: Flask, phone: Phone) -> None:
    told: dict[str, str] = {}
    for _, text in texts():
        patient = new_id()
        told |= {
            text_of(phone.envelope(kind, patient=patient, body=body)): patient
            for kind, body in bodies(text, text)
            if kind in KINDS
        }
    for batch in batches(list(told)):
        assert set(states(phone.sync(*batch))) == {"stored"}
    assert set(scalars(app, select(StoredEntry.text))) >= set(told)
    other = Phone(app, "leroy")
    other.sign_in()
    assert set(fed_to(other)) >= set(told)
    with app.app_context():
        patients = ward_chart("3b")["patients"]
    assert set(patients) >= set(told.values())
    assert [patients[patient]["identity"]["given"] for patient in dict.fromkeys(told.values())] == [
        text for _, text in texts()
    ]


def fed_to(phone: Phone) -> Iterator[str]:
    """Every text of the ward."""
    more = True
    while more:
        news = phone.sync()["wards"]["3b"]
        yield from (row["text"] for row in news["entries"])
        more = news["cursor"] < news["head"]


@pytest.mark.parametrize(("id", "case"), [*cases("S", "stored"), *cases("Q", "stored")])
def test_what_no_entry_can_hold_is_held(phone: Phone, id: str, case: Json) -> None:
    text = json.dumps(phone.envelope(body={"text": words(case["text"])}))
    answer = phone.ask(text)
    if case["stored"] == "too-large":
        assert outcome(answer) == Wanted(413, "too-large")
    else:
        assert [receipt["reason"] for receipt in answer.get_json()["receipts"]] == ["not_an_entry"]


def test_asked_for_it_is_nobody(phone: Phone) -> None:
    for id, text in texts()[::3]:
        if len(text) <= 64 and text.strip("./"):
            assert Phone(phone.app, text).sign_in().status_code == 401, id
            assert phone.client.get(f"/api/handovers/patients/{quote(text, '')}.pdf").status_code == 404, id
