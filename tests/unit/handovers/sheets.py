"""The made-up ward of tests/vectors/sheet-ward.json as chart, context and sheets."""

import json
from datetime import datetime
from functools import cache
from pathlib import Path
from typing import Any

from backend.chart.fold import chart
from backend.chart.tools import TOOLS
from backend.contract import load
from backend.handovers.context import Context
from backend.handovers.patient_sheet import patient_sheet
from backend.handovers.service import explain, laboratory
from backend.handovers.ward_sheet import ward_sheet
from backend.patients.rules import rules
from backend.words import words

Json = dict[str, Any]
VECTOR = Path(__file__).resolve().parents[2] / "vectors" / "sheet-ward.json"
LANGUAGES = ("en", "fr")


@cache
def facts() -> Json:
    """The vector, its entries graded by the present editions."""
    found: Json = json.loads(VECTOR.read_text())
    for entry in found["entries"]:
        if "criteria" in entry:
            entry["edition_sha256"] = load.edition_sha256(entry["criteria"])
    now_ms = round(datetime.fromisoformat(found["now"]).timestamp() * 1000)
    return found | {"now_ms": now_ms, "printed_by": "M. Bernard"}


@cache
def ward_chart() -> Json:
    """The chart of the ward at the vector's instant."""
    found = facts()
    return chart(found["entries"], found["now_ms"], found["ward"]["offsets"], rules())


def context(language: str = "en", **more: Any) -> Context:
    """The facts of a sheet; `more` replaces some."""
    found = facts()
    usual: Json = {
        "t": words(language).t, "language": language, "now_ms": found["now_ms"], "ward": found["ward"],
        "people": found["people"], "printed_by": found["printed_by"], "demo": True, "fresh": found["fresh"],
        "signatures": [], "site": None, "severity": load.protocol("illness-severity"),
        "layout": load.protocol("handover"), "windows": load.protocol("windows")["published"],
        "tools": {code: load.instrument(code) for code in TOOLS},
        "formulary": load.formulary(), **laboratory(), "pictures": {}, "absent": "not-here",
        "fever_tenths": load.protocol("episodes")["fever_min"],
        "late_min": load.protocol("trends")["late_min"], "explain": explain,
    }  # fmt: skip
    return Context(**usual | more)


def in_bed(bed: str) -> Json:
    """The patient in a bed; `longest`, `markup` and `unknown` name the special ones."""
    wanted = facts()["beds"].get(bed, bed)
    found: Json = next(one for one in ward_chart()["patients"].values() if one["bed"] == wanted)
    return found


def sheet(bed: str, language: str = "en", **more: Any) -> Json:
    """The sheet of the patient in a bed."""
    return patient_sheet(in_bed(bed), context(language, **more))


def of_ward(language: str = "en", **more: Any) -> Json:
    """The sheet of the ward."""
    return ward_sheet(ward_chart(), context(language, **more))


def strings(part: Any) -> list[str]:
    """Every text of a sheet that is printed as text, in order; drawings by their words alone."""
    if isinstance(part, str):
        return [part]
    if isinstance(part, dict):
        if "shapes" in part:
            return [part["alt"], *(words for _, _, words in part["shapes"] if words)]
        return [
            text
            for name, one in part.items()
            if name not in ("kind", "level", "wide", "first")
            for text in strings(one)
        ]
    return [text for one in part for text in strings(one)] if isinstance(part, list | tuple) else []
