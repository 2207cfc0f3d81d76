"""The worker's list is the files of the app, each with the hash of the very bytes that are served."""

import base64
import hashlib
import json
import re
from collections.abc import Iterator
from importlib.metadata import version
from pathlib import Path

import pytest
from flask import Flask
from flask.testing import FlaskClient

from backend.app import create_app
from backend.config import Config
from backend.shell.precache import row

STATIC = Path(__file__).resolve().parents[3] / "frontend" / "static"
NEVER_ASKED_FOR = (".d.ts", ".md", ".ready")
BUNDLES = {"/app/style.css", "/app/contract.json", "/app/words/en.ftl", "/app/words/fr.ftl"}
CONTRACT = STATIC / "contract"
I18N = CONTRACT / "i18n"
WORKERS = ("sw.js", "sw-retired.js")
CSS = sorted((STATIC / "css").glob("*.css"))
Row = dict[str, str]


def bundled(path: Path) -> bool:
    """Whether a file of static/ stands in a bundle, so that no page of the app asks for it by itself."""
    if I18N in path.parents:
        return path.parent.name in ("en", "fr") and path.name != "prompts.ftl"
    return CONTRACT in path.parents or (path.parent == STATIC / "css" and path.name != "sheet.css")


@pytest.fixture(scope="module")
def app(tmp_path_factory: pytest.TempPathFactory) -> Flask:
    """An application that is never asked for a record."""
    return create_app(Config(database_url=f"sqlite:///{tmp_path_factory.mktemp('shell')}/none.db"))


@pytest.fixture(scope="module")
def client(app: Flask) -> Iterator[FlaskClient]:
    """A browser without a session."""
    with app.test_client() as made:
        yield made


@pytest.fixture(scope="module")
def worker(client: FlaskClient) -> str:
    """The worker's script as it is served."""
    return client.get("/app/sw.js").text


@pytest.fixture(scope="module")
def rows(worker: str) -> list[Row]:
    """The list at its head."""
    found: list[Row] = json.loads(worker.split("self.__PRECACHE = ", 1)[1].split("\n", 1)[0])
    return found


def test_the_list_is_the_pages_the_bundles_and_every_other_static_file_once(rows: list[Row]) -> None:
    files = {
        f"/static/{path.relative_to(STATIC).as_posix()}"
        for path in STATIC.rglob("*")
        if path.is_file() and path.name not in WORKERS and not path.name.endswith(NEVER_ASKED_FOR) and not bundled(path)
    }
    urls = [one["url"] for one in rows]
    assert sorted(urls) == sorted(files | BUNDLES | {"/app/", "/rescue", "/manifest.webmanifest"})


def words_of(style: str) -> str:
    """A style without comments, its spaces alike."""
    while "/*" in style:
        before, _, rest = style.partition("/*")
        style = before + rest.partition("*/")[2]
    return " ".join(style.split())


def test_a_bundle_holds_its_files_whole_but_for_comments_of_the_style(client: FlaskClient) -> None:
    style = words_of(client.get("/app/style.css").text)
    assert [path.name for path in CSS if words_of(path.read_text()) not in style] == ["sheet.css"]
    assert style.startswith(words_of((STATIC / "css" / "tokens.css").read_text()))
    assert "/*" not in style
    for language in ("en", "fr"):
        words = client.get(f"/app/words/{language}.ftl").data
        lacking = [path.name for path in I18N.glob(f"{language}/*.ftl") if path.read_bytes() not in words]
        assert lacking == ["prompts.ftl"]
    contract = client.get("/app/contract.json").get_json()
    files = [path for path in CONTRACT.rglob("*.json") if I18N not in path.parents]
    assert contract == {path.relative_to(CONTRACT).as_posix(): json.loads(path.read_text()) for path in files}


def test_there_are_no_words_in_a_language_that_is_not_shipped(client: FlaskClient) -> None:
    assert client.get("/app/words/it.ftl").status_code == 404


def test_each_file_is_served_with_the_bytes_that_the_list_names(client: FlaskClient, rows: list[Row]) -> None:
    for one in rows:
        body = client.get(one["url"]).data
        digest = hashlib.sha384(body).digest()
        assert one["integrity"] == f"sha384-{base64.b64encode(digest).decode()}", one["url"]
        assert one["revision"] == digest.hex()[:16], one["url"]


def test_one_changed_byte_is_another_version_of_a_file() -> None:
    before, after = row("/static/js/app.js", b"one"), row("/static/js/app.js", b"onf")
    assert before["url"] == after["url"]
    assert before["revision"] != after["revision"]
    assert before["integrity"] != after["integrity"]


@pytest.mark.parametrize("page", ["/app/", "/", "/rescue"])
def test_everything_a_page_asks_for_is_in_the_list(client: FlaskClient, rows: list[Row], page: str) -> None:
    asked = set(re.findall(r'(?:href|src)="(/static/[^"]+|/manifest[^"]+|/app/[^"]+)"', client.get(page).text))
    assert asked - {one["url"] for one in rows} == set()
    assert asked != set()


def test_everything_the_worker_loads_is_in_the_list(worker: str, rows: list[Row]) -> None:
    loaded = set(re.findall(r"importScripts\([^)]*?'(/[^']+)'", worker))
    assert loaded - {one["url"] for one in rows} == set()
    assert loaded != set()


def test_the_worker_is_asked_for_afresh_and_says_its_version(client: FlaskClient, worker: str) -> None:
    answer = client.get("/app/sw.js")
    assert (answer.mimetype, answer.headers["Cache-Control"]) == ("text/javascript", "no-cache")
    assert "Service-Worker-Allowed" not in answer.headers  # its scope is where it lies: /app/
    assert worker.splitlines()[1] == f'self.__VERSION = "{version("tenpoint")}"'
    assert worker.endswith((STATIC / "sw.js").read_text())


def test_the_same_files_make_the_same_worker(app: Flask, worker: str, tmp_path: Path) -> None:
    again = create_app(Config(database_url=f"sqlite:///{tmp_path}/none.db"))
    assert again.test_client().get("/app/sw.js").text == worker
    demo = create_app(Config(database_url=f"sqlite:///{tmp_path}/none.db", demo=True))
    assert demo.test_client().get("/app/sw.js").text != worker
