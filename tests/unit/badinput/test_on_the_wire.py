"""H: what never reaches Flask or is changed on its way there, sent byte by byte to a real server."""

import http.client
import io
import json
import socket
from collections.abc import Iterator

import pytest

from tests.unit.badinput.corpus import Json, cases, payload
from tests.unit.databases import SqliteFiles
from tests.unit.phones import states
from tests.unit.server.served import Answer, Served, WirePhone, answer_of

CASES = [one for one in cases("H") if {"wire", "line", "chunks"} & set(one[1])]


@pytest.fixture(scope="module")
def phone(tmp_path_factory: pytest.TempPathFactory, sqlite_files: SqliteFiles) -> Iterator[WirePhone]:
    """A signed-in phone on a server of its own."""
    server = Served(tmp_path_factory.mktemp("wire"), sqlite_files.template)
    made = WirePhone(server)
    assert made.sign_in().status == 200
    yield made
    server.kill()


@pytest.mark.parametrize(("id", "case"), CASES, ids=[id for id, _ in CASES])
def test_the_server_answers_as_the_row_says_and_goes_on(phone: WirePhone, id: str, case: Json) -> None:
    answers = talk(phone.server.port, request_of(case, phone), len(case["expect"]))
    assert [[one.status, code_of(one)] for one in answers] == case["expect"]
    assert states(phone.exchange(phone.entry()).body) == ["stored"]


def request_of(case: Json, phone: WirePhone) -> bytes:
    """The bytes of a case: a sync request with further header lines, or another first line."""
    body = json.dumps(phone.request()).encode()
    line, length = payload(case.get("line", "POST /api/sync HTTP/1.1")), [f"Content-Length: {len(body)}".encode()]
    if "chunks" in case:
        length, body = [b"Transfer-Encoding: chunked"], (b"4000\r\n" + b" " * 0x4000 + b"\r\n") * case["chunks"]
    if not line.startswith(b"POST"):
        length, body = [], b""
    own = [f"{name}: {value}".encode() for name, value in phone.headers_of(body).items()]
    last = [] if "again" in case else [b"Connection: close"]
    lines = [line, b"Host: ward", *own, *length, *last, *map(payload, case.get("wire", []))]
    more = [case["again"].encode(), b"Host: ward", b"Connection: close", b"", b""] if "again" in case else []
    return b"\r\n".join([*lines, b"", b""]) + body + b"\r\n".join(more)


def talk(port: int, words: bytes, count: int) -> list[Answer]:
    """So many answers to what is said at once; a server that has heard enough may hang up before the end."""
    with socket.create_connection(("127.0.0.1", port), 25) as connection:
        try:
            connection.sendall(words)
        except OSError:
            assert len(words) > 64 * 1024
        heard = Heard(b"".join(iter(lambda: part(connection), b"")))
    return [next_of(heard) for _ in range(count)]


def part(connection: socket.socket) -> bytes:
    """What comes next; nothing once the server has hung up."""
    try:
        return connection.recv(65536)
    except OSError:
        return b""


class Heard(io.BytesIO):
    """Everything that came; it stays open for the answer after the first."""

    def makefile(self, _mode: str) -> "Heard":
        """What http.client asks of a socket."""
        return self

    def close(self) -> None:
        """Not yet."""


def next_of(heard: Heard) -> Answer:
    """The next answer of what came."""
    found = http.client.HTTPResponse(heard)  # type: ignore[arg-type]
    found.begin()
    return answer_of(found)


def code_of(answer: Answer) -> str | None:
    """The code of a problem; none in what gunicorn says by itself."""
    return answer.body.get("code") if isinstance(answer.body, dict) else None
