"""Episodes, masked fever, what was before therapy. Pure; its twin is frontend/static/js/lib/sheet/episodes.js."""

from backend.handovers.context import Context, Json, clipped, of_course
from backend.handovers.totals import total_words

DRUG, NOTE = 24, 60


def before(p: Json, ctx: Context) -> list[Json]:
    """Handicaps and languages that were noted beside the baseline."""
    noted = p["baseline"]["body"].get("background", {}) if p["baseline"] else {}
    names = [code_words("handicap", code, ctx) for code in noted.get("handicaps", [])]
    tongues = ", ".join(code_words("tongue", code, ctx) for code in noted.get("languages", []))
    texts = [", ".join(names)] if names else []
    texts += [ctx.t("sheet-speaks", languages=tongues)] if tongues else []
    texts += [ctx.t("sheet-writes", hand=code_words("writes", noted["hand"], ctx))] if noted.get("hand") else []
    texts += [clipped(noted["text"], NOTE, ctx.t)] if noted.get("text") else []
    return [{"head": ctx.t("sheet-before"), "text": clipped("; ".join(texts), 150, ctx.t)}] if texts else []


def code_words(prefix: str, code: str, ctx: Context) -> str:
    """A code of the contract in words, else its own letters."""
    return ctx.label(f"{prefix}-{code.replace('_', '-')}", code.replace("_", " "))


def episodes(p: Json, ctx: Context) -> list[Json]:
    """What is open, then what hides a fever, then the last episode of each syndrome that is over."""
    last = {one["syndrome"]: one for one in p["episodes"]}
    found = [last[code] for code in ("icans", "crs") if code in last]
    lines = [going_on(one, p, ctx) for one in found if one["open"]]
    return [*lines, *masked(p, ctx), *(over(one, ctx) for one in found if not one["open"])]


def going_on(one: Json, p: Json, ctx: Context) -> Json:
    """Since when, the highest temperature, reopened when, and that it began late."""
    text = ctx.t("sheet-crs-since", when=moment(one["onset"], ctx))
    warmest = hottest(p, one["onset"]["at_ms"]) if one["syndrome"] == "crs" else None
    if warmest:
        text += ctx.t("sheet-hottest", value=ctx.fmt.temperature(warmest[1]), when=ctx.when(warmest[0]))
    if one["reopened"]:
        text += ctx.t("sheet-episode-reopened", when=moment(one["reopened"][-1], ctx))
    return {"head": ctx.t(f"sheet-{one['syndrome']}"), "text": text + late(one, ctx)}


def over(one: Json, ctx: Context) -> Json:
    """From when to when, and its peak."""
    text = ctx.t("sheet-episode-over", start=moment(one["onset"], ctx), end=moment(one["resolved"][-1], ctx))
    if one["peak"]:
        text += ctx.t("sheet-episode-peak", grade=ctx.fmt.interval(one["peak"]["floor"], one["peak"]["ceiling"]))
    return {"head": ctx.t(f"sheet-{one['syndrome']}"), "text": text + late(one, ctx)}


def late(one: Json, ctx: Context) -> str:
    """That it began as late as its source calls delayed, or rare."""
    if one["rare"]:
        return ctx.t("sheet-episode-rare", days=str(one["rare"]["after_days"]), confidence=one["rare"]["confidence"])
    return ctx.t("sheet-episode-delayed") if one["delayed"] == "yes" else ""


def moment(one: Json, ctx: Context) -> str:
    """`20-Nov 19:20 (Day +3)`."""
    when = ctx.when(one["at_ms"])
    return when if one["day"] is None else ctx.t("sheet-episode-moment", when=when, day=ctx.fmt.day(one["day"]))


def masked(p: Json, ctx: Context) -> list[Json]:
    """Since when fever is not required, or may be hidden, and by which drug."""
    mask = p["proposals"]["fever_masked"]
    if mask["since_ms"] is None:
        return []
    text = ctx.t(
        "sheet-masked-since", when=ctx.when(mask["since_ms"]), drug=clipped(ctx.agent(mask["agent"]), DRUG, ctx.t)
    )
    return [{"head": ctx.t("sheet-not-required" if p["crs"]["open"] else "sheet-masked"), "text": text}]


def hottest(p: Json, since_ms: int) -> tuple[int, int] | None:
    """When the temperature was highest since an instant, and how high; the first time it was so."""
    rows = [
        (check["at_ms"], check["body"].get("measured", {})["temperature"])
        for check in of_course(p)
        if check["kind"] == "crs_check"
        and check["at_ms"] >= since_ms
        and "temperature" in check["body"].get("measured", {})
    ]
    return max(rows, key=lambda row: row[1]) if rows else None


def baseline_words(p: Json, ctx: Context) -> str:
    """The total before therapy, or that it was taken under treatment, or that there is none."""
    base, course = p["baseline"], p["course"]
    if not base or not base["total"]:
        return ctx.t("sheet-baseline-none")
    under = course["day0_ms"] is not None and base["at_ms"] >= course["day0_ms"]
    id = "sheet-baseline-under" if under else "sheet-baseline"
    return ctx.t(id, total=total_words(base["total"], ctx), date=ctx.fmt.short_date(base["at_ms"]))


def lost_words(check: Json, p: Json, ctx: Context) -> list[str]:
    """Points lost against the own baseline, where any were."""
    lost, base = check["lost"], p["baseline"]
    if not lost or not lost["ceiling"] or not base:
        return []
    own, tool = base["total"], base["total"]["tool"]
    count = ctx.fmt.interval(lost["floor"], lost["ceiling"])
    return [ctx.t(f"lost-{tool}", n=lost["ceiling"], count=count, own=ctx.fmt.interval(own["floor"], own["ceiling"]))]


def would_be(check: Json, ctx: Context) -> list[str]:
    """What the grade would be by what the record says since, where it would be another."""
    learned = {one["field"]: one["answer"] for one in check["would_now"]}
    if not learned:
        return []
    why = ctx.explain(check | {"body": check["body"] | {"answers": check["body"].get("answers", {}) | learned}})
    if "floor" not in why or (why["floor"], why["ceiling"]) == (check["floor"], check["ceiling"]):
        return []
    return [ctx.t("sheet-would-be", grade=ctx.fmt.interval(why["floor"], why["ceiling"]))]
