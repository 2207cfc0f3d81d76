"""I7: who may ask for what; one row for each route, one column for each kind of asker."""

from itertools import count as numbers

import pytest
from flask import Flask
from sqlalchemy import select

from backend.clinicians.model import Grant, Person
from backend.clock import now_ms
from backend.demo.people import person
from backend.entries.model import HeldEntry
from tests.unit.attachments.pictures import handwriting, name_of, picture
from tests.unit.databases import LONG_AGO_MS, PASSPHRASE, QUICK
from tests.unit.phones import ORIGIN, PATIENT, Phone, states, text_of
from tests.unit.records import scalars, write

HOUR_MS = 3600 * 1000
# nobody, nurse, physician, pharmacist, data manager, admin, nurse elsewhere, grant ended, to come, disabled, a wall
ASKERS = ("nobody", "bernard", "benali", "costa", "doyle", "chief", "haas", "early", "late", "gone", "corridor")
EVERYBODY = (200,) * len(ASKERS)
MAY_SIGN_IN = (401, 200, 200, 200, 200, 200, 200, 200, 200, 401, 200)
NO_SUCH_FORM = (401, *(404,) * 8, 401, 404)
NO_CARD = NO_PUSH = NO_SUCH_FORM
MAY_SLEEP = (401, *(204,) * 8, 401, 204)
MAY_READ = (401, 200, 200, 200, 404, 404, 404, 404, 404, 401, 404)
MAY_SEE_BOARD = (*MAY_READ[:-1], 200)
MAY_DECIDE = (401, 403, 200, 403, 404, 404, 404, 404, 404, 401, 404)

ROUTES: dict[tuple[str, str], tuple[int, ...]] = {
    ("GET", "/"): EVERYBODY,
    ("GET", "/app/"): EVERYBODY,
    ("GET", "/app/<path:_path>"): EVERYBODY,
    ("GET", "/app/sw.js"): EVERYBODY,
    ("GET", "/app/rescue"): EVERYBODY,
    ("GET", "/app/style.css"): EVERYBODY,
    ("GET", "/app/contract.json"): EVERYBODY,
    ("GET", "/app/words/<language>.ftl"): EVERYBODY,
    ("GET", "/manifest.webmanifest"): EVERYBODY,
    ("GET", "/rescue"): EVERYBODY,
    ("GET", "/static/<path:filename>"): EVERYBODY,
    ("GET", "/healthz"): EVERYBODY,
    ("GET", "/readyz"): EVERYBODY,
    ("GET", "/metrics"): EVERYBODY,
    ("GET", "/api/"): EVERYBODY,
    ("GET", "/api/openapi.json"): EVERYBODY,
    ("POST", "/api/session"): MAY_SIGN_IN,
    ("GET", "/api/session"): MAY_SIGN_IN,
    ("GET", "/api/reach/<echo>"): EVERYBODY,
    ("GET", "/api/phone"): EVERYBODY,
    ("GET", "/api/held"): MAY_SIGN_IN,
    ("GET", "/api/held/<hash>"): MAY_READ,
    ("POST", "/api/held/<hash>/resolution"): MAY_DECIDE,
    ("POST", "/api/sync"): MAY_SIGN_IN,
    ("PUT", "/api/attachments/<sha256>"): MAY_SIGN_IN,
    ("GET", "/api/attachments/<sha256>"): MAY_READ,
    ("GET", "/api/site"): NO_CARD,  # this site wrote none
    ("GET", "/api/push"): MAY_SIGN_IN,
    ("POST", "/api/push"): NO_PUSH,  # this server has no key
    ("DELETE", "/api/push"): MAY_SLEEP,
    ("GET", "/api/boards/<ward>"): MAY_SEE_BOARD,
    ("GET", "/api/feed"): MAY_READ,
    ("GET", "/api/handovers/patients/<patient>.pdf"): MAY_READ,
    ("GET", "/api/handovers/patients/<patient>/days.pdf"): MAY_READ,
    ("GET", "/api/handovers/wards/<ward>.pdf"): MAY_READ,
    ("GET", "/api/handovers/forms/<tool>.pdf"): NO_SUCH_FORM,  # asked for a form that is not: nothing is printed here
    ("DELETE", "/api/session"): (204,) * len(ASKERS),
}
PLACES = {
    "_path": "patients/x",
    "filename": "icons/icon.svg",
    "language": "fr",
    "patient": PATIENT,
    "ward": "3b",
    "tool": "none",
    "sha256": name_of(picture()),
    "echo": "01985a00-0000-7000-8000-000000000001",
}
DECISION = {"outcome": "keep_apart", "reason": "unreadable"}
ENDPOINT = {"endpoint": "https://fcm.googleapis.com/fcm/send/x"}
BODIES = {"/api/push": ENDPOINT, "/api/held/<hash>/resolution": DECISION}
IDENTITY = person("SECRET", "Marie", "1957-07-14", "female", "1234567890")
SEES_3B = (False, True, True, True, False, False, False, False, False, False, False)
# what becomes of a note for 3b that the asker signs now; nobody's phone is not asked
SIGNS_IN_3B = (None, "stored", "stored", "stored", "held", "held", "held", "held", "held", None, "held")


