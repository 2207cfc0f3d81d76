"""Who may settle what is the same on the phone as on the server: nobody signs a decision that would be held."""

import json
import re
from pathlib import Path

from backend.clinicians.grants import NURSE_DECIDES, may_sign

MODEL = Path(__file__).resolve().parents[3] / "frontend/static/js/screens/decide/model.js"
QUESTIONS = ("amendment", "one_or_two", "slot", "dispute", "exclusion", "weight", "episode")


def test_the_phone_offers_a_nurse_the_questions_that_the_server_takes_from_a_nurse() -> None:
    found = re.search(r"NURSE_DECIDES = (\[[^]]+\])", MODEL.read_text())
    assert found
    assert set(json.loads(found[1].replace("'", '"'))) == NURSE_DECIDES


def test_a_physician_settles_every_question_and_a_pharmacist_none() -> None:
    entries = [{"kind": "decision", "body": {"question": question}} for question in QUESTIONS]
    assert [may_sign(entry, {"physician"}) for entry in entries] == [True] * len(QUESTIONS)
    assert [may_sign(entry, {"pharmacist"}) for entry in entries] == [False] * len(QUESTIONS)
    assert [q for q, entry in zip(QUESTIONS, entries, strict=True) if may_sign(entry, {"nurse"})] == [
        "one_or_two",
        "slot",
    ]
