"""Off until an operator makes a key; a setting that cannot be is one sentence."""

import stat
from pathlib import Path

import pytest
from cryptography.hazmat.primitives.asymmetric.ec import SECP384R1, generate_private_key
from cryptography.hazmat.primitives.serialization import Encoding, NoEncryption, PrivateFormat

from backend.board import rounds
from backend.config import PUSH_SERVICES, BadSetting, from_environment
from backend.push import keys
from tests.unit.chart.ward import ms
from tests.unit.cli.terminal import refused, said
from tests.unit.conftest import Clock
from tests.unit.databases import SqliteFiles
from tests.unit.phones import ORIGIN, Phone
from tests.unit.push.test_when import LATE


def test_a_server_without_a_key_says_so_takes_no_phone_and_looks_as_before(
    sqlite_files: SqliteFiles, clock: Clock
) -> None:
    from backend.app import create_app
    from backend.config import Config

    app = create_app(Config(database_url=sqlite_files.new()))
    phone = Phone(app)
    phone.sign_in()
    assert phone.client.get("/api/push").get_json() == {"offered": "no", "key": None}
    answer = phone.client.post("/api/push", json={"endpoint": "https://fcm.googleapis.com/x"}, headers=ORIGIN)
    assert (answer.status_code, answer.get_json()["code"]) == (404, "push-not-offered")
    assert phone.client.delete("/api/push", headers=ORIGIN).status_code == 204
    clock.ms = ms(LATE)
    rounds.make(app)


def test_the_command_makes_a_key_that_only_its_owner_reads_and_never_overwrites_one(
    sqlite_files: SqliteFiles, tmp_path: Path
) -> None:
    url, file = sqlite_files.new(), tmp_path / "push.pem"
    assert "PUSH_KEY_FILE names it" in said(url, "push", "key", str(file))
    assert stat.S_IMODE(file.stat().st_mode) == 0o600
    first = keys.read(file, "mailto:it@ward.example").public
    assert (len(first), first[0]) == (87, "B")  # 65 bytes that begin with 4: an uncompressed point
    assert refused(url, "push", "key", str(file)) == f"Error: {file} is there already; a key is never overwritten.\n"
    assert keys.read(file, "https://ward.example").public == first
    nowhere = tmp_path / "none" / "push.pem"
    assert refused(url, "push", "key", str(nowhere)).endswith("cannot be written: No such file or directory.\n")


@pytest.mark.parametrize("contact", ["", "it@ward.example", "http://ward.example", "mailto:"])
def test_a_contact_that_is_none_is_refused(sqlite_files: SqliteFiles, tmp_path: Path, contact: str) -> None:
    file = tmp_path / "push.pem"
    keys.make(file)
    sentence = f"Error: PUSH_CONTACT={contact} is neither mailto:<address> nor https://<site>.\n"
    assert refused(sqlite_files.new(), "serve", PUSH_KEY_FILE=str(file), PUSH_CONTACT=contact) == sentence


def test_a_file_that_is_no_such_key_is_refused_and_stops_no_backup(sqlite_files: SqliteFiles, tmp_path: Path) -> None:
    url, words, other = sqlite_files.new(), tmp_path / "words", tmp_path / "other.pem"
    words.write_text("SECRET")
    other_key = generate_private_key(SECP384R1())
    other.write_bytes(other_key.private_bytes(Encoding.PEM, PrivateFormat.PKCS8, NoEncryption()))
    for file in (words, other):
        sentence = f"Error: PUSH_KEY_FILE={file} is not a key as `tenpoint push key` makes one.\n"
        assert refused(url, "serve", PUSH_KEY_FILE=str(file)) == sentence
    with pytest.raises(BadSetting, match="cannot be read: No such file or directory"):
        keys.read(tmp_path / "none", "")
    copy = str(tmp_path / "copy.db")
    assert said(url, "backup", copy, PUSH_KEY_FILE=str(words)).startswith(f"{copy} is a verified copy")


def test_the_hosts_are_words_of_one_setting(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("PUSH_HOSTS", raising=False)
    assert from_environment().push_hosts == PUSH_SERVICES
    monkeypatch.setenv("PUSH_HOSTS", "Push.Ward.example  *.push.apple.com")
    assert from_environment().push_hosts == ("push.ward.example", "*.push.apple.com")
