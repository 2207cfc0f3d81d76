"""What guidelines describe is data: dated, as sure as it is, worded as a reference, its numbers in no language."""

import re
from itertools import chain

import pytest
from fluent.syntax import FluentParser, ast

from backend.contract import load
from backend.contract.guidance import ASPECTS, TOPICS, UNITS
from backend.words import CATALOGUES, words
from tests.unit.words.imperatives import FILLED_IN, orders
from tests.unit.words.test_words import messages

LANGUAGES = ("en", "fr")
GUIDELINES = load.guidance()
LINES = [(code, line) for code, one in GUIDELINES.items() for line in one["lines"]]
NUMBER_WORDS = {
    "en": r"\b(?:twice|thrice|two|three|four|five|six|seven|eight|nine|ten|twelve|half|double)\b",
    "fr": r"\b(?:deux|trois|quatre|cinq|six|sept|huit|neuf|dix|douze|demi|double)\b",
}


def texts(language: str) -> dict[str, str]:
    """The messages of the guidance, as they are written."""
    found = FluentParser().parse((CATALOGUES / language / "guidance.ftl").read_text(encoding="utf-8")).body
    return {one.id.name: value(one) for one in found if isinstance(one, ast.Message)}


def value(message: ast.Message) -> str:
    """The text of a message; what is filled in stands as a word."""
    parts = message.value.elements if message.value else []
    return "".join(one.value if isinstance(one, ast.TextElement) else FILLED_IN for one in parts)


def test_the_guidelines_of_the_tables_are_there_the_societies_first() -> None:
    ranked = sorted(GUIDELINES, key=lambda code: GUIDELINES[code]["rank"])
    assert ranked[:5] == ["asco", "ebmt-eha", "sitc", "nccn", "eu-handbook"]
    assert len({one["rank"] for one in GUIDELINES.values()}) == len(GUIDELINES)


@pytest.mark.parametrize(("code", "line"), LINES, ids=[f"{code} {line['says']}" for code, line in LINES])
def test_each_line_has_a_source_a_confidence_and_a_date_or_says_that_none_is_known(code: str, line: dict) -> None:
    guideline = GUIDELINES[code]
    read = guideline["read"][line["at"]]
    dated = "date" in guideline["printed"] or "date" in read or "date" in guideline.get("unknown", [])
    assert (bool(read["cite"]), line["confidence"] in "ABCD", dated) == (True, True, True)


@pytest.mark.parametrize("language", LANGUAGES)
def test_each_line_brings_what_its_words_show_and_nothing_else(language: str) -> None:
    shown = messages(CATALOGUES / language / "guidance.ftl")
    wrong = [(code, one["says"]) for code, one in LINES if set(one.get("with", {})) != shown[f"guided-{one['says']}"]]
    assert wrong == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_number_stands_in_a_language_so_both_show_the_same(language: str) -> None:
    written = texts(language)
    assert {id: text for id, text in written.items() if re.search(r"\d", text)} == {}
    assert {id: text for id, text in written.items() if re.search(NUMBER_WORDS[language], text)} == {}


@pytest.mark.parametrize("language", LANGUAGES)
def test_nothing_is_ordered(language: str) -> None:
    found = {id: heard for id, text in texts(language).items() if (heard := orders(text, language))}
    assert found == {}


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "give dexamethasone 10 mg"),
        ("en", "dexamethasone 10 mg, then repeat after 6 h"),
        ("en", "Consider tocilizumab"),
        ("en", "fever for more than 3 d: treat as grade 2"),
        ("en", f"{FILLED_IN}: {FILLED_IN} give with it"),
        ("en", "tocilizumab should follow"),
        ("en", "the patient must go to intensive care"),
        ("fr", "donner la dexaméthasone"),
        ("fr", "dexaméthasone 10 mg, puis répéter après 6 h"),
        ("fr", "suspendre la perfusion"),
        ("fr", f"{FILLED_IN} puis prendre un avis"),
        ("fr", "Envisagez le tocilizumab"),
        ("fr", "fièvre de plus de 3 j : traiter comme un grade 2"),
        ("fr", "le patient doit aller en soins intensifs"),
        ("fr", "il faut une imagerie"),
        ("fr", "arrête la perfusion"),
    ],
)
def test_an_order_would_be_heard(language: str, text: str) -> None:
    assert orders(text, language) != []


def test_no_statement_topic_aspect_or_note_lies_idle() -> None:
    said = {one["says"] for _, one in LINES}
    here = texts("en")
    assert {id.removeprefix("guided-") for id in here if id.startswith("guided-")} == said
    assert {one["topic"] for _, one in LINES} - set(load.formulary()) == set(TOPICS)
    assert {one["aspect"] for _, one in LINES} == set(ASPECTS)
    agents = {
        code for _, line in LINES for one in line.get("with", {}).values() for code in one.get("agents", [])
    } - set(load.formulary())
    named = {id.removeprefix("guidance-agent-") for id in here if id.startswith("guidance-agent-")}
    assert named == {code.replace("_", "-") for code in agents}
    notes = set(chain.from_iterable(one.get("notes", []) for one in GUIDELINES.values()))
    assert {id.removeprefix("guidance-note-") for id in here if id.startswith("guidance-note-")} == notes
    used = {one["unit"] for _, line in LINES for one in line.get("with", {}).values() if "unit" in one}
    assert used == set(UNITS)


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_message_has_words(language: str) -> None:
    assert [id for id in texts(language) if not words(language).has(id)] == []


def test_a_dose_of_tocilizumab_stands_only_under_those_in_whom_it_was_read() -> None:
    doses = {code for code, line in LINES if (line["topic"], line["aspect"]) == ("tocilizumab", "dose")}
    assert doses == {"asco", "ferreri", "cartox-2018", "tocilizumab-label"}


def test_anakinra_is_in_milligrams_although_a_slide_prints_micrograms() -> None:
    lines = [line for _, line in LINES if (line["topic"], line["aspect"]) == ("anakinra", "dose")]
    units = {one["unit"] for line in lines for name, one in line["with"].items() if name in ("dose", "most")}
    assert units == {"mg", "mg_per_d", "mg_per_kg", "mg_per_kg_d"}


def test_what_the_formulary_limits_the_label_says_too() -> None:
    drug = load.formulary()["tocilizumab"]
    label = {line["says"]: line["with"] for line in GUIDELINES["tocilizumab-label"]["lines"]}
    below, above = drug["per_kg"]
    assert label == {
        "from-weight": {"weight": {"value": above["from_g"] // 1000, "unit": "kg"}, "dose": per_kg(above)},
        "below-weight": {"weight": {"value": below["below_g"] // 1000, "unit": "kg"}, "dose": per_kg(below)},
        "over": {"time": {"value": drug["over_min"], "unit": "min"}},
        "apart": {"time": {"value": drug["apart_min"] // 60, "unit": "h"}},
        "cap": {"dose": {"value": drug["cap_ug"] // 1000, "unit": "mg"}},
        "in-all": {"all": {"value": drug["most_in_all"], "unit": "number"}},
    }


def per_kg(branch: dict[str, int]) -> dict[str, int | str]:
    """A dose by weight as a line writes it."""
    return {"value": branch["mg_per_kg"], "unit": "mg_per_kg"}
