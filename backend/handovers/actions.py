"""What the next shift has to do, and what was missed. Pure; its twin is frontend/static/js/lib/sheet/actions.js."""

from backend.chart.schedule import is_apart
from backend.handovers.changes import open_questions
from backend.handovers.context import Context, Json
from backend.handovers.grades import unstable_from
from backend.handovers.history import TO_DO, coming, together
from backend.handovers.missed import missed_count, missed_reason, paused


def actions(p: Json, ctx: Context) -> Json:
    """Rows {when, what, window} with a box to tick, then questions for a person; at most as many as have room."""
    rows = [
        *paused(p, ctx),
        *(slot_row(slots, p, ctx) for slots in together(coming(p, ctx))),
        *observed(p, ctx),
        *unfinished(p, ctx),
    ]
    rows += [{"when": ctx.t("sheet-to-settle"), "what": text, "window": ""} for text in open_questions(p, ctx)]
    rows += [] if p["baseline"] or not p["course"] else [{"when": "", "what": ctx.t("sheet-no-baseline"), "window": ""}]
    most = ctx.layout["actions"]
    more = len(rows) - most
    return {
        "rows": rows[:most],
        "more": ctx.t("sheet-actions-more", n=more, more=str(more)) if more > 0 else "",
        "none": "" if rows else ctx.t("sheet-actions-none"),
    }


def slot_row(slots: list[Json], p: Json, ctx: Context) -> Json:
    """The checks due at one time with the window in which they count."""
    slot = slots[0]
    start, end = ctx.fmt.time(slot["opens_ms"]), ctx.fmt.time(slot["closes_ms"])
    late = "sheet-check-overdue" if slot["state"] == "overdue" else "sheet-check-due"
    return {
        "when": ctx.fmt.time(slot["at_ms"]),
        "what": ctx.t(late + only(slots, p)),
        "window": ctx.t("sheet-window", start=start, end=end),
    }


def only(slots: list[Json], p: Json) -> str:
    """The end of the words where only one of the two checks is due; without a rhythm of its own CRS goes with neuro."""
    kinds = {slot["kind"] for slot in slots}
    return f"-{min(kinds).replace('_', '-')}" if is_apart(p["slots"]) and len(kinds) == 1 else ""


def observed(p: Json, ctx: Context) -> list[Json]:
    """Until when the patient stays in hospital after a dose."""
    return [
        {
            "when": "",
            "what": ctx.t("sheet-in-hospital", number=str(one["number"])),
            "window": ctx.t("sheet-in-hospital-until", when=ctx.when(one["until_ms"])),
        }
        for one in (p["course"]["observed"] if p["course"] else [])
        if one["from_ms"] <= ctx.now_ms < one["until_ms"]
    ]


def unfinished(p: Json, ctx: Context) -> list[Json]:
    """Grades that could still turn out to be those of an unstable patient."""
    rows = []
    for code in ("icans", "crs"):
        check = p[code]["current"]
        if check and check["floor"] < check["ceiling"] and check["ceiling"] >= unstable_from(ctx):
            text = ctx.t("sheet-could-be", name=ctx.t(f"sheet-{code}"), ceiling=str(check["ceiling"]))
            rows.append({"when": ctx.t("sheet-now-first"), "what": text, "window": ""})
    return rows


def contingency(p: Json, ctx: Context) -> Json:
    """Room to write, and the checks that were missed; the site's own lines stand in site.py."""
    missed = [slot for slot in p["slots"] if slot["state"] == "missed" and slot["opens_ms"] <= ctx.now_ms]
    newest = missed[::-1][: ctx.layout["missed"]]
    rows = [{"when": ctx.when(slot["at_ms"]), "text": missed_reason(slot, p, ctx)} for slot in newest]
    return {
        "absent": "" if ctx.site else ctx.t("sheet-protocol-absent"),
        "lines": ctx.layout["lines"],
        "missed": missed_count(p, ctx),
        "rows": rows,
    }


def next_due(p: Json, ctx: Context) -> str:
    """When this paper goes out of date: the next check."""
    ms = next_ms(p, ctx)
    return "" if ms is None else ctx.t("sheet-outdated", when=ctx.when(ms))


def next_ms(p: Json, ctx: Context) -> int | None:
    """When the next check that is still to be done is due; the one of a slot that is done already is not."""
    slots = [slot for slot in (*p["due"]["owed"], p["due"]["next"]) if slot and slot["state"] in TO_DO]
    return min((slot["at_ms"] for slot in slots if slot["at_ms"] > ctx.now_ms), default=None)
