"""What the demo ward's patients wrote: a hand each, smaller, slower and broken off where the check says so."""

from hashlib import sha256
from typing import Any

import pytest

from backend.attachments.forms import FORMS
from backend.attachments.service import LARGEST
from backend.chart.ink import STROKES, Drawing, drawing_in, facts
from backend.demo.hand import Hand, write
from backend.demo.letters import LETTERS
from backend.demo.nights import NIGHTS
from backend.demo.written import body, drawing, drawings
from backend.words import prompts, shipped
from sync.strict_json import loads
from tests.unit.demo.test_ward import of_bed, told

Json = dict[str, Any]
BASELINE, BEST, WORST, LAST = 0, 11, 13, 17  # of bed 07, by their place among its checks


def drawn(bed: str, index: int) -> Drawing:
    """What somebody wrote, read back."""
    found = drawing_in(loads((drawing(bed, index) or b"").decode()))
    assert found
    return found


def height(one: Drawing) -> int:
    """px from the highest to the lowest point of the last five strokes."""
    rows = [point[1] for stroke in one.strokes[-5:] for point in stroke]
    return max(rows) - min(rows)


def width(one: Drawing) -> int:
    return max(point[0] for stroke in one.strokes for point in stroke)


def test_the_server_would_take_each_of_them() -> None:
    assert len(drawings()) > 100
    for data in drawings():
        FORMS[STROKES](data)
        assert len(data) < LARGEST / 10


def test_a_check_says_what_can_be_counted_of_its_sentence() -> None:
    kept = {sha256(data).hexdigest(): data for data in drawings()}
    checks = [entry["body"]["handwriting"] for entry in told() if entry["body"].get("handwriting")]
    assert {one["sha256"] for one in checks} == set(kept)
    for one in checks:
        found = drawing_in(loads(kept[one["sha256"]].decode()))
        assert found
        assert {name: one[name] for name in ("duration_ms", "pen_lifts")} == facts(found)
        assert (one["type"], one["bytes"]) == (STROKES, len(kept[one["sha256"]]))


@pytest.mark.parametrize("language", sorted(shipped()["prompts"]))
def test_every_sentence_that_is_prompted_can_be_written(language: str) -> None:
    sentence = prompts(language).t("prompt-sentence")
    assert set(sentence) - set(LETTERS) == {" "}
    assert write(sentence, Hand(), "x") == write(sentence, Hand(), "x")
    assert write(sentence, Hand(), "x") != write(sentence, Hand(), "y")
    found = drawing_in(loads(write(sentence, Hand(), "x")))
    assert found
    assert width(found) < found.width - 20, "it ends before the paper does"


def test_at_the_worst_it_is_smaller_slower_and_breaks_off() -> None:
    before, worst = drawn("07", BASELINE), drawn("07", WORST)
    assert height(worst) < 0.7 * height(before)
    assert width(worst) < 0.7 * width(before)
    assert facts(worst)["duration_ms"] > 2 * facts(before)["duration_ms"]
    assert facts(worst)["pen_lifts"] > facts(before)["pen_lifts"]


def test_the_nurse_ticked_what_can_be_seen() -> None:
    ticked = {index: body("07", index)["writing_signs"] for index in (BASELINE, BEST, WORST, LAST)}
    assert ticked == {
        BASELINE: [], BEST: [], WORST: ["repeats", "smaller", "unfinished"], LAST: ["repeats", "smaller"],
    }  # fmt: skip
    for bed, checks in NIGHTS.items():
        for index, check in enumerate(checks):
            assert bool(body(bed, index).get("writing_signs")) == ("writing" in check.wrong and bed != "15")


def test_where_nothing_could_be_written_or_no_picture_was_kept_there_is_none() -> None:
    assert {entry["body"]["handwriting"] for bed in ("15", "30") for entry in of_bed(bed, "neuro_check")} == {None}
    splinted = [entry["body"] for entry in of_bed("24", "neuro_check")][-2:]
    assert [one["handwriting"] for one in splinted] == [None, None]


def test_a_corrected_check_has_the_sentence_it_had() -> None:
    (amendment,) = of_bed("21", "amendment")
    (first,) = [one for one in of_bed("21", "neuro_check") if one["id"] in amendment["amends"]]
    assert amendment["body"]["body"]["handwriting"] == first["body"]["handwriting"]
