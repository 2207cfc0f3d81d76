"""Read the contract files: criteria, instruments, protocols. Checked once, kept for the process."""

import hashlib
import json
from functools import cache
from pathlib import Path
from typing import Any

from backend.contract.check import ContractError, check_criteria, check_instrument, keys

Json = dict[str, Any]
ROOT = Path(__file__).resolve().parents[2] / "frontend" / "static" / "contract"
FOLDERS = ("criteria", "instruments", "protocols", "archive")


class UnknownCode(LookupError):
    """No contract file has this code."""


@cache
def index() -> list[Json]:
    """The rows of index.json: code, edition, kind, path, sha256 of the file's bytes."""
    rows: list[Json] = read(ROOT / "index.json")["files"]
    return rows


@cache
def by_sha256(sha256: str) -> Json | None:
    """The file with this hash, archived editions included; None when this server does not have it."""
    row = next((row for row in index() if row["sha256"] == sha256), None)
    return None if row is None else read(ROOT / row["path"])


def criteria(code: str) -> Json:
    """The present edition of a criteria table."""
    return current("criteria", code)


def instrument(code: str) -> Json:
    """The present edition of an instrument."""
    return current("instruments", code)


def protocol(code: str) -> Json:
    """The present edition of a protocol."""
    return current("protocols", code)


def edition_sha256(code: str) -> str:
    """The hash of the present edition of a code."""
    found: str = row_of(code)["sha256"]
    return found


def codes(kind: str) -> list[str]:
    """All codes of a kind (`criteria`, `instruments`, `protocols`)."""
    return [row["code"] for row in index() if row["kind"] == kind]


@cache
def current(kind: str, code: str) -> Json:
    """The present file of a code, if it is of that kind."""
    row = row_of(code)
    if row["kind"] != kind:
        raise UnknownCode(f"{code}: not one of the {kind}")
    return read(ROOT / row["path"])


def row_of(code: str) -> Json:
    """The index row of a code's present edition."""
    for row in index():
        if row["code"] == code and row["kind"] != "archive":
            return row
    raise UnknownCode(f"{code}: not a code of the contract")


def read(path: Path) -> Json:
    """A JSON file; ContractError names it when it is none."""
    try:
        found: Json = json.loads(path.read_text(encoding="utf-8"))
    except (OSError, ValueError) as wrong:
        raise ContractError(f"{path.name}: {wrong}") from wrong
    return found


def check_all(root: Path = ROOT) -> None:
    """Refuse to start on a file that is malformed, or is not the one the index names."""
    listed = read(root / "index.json")["files"]
    for row in listed:
        keys(
            "index.json",
            row,
            ("code", "edition", "kind", "path", "sha256"),
            ("code", "edition", "kind", "path", "sha256"),
        )
        path = root / row["path"]
        check_file(row["path"], read(path))
        if hashlib.sha256(path.read_bytes()).hexdigest() != row["sha256"]:
            raise ContractError(
                f"{row['path']}: not the bytes that index.json names; run python -m backend.contract.index"
            )
    unlisted = {path.relative_to(root).as_posix() for path in contract_files(root)} - {row["path"] for row in listed}
    if unlisted:
        raise ContractError(f"{min(unlisted)}: not in index.json; run python -m backend.contract.index")


def check_file(place: str, found: Json) -> None:
    """The grammar of a file by what it holds."""
    if "domains" in found:
        check_criteria(place, found)
    elif "criteria" in found:
        check_instrument(place, found)
    else:
        keys(place, found, ("code", "edition", "title", "cites"), found)


def contract_files(root: Path) -> list[Path]:
    """Every criteria, instrument, protocol and archived file, in a fixed order."""
    return [path for folder in FOLDERS for path in sorted((root / folder).glob("*.json"))]
