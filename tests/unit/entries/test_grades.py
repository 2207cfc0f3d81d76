"""I4: the server grades each check with the edition it names; a difference to the phone is written down."""

import json
from collections.abc import Callable

import pytest
from sqlalchemy import select

from backend.audit.model import Incident
from backend.contract import load
from backend.db import db
from backend.entries import grades
from backend.entries.model import EntryGrade
from tests.unit.phones import Phone, states
from tests.unit.records import scalars

CLEAR = {"consciousness": "alert", "seizure": "none", "motor": "none", "raised_icp": "none"}
CRS = {"hypotension": "none", "oxygen": "room_air", "temperature": 386}


def items(wrong: int) -> dict[str, str]:
    codes = [item["code"] for item in load.instrument("ice")["items"]]
    return {code: "incorrect" if index < wrong else "correct" for index, code in enumerate(codes)}


def neuro(phone: Phone, wrong: int, floor: int, **body: object) -> dict:
    graded = {"floor": floor, "ceiling": floor, "status": "complete", "worst": floor, "signed": None}
    return phone.envelope(
        "neuro_check",
        criteria="astct-icans-2019",
        edition_sha256=load.edition_sha256("astct-icans-2019"),
        body={"tool": "ice", "items": items(wrong), "answers": CLEAR, "grade": graded, **body},
    )


def graded(phone: Phone) -> list[tuple]:
    rows = scalars(phone.app, select(EntryGrade).order_by(EntryGrade.entry))
    return [(row.floor, row.ceiling, row.status, row.differs) for row in rows]


def test_phone_and_server_agree(phone: Phone) -> None:
    phone.sync(phone.entry(**neuro(phone, 3, 1)))
    assert graded(phone) == [(1, 1, "complete", "no")]
    assert scalars(phone.app, select(Incident)) == []


def test_a_difference_is_an_incident_and_the_entry_stays_as_signed(phone: Phone) -> None:
    envelope = neuro(phone, 8, 0)
    assert states(phone.sync(phone.entry(**envelope))) == ["stored"]
    assert graded(phone) == [(3, 3, "complete", "yes")]
    (incident,) = scalars(phone.app, select(Incident))
    assert incident.id == f"grade_differs {envelope['id']}"
    assert json.loads(incident.detail) == {
        "phone": {"floor": 0, "ceiling": 0, "status": "complete"},
        "server": {"floor": 3, "ceiling": 3, "status": "complete"},
    }


def test_a_check_that_names_a_system_beside_the_signed_one_has_no_grade_of_the_server(phone: Phone) -> None:
    body = {"answers": {"oxygen": "room_air"}, "grade": {"floor": 3, "ceiling": 3, "status": "complete", "worst": 3}}
    sha256 = load.edition_sha256("lee-crs-2014")
    named = phone.envelope("crs_check", criteria="lee-crs-2014", edition_sha256=sha256, body=body)
    assert states(phone.sync(phone.entry(**named))) == ["stored"]
    assert graded(phone) == []


def test_a_crs_check_is_graded_by_its_table(phone: Phone) -> None:
    body = {"answers": CRS, "grade": {"floor": 1, "ceiling": 1, "status": "complete", "worst": 1, "signed": None}}
    sha = load.edition_sha256("astct-crs-2019")
    phone.sync(phone.entry("crs_check", criteria="astct-crs-2019", edition_sha256=sha, body=body))
    assert graded(phone) == [(1, 1, "complete", "no")]


def test_an_amendment_is_graded_by_its_new_body(phone: Phone) -> None:
    check = neuro(phone, 3, 1)
    amended = neuro(phone, 0, 0)
    amendment = phone.envelope(
        "amendment", amends=[check["id"]], body={"reason": "wrong_value", "body": amended["body"]},
        **{name: check[name] for name in ("criteria", "edition_sha256")},
    )  # fmt: skip
    phone.sync(phone.entry(**check), phone.entry(**amendment))
    assert sorted(graded(phone)) == [(0, 0, "complete", "no"), (1, 1, "complete", "no")]


def test_a_check_of_an_unknown_edition_waits_until_the_file_is_here(
    phone: Phone, monkeypatch: pytest.MonkeyPatch
) -> None:
    known = load.by_sha256
    monkeypatch.setattr(load, "by_sha256", lambda sha256: None)
    phone.sync(phone.entry(**neuro(phone, 3, 1)))
    assert graded(phone) == []
    monkeypatch.setattr(load, "by_sha256", known)
    with phone.app.app_context(), db.write() as session:
        grades.catch_up(session, 0)
    assert graded(phone) == [(1, 1, "complete", "no")]


RUBBISH: list[Callable[[dict], object]] = [
    lambda body: body.update(items=[1]),
    lambda body: body.update(items={"year": {}}),
    lambda body: body.update(items={"no_such_item": "correct"}),
    lambda body: body.update(answers=[]),
    lambda body: body.update(answers={"consciousness": ["alert"]}),
    lambda body: body.update(answers={"consciousness": 3}),
    lambda body: body.update(answers={"__proto__": "alert"}),
    lambda body: body.update(tool=["ice"]),
    lambda body: body.update(tool={"a": 1}),
    lambda body: body.update(tool="astct-icans-2019"),
    lambda body: body.update(instrument_sha256=[], tool=None),
    lambda body: body.update(instrument_sha256=load.edition_sha256("astct-crs-2019")),
    lambda body: body.update(instrument_sha256=load.edition_sha256("twice-daily")),
    lambda body: body.update(grade="2"),
    lambda body: body.update(grade={"floor": [], "ceiling": None, "status": 7}),
    lambda body: body.clear(),
]


@pytest.mark.parametrize("spoil", RUBBISH)
def test_rubbish_in_a_check_is_kept_and_never_an_error(phone: Phone, spoil: Callable[[dict], object]) -> None:
    envelope = neuro(phone, 3, 1)
    spoil(envelope["body"])
    assert states(phone.sync(phone.entry(**envelope))) == ["stored"]


@pytest.mark.parametrize("body", [{}, {"body": None}, {"body": []}, {"body": {"answers": 3}}, {"body": {"body": {}}}])
def test_rubbish_in_an_amendment_is_kept(phone: Phone, body: dict) -> None:
    sha = load.edition_sha256("astct-icans-2019")
    assert states(phone.sync(phone.entry("amendment", edition_sha256=sha, body=body))) == ["stored"]
