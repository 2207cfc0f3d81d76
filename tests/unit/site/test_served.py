"""Who is signed in gets the card word for word, and each sync answer names the one that there is."""

import hashlib
import json
from pathlib import Path

import pytest
from flask import Flask

from backend.app import create_app
from backend.config import Config
from tests.unit.databases import SqliteFiles
from tests.unit.phones import Phone
from tests.unit.site.cards import CARD

TEXT = json.dumps(CARD).encode()


@pytest.fixture
def url(sqlite_files: SqliteFiles) -> str:
    """A database with wards and people."""
    return sqlite_files.new()


def answered(app: Flask) -> tuple[Phone, str | None]:
    """A phone that is signed in, and which card a sync answer names."""
    phone = Phone(app)
    phone.sign_in()
    return phone, phone.ask().get_json()["site"]


def served(url: str, folder: Path, content: bytes | None = TEXT) -> Flask:
    """The application with a card, or without one."""
    file = folder / "site.json"
    file.write_bytes(content or b"")
    return create_app(Config(database_url=url, site_file=str(file) if content else ""))


def test_a_sync_answer_names_the_card_and_the_card_is_what_the_hospital_wrote(url: str, tmp_path: Path) -> None:
    phone, named = answered(served(url, tmp_path))
    sha256 = hashlib.sha256(TEXT).hexdigest()
    assert named == sha256
    answer = phone.client.get("/api/site")
    assert (answer.status_code, answer.get_json()) == (200, {"sha256": sha256, "card": CARD})


def test_a_site_without_a_card_says_so(url: str, tmp_path: Path) -> None:
    phone, named = answered(served(url, tmp_path, None))
    assert named is None
    answer = phone.client.get("/api/site")
    assert (answer.status_code, answer.get_json()["code"]) == (404, "not-found")


def test_nobody_reads_it_without_signing_in(url: str, tmp_path: Path) -> None:
    assert served(url, tmp_path).test_client().get("/api/site").status_code == 401


def test_another_card_after_a_restart_has_another_name(url: str, tmp_path: Path) -> None:
    _, before = answered(served(url, tmp_path))
    _, after = answered(served(url, tmp_path, TEXT + b"\n"))
    assert (before == after, after) == (False, hashlib.sha256(TEXT + b"\n").hexdigest())


def test_a_board_tells_the_phone_numbers_of_its_ward_and_nothing_else_of_the_card(url: str, tmp_path: Path) -> None:
    phone, _ = answered(served(url, tmp_path))
    board = phone.client.get("/api/boards/3b").get_json()
    own, every = CARD["wards"]["3b"]["phones"], CARD["wards"]["*"]["phones"]
    assert (board["phones"], "lines" in board) == ([*own, *every], False)
