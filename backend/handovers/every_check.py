"""Every neuro check of a watch, missed ones too. Pure; its twin is frontend/static/js/lib/sheet/every-check.js."""

from backend.chart.compliance import count_of
from backend.handovers.context import Context, Json, neuro_slots, of_course
from backend.handovers.grades import shown
from backend.handovers.grid import NO_ITEMS, column, one_sum
from backend.handovers.history import day_number
from backend.handovers.missed import missed_reason
from backend.handovers.totals import amount, scale, tool_of, total_of, total_words
from backend.pdf.letters import wrapped

TALL, LETTERS = 50, 3  # rows of letters in a column of a page; of a name
NARROW, WIDE = 620, 1700  # what was lost, why a check was missed: hundredths of an em
HEADS = ("day", "when", "total", "lost", "wakes", "icans", "by")


def every_check(p: Json, ctx: Context) -> Json:
    """{head, hint, heads, pages, key}: pages of two columns of lines; `text` is empty for a check that was done."""
    done = [check for check in of_course(p) if check["kind"] == "neuro_check"]
    missed = [slot for slot in neuro_slots(p) if count_of(slot, ctx.now_ms) in ("explained", "unexplained")]
    marks = initials(done, ctx)
    columns = [column(check["at_ms"], p, ctx, check=check) for check in done]
    columns += [column(slot["at_ms"], p, ctx, slot=slot) for slot in missed]
    columns.sort(key=lambda one: one["at_ms"])
    rows = [line(one, marks, p, ctx) for one in columns]
    heads = [scale(tool_of(p), ctx) if name == "total" else ctx.t(f"days-every-{name}") for name in HEADS]
    return {
        "head": ctx.t("days-every"),
        "hint": ctx.t("days-every-hint", done=str(len(done)), missed=str(len(missed))),
        "heads": heads,
        "pages": pages(rows),
        "key": "; ".join(f"{mark} {ctx.name(author)}" for author, mark in marks.items()),
    }


def initials(done: list[Json], ctx: Context) -> dict[str, str]:
    """Author -> the first letters of the name, with the first number after them that tells it from others."""
    found: dict[str, str] = {}
    for check in done:
        author = check["author"]
        if author not in found:
            letters = "".join(word[0] for word in ctx.name(author).split(" ") if word)[:LETTERS]
            marks = [letters, *(f"{letters}{number}" for number in range(2, len(found) + 2))]
            found[author] = next(mark for mark in marks if mark not in found.values())
    return found


def line(one: Json, marks: dict[str, str], p: Json, ctx: Context) -> Json:
    """One line."""
    row = {"day": day(one, p, ctx), "when": ctx.when(one["at_ms"])}
    if one["slot"]:
        reason = missed_reason(one["slot"], p, ctx)
        return row | {"text": ctx.t("said-of", what=ctx.t("sheet-cell-missed"), text=reason)}
    check = one["check"]
    return row | {
        "text": "",
        "total": total(check, p, ctx),
        "lost": "; ".join([*lost(check, ctx), *marked(check, p, ctx)]),
        "wakes": one_sum("wakes", check, ctx, p),
        "icans": shown(check, ctx) if check["of_record"] else ctx.t("sheet-cell-blank"),
        "by": marks[check["author"]],
    }


def day(one: Json, p: Json, ctx: Context) -> str:
    """The day of the watch, or that it is the baseline."""
    base = bool(one["check"] and p["baseline"] and one["check"]["id"] == p["baseline"]["id"])
    return ctx.t("sheet-grid-baseline") if base else day_number(p, ctx, one["at_ms"])


def total(check: Json, p: Json, ctx: Context) -> str:
    """The total, with its tool where it is another one."""
    if not check["total"]:
        return ctx.t("sheet-cell-blank")
    own = total_of(tool_of(p), check)
    return amount(own, ctx) if own else total_words(check["total"], ctx)


def lost(check: Json, ctx: Context) -> list[str]:
    """Which items of ICE were wrong, and which could not be tested."""
    items, tool = check["body"].get("items", {}), check["body"].get("tool")
    texts = []
    for item in ctx.tools.get(tool, NO_ITEMS)["items"]:
        answer = items.get(item["code"])
        if answer == "incorrect":
            texts.append(ctx.t(f"{tool}-{item['code']}"))
        elif answer == "not_testable":
            texts.append(ctx.t("days-untested", item=ctx.t(f"{tool}-{item['code']}")))
    return [", ".join(texts)] if texts else []


def marked(check: Json, p: Json, ctx: Context) -> list[str]:
    """That a check was done late or corrected."""
    slot = next((one for one in p["slots"] if one["key"] == check["slot"]), None)
    late = slot is not None and count_of(slot, ctx.now_ms) == "late"
    return [
        *([ctx.t("days-every-late")] if late else []),
        *([ctx.t("sheet-trend-amended")] if check["versions"] > 1 else []),
    ]


def pages(rows: list[Json]) -> list[list[list[Json]]]:
    """Two columns to a page, about as high as each other."""
    found, at = [], 0
    while at < len(rows):
        end, used = at, 0
        while end < len(rows) and (end == at or used + height(rows[end]) <= 2 * TALL):
            used += height(rows[end])
            end += 1
        found.append(halves(rows[at:end]))
        at = end
    return found


def halves(rows: list[Json]) -> list[list[Json]]:
    """The first lines, from half the height on the others."""
    whole, used = sum(height(row) for row in rows), 0
    for place, row in enumerate(rows):
        if 2 * used >= whole:
            return [rows[:place], rows[place:]]
        used += height(row)
    return [rows, []]


def height(row: Json) -> int:
    """How many rows of letters a line takes."""
    return wrapped(row["text"], WIDE) if row["text"] else wrapped(row["lost"], NARROW)
