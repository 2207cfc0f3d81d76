"""The demo ward shows what the instrument is for: nine made-up patients, each with a story."""

from datetime import UTC, datetime
from functools import cache
from itertools import pairwise
from typing import Any
from zoneinfo import ZoneInfo

import pytest

from backend.chart.compliance import compliance
from backend.chart.fold import chart
from backend.clock import offsets
from backend.demo import load
from backend.demo.people import PATIENTS, WARDS
from backend.demo.story import tell
from backend.patients.rules import rules
from sync.envelope import parse

Json = dict[str, Any]
NOW = datetime(2026, 11, 24, 2, 10, tzinfo=UTC)
PARIS = ZoneInfo("Europe/Paris")
EDGES = [(5, 59), (6, 0), (10, 0), (10, 1), (17, 59), (18, 0), (22, 0), (22, 1)]
AROUND_THE_CLOCK = [*((hour, 30) for hour in range(24)), *EDGES]
AT_ANY_HOUR = [datetime(2026, 11, 24, hour, minute, tzinfo=PARIS) for hour, minute in AROUND_THE_CLOCK]
CLOCK_CHANGES = [datetime(2026, 10, 25, hour, 30, tzinfo=UTC) for hour in range(4)]
CLOCK_CHANGES += [datetime(2026, 3, 29, hour, 30, tzinfo=UTC) for hour in range(4)]


@cache
def told(now: datetime = NOW) -> list[Json]:
    """The entries of the ward's nights."""
    return [parse(text) for text in tell(now, WARDS[0], load.DEVICE, "0.1.0")]


@cache
def folded(now: datetime = NOW) -> Json:
    """The chart that a phone shows."""
    at = round(now.timestamp() * 1000)
    entries = [entry | {"received_at": entry["recorded_at"]} for entry in told(now)]
    return chart(entries, at, offsets(WARDS[0]["zone"], at), rules())


def beds(now: datetime = NOW) -> dict[str, Json]:
    """bed -> the chart of the patient in it."""
    return {one["bed"]: one for one in folded(now)["patients"].values()}


def of_bed(number: str, kind: str) -> list[Json]:
    """The entries of a kind about the patient in a bed, oldest first."""
    stay = next(entry for entry in told() if entry["kind"] == "stay" and entry["body"]["bed"] == number)
    return [entry for entry in told() if entry["patient"] == stay["patient"] and entry["kind"] == kind]


def grades(number: str, kind: str) -> list[tuple[int, int]]:
    """(floor, ceiling) of each check of a bed."""
    return [(entry["body"]["grade"]["floor"], entry["body"]["grade"]["ceiling"]) for entry in of_bed(number, kind)]


def age(patient: Json) -> int:
    """Years by the calendar of the story."""
    return NOW.year - int(patient["born"][:4]) - (f"{NOW:%m-%d}" < patient["born"][5:])


def test_eight_adults_and_a_child() -> None:
    ages = [age(entry["body"]) for entry in told() if entry["kind"] == "patient"]
    assert (len(ages), sum(years >= 18 for years in ages), sum(years < 12 for years in ages)) == (9, 8, 1)


def test_car_t_products_and_bispecifics_at_different_days() -> None:
    courses = [entry["body"] for entry in told() if entry["kind"] == "course"]
    assert sorted({course["class"] for course in courses}) == ["bispecific", "car_t"]
    assert len({course["day0"] for course in courses}) == 9
    assert sorted(days for *_, days in PATIENTS.values()) == [1, 2, 3, 4, 6, 9, 12, 19, 27]


def test_every_adult_has_a_baseline_and_it_is_the_first_check() -> None:
    for number in sorted(set(PATIENTS) - {"30"}):
        assert [entry["body"]["baseline"] for entry in of_bed(number, "neuro_check")].index("yes") == 0


def test_grades_rise_and_fall() -> None:
    courses = {number: [floor for floor, _ in grades(number, "neuro_check")] for number in PATIENTS}
    courses |= {f"{number} crs": [floor for floor, _ in grades(number, "crs_check")] for number in PATIENTS}
    rising = {bed for bed, found in courses.items() if any(later > earlier for earlier, later in pairwise(found))}
    falling = {bed for bed, found in courses.items() if any(later < earlier for earlier, later in pairwise(found))}
    assert {"07", "12", "12 crs", "09 crs"} <= rising
    assert {"07", "09 crs", "15 crs"} <= falling
    assert (max(courses["07"]), courses["07"][-1], beds()["07"]["icans"]["peak"]["severity"]) == (3, 1, 3)


