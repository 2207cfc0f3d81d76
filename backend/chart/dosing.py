"""A dose by weight, with its branch, formula, cap and edges. Pure; its twin is frontend/static/js/chart/dosing.js."""

from typing import Any

Json = dict[str, Any]


def dose_by_weight(drug: Json, weight: Json) -> Json | None:
    """The Calculation of types.d.ts; None for a drug not dosed by weight. Without a sure weight only why not."""
    if "per_kg" not in drug:
        return None
    grams = weight["weight_g"]
    if weight["state"] != "known" or grams is None:
        return {"state": weight["state"]}
    branch = next(one for one in drug["per_kg"] if one.get("from_g", 0) <= grams < one.get("below_g", grams + 1))
    formula = grams * branch["mg_per_kg"]  # g and mg/kg make micrograms
    cap = drug.get("cap_ug")
    low, high = drug.get("near_g", (1, 0))
    return {
        "state": "calculated", "weight_g": grams, "branch": branch, "formula_ug": formula,
        "dose_ug": formula if cap is None else min(formula, cap),
        "cap": "none" if cap is None else "reached" if formula >= cap else "not_reached",
        "near": "yes" if low <= grams <= high else "no",
    }  # fmt: skip


def concerns(drug: Json, in_all: int, steroids: int, syndromes: dict[str, Json]) -> list[str]:
    """What a source says beside another dose: `alone`, `no_steroid`. What is not known counts as not there."""
    found = []
    rule = drug.get("not_alone")
    if rule and is_present(syndromes[rule["present"]]) and not is_present(syndromes[rule["absent"]]):
        found.append("alone")
    if "steroid_from_dose" in drug and in_all + 1 >= drug["steroid_from_dose"] and not steroids:
        found.append("no_steroid")
    return found


def is_present(syndrome: Json) -> bool:
    """Whether a syndrome is there: an open episode, or a grade of record above 0."""
    current = syndrome["current"]
    record = current["of_record"] if current else None
    return bool(syndrome["open"]) or bool(record and record["floor"] > 0)
