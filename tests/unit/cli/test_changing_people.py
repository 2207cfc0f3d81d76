"""`tenpoint user grant`, `revoke`, `passphrase`, `enable`: what they say, and what then holds on phones and in rows."""

from collections.abc import Callable

import pytest
from click.testing import CliRunner
from flask import Flask
from sqlalchemy import select

from backend.cli import main
from backend.clinicians import people, sessions  # noqa: F401 what the commands load late has the set clock too
from backend.clinicians.model import Grant, Person, SignIn
from tests.unit.cli.terminal import SECRET, refused, said
from tests.unit.conftest import Clock
from tests.unit.databases import LONG_AGO_MS
from tests.unit.phones import Phone, states
from tests.unit.records import scalars, write

MakePhone = Callable[..., Phone]
NURSE_3B, ADMIN = ("--role", "nurse", "--ward", "3b"), ("--role", "admin")
BEFORE, BETWEEN, AFTER = "2026-11-24T05:59:59Z", "2026-11-24T06:00:30Z", "2026-11-24T06:01:00Z"  # of 06:00, 06:01
HOUR_S = 3600


@pytest.fixture
def url(own_url: str) -> str:
    """The database of the server, for the commands."""
    return own_url


@pytest.fixture
def app(own_app: Flask) -> Flask:
    """The server, which goes on while commands run."""
    return own_app


def grants(app: Flask, person: str) -> list[tuple[str, str, int, int | None]]:
    """A person's rows: role, ward, from, until."""
    rows = scalars(app, select(Grant).where(Grant.person == person).order_by(Grant.from_ms, Grant.ward))
    return [(row.role, row.ward, row.from_ms, row.until_ms) for row in rows]


def status(phone: Phone) -> int:
    """Whether its session stands."""
    return phone.client.get("/api/session").status_code


def wards(phone: Phone) -> list[str]:
    """The wards its session shows."""
    return [ward["id"] for ward in phone.client.get("/api/session").get_json()["wards"]]


def test_a_second_wards_feed_is_read_from_the_grant_until_it_is_revoked(
    url: str, app: Flask, clock: Clock, new_phone: MakePhone
) -> None:
    colleague = new_phone("bernard")
    colleague.sync(colleague.entry())
    phone = new_phone("haas", "3b")
    assert (wards(phone), phone.sync()["denied"]) == (["5a"], ["3b"])
    assert said(url, "user", "grant", "haas", *NURSE_3B) == "haas is nurse in ward 3b.\n"
    assert (wards(phone), len(phone.sync()["wards"]["3b"]["entries"])) == (["3b", "5a"], 1)
    assert grants(app, "haas") == [("nurse", "5a", LONG_AGO_MS, None), ("nurse", "3b", clock.ms, None)]
    clock.pass_by(60)
    sentence = "haas is no longer nurse in ward 3b; what was signed until now counts.\n"
    assert said(url, "user", "revoke", "haas", *NURSE_3B) == sentence
    assert (wards(phone), phone.sync()["denied"], status(phone)) == (["5a"], ["3b"], 200)
    assert grants(app, "haas") == [("nurse", "5a", LONG_AGO_MS, None), ("nurse", "3b", clock.ms - 60_000, clock.ms)]


def test_what_was_signed_offline_before_the_end_counts_and_what_came_after_is_held(
    url: str, clock: Clock, new_phone: MakePhone
) -> None:
    phone = new_phone("bernard")
    texts = [phone.entry(recorded_at=BEFORE), phone.entry(recorded_at=BETWEEN)]
    said(url, "user", "revoke", "bernard", *NURSE_3B)
    clock.pass_by(HOUR_S)
    assert states(phone.sync(*texts)) == ["stored", "held"]


def test_a_role_that_was_revoked_is_granted_anew_and_the_former_time_stays(url: str, app: Flask, clock: Clock) -> None:
    said(url, "user", "revoke", "bernard", *NURSE_3B)
    ended = clock.ms
    clock.pass_by(60)
    said(url, "user", "grant", "bernard", *NURSE_3B)
    assert grants(app, "bernard") == [("nurse", "3b", LONG_AGO_MS, ended), ("nurse", "3b", clock.ms, None)]


def test_a_role_that_is_given_taken_and_given_in_one_moment_stands(url: str, app: Flask, clock: Clock) -> None:
    for command in ("grant", "revoke", "grant"):
        said(url, "user", command, "bernard", "--role", "physician")
    assert grants(app, "bernard") == [("nurse", "3b", LONG_AGO_MS, None), ("physician", "*", clock.ms, None)]


