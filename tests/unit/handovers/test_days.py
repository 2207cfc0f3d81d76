"""The sheet of a whole watch: every slot in its day, what was missed with its reason, the same on server and phone."""

import copy
import re
from typing import Any

import pytest

from backend.chart.compliance import compliance
from backend.handovers.days_sheet import days_sheet
from backend.handovers.strip import often
from backend.pdf import page, press
from tests.unit.handovers.crowded import crowded
from tests.unit.handovers.phone import plain, printed_by_phone
from tests.unit.handovers.sheets import LANGUAGES, context, facts, in_bed, strings, ward_chart
from tests.unit.handovers.test_one_page import PEOPLE
from tests.unit.pdf.pages import LINK, page_count, page_texts

Json = dict[str, Any]
WINDOW = 31  # days 0 to 30
TIME = re.compile(r"\d\d:\d\d")


def sheet(bed: str, language: str = "en") -> Json:
    """The sheet of the patient in a bed."""
    return days_sheet(in_bed(bed), context(language))


def row(found: Json, label: str) -> list[str]:
    """The cells of a row of the only strip."""
    (strip,) = found["strips"]
    return next([cell["text"] for cell in one["cells"]] for one in strip["rows"] if one["label"] == label)


def test_each_day_of_the_watch_has_its_column_and_what_is_to_come_stays_blank() -> None:
    found = sheet("07")
    assert found["strips"][0]["days"] == ["Day", *map(str, range(WINDOW))]
    assert found["strips"][0]["dates"][:3] == ["Date", "12", "13"]
    assert row(found, "08:00") == ["", *"××××××", "2", "6", "7", *[""] * 21]
    assert row(found, "20:00") == [*"××××××", "6", "4", "6", *[""] * 22]
    assert row(found, "ICANS, worst") == [*"––––––", "2", "3", "2", "1", *[""] * 21]


def test_what_was_missed_stands_with_its_reason_and_the_counts_are_those_of_the_watch() -> None:
    found, patient = sheet("07"), in_bed("07")
    counts = compliance(patient["slots"], facts()["now_ms"])
    missed = [slot for slot in patient["slots"] if slot["state"] == "missed"]
    assert len(found["missed"]["rows"]) == len(missed) == counts["explained"] + counts["unexplained"]
    assert found["missed"]["rows"][0] == {"when": "12-Nov 20:00", "text": "not explained"}
    said = "18 checks due: 6 on time, 0 late, 0 missed with a reason, 12 missed and not explained, 0 still open"
    assert found["checks"] == f"{said}; 0 not due: paused or away."


def test_what_comes_first_are_the_peaks_the_worst_total_the_doses_and_the_checks() -> None:
    told = [(one["label"].replace("\u00a0", " "), one["text"], one["note"]) for one in sheet("07")["figures"]]
    assert told == [
        ("ICANS peak", "3", "19-Nov 08:21, Day +7"),
        ("CRS peak", "0", "18-Nov 20:16, Day +6"),
        ("ICE of 10, worst", "2", "19-Nov 08:21, Day +7; baseline 10"),
        ("tocilizumab", "–", "none recorded"),
        ("Checks on time", "6 of 18", "0 late; 12 of 18 checks missed, 12 not explained"),
    ]


def test_a_check_in_which_hardly_anything_could_be_tested_does_not_hide_a_worse_total_that_is_sure() -> None:
    patient = copy.deepcopy(in_bed("07"))
    later = next(one for one in reversed(patient["checks"]) if one["total"])
    later["total"] |= {"floor": 0, "ceiling": 9}
    told = days_sheet(patient, context())["figures"][2]
    assert (told["text"], told["note"]) == ("2", "19-Nov 08:21, Day +7; baseline 10")


def test_an_episode_has_its_beginning_its_end_and_its_peak() -> None:
    (found,) = sheet("07")["episodes"]["rows"]
    assert {name: text.replace("\u00a0", " ") for name, text in found.items()} == {
        "name": "ICANS", "from": "18-Nov 20:16 (Day +6)", "to": "still open", "lasted": "2 d 10 h",
        "peak": "3 · 19-Nov 08:21 (Day +7)", "set": "ICE 2; Wakes only to touch",
    }  # fmt: skip


def test_no_dose_is_left_out_of_the_longest_record() -> None:
    found = days_sheet(crowded(), context())
    given = sum(len(view["given"]) for view in crowded()["drugs"])
    assert sum(len(TIME.findall(one["times"])) for one in found["drugs"]["rows"]) == given
    assert found["drugs"]["more"] == ""


def test_of_many_times_of_day_the_most_frequent_have_rows() -> None:
    times = ["08:00", "20:00"] * 3 + ["02:00", "14:00"] * 2 + ["10:10", "10:40", "11:10"]
    assert often(times) == ["02:00", "08:00", "10:10", "10:40", "14:00", "20:00"]


def test_without_a_day_0_there_is_no_strip_and_the_sheet_says_so() -> None:
    found = sheet("unknown")
    assert (found["strips"], found["none"]) == ([], "No day 0 is set: there is no watch to show.")


@pytest.mark.parametrize("language", LANGUAGES)
def test_server_and_phone_make_the_same_of_every_patient(language: str) -> None:
    phone = printed_by_phone([facts()])[0][language]["days"]
    for id, patient in ward_chart()["patients"].items():
        assert plain(days_sheet(patient, context(language))) == phone[id], patient["bed"]


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_watch_of_nine_days_is_two_pages_and_the_longest_record_as_many_as_it_needs(language: str) -> None:
    usual = press.press(page.html("days", sheet("07", language), language, LINK))
    assert page_count(usual) == 2
    made = days_sheet(crowded(), context(language, people=PEOPLE))
    texts = page_texts(press.press(page.html("days", made, language, LINK)))
    assert len(texts) <= 4
    everything = "".join("".join(texts).split())
    doses = [one["times"] for one in made["drugs"]["rows"]]
    assert [
        text for text in (*doses, *strings(made["missed"]["rows"])) if "".join(text.split()) not in everything
    ] == []
