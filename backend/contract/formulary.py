"""The grammar of a drug: in which unit it is recorded, and its limits, each number with its source."""

from itertools import pairwise

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

GROUPS = ("anticytokine", "steroid", "antipyretic", "antiepileptic", "vasopressor", "oxygen")
MASS = {"mg", "microgram"}
UNITS = MASS | {"microgram_per_kg_min", "nanogram_per_kg_min", "unit_per_h", "l_per_min", "million_cells"}
ROUTES = ("iv", "sc", "oral", "inhaled")
SYNDROMES = ("icans", "crs")
HEAD = {"code", "edition", "title", "cites", "unsigned"}
NEEDED = HEAD | {"group", "how", "biologic", "unit", "decimals", "routes", "sources"}
NUMBERS = ("cap_ug", "over_min", "apart_min", "most_in_all", "steroid_from_dose")
# what is true of a drug, and so needs a source; what of it no source gives stands under `unknown`
SOURCED = {"unit", "atc", "per_kg", "near_g", "windows", "usual_ug", "dexamethasone", "not_alone", *NUMBERS}
LIMITS = {"apart_min", "most_in_all"}
DOSES = {"code", "edition", "title", "cites", "unsigned", "products"}


def check_formulary(place: str, found: Json) -> None:
    """A drug, or the one list of what is recorded of a dose of each product."""
    if found.get("code") == "product-doses":
        check_products(place, found)
        return
    keys(place, found, NEEDED, NEEDED | SOURCED | {"unknown"})
    head(place, found)
    check_record(place, found)
    check_sources(place, found)
    check_limits(place, found)


def check_record(place: str, drug: Json) -> None:
    """What the form asks: one fixed unit, so many decimals, some routes, brand and batch of a biological."""
    among(f"{place}.group", drug["group"], GROUPS, "a group")
    among(f"{place}.how", drug["how"], ("dose", "infusion"), "dose or infusion")
    among(f"{place}.biologic", drug["biologic"], ("no", "yes"), "no or yes")
    among(f"{place}.unit", drug["unit"], UNITS, "a unit")
    decimals(f"{place}.decimals", drug["decimals"])
    for route in codes(f"{place}.routes", drug["routes"]):
        among(f"{place}.routes", route, ROUTES, "a route")


def check_sources(place: str, drug: Json) -> None:
    """Each number has a source, and each one that belongs to a drug stands here or is said to be unknown."""
    sources = objects(f"{place}.sources", drug["sources"])
    keys(f"{place}.sources", sources, SOURCED & set(drug), SOURCED & set(drug))
    for name, source in sources.items():
        check_source(f"{place}.sources.{name}", source)
    unknown = codes(f"{place}.unknown", drug.get("unknown", []), least=0)
    for name in unknown:
        among(f"{place}.unknown", name, SOURCED - set(drug), "what could be known and is not here")
    for name in {"atc"} | (LIMITS if drug["how"] == "dose" else set()):
        need(name in drug or name in unknown, place, f"{name} is neither known nor unknown")
    if drug["group"] == "steroid":
        need("dexamethasone" in drug or "dexamethasone" in unknown, place, "dexamethasone is neither known nor unknown")


def check_source(place: str, source: Json) -> None:
    """Where a number stands, and how sure it is."""
    keys(place, source, ("cite", "confidence"), ("cite", "confidence"))
    text(f"{place}.cite", source["cite"])
    confidence(f"{place}.confidence", source["confidence"])


