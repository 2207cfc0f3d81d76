"""The sheet of a whole watch: what happened, and was every check done. Pure; its twin is …/js/lib/sheet/days.js."""

from backend.chart.compliance import compliance, count_of
from backend.chart.tools import ADULT
from backend.handovers.context import Context, Json, at_level, of_course
from backend.handovers.crs_course import crs_courses
from backend.handovers.drugs import count, drugs
from backend.handovers.episodes import moment
from backend.handovers.every_check import every_check
from backend.handovers.furniture import foot, fresh, margins, short
from backend.handovers.grades import drivers, figure
from backend.handovers.handwriting import handwriting
from backend.handovers.history import day_name
from backend.handovers.laboratory import laboratory
from backend.handovers.limits import limits_words
from backend.handovers.missed import missed_count, missed_reason, of_kind
from backend.handovers.patient_sheet import banner
from backend.handovers.revised import revised
from backend.handovers.scores import scores
from backend.handovers.strip import least, strips
from backend.handovers.totals import amount, scale, tool_of, total_of

EVERYTHING = 10**6  # rows, doses
EPISODE = ("episode", "from", "to", "lasted", "peak-of", "set-by")
SIGNS = ("days-nurse", "days-physician", "sheet-date-time")


def days_sheet(p: Json, ctx: Context) -> Json:
    """As many pages as it needs; nothing gives way."""
    every = {"drug_rows": EVERYTHING, "doses": EVERYTHING, "dates": "once"}
    ctx = at_level(ctx, ctx.layout["levels"][0] | every)
    who, course = banner(p, ctx), p["course"]
    labs, beside, written = laboratory(p, ctx), scores(p, ctx), handwriting(p, ctx)
    return {
        "title": ctx.t("days-title", days=str(course["watch_days"])) if course else ctx.t("sheet-no-course"),
        "subtitle": ctx.t("sheet-subtitle", ward=ctx.ward["name"], date=ctx.fmt.date_time(ctx.now_ms)),
        "made_up": ctx.t("sheet-made-up") if ctx.demo else "",
        "fresh": fresh(ctx),
        "who": who,
        "figures": [*(peak(code, p, ctx) for code in ("icans", "crs")), total(p, ctx), *doses(p, ctx), checks(p, ctx)],
        "course": ctx.t("days-course"),
        "strips": strips(p, ctx),
        "none": "" if course and course["day0_ms"] is not None else ctx.t("days-none"),
        "key": ctx.t("days-key"),
        "chart_key": ctx.t("days-chart-key"),
        "checks": ctx.t("days-sum", **{name: str(n) for name, n in compliance(p["slots"], ctx.now_ms).items()}),
        "missed": {"head": ctx.t("days-missed"), "rows": missed(p, ctx), "none": ctx.t("days-missed-none")},
        "episodes": {
            "heads": [ctx.t(f"days-{name}") for name in EPISODE],
            "rows": [episode(one, p, ctx) for one in p["episodes"]],
            "none": "" if p["episodes"] else ctx.t("days-no-episode"),
        },
        "drugs": drugs(p, ctx),
        "limits": limits_words(p, ctx),
        "laboratory": labs,
        "scores": beside,
        "handwriting": written,
        "crs": crs_courses(p, ctx),
        "changed": revised(p, ctx),
        "every": every_check(p, ctx),
        "unrecorded": " ".join(filter(None, (labs["none"], beside["none"], beside["left"], written["none"]))),
        "signs": [ctx.t(name) for name in SIGNS],
        "foot": foot(ctx, "", [p]),
        "margins": margins(f"{short(who['name'])} · {who['number']} · {who['born']}", ctx),
    }


def peak(code: str, p: Json, ctx: Context) -> Json:
    """The highest grade, and when it was first reached."""
    found = p[code]["peak"]
    note = dated(found["at_ms"], p, ctx) if found else ""
    return figure("peak", found, ctx) | {"label": ctx.t("days-peak", name=ctx.t(f"sheet-{code}")), "note": note}


