"""The grammar of a product: what it is, how long it is watched, and after which doses."""

from backend.contract.shape import Json, among, codes, confidence, head, keys, need, rows, text, whole

CLASSES = ("car_t", "bispecific")
HEAD = {"code", "edition", "title", "cites", "unsigned"}
NEEDED = HEAD | {"name", "brand", "class", "target", "window_days", "protocol"}
MAY = {"domain", "doses"}
DOSE = ("number", "observe_h", "near_h", "near_confidence")


def check_product(place: str, product: Json) -> None:
    """Names, class and target; its doses begin the watch anew, where none is named every dose does."""
    keys(place, product, NEEDED, NEEDED | MAY)
    head(place, product)
    for name in ("name", "brand", "target", "protocol", *({"domain"} & set(product))):
        text(f"{place}.{name}", product[name])
    among(f"{place}.class", product["class"], CLASSES, "a class")
    whole(f"{place}.window_days", product["window_days"], least=1)
    if "doses" in product:
        check_doses(f"{place}.doses", product["doses"])


def check_doses(place: str, doses: object) -> None:
    """Each dose once, with the hours in hospital and near it where a source says so."""
    found = rows(place, doses)
    for index, dose in enumerate(found):
        keys(f"{place}[{index}]", dose, ("number",), DOSE)
        for name in set(dose) - {"near_confidence"}:
            whole(f"{place}[{index}].{name}", dose[name], least=1)
        need(("near_h" in dose) == ("near_confidence" in dose), f"{place}[{index}]", "near_h without its confidence")
        confidence(f"{place}[{index}].near_confidence", dose.get("near_confidence", "A"))
    numbers = codes(place, [str(dose["number"]) for dose in found])
    need(numbers == sorted(numbers, key=int), place, "not in ascending order")
