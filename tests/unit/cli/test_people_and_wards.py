"""`tenpoint user`, `tenpoint ward`, `tenpoint check`: what they say, and what then holds."""

import pytest

from backend.app import create_app
from backend.config import Config
from backend.db import db
from tests.unit.cli.terminal import SECRET, refused, said
from tests.unit.conftest import Databases
from tests.unit.phones import Phone


def sign_in(url: str, person: str, passphrase: str = SECRET) -> int:
    """The status of the answer on a server of this database."""
    app = create_app(Config(database_url=url))
    status = Phone(app, person).sign_in(passphrase=passphrase).status_code
    with app.app_context():
        db.let_go()
    return status


def add_ward(id: str = "7c", zone: str = "Europe/Paris") -> tuple[str, ...]:
    return ("ward", "add", id, "7C", "--zone", zone, "--city", "Lyon", "--hospital", "HCL")


def add_user(
    id: str = "moreau", role: str = "nurse", ward: str = "3b", name: str = "C. Moreau", secret: str = SECRET
) -> tuple[str, ...]:
    return ("user", "add", id, name, "--role", role, "--ward", ward, "--passphrase", secret)


def test_an_empty_database_gets_a_ward_and_a_person_who_signs_in(databases: Databases) -> None:
    url = databases.empty()
    assert said(url, *add_ward()) == "Ward 7C is there.\n"
    assert said(url, *add_user(ward="7c")) == "C. Moreau signs in as moreau.\n"
    assert said(url, "user", "list").split() == ["moreau", "C.", "Moreau", "nurse", "7c", "may", "sign", "in"]
    assert said(url, "ward", "list").split() == ["7c", "7C", "Europe/Paris"]
    assert sign_in(url, "moreau") == 200
    lines = said(url, "check").splitlines()
    assert (lines[0], lines[-1]) == ("entries: 0", "Contract, schema, triggers and records are as they should be.")


def test_a_disabled_person_is_listed_so_and_signs_in_no_more(databases: Databases) -> None:
    url = databases.new()
    said(url, *add_user())
    assert sign_in(url, "moreau") == 200
    assert said(url, "user", "disable", "moreau") == "moreau can no longer sign in.\n"
    assert sign_in(url, "moreau") == 401
    assert [line.split()[-1] for line in said(url, "user", "list").splitlines() if "moreau" in line] == ["disabled"]
    assert said(url, "user", "disable", "moreau") == "moreau can no longer sign in.\n"


REFUSED = [
    (("user", "disable", "nobody"), "Error: Nobody signs in as nobody.\n"),
    (add_user("bernard"), "Error: Somebody signs in as bernard already.\n"),
    (add_user("C Moreau"), "Error: People sign in with a-z, 0-9, dot, dash and underscore.\n"),
    (add_user(ward="9z"), "Error: There is no ward 9z.\n"),
    (add_user(name=" "), "Error: A person has a name, which stands on what she signs.\n"),
    (add_user(secret=""), "Error: A passphrase has 1 to 256 characters.\n"),
    (add_user(secret="x" * 257), "Error: A passphrase has 1 to 256 characters.\n"),
    (add_ward("3b"), "Error: There is a ward 3b already.\n"),
    (add_ward("3B"), "Error: A ward's id is made of a-z, 0-9, dot, dash and underscore.\n"),
    (add_ward("7c", "Europe/Rennes"), "Error: Europe/Rennes is not a time zone; Europe/Paris is one.\n"),
]


@pytest.mark.parametrize(("words", "sentence"), REFUSED, ids=[sentence for _, sentence in REFUSED])
def test_what_cannot_be_is_one_sentence(databases: Databases, words: tuple[str, ...], sentence: str) -> None:
    assert refused(databases.new(), *words) == sentence


def test_whoever_was_added_signs_in_however_long_the_passphrase(databases: Databases) -> None:
    url = databases.new()
    said(url, *add_user(secret="x" * 256))
    assert sign_in(url, "moreau", "x" * 256) == 200


def test_a_role_nobody_has_is_refused_with_those_there_are(databases: Databases) -> None:
    assert "'nurse', 'physician', 'pharmacist', 'data_manager', 'admin'" in refused(
        databases.new(), *add_user(role="boss")
    )


NOTHING_THERE = "Error: There is no Tenpoint database there; choose one with DATABASE_URL.\n"


@pytest.mark.parametrize("words", [("check",), ("user", "list"), ("ward", "list")])
def test_looking_into_a_database_that_is_not_there_makes_none(databases: Databases, words: tuple[str, ...]) -> None:
    url = databases.empty()
    assert refused(url, *words) == NOTHING_THERE
    assert refused(url, *words) == NOTHING_THERE


def test_lists_with_nothing_in_them_say_how_to_begin(databases: Databases) -> None:
    url = databases.empty()
    refused(url, *add_user(ward="9z"))
    assert said(url, "ward", "list") == "There is no ward yet; `tenpoint ward add --help` says how to add one.\n"
    assert said(url, "user", "list") == "Nobody signs in yet; `tenpoint user add --help` says how to add somebody.\n"


SETTINGS = [
    ({"PORT": "http"}, "PORT is not a whole number."),
    ({"THREADS": "many"}, "THREADS is not a whole number."),
    ({"PORT": "0"}, "PORT=0 is not a port from 1 to 65535."),
    ({"PORT": "65536"}, "PORT=65536 is not a port from 1 to 65535."),
    ({"DEMO_ZONE": "Rennes"}, "DEMO_ZONE=Rennes is not a time zone, such as Europe/Paris."),
    ({"RETIRE_WORKER": "perhaps"}, "RETIRE_WORKER is neither yes nor no."),
    ({"THREADS": "0"}, "THREADS=0 is not a number from 1."),
    ({"PROCESSES": "0"}, "PROCESSES=0 is not a number from 1."),
    ({"PROCESSES": "2"}, "PROCESSES=2 needs PostgreSQL; an SQLite database is served by one process."),
    ({"DATABASE_CONNECTIONS": "1"}, "DATABASE_CONNECTIONS=1 is not a number from 2."),
    ({"PUBLIC_URL": "ward.example"}, "PUBLIC_URL=ward.example begins with neither http:// nor https://."),
    ({"DATABASE_URL": "mysql://x/y"}, "DATABASE_URL is neither sqlite:///<file> nor postgresql://<server>/<database>."),
    ({"DATABASE_URL": "sqlite:///"}, "DATABASE_URL is neither sqlite:///<file> nor postgresql://<server>/<database>."),
    (
        {"DATABASE_URL": "postgresql://x:y/z"},
        "DATABASE_URL is neither sqlite:///<file> nor postgresql://<server>/<database>.",
    ),
]


@pytest.mark.parametrize(("environment", "sentence"), SETTINGS, ids=[sentence for _, sentence in SETTINGS])
@pytest.mark.parametrize("command", ["serve", "demo", "check"])
def test_a_setting_that_cannot_be_is_one_sentence(environment: dict, sentence: str, command: str) -> None:
    settings = {"DATABASE_URL": "sqlite:////nowhere/x.db"} | environment
    assert refused(settings.pop("DATABASE_URL"), command, **settings) == f"Error: {sentence}\n"