def total(p: Json, ctx: Context) -> Json:
    """The worst total of the tool by what is sure of it, and when it was first reached."""
    tool = tool_of(p)
    found = [(check, own) for check in of_course(p) if (own := total_of(tool, check))]
    worst = min(found, key=lambda row: row[1]["ceiling"] if tool == ADULT else -row[1]["floor"], default=None)
    label = ctx.t("days-worst", name=scale(tool, ctx))
    if worst is None:
        return said(label, ctx.t("sheet-cell-blank"), ctx.t("sheet-not-recorded"))
    base = p["baseline"]["total"] if p["baseline"] else None
    own = [ctx.t("days-baseline", total=amount(base, ctx))] if base and base["tool"] == tool else []
    return said(label, least(worst[1], ctx), "; ".join([dated(worst[0]["at_ms"], p, ctx), *own]))


def doses(p: Json, ctx: Context) -> list[Json]:
    """How often the drugs were given that never give way."""
    views = {view["agent"]: view for view in p["drugs"] if view["given"]}
    return [
        said(ctx.agent(name), count(views[name], ctx), first_given(views[name], p, ctx))
        if name in views
        else said(ctx.agent(name), ctx.t("sheet-cell-blank"), ctx.t("sheet-ward-no-drugs"))
        for name in ctx.layout["staying_drugs"]
    ]


def first_given(view: Json, p: Json, ctx: Context) -> str:
    """When the first dose was given."""
    return ctx.t("days-first", when=dated(view["given"][0]["at_ms"], p, ctx))


def dated(ms: int, p: Json, ctx: Context) -> str:
    """`21-Nov 02:11, Day +4`."""
    return ", ".join(text for text in (ctx.when(ms), day_name(p, ctx, ms)) if text)


def checks(p: Json, ctx: Context) -> Json:
    """How many checks were done on time, and what became of the others."""
    counts = compliance(p["slots"], ctx.now_ms)
    text = ctx.t("days-of", part=str(counts["on_time"]), all=str(counts["due"]))
    note = "; ".join([ctx.t("days-late", late=str(counts["late"])), missed_count(p, ctx)])
    return said(ctx.t("days-checks"), text, note)


def said(label: str, text: str, note: str) -> Json:
    """A figure that is no grade."""
    return {"label": label, "text": text, "grade": None, "alt": "", "wide": "no", "note": note}


def missed(p: Json, ctx: Context) -> list[Json]:
    """Each check that was missed or late {when, text}, in the order of time."""
    rows = []
    for slot in p["slots"]:
        state = count_of(slot, ctx.now_ms)
        if state == "late":
            done = [check for check in of_course(p) if check["slot"] == slot["key"]]
            when = ctx.when(done[0]["at_ms"]) if done else ctx.t("sheet-not-recorded")
            rows.append(
                {"when": ctx.when(slot["at_ms"]), "text": of_kind(slot, ctx.t("days-done-late", when=when), ctx)}
            )
        elif state in ("explained", "unexplained"):
            rows.append({"when": ctx.when(slot["at_ms"]), "text": missed_reason(slot, p, ctx)})
    return rows


def episode(one: Json, p: Json, ctx: Context) -> Json:
    """Which syndrome, from when to when, its peak and what set it."""
    highest = one["peak"]
    grade = ctx.fmt.interval(highest["floor"], highest["ceiling"]) if highest else ""
    again = [ctx.t("sheet-episode-reopened", when=moment(back, ctx)) for back in one["reopened"]]
    return {
        "name": ctx.t(f"sheet-{one['syndrome']}"),
        "from": "".join([moment(one["onset"], ctx), *again]),
        "to": ctx.t("days-open") if one["open"] else moment(one["resolved"][-1], ctx),
        "lasted": ctx.fmt.duration(
            (ctx.now_ms if one["open"] else one["resolved"][-1]["at_ms"]) - one["onset"]["at_ms"]
        ),
        "peak": f"{grade} · {moment(highest, ctx)}" if highest else ctx.t("sheet-not-graded"),
        "set": "; ".join(drivers(check, ctx) for check in p["checks"] if highest and check["id"] == highest["of"]),
    }
