"""Several people, or a person and a phone, at the same moment: one decision, and the record agrees with it."""

from collections import Counter
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor

from flask import Flask
from sqlalchemy import select

from backend.entries.model import FeedRow, HeldResolution, StoredEntry
from sync.envelope import text_hash
from tests.unit.exchange.decisions import hold, let
from tests.unit.phones import Phone, states
from tests.unit.records import count, scalars

OUTCOMES = {"accept": "author_confirms", "keep_apart": "author_denies"}
ROUNDS = 8


def physicians(app: Flask) -> list[Phone]:
    """Two of them."""
    let(app, "leroy", "physician", "3b")
    made = [Phone(app, "benali"), Phone(app, "leroy")]
    assert [one.sign_in().status_code for one in made] == [200, 200]
    return made


def test_of_two_people_who_decide_at_once_one_decides_and_the_other_is_told(app: Flask, phone: Phone) -> None:
    pair = physicians(app)
    hashes = [hold(phone, author="nobody")[1] for _ in range(ROUNDS)]
    with ThreadPoolExecutor(2) as pool:
        for hash in hashes:
            asked = zip(pair, OUTCOMES.items(), strict=True)
            answers = list(pool.map(lambda one, hash=hash: one[0].decide(hash, *one[1]), asked))
            assert sorted(answer.status_code for answer in answers) == [200, 409]
            refused = next(answer for answer in answers if answer.status_code == 409)
            made = next(answer for answer in answers if answer.status_code == 200)
            assert refused.get_json()["resolution"] == made.get_json()["resolution"]
    outcomes = Counter(scalars(app, select(HeldResolution.outcome)))
    assert (sum(outcomes.values()), count(app, StoredEntry), count(app, FeedRow)) == (
        ROUNDS, outcomes["accept"], outcomes["accept"],
    )  # fmt: skip


def test_one_who_presses_many_times_decides_once(app: Flask, phone: Phone) -> None:
    doctor = physicians(app)[0]
    _, hash = hold(phone)
    cookie = doctor.client.get_cookie("__Host-sid").value

    def press(_: int) -> int:
        hand = Phone(app, "benali")
        hand.client.set_cookie("__Host-sid", cookie)
        return hand.decide(hash).status_code

    with ThreadPoolExecutor(10) as pool:
        assert list(pool.map(press, range(20))) == [200] * 20
    assert (count(app, StoredEntry), count(app, FeedRow), count(app, HeldResolution)) == (1, 1, 1)


def test_a_phone_that_offers_it_again_at_that_moment_never_contradicts_the_decision(app: Flask, phone: Phone) -> None:
    doctor = physicians(app)[0]
    texts = [hold(phone, "discharge", author="bernard", body={"reason": "home"})[0] for _ in range(ROUNDS)]
    let(app, "bernard", "physician", "3b")
    with ThreadPoolExecutor(2) as pool:
        for text in texts:
            acts: list[Callable[[], object]] = [
                lambda text=text: states(phone.sync(text))[0],
                lambda text=text: doctor.decide(text_hash(text), "keep_apart", "wrong_patient").status_code,
            ]
            found = list(pool.map(lambda act: act(), acts))
            assert found in (["stored", 404], ["held", 200])
    assert count(app, StoredEntry) + count(app, HeldResolution) == ROUNDS
