"""The last days as data for the trend picture. Pure; its twin is frontend/static/js/lib/sheet/history.js."""

from backend.chart.instants import HOUR_MS, at_wall, ward_day
from backend.chart.trends import trends
from backend.grading.instrument import highest
from backend.handovers.context import Context, Json, cut, of_course
from backend.handovers.totals import scale

TO_DO = ("due", "overdue", "later")  # states of a slot
WORDS = ("temperature", "crs", "icans", "no_drugs", "late", "amended", "late_mark", "amended_mark")


def trend_data(p: Json, ctx: Context) -> Json:
    """What `trend` draws, from the first midnight shown to the end of the next shift."""
    days = day_columns(p, ctx)
    start, end = days[0]["at_ms"], ctx.now_ms + ctx.layout["shift_h"] * HOUR_MS
    found = trends(p, of_course(p), start, ctx.now_ms, ctx.late_min)
    data = {
        "from_ms": start,
        "now_ms": ctx.now_ms,
        "to_ms": end,
        "fever_tenths": ctx.fever_tenths,
        "low": ctx.layout["low_trend"],
        "days": days,
        "drugs": drug_rows(found["doses"], ctx),
        "temperature": temperatures(found["temperature"], ctx),
        "crs": intervals(found["crs"], ctx),
        "top": highest(ctx.tools[found["tool"]]),
        "totals": intervals(found["totals"], ctx),
        "icans": intervals(found["icans"], ctx),
        "missed": [slot["at_ms"] for slot in found["missed"] if not slot["open"]],
        "due": [
            {"at_ms": slot["at_ms"], "text": ctx.fmt.time(slot["at_ms"])}
            for (slot, *_) in together(coming(p, ctx))
            if slot["at_ms"] >= ctx.now_ms
        ],
        "words": words(found["tool"], ctx),
    }
    return data | {"alt": described(data, ctx)}


def day_columns(p: Json, ctx: Context) -> list[Json]:
    """One row for each ward day shown: its midnight, its day of the window, its date."""
    offsets, today = ctx.ward["offsets"], ward_day(ctx.now_ms, ctx.ward["offsets"])
    days = range(today - ctx.layout["trend_days"] + 1, today + 1)
    starts = [at_wall(day, 0, offsets) for day in days]
    return [{"at_ms": ms, "day": day_name(p, ctx, ms), "date": ctx.fmt.short_date(ms)} for ms in starts]


def day_name(p: Json, ctx: Context, ms: int) -> str:
    """`Day +4`; without a day 0 nothing."""
    day = day_number(p, ctx, ms)
    return ctx.t("sheet-day", day=day) if day else ""


def day_number(p: Json, ctx: Context, ms: int) -> str:
    """`+4`; without a day 0 nothing."""
    day0 = p["course"]["day0_ms"] if p["course"] else None
    if day0 is None:
        return ""
    offsets = ctx.ward["offsets"]
    return ctx.fmt.day(ward_day(ms, offsets) - ward_day(day0, offsets))


def drug_rows(doses: list[Json], ctx: Context) -> list[Json]:
    """The drugs given in these days, the first given first; those that give way are left to the table below."""
    rows: dict[str, list[int]] = {}
    for dose in doses:
        rows.setdefault(dose["agent"], []).append(dose["at_ms"])
    names = sorted(rows, key=lambda name: rank(name, ctx))
    return [{"name": cut(ctx.agent(name), 26), "at_ms": rows[name]} for name in names[: ctx.layout["trend_drugs"]]]


def rank(name: str, ctx: Context) -> int:
    """Which drugs are named first, and so give way last."""
    return 0 if name in ctx.layout["staying_drugs"] else 2 if name in ctx.layout["yielding_drugs"] else 1


def temperatures(points: list[Json], ctx: Context) -> list[Json]:
    """Measured temperatures; a check without one leaves no dot."""
    measured = [point for point in points if point["floor"] is not None]
    return [point | {"tenths": point["floor"], "text": ctx.fmt.number(point["floor"], 1)} for point in measured]


def intervals(points: list[Json], ctx: Context) -> list[Json]:
    """One point, a span when something that matters is missing, or a check that could not be graded."""
    return [point | {"text": interval(point, ctx)} for point in points]


def interval(point: Json, ctx: Context) -> str:
    """The value of a point in words."""
    if point["floor"] is None:
        return ctx.t("sheet-not-graded")
    return ctx.fmt.interval(point["floor"], point["ceiling"])


def coming(p: Json, ctx: Context) -> list[Json]:
    """Slots still to be done from now to the end of the next shift; none while the checks are paused."""
    if p["due"]["state"] == "paused":
        return []
    end = ctx.now_ms + ctx.layout["shift_h"] * HOUR_MS
    return [slot for slot in p["slots"] if slot["state"] in TO_DO and slot["at_ms"] <= end]


def together(slots: list[Json]) -> list[list[Json]]:
    """Slots of one time, beginning and state as one, in the order of time."""
    found: dict[tuple[int, int, str], list[Json]] = {}
    for slot in slots:
        found.setdefault((slot["at_ms"], slot["opens_ms"], slot["state"]), []).append(slot)
    return list(found.values())


def words(tool: str, ctx: Context) -> dict[str, str]:
    """The words inside the picture."""
    hours = str(ctx.layout["shift_h"])
    named = {name: ctx.t(f"sheet-trend-{name}") for name in WORDS}
    fever = ctx.fmt.temperature(ctx.fever_tenths)
    return named | {"totals": scale(tool, ctx), "next": ctx.t("sheet-trend-next", hours=hours), "fever": fever}


def marked(row: Json, words: dict[str, str]) -> str:
    """A value with how its entry came to be what it is."""
    said = ", ".join(words[name] for name in ("late", "amended") if row[name])
    return f"{row['text']} ({said})" if said else row["text"]


def described(data: Json, ctx: Context) -> str:
    """The picture in words, for those who do not see it."""
    none = ctx.t("sheet-none")
    series = {
        name: ", ".join(f"{ctx.when(row['at_ms'])} {marked(row, data['words'])}" for row in data[name]) or none
        for name in ("temperature", "crs", "totals", "icans")
    }
    missed = ", ".join(ctx.when(ms) for ms in data["missed"]) or none
    drugs = (
        "; ".join(f"{row['name']} {', '.join(ctx.when(ms) for ms in row['at_ms'])}" for row in data["drugs"]) or none
    )
    due = ", ".join(row["text"] for row in data["due"]) or none
    start, end = ctx.fmt.date(data["from_ms"]), ctx.when(data["now_ms"])
    facts = {"scale": data["words"]["totals"], "missed": missed, "drugs": drugs, "due": due}
    return ctx.t("sheet-trend-alt", start=start, end=end, **facts, **series)
