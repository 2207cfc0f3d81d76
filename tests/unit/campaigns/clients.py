"""Twelve phones that send to a server and try again while it is killed, whole, again and again."""

import random
import time
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from contextlib import suppress
from http.client import HTTPException
from threading import Condition, Event
from typing import Any

from tests.e2e.wards import WardServer
from tests.unit.campaigns.history import SEED, History
from tests.unit.phones import states
from tests.unit.server.served import WirePhone

CLIENTS, MOST_AT_ONCE = 12, 16
RETRY_S, LATEST_S, PATIENCE_S = 0.05, 0.05, 180
REFUSED = "requests without an answer"
ENDS = {WardServer.kill: "SIGKILL of the whole server", WardServer.stop: "server stopped and started again"}


class Clients:
    """The phones, the server, and what was said between them."""

    def __init__(self, server: WardServer, entries: int, kills: int, end: Callable[[WardServer], None]):
        self.server, self.entries, self.kills, self.end = server, entries, kills, end
        self.chance, self.history = random.Random(SEED), History()
        self.heard, self.answers, self.is_over = Condition(), 0, Event()
        self.phones: list[Any] = [WirePhone(server) for _ in range(CLIENTS)]  # type: ignore[arg-type]
        for phone in self.phones:
            assert phone.sign_in().status == 200

    def run(self) -> History:
        """All the kills; afterwards every phone sends until it has nothing left."""
        with ThreadPoolExecutor(CLIENTS) as pool:
            sending = [
                pool.submit(self.send, phone, random.Random(f"{SEED} {n}")) for n, phone in enumerate(self.phones)
            ]
            try:
                for number in range(self.kills):
                    left = max(0, self.entries - len(self.history.acknowledged))
                    self.let_live(left // (self.kills - number))
                    self.end(self.server)
                    self.history.faults[ENDS[self.end]] += 1
                    self.server.begin()
                self.hear(lambda: len(self.history.acknowledged) >= self.entries)
            finally:
                self.is_over.set()
            for one in sending:
                one.result(PATIENCE_S)
        return self.history

    def let_live(self, share: int) -> None:
        """The server answers for a while; then it may be in the middle of anything."""
        enough = self.answers + self.chance.randint(0, 1 + 4 * share // MOST_AT_ONCE)
        self.hear(lambda: self.answers >= enough)
        time.sleep(self.chance.uniform(0, LATEST_S))

    def hear(self, enough: Callable[[], bool]) -> None:
        """Wait for the phones' answers."""
        with self.heard:
            assert self.heard.wait_for(enough, PATIENCE_S), "the phones have no answers"

    def send(self, phone: WirePhone, chance: random.Random) -> None:
        """Some entries at a time, the same until they are acknowledged."""
        while not self.is_over.is_set():
            size = chance.randint(1, MOST_AT_ONCE)
            texts = self.history.offer([phone.entry() for _ in range(size)])
            began = time.perf_counter()
            while not self.is_acknowledged(phone, texts):
                time.sleep(RETRY_S)
            self.history.waited(time.perf_counter() - began)

    def is_acknowledged(self, phone: WirePhone, texts: list[str]) -> bool:
        """Send them; whether there was an answer to them."""
        answer = None
        with suppress(OSError, HTTPException):
            answer = phone.exchange(*texts)
        is_heard = answer is not None and answer.status == 200
        if is_heard:
            ward = answer.body["wards"]["3b"]
            phone.cursor, phone.epoch = ward["cursor"], answer.body["epoch"]
            self.history.acknowledge(texts, states(answer.body))
        else:
            assert answer is None or answer.status == 503, answer
        with self.heard:
            self.answers += is_heard
            self.history.faults[REFUSED] += not is_heard
            self.heard.notify_all()
        return is_heard
