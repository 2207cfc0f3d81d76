"""Asks the phone's own code for the sheets of some facts."""

import json
import subprocess
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parents[3]
PRINT = "tests/unit/js/lib/sheet/print.js"
Json = dict[str, Any]


def printed_by_phone(every: list[Json]) -> list[Json]:
    """For each set of facts the sheets {language: {patients, pictures, days, ward}} as the phone makes them."""
    made = subprocess.run(["node", PRINT], cwd=ROOT, input=json.dumps(every), capture_output=True, text=True)
    assert made.returncode == 0, made.stderr[:3000]
    found: list[Json] = json.loads(made.stdout)
    return found


def plain(sheet: Any) -> Any:
    """A sheet as JSON keeps it."""
    return json.loads(json.dumps(sheet))
