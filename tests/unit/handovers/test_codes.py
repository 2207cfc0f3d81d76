"""What a screen offers as a code stands on a sheet in words, in every language."""

import re
from pathlib import Path

import pytest

from backend.chart.fold import KNOWN_KINDS
from backend.contract import load
from backend.handovers.changes import changes
from backend.handovers.grades import tool_reason
from backend.handovers.story import last_values
from tests.unit.chart.ward import Told, crs_body, ms, neuro_body
from tests.unit.handovers.phone import printed_by_phone
from tests.unit.handovers.sheets import LANGUAGES, context, facts

SCREENS = Path(__file__).resolve().parents[3] / "frontend" / "static" / "js" / "screens"
OFFERED = re.compile(r"\b(?:VOID_|AMEND_)?REASONS = \[([^\]]+)\]")
OF_RECORDS = ("amend-pages.js", "course/rules.js", "drugs/correction.js", "labs/rules.js", "visit/review.js")
SEEN, LATER, NOW = "2026-11-18T08:05:00+01:00", "2026-11-18T09:05:00+01:00", "2026-11-18T21:00:00+01:00"


def offered(*screens: str) -> list[str]:
    """The codes of reasons that these screens have buttons for."""
    lists = [OFFERED.search((SCREENS / screen).read_text()) for screen in screens]
    return sorted({code for found in lists if found for code in re.findall(r"'(\w+)'", found[1])})


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_reason_for_a_correction_is_said_in_words(language: str) -> None:
    reasons = offered(*OF_RECORDS)
    assert len(reasons) == 8
    ctx = context(language, layout=load.protocol("handover") | {"changes": 9})
    for reason in reasons:
        told = Told()
        first = told.neuro(SEEN)
        told.sign("amendment", LATER, {"reason": reason, "body": neuro_body()}, amends=[first])
        (line,) = changes(told.at(NOW), ctx)
        assert ctx.t(f"sheet-reason-{reason}") in line["text"]


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_kind_of_record_that_was_corrected_is_said_in_words(language: str) -> None:
    ctx = context(language)
    kinds = KNOWN_KINDS - {"amendment", "void", "decision"}
    assert {kind for kind in kinds if ctx.label(f"sheet-kind-{kind}", "\x00") == "\x00"} == set()


@pytest.mark.parametrize(
    ("language", "words"), [("en", "laboratory value of 18-Nov 08:05"), ("fr", "valeur de laboratoire du 18-nov 08:05")]
)
def test_a_corrected_laboratory_value_is_named_as_one(language: str, words: str) -> None:
    told = Told()
    body = {"code": "crp", "value": "12", "unit": "mg_per_l"}
    first = told.sign("lab", SEEN, body)
    told.sign("amendment", LATER, {"reason": "entered_in_error", "body": body | {"value": "120"}}, amends=[first])
    (line,) = changes(told.at(NOW), context(language, layout=load.protocol("handover") | {"changes": 9}))
    assert line["text"].startswith(words)


@pytest.mark.parametrize(("language", "words"), [("en", "angiotensin II"), ("fr", "angiotensine II")])
def test_a_vasopressor_is_named_as_every_other_drug(language: str, words: str) -> None:
    told = Told()
    told.sign("crs_check", SEEN, crs_body(390) | {"vasopressors": ["angiotensin_2"]}, criteria="astct-crs-2019")
    (line,) = last_values(told.at(NOW), context(language))
    assert words in line["text"]
    assert "_" not in line["text"]


@pytest.mark.parametrize("language", LANGUAGES)
def test_why_another_tool_is_said_in_words_and_the_code_of_a_newer_app_as_it_is(language: str) -> None:
    ctx = context(language)
    for reason in ("developmental_delay", "birth_date_unknown", "pre_existing"):
        assert reason not in tool_reason({"tool": "capd", "tool_reason": reason}, ctx)
    assert "of_a_newer_app" in tool_reason({"tool": "capd", "tool_reason": "of_a_newer_app"}, ctx)


def test_a_pressure_of_which_one_number_is_known_is_on_the_sheet() -> None:
    told = Told()
    body = crs_body(370) | {"measured": {"temperature": 370, "diastolic": 46}}
    told.sign("crs_check", SEEN, body, criteria="astct-crs-2019")
    (line,) = last_values(told.at(NOW), context())
    assert line["text"] == "37.0\u00a0°C, pressure not recorded/46, Room air"
    (phone,) = printed_by_phone([facts() | {"now_ms": ms(NOW), "entries": told.entries}])
    assert line["text"] in {one["text"] for one in phone["en"]["patients"][told.patient]["story"]}


def test_more_vasopressors_than_have_room_are_said_to_be_in_the_record() -> None:
    told, names = Told(), ["norepinephrine", "vasopressin", "epinephrine", "dopamine", "phenylephrine"]
    told.sign("crs_check", SEEN, crs_body(370) | {"vasopressors": names}, criteria="astct-crs-2019")
    (line,) = last_values(told.at(NOW), context())
    assert line["text"].endswith("norepinephrine, vasopressin, epinephrine, dopamine, … more in the record")
    (phone,) = printed_by_phone([facts() | {"now_ms": ms(NOW), "entries": told.entries}])
    assert line["text"] in {one["text"] for one in phone["en"]["patients"][told.patient]["story"]}
