"""Which tool a neuro check takes. Pure; its twin is frontend/static/js/chart/tools.js."""

from typing import Any

from backend.chart.instants import Offsets, date_text, ward_day

Json = dict[str, Any]
ADULT, CHILD = "ice", "capd"
TOOLS = (ADULT, CHILD)


def tool_at(
    identity: Json | None, course: Json | None, at_ms: int, offsets: Offsets, ice_from_years: int
) -> str | None:
    """The tool for the patient's age on the ward's date at an instant, and for developmental delay; None: age unknown.

    Source: CAPD under 12 years (ASTCT 2019), and from 12 years on with developmental delay (ASCO).
    """
    if course and course.get("developmental_delay") == "yes":
        return CHILD
    if not identity or not identity["born"]:
        return None
    return CHILD if years(identity["born"], ward_day(at_ms, offsets)) < ice_from_years else ADULT


def years(born: str, day: int) -> int:
    """Whole years of age on a day; who was born on 29 February is a year older on 1 March of other years."""
    today = date_text(day)
    return int(today[:4]) - int(born[:4]) - (today[4:] < born[4:])


def series_tool(checks: list[Json], tool: str | None) -> str:
    """The tool whose totals are shown as one series: that of the last total, else the one to be used now."""
    totals = [check["total"] for check in checks if check["total"]]
    return str(totals[-1]["tool"]) if totals else tool or ADULT
