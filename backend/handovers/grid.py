"""The last neuro checks item by item, missed ones included. Pure; its twin is frontend/static/js/lib/sheet/grid.js."""

from backend.chart.tools import ADULT
from backend.format import NO_BREAK
from backend.handovers.context import Context, Json, neuro_slots, of_course
from backend.handovers.grades import shown
from backend.handovers.handwriting import is_written, written
from backend.handovers.history import day_name
from backend.handovers.missed import missed_reason
from backend.handovers.totals import amount, scale, tool_of, total_of, total_words

NO_ITEMS: Json = {"items": []}
CELLS = {"correct": "ok", "incorrect": "wrong", "not_testable": "untested"}


def grid(p: Json, ctx: Context) -> Json:
    """Columns grouped by day, rows of cells {text, kind}, and the notes that explain what is not a tick."""
    columns = chosen(p, ctx)
    asked = any(column["check"] and column["check"]["body"].get("items") for column in columns)
    tool = tool_of(p)
    rows = [item_row(tool, item, columns, ctx) for item in ctx.tools[tool]["items"]] if asked else []
    rows += [total_row(tool, columns, ctx)] if asked else []
    rows += [sum_row(name, columns, ctx, p) for name in ("wakes", "icans", "crs")]
    return {
        "title": ctx.t("sheet-grid-title", n=len(columns), checks=str(len(columns))),
        "groups": groups(columns),
        "heads": [column["time"] for column in columns],
        "rows": with_missed(rows, columns, ctx),
        "notes": notes(columns, p, ctx),
        "key": ctx.t("sheet-cell-key-points") if asked and tool != ADULT else "",
        "none": "" if columns else ctx.t("sheet-grid-none"),
    }


def chosen(p: Json, ctx: Context) -> list[Json]:
    """The newest checks and missed slots, oldest first; the baseline keeps its column."""
    checks = [column(check["at_ms"], p, ctx, check=check) for check in of_course(p) if check["kind"] == "neuro_check"]
    missed = [column(slot["at_ms"], p, ctx, slot=slot) for slot in neuro_slots(p) if slot["state"] == "missed"]
    every = sorted(checks + missed, key=lambda one: one["at_ms"])
    shown = every[-ctx.layout["checks"] :]
    base = next(
        (one for one in every if one["check"] and p["baseline"] and one["check"]["id"] == p["baseline"]["id"]), None
    )
    if base is None or base in shown:
        return shown
    return [base, *shown[1:]] if len(shown) == ctx.layout["checks"] else [base, *shown]


def column(ms: int, p: Json, ctx: Context, check: Json | None = None, slot: Json | None = None) -> Json:
    """One column: when, of which day, and the check or the missed slot."""
    base = bool(check and p["baseline"] and check["id"] == p["baseline"]["id"])
    day = ctx.t("sheet-grid-baseline") if base else day_name(p, ctx, ms) or ctx.fmt.short_date(ms)
    return {
        "at_ms": ms,
        "day": day,
        "time": ctx.fmt.short_date(ms) if base else ctx.fmt.time(ms).replace(NO_BREAK, " "),
        "check": check,
        "slot": slot,
    }


def groups(columns: list[Json]) -> list[Json]:
    """Neighbours of one day under one head."""
    found: list[Json] = []
    for one in columns:
        if found and found[-1]["text"] == one["day"]:
            found[-1]["span"] += 1
        else:
            found.append({"text": one["day"], "span": 1})
    return found


def item_row(tool: str, item: Json, columns: list[Json], ctx: Context) -> Json:
    """One item over all checks: right answers recede, wrong ones are boxed, points are numbers, the rest is words."""
    cells = [item_cell(item, answer_of(tool, item, one["check"]), ctx) for one in columns]
    return {"label": ctx.t(f"{tool}-{item['code']}"), "kind": "item", "cells": cells}


def answer_of(tool: str, item: Json, check: Json | None) -> str:
    """What was answered; nothing in a check with another tool."""
    if check is None or check["body"].get("tool") != tool:
        return ""
    return str(check["body"].get("items", {}).get(item["code"], ""))


