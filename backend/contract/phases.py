"""The grammar of a grade by days: spans of days, limits of a count, and how long it must be low."""

from backend.contract.shape import Json, among, codes, grade, keys, need, rows, text, whole

BOTH = {"code", "rule", "days", "limits"}
RULES = {
    "longest": ({"joined"}, {"fill", "lasting", "least_days", "unknown"}),
    "lowest": ({"second_upto"}, {"unknown"}),
}


def check_phases(place: str, found: object) -> None:
    """Each span of days once."""
    listed = rows(place, found)
    for index, phase in enumerate(listed):
        check_phase(f"{place}[{index}]", phase)
    codes(f"{place}.code", [phase["code"] for phase in listed])


def check_phase(place: str, phase: Json) -> None:
    """A span of days with its limits, mildest first."""
    among(f"{place}.rule", phase.get("rule"), RULES, "a rule")
    needed, more = RULES[phase["rule"]]
    keys(place, phase, BOTH | needed, BOTH | needed | more)
    text(f"{place}.code", phase["code"])
    days = phase["days"]
    need(isinstance(days, list) and [type(day) for day in days] == [int, int], f"{place}.days", "not two days")
    need(0 <= days[0] < days[1], f"{place}.days", "not in ascending order")
    codes(f"{place}.unknown", phase.get("unknown", []), least=0)
    for name in {"joined", "second_upto"} & set(phase):
        whole(f"{place}.{name}", phase[name])
    if "least_days" in phase:
        whole(f"{place}.least_days", phase["least_days"], least=1)
    for index, limit in enumerate(rows(f"{place}.limits", phase["limits"])):
        check_limit(f"{place}.limits[{index}]", limit, phase["rule"])
    check_more(place, phase)


def check_limit(place: str, limit: Json, rule: str) -> None:
    """How low; and the grade of the lowest value, or the grades by days."""
    end = {"below", "upto"} & set(limit)
    need(len(end) == 1, place, "one of below and upto")
    needed = end | ({"grades"} if rule == "longest" else {"grade"})
    keys(place, limit, needed, needed)
    whole(f"{place}.{min(end)}", limit[min(end)])
    if rule == "lowest":
        grade(f"{place}.grade", limit["grade"])
        return
    listed = rows(f"{place}.grades", limit["grades"])
    for index, row in enumerate(listed):
        keys(f"{place}.grades[{index}]", row, ("grade", "from_days"), ("grade", "from_days"))
        grade(f"{place}.grades[{index}].grade", row["grade"])
        whole(f"{place}.grades[{index}].from_days", row["from_days"], least=1)
    for name in ("grade", "from_days"):
        found = [row[name] for row in listed]
        need(found == sorted(set(found)), f"{place}.grades", "not in ascending order")


def check_more(place: str, phase: Json) -> None:
    """How gaps are filled, and the run that lasts to the end."""
    if "fill" in phase:
        keys(f"{place}.fill", phase["fill"], ("gap", "step"), ("gap", "step"))
        for name, value in phase["fill"].items():
            whole(f"{place}.fill.{name}", value, least=1)
    if "lasting" in phase:
        keys(f"{place}.lasting", phase["lasting"], ("first_day_upto", "grade"), ("first_day_upto", "grade"))
        whole(f"{place}.lasting.first_day_upto", phase["lasting"]["first_day_upto"])
        grade(f"{place}.lasting.grade", phase["lasting"]["grade"])
