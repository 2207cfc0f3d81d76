"""Printing reaches nothing but what it was given, ends in time, and is one sentence where it cannot be."""

import multiprocessing
import os
import subprocess
import sys
from pathlib import Path

import pytest

from backend.errors import Unavailable
from backend.pdf import press
from backend.pdf.render import MISSING, render
from tests.unit.pdf.pages import opened, text

OUTSIDE = [
    "http://127.0.0.1:1/x.png", "https://tenpoint.example/x.png", "HTTP://127.0.0.1:1/", "ftp://127.0.0.1/x",
    "file:///etc/passwd", "FILE:///etc/passwd", "file:/etc/passwd", "gopher://127.0.0.1/", "//127.0.0.1:1/x.png",
]  # fmt: skip
STATIC = press.STATIC.as_uri()
ABOVE = [
    "file:///etc/passwd", f"{STATIC}/../../pyproject.toml", f"{STATIC}/%2e%2e/%2e%2e/pyproject.toml",
    "http://127.0.0.1:1/x.css", "https://127.0.0.1:1/x.css",
]  # fmt: skip
WAYS = (
    '<link rel="attachment" href="{0}"><link rel="stylesheet" href="{0}"><img src="{0}" alt="x"><object data="{0}">'
    '</object><embed src="{0}"><iframe src="{0}"></iframe><p style="background: url({0})">seen</p><style>@import "{0}";'
    '@font-face {{ font-family: x; src: url("{0}") }} p {{ font-family: x }}</style>'
    '<a rel="attachment" href="{0}">.</a>'
)
REFUSED = "disallowed protocol|Not an absolute URI|not a file of ours"
NO_PANGO = 'raise OSError("cannot load library libpango-1.0-0")'
ASKED = """
from backend.app import create_app
from backend.config import Config
from backend.errors import Unavailable
from backend.pdf.render import render
if __name__ == "__main__":
    client = create_app(Config(database_url="sqlite:///nowhere.db")).test_client()
    print(client.get("/healthz").status_code, client.get("/app/").status_code)
    try:
        render("<p>a page")
    except Unavailable as said:
        print(said.code, said.detail)
"""


def page(body: str) -> str:
    """A page around something."""
    return f'<!doctype html><html lang="en"><title>A page</title><body>{body}</body></html>'


@pytest.mark.parametrize("address", OUTSIDE)
def test_a_sheet_fetches_nothing_but_data(address: str) -> None:
    with pytest.raises(ValueError, match=REFUSED):
        press.OnlyOurs().fetch(address)
    pdf = press.press(page(WAYS.format(address)))
    assert text(pdf) == "seen . x · 1 1"
    assert len(opened(pdf).attachments) == 0


@pytest.mark.parametrize("address", ABOVE)
def test_its_style_reads_our_static_folder_and_no_other(address: str) -> None:
    with pytest.raises(ValueError, match=REFUSED):
        press.OnlyOurs(press.STATIC).fetch(address)
    assert press.OnlyOurs(press.STATIC).fetch(press.STYLE.as_uri()).read() == press.STYLE.read_bytes()


def test_a_sheet_that_takes_too_long_is_given_up_and_its_process_is_gone() -> None:
    with pytest.raises(Unavailable) as said:
        render(page("<p>word</p>" * 200_000), seconds=1)
    assert said.value.code == "sheet-too-slow"
    assert multiprocessing.active_children() == []


def test_a_sheet_that_cannot_be_made_is_a_sentence_and_the_next_one_is_printed() -> None:
    with pytest.raises(Unavailable) as said:
        render(page("<div>" * 3000))
    assert said.value.detail == "The sheet could not be made. Print it from the phone."
    assert text(render(page("<p>the next</p>"))) == "the next · 1 1"


def test_without_pango_printing_is_one_sentence_and_the_rest_goes_on(tmp_path: Path) -> None:
    (tmp_path / "weasyprint.py").write_text(NO_PANGO)
    (tmp_path / "asked.py").write_text(ASKED)
    paths = os.pathsep.join([str(tmp_path), str(Path(__file__).parents[3])])
    answer = subprocess.run(
        [sys.executable, "asked.py"],
        cwd=tmp_path, env=os.environ | {"PYTHONPATH": paths}, capture_output=True, text=True, check=True,
    )  # fmt: skip
    assert answer.stdout.splitlines() == ["200 200", f"no-pango {MISSING}"]
