"""What must hold whatever happens: between any two steps, and when everything has come to rest."""

import json
from typing import Any

from sync.cursor import ZERO, digest, xor
from sync.envelope import text_hash
from tests.unit.chart.twin import in_python
from tests.unit.model.server import Truth

Json = dict[str, Any]


def on_server(world: Any, truth: Truth) -> None:
    """The server's own: nothing changed, nothing doubled, nothing acknowledged and gone, feeds without gaps."""
    for id, (hash, text) in truth.entries.items():
        assert text_hash(text) == hash, f"I3: {id} is not what its hash says"
        assert world.texts.get(hash) == text, f"I3: nobody signed what is stored as {id}"
    for hash, text in truth.held.items():
        assert text_hash(text) == hash, f"I3: what is held as {hash} is something else"
    for id, hash in world.acknowledged.items():
        assert truth.entries.get(id, ("", ""))[0] == hash, f"I1: {id} was acknowledged and is not on the server"
    for ward, (head, total) in truth.heads.items():
        feed_is_dense(ward, truth.feeds.get(ward, []), head, total, truth)


def feed_is_dense(ward: str, rows: list[Json], head: int, told: str, truth: Truth) -> None:
    """Numbers from 1 to the head, no entry twice, each digest that of the rows up to it."""
    assert [row["seq"] for row in rows] == list(range(1, head + 1)), f"I10: the feed of {ward} has gaps"
    reading: dict[str, str] = {}
    total = ZERO
    for row in rows:
        if row["what"] == "forget":
            gone = [id for id in reading if patient_of(truth, id) == row["patient"]]
            total = xor(total, digest(reading.pop(id) for id in gone))
        else:
            assert row["entry"] not in reading, f"I2: {row['entry']} stands twice in the feed of {ward}"
            reading[row["entry"]] = truth.entries[row["entry"]][0]
            total = xor(total, reading[row["entry"]])
        assert row["digest"] == total, f"I10: the digest of {ward} at {row['seq']} is not that of its rows"
    assert told == total, f"I10: the digest of {ward} is not that of its rows"


def patient_of(truth: Truth, id: str) -> str:
    """Whom an entry is about."""
    return str(json.loads(truth.entries[id][1])["patient"])


def read_up_to(truth: Truth, ward: str, cursor: int) -> dict[str, str]:
    """id -> hash of what a reader at a cursor has."""
    reading: dict[str, str] = {}
    for row in truth.feeds.get(ward, [])[:cursor]:
        if row["what"] == "forget":
            reading = {id: hash for id, hash in reading.items() if patient_of(truth, id) != row["patient"]}
        else:
            reading[row["entry"]] = truth.entries[row["entry"]][0]
    return reading


def on_phone(world: Any, phone: Any, truth: Truth) -> None:
    """A phone's own: what it called saved is there or has arrived, what it has read has no holes."""
    disk = phone.disk
    outbox = {row["id"]: row["hash"] for row in disk.get("outbox", [])}
    kept = {row["id"]: row for row in disk.get("entries", [])}
    meta = {row["name"]: row["value"] for row in disk.get("meta", [])}
    is_in_step = meta.get("epoch") == truth.epoch
    numbers = [(one["incarnation"], one["n"]) for one in own_entries(world, phone)]
    assert len(numbers) == len(set(numbers)), f"I8: phone {phone.name} has given a number twice"
    for row in kept.values():
        assert text_hash(row["text"]) == row["hash"], f"I3: phone {phone.name} has changed {row['id']}"
    for id, hash in phone.promised.items():
        is_there = truth.entries.get(id, ("", ""))[0] == hash or hash in truth.held
        is_here = outbox.get(id) == hash or (not is_in_step and id in kept and kept[id]["hash"] == hash)
        assert is_there or is_here, f"I1: phone {phone.name} said {id} was saved, and it will never be sent"
    if is_in_step:
        for ward, read in (meta.get("cursors") or {}).items():
            has_read(phone, ward, read_up_to(truth, ward, read["cursor"]), disk)


def own_entries(world: Any, phone: Any) -> list[Json]:
    """What this phone said it had saved."""
    return [json.loads(world.texts[hash]) for hash in phone.promised.values()]


