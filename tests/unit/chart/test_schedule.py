"""Slots: what is due, late, done and missed, on every kind of night."""

import pytest

from tests.unit.chart.ward import Told, ms, states


def test_a_slot_opens_two_hours_before_is_late_two_hours_after_and_missed_when_the_next_opens() -> None:
    told = Told()
    seen = {}
    for time in ("05:59", "06:00", "10:00", "10:01", "17:59", "18:00"):
        patient = told.at(f"2026-11-18T{time}:00+01:00")
        seen[time] = (states(patient)["2026-11-18/08:00"], patient["due"]["state"])
    assert seen == {
        "05:59": ("later", "overdue"),
        "06:00": ("due", "due"),
        "10:00": ("due", "due"),
        "10:01": ("overdue", "overdue"),
        "17:59": ("overdue", "overdue"),
        "18:00": ("missed", "due"),
    }


def test_the_first_slot_is_the_first_after_the_infusion() -> None:
    assert next(iter(states(Told().at("2026-11-19T12:00:00+01:00")))) == "2026-11-17/20:00"


def test_twenty_to_one_belongs_to_the_evening_before() -> None:
    told = Told()
    check = told.neuro("2026-11-19T00:40:00+01:00")
    patient = told.at("2026-11-19T01:00:00+01:00")
    slot = next(slot for slot in patient["slots"] if slot["checks"])
    assert (slot["key"], slot["state"], slot["checks"]) == (f"{told.course}/2026-11-18/20:00", "done_late", [check])
    assert patient["checks"][0]["slot"] == slot["key"]


def test_a_check_in_time_is_done_and_the_next_slot_is_later() -> None:
    told = Told()
    told.neuro("2026-11-18T08:12:00+01:00")
    patient = told.at("2026-11-18T09:00:00+01:00")
    assert states(patient)["2026-11-18/08:00"] == "done"
    assert (patient["due"]["state"], patient["due"]["next"]["key"].split("/", 1)[1]) == ("later", "2026-11-18/20:00")


def test_vital_signs_alone_do_not_make_a_neuro_check() -> None:
    told = Told()
    told.crs("2026-11-18T08:12:00+01:00", 368)
    assert states(told.at("2026-11-18T11:00:00+01:00"))["2026-11-18/08:00"] == "overdue"


def test_a_missed_slot_keeps_its_reason() -> None:
    told = Told()
    told.sign(
        "slot_missed", "2026-11-18T11:00:00+01:00", {"slot": f"{told.course}/2026-11-18/08:00", "reason": "off_ward"}
    )
    slot = next(slot for slot in told.at("2026-11-18T12:00:00+01:00")["slots"] if slot["key"].endswith("18/08:00"))
    assert (slot["state"], slot["reason"]) == ("missed", "off_ward")


def test_slots_in_a_pause_are_not_applicable_until_it_ends() -> None:
    told = Told()
    told.sign("pause", "2026-11-18T07:00:00+01:00", {"reason": "procedure"})
    told.sign("resume", "2026-11-18T19:00:00+01:00", {"reason": "back"})
    found = states(told.at("2026-11-18T22:30:00+01:00"))
    assert (found["2026-11-18/08:00"], found["2026-11-18/20:00"]) == ("not_applicable", "overdue")


def test_of_who_was_discharged_what_was_open_still_is_owed_by_nobody_and_what_was_late_stays_missed() -> None:
    found = {}
    for time in ("07:00", "10:00", "10:01"):
        told = Told()
        told.sign("discharge", f"2026-11-18T{time}:00+01:00", {"reason": "home"})
        patient = told.at("2026-11-18T22:30:00+01:00")
        found[time] = (states(patient).get("2026-11-18/08:00"), patient["due"]["state"])
        assert "2026-11-18/20:00" not in states(patient)
    assert found == {
        "07:00": ("not_applicable", "off"),
        "10:00": ("not_applicable", "off"),
        "10:01": ("missed", "off"),
    }


def test_without_a_day_0_nothing_is_due_and_there_is_no_day_number() -> None:
    patient = Told(day0=None).at("2026-11-18T12:00:00+01:00")
    assert (patient["slots"], patient["due"]["state"], patient["day"]) == ([], "off", None)


def test_the_window_ends_after_thirty_days() -> None:
    told = Told()
    inside, after = told.at("2026-12-17T21:00:00+01:00"), told.at("2026-12-19T21:00:00+01:00")
    assert (list(states(inside))[-1], inside["day"]) == ("2026-12-17/20:00", 30)
    assert (after["due"]["state"], after["day"]) == ("off", 32)


@pytest.mark.parametrize(
    ("day0", "morning", "instant"),
    [
        ("2026-10-23T10:00:00+02:00", "2026-10-25/08:00", "2026-10-25T07:00:00+00:00"),
        ("2026-10-23T10:00:00+02:00", "2026-10-24/20:00", "2026-10-24T18:00:00+00:00"),
        ("2026-03-27T10:00:00+01:00", "2026-03-29/08:00", "2026-03-29T06:00:00+00:00"),
        ("2026-03-27T10:00:00+01:00", "2026-03-28/20:00", "2026-03-28T19:00:00+00:00"),
    ],
)
def test_slots_keep_the_wards_wall_clock_over_both_clock_changes(day0: str, morning: str, instant: str) -> None:
    told = Told(day0=day0)
    slots = told.at(f"{morning[:10]}T23:00:00+00:00")["slots"]
    assert {slot["key"].split("/", 1)[1]: slot["at_ms"] for slot in slots}[morning] == ms(instant)


def test_day_plus_one_begins_at_the_wards_midnight() -> None:
    told = Told(day0="2026-11-17T23:50:00+01:00")
    assert [told.at(f"2026-11-{time}+01:00")["day"] for time in ("17T23:59:00", "18T00:01:00")] == [0, 1]


def test_the_29th_of_february_is_a_day_like_any_other() -> None:
    told = Told(day0="2028-02-28T10:00:00+01:00")
    patient = told.at("2028-03-01T12:00:00+01:00")
    assert (patient["day"], "2028-02-29/08:00" in states(patient)) == (2, True)


def test_two_devices_in_one_slot_are_a_question_and_both_checks_stand() -> None:
    told = Told()
    first = told.neuro("2026-11-18T08:05:00+01:00")
    second = told.neuro("2026-11-18T08:20:00+01:00", ("month",), device=told.new_id())
    patient = told.at("2026-11-18T09:00:00+01:00")
    assert [(one["question"], one["heads"]) for one in patient["disputes"]] == [("slot", [first, second])]
    assert [check["id"] for check in patient["checks"]] == [first, second]
