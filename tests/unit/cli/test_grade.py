"""`tenpoint grade`: a question a line in, an answer a line out, and no line stops the run."""

import json
import subprocess
import sys
from pathlib import Path

import pytest

from backend.grading.ndjson import run

TENPOINT = str(Path(sys.executable).parent / "tenpoint")
GOOD = '{"criteria": "astct-crs-2019", "answers": {"temperature": 384, "hypotension": "none", "oxygen": "low_flow"}}'

VECTORS = json.loads((Path(__file__).resolve().parents[2] / "vectors" / "grading.json").read_text())
RUBBISH = ["null", "true", "[]", "{}", "1.0", "NaN", "-1", "9" * 40, '"9"', '"unheard of"', '"\\udfff"', '""']


def said(line: str) -> str:
    """The error that a line gets."""
    found = next(run([line]))
    assert set(found) == {"error"}
    return found["error"]


def crs(answers: str) -> str:
    """A line that asks for a CRS grade."""
    return f'{{"criteria": "astct-crs-2019", "answers": {answers}}}'


BAD = [
    ("rubbish", "line: not JSON"),
    ("[]", "line: not an object"),
    ("{}", "criteria: missing"),
    ('{"criteria": "astct-crs-2019"}', "answers: missing"),
    ('{"criteria": 7, "answers": {}}', "criteria: not a code"),
    ('{"criteria": "lee-2014", "answers": {}}', "criteria: lee-2014: not a code of the contract"),
    ('{"criteria": "ice", "answers": {}}', "criteria: ice: not one of the criteria"),
    ('{"criteria": "\\ud800", "answers": {}}', "criteria: a lone surrogate"),
    ('{"criteria": NaN, "answers": {}}', "criteria: NaN is not a whole number"),
    ('{"criteria": "astct-crs-2019", "check": []}', "check: not an object"),
    ('{"criteria": "astct-crs-2019", "check": {"measured": 1}}', "check: not a check of astct-crs-2019"),
    ('{"criteria": "penn-crs", "check": {}}', "check: not a check of penn-crs"),
    ("NaN", "line: not an object"),
    ("\ufeff{}", "line: not JSON"),
    (crs("[]"), "answers: not an object"),
    (crs('{"temperature": "384"}'), "temperature: not a whole number"),
    (crs('{"temperature": true}'), "temperature: not a whole number"),
    (crs('{"temperature": null}'), "temperature: not a whole number"),
    (crs('{"temperature": 38.4}'), "temperature: 38.4 is not a whole number"),
    (crs('{"temperature": 1e2}'), "temperature: 1e2 is not a whole number"),
    (crs('{"temperature": NaN}'), "temperature: NaN is not a whole number"),
    (crs('{"oxygen": -Infinity}'), "oxygen: -Infinity is not a whole number"),
    (crs('{"temperature": ' + "9" * 20 + "}"), "temperature: outside 250 to 450"),
    (crs('{"temperature": ' + "9" * 5000 + "}"), "temperature: too long a number"),
    (crs('{"temperature": 4000}'), "temperature: outside 250 to 450"),
    (crs('{"temperature": 380, "temperature": 370}'), "temperature: stands twice"),
    (crs('{"hypotension": "some"}'), "hypotension: not one of none"),
    (crs('{"hypotension": ["none"]}'), "hypotension: not a code"),
    (crs('{"episode_open": "maybe"}'), "episode_open: not one of no, yes"),
    (crs('{"ice": 10}'), "ice: not a field of astct-crs-2019"),
    (crs('{"\\ud800": 1}'), "line: a name holds a lone surrogate"),
    (crs('{"oxygen": "\\ud800"}'), "oxygen: a lone surrogate"),
    (crs('{"": 1}'), ": not a field of astct-crs-2019"),
    (crs('{"__proto__": 1}'), "__proto__: not a field of astct-crs-2019"),
    ('{"criteria": "astct-crs-2019", "answers": ' + '{"a":' * 100_000, "line: not JSON"),
]


