"""The grammar of an instrument: items with points that fill a field, or values measured beside a table."""

from typing import Any

from backend.contract.shape import Json, among, codes, head, keys, need, objects, rows, text, whole

HEAD = {"code", "edition", "title", "cites", "unsigned", "criteria"}
SCORED = HEAD | {"feeds", "items"}
ASKED = {"untestable", "order", "minutes", "from_years", "rotation", "baseline_flag"}
MEASURED = HEAD | {"measured", "shown", "vasopressors", "cannula", "devices"}
UNTESTABLE = ("answer", "reasons", "scores_zero")
PRESSORS = ("codes", "never_second", "one", "several")
CANNULA = ("device", "flow", "low_up_to", "low", "high")


def check_instrument(place: str, instrument: Json, tables: dict[str, Json]) -> None:
    """An instrument beside the table it is for, `tables` by code."""
    scored = "measured" not in instrument
    keys(place, instrument, SCORED if scored else MEASURED, SCORED | ASKED if scored else MEASURED)
    head(place, instrument)
    among(f"{place}.criteria", instrument["criteria"], tables, "a criteria table")
    table = tables[instrument["criteria"]]
    if scored:
        check_items(place, instrument, table)
        check_asking(place, instrument)
    else:
        check_measured(f"{place}.measured", instrument["measured"], table)
        check_support(place, instrument, table)


def check_items(place: str, instrument: Json, table: Json) -> None:
    """Items whose least and most points together are the ends of the field they fill."""
    for index, item in enumerate(rows(f"{place}.items", instrument["items"])):
        at = f"{place}.items[{index}]"
        keys(at, item, ("code", "group", "scores"), ("code", "group", "scores"))
        text(f"{at}.code", item["code"])
        text(f"{at}.group", item["group"])
        need(isinstance(item["scores"], dict) and len(item["scores"]) > 1, f"{at}.scores", "not an object of points")
        for answer, points in item["scores"].items():
            whole(f"{at}.scores.{answer}", points)
    codes(f"{place}.items.code", [item["code"] for item in instrument["items"]])
    among(f"{place}.feeds", instrument["feeds"], numbers(table), f"a number of {table['code']}")
    if "baseline_flag" in instrument:
        among(f"{place}.baseline_flag", instrument["baseline_flag"], table["flags"], f"a flag of {table['code']}")
    points = [item["scores"].values() for item in instrument["items"]]
    ends = sum(min(one) for one in points), sum(max(one) for one in points)
    field = table["fields"][instrument["feeds"]]
    need(ends == (field["min"], field["max"]), f"{place}.items", f"{ends[0]} to {ends[1]} is not {instrument['feeds']}")


def check_asking(place: str, instrument: Json) -> None:
    """How the items are asked."""
    for name in {"minutes", "from_years"} & set(instrument):
        whole(f"{place}.{name}", instrument[name])
    if "order" in instrument:
        groups = codes(f"{place}.order", instrument["order"])
        need(set(groups) == {item["group"] for item in instrument["items"]}, f"{place}.order", "not the items' groups")
    if "untestable" in instrument:
        check_untestable(f"{place}.untestable", instrument)
    if "rotation" in instrument:
        check_rotation(f"{place}.rotation", instrument["rotation"])


def check_untestable(place: str, instrument: Json) -> None:
    """The answer for an item that could not be tested, its reasons, and those that count as nothing."""
    untestable = instrument["untestable"]
    keys(place, untestable, UNTESTABLE, UNTESTABLE)
    text(f"{place}.answer", untestable["answer"])
    answers = {answer for item in instrument["items"] for answer in item["scores"]}
    need(untestable["answer"] not in answers, f"{place}.answer", "an answer with points")
    codes(f"{place}.reasons", untestable["reasons"])
    for reason in codes(f"{place}.scores_zero", untestable["scores_zero"], least=0):
        among(f"{place}.scores_zero", reason, untestable["reasons"], "a reason")


def check_rotation(place: str, rotation: Any) -> None:
    """What changes from check to check."""
    keys(place, rotation, ("objects", "command"), ("objects", "command"))
    need(isinstance(rotation["objects"], dict) and bool(rotation["objects"]), f"{place}.objects", "not an object")
    for name, shown in rotation["objects"].items():
        codes(f"{place}.objects.{name}", shown)
    codes(f"{place}.command", rotation["command"])


def check_measured(place: str, measured: Any, table: Json) -> None:
    """Values with the range that is refused, the one that is asked about, and the question a low one puts."""
    for name, value in objects(place, measured).items():
        at = f"{place}.{name}"
        keys(at, value, ("unit", "decimals", "hard"), ("unit", "decimals", "hard", "soft", "low", "asks"))
        text(f"{at}.unit", value["unit"])
        whole(f"{at}.decimals", value["decimals"])
        low, high = ends(f"{at}.hard", value["hard"])
        inner = ends(f"{at}.soft", value.get("soft", value["hard"]))
        need(low <= inner[0] and inner[1] <= high, f"{at}.soft", "outside hard")
        need(("low" in value) == ("asks" in value), at, "low and asks stand together")
        if "low" in value:
            whole(f"{at}.low", value["low"])
            need(low <= value["low"] <= high, f"{at}.low", "outside hard")
            among(f"{at}.asks", value["asks"], table["fields"], "a field")


def check_support(place: str, instrument: Json, table: Json) -> None:
    """Drugs and devices, and the codes they come to."""
    for name in codes(f"{place}.shown", instrument["shown"]):
        among(f"{place}.shown", name, instrument["measured"], "measured")
    drugs, cannula = instrument["vasopressors"], instrument["cannula"]
    keys(f"{place}.vasopressors", drugs, PRESSORS, PRESSORS)
    codes(f"{place}.vasopressors.codes", drugs["codes"])
    for drug in codes(f"{place}.vasopressors.never_second", drugs["never_second"], least=0):
        among(f"{place}.vasopressors.never_second", drug, drugs["codes"], "a vasopressor")
    for name in ("one", "several"):
        among(f"{place}.vasopressors.{name}", drugs[name], choice(table, "hypotension"), "a code of hypotension")
    keys(f"{place}.cannula", cannula, CANNULA, CANNULA)
    text(f"{place}.cannula.device", cannula["device"])
    among(f"{place}.cannula.flow", cannula["flow"], instrument["measured"], "measured")
    whole(f"{place}.cannula.low_up_to", cannula["low_up_to"])
    for name in ("low", "high"):
        among(f"{place}.cannula.{name}", cannula[name], choice(table, "oxygen"), "a code of oxygen")
    for device in codes(f"{place}.devices", instrument["devices"]):
        among(f"{place}.devices", device, [*choice(table, "oxygen"), cannula["device"]], "a code of oxygen")


def ends(place: str, found: Any) -> tuple[int, int]:
    """Both ends of a range."""
    need(isinstance(found, list) and [type(end) for end in found] == [int, int], place, "not two whole numbers")
    need(found[0] < found[1], place, "the first is not below the second")
    return found[0], found[1]


def numbers(table: Json) -> list[str]:
    """The fields that are whole numbers."""
    return [name for name, field in table["fields"].items() if field["type"] == "integer"]


def choice(table: Json, field: str) -> list[str]:
    """The codes of a choice; none when the table has no such field."""
    found: list[str] = table["fields"].get(field, {}).get("codes", [])
    return found
