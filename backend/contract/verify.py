"""Refuse to start on contract files that are malformed, not the ones the index names, or without words."""

import hashlib
from pathlib import Path

from backend.contract.check import check_criteria
from backend.contract.files import FOLDERS, ROOT, contract_files, read
from backend.contract.formulary import check_formulary
from backend.contract.guidance import check_guidance, check_named
from backend.contract.instruments import check_instrument
from backend.contract.laboratory import check_laboratory
from backend.contract.products import check_product
from backend.contract.protocols import check_protocol
from backend.contract.scores import check_score
from backend.contract.shape import Json, among, keys, need, plain, rows, text, whole
from backend.contract.systems import check_systems

ROW = ("code", "edition", "kind", "path", "sha256")


def check_all(root: Path = ROOT) -> None:
    """ContractError names the file and the place of the first thing that is wrong."""
    listed = check_index(read(root / "index.json"))
    found = {row["path"]: read(root / row["path"]) for row in listed}
    tables = {row["code"]: found[row["path"]] for row in listed if row["kind"] == "criteria"}
    for row in sorted(listed, key=lambda row: row["kind"] != "criteria"):
        check_content(row, found[row["path"]], tables)
        check_bytes(root / row["path"], row)
    schedules = {row["code"] for row in listed if row["kind"] == "protocols" and "times" in found[row["path"]]}
    for row in listed:
        if row["kind"] == "products":
            among(f"{row['path']}.protocol", found[row["path"]]["protocol"], schedules, "a schedule of checks")
    check_published(listed, found)
    check_compared(listed, found)
    check_systems(listed, found)
    unlisted = {path.relative_to(root).as_posix() for path in contract_files(root)} - set(found)
    need(not unlisted, min(unlisted, default=""), "not in index.json; run python -m backend.contract.index")
    check_drugs(listed, found)
    check_named(listed, found)
    check_scores(listed, found)


def check_scores(listed: list[Json], found: dict[str, Json]) -> None:
    """Each score is made of laboratory values that are listed, in the units they are converted to."""
    path = next((row["path"] for row in listed if row["kind"] == "laboratory"), None)
    need(path is not None, "index.json.files", "laboratory is missing")
    analytes = {row["code"]: row for row in found[str(path)]["analytes"]}
    for row in listed:
        if row["kind"] == "scores":
            check_score(row["path"], found[row["path"]], analytes)


def check_drugs(listed: list[Json], found: dict[str, Json]) -> None:
    """What the protocols and the instruments call a drug is one of the formulary, and doses are of listed products."""
    drugs = {row["code"] for row in listed if row["kind"] == "formulary"}
    names = {found[row["path"]]["name"] for row in listed if row["kind"] == "products"}
    by_code = {row["code"]: row["path"] for row in listed if row["kind"] != "archive"}
    for code in ("episodes", "crs-vitals", "product-doses"):
        need(code in by_code, "index.json.files", f"{code} is missing")
    for code in found[by_code["episodes"]]["masking"]:
        among(f"{by_code['episodes']}.masking", code, drugs, "a drug of the formulary")
    for code in found[by_code["crs-vitals"]]["vasopressors"]["codes"]:
        among(f"{by_code['crs-vitals']}.vasopressors.codes", code, drugs, "a drug of the formulary")
    for row in found[by_code["product-doses"]]["products"]:
        among(f"{by_code['product-doses']}.products", row["product"], names, "a product")


def check_compared(listed: list[Json], found: dict[str, Json]) -> None:
    """A tool whose lost points make checks more is one of the baseline: there alone stands which way is worse."""
    baseline = next((found[row["path"]] for row in listed if row["code"] == "baseline"), None)
    known = [row["tool"] for row in baseline["worse"]] if baseline else []
    for row in listed:
        for tool in found[row["path"]].get("after_loss", {}).get("intact", []) if row["kind"] == "protocols" else []:
            among(
                f"{row['path']}.after_loss.intact", tool["tool"], known, "a tool that protocols/baseline.json compares"
            )


def check_published(listed: list[Json], found: dict[str, Json]) -> None:
    """Published windows name products that are listed."""
    products = {found[row["path"]]["name"] for row in listed if row["kind"] == "products"}
    for row in listed:
        for number, window in enumerate(found[row["path"]].get("published", []) if row["kind"] == "protocols" else []):
            for name in window["products"]:
                among(f"{row['path']}.published[{number}].products", name, products, "the name of a product")


def check_index(index: Json) -> list[Json]:
    """The rows of the index; each path once, in the folder of its kind, and each code once outside the archive."""
    plain("index.json", index)
    keys("index.json", index, ("files",), ("files",))
    listed = rows("index.json.files", index["files"])
    for number, row in enumerate(listed):
        place = f"index.json.files[{number}]"
        keys(place, row, ROW, ROW)
        for name in ("code", "path", "sha256"):
            text(f"{place}.{name}", row[name])
        whole(f"{place}.edition", row["edition"], least=1)
        among(f"{place}.kind", row["kind"], FOLDERS, "a kind")
        need(row["path"] == path_of(row), f"{place}.path", f"not {path_of(row)}")
    for name in ("path", "code"):
        named = [row[name] for row in listed if name == "path" or row["kind"] != "archive"]
        need(len(set(named)) == len(named), "index.json.files", f"a {name} stands twice")
    return listed


def path_of(row: Json) -> str:
    """Where a file lies: a superseded edition has its number in its name."""
    edition = f"@{row['edition']}" if row["kind"] == "archive" else ""
    return f"{row['kind']}/{row['code']}{edition}.json"


def check_content(row: Json, found: Json, tables: dict[str, Json]) -> None:
    """The grammar of a file by its kind, and what the index says of it; `tables` by code, sound ones."""
    plain(row["path"], found)
    if row["kind"] == "criteria" or "domains" in found:
        check_criteria(row["path"], found)
    elif row["kind"] == "instruments":
        check_instrument(row["path"], found, tables)
    elif row["kind"] == "protocols":
        check_protocol(row["path"], found)
    elif row["kind"] == "products":
        check_product(row["path"], found)
    elif row["kind"] == "formulary":
        check_formulary(row["path"], found)
    elif row["kind"] == "guidance":
        check_guidance(row["path"], found)
    elif row["kind"] == "laboratory":
        check_laboratory(row["path"], found)
    for name in ("code", "edition"):
        need(found.get(name) == row[name], f"{row['path']}.{name}", f"not {row[name]}, which index.json names")


def check_bytes(path: Path, row: Json) -> None:
    """The very bytes that the index names: entries carry their hash."""
    sha256 = hashlib.sha256(path.read_bytes()).hexdigest()
    need(sha256 == row["sha256"], row["path"], "not the bytes of index.json; run python -m backend.contract.index")
