"""The grammar of the laboratory values: their units, factors with a source, and ranges for typing errors."""

from collections.abc import Iterator

from backend.contract.formulary import check_source
from backend.contract.instruments import ends
from backend.contract.shape import Json, among, codes, decimals, head, keys, need, rows, text, whole

HEAD = {"code", "edition", "title", "cites", "unsigned", "groups", "decimals", "analytes"}
ANALYTE = {"code", "group", "loinc", "base", "units"}
FACTOR = {"times", "over"}


def check_laboratory(place: str, found: Json) -> None:
    """Each analyte once, in a group that is listed."""
    keys(place, found, HEAD, HEAD)
    head(place, found)
    codes(f"{place}.groups", found["groups"])
    decimals(f"{place}.decimals", found["decimals"])
    listed = rows(f"{place}.analytes", found["analytes"])
    for index, analyte in enumerate(listed):
        check_analyte(f"{place}.analytes[{index}]", analyte, found["groups"])
    codes(f"{place}.analytes.code", [analyte["code"] for analyte in listed])


def check_analyte(place: str, analyte: Json, groups: list[str]) -> None:
    """The unit its scores read is one of its units; a range stands in that unit."""
    keys(place, analyte, ANALYTE, ANALYTE | {"range"})
    among(f"{place}.group", analyte["group"], groups, "a group")
    for name in ("code", "loinc", "base"):
        text(f"{place}.{name}", analyte[name])
    units = rows(f"{place}.units", analyte["units"])
    for index, row in enumerate(units):
        check_unit(f"{place}.units[{index}]", row, analyte["base"])
    among(f"{place}.base", analyte["base"], codes(f"{place}.units", [row["unit"] for row in units]), "one of its units")
    if "range" in analyte:
        check_range(f"{place}.range", analyte["range"])


def check_unit(place: str, row: Json, base: str) -> None:
    """A unit with its factor and the factor's source; without a factor its values are kept and never converted."""
    is_base = row.get("unit") == base
    needed = FACTOR if is_base else FACTOR | {"source"} if FACTOR & set(row) else set()
    keys(place, row, {"unit"} | needed, {"unit"} | needed)
    text(f"{place}.unit", row["unit"])
    for name in FACTOR & needed:
        whole(f"{place}.{name}", row[name], least=1)
        need(not is_base or row[name] == 1, f"{place}.{name}", "not 1 for the base unit")
    if "source" in needed:
        check_source(f"{place}.source", row["source"])


def check_range(place: str, found: Json) -> None:
    """What is refused, and inside it what is asked about, in steps of 10^-decimals of the base unit."""
    keys(place, found, {"decimals", "hard"}, {"decimals", "hard", "soft"})
    decimals(f"{place}.decimals", found["decimals"])
    low, high = ends(f"{place}.hard", found["hard"])
    inner = ends(f"{place}.soft", found.get("soft", found["hard"]))
    need(low >= 0, f"{place}.hard", "below 0")
    need(low <= inner[0] and inner[1] <= high, f"{place}.soft", "outside hard")


def words_of(found: Json) -> Iterator[str]:
    """Ids of its words: groups, analytes, units; screens write `-` for `_`."""
    yield from (f"labs-{group.replace('_', '-')}" for group in found["groups"])
    for analyte in found["analytes"]:
        yield f"lab-{analyte['code'].replace('_', '-')}"
        for row in analyte["units"]:
            yield f"unit-name-{row['unit'].replace('_', '-')}"
