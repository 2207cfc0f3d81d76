"""What a site's card says for a ward and a grade. Pure; its twin is frontend/static/js/lib/site.js."""

from typing import Any

from backend.chart.checks import stands
from backend.chart.severity import weight

Json = dict[str, Any]
ANY, EVERY_WARD = "any", "*"


def phones_of(card: Json | None, ward: str) -> list[Json]:
    """Phone numbers {label, number, hours?}: the ward's own first, then those of every ward."""
    return [phone for part in parts(card, ward) for phone in part.get("phones", [])]


def protocol_of(card: Json | None, ward: str) -> str | None:
    """The rhythm that the site proposes for new courses of a ward."""
    return next((part["protocol"] for part in parts(card, ward) if "protocol" in part), None)


def lines_of(card: Json | None, ward: str) -> list[Json]:
    """Every line that counts for a ward; its own replaces that of every ward for the same criteria and grade."""
    found: dict[tuple[str, int | str], Json] = {}
    for part in parts(card, ward):
        for line in part.get("lines", []):
            found.setdefault((line["criteria"], line["grade"]), line)
    return list(found.values())


def lines_at(card: Json | None, ward: str, of: str, criteria: str | None, between: list[int]) -> list[Json]:
    """Rows {of, grade, text, document} for a grade of a syndrome, or for each that is still possible, the lowest first.

    Then those for any grade above 0; `of` is `any` where the line is for any criteria.
    """
    low, high = between
    found = [line for line in lines_of(card, ward) if line["criteria"] in (criteria, ANY)]
    exact = [line for line in found if line["grade"] != ANY and low <= line["grade"] <= high]
    exact.sort(key=lambda line: line["grade"])
    at_any = [line for line in found if line["grade"] == ANY and high > 0]
    return [row(line, of) for line in (*exact, *at_any)]


def row(line: Json, of: str) -> Json:
    """A line with the syndrome it is shown for."""
    of_line = {"of": ANY if line["criteria"] == ANY else of}
    return of_line | {name: line[name] for name in ("grade", "text", "document")}


def lines_for(card: Json | None, ward: str, patients: list[Json]) -> list[Json]:
    """The rows for the present grades of some patients, each once."""
    found: list[Json] = []
    for patient, of in ((patient, of) for patient in patients for of in ("icans", "crs")):
        check = patient[of]["current"]
        rows = lines_at(card, ward, of, check["criteria"], at_hand(check)) if check else []
        found += [one for one in rows if one not in found]
    return found


def at_hand(check: Json) -> list[int]:
    """From the worst of what was calculated and signed up to the highest grade that is still possible."""
    low = weight(check)
    return [low, max(low, stands(check)[1])]


def by_document(card: Json | None, lines: list[Json]) -> list[Json]:
    """Rows under the document that they stand in: {lines, document}, in the order they came."""
    names = dict.fromkeys(line["document"] for line in lines)
    documents = card["documents"] if card and names else {}
    return [{"lines": [one for one in lines if one["document"] == name], "document": documents[name]} for name in names]


def parts(card: Json | None, ward: str) -> list[Json]:
    """What is said for a ward itself, then for every ward."""
    wards = card["wards"] if card else {}
    return [wards[name] for name in (ward, EVERY_WARD) if name in wards]
