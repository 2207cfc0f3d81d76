"""What a campaign's phones offered and were told, held against what the server has in the end.

An entry whose answer never came may be there or not; one that was acknowledged is there once, as it was offered.
"""

import json
import os
from collections import Counter
from collections.abc import Iterable
from dataclasses import asdict, dataclass, field
from pathlib import Path
from threading import Lock
from time import perf_counter

SEED = int(os.environ.get("CAMPAIGN_SEED", "1"))
ENTRIES = int(os.environ.get("CAMPAIGN_ENTRIES", "10000"))  # acknowledged, in all campaigns together
REPORT = os.environ.get("CAMPAIGN_REPORT")  # a file that gets a line of JSON for each campaign
UNHEARD = "answers never heard of entries that were kept"


@dataclass(frozen=True)
class Tally:
    """What a campaign did and found."""

    campaign: str
    faults: dict[str, int]
    acknowledged: int
    unsure: int
    lost: int
    doubled: int
    invented: int
    seconds: float
    seed: int = SEED
    longest_s: float = 0  # a phone tried again

    @property
    def broken(self) -> dict[str, int]:
        """What must be nothing."""
        return {name: found for name in ("lost", "doubled", "invented") if (found := getattr(self, name))}


@dataclass
class History:
    """Texts by id, as they were offered; those that were acknowledged; what was done to whom, how often."""

    offered: dict[str, str] = field(default_factory=dict)
    acknowledged: set[str] = field(default_factory=set)
    faults: Counter[str] = field(default_factory=Counter)
    longest_s: float = 0
    began: float = field(default_factory=perf_counter)
    lock: Lock = field(default_factory=Lock)

    def offer(self, texts: list[str]) -> list[str]:
        """These are going to be sent."""
        with self.lock:
            self.offered |= {id_of(text): text for text in texts}
        return texts

    def acknowledge(self, texts: list[str], states: list[str]) -> None:
        """The phone may forget them now; a duplicate was kept when its answer was not heard."""
        assert set(states) <= {"stored", "duplicate"}
        with self.lock:
            self.acknowledged |= {id_of(text) for text in texts}
            self.faults[UNHEARD] += states.count("duplicate")

    def waited(self, seconds: float) -> None:
        """So long somebody tried again until there was an answer."""
        with self.lock:
            self.longest_s = max(self.longest_s, seconds)

    def tally(self, campaign: str, kept: list[str], fed: Iterable[str]) -> Tally:
        """Hold it against the texts that are kept and the ids that the feed tells of."""
        ids, feed, texts = Counter(map(id_of, kept)), Counter(fed), set(kept)
        there = {id for id, text in self.offered.items() if text in texts and feed[id]}
        return Tally(
            campaign, dict(self.faults), acknowledged=len(self.acknowledged),
            unsure=len(self.offered) - len(self.acknowledged), lost=len(self.acknowledged - there),
            doubled=sum(times > 1 for times in (ids | feed).values()),
            invented=len(texts - set(self.offered.values())), seconds=round(perf_counter() - self.began, 1),
            longest_s=round(self.longest_s, 1),
        )  # fmt: skip


def id_of(text: str) -> str:
    """An entry's id."""
    return str(json.loads(text)["id"])


def told(tally: Tally) -> Tally:
    """The same, written down if somebody makes a report."""
    write_down(asdict(tally))
    return tally


def caught(bug: str, how: str) -> str:
    """The same `how`, written down: a bug that somebody planted was found, by what it did."""
    write_down({"planted": bug, "found": how})
    return how


def write_down(line: dict[str, object]) -> None:
    """A line of the report; several processes may write theirs."""
    if REPORT:
        with Path(REPORT).open("a") as report:
            report.write(json.dumps(line) + "\n")
