"""What every refused request has in common."""

from werkzeug.test import TestResponse

from backend.entries.model import FeedRow, HeldEntry, StoredEntry
from backend.entries.model import Phone as PhoneRow
from tests.unit.app.test_answers import CSP
from tests.unit.phones import Phone
from tests.unit.records import count


def refused(phone: Phone, answer: TestResponse, status: int, code: str, words: str) -> None:
    """One problem, in words, with the headers; the database is as it was."""
    found = answer.get_json()
    assert (answer.status_code, answer.mimetype) == (status, "application/problem+json")
    assert (found["status"], found["code"]) == (status, code)
    assert words in found["detail"]
    assert answer.headers["Content-Security-Policy"] == CSP
    assert answer.headers["Cache-Control"] == "no-store"
    tables = (StoredEntry, FeedRow, HeldEntry, PhoneRow)
    assert [count(phone.app, table) for table in tables] == [0, 0, 0, 0]
