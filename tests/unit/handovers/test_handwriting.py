"""The written sentence on the sheet of a watch: facts from entries alone, pictures that are at hand, no verdict."""

from typing import Any

from backend.handovers.handwriting import handwriting, named
from backend.handovers.patient_sheet import patient_sheet
from tests.unit.chart.ward import ms
from tests.unit.handovers.month import MONTH_MS, PICTURES, at, hash_of, month, story
from tests.unit.handovers.sheets import context

Json = dict[str, Any]


def figures(**more: Any) -> list[Json]:
    """What the month's sheet shows of its sentences."""
    return [one for row in handwriting(month(), context(now_ms=MONTH_MS, **more))["rows"] for one in row]


def plain(*texts: str) -> tuple[str, ...]:
    """Their spaces plain."""
    return tuple(text.replace("\u00a0", " ") for text in texts)


def test_the_baseline_stands_first_and_of_each_day_the_one_with_a_sign_and_what_is_left_out_is_counted() -> None:
    told = [plain(one["head"], one["facts"]) for one in figures()]
    drawn = "drawn in 6 s, 9 pen lifts"
    assert told[:4] == [
        ("16-Nov 15:10, baseline, ICE 10", drawn),
        ("21-Nov 02:11, Day +4, ICE 5", f"{drawn}; repeats letters, unfinished"),
        ("22-Nov 08:00, Day +5, ICE 8", "seen on paper; smaller or shaky"),
        ("23-Nov 08:00, Day +6, ICE 9", "photographed"),
    ]
    assert len(told) == 7
    found = handwriting(month(), context(now_ms=MONTH_MS))
    assert [len(row) for row in found["rows"]] == [4, 3]
    assert found["more"] == "Of each day the last one, or one with a sign: 1 more is not shown."


def test_the_entries_alone_are_enough_and_each_place_says_why_it_is_empty() -> None:
    here = "picture not on this phone"
    assert [one["absent"] for one in figures()] == [here, here, "", here, here, here, here]
    assert {one["absent"] for one in figures(absent="not-received")} == {"", "picture not received yet"}
    assert [one["absent"] for one in figures(pictures=PICTURES)] == [
        "",
        "",
        "",
        "",
        here,
        "this picture cannot be read",
        "",
    ]


def test_traces_are_drawn_at_one_scale_whatever_paper_they_were_written_on() -> None:
    wide, narrow = (one["drawing"] for one in figures(pictures=PICTURES)[:2])
    scales = {dict(drawing["shapes"][0][1])["transform"].split(" ")[0] for drawing in (wide, narrow)}
    assert scales == {"scale(0.3519)"}
    assert (wide["width"], narrow["width"]) == ("126", "105.6")
    assert float(narrow["height"]) < float(wide["height"])
    assert wide["alt"].replace("\u00a0", " ") == "16-Nov 15:10, baseline, ICE 10: drawn in 6 s, 9 pen lifts"


def test_a_photograph_stands_as_it_was_taken_and_only_what_is_shown_is_asked_for() -> None:
    (photo,) = [one for one in figures(pictures=PICTURES) if one["photo"]]
    assert photo["photo"] == PICTURES[hash_of("photo")]["src"]
    assert named(month(), context(now_ms=MONTH_MS)) == [
        hash_of(kind) for kind in ("even", "small", "photo", "elsewhere", "broken", "even")
    ]


def notes(now: str) -> tuple[str, ...]:
    """What the patient's sheet notes below its checks."""
    entries = [one for one in story().entries if ms(one["at"]) <= ms(now)]
    return plain(*patient_sheet(story().at(now, entries), context(now_ms=ms(now)))["grid"]["notes"])


def test_the_patients_sheet_says_how_the_last_sentence_was_taken_and_what_was_seen_of_it() -> None:
    said = "Writing 21-Nov 02:11: drawn in 6 s, 9 pen lifts; repeats letters, unfinished"
    assert notes(at(4, "05:00"))[0] == said
    assert said not in notes(at(4, "07:00"))