def check_limits(place: str, drug: Json) -> None:
    """Doses by weight without a gap, limits above nothing, ranges in order; amounts are in micrograms."""
    for name in set(NUMBERS) & set(drug):
        whole(f"{place}.{name}", drug[name], least=1)
    if "atc" in drug:
        text(f"{place}.atc", drug["atc"])
    if "per_kg" in drug:
        check_branches(f"{place}.per_kg", drug["per_kg"])
    for name in {"near_g", "usual_ug"} & set(drug):
        check_range(f"{place}.{name}", drug[name])
    if {"per_kg", "cap_ug", "usual_ug", "dexamethasone"} & set(drug):
        among(f"{place}.unit", drug["unit"], MASS, "a mass, which its limits are in")
    if "windows" in drug:
        check_windows(f"{place}.windows", drug["windows"])
    if "dexamethasone" in drug:
        check_equivalence(f"{place}.dexamethasone", drug["dexamethasone"])
    if "not_alone" in drug:
        check_alone(f"{place}.not_alone", drug["not_alone"])


def check_equivalence(place: str, found: Json) -> None:
    """So much of this drug is as much as so much dexamethasone."""
    keys(place, found, ("this_ug", "equals_ug"), ("this_ug", "equals_ug"))
    for name, value in found.items():
        whole(f"{place}.{name}", value, least=1)


def check_alone(place: str, found: Json) -> None:
    """The syndrome that is there while the other one is not."""
    keys(place, found, ("present", "absent"), ("present", "absent"))
    for name, value in found.items():
        among(f"{place}.{name}", value, SYNDROMES, "a syndrome")


def check_branches(place: str, found: object) -> None:
    """Weight bands that follow one another, the first without a lower end or from 0, the last without an upper one."""
    branches = rows(place, found)
    for index, branch in enumerate(branches):
        keys(f"{place}[{index}]", branch, ("mg_per_kg",), ("from_g", "below_g", "mg_per_kg"))
        for name, value in branch.items():
            whole(f"{place}[{index}].{name}", value, least=0 if name == "from_g" else 1)
    need(branches[0].get("from_g", 0) == 0 and "below_g" not in branches[-1], place, "not for every weight")
    for one, other in pairwise(branches):
        need("below_g" in one and one.get("below_g") == other.get("from_g"), place, "a gap between two weights")
        need(one.get("from_g", 0) < one["below_g"], place, "not in ascending order")


def check_range(place: str, found: object) -> None:
    """Two whole numbers, the first not above the second."""
    need(isinstance(found, list) and len(found) == 2, place, "not two numbers")
    for number in found if isinstance(found, list) else []:
        whole(place, number, least=1)
    need(isinstance(found, list) and found[0] <= found[1], place, "the first is above the second")


def check_windows(place: str, found: object) -> None:
    """At most so many doses in so many hours."""
    for index, window in enumerate(rows(place, found)):
        keys(f"{place}[{index}]", window, ("hours", "most"), ("hours", "most"))
        for name, value in window.items():
            whole(f"{place}[{index}].{name}", value, least=1)


def check_products(place: str, found: Json) -> None:
    """Each product once, with the unit of its doses, and the step-up doses that a source gives."""
    keys(place, found, DOSES, DOSES)
    head(place, found)
    products = rows(f"{place}.products", found["products"])
    for index, row in enumerate(products):
        here, steps = f"{place}.products[{index}]", {"steps_ug", "per", "steps_source"}
        keys(here, row, ("product", "unit", *(steps if steps & set(row) else ())), {"product", "unit", "atc"} | steps)
        for name in {"product", "atc"} & set(row):
            text(f"{here}.{name}", row[name])
        among(f"{here}.unit", row["unit"], UNITS, "a unit")
        if "steps_ug" in row:
            check_steps(here, row)
    codes(f"{place}.products", [row["product"] for row in products])


def check_steps(place: str, row: Json) -> None:
    """The step-up doses in micrograms, for a dose or for each kilogram."""
    need(isinstance(row["steps_ug"], list) and bool(row["steps_ug"]), f"{place}.steps_ug", "not a list of numbers")
    for number in row["steps_ug"]:
        whole(f"{place}.steps_ug", number, least=1)
    among(f"{place}.per", row["per"], ("dose", "kg"), "dose or kg")
    among(f"{place}.unit", row["unit"], MASS, "a mass, which its steps are in")
    check_source(f"{place}.steps_source", row["steps_source"] if isinstance(row["steps_source"], dict) else {})
