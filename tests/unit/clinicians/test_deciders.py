"""Who may sign and settle what is the same on the phone as on the server: nobody signs what would be held."""

import json
import re
import shutil
import subprocess
from pathlib import Path

from backend.clinicians.grants import KINDS, KNOWN_KINDS, NURSE_DECIDES, may_sign

SCREENS = Path(__file__).resolve().parents[3] / "frontend/static/js/screens"
MODEL, RIGHTS = SCREENS / "decide/model.js", SCREENS / "rights.js"
ROLES = ("nurse", "physician", "pharmacist", "data_manager", "admin")
QUESTIONS = ("amendment", "one_or_two", "slot", "dispute", "exclusion", "weight", "episode")


def test_the_phone_offers_each_role_the_kinds_that_the_server_takes_from_it() -> None:
    node = shutil.which("node")
    assert node
    asked = f"""import {{ maySign }} from {json.dumps(RIGHTS.as_uri())}
      const [roles, kinds] = {json.dumps([ROLES, sorted(KNOWN_KINDS)])}
      console.log(JSON.stringify(roles.map(role => kinds.filter(kind => maySign(role, kind)))))"""
    answer = subprocess.run([node, "--input-type=module", "-e", asked], capture_output=True, text=True, check=True)
    assert json.loads(answer.stdout) == [sorted(KINDS.get(role, set())) for role in ROLES]


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
