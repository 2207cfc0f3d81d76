"""How wide letters are taken to be: no less than the typeface draws them, and the same on both sides."""

import json
import subprocess
from pathlib import Path

import pytest
from fontTools.ttLib import TTFont
from hypothesis import given, settings
from hypothesis import strategies as st

from backend.pdf.letters import SPACE, WIDTHS, width_of, wrapped
from backend.pdf.press import STATIC

ROOT = Path(__file__).resolve().parents[3]
ASKED = """
import { widthOf, wrapped } from './frontend/static/js/lib/sheet/letters.js'
import { readFileSync } from 'node:fs'
const told = JSON.parse(readFileSync(0, 'utf8'))
console.log(JSON.stringify(told.map(([text, width]) => [widthOf(text), wrapped(text, width)])))
"""
WORDS = (
    "04-Dec-2026 08:10",
    "17-sept 02:00",
    "3 L/min",
    "785b f7d1",
    "ABC-12",
    "œdème",
    "N°",
    "",
    "—",
    "Ž",
    "王",
    "🙂",
)
TEXTS = st.lists(st.one_of(st.sampled_from(WORDS), st.text(max_size=30)), max_size=12).map(" ".join)


@pytest.mark.parametrize("weight", [400, 600])
def test_no_letter_is_wider_on_paper_than_it_is_taken_to_be(weight: int) -> None:
    font = TTFont(STATIC / "vendor" / "fonts" / f"ibm-plex-sans-condensed-latin-{weight}-normal.woff2")
    drawn = {chr(code): font["hmtx"][glyph][0] for code, glyph in font.getBestCmap().items()}
    assert set(WIDTHS) <= set(drawn)
    taken = WIDTHS | {" ": SPACE}
    # in the regular weight three letters; a text has others beside them
    wider = {letter for letter, width in taken.items() if drawn[letter] > 10 * width + 5}
    assert wider == ({"_", "#", "œ"} if weight == 400 else set())


def test_a_line_holds_what_is_not_wider_than_it() -> None:
    assert width_of("in in") == 2 * (25 + 54) + SPACE
    assert [wrapped("in in", width) for width in (179, 178)] == [1, 2]
    assert [wrapped("nnnn", width) for width in (216, 215, 108, 54)] == [1, 2, 2, 4]


def test_a_date_keeps_its_time_on_one_line() -> None:
    column = width_of("since that night 04-Dec")
    assert wrapped("since that night 04-Dec on 08:10", column) == 1 + 1
    assert wrapped("since that night 04-Dec 08:10", column) == 1 + 1
    assert wrapped("04-Dec 08:10 04-Dec 08:10 on", width_of("04-Dec 08:10 04-Dec")) == 1 + 1
    assert wrapped("04-Dec 08h10 04-Dec 08h10 on", width_of("04-Dec 08h10 04-Dec")) == 1 + 1
    assert wrapped("oxygen 3 L/min", width_of("oxygen 3")) == 1 + 1


@settings(max_examples=10, deadline=None)
@given(st.lists(st.tuples(TEXTS, st.integers(1, 4000)), min_size=20, max_size=60))
def test_both_sides_measure_the_same(told: list[tuple[str, int]]) -> None:
    made = subprocess.run(
        ["node", "--input-type=module", "-e", ASKED], cwd=ROOT, input=json.dumps(told), capture_output=True, text=True
    )
    assert made.returncode == 0, made.stderr[:2000]
    assert json.loads(made.stdout) == [[width_of(text), wrapped(text, width)] for text, width in told]
