"""Beside the app, for when it fails: the rescue page says everything itself, the kill switch touches no record."""

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from flask import Flask
from flask.testing import FlaskClient

from backend.app import create_app
from backend.clinicians.grants import KNOWN_KINDS
from backend.config import Config, from_environment
from backend.shell.modules import closure
from backend.shell.precache import STATIC

RESCUE = STATIC / "js" / "rescue"
RETIRED = (STATIC / "sw-retired.js").read_text()


def app_at(folder: Path, **settings: bool) -> Flask:
    """An application that is never asked for a record."""
    return create_app(Config(database_url=f"sqlite:///{folder}/none.db", **settings))  # type: ignore[arg-type]


@pytest.fixture(scope="module")
def client(tmp_path_factory: pytest.TempPathFactory) -> Iterator[FlaskClient]:
    """A browser without a session."""
    with app_at(tmp_path_factory.mktemp("shell")).test_client() as made:
        yield made


def test_it_is_the_same_page_with_and_without_the_worker(client: FlaskClient) -> None:
    assert client.get("/rescue").data == client.get("/app/rescue").data
    assert client.get("/rescue").data != client.get("/app/").data


def test_every_word_that_its_scripts_say_stands_in_it_in_each_language(client: FlaskClient) -> None:
    script = (RESCUE / "page.js").read_text()
    said = set(re.findall(r"'((?:rescue|error)-[a-z-]+)'", script))
    troubles = set(re.findall(r"'([a-z-]+)'", (RESCUE / "send.js").read_text().split("Trouble */")[0])) - {"wrong"}
    assert {"not-ours", "silent"} <= troubles
    said |= {f"trouble-{one}" for one in troubles} | {f"trouble-do-{one}" for one in troubles}
    said |= {f"kind-{kind.replace('_', '-')}" for kind in KNOWN_KINDS} | {f"month-{number}" for number in range(1, 13)}
    sections = re.split(r'<section lang="\w\w"', client.get("/rescue").text)[1:]
    found = [set(re.findall(r'data-word="([a-z0-9-]+)">[^<]', section)) for section in sections]
    assert [said - one for one in found] == [set(), set()]


def test_its_scripts_and_the_watch_over_the_start_need_nothing_of_the_app() -> None:
    assert {path.parent for path in closure(RESCUE / "page.js")} == {RESCUE}
    assert closure(STATIC / "js" / "boot.js") == ((STATIC / "js" / "boot.js").resolve(),)
    assert not re.search(r"^\s*import\b", (STATIC / "js" / "boot.js").read_text(), re.MULTILINE)


def test_the_kill_switch_is_a_worker_in_the_same_place_that_opens_no_database(tmp_path: Path) -> None:
    answer = app_at(tmp_path, retire_worker=True).test_client().get("/app/sw.js")
    assert (answer.text, answer.mimetype, answer.headers["Cache-Control"]) == (RETIRED, "text/javascript", "no-cache")
    code = re.sub(r"/\*.*?\*/", "", RETIRED, flags=re.DOTALL)
    assert re.findall(r"indexedDB|fetch|claim|localStorage", code) == []


@pytest.mark.parametrize(("value", "is_on"), [("yes", True), ("no", False)])
def test_the_setting_is_yes_or_no(monkeypatch: pytest.MonkeyPatch, value: str, is_on: bool) -> None:
    monkeypatch.setenv("RETIRE_WORKER", value)
    assert from_environment().retire_worker is is_on
