"""A ward under test: phones with tabs, requests in the air, one server, and what was promised to whom."""

import json
from collections import Counter
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
    disk: dict[str, list[Json]] = field(default_factory=dict)
    screen: Json = field(default_factory=dict)
    is_at_rest: bool = False

    @property
    def cursors(self) -> list[Json]:
        """How far it has read, and whose feeds."""
        return [row for row in self.disk.get("meta", []) if row["name"] in ("cursors", "epoch")]


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
        self.fired: Counter[str] = Counter()  # what was done to requests, in all stories
        self.in_all = 0  # entries acknowledged, in all stories

    def begin(self, bug: str | None = None) -> None:
        """A fresh ward: three phones, each signed in and in step with the server."""
        self.clock.ms = START_MS
        self.server.begin()
        self.air: list[Flight] = []
        self.heard: dict[int, Outcome] = {}
        self.fates: list[str] = []
        self.texts: dict[str, str] = {}
        self.acknowledged: dict[str, str] = {}
        self.ever_acknowledged: set[str] = set()
        self.copy: tuple[Path, dict[str, str]] | None = None
        self.tabs: dict[str, bool] = {}
        self.phones: dict[str, PhoneModel] = {}
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

    def start_at_once(self, do: str, tabs: list[str], **words: Any) -> dict[str, int]:
        """Begin the same in several tabs in one moment."""
        commands = [{"do": do, "tab": tab, "now_ms": self.clock.ms, **words} for tab in tabs]
        return dict(zip(tabs, self.host.tell_at_once(*commands), strict=True))

    def follow(self, op: int) -> Outcome:
        """Until the operation is done, dead or in the air."""
        while op not in self.heard:
            event = self.host.hear()
            if "request" in event:
                self.asked(Flight(event, op))
            elif "died" in event:
                self.bury(event["tab"])
                self.heard.setdefault(op, Outcome("died"))
            else:
                self.see(event)
        return self.heard.pop(op)

    def see(self, event: Json) -> None:
        """What became of an operation, and what is now on its phone."""
        state = "done" if "done" in event else "failed"
        self.heard[event["op"]] = Outcome(state, event[state])
        if event.get("phone") in self.phones:
            phone = self.phones[event["phone"]]
            phone.disk, phone.screen = event["disk"], event["screen"] or phone.screen
            assert event["reports"] == [], event["reports"]
            for row in [*phone.disk.get("outbox", []), *phone.disk.get("entries", [])]:
                self.texts.setdefault(row["hash"], row["text"])

    def bury(self, tab: str) -> None:
        """A tab is gone; what it had asked may still arrive."""
        self.tabs[tab] = False
        for flight in self.air:
            if flight.tab == tab:
                flight.is_orphan = True

    # ── the network ────────────────────────────────────────────────────────────────────────

    def asked(self, flight: Flight) -> None:
        """A request leaves a phone."""
        if flight.path != "/api/sync":
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
                    self.in_all += one["id"] not in self.ever_acknowledged
                    self.acknowledged[one["id"]] = one["hash"]
                    self.ever_acknowledged.add(one["id"])
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
            self.follow(op)

    def power_cut(self, phone: PhoneModel) -> None:
        """All tabs of a phone end; what was not on the disk is gone."""
        for tab in [tab for tab in self.tabs if tab[0] == phone.name]:
            self.kill(tab)
        self.run("power", phone=phone.name)
        self.open(f"{phone.name}1")

    def put_back(self) -> None:
        """A copy of the server is made; the next time it is put in the server's place."""
        if self.copy is None:
            self.copy = self.server.copy(self.folder), dict(self.acknowledged)
        else:
            self.server.restore(self.copy[0])
            self.acknowledged, self.copy = self.copy[1], None

    def ready(self, tab: str) -> list[str]:
        """The wards of whoever holds the phone; a tab that died is opened, and who is asked to sign in does so."""
        if not self.tabs.get(tab):
            self.open(tab)
        found: list[str] | None = self.run("ready", tab=tab).value
        if found is None or self.phones[tab[0]].screen.get("trouble") == "sign_in":
            assert self.sign_in(tab).state == "done"
            found = self.run("ready", tab=tab).value
        return found or []

    def sign_in(self, tab: str, person: str | None = None) -> Outcome:
        """Somebody signs in."""
        phone = self.phones[tab[0]]
        phone.person = person or phone.person
        return self.run("signIn", tab=tab, words=[phone.person, PASSPHRASE])

    def come_back(self, tab: str) -> None:
        """A phone is taken up, sends and reads until nothing on it changes any more."""
        phone = self.phones[tab[0]]
        self.ready(tab)
        self.run("check", tab=tab)
        before = phone.cursors
        self.sync(tab)
        if phone.screen["trouble"] == "sign_in":
            assert self.sign_in(tab).state == "done"
            self.sync(tab)
        phone.is_at_rest = phone.cursors == before and phone.disk["outbox"] == []

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
        for entry in outcome.value if outcome.state == "done" else []:
            text = json.dumps(entry, ensure_ascii=False, separators=(",", ":"))
            self.phones[tab[0]].promised[entry["id"]] = text_hash(text)
            self.texts[text_hash(text)] = text
