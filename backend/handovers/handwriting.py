"""The written sentence day by day: a picture where there is one, facts, no verdict.

Pure; its twin is frontend/static/js/lib/sheet/handwriting.js.
"""

from math import floor

from backend.chart.ink import Drawing, drawing_in, outline, thinned
from backend.chart.instants import ward_day
from backend.handovers.context import Context, Json, cut, of_course
from backend.handovers.history import day_name
from backend.handovers.totals import total_words
from backend.pdf.draw import INK, num, picture

WIDE, TRUE = 126.0, 0.75  # points that a trace has at most; points of a CSS pixel
PEN, ROOM = 0.9, 4  # the line's width in points; pixels above and below what is written
UNSEEN = 0.25  # points by which a trace may leave the strokes: a quarter of its line
ABREAST = 4  # sentences in a row
STEPS = 10_000


def handwriting(p: Json, ctx: Context) -> Json:
    """The baseline's, then one of each day; all traces at one scale."""
    found = chosen(p, ctx)
    drawings = {check["id"]: drawn(check, ctx) for check, _ in found}
    widest = max((one.width for one in drawings.values() if one), default=1)
    scale = floor(min(TRUE, WIDE / widest) * STEPS) / STEPS
    figures = [figure(check, drawings[check["id"]], scale, p, ctx) for check, _ in found]
    left = sum(left for _, left in found)
    return {
        "head": ctx.t("days-writing"),
        "hint": ctx.t("days-writing-hint"),
        "rows": [figures[start : start + ABREAST] for start in range(0, len(figures), ABREAST)],
        "more": ctx.t("days-writing-more", n=left, more=str(left)) if left else "",
        "level": "high" if any(one["drawing"] or one["photo"] for one in figures) else "low",
        "none": "" if figures else ctx.t("days-writing-none"),
    }


def named(p: Json, ctx: Context) -> list[str]:
    """The hashes of the pictures that the sheet shows."""
    return [kept["sha256"] for check, _ in chosen(p, ctx) if (kept := check["body"].get("handwriting"))]


def chosen(p: Json, ctx: Context) -> list[tuple[Json, int]]:
    """The baseline, then of each day the latest, one with a sign before others; how many are left out."""
    base = p["baseline"]
    days: dict[int, list[Json]] = {}
    for check in of_course(p):
        if is_written(check) and (base is None or check["id"] != base["id"]):
            days.setdefault(ward_day(check["at_ms"], ctx.ward["offsets"]), []).append(check)
    first = [(base, 0)] if base and is_written(base) else []
    return first + [(latest(checks), len(checks) - 1) for _, checks in sorted(days.items())]


def is_written(check: Json) -> bool:
    """Whether a sentence was kept, or something was seen of it."""
    body = check["body"]
    return check["kind"] == "neuro_check" and bool(body.get("handwriting") or body.get("writing_signs"))


def latest(checks: list[Json]) -> Json:
    """The last check, of those with a sign when there are any."""
    signs = [check for check in checks if check["body"].get("writing_signs")]
    return (signs or checks)[-1]


def drawn(check: Json, ctx: Context) -> Drawing | None:
    """The strokes, where they are at hand."""
    kept = check["body"].get("handwriting")
    found = ctx.pictures.get(kept["sha256"]) if kept else None
    return drawing_in(found["drawing"]) if found and "drawing" in found else None


def figure(check: Json, drawing: Drawing | None, scale: float, p: Json, ctx: Context) -> Json:
    """One sentence: when, on which day, with which total; how it was taken, and what was seen of it."""
    is_base = p["baseline"] is not None and check["id"] == p["baseline"]["id"]
    about = ctx.t("days-writing-baseline") if is_base else day_name(p, ctx, check["at_ms"])
    total = [total_words(check["total"], ctx)] if check["total"] else []
    head = ", ".join(text for text in (ctx.when(check["at_ms"]), about, *total) if text)
    facts = written(check, ctx)
    alt, photo = ctx.t("said-of", what=head, text=facts), photo_of(check, ctx)
    return {
        "head": head,
        "facts": facts,
        "drawing": trace(drawing, scale, alt) if drawing else None,
        "photo": photo,
        "alt": alt,
        "absent": "" if drawing or photo or not check["body"].get("handwriting") else absent(check, ctx),
    }


def written(check: Json, ctx: Context) -> str:
    """How a sentence was taken, and what was seen of it."""
    return "; ".join([taken(check["body"].get("handwriting"), ctx), *signs(check["body"], ctx)])


def taken(kept: Json | None, ctx: Context) -> str:
    """Drawn, with what was counted, or photographed, or seen on paper only."""
    if not kept:
        return ctx.t("days-writing-paper")
    if "duration_ms" not in kept or "pen_lifts" not in kept:
        return ctx.t("days-writing-photo")
    seconds, lifts = str((kept["duration_ms"] + 500) // 1000), kept["pen_lifts"]
    return ctx.t("days-writing-drawn", n=lifts, seconds=seconds, lifts=str(lifts))


def signs(body: Json, ctx: Context) -> list[str]:
    """What was seen of it; nothing where nothing was ticked."""
    found = [ctx.label(f"writing-sign-{cut(code, 40)}", code) for code in body.get("writing_signs", [])]
    return [", ".join(found)] if found else []


def photo_of(check: Json, ctx: Context) -> str:
    """The address of a photograph, where it is at hand."""
    kept = check["body"].get("handwriting")
    found = ctx.pictures.get(kept["sha256"]) if kept else None
    return str(found.get("src", "")) if found else ""


def absent(check: Json, ctx: Context) -> str:
    """Why there is no picture: it is not here, or it is none."""
    here = check["body"]["handwriting"]["sha256"] in ctx.pictures
    return ctx.t("days-writing-damaged" if here else f"days-writing-{ctx.absent}")


def trace(drawing: Drawing, scale: float, alt: str) -> Json:
    """The strokes on a paper as high as what is written."""
    rows = [y for stroke in drawing.strokes for _, y, _ in stroke]
    top, base = max(0, min(rows) - ROOM), min(drawing.height, max(rows) + ROOM)
    line = [("d", outline(thinned(drawing, UNSEEN / scale))), ("fill", "none"), ("stroke", INK)]
    line += [("stroke-width", num(PEN / scale)), ("stroke-linecap", "round"), ("stroke-linejoin", "round")]
    moved = ("transform", f"scale({scale}) translate(0 {-top})")
    return picture(drawing.width * scale, (base - top) * scale, alt, [("path", [*line, moved], "")])
