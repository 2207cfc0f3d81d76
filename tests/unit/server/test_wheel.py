"""The wheel is all a hospital installs: the server runs from it in an empty directory, without Node and repository."""

import base64
import hashlib
import json
import subprocess
import sys
import sysconfig
import urllib.request
import venv
from collections.abc import Iterator
from pathlib import Path
from typing import Any
from zipfile import ZipFile

import pikepdf
import pytest

from backend.app import create_app
from backend.config import Config
from backend.demo.people import PASSPHRASE
from tests.e2e.wards import ROOT
from tests.unit.cli.test_grade import GOOD
from tests.unit.server.conftest import Serve
from tests.unit.server.served import Served, WirePhone

PACKAGES = ("backend", "sync", "frontend")
LEFT_OUT = (".pyc", ".d.ts", ".md", "vendor/.ready", "frontend/vendor.mjs")


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The wheel of these files, made as `make wheel` makes it."""
    folder = tmp_path_factory.mktemp("wheel")
    subprocess.run([sys.executable, "-m", "hatchling", "build", "-t", "wheel", "-d", folder], cwd=ROOT, check=True)
    (made,) = folder.glob("*.whl")
    return made


@pytest.fixture(scope="module")
def installed(wheel: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The programs of a new environment: Tenpoint is there by its wheel, what it depends on is the tests' own."""
    home = tmp_path_factory.mktemp("installed")
    venv.EnvBuilder(symlinks=True).create(home)
    uv = Path(sys.executable).with_name("uv")
    quickly = ["--quiet", "--offline", "--no-deps", "--compile-bytecode"]
    subprocess.run([uv, "pip", "install", *quickly, "--python", home, wheel], check=True)
    packages = Path(sysconfig.get_path("purelib", vars={"base": str(home)}))
    # a folder named here is searched, but its own .pth files, and so the repository, are not followed
    (packages / "dependencies.pth").write_text(sysconfig.get_path("purelib"))
    return home / "bin"


@pytest.fixture(scope="module")
def ward(installed: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Served]:
    """`tenpoint demo` from the wheel, in a directory of its own."""
    folder = tmp_path_factory.mktemp("empty")
    made = Served(folder, command="demo", **alone(installed))
    yield made
    made.kill()


def test_the_wheel_holds_every_file_of_the_program_and_no_other(wheel: Path) -> None:
    files = {
        path.relative_to(ROOT).as_posix()
        for package in PACKAGES
        for path in (ROOT / package).rglob("*")
        if path.is_file() and not path.as_posix().endswith(LEFT_OUT)
    }
    assert {name for name in ZipFile(wheel).namelist() if ".dist-info/" not in name} == files


def test_our_code_comes_from_the_wheel_alone(installed: Path, ward: Served) -> None:
    asked = "import backend, frontend, sync; print(*(one.__file__ for one in (backend, frontend, sync)), sep='\\n')"
    said = subprocess.run(
        [installed / "python", "-c", asked], cwd=ward.data, env=ward.environment, capture_output=True, text=True
    )
    assert [Path(line).is_relative_to(installed.parent) for line in said.stdout.splitlines()] == [True] * len(PACKAGES)


def test_every_file_that_a_phone_keeps_is_served_byte_for_byte(ward: Served, tmp_path: Path) -> None:
    rows = listed(fetched(ward, "/app/sw.js"))
    here = create_app(Config(database_url=f"sqlite:///{tmp_path}/none.db", demo=True)).test_client()
    assert rows == listed(here.get("/app/sw.js").data)  # a file that the wheel lacks is in this list only
    for one in rows:
        digest = hashlib.sha384(fetched(ward, one["url"])).digest()
        assert one["integrity"] == f"sha384-{base64.b64encode(digest).decode()}", one["url"]


@pytest.mark.parametrize("url", ["/", "/app/", "/rescue", "/api/", "/api/openapi.json"])
def test_every_page_is_there(ward: Served, url: str) -> None:
    assert fetched(ward, url).endswith((b"</html>", b"}"))


def test_a_nurse_signs_in_to_the_demo_and_is_sent_its_record(ward: Served) -> None:
    phone = WirePhone(ward)
    found = phone.sign_in(passphrase=PASSPHRASE).body
    assert (found["user"]["id"], found["demo"]) == ("bernard", True)
    assert len(phone.exchange().body["wards"]["3b"]["entries"]) > 0


def test_a_line_of_answers_is_graded(ward: Served) -> None:
    graded = ward.beside("grade", told=GOOD)
    found = json.loads(graded.stdout)
    assert (graded.stderr, found["floor"], found["ceiling"], found["status"]) == ("", 2, 2, "complete")


def test_a_sheet_is_printed_in_its_own_typeface(ward: Served) -> None:
    assert ward.beside("handover", "--ward", "3b").stdout == "handover.pdf is written.\n"
    with pikepdf.open(ward.data / "handover.pdf") as sheet:
        used = {str(font.BaseFont) for page in sheet.pages for font in page.Resources.Font.values()}
    assert {name.split("+")[1].split(",")[0] for name in used} == {"IBM-Plex-Sans-Condensed"}


def test_a_ward_of_its_own_is_served_from_an_empty_directory(installed: Path, serve: Serve) -> None:
    own = serve(template=None, **alone(installed), DATABASE_URL=Config.database_url)
    assert WirePhone(own).sign_in().status == 401
    assert (own.data / "var" / "tenpoint.db").is_file()


def alone(installed: Path) -> dict[str, Any]:
    """How a server runs the wheel's program with nothing else on its paths: no Node, no repository."""
    return {"program": (str(installed / "tenpoint"),), "PATH": str(installed), "PYTHONPATH": ""}


def fetched(ward: Served, url: str) -> bytes:
    """The bytes at a url."""
    with urllib.request.urlopen(f"{ward.address}{url}") as answer:
        found: bytes = answer.read()
    return found


def listed(worker: bytes) -> list[dict[str, str]]:
    """The list at a worker's head: what the phone keeps."""
    rows: list[dict[str, str]] = json.loads(worker.split(b"self.__PRECACHE = ", 1)[1].split(b"\n", 1)[0])
    return rows
