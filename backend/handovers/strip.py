"""Every slot of a watch, one column a day. Pure; its twin is frontend/static/js/lib/sheet/strip.js."""

from collections import Counter

from backend.chart.compliance import count_of
from backend.chart.instants import at_wall, ward_day
from backend.chart.tools import ADULT
from backend.grading.instrument import highest
from backend.handovers.context import Context, Json, neuro_slots, of_course
from backend.handovers.course import course_data
from backend.handovers.totals import scale, tool_of, total_of
from backend.pdf.course import course

COLUMNS, TIMES = 31, 6  # days that fit a page; rows of a rhythm, the others are counted
NOTHING: Json = {"text": "", "kind": "value"}


def strips(p: Json, ctx: Context) -> list[Json]:
    """{picture, days, dates, rows} from day 0 to the last day of the watch, a page wide each; none without a day 0."""
    course = p["course"]
    if course is None or course["day0_ms"] is None or course["ends_ms"] is None:
        return []
    offsets = ctx.ward["offsets"]
    first, last = ward_day(course["day0_ms"], offsets), ward_day(course["ends_ms"] - 1, offsets)
    days = list(range(first, last + 1))
    return [strip(days[at : at + COLUMNS], first, p, ctx) for at in range(0, len(days), COLUMNS)]


def strip(days: list[int], day0: int, p: Json, ctx: Context) -> Json:
    """Its heads, a row for each time of day, what was done besides, and the worst grades."""
    offsets = ctx.ward["offsets"]
    opened = [slot for slot in neuro_slots(p) if count_of(slot, ctx.now_ms) is not None]
    slots = {(ward_day(slot["at_ms"], offsets), ctx.fmt.row_time(slot["at_ms"])): slot for slot in opened}
    times = often([time for day, time in slots if day in days])
    checks = of_course(p)
    neuro = {check["slot"]: check for check in reversed(checks) if check["kind"] == "neuro_check" and check["slot"]}
    shown = {key: neuro.get(slot["key"]) for key, slot in slots.items() if key[1] in times}
    rows = [
        {"label": time, "kind": "slot", "cells": [slot_cell(slots.get((day, time)), shown, ctx, p) for day in days]}
        for time in times
    ]
    named = {check["id"] for check in shown.values() if check}
    besides = Counter(
        ward_day(check["at_ms"], offsets)
        for check in checks
        if check["kind"] == "neuro_check" and check["id"] not in named
    )
    more = [{"text": f"+{besides[day]}" if besides[day] else "", "kind": "value"} for day in days]
    rows += [{"label": ctx.t("days-besides"), "kind": "slot", "cells": more}]
    rows += [worst(code, days, checks, ctx) for code in ("icans", "crs")]
    begun = days[0] <= ward_day(ctx.now_ms, offsets)
    return {
        "picture": course(course_data(days, day0, p, ctx)) if begun else None,
        "title": ctx.t("days-strip", scale=scale(tool_of(p), ctx)),
        "days": [ctx.t("days-day"), *(str(day - day0) for day in days)],
        "dates": [ctx.t("days-date"), *(ctx.fmt.short_date(at_wall(day, 0, offsets))[:2] for day in days)],
        "rows": rows,
    }


def often(times: list[str]) -> list[str]:
    """The times of day at which checks were due most often, in their order."""
    counts = Counter(times)
    return sorted(sorted(counts, key=lambda time: (-counts[time], time))[:TIMES])


def slot_cell(slot: Json | None, shown: Json, ctx: Context, p: Json) -> Json:
    """The total of a check, or what became of it; nothing where none was due."""
    if slot is None:
        return NOTHING
    count = count_of(slot, ctx.now_ms)
    if count in ("explained", "unexplained"):
        return {"text": ctx.t("sheet-missed-short"), "kind": "wrong"}
    if count in ("paused", "open"):
        return {"text": ctx.t(f"days-cell-{count}"), "kind": "blank"}
    key = (ward_day(slot["at_ms"], ctx.ward["offsets"]), ctx.fmt.row_time(slot["at_ms"]))
    total = total_of(tool_of(p), shown[key])
    text = least(total, ctx) if total else ctx.t("sheet-cell-blank")
    return {"text": text, "kind": f"{'late' if count == 'late' else 'value'}{' low' if lost(total, p, ctx) else ''}"}


def least(total: Json, ctx: Context) -> str:
    """A total; of one with items that were not tested what it surely is."""
    floor = str(total["floor"])
    return floor if total["floor"] == total["ceiling"] else ctx.t("days-least", floor=floor)


def lost(total: Json | None, p: Json, ctx: Context) -> bool:
    """Whether a total is not the best there is."""
    tool = tool_of(p)
    return bool(total) and (total["floor"] < highest(ctx.tools[tool]) if tool == ADULT else total["ceiling"] > 0)


def worst(code: str, days: list[int], checks: list[Json], ctx: Context) -> Json:
    """The highest grade of record of each day."""
    kind = "neuro_check" if code == "icans" else "crs_check"
    by_day: dict[int, list[Json]] = {}
    for check in checks:
        if check["kind"] == kind and check["of_record"]:
            by_day.setdefault(ward_day(check["at_ms"], ctx.ward["offsets"]), []).append(check["of_record"])
    today = ward_day(ctx.now_ms, ctx.ward["offsets"])
    cells = [grade_cell(by_day.get(day, []), ctx) if day <= today else NOTHING for day in days]
    return {"label": ctx.t("days-worst", name=ctx.t(f"sheet-{code}")), "kind": "sum", "cells": cells}


def grade_cell(grades: list[Json], ctx: Context) -> Json:
    """The highest of some grades as an interval; a day without one is blank."""
    if not grades:
        return {"text": ctx.t("sheet-cell-blank"), "kind": "blank"}
    floor, ceiling = (max(one[end] for one in grades) for end in ("floor", "ceiling"))
    return {"text": ctx.fmt.interval(floor, ceiling), "kind": "low" if ceiling else "value"}
