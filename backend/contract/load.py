"""Read the contract files by kind and code. Kept for the process; verify.py checks them once."""

from functools import cache

from backend.contract.files import ROOT, read
from backend.contract.shape import Json


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
    """All present codes of a kind (`criteria`, `instruments`, `protocols`)."""
    return [row["code"] for row in index() if row["kind"] == kind]


def signed_criteria() -> list[Json]:
    """The criteria tables whose grades are signed; the others only stand beside them."""
    tables = [criteria(code) for code in codes("criteria")]
    return [table for table in tables if "stands" not in table]


@cache
def schedules() -> dict[str, Json]:
    """Every schedule of checks by the hash of its edition, archived ones included."""
    found = {row["sha256"]: read(ROOT / row["path"]) for row in index()}
    return {sha256: table for sha256, table in found.items() if "times" in table}


@cache
def products() -> dict[str, Json]:
    """The present products by the name that a course carries."""
    found = [current("products", code) for code in codes("products")]
    return {product["name"]: product for product in found}


@cache
def formulary() -> dict[str, Json]:
    """The present drugs by the code that an entry carries as `agent`."""
    return {code: current("formulary", code) for code in codes("formulary") if code != "product-doses"}


def scores() -> list[Json]:
    """The present scores beside the grade."""
    return [current("scores", code) for code in codes("scores")]


@cache
def laboratory() -> Json:
    """The laboratory values: units, factors, ranges."""
    return current("laboratory", "laboratory")


@cache
def guidance() -> dict[str, Json]:
    """The present guidelines by their code."""
    return {code: current("guidance", code) for code in codes("guidance")}


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