def has_read(phone: Any, ward: str, expected: dict[str, str], disk: dict[str, list[Json]]) -> None:
    """Every row up to the cursor is there, with its text."""
    own = {row["id"]: row["hash"] for row in disk["feed"] if row["ward"] == ward}
    kept = {row["id"]: row["hash"] for row in disk["entries"]}
    for id, hash in expected.items():
        assert own.get(id) == hash, f"I10: phone {phone.name} is past {id} of ward {ward} and does not have it"
        assert kept.get(id) == hash, f"I10: phone {phone.name} has {id} of ward {ward} without its text"
    assert set(own) <= set(expected), f"I10: phone {phone.name} has of ward {ward} what the ward has not"


def on_screen(world: Any, phone: Any) -> None:
    """I5: the counts that are shown are those of what is there, and what is called sent has arrived."""
    told, disk = phone.screen, phone.disk
    assert sorted(one["id"] for one in told["waiting"]) == sorted(row["id"] for row in disk["outbox"]), "I5: waiting"
    shown = [one["hash"] for one in told["held"] + told["apart"]]
    assert sorted(shown) == sorted(row["hash"] for row in disk["held"]), "I5: held"
    assert told["incidents"] == [], f"I10: phone {phone.name} had to mend itself: {told['incidents']}"
    assert {one["id"] for one in told["sent"]} <= world.ever_acknowledged, "I5: sent"


def charts_agree(world: Any, tab: str, ward: str) -> dict[str, Json]:
    """I9: the chart on the screen is the one that Python folds from the same entries; these, by their ids."""
    seen = world.run("ward", tab=tab, ward=ward).value
    shown = seen["chart"]
    for now_ms in {shown["now_ms"], *(one["now_ms"] for one in shown["patients"].values())}:
        folded = in_python({"entries": seen["entries"][::-1], "now_ms": now_ms, "offsets": seen["offsets"]})
        assert (shown["newer"], shown["patients"].keys()) == (folded["newer"], folded["patients"].keys()), "I9"
        then = {id: one for id, one in shown["patients"].items() if one["now_ms"] == now_ms}
        same = {id: folded["patients"][id] for id in then}
        assert then == same, f"I9: the twins fold ward {ward} of {tab} differently"
    return {entry["id"]: entry for entry in seen["entries"]}


def at_rest(world: Any, tab: str, truth: Truth) -> None:
    """When all is done: nothing waits, and the phone has what the ward has."""
    phone = world.phones[tab[0]]
    assert phone.disk["outbox"] == [], f"phone {phone.name} can never empty its outbox"
    for id, hash in phone.promised.items():
        is_there = truth.entries.get(id, ("", ""))[0] == hash or hash in truth.held
        assert is_there, f"I1: {id} of phone {phone.name} never came to the server"
        if truth.entries.get(id, ("", ""))[0] != hash:
            listed = {one["hash"] for one in phone.screen["held"] + phone.screen["apart"]}
            assert hash in listed, f"I5: {id} of phone {phone.name} is held and nobody is told"
    held = {row["hash"] for row in phone.disk["held"]}
    apart = {row["id"] for row in phone.disk["entries"] if row["hash"] in held}
    for ward in world.ready(tab):
        expected = set(read_up_to(truth, ward, truth.heads[ward][0]))
        found = charts_agree(world, tab, ward)
        assert set(found) - (apart - expected) == expected, f"I9: phone {phone.name} and ward {ward} differ"
        for id in expected:
            stored = json.loads(truth.entries[id][1]) | {"received_at": truth.received[id]}
            assert found[id] == stored, f"I9: phone {phone.name} and ward {ward} differ in {id}"


def everything_is_fed(truth: Truth) -> None:
    """What is stored stands in the feed of its ward, unless the patient has left it."""
    for id, (_, text) in truth.entries.items():
        entry = json.loads(text)
        rows = truth.feeds.get(entry["ward"], [])
        is_fed = any(row["entry"] == id for row in rows)
        has_left = any(row["what"] == "forget" and row["patient"] == entry["patient"] for row in rows)
        assert is_fed or has_left, f"I10: {id} is stored and in no feed"
