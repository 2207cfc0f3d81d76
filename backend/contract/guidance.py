"""The grammar of a guideline: what one source describes, line by line, where each was read and how sure it is."""

import re
from datetime import date

from backend.contract.shape import (
    Json,
    among,
    codes,
    confidence,
    decimals,
    head,
    keys,
    need,
    objects,
    rows,
    text,
    whole,
)

SUBJECTS = ("crs", "icans", "iec-hs", "icaht")
GRADED = ("crs", "icans")
ASPECTS = (
    "when", "choice", "dose", "over", "repeat", "cap", "lately", "in_all", "course", "more", "caution",
)  # fmt: skip
TOPICS = (
    "supportive", "refractory", "fibrinogen", "lines", "ruxolitinib", "etoposide", "emapalumab", "g_csf", "tests",
)  # fmt: skip
UNITS = (
    "number", "mg", "g", "kg", "h", "d", "min", "year", "percent", "mg_per_kg", "mg_per_kg_d", "mg_per_d", "g_per_d",
    "mg_per_m2", "mg_per_m2_d", "g_per_l",
)  # fmt: skip
HEAD = {"code", "edition", "title", "cites", "unsigned"}
NEEDED = HEAD | {"rank", "printed", "read", "lines"}
LINE = ("of", "topic", "aspect", "says", "confidence", "at")
ENDS = {"from", "to"}
DAY = re.compile(r"\d{4}(-\d{2}-\d{2})?", re.ASCII)


def check_guidance(place: str, found: Json) -> None:
    """A guideline as it was printed, where it was read, and its lines."""
    keys(place, found, NEEDED, NEEDED | {"unknown", "notes"})
    head(place, found)
    whole(f"{place}.rank", found["rank"], least=1)
    codes(f"{place}.notes", found.get("notes", []), least=0)
    check_printed(place, found)
    for name, one in objects(f"{place}.read", found["read"]).items():
        keys(f"{place}.read.{name}", one, ("cite",), ("cite", "date"))
        text(f"{place}.read.{name}.cite", one["cite"])
        check_day(f"{place}.read.{name}", one)
    lines = rows(f"{place}.lines", found["lines"])
    for index, line in enumerate(lines):
        check_line(f"{place}.lines[{index}]", line, found["read"])
    for name in found["read"]:
        need(any(line["at"] == name for line in lines), f"{place}.read.{name}", "no line was read there")


def check_printed(place: str, found: Json) -> None:
    """Edition and date of the guideline itself: each is known, or said to be unknown."""
    printed, unknown = found["printed"], codes(f"{place}.unknown", found.get("unknown", []), least=0)
    keys(f"{place}.printed", printed, ("confidence",) if printed else (), ("edition", "date", "confidence"))
    for name in unknown:
        among(f"{place}.unknown", name, {"edition", "date"} - set(printed), "what could be known and is not here")
    for name in ("edition", "date"):
        need(name in printed or name in unknown, place, f"{name} is neither known nor unknown")
    if "edition" in printed:
        text(f"{place}.printed.edition", printed["edition"])
    if printed:
        confidence(f"{place}.printed.confidence", printed["confidence"])
    check_day(f"{place}.printed", printed)


def check_day(place: str, found: Json) -> None:
    """A year or a day of the calendar, where there is one."""
    if "date" not in found:
        return
    day = found["date"]
    text(f"{place}.date", day)
    need(DAY.fullmatch(day) is not None, f"{place}.date", "not a year or a day")
    try:
        date.fromisoformat(day if len(day) > len("2026") else f"{day}-01-01")
    except ValueError:
        need(False, f"{place}.date", "not a day of the calendar")


def check_line(place: str, line: Json, read: Json) -> None:
    """One statement about a grade, or about any: its words by code, its numbers and names beside them."""
    keys(place, line, LINE, {*LINE, *ENDS, "with"})
    among(f"{place}.of", line["of"], SUBJECTS, "CRS, ICANS, IEC-HS or ICAHT")
    among(f"{place}.aspect", line["aspect"], ASPECTS, "an aspect")
    confidence(f"{place}.confidence", line["confidence"])
    among(f"{place}.at", line["at"], read, "where it was read")
    for name in ("topic", "says"):
        text(f"{place}.{name}", line[name])
    check_grades(place, line)
    for name, value in (objects(f"{place}.with", line["with"]) if "with" in line else {}).items():
        check_value(f"{place}.with.{name}", value)


def check_grades(place: str, line: Json) -> None:
    """From one grade to another, or both left out."""
    given = ENDS & set(line)
    need(given in (set(), ENDS), place, "from and to stand together")
    if given:
        among(f"{place}.of", line["of"], GRADED, "a syndrome that is graded")
        for name in sorted(ENDS):
            whole(f"{place}.{name}", line[name], least=1)
        need(line["from"] <= line["to"] <= 4, f"{place}.to", "not from from to 4")


def check_value(place: str, value: Json) -> None:
    """A number or a range in a unit, some agents by code, or names that no language changes."""
    for name in {"agents", "names"} & set(value):
        keys(place, value, (name,), (name,))
        codes(f"{place}.{name}", value[name])
        return
    numbers = ("value",) if "value" in value else ("from", "to")
    keys(place, value, (*numbers, "unit"), (*numbers, "unit", "decimals"))
    for name in numbers:
        whole(f"{place}.{name}", value[name], least=1)
    need("value" in value or value["from"] < value["to"], place, "not in ascending order")
    among(f"{place}.unit", value["unit"], UNITS, "a unit")
    decimals(f"{place}.decimals", value.get("decimals", 0))


def check_named(listed: list[Json], found: dict[str, Json]) -> None:
    """What a line is about is a drug of the formulary or a topic of its own."""
    known = {row["code"] for row in listed if row["kind"] == "formulary"} | set(TOPICS)
    for row in listed:
        for index, line in enumerate(found[row["path"]]["lines"] if row["kind"] == "guidance" else []):
            among(f"{row['path']}.lines[{index}].topic", line["topic"], known, "a drug or a topic")
