"""What the sheets say of drugs: counts out of how many, from when the next breaks no rule, and which rule that is."""

from typing import Any

from backend.handovers.context import at_level
from backend.handovers.drugs import drugs
from tests.unit.chart.ward import Told
from tests.unit.handovers.sheets import context

Json = dict[str, Any]
TOLD = "2026-11-20T09:00:00+01:00"


def given(told: Told, at: str, agent: str, amount: str, **more: Any) -> str:
    """A dose in milligrams."""
    body = {"agent": agent, "state": "given", "amount": amount, "unit": "mg", "route": "iv", "from": at}
    return told.sign("medication", at, body | more.pop("body", {}), **more)


def sheet(told: Told, language: str = "en") -> Json:
    """The drugs of the sheet at the vector's instant."""
    ctx = context(language)
    return drugs(told.at("2026-11-21T07:00:00+01:00"), at_level(ctx, ctx.layout["levels"][0]))


def test_a_drug_with_a_rule_has_its_count_its_next_time_and_its_source() -> None:
    told = Told()
    pack = {"body": {"brand": "Tyenne", "batch": "A1"}}
    given(told, "2026-11-21T02:00:00+01:00", "tocilizumab", "358.8", **pack)
    found = sheet(told)
    assert found["rows"] == [
        {
            "name": "tocilizumab", "dose": "358.8\u00a0mg IV", "times": "21-Nov 02:00", "count": "1 of 4",
            "other": "rule: from 21-Nov 10:00; Tyenne; batch A1",
        }
    ]  # fmt: skip
    assert found["note"] == (
        "tocilizumab, rule: Label: at least 8 h apart (clinical specification 7.1, line 414) (confidence A, edition 1)."
    )


def test_steroids_stand_together_and_what_is_not_counted_is_told() -> None:
    told = Told()
    given(told, TOLD, "methylprednisolone", "53")
    given(told, "2026-11-20T12:00:00+01:00", "dexamethasone", "10")
    given(told, "2026-11-20T18:00:00+01:00", "prednisolone", "5")
    assert (
        sheet(told)["note"] == "Steroids since 20-Nov: about 19.9\u00a0mg as dexamethasone. 1 steroid dose not counted."
    )


def test_a_possible_double_dose_is_counted_twice_and_said() -> None:
    told = Told()
    for at, device in (("02:00", told.new_id()), ("02:05", told.new_id())):
        given(told, f"2026-11-21T{at}:00+01:00", "tocilizumab", "560", device=device)
    (row,) = sheet(told)["rows"]
    assert (row["count"], row["other"]) == (
        "2 of 4",
        "one dose or two? counted as several; rule: from 21-Nov 10:05",
    )


def test_after_the_fourth_dose_no_time_is_named() -> None:
    told = Told()
    for day in (17, 18, 19, 20):
        given(told, f"2026-11-{day}T12:00:00+01:00", "tocilizumab", "560")
    (row,) = sheet(told)["rows"]
    assert (row["count"], row["other"]) == ("4 of 4", "maximum reached")


def test_a_drug_that_nobody_knows_here_stands_as_it_was_written_in_the_readers_language_where_it_is_known() -> None:
    told = Told()
    given(told, TOLD, "moonlight_extract", "3")
    given(told, TOLD, "paracetamol", "1000")
    found = sheet(told, "fr")
    assert [(row["name"], row["dose"], row["other"]) for row in found["rows"]] == [
        ("moonlight_extract", "3\u00a0mg IV", ""),
        ("paracétamol", "1\u202f000\u00a0mg IV", ""),
    ]
