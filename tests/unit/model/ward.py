"""A ward under test: phones with tabs, requests in the air, one server, and what was promised to whom."""

import json
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from flask.testing import FlaskClient

from sync.envelope import text_hash
from tests.unit.databases import PASSPHRASE
from tests.unit.model.fates import Flight, carry
from tests.unit.model.node import Host
from tests.unit.model.server import Reply, Server

Json = dict[str, Any]
START_MS = 1_795_500_000_000
PHONES = {"a": "bernard", "b": "benali", "c": "haas"}


@dataclass
class PhoneModel:
    """One phone: who has it, its browser's cookies, and what it told people was saved."""

    name: str
    person: str
    client: FlaskClient
    ahead_ms: int = 0
    promised: dict[str, str] = field(default_factory=dict)
    swallowed: set[str] = field(default_factory=set)
    disk: dict[str, list[Json]] = field(default_factory=dict)


@dataclass
class Outcome:
    """What became of an operation: it is `done`, it `failed`, its tab `died`, or its request is in the `air`."""

    state: str
    value: Any = None


class World:
    """Everything at once; a story begins with `begin`."""

    def __init__(self, host: Host, server: Server, folder: Path):
        self.host, self.server, self.folder = host, server, folder
        self.clock = server.clock

    def begin(self, bug: str | None = None) -> None:
        """A fresh ward: three phones, each signed in and in step with the server."""
        self.clock.ms = START_MS
        self.server.begin()
        self.air: list[Flight] = []
        self.heard: dict[int, Outcome] = {}
        self.fates: list[str] = []
        self.texts: dict[str, str] = {}
        self.acknowledged: dict[str, str] = {}
        self.copies: list[tuple[Path, dict[str, str]]] = []
        self.tabs: dict[str, bool] = {}
        self.offline = False
        self.run("begin", names=list(PHONES), bug=bug)
        clients = {name: self.server.app.test_client() for name in PHONES}
        self.phones = {name: PhoneModel(name, person, clients[name]) for name, person in PHONES.items()}
        for name in PHONES:
            self.open(f"{name}1")
            self.sign_in(f"{name}1")
        self.open("a2")

    # ── the host ───────────────────────────────────────────────────────────────────────────

    def run(self, do: str, **words: Any) -> Outcome:
        """Do something on a phone and follow it until it is done or waits for the network."""
        return self.follow(self.start(do, **words))

    def start(self, do: str, **words: Any) -> int:
        """Begin something on a phone."""
        return self.host.tell(do, now_ms=self.clock.ms, **words)

    def follow(self, op: int) -> Outcome:
        """Until the operation is done, dead or in the air."""
        while op not in self.heard:
            event = self.host.hear()
            if "request" in event:
                self.asked(Flight(event, op))
            elif "died" in event:
                self.bury(event["tab"])
                self.heard[op] = Outcome("died")
            elif "done" in event:
                self.heard[event["op"]] = Outcome("done", event["done"])
            else:
                self.heard[event["op"]] = Outcome("failed", event["failed"])
        return self.heard.pop(op)

    def bury(self, tab: str) -> None:
        """A tab is gone; what it had asked may still arrive."""
        self.tabs[tab] = False
        for flight in self.air:
            if flight.tab == tab:
                flight.is_orphan = True

    # ── the network ────────────────────────────────────────────────────────────────────────

    def asked(self, flight: Flight) -> None:
        """A request leaves a phone."""
        if self.offline:
            self.answer(flight, None)
        elif flight.path != "/api/sync":
            self.answer(flight, self.serve(flight))
        elif not carry(self, flight, self.fates.pop(0) if self.fates else "answered"):
            self.air.append(flight)
            self.heard[flight.op] = Outcome("air")

    def serve(self, flight: Flight, dies: str | None = None) -> Reply | None:
        """The request arrives."""
        reply = self.server.handle(self.phones[flight.phone].client, flight.request, dies)
        if reply and reply.status == 200 and flight.path == "/api/sync":
            for one in json.loads(reply.body)["receipts"]:
                if one["state"] != "held":
                    self.acknowledged[one["id"]] = one["hash"]
        return reply

    def answer(self, flight: Flight, reply: Reply | None) -> None:
        """The answer, or that there is none, reaches the tab."""
        told = {"lost": True} if reply is None else vars(reply)
        if not flight.is_orphan:
            self.host.tell("reply", request=flight.request["request"], now_ms=self.clock.ms, **told)

    def land(self, flight: Flight, fate: str) -> Outcome:
        """What was in the air comes down."""
        self.air.remove(flight)
        self.heard.pop(flight.op, None)
        if not carry(self, flight, fate):
            self.air.append(flight)
            return Outcome("air")
        return Outcome("died") if flight.is_orphan else self.follow(flight.op)

    # ── the phones ─────────────────────────────────────────────────────────────────────────

    def open(self, tab: str) -> None:
        """A tab is opened, or opened again."""
        outcome = self.run("open", phone=tab[0], tab=tab)
        assert outcome.state == "done", outcome
        self.tabs[tab] = True

    def kill(self, tab: str) -> None:
        """A tab ends, whatever it was doing."""
        if self.tabs.get(tab):
            self.bury(tab)
            op = self.start("die", tab=tab)
            while self.host.hear().get("op") != op:
                pass

    def power_cut(self, phone: PhoneModel) -> None:
        """All tabs of a phone end; what was not on the disk is gone."""
        for tab in [tab for tab in self.tabs if tab[0] == phone.name]:
            self.kill(tab)
        self.run("power", phone=phone.name)
        self.look(phone)

    def sign_in(self, tab: str, person: str | None = None) -> Outcome:
        """Somebody signs in."""
        phone = self.phones[tab[0]]
        phone.person = person or phone.person
        return self.run("signIn", tab=tab, words=[phone.person, PASSPHRASE])

    def is_busy(self, tab: str) -> bool:
        """Whether a tab waits for an answer."""
        return any(flight.tab == tab and not flight.is_orphan for flight in self.air)

    def sync(self, tab: str, *fates: str, fuse: int | None = None) -> Outcome:
        """Exchange; the requests fare like this, one after the other, and then well."""
        self.fates = list(fates)
        outcome = self.run("sync", tab=tab, fuse=fuse)
        self.fates = []
        return outcome

    def sign(self, tab: str, acts: list[Json], fuse: int | None = None) -> Outcome:
        """Somebody signs."""
        outcome = self.run("sign", tab=tab, words=[acts], fuse=fuse)
        self.remember(tab, outcome)
        return outcome

    def remember(self, tab: str, outcome: Outcome) -> None:
        """What the phone said was saved is promised."""
        phone = self.phones[tab[0]]
        self.look(phone)
        if outcome.state == "done":
            for entry in outcome.value:
                text = json.dumps(entry, ensure_ascii=False, separators=(",", ":"))
                phone.promised[entry["id"]] = text_hash(text)
                self.texts[text_hash(text)] = text

    def look(self, phone: PhoneModel) -> dict[str, list[Json]]:
        """What is on a phone's disk."""
        phone.disk = self.run("look", phone=phone.name).value
        for row in [*phone.disk.get("outbox", []), *phone.disk.get("entries", [])]:
            self.texts.setdefault(row["hash"], row["text"])
        return phone.disk
