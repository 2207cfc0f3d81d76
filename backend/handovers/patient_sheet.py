"""The sheet of one patient in I-PASS order. Pure; its twin is frontend/static/js/lib/sheet/patient.js."""

from bisect import bisect_left
from functools import cache

from backend.format import BED
from backend.handovers.actions import actions, contingency, next_due
from backend.handovers.context import Context, Json, at_level, clipped, cut, forthright
from backend.handovers.drugs import drug_note, drugs
from backend.handovers.furniture import foot, fresh, margins, short
from backend.handovers.grades import illness, syndrome
from backend.handovers.grid import grid
from backend.handovers.handed import handed
from backend.handovers.history import day_name, trend_data
from backend.handovers.limits import limits_words
from backend.handovers.site import site
from backend.handovers.space import height_of
from backend.handovers.story import story, with_limits
from backend.pdf.trend import trend

SIGNED = 28  # letters of a name before its signature
WIDE = 50  # letters of name, bed and day that stand on one line
HEADS = ("illness", "summary", "actions", "contingency", "synthesis")


def patient_sheet(p: Json, ctx: Context) -> Json:
    """The fullest sheet that fits its page; what gives way, and in which order, stands in protocols/handover.json."""
    levels = ctx.layout["levels"]  # each is no taller than the one before
    sheet = cache(lambda level: sheet_at(p, at_level(ctx, levels[level])))
    fuller = range(len(levels) - 1)
    return sheet(bisect_left(fuller, True, key=lambda level: height_of(sheet(level)) <= ctx.layout["page_height"]))


def sheet_at(p: Json, ctx: Context) -> Json:
    """Everything the page shows, as text; templates only place it."""
    who = banner(p, ctx)
    by = {
        "given": ctx.t("sheet-given-by"),
        "name": cut(ctx.printed_by, SIGNED),
        "accepted": ctx.t("sheet-accepted-by"),
        "date": ctx.t("sheet-date-time"),
    }
    data = trend_data(p, ctx)
    told, limits = with_limits(story(p, ctx), limits_words(p, ctx), ctx)
    return {
        "title": ctx.t("sheet-title"),
        "subtitle": ctx.t("sheet-subtitle", ward=ctx.ward["name"], date=ctx.fmt.date_time(ctx.now_ms)),
        "made_up": ctx.t("sheet-made-up") if ctx.demo else "",
        "fresh": fresh(ctx),
        "who": who,
        "heads": {name: ctx.t(f"sheet-head-{name}") for name in HEADS}
        | {"tab": {name: ctx.t(f"sheet-tab-{name}") for name in HEADS}},
        "illness": illness(p, ctx),
        "syndromes": [syndrome(code, p, ctx) for code in ("icans", "crs")],
        "trend": trend(data),
        "grid": grid(p, ctx),
        "story": told,
        "drugs": drugs(p, ctx),
        "limits": limits,
        "actions": actions(p, ctx),
        "contingency": contingency(p, ctx),
        "handed": handed(p, ctx),
        "site": site([p], ctx, ctx.layout["site_rows"], ctx.layout["site_phones"]),
        "synthesis": {"hint": ctx.t("sheet-synthesis-hint"), **by},
        "foot": [*foot(ctx, next_due(p, ctx), [p]), *left_out(p, told, limits, ctx)],
        "margins": margins(f"{short(who['name'])} · {who['number']} · {who['born']}", ctx),
    }


def left_out(p: Json, told: list[Json], limits: str, ctx: Context) -> list[str]:
    """What had no room and is not counted where it would stand."""
    words = limits_words(p, ctx)
    dates = words and not limits and all(line["text"] != words for line in told)
    rules = ctx.layout["drug_note"] == "no" and drug_note(p, ctx)
    parts = [ctx.t(f"sheet-left-{name}") for name, is_left in (("dates", dates), ("rules", rules)) if is_left]
    return [ctx.t("sheet-left-out", what=", ".join(parts))] if parts else []


def banner(p: Json, ctx: Context) -> Json:
    """Two identifiers, where, which day, allergies, weight; a missing value is spelled."""
    named = p["identity"]
    born, number = (named["born"], named["number"]) if named else (None, None)
    missing = ctx.t("sheet-not-recorded")
    name, day = full_name(named, ctx), day_of_window(p, ctx)
    bed = ctx.t("sheet-bed", bed=cut(p["bed"], BED)) if p["bed"] else ctx.t("sheet-bed-none")
    return {
        "long": "yes" if len(f"{name}{bed}{day}") > WIDE else "no",
        "name": name,
        "born_label": ctx.t("sheet-born"),
        "born": ctx.fmt.calendar_date(born) if born else missing,
        "age": ctx.t("sheet-age", age=ctx.fmt.age(born, ctx.now_ms)) if born else "",
        "sex": ctx.label(f"sheet-sex-{named['sex']}", named["sex"]) if named else "",
        "number_label": ctx.t("sheet-number"),
        "number": cut(ctx.fmt.hospital_number(number), 30) if number else missing,
        "bed": bed,
        "day": day,
        "days": window(p, ctx),
        "allergies_label": ctx.t("sheet-allergies"),
        "allergies": allergies(named, ctx),
        "weight_label": ctx.t("sheet-weight"),
        "weight": weight(p, ctx),
    }


def full_name(named: Json | None, ctx: Context) -> str:
    """`DUPONT, Marie`."""
    if named is None:
        return ctx.t("sheet-identity-none")
    return clipped(forthright(f"{named['family'].upper()}, {named['given']}"), 170, ctx.t)


def day_of_window(p: Json, ctx: Context) -> str:
    """`Day +4 of 30`, with the days since the dose that began the watch anew."""
    name = day_name(p, ctx, ctx.now_ms)
    if not name:
        return ctx.t("sheet-day-none")
    facts = {"day": name, "window": str(p["course"]["watch_days"])}
    if not p["anchor"]:
        return ctx.t("sheet-day-of", **facts)
    number, since = p["anchor"]["number"], ctx.fmt.day(p["anchor"]["day"])
    if number is None:
        return ctx.t("sheet-day-again", since=since, **facts)
    return ctx.t("sheet-day-dose", since=since, number=str(number), **facts)


def window(p: Json, ctx: Context) -> str:
    """From day 0 to the last day on watch."""
    course = p["course"]
    if not course or course["day0_ms"] is None or course["ends_ms"] is None:
        return ctx.t("sheet-window-none")
    return ctx.t("sheet-window-of", start=ctx.fmt.date(course["day0_ms"]), end=ctx.fmt.date(course["ends_ms"] - 1))


def allergies(named: Json | None, ctx: Context) -> str:
    """Known ones by name, confirmed none, or not recorded: three different things."""
    state = named["allergies"]["state"] if named else "not_recorded"
    if state == "known" and named:
        return clipped(named["allergies"].get("text") or ctx.t("sheet-not-recorded"), 110, ctx.t)
    return ctx.label(f"sheet-allergies-{state}", state)


def weight(p: Json, ctx: Context) -> str:
    """The last weight with its date."""
    found = p["weight"]
    if found["weight_g"] is None:
        return ctx.t("sheet-not-recorded")
    return ctx.t("sheet-weight-of", weight=ctx.fmt.weight(found["weight_g"]), date=ctx.fmt.short_date(found["at_ms"]))
