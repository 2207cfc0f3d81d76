"""Whatever was recorded, a patient's sheet is one page, and what gives way does so in a fixed order."""

import json
from datetime import UTC, datetime
from functools import cache
from typing import Any

import pytest

from backend.chart.fold import chart
from backend.demo.load import DEVICE
from backend.demo.people import SITE_FILE, WARDS
from backend.demo.story import tell
from backend.handovers.patient_sheet import patient_sheet
from backend.handovers.space import height_of
from backend.patients.rules import rules
from sync.envelope import parse
from tests.unit.handovers.crowded import crowded
from tests.unit.handovers.sheets import LANGUAGES, context, facts, in_bed, ward_chart
from tests.unit.pdf.pages import FOOT_MM, ends_at_mm, foot_lines, page_count, page_texts, patient_pdf, text, ward_pdf

PEOPLE = {
    person: {"name": f"Person With A Long Name {n * 'x'}", "role": "nurse"}
    for n, person in enumerate(facts()["people"])
}
BEDS = [p["bed"] for p in ward_chart()["patients"].values()]
LONG_NAMES = ("118-Window", '7"><b>')
TOP_MM, PIXEL_MM = 7, 25.4 / 96
BELOW_MM, WASTED_MM = 1, 10  # letters reach below their line; what a sheet is said to take and does not
PAGE = {"en": ("Page", "of"), "fr": ("Page", "sur")}


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("bed", BEDS)
def test_each_patient_of_the_ward_is_one_page_with_one_line_at_its_foot(bed: str, language: str) -> None:
    pdf = patient_pdf(in_bed(bed), language)
    assert (page_count(pdf), foot_lines(pdf)) == (1, 2 if bed in LONG_NAMES else 1)
    said = TOP_MM + height_of(patient_sheet(in_bed(bed), context(language))) * PIXEL_MM / 10
    assert -BELOW_MM <= said - ends_at_mm(pdf) <= WASTED_MM


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("seed", [None, *range(3)])
def test_the_longest_records_are_one_page(seed: int | None, language: str) -> None:
    longest = {"people": PEOPLE, "printed_by": "Maximiliane Wilhelmina " * 4}
    pdf = patient_pdf(crowded(seed), language, **longest)
    assert page_count(pdf) == 1
    assert FOOT_MM - ends_at_mm(pdf) >= 5


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("bed", ["09", "12"])
def test_a_sheet_that_fills_its_page_leaves_room_for_another_browsers_letters(bed: str, language: str) -> None:
    patient = next(one for one in demo_ward()["patients"].values() if one["bed"] == bed)
    pdf = patient_pdf(patient, language, now_ms=demo_ward()["now_ms"])
    assert page_count(pdf) == 1
    assert FOOT_MM - ends_at_mm(pdf) >= 5


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_demo_ward_with_its_handovers_and_the_sites_own_lines_is_one_page(language: str) -> None:
    pdf = ward_pdf(demo_ward(), language, now_ms=demo_ward()["now_ms"], site=json.loads(SITE_FILE.read_text()))
    (words,) = page_texts(pdf)
    for told in ("02 61 91 00 01", "Made-up calling list", "Since when is the splint on?", "PETIT"):
        assert told in words


@cache
def demo_ward() -> Any:
    """The chart of the demo ward."""
    now = datetime(2026, 11, 24, 2, 10, tzinfo=UTC)
    entries = [parse(text) for text in tell(now, WARDS[0], DEVICE, "0.1.0")]
    return chart(entries, round(now.timestamp() * 1000), facts()["ward"]["offsets"], rules())


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_longest_records_keep_what_never_gives_way(language: str) -> None:
    sheet = patient_sheet(crowded(), context(language))
    named = crowded()["identity"]
    assert sheet["who"]["name"].startswith(named["family"].upper())
    assert sheet["drugs"]["rows"][0]["name"] == "tocilizumab"
    assert [one["now"]["text"] for one in sheet["syndromes"]] == ["3", "4"]
    assert sum(cell["kind"] == "missed" for cell in sheet["grid"]["rows"][0]["cells"]) == 2
    words = text(patient_pdf(crowded(), language))
    assert all(gap in words for gap in [sheet["fresh"]["flag"], *sheet["fresh"]["gaps"]])
    assert " ".join(sheet["who"]["number"].split()) in words


def test_what_is_left_out_is_said_to_be_in_the_record() -> None:
    sheet = patient_sheet(crowded(), context())
    assert sheet["story"][-1]["text"] == "… more in the record"
    assert sheet["drugs"]["more"].startswith("Also recorded: ")
    left = "Only in Tenpoint: dates near the centre and without driving, rules and sums of the drugs."
    assert (sheet["limits"], sheet["drugs"]["note"], sheet["foot"][-1]) == ("", "", left)
    assert sheet["who"]["allergies"].endswith("… (more in the record)")


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_ward_of_forty_numbers_its_pages_and_names_everybody_once(language: str) -> None:
    pdf = ward_pdf(forty(), language)
    texts = page_texts(pdf)
    word, of = PAGE[language]
    assert [f"{word} {n} {of} {len(texts)}" in one for n, one in enumerate(texts, 1)] == [True] * page_count(pdf)
    everything = " ".join(texts)
    assert [n for n in range(40) if everything.count(f"FAMILY{n:02}, ") != 1] == []


def test_the_foot_of_each_page_says_whose_it_is_and_that_it_is_to_be_shredded() -> None:
    (words,) = page_texts(patient_pdf(in_bed("07")))
    assert "ESEMPIO, Paolo · 234 567 8901 · 03-Feb-1961" in words
    assert "Printed 21-Nov-2026 07:00 by M. Bernard · Confidential, shred after the shift · Page 1 of 1" in words


def forty() -> Any:
    """The chart of forty patients: those of the vector under other names."""
    entries = []
    for number in range(40):
        bed = [bed for bed in BEDS if bed not in LONG_NAMES][number % 7]
        patient = in_bed(bed)["id"]
        for entry in facts()["entries"]:
            if entry["patient"] == patient:
                entries.append(renamed(entry, number))
    found = facts()
    return chart(entries, found["now_ms"], found["ward"]["offsets"], rules())


def renamed(entry: Any, number: int) -> Any:
    """A record of another patient: every id ends in the number."""
    told = json.dumps(entry)
    for id in {entry["id"], entry["patient"], entry.get("course", entry["id"]), *entry["amends"]}:
        told = told.replace(id, f"{id[:-2]}{number:02}")
    made = json.loads(told)
    if made["kind"] == "patient":
        made["body"] |= {"family": f"Family{number:02}", "number": f"9{number:09}"}
    return made
