"""What protocols/systems.json names in other files: facts that a table beside the signed ones reads, totals, values."""

from backend.contract.shape import Json, among, need

PLACE = "protocols/systems.json"


def check_systems(listed: list[Json], found: dict[str, Json]) -> None:
    """ContractError names the first fact, value, table or instrument that is not there."""
    present = {row["code"]: found[row["path"]] for row in listed if row["kind"] != "archive"}
    systems = present.get("systems")
    if systems is None or "crs-vitals" not in present:
        return
    beside = [one for one in present.values() if one.get("stands") == "beside"]
    codes = {table["code"] for table in beside}
    need(set(systems["order"]) == codes, f"{PLACE}.order", "not the tables that stand beside the signed ones")
    facts = {name for table in beside for name in table["fields"]}
    measured = present["crs-vitals"]["measured"]
    for name in systems["measured"]:
        among(f"{PLACE}.measured", name, facts & set(measured), "measured, and a fact of a system")
    for name in ("estimated", "below", "counted", "running"):
        for one in systems[name]:
            among(f"{PLACE}.{name}", one["fact"], facts, "a fact of a system")
            among(f"{PLACE}.{name}", one.get("measured", one.get("flow", "weight_g")), measured, "measured")
    for one in systems["totals"]:
        among(f"{PLACE}.totals", one["criteria"], codes, "a table beside the signed ones")
        for name in ("instrument", "tool"):
            among(f"{PLACE}.totals", one[name], {code for code in present if "feeds" in present[code]}, "an instrument")
        feeds = present[one["instrument"]]["feeds"]
        among(f"{PLACE}.totals", feeds, present[one["criteria"]]["fields"], f"a field of {one['criteria']}")