def test_the_list_names_every_role_that_stands_and_keeps_its_last_column(url: str) -> None:
    said(url, "user", "grant", "haas", *NURSE_3B)
    said(url, "user", "grant", "haas", "--role", "physician", "--ward", "3b")
    said(url, "user", "revoke", "leroy", *NURSE_3B)
    lines = said(url, "user", "list").splitlines()
    assert {line.split()[0]: " ".join(line[42:].split()) for line in lines} == {
        "benali": "physician 3b may sign in",
        "bernard": "nurse 3b may sign in",
        "chief": "admin * may sign in",
        "costa": "pharmacist 3b may sign in",
        "haas": "nurse 3b, physician 3b, nurse 5a may sign in",
        "leroy": "no role may sign in",
    }
    assert len({line.index("may sign in") for line in lines}) == 1


LAST = (
    "Error: chief stays admin: it is the last one, and a server asks for an administrator only while it knows nobody; "
    "grant somebody else the role first.\n"
)


def test_the_last_administrator_stays_until_somebody_who_may_sign_in_is_one(url: str, app: Flask) -> None:
    assert refused(url, "user", "revoke", "chief", *ADMIN) == LAST
    said(url, "user", "grant", "leroy", *ADMIN)
    said(url, "user", "disable", "leroy")
    assert refused(url, "user", "revoke", "chief", *ADMIN) == LAST
    assert grants(app, "chief") == [("admin", "*", LONG_AGO_MS, None)]
    said(url, "user", "enable", "leroy")
    assert said(url, "user", "revoke", "chief", *ADMIN).startswith("chief is no longer admin in every ward;")


def test_another_passphrase_ends_every_session_of_hers_and_nobody_elses(
    url: str, app: Flask, clock: Clock, new_phone: MakePhone
) -> None:
    phones = [new_phone("bernard"), new_phone("bernard"), new_phone("leroy")]
    unsent = phones[0].entry(recorded_at=BEFORE)
    sentence = "bernard signs in again with the new passphrase, on each phone; what is unsent there stays.\n"
    assert said(url, "user", "passphrase", "bernard", "--passphrase", SECRET) == sentence
    assert [status(phone) for phone in phones] == [401, 401, 200]
    assert scalars(app, select(SignIn.ended_ms).where(SignIn.person == "bernard")) == [clock.ms, clock.ms]
    assert phones[0].ask(unsent).status_code == 401
    assert phones[0].sign_in().status_code == 401
    assert phones[0].sign_in(passphrase=SECRET).status_code == 200
    assert states(phones[0].sync(unsent)) == ["stored"]


def test_whoever_forgot_her_passphrase_need_not_wait_with_the_new_one(url: str, app: Flask, clock: Clock) -> None:
    tried = [Phone(app).sign_in(passphrase="forgotten").status_code for _ in range(6)]
    assert tried == [401] * 5 + [429]
    said(url, "user", "passphrase", "bernard", "--passphrase", SECRET)
    assert Phone(app).sign_in(passphrase=SECRET).status_code == 200


def test_a_passphrase_is_asked_for_twice_and_not_shown(url: str, app: Flask) -> None:
    typed = f"{SECRET}\nfour lamps\n{SECRET}\n{SECRET}\n"
    result = CliRunner().invoke(main, ["user", "passphrase", "bernard"], input=typed, env={"DATABASE_URL": url})
    assert (result.exit_code, SECRET in result.output) == (0, False)
    assert result.output.count("Passphrase: ") == 2
    assert Phone(app).sign_in(passphrase=SECRET).status_code == 200


@pytest.mark.parametrize("command", ["passphrase", "disable"])
def test_a_sign_in_under_way_when_it_is_taken_away_comes_to_nothing(
    url: str, app: Flask, monkeypatch: pytest.MonkeyPatch, command: str
) -> None:
    compare = sessions.matches

    def compare_slowly(kept: str, passphrase: str) -> bool:
        said(url, "user", command, "bernard", *(["--passphrase", SECRET] if command == "passphrase" else []))
        return compare(kept, passphrase)

    monkeypatch.setattr(sessions, "matches", compare_slowly)
    assert Phone(app).sign_in().status_code == 401
    assert scalars(app, select(SignIn)) == []


def test_an_enabled_person_signs_in_with_her_roles_and_her_former_sessions_stay_ended(
    url: str, app: Flask, clock: Clock, new_phone: MakePhone
) -> None:
    phone = new_phone("bernard")
    said(url, "user", "grant", "bernard", "--role", "nurse", "--ward", "5a")
    said(url, "user", "disable", "bernard")
    assert scalars(app, select(SignIn.ended_ms)) == [clock.ms]
    clock.pass_by(60)
    assert said(url, "user", "enable", "bernard") == "bernard can sign in again: nurse 3b, nurse 5a.\n"
    assert (status(phone), phone.sign_in().status_code, wards(phone)) == (401, 200, ["3b", "5a"])
    kept = grants(app, "bernard")
    assert said(url, "user", "enable", "bernard") == "bernard can sign in again: nurse 3b, nurse 5a.\n"
    assert (status(phone), grants(app, "bernard")) == (200, kept)


