"""When a CRS episode opens, is masked, closes and reopens."""

from tests.unit.chart.ward import Told

MASKED = {"episode_open": "yes", "fever_masked": "yes"}
OPEN = {"episode_open": "yes"}


def feverish() -> Told:
    """Fever at 20:05 on day 0."""
    told = Told()
    told.crs("2026-11-17T20:05:00+01:00", 386)
    return told


def test_the_first_grade_of_one_opens_an_episode_and_the_chart_proposes_it() -> None:
    told = feverish()
    patient = told.at("2026-11-17T21:00:00+01:00")
    opened = patient["checks"][0]
    assert patient["crs"]["open"] is True
    assert patient["crs"]["onset_ms"] == opened["at_ms"]
    assert patient["proposals"]["episode_open"] == {"answer": "yes", "because": opened["id"]}


def test_a_day_without_any_sign_closes_it() -> None:
    told = feverish()
    told.crs("2026-11-18T08:05:00+01:00", 371, OPEN)
    told.crs("2026-11-18T20:05:00+01:00", 370, OPEN)
    assert told.at("2026-11-18T21:00:00+01:00")["crs"]["open"] is True
    told.crs("2026-11-19T08:05:00+01:00", 369, OPEN)
    assert told.at("2026-11-19T09:00:00+01:00")["crs"]["open"] is False


def test_a_fever_that_a_drug_may_hide_never_closes_it_alone() -> None:
    told = feverish()
    for time in ("18T08", "18T20", "19T08", "19T20"):
        told.given(f"2026-11-{time}:00:00+01:00", "paracetamol")
        told.crs(f"2026-11-{time}:05:00+01:00", 369, MASKED)
    assert told.at("2026-11-19T21:00:00+01:00")["crs"]["open"] is True


def test_a_question_left_open_is_not_the_absence_of_a_sign() -> None:
    told = feverish()
    for time in ("18T08", "18T20", "19T08"):
        told.crs(f"2026-11-{time}:05:00+01:00", None, OPEN)
    assert told.at("2026-11-19T09:00:00+01:00")["crs"]["open"] is True


def test_fever_within_three_days_reopens_the_same_episode() -> None:
    told = feverish()
    for time in ("18T08", "18T20", "19T08"):
        told.crs(f"2026-11-{time}:05:00+01:00", 369, OPEN)
    told.crs("2026-11-21T08:05:00+01:00", 384)
    patient = told.at("2026-11-21T09:00:00+01:00")
    assert (patient["crs"]["open"], patient["crs"]["onset_ms"]) == (True, patient["checks"][0]["at_ms"])


def test_fever_after_more_than_three_days_is_a_new_episode() -> None:
    told = feverish()
    for time in ("18T08", "18T20", "19T08"):
        told.crs(f"2026-11-{time}:05:00+01:00", 369, OPEN)
    told.crs("2026-11-22T08:06:00+01:00", 384)
    patient = told.at("2026-11-22T09:00:00+01:00")
    assert (patient["crs"]["open"], patient["crs"]["onset_ms"]) == (True, patient["checks"][-1]["at_ms"])


def test_a_physician_closes_an_episode() -> None:
    told = feverish()
    check = told.entries[-1]["id"]
    told.sign("decision", "2026-11-18T09:00:00+01:00", {"question": "episode", "answer": "closed"}, amends=[check])
    assert told.at("2026-11-18T10:00:00+01:00")["crs"]["open"] is False


def test_a_masking_drug_is_proposed_with_the_entry_it_is_known_from() -> None:
    told = feverish()
    dose = told.given("2026-11-17T21:00:00+01:00", "tocilizumab")
    told.given("2026-11-17T22:00:00+01:00", "levetiracetam")
    proposal = told.at("2026-11-18T20:00:00+01:00")["proposals"]["fever_masked"]
    assert (proposal["answer"], proposal["because"]) == ("yes", dose)


def test_an_ordered_drug_masks_nothing() -> None:
    told = feverish()
    told.sign("medication", "2026-11-17T21:00:00+01:00", {"agent": "paracetamol", "state": "ordered"})
    assert told.at("2026-11-18T08:00:00+01:00")["proposals"]["fever_masked"]["answer"] == "no"


def test_what_the_chart_learns_later_is_shown_and_rewrites_nothing() -> None:
    told = feverish()
    told.crs("2026-11-18T08:05:00+01:00", 369, {"hypotension": "no_vasopressor"})
    told.given("2026-11-17T23:00:00+01:00", "paracetamol")
    view = told.at("2026-11-18T09:00:00+01:00")["checks"][-1]
    assert view["would_now"] == [{"field": "episode_open", "answer": "yes"}, {"field": "fever_masked", "answer": "yes"}]
    assert (view["floor"], view["status"]) == (0, "confirm")
