"""Missed checks and pauses in the words of a sheet. Pure; its twin is frontend/static/js/lib/sheet/missed.js."""

from backend.chart.compliance import compliance
from backend.chart.instants import DAY_MS
from backend.chart.missed import explanation
from backend.handovers.context import Context, Json, clipped, cut

WORDS, FEW = 50, 24  # letters of what somebody wrote, and of a reason where there is a line for all


def missed_reason(slot: Json, p: Json, ctx: Context) -> str:
    """Why a check was missed, as recorded; that it was a CRS check too."""
    record = explanation(p, slot["key"]) if slot["reason"] is not None else None
    text = record["body"].get("text") if record else None
    told = ctx.t("sheet-not-explained") if slot["reason"] is None else because("missed", slot["reason"], text, ctx)
    return of_kind(slot, told, ctx)


def of_kind(slot: Json, told: str, ctx: Context) -> str:
    """What became of a check, and that it was a CRS check where it was."""
    return told if slot["kind"] == "neuro_check" else ctx.t("sheet-missed-crs", why=told)


def because(what: str, code: str | None, text: str | None, ctx: Context) -> str:
    """A reason in words with what was written beside it; one of an older app is a reason of the ICE items."""
    known = ctx.label(f"reason-{code}", str(code)) if code else ctx.t("sheet-no-reason")
    said = ctx.label(f"{what}-reason-{code}", known) if code else known
    return ctx.t("reason-with-words", reason=said, text=clipped(text, WORDS, ctx.t)) if text else said


def missed_count(p: Json, ctx: Context) -> str:
    """How many of the checks that were due were missed, and how many of these nobody explained."""
    counts = compliance(p["slots"], ctx.now_ms)
    missed = counts["explained"] + counts["unexplained"]
    if not missed:
        return ctx.t("sheet-missed-none")
    text = ctx.t("sheet-missed", n=missed, missed=str(missed), due=str(counts["due"]))
    silent = counts["unexplained"]
    return text + (ctx.t("sheet-missed-silent", n=silent, silent=str(silent)) if silent else "")


def missed_lately(p: Json, ctx: Context) -> list[str]:
    """The checks missed within the last day, the newest first, with their reasons."""
    found = [slot for slot in reversed(p["slots"]) if slot["state"] == "missed" and slot["opens_ms"] <= ctx.now_ms]
    return [
        ctx.t("sheet-note-missed", when=ctx.lately(slot["at_ms"]), reason=missed_reason(slot, p, ctx))
        for slot in found
        if ctx.now_ms - slot["at_ms"] < DAY_MS
    ]


def paused(p: Json, ctx: Context) -> list[Json]:
    """Since when checks are paused and why, as a row of what is to do, a line long; none when they are not."""
    pause = p["pause"]
    if pause is None or p["due"]["state"] != "paused":
        return []
    reason = cut(pause["text"] or because("pause", pause["reason"], None, ctx), FEW)
    return [{"when": ctx.lately(pause["since_ms"]), "what": ctx.t("sheet-paused", reason=reason), "window": ""}]


def paused_words(p: Json, ctx: Context) -> list[str]:
    """The same in a line."""
    return [f"{row['when']} {row['what']}" for row in paused(p, ctx)]


def counted(patients: list[Json], ctx: Context) -> str:
    """How many checks of these patients were due and what became of them; nothing before the first."""
    counts = compliance([slot for p in patients for slot in p["slots"]], ctx.now_ms)
    facts = {name: str(n) for name, n in counts.items()}
    return ctx.t("sheet-checks", **facts) if counts["due"] else ""