@pytest.mark.parametrize(("line", "error"), BAD, ids=[str(number) for number in range(len(BAD))])
def test_a_bad_line_is_answered_with_the_place_and_the_reason(line: str, error: str) -> None:
    assert said(line).startswith(error)


def test_another_system_is_asked_by_its_code() -> None:
    line = '{"criteria": "penn-crs", "answers": {"oxygen": "low_flow", "creatinine": 0}}'
    assert next(run([line]))["floor"] == 3


def test_a_signed_check_is_read_in_every_other_system() -> None:
    check = {
        "answers": {"temperature": 385, "hypotension": "none", "oxygen": "low_flow"},
        "measured": {"oxygen_device": "nasal_cannula", "oxygen_flow": 60},
    }
    found = next(run([json.dumps({"criteria": "astct-crs-2019", "check": check})]))
    assert {one["code"]: (one["grade"]["floor"], one["grade"]["ceiling"]) for one in found["systems"]} == {
        "lee-crs-2014": (3, 4), "penn-crs": (3, 3), "mskcc-crs": (3, 3),
        "cartox-crs-2018": (3, 4), "ctcae-crs-5": (3, 3),
    }  # fmt: skip
    assert [one["estimated"] for one in found["systems"]] == [["fio2"], [], ["fio2"], ["fio2"], ["fio2"]]


def test_the_run_goes_on_after_every_bad_line_and_empty_lines_are_passed_over() -> None:
    lines = [part for bad, _ in BAD for part in (bad, "", GOOD)]
    answers = list(run(lines))
    assert len(answers) == 2 * len(BAD)
    assert {(one["floor"], one["ceiling"], one["status"]) for one in answers[1::2]} == {(2, 2, "complete")}


def test_the_command_reads_standard_input_and_ends_well() -> None:
    lines = "".join(f"{bad}\n{GOOD}\n" for bad, _ in BAD)
    done = subprocess.run([TENPOINT, "grade"], input=lines.encode(), capture_output=True)
    said = [json.loads(line) for line in done.stdout.splitlines()]
    assert (done.returncode, done.stderr) == (0, b"")
    assert [one["floor"] for one in said[1::2]] == [2] * len(BAD)
    assert [one["error"].startswith(error) for one, (_, error) in zip(said[::2], BAD, strict=True)] == [True] * len(BAD)


@pytest.mark.parametrize(("lines", "status"), [([GOOD], 0), ([GOOD, "", GOOD], 0), ([GOOD, "rubbish", GOOD], 1)])
def test_who_asks_for_it_is_told_by_the_status_that_a_line_was_in_error(lines: list[str], status: int) -> None:
    done = subprocess.run([TENPOINT, "grade", "--strict"], input="\n".join(lines).encode(), capture_output=True)
    assert (done.returncode, done.stderr, len(done.stdout.splitlines())) == (status, b"", sum(map(bool, lines)))


def test_bytes_that_are_no_text_are_a_bad_line_too() -> None:
    done = subprocess.run([TENPOINT, "grade"], input=b"\xff\xfe\n" + GOOD.encode() + b"\n", capture_output=True)
    bad, good = [json.loads(line) for line in done.stdout.splitlines()]
    assert (done.returncode, done.stderr, good["floor"]) == (0, b"", 2)
    assert bad["error"].startswith("line: not JSON")


@pytest.mark.parametrize("vector", [one for one in VECTORS if one["answers"]], ids=lambda one: one["id"])
def test_rubbish_in_any_answer_of_a_vector_is_refused_by_the_name_of_its_field(vector: dict) -> None:
    for name in vector["answers"]:
        for rubbish in RUBBISH:
            told = ", ".join(
                f'"{key}": {rubbish if key == name else json.dumps(vector["answers"][key])}'
                for key in vector["answers"]
            )
            line = f'{{"criteria": "{vector["criteria"]}", "answers": {{{told}}}}}'
            assert said(line).startswith(f"{name}: ")
