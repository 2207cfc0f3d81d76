"""The colours: both night lists are one list, text is readable on every surface, every eye tells the grades apart."""

import re
from itertools import combinations, pairwise
from pathlib import Path

import pytest
from coloraide import Color

FOLDER = Path(__file__).parents[3] / "frontend" / "static" / "css"
CSS = (FOLDER / "tokens.css").read_text()
BLOCKS = re.findall(r"(:root(?::not\(\[data-theme\]\))?|\[data-theme=\"night\"\]) \{([^}]*)\}", CSS)


def colours(body: str) -> dict[str, str]:
    """Custom properties that hold a colour, by name."""
    return dict(re.findall(r"--([\w-]+): (#[0-9a-f]{6});", body))


LISTS = [colours(body) for _, body in BLOCKS if "color-scheme" in body]
DAY, SYSTEM_NIGHT, CHOSEN_NIGHT = LISTS
THEMES = {"day": DAY, "night": CHOSEN_NIGHT}
TEXT = ["text", "quiet", "primary", "wrong", "correct", "server", "conflict"]
NAME = re.compile(r"--([\w-]+):")
INKS = [(f"g{grade}-ink", f"g{grade}") for grade in range(5)] + [
    ("on-primary", "primary"), ("on-correct", "correct"), ("on-wrong", "wrong"), ("on-plate", "plate"),
    ("phone", "phone-fill"), ("server", "server-fill"), ("bg", "text"), ("on-paper", "paper"),
]  # fmt: skip
SERIES = ["series-ice", "series-crs", "series-drug"]
MARKS = ["line", "focus", "threshold", *SERIES, *(f"g{grade}-edge" for grade in range(5))]


def luminance(colour: str) -> float:
    """Relative luminance (WCAG 2)."""
    parts = [int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5)]
    red, green, blue = (part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: str, other: str) -> float:
    """Contrast ratio of two colours (WCAG 2)."""
    dark, light = sorted((luminance(one), luminance(other)))
    return (light + 0.05) / (dark + 0.05)


def test_the_systems_night_and_the_chosen_night_are_one_list() -> None:
    assert SYSTEM_NIGHT == CHOSEN_NIGHT


def test_night_gives_every_colour_of_the_day_a_value() -> None:
    assert set(CHOSEN_NIGHT) == set(DAY)


def test_what_a_grade_sets_for_its_mark_is_no_name_of_the_theme_or_a_mark_without_a_grade_would_take_that() -> None:
    of_a_grade = " ".join(re.findall(r'\[data-grade="\d"\] \{([^}]*)\}', (FOLDER / "severity.css").read_text()))
    assert (set(NAME.findall(of_a_grade)), set(NAME.findall(CSS)) & {"fill", "ink", "ring"}) == (
        {"fill", "ink", "ring"},
        set(),
    )


@pytest.mark.parametrize("theme", THEMES)
@pytest.mark.parametrize("surface", ["bg", "surface"])
@pytest.mark.parametrize("text", TEXT)
def test_text_reaches_seven_to_one(theme: str, surface: str, text: str) -> None:
    assert contrast(THEMES[theme][text], THEMES[theme][surface]) >= 7


@pytest.mark.parametrize("theme", THEMES)
@pytest.mark.parametrize(("ink", "fill"), INKS)
def test_ink_on_a_fill_reaches_seven_to_one(theme: str, ink: str, fill: str) -> None:
    assert contrast(THEMES[theme][ink], THEMES[theme][fill]) >= 7


@pytest.mark.parametrize("theme", THEMES)
@pytest.mark.parametrize("mark", MARKS)
def test_lines_and_marks_reach_three_to_one(theme: str, mark: str) -> None:
    assert contrast(THEMES[theme][mark], THEMES[theme]["bg"]) >= 3


@pytest.mark.parametrize("theme", THEMES)
def test_the_worse_the_grade_the_further_from_the_paper(theme: str) -> None:
    away = [contrast(THEMES[theme][f"g{grade}"], THEMES[theme]["bg"]) for grade in range(5)]
    assert all(worse > milder for milder, worse in pairwise(away))


SEES = {"everybody": None, "protan": "protan", "deutan": "deutan", "tritan": "tritan", "grey": "grayscale"}


def seen(colour: str, eye: str | None) -> Color:
    """A colour as an eye sees it; the three kinds of colour blindness complete (Machado 2009)."""
    how = {"method": "machado"} if eye not in (None, "grayscale") else {}
    return Color(colour).filter(eye, **how) if eye else Color(colour)


@pytest.mark.parametrize("theme", THEMES)
@pytest.mark.parametrize("eye", SEES)
def test_each_eye_tells_any_two_grades_apart(theme: str, eye: str) -> None:
    fills = [seen(THEMES[theme][f"g{grade}"], SEES[eye]) for grade in range(5)]
    closest = min(one.delta_e(other, method="2000") for one, other in combinations(fills, 2))
    assert closest >= (7 if eye == "grey" else 14)  # CIEDE2000
