"""The server's power fails while phones send: nothing that was acknowledged is lost, and the file is whole.

The same disk finds what a careless setting would lose: that is how it is known to look. POWER_CUTS makes it more.
"""

import os
import random
from pathlib import Path
from time import perf_counter

import pytest

from tests.unit.campaigns.history import Tally, caught, told
from tests.unit.databases import SqliteFiles
from tests.unit.faults.power import Night, night

CUTS = int(os.environ.get("POWER_CUTS", "50"))


def cuts(found: Night) -> tuple[int, int]:
    """In how many of the cuts something acknowledged was lost, and in how many the file was broken."""
    chance = random.Random(7)
    seen = [found.cut(chance) for _ in range(CUTS)]
    return sum(bool(lost) for lost, _ in seen), sum(bool(wrong) for _, wrong in seen)


def test_after_a_power_cut_at_any_moment_everything_acknowledged_is_there(
    sqlite_files: SqliteFiles, tmp_path: Path
) -> None:
    found = night(sqlite_files, tmp_path / "full")
    assert {step.file for step in found.disk.steps} == {"ward.db", "ward.db-wal"}
    began = perf_counter()
    lost, broken = cuts(found)
    faults = {"power cuts of the server": CUTS, "broken files": broken}
    took_s = round(perf_counter() - began, 1)
    told(Tally("power cuts, sectors lost and torn", faults, len(found.acknowledged), 0, lost, 0, 0, took_s))
    assert (lost, broken) == (0, 0)


@pytest.mark.parametrize(("level", "breaks"), [("NORMAL", False), ("OFF", True)])
def test_the_same_cuts_lose_acknowledged_entries_of_a_server_that_flushes_less(
    sqlite_files: SqliteFiles, tmp_path: Path, level: str, breaks: bool
) -> None:
    lost, broken = cuts(night(sqlite_files, tmp_path / level, level))
    caught(f"synchronous={level}", f"of {CUTS} power cuts {lost} lost acknowledged entries, {broken} broke the file")
    assert (lost > 0, broken > 0) == (True, breaks)
