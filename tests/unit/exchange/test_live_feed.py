"""The live feed tells the rows of a ward as they are committed, as a sync does; it ends with the right to read them."""

import json
import zlib
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from threading import BoundedSemaphore
from typing import Any

import pytest
from flask import Flask
from sqlalchemy import update

from backend.clinicians.model import Grant
from backend.exchange import feed, news
from backend.pulse import Pulse
from tests.unit.conftest import Clock
from tests.unit.phones import ORIGIN, Phone
from tests.unit.records import write

Json = dict[str, Any]
THE_NURSES = (Grant.person == "bernard", Grant.ward == "3b")


@contextmanager
def following(phone: Phone, query: str = "ward=3b&cursor=0") -> Iterator[Iterator[Json]]:
    """The frames of an open feed."""
    answer = phone.client.get(f"/api/feed?{query}")
    try:
        assert (answer.status_code, answer.mimetype) == (200, "application/x-ndjson")
        yield (json.loads(line) for line in answer.response)
    finally:
        answer.close()


def refused(phone: Phone, query: str) -> tuple[int, str]:
    """Status and code of a feed that is not opened."""
    answer = phone.client.get(f"/api/feed?{query}")
    return answer.status_code, answer.get_json()["code"]


def test_it_tells_at_once_what_was_not_read_and_then_each_commit_as_a_sync_does(
    new_phone: Callable[..., Phone],
) -> None:
    writer, reader, by_sync = new_phone(), new_phone("leroy"), new_phone("benali")
    writer.sync(writer.entry(), writer.entry())
    with following(reader) as frames:
        told = [next(frames)]
        writer.sync(writer.entry())
        told.append(next(frames))
        writer.sync(writer.entry(), writer.entry())
        told.append(next(frames))
    answer = by_sync.sync()
    assert [frame["wards"]["3b"]["cursor"] for frame in told] == [2, 3, 5]
    rows = [row for frame in told for row in frame["wards"]["3b"]["entries"]]
    assert rows == answer["wards"]["3b"]["entries"]
    last = told[-1] | {"server_time": answer["server_time"]}
    assert last["wards"]["3b"] | {"entries": rows} == answer["wards"]["3b"]
    assert (last["v"], last["epoch"]) == (1, answer["epoch"])


def test_it_goes_on_from_the_cursor_and_says_first_that_it_is_there(new_phone: Callable[..., Phone]) -> None:
    writer, reader = new_phone(), new_phone("leroy")
    writer.sync(writer.entry())
    with following(reader, "ward=3b&cursor=1") as frames:
        assert next(frames)["wards"] == {}
        writer.sync(writer.entry())
        assert [row["seq"] for row in next(frames)["wards"]["3b"]["entries"]] == [2]


