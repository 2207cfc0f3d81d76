"""What the server really answers is what its OpenAPI document says: status, media type and body."""

import json
from typing import Any

import pytest
import schemathesis
from flask import Flask
from schemathesis.openapi.checks import JsonSchemaError
from werkzeug.test import TestResponse

from backend.app import create_app
from backend.clinicians.model import Signature
from backend.config import Config
from backend.demo.people import person
from sync.envelope import text_hash
from tests.unit.attachments.pictures import handwriting, name_of, picture
from tests.unit.conftest import Clock
from tests.unit.databases import SqliteFiles
from tests.unit.phones import ORIGIN, PATIENT, Phone, new_id
from tests.unit.records import write

IDENTITY = person("EXEMPLE", "Marie", "1957-07-14", "female", "1234567890")
MOVE = {"to_ward": "5a", "from": "2026-11-24T02:10:00+01:00"}


@pytest.fixture(scope="module")
def app(sqlite_files: SqliteFiles) -> Flask:
    """An application with a signed table, a patient who left, and a held text."""
    made = create_app(Config(database_url=sqlite_files.new()))
    row = {"edition_sha256": "a" * 64, "name": "Dr S. Benali", "code": "x", "role": "haematologist", "at": "2026"}
    write(made, Signature.__table__.insert().values(row))
    doctor = Phone(made, "benali")
    doctor.sign_in()
    doctor.sync(doctor.entry("patient", body=IDENTITY), doctor.entry("transfer", body=MOVE), "no entry")
    doctor.sync(doctor.entry("patient", patient=new_id(), body=IDENTITY))
    return made


@pytest.fixture(scope="module")
def described(app: Flask) -> Any:
    """The document, as a checker of answers."""
    return schemathesis.openapi.from_dict(app.test_client().get("/api/openapi.json").get_json())


@pytest.fixture
def phone(app: Flask) -> Phone:
    """The night nurse's phone."""
    made = Phone(app)
    made.sign_in()
    return made


def check(described: Any, path: str, answer: TestResponse, status: int) -> None:
    """The answer has this status, which the document names, and the form that it gives."""
    operation = described[path][answer.request.method]
    assert (answer.status_code, str(status) in operation.definition.raw["responses"]) == (status, True), answer.text
    operation.validate_response(answer)


def test_a_session_from_beginning_to_end(described: Any, app: Flask) -> None:
    phone = Phone(app)
    check(described, "/api/session", phone.sign_in(passphrase="wrong"), 401)
    check(described, "/api/session", phone.sign_in(), 200)
    check(described, "/api/session", phone.client.get("/api/session"), 200)
    check(described, "/api/session", phone.client.delete("/api/session", headers=ORIGIN), 204)
    check(described, "/api/session", phone.client.get("/api/session"), 401)
    check(described, "/api/session", phone.client.delete("/api/session"), 403)


def test_a_sign_in_that_is_refused(described: Any, app: Flask, clock: Clock) -> None:
    client, name = app.test_client(), {"name": "rushed"}
    asked = [
        ({"json": name, "headers": ORIGIN}, 400),
        ({"json": name}, 403),
        ({"headers": {**ORIGIN, "Transfer-Encoding": "chunked"}}, 411),
        ({"data": b"x" * 600_000, "headers": ORIGIN}, 413),
        ({"data": b"{}", "headers": ORIGIN}, 415),
    ]
    for request, status in asked:
        check(described, "/api/session", client.post("/api/session", **request), status)
    tries = [Phone(app, "rushed").sign_in() for _ in range(6)]
    check(described, "/api/session", tries[-1], 429)


def test_an_exchange_with_every_kind_of_receipt_and_row(described: Any, phone: Phone) -> None:
    own = phone.entry()
    check(described, "/api/sync", phone.ask(own, "no entry", phone.entry(v=2)), 200)
    phone.sync()
    answer = phone.ask(own, phone.entry())
    check(described, "/api/sync", answer, 200)
    assert [one["state"] for one in answer.get_json()["receipts"]] == ["duplicate", "stored"]
    check(described, "/api/sync", phone.ask(wards={"9z": {"cursor": None, "digest": "0" * 64}}), 200)


