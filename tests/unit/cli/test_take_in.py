"""`tenpoint take-in`: what a phone saved to a file, each entry once; the same as if it had been sent."""

import base64
import json
from pathlib import Path

import pytest
from flask import Flask
from sqlalchemy import select

from backend.app import create_app
from backend.attachments.model import StoredAttachment
from backend.config import Config
from backend.entries.model import HeldEntry, StoredEntry
from sync.envelope import text_hash
from tests.unit.attachments.pictures import handwriting, name_of, picture
from tests.unit.cli.terminal import refused, said
from tests.unit.databases import SqliteFiles
from tests.unit.phones import Phone, states
from tests.unit.records import scalars


@pytest.fixture
def url(sqlite_files: SqliteFiles) -> str:
    """A database with wards and people."""
    return sqlite_files.new()


@pytest.fixture
def phone(url: str) -> Phone:
    """A phone that signed in while there was a network."""
    made = Phone(create_app(Config(database_url=url)))
    made.sign_in()
    return made


def file_of(folder: Path, phone: Phone, *texts: str, **changes: str) -> str:
    """What its rescue page saves; `changes` replace texts by what they became on the way."""
    rows = [{"hash": text_hash(text), "text": changes.get(text_hash(text)[:8], text)} for text in texts]
    path = folder / "tenpoint.json"
    name = {"file": "tenpoint-entries", "v": 1, "device": phone.device, "incarnation": phone.incarnation}
    path.write_text(json.dumps(name | {"entries": rows}))
    return str(path)


def test_each_entry_is_taken_in_once_and_the_phone_that_still_has_it_is_told_so(
    url: str, phone: Phone, tmp_path: Path
) -> None:
    texts = [phone.entry(n=1), phone.entry(n=2), phone.entry(n=3, author="nobody")]
    file = file_of(tmp_path, phone, *texts)
    assert said(url, "take-in", file).splitlines() == ["1 held unknown author", "2 stored"]
    assert said(url, "take-in", file).splitlines() == ["2 duplicate", "1 held unknown author"]
    app: Flask = phone.app
    assert sorted(scalars(app, select(StoredEntry.text)) + scalars(app, select(HeldEntry.text))) == sorted(texts)
    assert states(phone.sync(*texts)) == ["duplicate", "duplicate", "held"]


def test_a_text_that_was_changed_on_its_way_stays_out_and_the_others_come_in(
    url: str, phone: Phone, tmp_path: Path
) -> None:
    good, bad = phone.entry(n=1), phone.entry(n=2)
    file = file_of(tmp_path, phone, good, bad, **{text_hash(bad)[:8]: bad.replace("slept", "swept")})
    assert refused(url, "take-in", file).splitlines() == [
        "1 damaged",
        "1 stored",
        "Error: What is damaged was not taken in: fetch the file from the phone again.",
    ]
    assert scalars(phone.app, select(StoredEntry.text)) == [good]


def test_attachments_come_in_with_the_entries_that_name_them_each_once(url: str, phone: Phone, tmp_path: Path) -> None:
    named = phone.entry("neuro_check", body={"handwriting": handwriting(picture())})
    file = with_attachments(file_of(tmp_path, phone, named), picture(), picture("JPEG", comment=b"bed 12"), b"unnamed")
    assert said(url, "take-in", file).splitlines() == [
        "1 attachment refused not-a-picture",
        "1 attachment refused picture-says-more",
        "1 attachment stored",
        "1 stored",
    ]
    assert said(url, "take-in", file).splitlines()[0::3] == ["1 attachment duplicate", "1 duplicate"]
    (kept,) = scalars(phone.app, select(StoredAttachment))
    assert (kept.data, kept.author, kept.device) == (picture(), "bernard", phone.device)
    assert phone.put(picture()).get_json()["state"] == "duplicate"
    assert phone.client.get(f"/api/attachments/{kept.sha256}").data == picture()


def test_a_damaged_attachment_stays_out_and_everything_else_comes_in(url: str, phone: Phone, tmp_path: Path) -> None:
    file = with_attachments(file_of(tmp_path, phone, phone.entry()), picture(), picture("PNG"))
    Path(file).write_text(Path(file).read_text().replace("/9j/", "/9j+", 1))
    assert refused(url, "take-in", file).splitlines()[:3] == ["1 attachment stored", "1 damaged", "1 stored"]
    assert scalars(phone.app, select(StoredAttachment.data)) == [picture("PNG")]


def with_attachments(file: str, *contents: bytes) -> str:
    """The same file with pictures beside its entries."""
    path, rows = Path(file), []
    for data in contents:
        form = "image/png" if data.startswith(b"\x89PNG") else "image/jpeg"
        rows.append({"sha256": name_of(data), "type": form, "data": base64.b64encode(data).decode()})
    path.write_text(json.dumps(json.loads(path.read_text()) | {"attachments": rows}))
    return file


def test_what_is_no_such_file_is_one_sentence(url: str, tmp_path: Path) -> None:
    path = tmp_path / "else.json"
    path.write_bytes(b"\xff\xfe")
    sentence = f"Error: {path} is no file of entries, or was cut off; nothing was taken in.\n"
    assert refused(url, "take-in", str(path)) == sentence
    path.write_text('{"file":"tenpoint-entries"')
    assert refused(url, "take-in", str(path)) == sentence


def test_more_than_one_batch_comes_in_whole(url: str, phone: Phone, tmp_path: Path) -> None:
    texts = [phone.entry(n=number) for number in range(1, 102)]
    assert said(url, "take-in", file_of(tmp_path, phone, *texts)) == "101 stored\n"