def test_a_fever_that_is_masked_still_counts() -> None:
    checks = [entry["body"] for entry in of_bed("15", "crs_check")]
    masked = [
        (body["measured"]["temperature"] < 380, body["grade"]["floor"])
        for body in checks
        if body["answers"]["fever_masked"] == "yes" and body["answers"]["oxygen"] != "room_air"
    ]
    assert masked == [(True, 2)] * len(masked)
    assert len(masked) > 0
    agents = {entry["body"]["agent"] for entry in of_bed("15", "medication")}
    assert agents == {"paracetamol", "dexamethasone"}


def test_tocilizumab_was_given_before_the_grade_fell() -> None:
    given = [
        (entry["body"]["agent"], entry["body"]["state"])
        for entry in of_bed("09", "medication")
        if entry["body"]["agent"] == "tocilizumab"
    ]
    assert given == [("tocilizumab", "given")]
    at = next(entry["at"] for entry in of_bed("09", "medication") if entry["body"]["agent"] == "tocilizumab")
    found = [(entry["at"] > at, entry["body"]["grade"]["floor"]) for entry in of_bed("09", "crs_check")]
    assert max(grade for is_after, grade in found if not is_after) == 3
    assert [grade for is_after, grade in found if is_after][-1] == 0


def is_still_due(now: datetime) -> bool:
    """Whether the present slot's two hours of grace are not over: from 06:00 to 10:00 and from 18:00 to 22:00."""
    time = f"{now.astimezone(PARIS):%H:%M}"
    return "06:00" <= time <= "10:00" or "18:00" <= time <= "22:00"


@pytest.mark.parametrize("now", AT_ANY_HOUR + CLOCK_CHANGES, ids=lambda now: f"{now:%m-%d %H:%M %Z}")
def test_two_checks_are_owed_whenever_it_is_started_and_overdue_unless_their_slot_has_only_begun(now: datetime) -> None:
    owed = {number: patient["due"]["state"] for number, patient in beds(now).items()}
    expected = "due" if is_still_due(now) else "overdue"
    assert {number: state for number, state in owed.items() if state != "later"} == {"12": expected, "21": expected}
    assert [entry["id"] for entry in told(now) if datetime.fromisoformat(entry["at"]) > now] == []


@pytest.mark.parametrize("now", [NOW, *CLOCK_CHANGES], ids=lambda now: f"{now:%m-%d %H:%M %Z}")
def test_the_phones_numbers_follow_time_also_when_the_clock_goes_back(now: datetime) -> None:
    assert [entry["n"] for entry in told(now)] == list(range(1, len(told(now)) + 1))
    instants = [datetime.fromisoformat(entry["at"]) for entry in told(now)]
    assert instants == sorted(instants)


def test_one_entry_was_amended_and_one_voided() -> None:
    changes = [entry for entry in told() if entry["kind"] in ("amendment", "void")]
    assert sorted(entry["kind"] for entry in changes) == ["amendment", "void"]
    states = [
        (number, record["state"])
        for number, patient in beds().items()
        for record in patient["records"]
        if record["state"] != "stands"
    ]
    assert sorted(states) == [("21", "amended"), ("22", "voided")]


def test_one_patients_grade_is_an_interval_because_the_hand_is_splinted() -> None:
    last = of_bed("24", "neuro_check")[-1]["body"]
    assert (last["grade"]["floor"], last["grade"]["ceiling"], last["grade"]["status"]) == (0, 1, "at_least")
    assert (last["items"]["writing"], last["items"]["writing_reason"]) == ("not_testable", "hand")


def test_the_child_is_graded_by_the_childs_table() -> None:
    checks = of_bed("30", "neuro_check")
    assert {entry["criteria"] for entry in checks} == {"astct-icans-2019-child"}
    assert {entry["body"]["tool"] for entry in checks} == {"capd"}
    floors = [entry["body"]["grade"]["floor"] for entry in checks]
    totals = [check["total"] for check in beds()["30"]["checks"] if check["total"]]
    assert (floors, [total["floor"] for total in totals]) == ([0, 1, 1, 0], [2, 7, 4, 2])


def test_what_was_not_done_has_a_reason_but_for_one_check_and_a_stay_elsewhere_is_a_pause() -> None:
    at = round(NOW.timestamp() * 1000)
    counts = {number: compliance(patient["slots"], at) for number, patient in beds().items()}
    kinds = ("explained", "unexplained", "paused")
    found = {number: tuple(one[kind] for kind in kinds) for number, one in counts.items()}
    expected = {"03": (2, 0, 0), "07": (0, 1, 0), "21": (1, 0, 0), "24": (3, 0, 3), "30": (2, 0, 0)}
    assert found == {number: expected.get(number, (0, 0, 0)) for number in PATIENTS}


def test_nothing_disagrees_and_nothing_needs_a_newer_app() -> None:
    assert folded()["newer"] == 0
    assert [patient["disputes"] for patient in beds().values()] == [[]] * 9
