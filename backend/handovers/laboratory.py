"""Laboratory values: first, worst and last as written. Pure; its twin is frontend/static/js/lib/sheet/laboratory.js."""

from backend.grading.quantity import DECIMAL, Ratio, quantity
from backend.handovers.context import Context, Json, cut

HEADS = ("name", "first", "worst", "last")


def laboratory(p: Json, ctx: Context) -> Json:
    """A row for each value that was recorded since the first day that a score reads."""
    labs = lately(p, ctx)
    codes = dict.fromkeys([*ctx.analytes, *(lab["code"] for lab in labs)])
    by_code = {code: [lab for lab in labs if lab["code"] == code] for code in codes}
    rows = [analyte(code, found, ctx) for code, found in by_code.items() if found]
    return {
        "head": ctx.t("title-labs"),
        "hint": ctx.t("days-lab-hint"),
        "heads": [ctx.t(f"days-lab-{name}") for name in HEADS],
        "rows": rows,
        "none": "" if rows else ctx.t("days-lab-none"),
    }


def lately(p: Json, ctx: Context) -> list[Json]:
    """The values since then, ascending; without a day 0 all of them."""
    first = min((score["days"]["from"] for score in ctx.scores if "days" in score), default=0)
    return [lab for lab in p["labs"] if lab["day"] is None or lab["day"] >= first]


def analyte(code: str, labs: list[Json], ctx: Context) -> Json:
    """One value over time; a single one is no worst."""
    known = [(value, lab) for lab in labs if (value := read(code, lab, ctx)) is not None]
    left = len(labs) - len(known)
    apart = [ctx.t("days-lab-apart", n=left, values=str(left))] if left else []
    return {
        "name": lab_name(code, ctx),
        "first": dated(labs[0], ctx),
        "worst": "; ".join([*worst(code, known, len(labs), ctx), *apart]),
        "last": dated(labs[-1], ctx) if len(labs) > 1 else "",
    }


def read(code: str, lab: Json, ctx: Context) -> Ratio | None:
    """A value in the unit its scores read, when its versions agree about it."""
    found = ctx.analytes.get(code)
    return quantity(found, lab["value"], lab["unit"]) if found and lab["disputed"] == "no" else None


def worst(code: str, known: list[tuple[Ratio, Json]], n: int, ctx: Context) -> list[str]:
    """The first of the lowest or highest values, by which of them the scores of this value count."""
    if n == 1:
        return [ctx.t("days-lab-only")]
    kind = next((kind for kind in ("lowest", "highest") if code in ctx.layout[f"{kind}_labs"]), None)
    if kind is None or not known:
        return []
    found = known[0]
    for one in known[1:]:
        (over, under), (most, least) = one[0], found[0]
        if (over * least < most * under) if kind == "lowest" else (over * least > most * under):
            found = one
    return [ctx.t(f"days-lab-{kind}", value=dated(found[1], ctx))]


def dated(lab: Json, ctx: Context) -> str:
    """`22 × 10⁹/L, 27-Nov (Day +10)`."""
    date = ctx.fmt.short_date(lab["at_ms"])
    day = ctx.t("sheet-episode-moment", when=date, day=ctx.fmt.day(lab["day"])) if lab["day"] is not None else date
    return f"{written(lab, ctx)}, {day}"


def written(lab: Json, ctx: Context) -> str:
    """`9.0 g/dL` as the laboratory wrote it; anything that is no number as it stands."""
    found = DECIMAL.fullmatch(lab["value"])
    fraction = (found[2] or "") if found else ""
    number = ctx.fmt.number(int(found[1] + fraction), len(fraction)) if found else cut(lab["value"], 20)
    return f"{number}\u00a0{unit_name(lab['unit'], ctx)}"


def lab_name(code: str, ctx: Context) -> str:
    """What is measured, in words."""
    return ctx.label(f"lab-{code.replace('_', '-')}", code.replace("_", " "))


def unit_name(unit: str, ctx: Context) -> str:
    """A unit in signs; what holds it together on screen is no sign on paper, where a unit is not broken anyway."""
    return ctx.label(f"unit-name-{unit.replace('_', '-')}", unit.replace("_", " ")).replace("\u2060", "")
