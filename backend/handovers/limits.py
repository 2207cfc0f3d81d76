"""How long a patient stays near the centre, does not drive. Pure; its twin is frontend/static/js/lib/sheet/limits.js.

Every source that names the product is shown with its confidence; none is chosen, and without one nothing is claimed.
"""

from backend.chart.instants import Offsets, at_wall, date_text, ward_day
from backend.handovers.context import Context, Json

KINDS = ("near", "driving")


def limits(course: Json, published: list[Json], offsets: Offsets) -> Json:
    """By kind the ends {source, confidence, number, until_ms} from the last infusion on; None without a day 0.

    `published`: of protocols/windows.json; `number`: of the dose that a product's own list counts from, else None.
    """
    if course["day0_ms"] is None:
        return dict.fromkeys(KINDS)
    first = ward_day(max([course["day0_ms"], *(anchor["at_ms"] for anchor in course["anchors"])]), offsets)
    rows = [row for row in published if course["product"] in row["products"] and is_in_force(row, date_text(first))]
    found: Json = {kind: [end(row, first + row[f"{kind}_days"], offsets) for row in rows] for kind in KINDS}
    found["near"] += [of_dose(one) for one in course["near"]]
    return found


def is_in_force(row: Json, day: str) -> bool:
    """Whether a source held on the day of the infusion."""
    return bool(row.get("since", day) <= day and ("until" not in row or day < row["until"]))


def end(row: Json, last: int, offsets: Offsets) -> Json:
    """The last day by a published window."""
    return {
        "source": row["code"],
        "confidence": row["confidence"],
        "number": None,
        "until_ms": at_wall(last, 0, offsets),
    }


def of_dose(near: Json) -> Json:
    """The hours near the hospital after a dose, by its product."""
    return {"source": "product"} | {name: near[name] for name in ("confidence", "number", "until_ms")}


def limits_words(p: Json, ctx: Context) -> str:
    """What a sheet says of both; nothing without a course."""
    if p["course"] is None:
        return ""
    found = limits(p["course"], ctx.windows, ctx.ward["offsets"])
    return " ".join(ctx.t(f"limits-{kind}", ends=", ".join(ends(found[kind], ctx))) for kind in KINDS)


def ends(found: list[Json] | None, ctx: Context) -> list[str]:
    """Each date with its source, or why there is none."""
    if found is None:
        return [ctx.t("limits-no-day0")]
    return [end_words(one, ctx) for one in found] or [ctx.t("limits-unknown")]


def end_words(one: Json, ctx: Context) -> str:
    """`16-Dec-2026 (Europe, confidence C)`."""
    facts = {"source": ctx.t(f"window-{one['source']}"), "confidence": one["confidence"]}
    if one["number"] is None:
        return ctx.t("limits-end", date=ctx.fmt.date(one["until_ms"]), **facts)
    return ctx.t("limits-end-dose", time=ctx.when(one["until_ms"]), number=str(one["number"]), **facts)


def assessed(p: Json, ctx: Context) -> str:
    """The days of full neurological assessments after the watch, and why; nothing where no source asks for one."""
    found = p["assessments"]
    if found is None:
        return ""
    said = [ctx.t("assessed-day", month=str(one["month"]), date=ctx.fmt.date(one["at_ms"])) for one in found["days"]]
    return ctx.t(f"assessed-{found['because']}", days=", ".join(said), confidence=found["confidence"])
