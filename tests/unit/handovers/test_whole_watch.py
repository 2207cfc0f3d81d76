"""The sheet of a whole watch: every check, where a CRS episode turned, what was changed after signing."""

from typing import Any

import pytest

from backend.contract import load
from backend.handovers.days_sheet import days_sheet
from tests.unit.chart.ward import ITEMS, Told, crs_body, ms, neuro_body
from tests.unit.handovers.month import MONTH_MS, month
from tests.unit.handovers.phone import plain, printed_by_phone
from tests.unit.handovers.sheets import LANGUAGES, context, facts

Json = dict[str, Any]
NOW = "2026-11-22T09:00:00+01:00"
EDITIONS = {"edition_sha256": load.edition_sha256("astct-icans-2019")}
CRS = {"edition_sha256": load.edition_sha256("astct-crs-2019")}


def at(day: int, time: str) -> str:
    """A time of the ward's clock in November."""
    return f"2026-11-{day}T{time}:00+01:00"


def told() -> Told:
    """Two phones; one record each corrected, withdrawn, settled, timed by hand, and come late."""
    found = Told()
    first = found.neuro(at(18, "08:00"), ("month", "city"), **EDITIONS)
    found.amend([first], at(18, "09:10"), neuro_body(("month",)), **EDITIONS)
    wrong = found.neuro(at(18, "20:00"), ITEMS[:3], **EDITIONS)
    found.sign("void", at(18, "20:30"), {"reason": "wrong_patient"}, amends=[wrong])
    found.neuro(at(18, "20:10"), author="benali", received_at=at(18, "21:30"), **EDITIONS)
    late = neuro_body() | {"at_reason": "called_away"}
    found.sign("neuro_check", at(19, "08:00"), late, criteria="astct-icans-2019", **EDITIONS)
    found.entries[-1]["recorded_at"] = at(19, "09:00")
    doses = [dose(found, at(19, "03:10"), "10"), dose(found, at(19, "03:12"), "10", device="other")]
    dose(found, at(19, "15:00"), "20", batch="B7731")
    settled = {"question": "one_or_two", "answer": doses[0], "text": "one syringe"}
    found.sign("decision", at(19, "04:00"), settled, amends=doses, author="benali")
    for day, time, tenths, oxygen in (
        (18, "10:00", 386, "room_air"),
        (18, "14:00", 390, "room_air"),
        (18, "18:00", 385, "low_flow"),
    ):
        found.sign("crs_check", at(day, time), measured(tenths, oxygen), criteria="astct-crs-2019", **CRS)
    return found


def dose(found: Told, when: str, amount: str, **more: Any) -> str:
    """Dexamethasone that was given; `batch` and `device` as told."""
    body = {"agent": "dexamethasone", "state": "given", "amount": amount, "unit": "mg", "route": "iv", "from": when}
    batch = {"batch": more.pop("batch")} if "batch" in more else {}
    return found.sign("medication", when, body | batch, **more)


def measured(tenths: int, oxygen: str) -> Json:
    """A CRS check with its pressure, and the flow where there is one."""
    values = {"temperature": tenths, "systolic": 118, "diastolic": 64, "spo2": 95}
    flow = {"oxygen_flow": 20} if oxygen == "low_flow" else {}
    return crs_body(tenths, {"oxygen": oxygen, "episode_open": "no"}) | {"measured": values | flow}


def sheet(one: Told, language: str = "en", now: str = NOW) -> Json:
    """The sheet of its patient."""
    made: Json = days_sheet(one.at(now), context(language, now_ms=ms(now)))
    return made


def lines(found: Json) -> list[tuple[str, ...]]:
    """The lines of its checks, each as its cells."""
    rows = [row for columns in found["every"]["pages"] for column in columns for row in column]
    return [tuple(text.replace("\u00a0", " ") for name, text in row.items() if name != "text" or text) for row in rows]


def test_every_check_has_its_line_and_so_has_each_that_was_missed() -> None:
    assert lines(sheet(told()))[:4] == [
        ("0", "17-Nov 20:00", "missed: not explained"),
        ("+1", "18-Nov 08:00", "9", "Month; corrected", "alert", "1", "MB"),
        ("+1", "18-Nov 20:10", "10", "", "alert", "0", "DSB"),
        ("+2", "19-Nov 08:00", "10", "", "alert", "0", "MB"),
    ]


def test_a_missed_crs_check_is_no_line_among_the_neuro_checks() -> None:
    one = Told(protocol="by-grade")
    one.neuro(at(18, "08:00"), **EDITIONS)
    one.neuro(at(18, "20:00"), **EDITIONS)
    found = days_sheet(one.at(at(18, "23:00")), context(now_ms=ms(at(18, "23:00"))))
    assert [row[:3] for row in lines(found)] == [
        ("0", "17-Nov 20:00", "missed: not explained"),
        ("+1", "18-Nov 08:00", "10"),
        ("+1", "18-Nov 20:00", "10"),
    ]
    assert found["every"]["hint"] == "2 done, 1 missed"


