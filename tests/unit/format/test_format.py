"""backend/format.py says what tests/vectors/format.json says; the phone's twin reads the same file."""

import json
from pathlib import Path
from typing import Any

import pytest

from backend.format import Format
from backend.words import words

VECTORS = json.loads((Path(__file__).parents[2] / "vectors" / "format.json").read_text())
CASES = [(language, case) for case in VECTORS["cases"] for language in ("en", "fr")]


@pytest.mark.parametrize(("language", "case"), CASES, ids=str)
def test_the_server_says_it_as_the_vectors_do(language: str, case: dict[str, Any]) -> None:
    formatter = Format(words(language).t, VECTORS["offsets"])
    assert getattr(formatter, case["call"])(*case["args"]) == case[language]


def test_every_public_formatter_has_a_vector() -> None:
    public = {name for name in vars(Format) if not name.startswith("_")}
    assert public - {case["call"] for case in VECTORS["cases"]} == set()


@pytest.mark.parametrize("language", ["en", "fr"])
def test_the_twelve_months_have_twelve_words(language: str) -> None:
    said = {words(language).t(f"month-{month}") for month in range(1, 13)}
    assert len(said) == 12


def test_a_ward_without_offsets_reads_the_clock_as_utc() -> None:
    assert Format(words("en").t, []).time(1795223407000) == "01:10"


def test_an_unknown_unit_is_refused() -> None:
    with pytest.raises(LookupError):
        Format(words("en").t, []).quantity(1, 0, "furlong")
