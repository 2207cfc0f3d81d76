"""A process that writes into the ward's database and is killed at any moment, again and again."""

import gc
import json
import os
import random
import select
import signal
import time
import warnings
from dataclasses import dataclass

from flask import Flask
from sqlalchemy import select as rows_of

from backend.db import db
from backend.entries.model import FeedRow, StoredEntry
from tests.unit.campaigns.history import SEED, History, Tally
from tests.unit.phones import Phone, new_id, states
from tests.unit.records import scalars

KILL, MOST_AT_ONCE = "SIGKILL of the writer", 40
UNHEARD = 0.2  # of the kills, those that fall between the commit and the answer; the others fall anywhere
PATIENCE_S = 60


@dataclass(frozen=True)
class Life:
    """Requests of a process; after how many answers it dies: so much of a request later, or when the next is made."""

    requests: list[list[str]]
    answers: int
    later: float
    is_unheard: bool


class Writers:
    """Processes that live one after the other and have the same phone."""

    def __init__(self, app: Flask, entries: int, kills: int):
        self.app, self.entries, self.kills = app, entries, kills
        self.phone, self.chance, self.history = Phone(app), random.Random(SEED), History()
        self.waiting: list[str] = []
        self.phone.sign_in()
        self.phone.sync()

    def run(self, campaign: str) -> Tally:
        """All the kills, then what was still waiting or missing; what the database has in the end."""
        for number in range(self.kills):
            rest = self.entries - len(self.history.acknowledged)
            self.lead(self.life(rest // (self.kills - number)))
            self.history.faults[KILL] += 1
        for _ in range(self.entries - len(self.history.acknowledged) - len(self.waiting)):
            self.waiting += self.history.offer([self.phone.entry(patient=new_id())])
        for start in range(0, len(self.waiting), MOST_AT_ONCE):
            some = self.waiting[start : start + MOST_AT_ONCE]
            self.history.acknowledge(some, states(self.phone.sync(*some)))
        fed = scalars(self.app, rows_of(FeedRow.entry).where(FeedRow.what == "entry"))
        return self.history.tally(campaign, scalars(self.app, rows_of(StoredEntry.text)), fed)

    def life(self, share: int) -> Life:
        """What waits comes again first; `share` is how many answers there are on average before it ends."""
        answers = 1 + round(self.chance.uniform(0, 2) * max(0, share / MOST_AT_ONCE * 2 - 1))
        requests = []
        while len(requests) <= answers + 1:
            size = self.chance.randint(1, MOST_AT_ONCE)
            new = [self.phone.entry(patient=new_id()) for _ in range(size - len(self.waiting))]
            self.waiting, old = self.waiting[size:], self.waiting[:size]
            requests.append([*old, *self.history.offer(new)])
        return Life(requests, answers, self.chance.uniform(0, 1.2), self.chance.random() < UNHEARD)

    def lead(self, life: Life) -> None:
        """Fork a writer, read what it says was acknowledged, kill it."""
        with self.app.app_context():
            db.let_go()  # no connection is shared with the child
        ours, theirs = os.pipe()
        with warnings.catch_warnings():
            warnings.simplefilter("ignore", DeprecationWarning)  # other threads of a test runner do not matter to it
            child = os.fork()
        if not child:
            gc.disable()  # it would touch, and so copy, all that the parent has
            self.write(life, theirs)
        os.close(theirs)
        said, took_s = heard(ours, life.answers)
        if not life.is_unheard:
            time.sleep(life.later * took_s)
            os.kill(child, signal.SIGKILL)
        _, status = os.waitpid(child, 0)
        assert os.WIFSIGNALED(status), f"the writer ended by itself: {status}"
        said += all_of(ours)
        self.settle(life, said.decode().splitlines())

    def write(self, life: Life, out: int) -> None:
        """In the child: one request after the other; a line for each answer. Never comes back."""
        try:
            for number, texts in enumerate(life.requests):
                came = states(self.phone.sync(*texts))
                if life.is_unheard and number == life.answers:
                    os.kill(os.getpid(), signal.SIGKILL)
                os.write(out, (json.dumps([self.phone.cursor, came]) + "\n").encode())
            signal.pause()
        finally:
            os._exit(1)

    def settle(self, life: Life, said: list[str]) -> None:
        """What was not acknowledged waits, in its order."""
        for texts, line in zip(life.requests, said, strict=False):
            self.phone.cursor, came = json.loads(line)
            self.history.acknowledge(texts, came)
        self.waiting += [text for texts in life.requests[len(said) :] for text in texts]


def heard(pipe: int, answers: int) -> tuple[bytes, float]:
    """What the writer says until it has had so many answers, and how long the last of them took."""
    said, took_s = b"", 0.0
    while said.count(b"\n") < answers:
        before = time.perf_counter()
        assert select.select([pipe], [], [], PATIENCE_S)[0], "the writer is stuck"
        said += os.read(pipe, 65536)
        took_s = time.perf_counter() - before
    return said, took_s


def all_of(pipe: int) -> bytes:
    """What is left in a pipe whose writer is dead."""
    with os.fdopen(pipe, "rb") as left:
        return left.read()
