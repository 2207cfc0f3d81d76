"""I: ids that are none are held, or refused by name; numbers and names of patients are kept as they were typed."""

import json
import re
from collections.abc import Callable, Iterator

import pytest
from flask import Flask

from backend.format import Format
from backend.patients.service import ward_chart
from backend.words import words as catalogue
from tests.unit.badinput.conftest import BOTH, running
from tests.unit.badinput.corpus import cases
from tests.unit.badinput.corpus import words as text_from
from tests.unit.badinput.routes import Route, outcome, send, wanted
from tests.unit.phones import Phone, new_id, states, text_of

IDENTS = cases("I", "ident")
PART = re.compile("[^/]+")  # of an address
NO_NAME = {"bytes": "attachment-name"}
NOT_FOUND = {"/app/<path:_path>": [200, None], "any": [404, "not-found"]}


@pytest.fixture(scope="module", **BOTH)
def app(request: pytest.FixtureRequest) -> Iterator[Flask]:
    """On both databases."""
    yield from running(request.getfixturevalue(request.param), request.getfixturevalue("application"))


@pytest.mark.parametrize("field", ["id", "patient", "device", "course"])
def test_an_entry_with_an_id_that_is_none_is_held(phone: Phone, field: str) -> None:
    texts = [text_of(phone.envelope(**{field: case["ident"]})) for _, case in IDENTS]
    found = phone.sync(*texts)["receipts"]
    assert [one["reason"] for one in found if one["state"] == "held"].count("not_an_entry") == sum(
        case["entry"] == "held" for _, case in IDENTS
    )
    expected = [case["entry"] if field != "device" else "held" for _, case in IDENTS]  # nobody signed in on that device
    assert [one["state"] for one in found] == expected


@pytest.mark.parametrize("field", ["batch", "device"])
def test_a_request_with_an_id_that_is_none_is_refused(phone: Phone, field: str) -> None:
    found = [phone.ask(**{field: case["ident"]}).status_code for _, case in IDENTS]
    assert found == [200 if case["entry"] == "stored" else 400 for _, case in IDENTS]


def test_an_address_with_such_an_id_leads_to_nobody(phone: Phone, every_route: list[Route]) -> None:
    for route in every_route:
        for name in route.arguments & {"patient", "ward", "tool", "id", "entry", "hash", "sha256"}:
            for id, case in [one for one in IDENTS if one[1]["entry"] == "held"]:
                expect = NOT_FOUND | (NO_NAME if PART.fullmatch(str(case["ident"])) else {})
                path = route.rule.replace(f"<{name}>", str(case["ident"]).replace("\n", "%0A").replace("{", "%7B"))
                found = outcome(send(phone, route, path=path))
                assert found == wanted(expect, route, found), (id, path)


def test_the_id_of_something_held_or_void_is_nobody_elses(phone: Phone) -> None:
    first, bad = phone.envelope(), phone.envelope(n=0)
    void = phone.envelope("void", amends=[first["id"]], body={"reason": "error"})
    assert states(phone.sync(text_of(first), text_of(void), text_of(bad))) == ["stored", "stored", "held"]
    again = [text_of(phone.envelope(id=one["id"])) for one in (first, void, bad)]
    assert states(phone.sync(*again)) == ["held", "held", "stored"]  # what was held has not taken its id


def test_the_same_number_in_two_wards_is_two_patients(app: Flask, phone: Phone) -> None:
    other = Phone(app, "haas", "5a")
    other.sign_in()
    for one in (phone, other):
        body = {"family": "DUPONT", "given": "Marie", "number": "0012345678"}
        assert states(one.sync(one.entry("patient", patient=new_id(), body=body))) == ["stored"]
    with app.app_context():
        found = [patients_with("0012345678", ward) for ward in ("3b", "5a")]
    assert [len(one) for one in found] == [1, 1]
    assert found[0] != found[1]


def patients_with(number: str, ward: str) -> list[str]:
    """Whom a ward knows by a hospital number."""
    every = ward_chart(ward)["patients"].values()
    return [one["id"] for one in every if one["identity"] and one["identity"]["number"] == number]


def test_a_hospital_number_is_kept_as_it_was_typed_and_grouped_when_it_is_shown(app: Flask, phone: Phone) -> None:
    every = cases("I", "number")
    shown: Callable[[str], str] = Format(catalogue("en").t, []).hospital_number
    patients = {new_id(): case["number"] for _, case in every}
    texts = [
        phone.entry("patient", patient=id, body={"family": "A", "given": "B", "number": number})
        for id, number in patients.items()
    ]
    assert set(states(phone.sync(*texts))) == {"stored"}
    with app.app_context():
        chart = ward_chart("3b")["patients"]
    assert [chart[id]["identity"]["number"] for id in patients] == list(patients.values())
    assert [shown(case["number"]).replace("\u00a0", " ") for _, case in every] == [case["shown"] for _, case in every]


def test_any_name_is_kept_as_it_was_typed(app: Flask, phone: Phone) -> None:
    names = [[text_from(part) for part in pair] for _, case in cases("I", "names") for pair in case["names"]]
    patients = {new_id(): {"family": family, "given": given} for family, given in names}
    texts = [phone.entry("patient", patient=id, body=body) for id, body in patients.items()]
    assert json.loads(texts[0])["body"] == patients[next(iter(patients))]
    assert set(states(phone.sync(*texts))) == {"stored"}
    with app.app_context():
        chart = ward_chart("3b")["patients"]
    assert [{name: chart[id]["identity"][name] for name in ("family", "given")} for id in patients] == list(
        patients.values()
    )
