"""V: clinical values that cannot be: never graded as something else, always kept as they were signed."""

from collections.abc import Iterator
from typing import Any

import pytest
from flask import Flask
from sqlalchemy import select

from backend.chart.fold import chart
from backend.chart.shape import fits
from backend.contract import load
from backend.entries.model import EntryGrade, StoredEntry
from backend.grading.answers import AnswerError
from backend.grading.evaluator import grade
from backend.grading.instrument import grade_check, score
from backend.patients.rules import rules
from sync.envelope import NotAnEntry, parse
from tests.unit.badinput.conftest import BOTH, running
from tests.unit.badinput.corpus import Json, cases
from tests.unit.chart.ward import Told, ms
from tests.unit.handovers.sheets import facts
from tests.unit.phones import Phone, new_id, states
from tests.unit.records import scalars
from tests.unit.sync import corpus as entries

GRADED = [*cases("V", "refused"), *cases("V", "grade"), *cases("V", "score")]
BODIES = cases("V", "kind")
NOW = "2026-11-24T12:00:00+01:00"


@pytest.fixture(scope="module", **BOTH)
def app(request: pytest.FixtureRequest) -> Iterator[Flask]:
    """On both databases."""
    yield from running(request.getfixturevalue(request.param), request.getfixturevalue("application"))


@pytest.mark.parametrize(("id", "case"), GRADED, ids=[id for id, _ in GRADED])
def test_an_answer_is_graded_as_it_is_or_refused_by_name(id: str, case: Json) -> None:
    assert judged(case) == {name: case[name] for name in ("refused", "grade", "score") if name in case}


def judged(case: Json) -> Json:
    """What the server's evaluator says."""
    try:
        if "criteria" not in case:
            found = score(load.instrument(case["tool"]), case["items"])
            return {"score": [found["floor"], found["ceiling"]]}
        table = load.criteria(case["criteria"])
        if "tool" in case:
            found = grade_check(table, load.instrument(case["tool"]), case["items"], case["answers"])
        else:
            found = grade(table, case["answers"])
        return {"grade": [found["floor"], found["ceiling"], found["status"]]}
    except AnswerError as wrong:
        return {"refused": str(wrong)}


def test_a_body_is_read_by_the_chart_or_left_out() -> None:
    found = [(id, case["body"], fits(case["body"], case["kind"])) for id, case in BODIES]
    assert found == [(id, case["body"], case["read"]) for id, case in BODIES]


def test_whatever_was_signed_is_kept_and_graded_only_when_it_can_be(phone: Phone) -> None:
    edition = {"criteria": "astct-crs-2019", "edition_sha256": load.edition_sha256("astct-crs-2019")}
    wholes = [case["body"] for _, case in BODIES for _ in range(case.get("times", 1))]
    kinds = [case["kind"] for _, case in BODIES for _ in range(case.get("times", 1))]
    texts = [
        phone.entry(kind, body=body, patient=new_id(), **(edition if kind == "crs_check" else {}))
        for kind, body in zip(kinds, wholes, strict=True)
    ]
    checks = [phone.entry("crs_check", body={"answers": case["answers"]}, **edition) for _, case in crs_answers()
              if is_whole(case["answers"])]  # fmt: skip
    assert set(states(phone.sync(*texts, *checks))) == {"stored"}
    assert set(scalars(phone.app, select(StoredEntry.text))) >= {*texts, *checks}
    ids = [parse(text)["id"] for text in checks]
    found = scalars(phone.app, select(EntryGrade.entry).where(EntryGrade.entry.in_(ids)))
    assert len(found) == sum("grade" in case for _, case in crs_answers())


def crs_answers() -> list[tuple[str, Json]]:
    """The cases that a CRS check may carry."""
    return [one for one in GRADED if one[1].get("criteria") == "astct-crs-2019"]


def is_whole(answers: dict[str, Any]) -> bool:
    """What JSON may carry here at all: a fraction makes the text no entry."""
    return not any(isinstance(value, float) for value in answers.values())


@pytest.mark.parametrize(("id", "case"), cases("V", "member"))
def test_a_fraction_or_an_exponent_is_no_entry(id: str, case: Json) -> None:
    with pytest.raises(NotAnEntry) as wrong:
        parse(entries.with_body(case["member"]))
    assert str(wrong.value) == case["entry"]


def test_five_doses_are_five_doses() -> None:
    told = Told()
    case = next(case for id, case in BODIES if id == "V37")
    for _ in range(case["times"]):
        told.sign("medication", "2026-11-24T02:10:00+01:00", case["body"])
    found = chart(told.entries, ms(NOW), facts()["ward"]["offsets"], rules())["patients"][told.patient]
    assert [one["body"] for one in found["medications"]] == [case["body"]] * 5


def test_an_amendment_of_another_patients_entry_changes_neither() -> None:
    told = Told()
    note = told.sign("note", "2026-11-24T02:10:00+01:00", {"text": "hers"})
    before = chart(told.entries, ms(NOW), facts()["ward"]["offsets"], rules())["patients"][told.patient]["records"]
    his = {"patient": "01a162bb-0000-7000-8000-00000000000f", "id": "01a162bb-0000-7000-8000-0000000000ff"}
    foreign = {"reason": "error", "body": {"text": "his"}}
    amendment = told.entries[-1] | his | {"kind": "amendment", "amends": [note], "body": foreign}
    after = chart([*told.entries, amendment], ms(NOW), facts()["ward"]["offsets"], rules())["patients"]
    assert after[told.patient]["records"] == before
    assert [one["body"] for one in after.get(his["patient"], {"records": []})["records"]] == []
