"""What was handed over in the app, and who took over. Pure; its twin is frontend/static/js/lib/sheet/handed.js."""

from backend.handovers.context import Context, Json, clipped, cut

SHIFT, ROW = 12, 280  # letters of a shift, and of what a ward's row says


def handed(p: Json, ctx: Context) -> Json:
    """Who handed over to whom, what to expect, who took over, what is asked; `lines` are the giver's own words."""
    given = p["handover"]
    if given is None:
        return {"given": ctx.t("sheet-handed-none"), "accepted": "", "asked": "", "lines": []}
    return {
        "given": giver(given, ctx),
        "accepted": receiver(given, ctx),
        "asked": question(given, ctx),
        "lines": expected(given, ctx),
    }


def giver(given: Json, ctx: Context) -> str:
    """`Handed over 18:50 by M. Bernard, for the shift from 19:00, to A. Leroy`."""
    text = ctx.t("sheet-handed", when=ctx.lately(given["at_ms"]), name=named(given["author"], ctx))
    text += ctx.t("sheet-handed-shift", shift=cut(given["shift"], SHIFT)) if given["shift"] else ""
    return text + (ctx.t("sheet-handed-to", name=named(given["to"], ctx)) if given["to"] else "")


def receiver(given: Json, ctx: Context) -> str:
    """By whom and when it was accepted; `Not yet accepted` where nobody did."""
    by = given["accepted"]
    if by is None:
        return ctx.t("sheet-handed-open")
    return ctx.t("sheet-handed-accepted", when=ctx.lately(by["at_ms"]), name=named(by["author"], ctx))


def question(given: Json, ctx: Context) -> str:
    """What was asked since the giver's last word; nothing once it is answered."""
    texts: list[str] = []
    for one in given["talk"] if given["asked"] else []:
        texts = [] if one["author"] == given["author"] else [*texts, one["text"] or ""]
    if not texts:
        return ""
    last = given["talk"][-1]
    facts = {"name": named(last["author"], ctx), "when": ctx.lately(last["at_ms"])}
    return ctx.t("sheet-handed-asked", text=clipped("; ".join(texts), ctx.layout["handed_words"], ctx.t), **facts)


def named(person: str, ctx: Context) -> str:
    """A name with room for the others in its line."""
    return cut(ctx.name(person), ctx.layout["handed_name"])


def expected(given: Json, ctx: Context) -> list[str]:
    """What the giver wrote to be ready for, line by line; what has no line of its own goes on in the last one."""
    lines, most = [line for line in (given["contingency"] or "").split("\n") if line], ctx.layout["contingencies"]
    lines = [*lines[: most - 1], *([" · ".join(lines[most - 1 :])] if len(lines) >= most else [])]
    return [clipped(line, ctx.layout["handed_words"], ctx.t) for line in lines]


def in_a_row(p: Json, ctx: Context) -> str:
    """The same in the words of a ward's row; nothing where nobody handed over."""
    if p["handover"] is None:
        return ""
    told = handed(p, ctx)
    parts = (told["given"], told["accepted"], told["asked"], *told["lines"])
    return clipped(" · ".join(part for part in parts if part), ROW, ctx.t)


def taken(p: Json, ctx: Context) -> str:
    """`yes` once somebody took over; else a box is left to tick."""
    return ctx.t("sheet-handed-taken") if p["handover"] and p["handover"]["accepted"] else ""


def tally(present: list[Json], ctx: Context) -> str:
    """How many were accepted, are asked about, wait for somebody, were not handed over; nothing where nobody did."""
    states = [state(p["handover"]) for p in present]
    if set(states) <= {"none"}:
        return ""
    facts = {name: str(states.count(name)) for name in ("accepted", "asked", "open", "none")}
    return ctx.t("sheet-handed-tally", **facts)


def state(given: Json | None) -> str:
    """Where a handover stands."""
    if given is None:
        return "none"
    return "asked" if given["asked"] else "accepted" if given["accepted"] else "open"


def remarks_of(p: Json) -> list[Json]:
    """The notes about the patient, oldest first; what was said of a handover stands with the handover."""
    own = {one["id"] for record in p["records"] if record["kind"] == "handover" for one in record["versions"]}
    notes = [record for record in p["records"] if record["kind"] == "note" and record["state"] != "voided"]
    return [record for record in notes if record["body"].get("of") not in own]
