"""Requests that overtake each other: in whatever order they arrive, the ward has the same entries and chart."""

from itertools import permutations
from typing import Any

from tests.unit.phones import Phone, states, text_of

PARTS = 3


def chart_of(phone: Phone) -> list[Any]:
    """The entries of the ward without what only says in which order they came."""
    answer = phone.sync(wards={phone.ward: {"cursor": None, "digest": "0" * 64}})
    return sorted(row["text"] for row in answer["wards"][phone.ward]["entries"])


def test_in_whatever_order_requests_arrive_each_entry_is_there_once_and_nothing_is_called_missing(phone: Phone) -> None:
    sent: list[str] = []
    for order in permutations(range(PARTS)):
        check = phone.envelope()
        rest = [
            phone.entry("amendment", amends=[check["id"]], body={"reason": "wrong_value"}) for _ in range(PARTS - 1)
        ]
        parts = [[text_of(check)], *([one] for one in rest)]
        answers = [phone.sync(*parts[number]) for number in order]
        sent += [text for part in parts for text in part]
        assert [states(answer) for answer in answers] == [["stored"]] * PARTS
        assert (answers[-1]["have"], chart_of(phone)) == ({"upto": len(sent), "missing": []}, sorted(sent))
    late = [phone.entry(), phone.entry()]
    assert phone.sync(late[1])["have"] == {"upto": len(sent), "missing": [len(sent) + 1]}
    assert states(phone.sync(*late)) == ["stored", "duplicate"]
