"""Where the contract files lie, and how one is read."""

import json
from pathlib import Path
from typing import Any

from backend.contract.shape import ContractError, Json

ROOT = Path(__file__).resolve().parents[2] / "frontend" / "static" / "contract"
FOLDERS = (
    "criteria",
    "instruments",
    "protocols",
    "products",
    "formulary",
    "guidance",
    "laboratory",
    "scores",
    "archive",
)


def contract_files(root: Path) -> list[Path]:
    """Every criteria, instrument, protocol, product, drug, guideline and archived file, in a fixed order."""
    return [path for folder in FOLDERS for path in sorted((root / folder).glob("*.json"))]


def read(path: Path) -> Json:
    """A JSON object in which every name stands once; ContractError names the file when it is none."""
    try:
        found = json.loads(path.read_text(encoding="utf-8"), object_pairs_hook=unique)
    except (OSError, ValueError, RecursionError) as wrong:
        raise ContractError(f"{path.name}: {wrong}") from wrong
    if not isinstance(found, dict):
        raise ContractError(f"{path.name}: not an object")
    return found


def unique(pairs: list[tuple[str, Any]]) -> Json:
    """An object in which no name stands twice."""
    found = dict(pairs)
    for name in found:
        if [one for one, _ in pairs].count(name) > 1:
            raise ContractError(f"{name} stands twice")
    return found
