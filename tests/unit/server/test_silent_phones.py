"""Dead Wi-Fi is the normal case: phones that fall silent stop nobody else."""

import http.client
import json
import select
from contextlib import suppress

from tests.unit.app.test_answers import CSP
from tests.unit.phones import states
from tests.unit.server.conftest import Serve
from tests.unit.server.served import Served, WirePhone, answer_on

NOTHING_ARRIVED = {"upto": 0, "missing": [1]}


def test_half_sent_bodies_from_eight_phones_do_not_stop_the_ninth(phone: WirePhone) -> None:
    silent = [phone.server.silent_phone(phone.half_a_request()) for _ in range(8)]
    answer = phone.exchange(phone.entry())
    assert (answer.status, states(answer.body)) == (200, ["stored"])
    answered, _, _ = select.select(silent, [], [], 0)
    assert answered == []
    for connection in silent:
        connection.close()


def test_not_even_on_a_server_of_eight_threads_and_the_eight_are_told(serve: Serve) -> None:
    phone = WirePhone(serve(THREADS="8"))
    phone.sign_in()
    half = [phone.half_a_request() for _ in range(7)]
    head_alone = phone.half_a_request().split(b"\r\n\r\n")[0] + b"\r\n\r\n"
    silent = [phone.server.silent_phone(words) for words in [*half, head_alone]]
    answer = phone.exchange(phone.entry())
    assert (answer.status, states(answer.body), answer.body["wards"]["3b"]["head"]) == (200, ["stored"], 1)
    for connection in silent:
        refused = answer_on(connection)
        assert (refused.status, refused.body["code"], refused.headers["Connection"]) == (400, "cut-off", "close")
        assert refused.body["detail"].endswith("bytes; send it again.")
        assert refused.headers["Content-Security-Policy"] == CSP


def test_phones_that_send_half_a_head_or_nothing_do_not_stop_others(serve: Serve) -> None:
    phone = WirePhone(serve(THREADS="4"))
    phone.sign_in()
    words = [b"", b"P", b"POST /api/sync HTTP/1.1\r\nHost: ward\r\n", b"POST /api/sync HTTP/1.1\r\nHost: w\r\nCookie"]
    silent = [phone.server.silent_phone(word) for word in words]
    assert states(phone.exchange(phone.entry()).body) == ["stored"]
    for connection in silent:
        connection.close()


def test_a_phone_that_hangs_up_in_the_middle_stores_nothing(phone: WirePhone) -> None:
    phone.server.silent_phone(phone.half_a_request()).close()
    assert phone.exchange().body["have"] == NOTHING_ARRIVED


def test_a_body_in_chunks_is_refused_and_its_connection_closed(phone: WirePhone) -> None:
    body = json.dumps(phone.request(phone.entry())).encode()
    head = {**phone.headers_of(body), "Transfer-Encoding": "chunked"}
    lines = "\r\n".join(["POST /api/sync HTTP/1.1", "Host: ward", *[f"{name}: {head[name]}" for name in head], "", ""])
    chunk = f"{len(body):x}\r\n".encode() + body + b"\r\n0\r\n\r\n"
    answer = answer_on(phone.server.silent_phone(lines.encode() + chunk))
    assert (answer.status, answer.body["code"], answer.headers["Connection"]) == (411, "chunked", "close")
    assert answer.headers["Content-Security-Policy"] == CSP
    assert phone.exchange().body["have"] == NOTHING_ARRIVED


def test_a_body_larger_than_we_take_is_refused_before_it_is_sent(phone: WirePhone) -> None:
    head = phone.half_a_request().split(b"\r\n\r\n")[0]
    lines = [line for line in head.split(b"\r\n") if not line.startswith(b"Content-Length")]
    declared = b"\r\n".join([*lines, b"Content-Length: 600000", b"", b""])
    answer = answer_on(phone.server.silent_phone(declared))
    assert (answer.status, answer.body["code"]) == (413, "too-large")


def test_the_rest_of_a_refused_body_is_never_taken_for_a_request(phone: WirePhone) -> None:
    smuggled = b"DELETE /api/session HTTP/1.1\r\nHost: ward\r\n\r\n"
    head = phone.half_a_request().split(b"\r\n\r\n")[0].replace(b"Content-Length", b"X-Length")
    for line in (
        b"Transfer-Encoding: chunked",
        b"Content-Length: 600000",
        b"Content-Length: 49\r\nContent-Encoding: br",
    ):
        connection = phone.server.silent_phone(head + b"\r\n" + line + b"\r\n\r\n")
        answer = http.client.HTTPResponse(connection)
        answer.begin()
        assert answer.read()
        with suppress(OSError):
            connection.sendall(smuggled)
            assert connection.recv(100) == b""
        connection.close()


def test_a_kept_connection_serves_one_request_after_another(server: Served) -> None:
    request = b"GET /healthz HTTP/1.1\r\nHost: ward\r\n\r\n"
    connection = server.silent_phone(request + request)
    answers = b""
    while answers.count(b'{"alive":"yes"}') < 2:
        part = connection.recv(65536)
        assert part
        answers += part
    connection.close()
    assert answers.count(b"HTTP/1.1 200 OK") == 2
