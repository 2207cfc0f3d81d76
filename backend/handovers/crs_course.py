"""A CRS episode check by check. Pure; its twin is frontend/static/js/lib/sheet/crs-course.js."""

from backend.handovers.context import Context, Json, of_course
from backend.handovers.episodes import moment
from backend.handovers.grades import drivers, figure
from backend.handovers.history import day_number

HEADS = ("when", "day", "temperature", "pressure", "support", "spo2", "oxygen", "crs", "set-by")


def crs_courses(p: Json, ctx: Context) -> list[Json]:
    """For each CRS episode {head, hint, heads, rows}: first and last check, and those unlike the one before."""
    found = [one for one in p["episodes"] if one["syndrome"] == "crs"]
    tables = [(one, within(one, p, ctx)) for one in found]
    return [table(one, checks, p, ctx) for one, checks in tables if checks]


def within(one: Json, p: Json, ctx: Context) -> list[Json]:
    """The CRS checks from the onset to the end."""
    end = ctx.now_ms if one["open"] else one["resolved"][-1]["at_ms"]
    checks = [check for check in of_course(p) if check["kind"] == "crs_check"]
    return [check for check in checks if one["onset"]["at_ms"] <= check["at_ms"] <= end]


def table(one: Json, checks: list[Json], p: Json, ctx: Context) -> Json:
    """One episode."""
    kept = [
        check
        for place, check in enumerate(checks)
        if place in (0, len(checks) - 1) or seen(check) != seen(checks[place - 1])
    ]
    return {
        "head": ctx.t("days-crs-course", when=moment(one["onset"], ctx)),
        "hint": ctx.t("days-crs-course-hint", n=len(checks), shown=str(len(kept)), all=str(len(checks))),
        "heads": [ctx.t(f"days-crs-{name}") for name in HEADS],
        "rows": [row(check, p, ctx) for check in kept],
    }


def seen(check: Json) -> list[Json]:
    """What makes a check another one than the check before: its grade and the support."""
    answers, measured = check["body"].get("answers", {}), check["body"].get("measured", {})
    support = [answers.get("hypotension"), answers.get("oxygen"), measured.get("oxygen_flow")]
    return [check["of_record"], *support, check["body"].get("vasopressors", [])]


def row(check: Json, p: Json, ctx: Context) -> Json:
    """One check; what was not measured is blank."""
    body = check["body"]
    measured = body.get("measured", {})
    oxygen = [
        answer("oxygen", check, ctx),
        *([ctx.fmt.flow(measured["oxygen_flow"])] if "oxygen_flow" in measured else []),
    ]
    drugs = [ctx.agent(str(name)) for name in body.get("vasopressors", [])]
    blank = ctx.t("sheet-cell-blank")
    return figure("now", check, ctx) | {
        "when": ctx.when(check["at_ms"]),
        "day": day_number(p, ctx, check["at_ms"]) or blank,
        "temperature": ctx.fmt.number(measured["temperature"], 1) if "temperature" in measured else blank,
        "pressure": pressure(measured, ctx),
        "support": ", ".join(drugs) or answer("hypotension", check, ctx),
        "spo2": str(measured["spo2"]) if "spo2" in measured else blank,
        "oxygen": ", ".join(oxygen),
        "set": drivers(check, ctx),
    }


def answer(field: str, check: Json, ctx: Context) -> str:
    """One answer in the words of its criteria."""
    code = check["body"].get("answers", {}).get(field)
    return ctx.label(f"{check['criteria']}-{field}-{code}", str(code)) if code else ctx.t("sheet-cell-blank")


def pressure(measured: Json, ctx: Context) -> str:
    """`118/64`, with a dash for what was not measured."""
    blank = ctx.t("sheet-cell-blank")
    found = [str(measured[name]) if name in measured else blank for name in ("systolic", "diastolic")]
    return blank if found == [blank, blank] else "/".join(found)
