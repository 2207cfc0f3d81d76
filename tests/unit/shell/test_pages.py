"""The pages around the records: the same shell for every path, a manifest that is true, nothing inline."""

import re
import struct
from collections.abc import Iterator
from pathlib import Path
from urllib.parse import urljoin

import pytest
from flask.testing import FlaskClient

from backend.app import create_app
from backend.config import Config

PATHS = ["/app/", "/app/sync", "/app/patients/01985a00-0000-7000-8000-000000000001", "/app/x/../y", "/app/%00x"]
MODULE_TYPES = {".js": "text/javascript", ".css": "text/css", ".json": "application/json", ".svg": "image/svg+xml"}


@pytest.fixture(scope="module", params=[False, True], ids=["ward", "demo"])
def demo(request: pytest.FixtureRequest) -> bool:
    """A ward's own server, and the demo's."""
    found: bool = request.param
    return found


@pytest.fixture(scope="module")
def client(tmp_path_factory: pytest.TempPathFactory, demo: bool) -> Iterator[FlaskClient]:
    """A browser at a server that is never asked for a record."""
    url = f"sqlite:///{tmp_path_factory.mktemp('shell')}/none.db"
    with create_app(Config(database_url=url, demo=demo)).test_client() as made:
        yield made


def test_the_shell_is_the_same_bytes_for_every_path(client: FlaskClient) -> None:
    answers = {(answer.status_code, answer.data) for path in PATHS[:4] for answer in [client.get(path)]}
    assert len(answers) == 1
    assert answers.pop()[0] == 200


def test_the_shell_names_every_module_that_a_start_imports_and_no_other(client: FlaskClient) -> None:
    named = re.findall(r'rel="modulepreload" href="([^"]+)"', client.get("/app/").text)
    texts = {url: client.get(url).text for url in named}
    needed = {
        urljoin(url, path)
        for url, text in texts.items()
        for path in re.findall(r"^(?:import '|.* from ')(\.[^']+)'", text, re.M)
    }
    assert set(named) == needed | {"/static/js/app.js"}
    assert len(named) == len(set(named))


def test_the_shell_names_what_the_ward_list_needs_besides_for_a_phone_that_has_it_itself(client: FlaskClient) -> None:
    shell = client.get("/app/").text
    besides = re.findall(r'data-sealed="([^"]+)"', shell)[0].split(" ")
    named = re.findall(r'rel="modulepreload" href="([^"]+)"', shell)
    assert "/static/js/screens/ward.js" in besides
    assert "/static/js/chart/fold.js" in besides
    assert not set(besides) & set(named)
    assert {client.get(url).status_code for url in besides} == {200}


def test_a_page_that_was_left_is_not_kept_behind_the_back_button(client: FlaskClient) -> None:
    assert [client.get(path).headers["Cache-Control"] for path in PATHS[:4]] == ["no-store"] * 4


def test_a_path_with_nul_is_nowhere(client: FlaskClient) -> None:
    assert client.get(PATHS[4]).status_code == 404


@pytest.mark.parametrize("page", ["/", "/app/", "/rescue"])
def test_no_page_has_script_or_style_of_its_own(client: FlaskClient, page: str) -> None:
    html = client.get(page).text
    assert re.findall(r"<script(?![^>]*\bsrc=)|<style|\sstyle=|\son[a-z]+=|javascript:", html) == []


@pytest.mark.parametrize("language", ["en", "fr"])
def test_the_landing_page_speaks_the_readers_language_first(client: FlaskClient, language: str) -> None:
    html = client.get("/", headers={"Accept-Language": f"{language};q=0.9"}).text
    assert re.findall(r'lang="(\w+)"', html)[:2] == [language, language]


def test_every_page_of_the_demo_says_that_its_patients_are_made_up(client: FlaskClient, demo: bool) -> None:
    assert ("made-up patients" in client.get("/").text.lower()) == demo
    assert ("data-demo" in client.get("/app/").text) == demo


def test_the_manifest_starts_inside_its_scope_and_names_the_demo(client: FlaskClient, demo: bool) -> None:
    answer = client.get("/manifest.webmanifest")
    found = answer.get_json(force=True)
    assert answer.mimetype == "application/manifest+json"
    assert (found["id"], found["scope"], found["display"]) == ("/app/", "/app/", "standalone")
    starts = [found["start_url"], *(one["url"] for one in found["shortcuts"])]
    assert [url for url in starts if not url.startswith(found["scope"])] == []
    assert ("made-up patients" in found["name"]) == demo


def test_each_icon_has_the_size_that_the_manifest_names(client: FlaskClient) -> None:
    icons = client.get("/manifest.webmanifest").get_json(force=True)["icons"]
    sizes = {}
    for icon in icons:
        body = client.get(icon["src"]).data
        assert body[:8] == b"\x89PNG\r\n\x1a\n", icon["src"]
        sizes[icon["src"]] = "x".join(str(side) for side in struct.unpack(">II", body[16:24]))
    assert sizes == {icon["src"]: icon["sizes"] for icon in icons}
    assert {icon["purpose"] for icon in icons} == {"any", "maskable"}


@pytest.mark.parametrize("ending", sorted(MODULE_TYPES))
def test_static_files_have_types_that_browsers_take_with_nosniff(client: FlaskClient, ending: str) -> None:
    static = Path(client.application.static_folder or "")
    path = next(path for path in sorted(static.rglob(f"*{ending}")))
    answer = client.get(f"/static/{path.relative_to(static).as_posix()}")
    assert (answer.status_code, answer.mimetype) == (200, MODULE_TYPES[ending])
