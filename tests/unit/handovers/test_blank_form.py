"""The paper form says what the criteria tables say, is the same on the phone, and is two pages."""

import json
import subprocess
from typing import Any

import pytest

from backend.chart.tools import TOOLS
from backend.handovers.blank_form import blank_form
from backend.handovers.service import blank
from backend.pdf import page, press
from tests.unit.handovers.phone import ROOT
from tests.unit.handovers.sheets import LANGUAGES
from tests.unit.pdf.pages import page_texts

Json = dict[str, Any]
SCRIPT = "tests/unit/js/lib/sheet/blank.js"
NONE = "–"


def form(tool: str = "ice", language: str = "en") -> Json:
    """The form as the server makes it."""
    return blank_form(blank(tool, language))


def options(one: Json) -> dict[str, list[str]]:
    """What can be ringed in each line, by its label."""
    return {row["label"]: row["options"] for group in one["groups"] for row in group["rows"] if row["options"]}


def cells(one: Json, table: int) -> dict[str, list[str]]:
    """The cells of a grading table by the label of their row."""
    return {row["label"]: [plain(cell) for cell in row["cells"]] for row in one["back"]["tables"][table]["rows"]}


def plain(words: str) -> str:
    """Words with simple spaces."""
    return " ".join(words.split())


def test_server_and_phone_make_the_same_form() -> None:
    phone = subprocess.run(["node", SCRIPT], cwd=ROOT, capture_output=True, text=True, check=True)
    assert json.loads(phone.stdout) == {
        language: {tool: form(tool, language) for tool in TOOLS} for language in LANGUAGES
    }


def test_each_domain_offers_the_grades_that_it_can_give() -> None:
    found = options(form())
    assert found["Consciousness"] == ["0", "1", "2", "3", "4"]
    assert found["Weakness"] == ["0", "4"]
    assert found["Seizure"] == found["Raised pressure"] == ["0", "3", "4"]
    assert found["Blood pressure needs"] == found["Oxygen"] == ["0", "2", "3", "4"]
    assert "ICE" not in found


def test_the_tables_overleaf_are_those_of_the_consensus() -> None:
    adult, child = form(), form("capd")
    assert cells(adult, 0)["ICE"] == ["7–9", "3–6", "0–2", NONE]
    assert cells(adult, 0)["Weakness"] == [NONE, NONE, NONE, "Deep focal weakness: one side or both legs"]
    assert cells(adult, 1)["Temperature"] == ["≥ 38.0 °C", NONE, NONE, NONE]
    assert cells(adult, 1)["Oxygen"][1] == "Low flow, up to 6 L/min · Blow-by"
    assert cells(child, 0)["CAPD"] == ["1–8", NONE, "9–32", NONE]


def test_ten_items_are_right_wrong_or_not_testable_in_the_order_of_the_bedside() -> None:
    (items,) = [group for group in form()["groups"] if group["head"].startswith("ICE")]
    assert [plain(row["label"]) for row in items["rows"]] == [
        "Year", "Month", "City", "Hospital", "Object 1", "Object 2", "Object 3", "Command", "Counting back", "Sentence",
        "ICE of 10",
    ]  # fmt: skip
    assert {tuple(row["options"]) for row in items["rows"][:-1]} == {("✓", "×", "N/T")}


def test_the_points_of_an_item_stand_from_never_to_always() -> None:
    found = options(form("capd"))
    assert found["Eye contact"] == ["4", "3", "2", "1", "0"]
    assert found["Slow to respond"] == ["0", "1", "2", "3", "4"]


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("tool", TOOLS)
def test_it_is_a_front_and_a_back(tool: str, language: str) -> None:
    sheet = form(tool, language)
    front, back = page_texts(press.press(page.html("form", sheet, language)))
    assert plain(sheet["foot"][-1]) in front
    assert plain(sheet["back"]["notes"]) in back
    assert all(plain(row["label"]) in front for group in sheet["groups"] for row in group["rows"])
