"""The handover sheet of a ward, worst first. Pure; its twin is frontend/static/js/lib/sheet/ward.js."""

from typing import Any

from backend.chart.tools import ADULT
from backend.format import BED, bed_key
from backend.grading.instrument import highest
from backend.handovers.actions import next_ms, only, unfinished
from backend.handovers.changes import open_questions
from backend.handovers.context import Context, Json, at_level, clipped, cut
from backend.handovers.drugs import drugs
from backend.handovers.furniture import foot, fresh, margins
from backend.handovers.grades import figure, illness, level_of, reasons
from backend.handovers.grid import chosen
from backend.handovers.handed import in_a_row, remarks_of, taken, tally
from backend.handovers.history import coming, together
from backend.handovers.missed import counted, missed_lately, paused_words
from backend.handovers.patient_sheet import banner
from backend.handovers.site import site
from backend.handovers.story import product
from backend.handovers.totals import amount, scale, tool_of, total_of
from backend.pdf.draw import INK, RULE, Point, Shape, bar, circle, line, picture, rect

COLUMNS = ("severity", "bed", "patient", "day", "icans", "crs", "totals", "drugs", "due", "know", "taken")
LEVELS = ("unstable", "watcher", "unknown", "open", "stable")
STEP, HEIGHT = 22.0, 20.0


def ward_sheet(chart: Json, ctx: Context) -> Json:
    """One row for each patient who is there."""
    ctx = at_level(ctx, ctx.layout["levels"][0])
    present = [p for p in chart["patients"].values() if p["present"]]
    present.sort(key=lambda p: rank(p, ctx))
    rows = [row(p, ctx) for p in present]
    for index, one in enumerate(rows):
        one["first"] = "yes" if index == 0 or rows[index - 1]["level"] != one["level"] else "no"
    soonest = min((ms for p in present if (ms := next_ms(p, ctx)) is not None), default=None)
    signs = ("given-by", "accepted-by", "date-time", "not-accepted")
    return {
        "title": ctx.t("sheet-ward-title", ward=ctx.ward["name"]),
        "subtitle": ctx.t(
            "sheet-ward-subtitle", date=ctx.fmt.date_time(ctx.now_ms), n=len(rows), patients=str(len(rows))
        ),
        "made_up": ctx.t("sheet-made-up") if ctx.demo else "",
        "counts": counts(rows, present, ctx),
        "fresh": fresh(ctx),
        "heads": [ctx.t(f"sheet-ward-{name}") for name in COLUMNS],
        "rows": rows,
        "none": "" if rows else ctx.t("sheet-ward-none"),
        "key": ctx.t("sheet-ward-key"),
        "checks": counted(present, ctx),
        "handed": tally(present, ctx),
        "site": site(present, ctx),
        "signs": [ctx.t(f"sheet-{name}") for name in signs],
        "given_name": ctx.printed_by,
        "foot": foot(ctx, ctx.t("sheet-outdated", when=ctx.when(soonest)) if soonest is not None else "", present),
        "margins": margins(ctx.t("sheet-ward-who", ward=ctx.ward["name"], date=ctx.fmt.date(ctx.now_ms)), ctx),
    }


def rank(p: Json, ctx: Context) -> tuple[Any, ...]:
    """Worst first; within a level the higher grade, then the bed."""
    alert = p["alert"]
    return (
        LEVELS.index(level_of(p, ctx)),
        -(alert if alert is not None else 0),
        p["bed"] is None,
        bed_key(p["bed"] or ""),
        p["id"],
    )


def counts(rows: list[Json], present: list[Json], ctx: Context) -> str:
    """How many of each level, how many overdue, how many paused."""
    texts = []
    for level in LEVELS:
        n = sum(1 for one in rows if one["level"] == level)
        texts += [ctx.t(f"sheet-count-{level}", n=n, count=str(n))] if n else []
    for state in ("overdue", "paused"):
        n = sum(1 for p in present if p["due"]["state"] == state)
        texts += [ctx.t(f"sheet-count-{state}", n=n, count=str(n))] if n else []
    return ", ".join(texts)


def row(p: Json, ctx: Context) -> Json:
    """One patient on one row."""
    who, ill, given = banner(p, ctx), illness(p, ctx), drugs(p, ctx)
    course = p["course"]
    return {
        "level": ill["level"],
        "word": ill["word"],
        "bed": cut(p["bed"], BED) if p["bed"] else ctx.t("sheet-bed-none"),
        "name": who["name"],
        "ids": [f"{who['born']} {who['age']}", f"{who['number']} {who['sex']}".strip()],
        "day": who["day"],
        "product": product(course, 44, ctx) if course else ctx.t("sheet-no-course"),
        "syndromes": [syndrome(code, p, ctx) for code in ("icans", "crs")],
        "totals": last_totals(p, ctx),
        "drugs": [f"{one['name']} {one['count']}" for one in given["rows"][: ctx.layout["ward_drugs"]]]
        or [ctx.t("sheet-ward-no-drugs")],
        "due": [due(slots, p, ctx) for slots in together(coming(p, ctx))][:2]
        or paused_words(p, ctx)
        or [later(p, ctx)],
        "know": to_know(p, ctx),
        "taken": taken(p, ctx),
        "handed": in_a_row(p, ctx),
    }