@pytest.fixture
def ward(app: Flask) -> Flask:
    """A ward with one patient, a text that is held, and people of every kind."""
    now = now_ms()
    people = {
        "doyle": Grant(role="data_manager", ward="*", from_ms=LONG_AGO_MS),
        "early": Grant(role="nurse", ward="3b", from_ms=LONG_AGO_MS, until_ms=now - HOUR_MS),
        "late": Grant(role="nurse", ward="3b", from_ms=now + HOUR_MS),
        "gone": Grant(role="nurse", ward="3b", from_ms=LONG_AGO_MS),
        "corridor": Grant(role="board", ward="3b", from_ms=LONG_AGO_MS),
    }
    rows = [Person.__table__.insert().values(
        id=id, name=id, passphrase=QUICK.hash(PASSPHRASE), disabled_ms=now - HOUR_MS if id == "gone" else None)
        for id in people]  # fmt: skip
    rows += [
        Grant.__table__.insert().values(
            person=id, role=grant.role, ward=grant.ward, from_ms=grant.from_ms, until_ms=grant.until_ms
        )
        for id, grant in people.items()
    ]
    write(app, *rows)
    phone = Phone(app)
    phone.sign_in()
    check = phone.entry("neuro_check", body={"handwriting": handwriting(picture())})
    assert phone.put(picture()).status_code == 201
    assert states(phone.sync(phone.entry("patient", body=IDENTITY), check, phone.entry(v=2)))[2] == "held"
    return app


def phone_of(app: Flask, asker: str) -> Phone:
    """The asker's phone, signed in if that can be."""
    phone = Phone(app, asker)
    phone.sign_in()
    return phone


def url(app: Flask, route: str) -> str:
    """The address of a route, for the ward's patient and the text that is held."""
    for name, value in {**PLACES, "hash": scalars(app, select(HeldEntry.hash))[0]}.items():
        route = route.replace(f"<path:{name}>", value).replace(f"<{name}>", value)
    return route


def ask(phone: Phone, method: str, route: str) -> int:
    """The status of one request that is right in itself."""
    if (method, route) == ("POST", "/api/sync"):
        return phone.ask().status_code
    if (method, route) == ("POST", "/api/session"):
        return phone.sign_in().status_code
    if route == "/api/feed":
        with phone.client.get("/api/feed?ward=3b&cursor=0") as opened:
            return opened.status_code
    if method == "PUT":
        return phone.put(picture()).status_code
    body = BODIES.get(route) if method == "POST" else None
    return phone.client.open(url(phone.app, route), method=method, headers=ORIGIN, json=body).status_code


def test_the_table_has_every_route(app: Flask) -> None:
    found = {(method, rule.rule) for rule in app.url_map.iter_rules() for method in rule.methods - {"HEAD", "OPTIONS"}}
    assert found == set(ROUTES)


@pytest.mark.parametrize(("column", "asker"), list(zip(numbers(), ASKERS, strict=False)), ids=ASKERS)
def test_each_asker_gets_what_the_table_says(ward: Flask, column: int, asker: str) -> None:
    phone = phone_of(ward, asker)
    found = {f"{method} {route}": ask(phone, method, route) for method, route in ROUTES}
    assert found == {f"{method} {route}": row[column] for (method, route), row in ROUTES.items()}


@pytest.mark.parametrize(("column", "asker"), list(zip(numbers(), ASKERS, strict=False)), ids=ASKERS)
def test_only_those_who_treat_patients_of_the_ward_read_or_sign_anything_of_it(
    ward: Flask, column: int, asker: str
) -> None:
    phone = phone_of(ward, asker)
    session = phone.client.get("/api/session").get_json()
    held = phone.client.get("/api/held").get_json()
    seen = ("3b" in [one["id"] for one in session.get("wards", [])], bool(held.get("held")))
    assert seen == (SEES_3B[column],) * 2
    offered = phone.ask(text_of(phone.envelope(recorded_at=session["server_time"]))) if SIGNS_IN_3B[column] else None
    if offered is not None:
        answer = offered.get_json()
        assert ("SECRET" in offered.text, "3b" in answer["wards"]) == (SEES_3B[column],) * 2
        assert (states(answer), answer["denied"]) == ([SIGNS_IN_3B[column]], [] if SEES_3B[column] else ["3b"])


def test_a_patient_of_another_ward_and_one_that_is_not_get_the_same_answer(ward: Flask) -> None:
    client = phone_of(ward, "haas").client
    sheets = [
        f"patients/{PATIENT}",
        f"patients/{PATIENT[:-1]}0",
        "patients/x",
        f"patients/{PATIENT}/days",
        "wards/3b",
        "wards/9z",
    ]
    answers = [client.get(f"/api/handovers/{sheet}.pdf") for sheet in sheets]
    assert len({(answer.status_code, answer.text) for answer in answers}) == 1
    assert answers[0].status_code == 404