def item_cell(item: Json, answer: str, ctx: Context) -> Json:
    """One answer."""
    if answer in item["scores"] and answer not in CELLS:
        return {"text": str(item["scores"][answer]), "kind": "value"}
    kind = CELLS.get(answer, "blank")
    return {"text": ctx.t(f"sheet-cell-{kind}"), "kind": kind}


def total_row(tool: str, columns: list[Json], ctx: Context) -> Json:
    """The totals; one of another tool says of which."""
    cells = [{"text": total_cell(tool, one["check"], ctx), "kind": "value"} for one in columns]
    return {"label": scale(tool, ctx), "kind": "total", "cells": cells}


def total_cell(tool: str, check: Json | None, ctx: Context) -> str:
    """One total."""
    if check is None or not check["total"]:
        return ctx.t("sheet-cell-blank")
    own = total_of(tool, check)
    return amount(own, ctx) if own else total_words(check["total"], ctx)


def sum_row(name: str, columns: list[Json], ctx: Context, p: Json) -> Json:
    """How the patient wakes, or a grade, over all checks."""
    texts = [one_sum(name, one["check"], ctx, p) if one["check"] else "" for one in columns]
    return {
        "label": ctx.t(f"sheet-grid-{name}"),
        "kind": "sum",
        "cells": [{"text": text, "kind": "value"} for text in texts],
    }


def one_sum(name: str, check: Json, ctx: Context, p: Json) -> str:
    """One cell of such a row."""
    if name == "wakes":
        answer = check["body"].get("answers", {}).get("consciousness")
        return ctx.label(f"sheet-wakes-{answer}", str(answer)) if answer else ctx.t("sheet-cell-blank")
    graded = check if name == "icans" else beside(check, p)
    return shown(graded, ctx) if graded and graded["of_record"] else ctx.t("sheet-cell-blank")


def beside(check: Json, p: Json) -> Json | None:
    """The CRS check of the same visit, else of the same slot the nearest one."""
    slot = next((one for one in p["slots"] if one["key"] == check["slot"]), None)
    start, end = (slot["opens_ms"], slot["closes_ms"]) if slot else (check["at_ms"], check["at_ms"] + 1)
    mine = [one for one in of_course(p) if one["kind"] == "crs_check" and start <= one["at_ms"] < end]
    return min(reversed(mine), key=lambda one: abs(one["at_ms"] - check["at_ms"]), default=None)


def with_missed(rows: list[Json], columns: list[Json], ctx: Context) -> list[Json]:
    """A missed check is one blank column through all rows; why it was missed stands in the notes."""
    for index, one in enumerate(columns):
        if one["slot"]:
            rows[0]["cells"][index] = {"text": ctx.t("sheet-cell-missed"), "kind": "missed"}
            for row in rows[1:]:
                row["cells"][index] = {"text": "", "kind": "covered"}
    return rows


def notes(columns: list[Json], p: Json, ctx: Context) -> list[str]:
    """Why checks were missed, the last sentence, then which items could not be tested and why, newest check first."""
    missed = [one for one in reversed(columns) if one["slot"]]
    why_missed = [
        ctx.t("sheet-note-missed", when=ctx.when(one["at_ms"]), reason=missed_reason(one["slot"], p, ctx))
        for one in missed
    ]
    found = [*(["; ".join(why_missed)] if missed else []), *sentence(columns, ctx)]
    for one in reversed(columns):
        body = one["check"]["body"] if one["check"] else {}
        items, tool = body.get("items", {}), body.get("tool")
        for item in ctx.tools.get(tool, NO_ITEMS)["items"]:
            code = item["code"]
            if items.get(code) == "not_testable":
                reason = items.get(f"{code}_reason", "")
                why = ctx.label(f"reason-{reason}", reason) if reason else ctx.t("sheet-no-reason")
                what = ctx.t(f"{tool}-{code}")
                found.append(ctx.t("sheet-note-untested", item=what, when=ctx.when(one["at_ms"]), reason=why))
    return found[: ctx.layout["notes"]]


def sentence(columns: list[Json], ctx: Context) -> list[str]:
    """How the sentence of the last check was taken, and what was seen of it."""
    last = next((one["check"] for one in reversed(columns) if one["check"]), None)
    if last is None or not is_written(last):
        return []
    return [ctx.t("sheet-note-writing", when=ctx.when(last["at_ms"]), told=written(last, ctx))]