def test_when_nothing_happens_it_says_that_it_is_there(phone: Phone, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(feed, "HEARTBEAT_S", 0)
    with following(phone) as frames:
        assert [next(frames)["wards"] for _ in range(3)] == [{}, {}, {}]


def test_while_others_write_it_waits_and_then_tells_everything_in_one_frame(
    new_phone: Callable[..., Phone], app: Flask, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(feed, "GATHER_S", 0)
    monkeypatch.setattr(feed, "WRITERS_S", 60)
    writer, reader = new_phone(), new_phone("leroy")
    with following(reader) as frames, ThreadPoolExecutor(1) as beside:
        next(frames)
        with app.extensions["tenpoint-pulse"].writing():
            told = beside.submit(next, frames)
            writer.sync(writer.entry())
            writer.sync(writer.entry())
        assert [row["seq"] for row in told.result()["wards"]["3b"]["entries"]] == [1, 2]


def test_what_is_more_than_a_frame_holds_follows_at_once(
    new_phone: Callable[..., Phone], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(news, "MOST_ROWS", 2)
    monkeypatch.setattr(Pulse, "wait", lambda *_: pytest.fail("it waited with rows left to tell"))
    writer, reader = new_phone(), new_phone("leroy")
    writer.sync(*(writer.entry() for _ in range(5)))
    with following(reader) as frames:
        told = [[row["seq"] for row in next(frames)["wards"]["3b"]["entries"]] for _ in range(3)]
    assert told == [[1, 2], [3, 4], [5]]


def test_writers_who_never_end_do_not_silence_it(
    new_phone: Callable[..., Phone], app: Flask, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(feed, "WRITERS_S", 0)
    writer, reader = new_phone(), new_phone("leroy")
    with following(reader) as frames, app.extensions["tenpoint-pulse"].writing():
        next(frames)
        writer.sync(writer.entry())
        assert [row["seq"] for row in next(frames)["wards"]["3b"]["entries"]] == [1]


def test_it_ends_after_a_while_and_is_opened_again(phone: Phone, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(feed, "LONGEST_S", 0)
    with following(phone) as frames:
        assert list(frames) == []


def end_the_grant(phone: Phone, now: int) -> None:
    write(phone.app, update(Grant).where(*THE_NURSES).values(until_ms=now))


def sign_out(phone: Phone, _now: int) -> None:
    phone.client.delete("/api/session", headers=ORIGIN)


@pytest.mark.parametrize("ends", [end_the_grant, sign_out])
def test_a_right_that_ends_ends_the_feed_before_the_next_row(
    new_phone: Callable[..., Phone], clock: Clock, ends: Callable[[Phone, int], None]
) -> None:
    writer, reader = new_phone("leroy"), new_phone()
    with following(reader) as frames:
        assert next(frames)["wards"] == {}
        ends(reader, clock.ms)
        writer.sync(writer.entry())
        assert list(frames) == []


def test_a_ward_that_is_not_hers_and_one_that_is_not_get_the_same_answer(phone: Phone) -> None:
    assert {refused(phone, f"ward={ward}&cursor=0") for ward in ("5a", "9z")} == {(404, "not-found")}
    with following(phone, "ward=5a&cursor=0&ward=3b&cursor=0") as frames:
        assert next(frames)["wards"] == {}


@pytest.mark.parametrize(
    "query",
    [
        *("", "ward=3b", "cursor=0", "ward=3b&cursor=-1", "ward=3b&cursor=x", "ward=3b&cursor=01"),
        *("ward=3b&ward=5a&cursor=0", "ward=3b&ward=3b&cursor=0&cursor=0"),
        "&".join(f"ward=w{number}&cursor=0" for number in range(33)),
    ],
)
def test_what_does_not_name_a_cursor_for_each_ward_is_refused(phone: Phone, query: str) -> None:
    assert refused(phone, query)[0] == 400


def test_there_are_so_many_and_the_next_phone_polls_until_one_is_given_back(
    new_phone: Callable[..., Phone], app: Flask, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(app.extensions, "tenpoint-feeds", BoundedSemaphore(1))
    first, second = new_phone(), new_phone("leroy")
    with following(first) as frames:
        next(frames)
        answer = second.client.get("/api/feed?ward=3b&cursor=0")
        assert (answer.status_code, answer.get_json()["code"]) == (503, "feeds-taken")
        assert answer.headers["Retry-After"] == "60"
        assert second.sync()["wards"]["3b"]["head"] == 0
    with following(second) as frames:
        assert next(frames)["wards"] == {}


def test_a_phone_that_takes_gzip_reads_each_line_as_it_comes_in_a_fraction_of_the_bytes(
    new_phone: Callable[..., Phone],
) -> None:
    writer, reader = new_phone(), new_phone("leroy")
    answer = reader.client.get("/api/feed?ward=3b&cursor=0", headers={"Accept-Encoding": "gzip"})
    assert answer.headers["Content-Encoding"] == "gzip"
    unpacker, pieces = zlib.decompressobj(feed.GZIP), iter(answer.response)
    assert json.loads(unpacker.decompress(next(pieces)))["wards"] == {}
    for number in range(1, 4):
        text = writer.entry()
        writer.sync(text)
        piece = next(pieces)
        told = json.loads(unpacker.decompress(piece))["wards"]["3b"]["entries"]
        assert [(row["seq"], row["text"]) for row in told] == [(number, text)]
    assert len(piece) * 2 < len(text)
    answer.close()
