"""I2: each entry is on the server once, however often it was sent."""

from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from itertools import repeat

from flask import Flask
from sqlalchemy import select

from backend.entries.model import FeedRow, HeldEntry, StoredEntry
from tests.unit.phones import Phone, states
from tests.unit.records import count, scalars


def test_a_signed_entry_is_stored(phone: Phone) -> None:
    text = phone.entry()
    answer = phone.sync(text)
    assert states(answer) == ["stored"]
    assert scalars(phone.app, select(StoredEntry.text)) == [text]


def test_sending_it_again_changes_nothing(phone: Phone) -> None:
    text = phone.entry()
    first = phone.sync(text)
    again = phone.sync(text)
    assert states(again) == ["duplicate"]
    assert again["receipts"][0]["hash"] == first["receipts"][0]["hash"]
    assert (count(phone.app, StoredEntry), count(phone.app, FeedRow), count(phone.app, HeldEntry)) == (1, 1, 0)


def test_the_same_text_twice_in_one_batch_is_stored_once(phone: Phone) -> None:
    text = phone.entry()
    assert states(phone.sync(text, text)) == ["stored", "duplicate"]


def test_the_same_id_with_another_text_is_held_and_the_first_stays(phone: Phone) -> None:
    envelope = phone.envelope()
    first, second = (phone.entry(**{**envelope, "body": {"text": text}}) for text in ("one", "two"))
    phone.sync(first)
    answer = phone.sync(second)
    assert [(one["state"], one.get("reason")) for one in answer["receipts"]] == [("held", "same_id")]
    assert scalars(phone.app, select(StoredEntry.text)) == [first]
    assert [one["reason"] for one in answer["held"]] == ["same_id"]


def test_fifty_parallel_sends_of_one_entry_store_one(app: Flask, phone: Phone) -> None:
    text = phone.entry()

    def send(_: int) -> str:
        sender = Phone(app)
        sender.client.set_cookie("__Host-sid", phone.client.get_cookie("__Host-sid").value)
        return states(sender.sync(text, device=phone.device, incarnation=phone.incarnation))[0]

    with ThreadPoolExecutor(50) as pool:
        found = list(pool.map(send, range(50)))
    assert sorted(found) == ["duplicate"] * 49 + ["stored"]
    assert (count(phone.app, StoredEntry), count(phone.app, FeedRow), count(phone.app, HeldEntry)) == (1, 1, 0)


def test_of_fifty_parallel_sends_of_two_texts_with_one_id_one_is_stored_and_the_other_held(
    app: Flask, phone: Phone
) -> None:
    envelope = phone.envelope()
    texts = [phone.entry(**{**envelope, "body": {"text": text}}) for text in ("one", "two")]

    def send(number: int) -> tuple[str, str]:
        sender = Phone(app)
        sender.client.set_cookie("__Host-sid", phone.client.get_cookie("__Host-sid").value)
        answer = sender.sync(texts[number % 2], device=phone.device, incarnation=phone.incarnation)
        return texts[number % 2], states(answer)[0]

    with ThreadPoolExecutor(50) as pool:
        found = list(pool.map(send, range(50)))
    (stored,) = scalars(app, select(StoredEntry.text))
    (apart,) = scalars(app, select(HeldEntry.text))
    assert sorted(texts) == sorted([stored, apart])
    assert sorted(state for text, state in found if text == stored) == ["duplicate"] * 24 + ["stored"]
    assert [state for text, state in found if text == apart] == ["held"] * 25
    assert count(app, FeedRow) == 1


def test_many_phones_at_once_leave_no_gap_in_the_feed(app: Flask, phone: Phone) -> None:
    phones = [Phone(app, "bernard") for _ in range(8)]
    for one in phones:
        assert one.sign_in().status_code == 200

    def work(one: Phone) -> list[str]:
        return [state for _ in repeat(None, 6) for state in states(one.sync(*[one.entry() for _ in range(3)]))]

    with ThreadPoolExecutor(8) as pool:
        found = [state for some in pool.map(work, phones) for state in some]
    assert found == ["stored"] * 144
    assert scalars(phone.app, select(FeedRow.seq).order_by(FeedRow.seq)) == list(range(1, 145))


def test_a_reader_who_asks_while_others_write_misses_nothing(app: Flask, new_phone: Callable[..., Phone]) -> None:
    writers, reader = [new_phone() for _ in range(6)], new_phone("leroy")
    found: list[int] = []

    def write(one: Phone) -> None:
        for _ in range(6):
            assert states(one.sync(one.entry(), one.entry())) == ["stored"] * 2

    def read() -> None:
        found.extend(row["seq"] for row in reader.sync()["wards"]["3b"]["entries"])

    read()
    with ThreadPoolExecutor(6) as pool:
        writing = [pool.submit(write, one) for one in writers]
        while not all(one.done() for one in writing):
            read()
        for one in writing:
            one.result()
    read()
    assert found == list(range(1, 73))
