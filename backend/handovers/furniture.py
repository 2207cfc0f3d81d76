"""How fresh a sheet is, whose it is, who printed it. Pure; its twin is frontend/static/js/lib/sheet/furniture.js."""

from backend.handovers.context import Context, Json, cut

MOST_NAMED = 3  # phones
MARGIN = 40  # letters of a name at the foot of a page; it stands in full above


def fresh(ctx: Context) -> Json:
    """The boxed line at the top and what it leaves out."""
    upto = ctx.fresh["upto_ms"]
    flag = ctx.t("sheet-never-complete") if upto is None else ctx.t("sheet-complete", when=ctx.lately(upto))
    return {"flag": flag, "gaps": gaps(ctx, "sheet-not-included-short")}


def gaps(ctx: Context, missing_id: str) -> list[str]:
    """Records known to stand on phones, phones not heard from, and this phone's own that were not sent."""
    missing = [
        ctx.t(
            missing_id,
            n=row["records"],
            records=str(row["records"]),
            phone=row["device"],
            when=ctx.lately(row["heard_ms"]),
        )
        for row in ctx.fresh["missing"]
    ]
    quiet = sorted(ctx.fresh["silent"], key=lambda row: -row["heard_ms"])
    silent = [
        ctx.t("sheet-silent", phone=row["device"], when=ctx.lately(row["heard_ms"])) for row in quiet[:MOST_NAMED]
    ]
    rest = len(quiet) - MOST_NAMED
    silent += [ctx.t("sheet-silent-more", n=rest, phones=str(rest))] if rest > 0 else []
    own = ctx.fresh["own"]
    return [*missing, *silent, *([ctx.t("sheet-own", n=own, records=str(own))] if own else [])]


def foot(ctx: Context, outdated: str, patients: list[Json]) -> list[str]:
    """The same in full, with what identifies the state of the record."""
    upto = ctx.fresh["upto_ms"]
    full = ctx.t("sheet-never-complete") if upto is None else ctx.t("sheet-complete", when=ctx.fmt.date_time(upto))
    count = sum(len(entry["versions"]) for p in patients for entry in p["records"])
    state = ctx.t("sheet-records", n=count, records=str(count), digest=ctx.fresh["digest"], zone=ctx.ward["zone"])
    return [
        ". ".join([full, *gaps(ctx, "sheet-not-included")]) + ".",
        *([outdated] if outdated else []),
        state,
        ctx.t("sheet-severity-rule"),
        ctx.t("sheet-not-a-device"),
    ]


def margins(who: str, ctx: Context) -> Json:
    """What stands at the foot of every page."""
    return {
        "who": who,
        "printed": ctx.t("sheet-printed", when=ctx.fmt.date_time(ctx.now_ms), name=short(ctx.printed_by)),
        "page": ctx.t("sheet-page"),
        "of": ctx.t("sheet-of"),
        "qr": ctx.t("sheet-qr"),
    }


def short(name: str) -> str:
    """A name that leaves room beside it."""
    return cut(name, MARGIN)
