"""A correction is read as one of the record it belongs to, also when the other that it names cannot be read."""

from backend.clock import offsets
from tests.unit.chart.twin import in_javascript, in_python
from tests.unit.chart.ward import Told, ms

AT, NOW = "2026-11-20T08:00:00+01:00", "2026-11-20T12:00:00+01:00"


def test_a_correction_that_names_an_unreadable_record_beside_a_course_spoils_no_chart() -> None:
    told = Told()
    course = next(entry["id"] for entry in told.entries if entry["kind"] == "course")
    unreadable = told.sign("note", AT, {"text": 7})
    told.sign("amendment", AT, {"reason": "misheard", "body": {"text": "slept"}}, amends=[unreadable, course])
    case = {"entries": told.entries, "now_ms": ms(NOW), "offsets": offsets("Europe/Paris", ms(NOW))}
    found = in_python(case)
    assert (found["newer"], found["patients"][told.patient]["course"]["protocol"]) == (2, "twice-daily")
    assert in_javascript([case]) == [found]
