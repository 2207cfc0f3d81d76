"""Totals of a neuro check's tool in words. Pure; its twin is frontend/static/js/lib/sheet/totals.js."""

from backend.chart.tools import series_tool
from backend.grading.instrument import highest
from backend.handovers.context import Context, Json, of_course


def tool_of(p: Json) -> str:
    """The tool whose totals the sheet shows."""
    return series_tool(of_course(p), p["tool"])


def total_of(tool: str, check: Json | None) -> Json | None:
    """The total of a check, if it is this tool's."""
    total: Json | None = check["total"] if check else None
    return total if total and total["tool"] == tool else None


def scale(tool: str, ctx: Context) -> str:
    """`ICE of 10`."""
    return ctx.t(f"sheet-scale-{tool}", of=str(highest(ctx.tools[tool])))


def amount(total: Json, ctx: Context) -> str:
    """A total without its tool."""
    return ctx.fmt.interval(total["floor"], total["ceiling"])


def total_words(total: Json, ctx: Context) -> str:
    """A total with its tool."""
    return ctx.t(f"total-{total['tool']}", total=amount(total, ctx))
