"""What the site itself says on a sheet, word for word. Pure; its twin is frontend/static/js/lib/sheet/site.js."""

from backend.format import Format
from backend.handovers.context import Context, Json
from backend.handovers.space import paragraph
from backend.pdf.letters import wrapped
from backend.site.lines import ANY, by_document, lines_for, phones_of
from backend.words import T

EVERYTHING = 10**6  # rows


def site(patients: list[Json], ctx: Context, most: int = EVERYTHING, most_phones: int = EVERYTHING) -> Json:
    """{groups, none, more, phones}: lines for the present grades, and whom to call; whole ones, as many as fit."""
    rows = lines_for(ctx.site, ctx.ward["id"], patients)
    kept = within(rows, most, ctx)
    left = len(rows) - len(kept)
    return {
        "groups": groups(kept, ctx),
        "none": ctx.t("site-none-grade") if ctx.site and not rows else "",
        "more": ctx.t("site-more", n=left, more=str(left)) if left else "",
        "phones": phones(ctx, most_phones),
    }


def within(rows: list[Json], most: int, ctx: Context) -> list[Json]:
    """The first rows that fit with their sources; half a line of a protocol would be another one."""
    kept: list[Json] = []
    for row in rows:
        if height(groups([*kept, row], ctx), ctx) <= most:
            kept.append(row)
    return kept


def groups(rows: list[Json], ctx: Context) -> list[Json]:
    """{lines [{head, text}], source} for each document."""
    return [
        {
            "lines": [{"head": line_head(row, ctx.t), "text": row["text"]} for row in one["lines"]],
            "source": source(one["document"], ctx.t, ctx.fmt),
        }
        for one in by_document(ctx.site, rows)
    ]


def line_head(row: Json, t: T) -> str:
    """For which grade a line is: `ICANS 3`, `CRS, any grade`, `Any grade`."""
    if row["of"] == ANY:
        return t("site-any") if row["grade"] == ANY else t("site-grade", grade=str(row["grade"]))
    if row["grade"] == ANY:
        return t("site-any-of", label=t(row["of"]))
    return t(f"check-{row['of']}", grade=str(row["grade"]))


def source(document: Json, t: T, fmt: Format) -> str:
    """Document, edition, day, signed by whom."""
    said = {"title": document["title"], "edition": document["edition"], "name": document["signed_by"]}
    return t("site-source", date=fmt.calendar_date(document["date"]), **said)


def phones(ctx: Context, most: int) -> str:
    """Phone numbers in one paragraph, the ward's own first, as many as fit whole; how many do not is said."""
    every = phones_of(ctx.site, ctx.ward["id"])
    told = [numbers(every, count, ctx) for count in range(len(every), -1, -1)] if every else [""]
    return next((one for one in told if wrapped(one, ctx.layout["phones_width"]) <= most), told[-1])


def numbers(every: list[Json], count: int, ctx: Context) -> str:
    """The first numbers beside one another, and how many more there are."""
    left = len(every) - count
    more = [ctx.t("site-phones-more", n=left, more=str(left))] if left else []
    return ctx.t("site-phones-are", phones=" · ".join([*map(said, every[:count]), *more]))


def said(phone: Json) -> str:
    """Whose number it is, the number on one line, its hours."""
    number = phone["number"].replace(" ", "\u00a0")
    return f"{phone['label']} {number}" + (f" ({phone['hours']})" if "hours" in phone else "")


def height(found: list[Json], ctx: Context) -> int:
    """Rows that groups take on a sheet."""
    return sum(wrapped(paragraph(one), ctx.layout["site_width"]) for one in found)
