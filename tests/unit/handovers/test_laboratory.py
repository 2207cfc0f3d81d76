"""Laboratory values and scores on the sheet of a watch: only what was recorded, as written, and how sure it is."""

from typing import Any

from backend.contract import load
from backend.handovers.laboratory import laboratory
from backend.handovers.scores import scores
from tests.unit.chart.ward import Told, ms
from tests.unit.handovers.month import MONTH_MS, at, month
from tests.unit.handovers.sheets import context

Json = dict[str, Any]
NOW = at(8, "09:00")


def told(*labs: tuple[int, str, str, str]) -> Json:
    """A patient of whom these values (day, code, value, unit) were recorded."""
    one = Told(at(0, "10:00"))
    for day, code, value, unit in labs:
        one.sign("lab", at(day, "06:00"), {"code": code, "value": value, "unit": unit})
    return one.at(NOW)


def rows(p: Json, make: Any = laboratory, **more: Any) -> list[tuple[str, ...]]:
    """The rows of a table, their spaces plain."""
    found = make(p, context(now_ms=ms(NOW), **more))["rows"]
    return [tuple(" ".join(text.replace("\u2060", "").split()) for text in row.values()) for row in found]


def test_a_value_has_its_first_its_worst_and_its_last_as_they_were_written() -> None:
    p = told(
        (-6, "platelets", "96", "giga_per_l"), (2, "platelets", "22000", "per_ul"), (7, "platelets", "41", "giga_per_l")
    )
    first, last = "96 × 10⁹/L, 11-Nov (Day −6)", "41 × 10⁹/L, 24-Nov (Day +7)"
    assert rows(p) == [("Platelets", first, "lowest 22,000 /µL, 19-Nov (Day +2)", last)]


def test_what_was_not_recorded_has_no_row_and_a_single_value_is_no_worst() -> None:
    assert rows(told((2, "crp", "168", "mg_per_l"))) == [
        ("C-reactive protein", "168 mg/L, 19-Nov (Day +2)", "only value", "")
    ]
    assert laboratory(told(), context())["none"] == "No laboratory values recorded."


def test_a_value_that_no_source_converts_is_shown_and_never_compared() -> None:
    p = told((1, "bilirubin_direct", "9", "umol_per_l"), (2, "bilirubin_direct", "1", "mg_per_dl"))
    ((_, _, worst, last),) = rows(p)
    assert worst.startswith("highest 1 mg/dL, 19-Nov (Day +2); 1 value not compared")
    assert last == "1 mg/dL, 19-Nov (Day +2)"


def test_each_known_value_is_worst_in_one_direction_as_its_scores_count_it() -> None:
    layout, known = load.protocol("handover"), load.laboratory()["analytes"]
    assert sorted(layout["lowest_labs"] + layout["highest_labs"]) == sorted(one["code"] for one in known)
    by_form = {score["code"]: score for score in load.scores()}
    for code in ("easix", "s-easix", "m-easix"):
        assert {row["analyte"] for row in by_form[code]["over"]} <= set(layout["highest_labs"])
        assert {row["analyte"] for row in by_form[code]["under"]} <= set(layout["lowest_labs"])
    for item in by_form["car-hematotox"]["items"]:
        rises = item["bands"][0]["points"] < item["bands"][-1]["points"]
        assert item["analyte"] in layout["highest_labs" if rises else "lowest_labs"]


def test_a_score_stands_with_its_values_and_how_sure_it_is() -> None:
    p = told((3, "ldh", "410", "u_per_l"), (3, "creatinine", "88", "umol_per_l"), (3, "platelets", "41", "giga_per_l"))
    found = {name: (value, made, source) for name, source, value, made in rows(p, scores)}
    assert list(found) == ["EASIX", "s-EASIX", "T-ICAHT, platelets"]
    made = "LDH 410 U/L, 20-Nov; Creatinine 88 µmol/L, 20-Nov; Platelets 41 × 10⁹/L, 20-Nov"
    assert found["EASIX"] == ("9.95, log2 3.32", made, "Edition 1, confidence C, not signed by this site")
    left = scores(p, context(now_ms=ms(NOW)))["left"]
    assert left == "Not calculated, values are missing: CAR-HEMATOTOX, m-EASIX."


def test_a_score_that_this_site_signed_says_by_whom() -> None:
    p = told((3, "ldh", "410", "u_per_l"), (3, "platelets", "41", "giga_per_l"))
    signed = [{"edition_sha256": load.edition_sha256("s-easix"), "name": "Dr S. Benali"}]
    source = next(source for name, source, *_ in rows(p, scores, signatures=signed) if name == "s-EASIX")
    assert source == "Edition 1, confidence C, signed for this site by Dr S. Benali"


def test_a_month_has_points_ratios_days_and_findings_in_this_order() -> None:
    found = scores(month(), context(now_ms=MONTH_MS))
    assert [row["name"] for row in found["rows"]] == [
        "CAR-HEMATOTOX", "EASIX", "m-EASIX", "s-EASIX", "ICAHT, neutrophils", "T-ICAHT, platelets",
        "IEC-HS, criteria", "VE-ICANS, EEG",
    ]  # fmt: skip
    assert found["rows"][0]["value"] == "1 of 7, Low"
    assert found["rows"][-2]["value"] == "not counted"
