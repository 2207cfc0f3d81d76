"""One server writes; what it acknowledged survives a power cut; whatever is in the way is a sentence."""

import os
import pty
import signal
import time
from concurrent.futures import ThreadPoolExecutor
from http.client import HTTPException
from pathlib import Path
from threading import Event

import psutil

from backend.demo.people import PASSPHRASE
from tests.e2e.wards import free_port
from tests.unit.phones import states
from tests.unit.server.conftest import Serve
from tests.unit.server.served import PATIENCE_S, TENPOINT, Served, WirePhone

ENOUGH = 40
LOOKED = 'tenpoint_ward_looked_timestamp_seconds{ward="3b"} 1'


def signs_until_the_end(phone: WirePhone, acknowledged: list[str], enough: Event) -> None:
    """Send an entry at a time until nobody answers."""
    while True:
        text = phone.entry()
        try:
            answer = phone.exchange(text)
        except (OSError, HTTPException):
            return
        assert states(answer.body) == ["stored"]
        acknowledged.append(text)
        if len(acknowledged) >= ENOUGH:
            enough.set()


def test_a_killed_server_has_lost_nothing_that_it_acknowledged(serve: Serve) -> None:
    phone = WirePhone(serve())
    phone.sign_in()
    acknowledged: list[str] = []
    enough = Event()
    others = [WirePhone(phone.server) for _ in range(3)]
    for one in others:
        one.sign_in()
    with ThreadPoolExecutor(4) as pool:
        sending = [pool.submit(signs_until_the_end, one, acknowledged, enough) for one in [phone, *others]]
        assert enough.wait(60)
        phone.server.kill()
        for one in sending:
            one.result(60)
    phone.server.start()
    found = [state for start in range(0, len(acknowledged), 100) for state in states(
        phone.exchange(*acknowledged[start : start + 100]).body)]  # fmt: skip
    assert found == ["duplicate"] * len(acknowledged)
    assert phone.server.beside("check").stdout.splitlines()[-1].startswith("Contract, schema, triggers and records")


def test_a_server_looks_at_its_wards_though_nobody_asks(server: Served) -> None:
    deadline = time.monotonic() + PATIENCE_S
    while LOOKED not in (text := WirePhone(server).send("GET", "/metrics").body.decode()):
        assert time.monotonic() < deadline, text


def test_a_second_server_and_a_command_that_writes_are_refused_while_it_runs(server: Served) -> None:
    in_use = f"Error: {server.database} is in use by another tenpoint; stop that one first\n"
    port = str(free_port())
    user = ("user", "add", "x", "X", "--role", "nurse", "--ward", "3b", "--passphrase", "five quiet lamps")
    for words in (("serve",), user):
        refused = server.beside(*words, PORT=port)
        assert (refused.returncode, refused.stderr) == (1, in_use)
    assert WirePhone(server).sign_in().status == 200


def test_commands_that_read_work_while_it_runs(server: Served, tmp_path: Path) -> None:
    assert "bernard" in server.beside("user", "list").stdout
    assert server.beside("backup", str(tmp_path / "copy.db")).returncode == 0


def test_a_port_that_is_taken_is_a_sentence(server: Served, tmp_path: Path) -> None:
    for command in ("serve", "demo"):
        refused = server.beside(command, DATABASE_URL=f"sqlite:///{tmp_path}/other.db")
        sentence = (
            f"Error: 127.0.0.1:{server.port} cannot be listened on (Address already in use); choose another PORT.\n"
        )
        assert (refused.returncode, refused.stdout, refused.stderr) == (1, "", sentence)
    assert not (tmp_path / "other.db").exists()


def test_told_to_stop_it_stops_and_leaves_one_whole_file(serve: Serve) -> None:
    server = serve()
    phone = WirePhone(server)
    phone.sign_in()
    phone.exchange(phone.entry())
    server.signal(signal.SIGTERM)
    assert server.process
    assert server.process.wait(30) == 0
    assert server.beside("check").stdout.splitlines()[0] == "entries: 1"


def test_an_empty_database_says_how_to_begin_where_nobody_can_be_asked(serve: Serve) -> None:
    server = serve(template=None)
    said = (server.data / "server.log").read_text()
    assert "Nobody can sign in yet: stop the server, then run `tenpoint ward add` and `tenpoint user add`." in said
    assert WirePhone(server).sign_in().status == 401


def answer_prompts(terminal: int, answers: list[tuple[str, str]]) -> None:
    """Wait for each prompt, then type."""
    shown = ""
    for prompt, typed in answers:
        while prompt not in shown:
            shown += os.read(terminal, 1024).decode()
        shown = shown.split(prompt, 1)[1]
        os.write(terminal, f"{typed}\n".encode())


def entries(server: Served) -> str:
    """How many entries and decisions there are, as `check` says it first."""
    return "\n".join(server.beside("check").stdout.splitlines()[:3])


def test_the_demo_started_again_is_the_same_ward(serve: Serve) -> None:
    server = serve(template=None, command="demo")
    before = entries(server), WirePhone(server).sign_in(passphrase=PASSPHRASE).body
    server.signal(signal.SIGTERM)
    assert server.process
    server.process.wait(30)
    server.start()
    after = entries(server), WirePhone(server).sign_in(passphrase=PASSPHRASE).body
    assert (after[0], after[1]["database"], after[1]["demo"]) == (before[0], before[1]["database"], True)
    assert (server.data / "server.log").read_text().count(f"passphrase for all of them: {PASSPHRASE}") == 2


def test_an_empty_database_asks_for_its_first_administrator(serve: Serve) -> None:
    server = serve(template=None)
    server.kill()
    ours, theirs = pty.openpty()
    server.process = psutil.Popen(
        [TENPOINT, "serve"], env=server.environment, stdin=theirs, stdout=theirs, stderr=theirs, start_new_session=True
    )
    secret = "a lamp of one's own"
    answer_prompts(
        ours,
        [("signs in with", "moreau"), ("Full name", "C. Moreau"), ("Passphrase", secret), ("confirmation", secret)],
    )
    server.wait_until_ready()
    found = WirePhone(server, "moreau").sign_in(passphrase=secret).body
    assert (found["user"], found["wards"]) == ({"id": "moreau", "name": "C. Moreau", "role": "admin"}, [])
    os.close(ours)
    os.close(theirs)
