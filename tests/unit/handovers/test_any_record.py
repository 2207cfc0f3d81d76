"""Whatever stands in a stored record, all sheets are printed, and the phone prints the same."""

from functools import reduce
from typing import Any

from backend.chart.fold import chart
from backend.clock import offsets
from backend.handovers.days_sheet import days_sheet
from backend.handovers.patient_sheet import patient_sheet
from backend.handovers.ward_sheet import ward_sheet
from backend.patients.rules import rules
from tests.unit.chart.spoiling import ABSENT, NOW, paths, spoilt, ward
from tests.unit.chart.ward import ms
from tests.unit.handovers.phone import plain, printed_by_phone
from tests.unit.handovers.sheets import LANGUAGES, context, facts

Json = dict[str, Any]
ODD: dict[type, tuple[Any, ...]] = {str: ("zz",), int: (-1, 2**53 - 1)}  # another form is left out of the chart


def wards() -> list[Json]:
    """A ward in which one thing is missing, unknown or out of all measure, again and again, in either language."""
    entries, quiet = ward()
    mine = [entry for entry in entries if entry["patient"] != quiet]
    east = offsets("Europe/Paris", ms(NOW))
    usual = facts() | {"now_ms": ms(NOW), "ward": facts()["ward"] | {"offsets": east}}
    cases = [
        [*mine[:number], entry | {"body": spoilt(entry["body"], path, odd)}, *mine[number + 1 :]]
        for number, entry in enumerate(mine)
        for path in paths(entry["body"])
        for odd in (ABSENT, *ODD.get(type(at(entry["body"], path)), ()))
    ]
    return [usual | {"entries": case, "languages": [LANGUAGES[number % 2]]} for number, case in enumerate(cases)]


def at(body: Json, path: tuple[str, ...]) -> Any:
    """What stands in a place."""
    return reduce(lambda part, name: part[name], path, body)


def sheets(one: Json, language: str) -> Json:
    """What the server prints of a ward."""
    found = chart(one["entries"], one["now_ms"], one["ward"]["offsets"], rules())
    ctx = context(language, now_ms=one["now_ms"], ward=one["ward"])
    return {
        "patients": {id: patient_sheet(patient, ctx) for id, patient in found["patients"].items()},
        "days": {id: days_sheet(patient, ctx) for id, patient in found["patients"].items()},
        "ward": ward_sheet(found, ctx),
    }


def test_whatever_is_missing_or_unknown_all_sheets_are_printed_and_are_the_same_on_the_phone() -> None:
    every = wards()
    for one, phone in zip(every, printed_by_phone(every), strict=True):
        (language,) = one["languages"]
        theirs = {name: phone[language][name] for name in ("patients", "days", "ward")}
        assert plain(sheets(one, language)) == theirs


def test_what_nobody_recorded_is_said_to_be_unknown() -> None:
    entries, _ = ward()
    bare = [
        entry
        | {
            "body": {
                name: entry["body"][name]
                for name in ("family", "given", "window_days", "protocol")
                if name in entry["body"]
            }
        }
        if entry["kind"] in ("patient", "course")
        else entry
        for entry in entries
    ]
    found = sheets({"entries": bare, "now_ms": ms(NOW), "ward": facts()["ward"]}, "en")
    sheet = next(iter(found["patients"].values()))
    who = {name: sheet["who"][name] for name in ("born", "age", "sex", "number", "allergies", "days")}
    assert who == {
        "born": "not recorded", "age": "", "sex": "Sex not known", "number": "not recorded",
        "allergies": "not recorded", "days": "Day 0 not recorded",
    }  # fmt: skip
    assert sheet["story"][0] == {"head": "Product not recorded", "text": "indication not recorded. No baseline score"}
    assert found["ward"]["rows"][0]["product"] == "Product not recorded"