def syndrome(code: str, p: Json, ctx: Context) -> Json:
    """Now with its mark, peak and direction, and the first reason."""
    view = p[code]
    now = figure("now", view["current"], ctx)
    direction = ctx.t(f"sheet-direction-{view['direction']}") if view["direction"] else ""
    peak = figure("peak", view["peak"], ctx)
    line_two = reasons(code, p, ctx)[0]
    why = f"{line_two['when']} {line_two['text']}".strip()
    return {
        "now": now,
        "peak": f"{peak['label']} {peak['text']}" if view["peak"] else "",
        "direction": direction,
        "why": clipped(why, 70, ctx.t),
    }


def due(slots: list[Json], p: Json, ctx: Context) -> str:
    """The checks due at one time in a few words."""
    id = "sheet-ward-overdue" if slots[0]["state"] == "overdue" else "sheet-ward-check"
    return ctx.t(id + only(slots, p), time=ctx.fmt.time(slots[0]["at_ms"]))


def later(p: Json, ctx: Context) -> str:
    """The next check after this shift, with its date."""
    ms = next_ms(p, ctx)
    return ctx.t("sheet-nothing-due") if ms is None else ctx.t("sheet-ward-check", time=ctx.when(ms))


def to_know(p: Json, ctx: Context) -> str:
    """Doubts first: grades not finished, questions open, checks missed lately, the newest note."""
    texts = [one["what"] for one in unfinished(p, ctx)] + open_questions(p, ctx) + missed_lately(p, ctx)
    texts += [str(entry["body"].get("text", "")) for entry in remarks_of(p)[-1:]]
    return clipped("; ".join(texts), 90, ctx.t)


def last_totals(p: Json, ctx: Context) -> Json:
    """The last four checks as a small picture with its values; `scale` says of which tool where it is not ICE."""
    tool = tool_of(p)
    columns = chosen(p, ctx)[-4:]
    texts = [total_text(tool, one, ctx) for one in columns]
    named = scale(tool, ctx)
    alt = ctx.t("sheet-totals-alt", scale=named, values=", ".join(texts) or ctx.t("sheet-none"))
    drawn = picture(4 * STEP, HEIGHT, alt, spark(tool, columns, (HEIGHT - 6) / highest(ctx.tools[tool])))
    return {"scale": "" if tool == ADULT else named, "texts": texts, "picture": drawn}


def total_text(tool: str, one: Json, ctx: Context) -> str:
    """A total, missed, `N/T` when nothing could be tested; a dash when nothing of the tool was asked."""
    if one["slot"]:
        return ctx.t("sheet-missed-short")
    total = total_of(tool, one["check"])
    if total:
        return amount(total, ctx)
    return ctx.t("sheet-cell-untested" if is_untestable(one["check"]) else "sheet-cell-blank")


def is_untestable(check: Json | None) -> bool:
    """Whether items were asked, and none could be tested."""
    return check is not None and not check["total"] and "not_testable" in check["body"].get("items", {}).values()


def spark(tool: str, columns: list[Json], step: float) -> list[Shape]:
    """Dots on a fixed scale of `step` a point, no line across a missed check or an interval."""
    shapes = [line((0, 3), (4 * STEP, 3), 0.4, RULE, "1 2"), line((0, HEIGHT - 3), (4 * STEP, HEIGHT - 3), 0.4, RULE)]
    before: Point | None = None
    for index, one in enumerate(columns):
        total = total_of(tool, one["check"])
        x = STEP * index + STEP / 2
        at = (x, HEIGHT - 3 - (total["floor"] * step if total else 0))
        single = total is not None and total["floor"] == total["ceiling"]
        shapes += [line(before, at, 0.9, INK)] if before and single else []
        top = HEIGHT - 3 - total["ceiling"] * step if total else None
        is_drawn = bool(one["slot"]) or total is not None or is_untestable(one["check"])
        shapes += dot(at, top, single, missed=bool(one["slot"])) if is_drawn else []
        before = at if single else None
    return shapes


def dot(at: Point, top: float | None, single: bool, missed: bool) -> list[Shape]:
    """Filled for a total, a bar up to `top` for an interval, an empty box for not testable, a cross for missed."""
    x, y = at
    if missed:
        return [line((x - 3, y - 3), (x + 3, y + 3), 1.2, INK), line((x - 3, y + 3), (x + 3, y - 3), 1.2, INK)]
    if top is None:
        return [rect((x - 2.5, y - 7), 5, 5)]
    return [circle(at, 2)] if single else bar(at, top)