def test_an_exchange_that_is_refused(described: Any, app: Flask, phone: Phone) -> None:
    body = json.dumps(phone.request()).encode()
    check(described, "/api/sync", phone.post(b"{"), 400)
    check(described, "/api/sync", phone.post(body, Content_Digest="sha-256=:x:"), 400)
    check(described, "/api/sync", phone.post(body, Content_Type="text/plain"), 415)
    check(described, "/api/sync", phone.post(body, Origin="https://elsewhere.example"), 403)
    check(described, "/api/sync", Phone(app).post(body), 401)


def test_what_is_held(described: Any, app: Flask, phone: Phone) -> None:
    phone.sync(phone.entry(v=2))
    answer = phone.client.get("/api/held")
    check(described, "/api/held", answer, 200)
    assert len(answer.get_json()["held"]) > 0
    check(described, "/api/held", app.test_client().get("/api/held"), 401)


def test_what_is_decided_about_it(described: Any, app: Flask, phone: Phone) -> None:
    one, resolution = "/api/held/{hash}", "/api/held/{hash}/resolution"
    doctor, apart, texts = Phone(app, "benali"), ("keep_apart", "unreadable"), [phone.entry(v=2), phone.entry(v=3)]
    doctor.sign_in()
    phone.sync(*texts)
    first, second = (text_hash(text) for text in texts)
    check(described, one, phone.client.get(one.replace("{hash}", first)), 200)
    check(described, one, phone.client.get(one.replace("{hash}", "x")), 404)
    check(described, one, app.test_client().get(one.replace("{hash}", first)), 401)
    check(described, resolution, phone.decide(first, *apart), 403)
    check(described, resolution, doctor.decide(first, "accept"), 409)
    check(described, resolution, doctor.decide(first, *apart, text="seen"), 200)
    check(described, resolution, doctor.decide(first, *apart), 409)
    check(described, resolution, doctor.decide(second, "keep_apart"), 400)
    check(described, resolution, doctor.decide("x", *apart), 404)
    check(described, resolution, Phone(app).decide(first, *apart), 401)
    check(described, one, phone.client.get(one.replace("{hash}", first)), 200)
    check(described, "/api/held", phone.client.get("/api/held"), 200)
    check(described, "/api/sync", phone.ask(), 200)


def test_attachments(described: Any, app: Flask, phone: Phone) -> None:
    one = "/api/attachments/{sha256}"
    path = one.replace("{sha256}", name_of(picture()))
    check(described, one, phone.client.get(path), 404)
    check(described, one, phone.put(picture()), 201)
    check(described, one, phone.put(picture()), 200)
    phone.sync(phone.entry("neuro_check", body={"handwriting": handwriting(picture())}))
    check(described, one, phone.client.get(path), 200)
    check(described, one, app.test_client().get(path), 401)
    check(described, one, Phone(app).put(picture()), 401)
    check(described, one, phone.put(b"x"), 400)
    check(described, one, phone.put(bytes(200_001)), 413)
    check(described, one, phone.put(picture(), "image/gif"), 415)


def test_waking_a_phone(described: Any, app: Flask, phone: Phone) -> None:
    push, endpoint = "/api/push", {"endpoint": "https://fcm.googleapis.com/x"}
    check(described, push, phone.client.get(push), 200)
    check(described, push, phone.client.post(push, json=endpoint, headers=ORIGIN), 404)
    check(described, push, phone.client.post(push, json={}, headers=ORIGIN), 400)
    check(described, push, phone.client.post(push, json=endpoint), 403)
    check(described, push, phone.client.delete(push, headers=ORIGIN), 204)
    check(described, push, phone.client.delete(push), 403)
    check(described, push, app.test_client().get(push), 401)


def test_sheets(described: Any, app: Flask, phone: Phone) -> None:
    patient, ward = "/api/handovers/patients/{patient}.pdf", "/api/handovers/wards/{ward}.pdf"
    check(described, patient, phone.client.get(patient.replace("{patient}", PATIENT)), 200)
    check(described, ward, phone.client.get(ward.replace("{ward}", "3b")), 200)
    check(described, patient, phone.client.get(patient.replace("{patient}", "x")), 404)
    check(described, ward, phone.client.get(ward.replace("{ward}", "9z")), 404)
    check(described, ward, app.test_client().get(ward.replace("{ward}", "3b")), 401)


def test_an_answer_of_another_form_would_be_found(described: Any, phone: Phone) -> None:
    answer = phone.client.get("/api/held")
    answer.data = b'{"held": 7}'
    with pytest.raises(JsonSchemaError):
        check(described, "/api/held", answer, 200)
