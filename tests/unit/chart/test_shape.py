"""Whatever stands in a body: the chart is made, alike on both sides, and the other patients stay as they are."""

from collections.abc import Iterator
from typing import Any

from backend.chart.fold import chart
from backend.clock import offsets
from backend.patients.rules import rules
from tests.unit.chart.spoiling import ABSENT, NOW, paths, spoilt, ward
from tests.unit.chart.twin import in_javascript, in_python
from tests.unit.chart.ward import Told, ms

Json = dict[str, Any]
RUBBISH: tuple[Any, ...] = (None, True, [1], {"a": [1]}, "2026-02-30T12:00:00Z", -1, 2**53 - 1)


def wards() -> Iterator[list[Json]]:
    """The ward with one thing wrong, again and again."""
    entries, quiet = ward()
    for number, entry in enumerate(entries):
        for path in paths(entry["body"]) if entry["patient"] != quiet else ():
            for value in (*RUBBISH, ABSENT):
                yield [*entries[:number], entry | {"body": spoilt(entry["body"], path, value)}, *entries[number + 1 :]]


def test_one_spoilt_entry_spoils_nothing_else_and_both_twins_agree() -> None:
    entries, quiet = ward()
    east = offsets("Europe/Paris", ms(NOW))
    expected = chart(entries, ms(NOW), east, rules())["patients"][quiet]
    cases = [{"entries": some, "now_ms": ms(NOW), "offsets": east} for some in wards()]
    for case, found in zip(cases, in_javascript(cases), strict=True):
        made = in_python(case)
        assert (made, made["patients"][quiet]) == (found, expected)


def test_what_cannot_be_read_is_counted_as_for_a_newer_app_and_the_version_before_it_counts() -> None:
    told = Told()
    check = told.neuro("2026-11-18T08:05:00+01:00", ("month",))
    told.amend([check], "2026-11-18T08:15:00+01:00", {"answers": [], "tool": "ice"})
    told.sign("course", "2026-11-18T09:00:00+01:00", {"window_days": "thirty", "protocol": "twice-daily"})
    found = chart(told.entries, ms(NOW), offsets("Europe/Paris", ms(NOW)), rules())
    patient = found["patients"][told.patient]
    assert (found["newer"], patient["checks"][0]["total"], patient["day"]) == (
        2,
        {"tool": "ice", "floor": 9, "ceiling": 9},
        2,
    )
