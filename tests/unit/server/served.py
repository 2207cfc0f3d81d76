"""`tenpoint serve` as a process of its own, and phones that reach it by the wire."""

import http.client
import json
import os
import socket
import subprocess
import sys
from pathlib import Path
from typing import Any, NamedTuple, Self

import psutil
from flask import Flask

from tests.e2e.wards import WardServer
from tests.unit.databases import PASSPHRASE
from tests.unit.phones import Phone, content_digest

TENPOINT = str(Path(sys.executable).parent / "tenpoint")
PATIENCE_S = 25


class Served(WardServer):
    """A server of a unit test's database, run in the folder of that; `settings` are its environment."""

    def __init__(
        self, data: Path, template: Path | None = None, command: str = "serve", program: tuple[str, ...] = (TENPOINT,),
        **settings: str,
    ):  # fmt: skip
        self.command, self.program = command, program
        super().__init__(data, template, settings=settings)

    @property
    def environment(self) -> dict[str, str]:
        """The settings of this server; commands beside it use the same."""
        own = {"DATABASE_URL": f"sqlite:///{self.database}", "PORT": str(self.port), "PUBLIC_URL": self.address}
        return os.environ | own | self.settings

    def start(self) -> Self:
        """Start it and wait until it answers."""
        with (self.data / "server.log").open("ab") as log:
            self.process = psutil.Popen(
                [*self.program, self.command], cwd=self.data, env=self.environment, stdin=subprocess.DEVNULL,
                stdout=log, stderr=log, start_new_session=True,
            )  # fmt: skip
        self.wait_until_ready()
        return self

    def beside(self, *words: str, told: str = "", **settings: str) -> subprocess.CompletedProcess[str]:
        """Another command on the same database; `told` is what it reads."""
        return subprocess.run(
            [*self.program, *words], cwd=self.data, env=self.environment | settings, input=told, capture_output=True,
            text=True, timeout=60,
        )  # fmt: skip

    def silent_phone(self, words: bytes) -> socket.socket:
        """A connection that sends so much and no more."""
        connection = socket.create_connection(("127.0.0.1", self.port), PATIENCE_S)
        connection.sendall(words)
        return connection


class Answer(NamedTuple):
    """What came back."""

    status: int
    headers: dict[str, str]
    body: Any


class WirePhone(Phone):
    """A phone whose requests go through a real connection."""

    def __init__(self, server: Served, person: str = "bernard"):
        super().__init__(Flask("no server in this process"), person)
        self.server, self.cookie = server, ""

    def sign_in(self, person: str | None = None, passphrase: str = PASSPHRASE) -> Answer:  # type: ignore[override]
        """POST /api/session."""
        body = {"name": person or self.person, "passphrase": passphrase, "device": self.device}
        answer = self.send("POST", "/api/session", json.dumps(body).encode(), {"Content-Type": "application/json"})
        self.cookie = answer.headers.get("Set-Cookie", "").split(";")[0]
        return answer

    def headers_of(self, body: bytes) -> dict[str, str]:
        """What a sync request carries."""
        return {
            "Origin": self.server.address, "Cookie": self.cookie, "Content-Type": "application/json",
            "Content-Digest": content_digest(body),
        }  # fmt: skip

    def exchange(self, *texts: str) -> Answer:
        """POST /api/sync."""
        body = json.dumps(self.request(*texts)).encode()
        return self.send("POST", "/api/sync", body, self.headers_of(body))

    def send(self, method: str, path: str, body: bytes = b"", headers: dict[str, str] | None = None) -> Answer:
        """Any request on a connection of its own."""
        connection = http.client.HTTPConnection("127.0.0.1", self.server.port, timeout=PATIENCE_S)
        try:
            connection.request(method, path, body, {"Origin": self.server.address} | (headers or {}))
            return answer_of(connection.getresponse())
        finally:
            connection.close()

    def half_a_request(self) -> bytes:
        """The head of a sync request, and half of its body."""
        body = json.dumps(self.request(self.entry())).encode()
        head = [
            f"{name}: {value}" for name, value in (self.headers_of(body) | {"Content-Length": str(len(body))}).items()
        ]
        return "\r\n".join(["POST /api/sync HTTP/1.1", "Host: ward", *head, "", ""]).encode() + body[: len(body) // 2]


def answer_of(found: http.client.HTTPResponse) -> Answer:
    """Read an answer to its end."""
    body = found.read()
    is_json = "json" in found.headers.get("Content-Type", "")
    return Answer(found.status, dict(found.headers), json.loads(body) if is_json and body else body)


def answer_on(connection: socket.socket) -> Answer:
    """The answer on a connection that was left open; closes it."""
    with connection:
        found = http.client.HTTPResponse(connection)
        found.begin()
        return answer_of(found)
