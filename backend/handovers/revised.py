"""What became of records after they were signed. Pure; its twin is frontend/static/js/lib/sheet/revised.js."""

from backend.chart.instants import to_ms
from backend.chart.trends import is_late
from backend.handovers.changes import change, touched
from backend.handovers.context import Context, Json, clipped

WORDS = 60  # letters of what somebody wrote
SHOWN = ("head", "when", "text")


def revised(p: Json, ctx: Context) -> Json:
    """Corrections, withdrawals, questions settled, times set by hand, in the order of signing; late ones counted."""
    rows = [row for entry in p["records"] for row in about(entry, p, ctx)]
    rows.sort(key=lambda row: row["at_ms"])
    late = arrived_late(p, ctx)
    return {
        "head": ctx.t("days-changed"),
        "hint": ctx.t("days-changed-hint"),
        "rows": [{name: row[name] for name in SHOWN} for row in rows],
        "late": late,
        "none": "" if rows or late else ctx.t("days-changed-none"),
    }


def about(entry: Json, p: Json, ctx: Context) -> list[Json]:
    """Everything that became of one record."""
    return [*corrected(entry, ctx), *settled(entry, p, ctx), *timed(entry, ctx)]


def corrected(entry: Json, ctx: Context) -> list[Json]:
    """The last correction or the withdrawal."""
    if entry["state"] == "stands" or not touched(entry):
        return []
    return [dated(touched(entry)[-1], change(entry, ctx), ctx)]


def settled(entry: Json, p: Json, ctx: Context) -> list[Json]:
    """What a person decided."""
    made = [version for version in entry["versions"] if version["kind"] == "decision"]
    return [dated(one, {"head": ctx.t("days-settled"), "text": decision(one, p, ctx)}, ctx) for one in made]


def decision(version: Json, p: Json, ctx: Context) -> str:
    """The question and the answer, in which words and by whom."""
    question, answer = str(version["body"].get("question") or ""), str(version["body"].get("answer") or "")
    name = question.replace("_", "-")
    said = picked(answer, p, ctx) or ctx.label(f"decided-{name}-{answer}", answer)
    words = [clipped(version["text"], WORDS, ctx.t)] if version["text"] else []
    asked = ctx.t("days-settled-as", what=ctx.label(f"decide-ask-{name}", question), text=said)
    return "; ".join([asked, *words, ctx.name(version["author"])])


def picked(answer: str, p: Json, ctx: Context) -> str:
    """Whose version an answer names; nothing for an answer that is a word."""
    versions = [version for entry in p["records"] for version in entry["versions"]]
    named = next((version for version in versions if version["id"] == answer), None)
    return (
        ctx.t("decide-by", name=ctx.name(named["author"]), time=ctx.when(to_ms(named["recorded_at"]))) if named else ""
    )


def timed(entry: Json, ctx: Context) -> list[Json]:
    """That a person set the time of a record, and why."""
    reason = str(entry["body"].get("at_reason") or "")
    if not reason:
        return []
    kind = ctx.label(f"sheet-kind-{entry['kind']}", entry["kind"])
    facts = {"kind": kind, "when": ctx.when(entry["at_ms"]), "name": ctx.name(entry["author"])}
    text = ctx.t("sheet-amended", **facts, reason=ctx.label(f"time-reason-{reason}", reason))
    return [dated(entry, {"head": ctx.t("days-timed"), "text": text}, ctx)]


def dated(signed: Json, line: Json, ctx: Context) -> Json:
    """A line with the instant at which it was signed."""
    at_ms = to_ms(signed["recorded_at"])
    return line | {"at_ms": at_ms, "when": ctx.when(at_ms)}


def arrived_late(p: Json, ctx: Context) -> str:
    """How many records reached the server long after they were signed; nothing when none did."""
    n = sum(1 for entry in p["records"] if is_late(entry, ctx.late_min))
    return ctx.t("days-arrived-late", n=n, records=str(n), minutes=str(ctx.late_min)) if n else ""