def test_a_session_of_somebody_disabled_by_an_older_tenpoint_does_not_come_back(
    url: str, app: Flask, clock: Clock, new_phone: MakePhone
) -> None:
    phone = new_phone("bernard")
    write(app, Person.__table__.update().where(Person.id == "bernard").values(disabled_ms=clock.ms))
    said(url, "user", "enable", "bernard")
    assert (status(phone), Phone(app).sign_in().status_code) == (401, 200)


def test_what_was_signed_while_she_was_disabled_is_held_after_too(
    url: str, app: Flask, clock: Clock, new_phone: MakePhone
) -> None:
    phone = new_phone("bernard")
    texts = [phone.entry(recorded_at=at) for at in (BEFORE, BETWEEN, AFTER)]
    said(url, "user", "disable", "bernard")
    disabled = clock.ms
    clock.pass_by(60)
    said(url, "user", "enable", "bernard")
    assert grants(app, "bernard") == [("nurse", "3b", LONG_AGO_MS, disabled), ("nurse", "3b", clock.ms, None)]
    phone.sign_in()
    assert states(phone.sync(*texts)) == ["stored", "held", "stored"]


def test_what_was_revoked_while_she_was_disabled_does_not_stand_when_she_is_enabled(
    url: str, app: Flask, clock: Clock
) -> None:
    said(url, "user", "disable", "bernard")
    disabled = clock.ms
    clock.pass_by(60)
    said(url, "user", "revoke", "bernard", *NURSE_3B)
    assert said(url, "user", "enable", "bernard") == "bernard can sign in again: no role.\n"
    assert grants(app, "bernard") == [("nurse", "3b", LONG_AGO_MS, disabled)]


def test_a_leaked_passphrase_is_changed_before_the_person_is_let_in_again(url: str, app: Flask) -> None:
    said(url, "user", "disable", "bernard")
    sentence = "bernard has a new passphrase and is still disabled; `tenpoint user enable bernard` ends that.\n"
    assert said(url, "user", "passphrase", "bernard", "--passphrase", SECRET) == sentence
    assert Phone(app).sign_in(passphrase=SECRET).status_code == 401
    said(url, "user", "enable", "bernard")
    assert Phone(app).sign_in(passphrase=SECRET).status_code == 200


REFUSED = [
    (("grant", "nobody", *NURSE_3B), "Nobody signs in as nobody."),
    (("grant", "haas", "--role", "nurse", "--ward", "9z"), "There is no ward 9z."),
    (("grant", "bernard", *NURSE_3B), "bernard is nurse in ward 3b already."),
    (("grant", "chief", *ADMIN), "chief is admin in every ward already."),
    (("revoke", "nobody", *NURSE_3B), "Nobody signs in as nobody."),
    (("revoke", "haas", *NURSE_3B), "haas is not nurse in ward 3b; what stands: nurse 5a."),
    (("revoke", "haas", "--role", "nurse"), "haas is not nurse in every ward; what stands: nurse 5a."),
    (("passphrase", "nobody", "--passphrase", SECRET), "Nobody signs in as nobody."),
    (("passphrase", "bernard", "--passphrase", ""), "A passphrase has 1 to 256 characters."),
    (("passphrase", "bernard", "--passphrase", "x" * 257), "A passphrase has 1 to 256 characters."),
    (("enable", "nobody"), "Nobody signs in as nobody."),
]


@pytest.mark.parametrize(("words", "sentence"), REFUSED, ids=[f"{words[0]} {said}" for words, said in REFUSED])
def test_what_cannot_be_is_one_sentence_and_changes_nothing(
    url: str, app: Flask, words: tuple[str, ...], sentence: str
) -> None:
    def rows() -> list[object]:
        return [grants(app, id) for id in ("bernard", "chief", "haas")] + scalars(app, select(Person.passphrase))

    before = rows()
    assert refused(url, "user", *words) == f"Error: {sentence}\n"
    assert rows() == before


def test_a_disabled_person_is_given_no_role(url: str, app: Flask) -> None:
    said(url, "user", "disable", "haas")
    sentence = "Error: haas is disabled; `tenpoint user enable haas` comes first.\n"
    assert refused(url, "user", "grant", "haas", *NURSE_3B) == sentence
    assert grants(app, "haas") == [("nurse", "5a", LONG_AGO_MS, None)]