def test_two_people_with_the_same_letters_are_told_apart_and_named_below() -> None:
    one = Told()
    for hour, author in (("08:00", "bernard"), ("09:00", "b2"), ("10:00", "b3")):
        one.neuro(at(18, hour), author=author)
    people = facts()["people"] | {
        "b2": {"name": "M. Bruni", "role": "nurse"},
        "b3": {"name": "M. Blanc", "role": "nurse"},
    }
    found = days_sheet(one.at(NOW), context(now_ms=ms(NOW), people=people))["every"]
    assert found["key"] == "MB M. Bernard; MB2 M. Bruni; MB3 M. Blanc"


def test_no_two_people_have_one_mark_whatever_their_accounts_are_called() -> None:
    one = Told()
    names = {"a": "Nurse 1", "b": "Night 1", "c": "N", "d": "N 12"}
    for hour, author in enumerate(names, 8):
        one.neuro(at(18, f"{hour:02}:00"), author=author)
    people = {author: {"name": name, "role": "nurse"} for author, name in names.items()}
    found = days_sheet(one.at(NOW), context(now_ms=ms(NOW), people=people))["every"]
    assert found["key"] == "N1 Nurse 1; N12 Night 1; N N; N13 N 12"
    case = facts() | {"now_ms": ms(NOW), "entries": one.entries, "people": people}
    (phone,) = printed_by_phone([case])
    ((_, days),) = phone["en"]["days"].items()
    assert days["every"]["key"] == found["key"]


def test_a_month_of_checks_is_a_page_of_two_columns_as_high_as_each_other() -> None:
    found = days_sheet(month(), context(now_ms=MONTH_MS))["every"]
    assert [[len(column) for column in columns] for columns in found["pages"]] == [[29, 35]]
    assert found["hint"] == "61 done, 3 missed"


def test_of_a_crs_episode_the_checks_stand_where_grade_or_support_changed() -> None:
    (found,) = sheet(told())["crs"]
    assert (found["head"].replace("\u00a0", " "), found["hint"]) == (
        "CRS from 18-Nov 10:00 (Day +1), where something changed", "2 of 3 checks",
    )  # fmt: skip
    cells = [
        tuple(
            row[name].replace("\u00a0", " ") for name in ("when", "temperature", "pressure", "spo2", "oxygen", "text")
        )
        for row in found["rows"]
    ]
    assert cells == [
        ("18-Nov 10:00", "38.6", "118/64", "95", "Room air", "1"),
        ("18-Nov 18:00", "38.5", "118/64", "95", "Low flow, up to 6 L/min, 2 L/min", "2"),
    ]


def test_what_was_not_measured_is_a_dash() -> None:
    one = Told()
    one.crs(at(18, "10:00"), 386)
    (found,) = sheet(one)["crs"]
    assert [found["rows"][0][name] for name in ("pressure", "spo2")] == ["–", "–"]


def test_what_was_changed_after_signing_stands_in_the_order_it_was_signed() -> None:
    found = sheet(told())["changed"]
    assert [
        (row["head"], row["when"].replace("\u00a0", " "), row["text"].replace("\u00a0", " ")) for row in found["rows"]
    ] == [
        ("Corrected", "18-Nov 09:10", "neuro check of 18-Nov 08:00 by M. Bernard: a wrong value; City wrong → correct"),
        ("Withdrawn", "18-Nov 20:30", "neuro check of 18-Nov 20:00 by M. Bernard: wrong patient"),
        ("Settled", "19-Nov 04:00", "One dose or two? – M. Bernard, 19-Nov 03:10; one syringe; Dr S. Benali"),
        ("Time set", "19-Nov 09:00", "neuro check of 19-Nov 08:00 by M. Bernard: Called away"),
    ]
    assert found["late"] == "1 record reached the server 60 minutes or more after it was signed."
    assert found["none"] == ""


def test_of_a_watch_in_which_nothing_was_changed_that_is_said() -> None:
    found = sheet(Told())["changed"]
    assert (found["rows"], found["late"], found["none"]) == ([], "", "Nothing was corrected, withdrawn or settled.")


def test_doses_of_several_amounts_stand_each_with_its_own_and_come_to_a_sum() -> None:
    (row,) = [row for row in sheet(told())["drugs"]["rows"] if row["name"] == "dexamethasone"]
    assert {name: text.replace("\u00a0", " ") for name, text in row.items()} == {
        "name": "dexamethasone", "dose": "", "times": "10 mg IV: 19-Nov 03:10; 20 mg IV: 19-Nov 15:00",
        "count": "2 doses; 30 mg in all", "other": "batch B7731",
    }  # fmt: skip


@pytest.mark.parametrize("language", LANGUAGES)
def test_server_and_phone_say_the_same(language: str) -> None:
    case = facts() | {"now_ms": ms(NOW), "entries": told().entries, "languages": [language]}
    (theirs,) = printed_by_phone([case])[0][language]["days"].values()
    assert plain(sheet(told(), language)) == theirs


def test_what_fits_on_no_page_goes_on_on_the_next() -> None:
    one = Told()
    for number in range(110):
        one.neuro(at(18 + number // 24, f"{number % 24:02}:00"))
    found = sheet(one, now=at(23, "09:00"))["every"]["pages"]
    assert [[len(column) for column in columns] for columns in found] == [[50, 50], [6, 5]]
