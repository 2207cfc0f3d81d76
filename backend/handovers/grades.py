"""Illness severity and the two syndromes. Pure; its twin is frontend/static/js/lib/sheet/grades.js."""

from backend.handovers.context import Context, Json, clipped
from backend.handovers.episodes import lost_words, would_be
from backend.handovers.totals import total_of, total_words
from backend.pdf.letters import wrapped

SIGNS = {"rising": "↑", "falling": "↓", "same": "="}


def illness(p: Json, ctx: Context) -> Json:
    """The one word of the sheet, by max(floor, worst) of both current grades, and the sentence behind it."""
    level = level_of(p, ctx)
    parts = [sentence(code, p, ctx) for code in ("icans", "crs")]
    return {
        "level": level,
        "word": ctx.t(f"sheet-severity-{level}"),
        "sentence": "; ".join(parts),
    }


def level_of(p: Json, ctx: Context) -> str:
    """The level that holds max(floor, worst); never `stable` while a grade is missing or could still be higher."""
    if p["alert"] is None:
        return "unknown"
    level = level_at(p["alert"], ctx)
    calmest = ctx.severity["levels"][-1]["level"]
    return "open" if level == calmest != highest(p, ctx) else level


def level_at(grade: int, ctx: Context) -> str:
    """The level of a grade."""
    level: str = next(row["level"] for row in ctx.severity["levels"] if grade >= row["from"])
    return level


def highest(p: Json, ctx: Context) -> str | None:
    """The level that the missing answers could lead to; None when a syndrome was never graded."""
    present = [p[code]["current"] for code in ("icans", "crs")]
    return None if None in present else level_at(max(check["ceiling"] for check in present), ctx)


def unstable_from(ctx: Context) -> int:
    """The grade from which on a patient is unstable."""
    grade: int = next(row["from"] for row in ctx.severity["levels"] if row["level"] == "unstable")
    return grade


def sentence(code: str, p: Json, ctx: Context) -> str:
    """`ICANS 2, at worst 3, falling`."""
    view, name = p[code], ctx.t(f"sheet-{code}")
    if view["current"] is None:
        return ctx.t("sheet-sentence-none", name=name)
    direction = ctx.t(f"sheet-direction-{view['direction']}") if view["direction"] else ctx.t("sheet-direction-first")
    return ctx.t(
        "sheet-sentence",
        name=name,
        now=shown(view["current"], ctx),
        peak=shown(view["peak"] or view["current"], ctx),
        direction=direction,
    )


def shown(check: Json, ctx: Context) -> str:
    """The grade of record as printed: an interval stays an interval, and what could not be graded says so."""
    grade = check["of_record"]
    return ctx.fmt.interval(grade["floor"], grade["ceiling"]) if grade else ctx.t("sheet-not-graded")


def syndrome(code: str, p: Json, ctx: Context) -> Json:
    """One syndrome: figures, direction, what set the grade, and by which criteria."""
    view = p[code]
    return {
        "name": ctx.t(f"sheet-{code}"),
        "criteria": criteria_line(view["current"], ctx),
        "now": figure("now", view["current"], ctx),
        "peak": figure("peak", view["peak"], ctx),
        "sign": SIGNS.get(view["direction"], ""),
        "direction": ctx.t(f"sheet-direction-{view['direction']}") if view["direction"] else "",
        "why": within(reasons(code, p, ctx), ctx.layout["reasons"], ctx.layout["reason_width"]),
    }


def within(lines: list[Json], most: int, width: int) -> list[Json]:
    """As many whole lines {when, text} as there is room for, the first ones first, and always the first."""
    kept, used = lines[:1], height(lines[0], width)
    for line in lines[1:]:
        used += height(line, width)
        if used <= most:
            kept.append(line)
    return kept


def height(line: Json, width: int) -> int:
    """How many rows a line takes."""
    return wrapped(f"{line['when']} {line['text']}".strip(), width)


def figure(place: str, check: Json | None, ctx: Context) -> Json:
    """A big number with its mark; `grade` is empty when there is no single one."""
    label = ctx.t(f"sheet-{place}")
    if check is None:
        return {"label": label, "text": ctx.t("sheet-never-graded"), "grade": None, "alt": "", "wide": "yes"}
    text, grade = shown(check, ctx), check["of_record"]
    single = grade is not None and grade["floor"] == grade["ceiling"]
    alt = ctx.t("sheet-mark", grade=text) if single else ctx.t("sheet-mark-open", grade=text)
    return {
        "label": label,
        "text": text,
        "grade": grade["floor"] if single else None,
        "alt": alt,
        "wide": "no" if single else "yes",
    }


def criteria_line(check: Json | None, ctx: Context) -> str:
    """Code and edition, and who signed them for this site."""
    if check is None or check["criteria"] is None:
        return ctx.t("sheet-criteria-none")
    signed = next((one for one in ctx.signatures if one["edition_sha256"] == check["edition_sha256"]), None)
    edition = str(ctx.explain(check)["edition"])
    who = ctx.t("sheet-signed-by", name=signed["name"]) if signed else ctx.t("sheet-unsigned")
    return ctx.t("sheet-criteria", code=check["criteria"], edition=edition, signed=who)


def reasons(code: str, p: Json, ctx: Context) -> list[Json]:
    """Lines {when, text}, the most important first."""
    view = p[code]
    if view["current"] is None:
        return [{"when": "", "text": ctx.t("sheet-no-check")}]
    current, peak = view["current"], view["peak"]
    lines = [{"when": ctx.lately(current["at_ms"]), "text": drivers(current, ctx)}]
    lines += [{"when": "", "text": text} for text in lost_words(current, p, ctx)]
    lines += doubts(current, ctx)
    if peak and peak["id"] != current["id"] and least(peak) > least(current):
        lines.append(
            {
                "when": ctx.t("sheet-peak-at", when=ctx.lately(peak["at_ms"])),
                "text": drivers(peak, ctx),
            }
        )
    if view["since_ms"] is not None and least(current) > 0:
        text = ctx.t(
            "sheet-since",
            grade=str(least(current)),
            when=ctx.when(view["since_ms"]),
            duration=ctx.fmt.duration(ctx.now_ms - view["since_ms"]),
        )
        lines.append({"when": "", "text": text})
    return lines


def least(check: Json) -> int:
    """The grade that is sure, or was signed."""
    grade: int = check["floor"] if check["of_record"] is None else check["of_record"]["floor"]
    return grade


def doubts(check: Json, ctx: Context) -> list[Json]:
    """What could make the grade another one: a changed grade, exclusions, missing answers, a masked fever."""
    why, answers = ctx.explain(check), check["body"].get("answers", {})
    texts = []
    if check["body"].get("tool_reason"):
        texts.append(tool_reason(check["body"], ctx))
    if check["signed"] is not None and {check["signed"]} != {check["floor"], check["ceiling"]}:
        texts.append(signed_as(check, ctx))
    if check["severity"] > check["ceiling"]:
        texts.append(ctx.t("sheet-if-counted", grade=shown(check, ctx), counted=str(check["severity"])))
    if check["status"] != "complete" and why["missing"]:
        texts.append(ctx.t("sheet-missing", names=", ".join(field_name(check, field, ctx) for field in why["missing"])))
    if answers.get("fever_masked") == "yes":
        texts.append(ctx.t("sheet-fever-masked"))
    if answers.get("haemorrhage") == "yes":
        texts.append(field_name(check, "haemorrhage", ctx))
    texts += would_be(check, ctx)
    return [{"when": "", "text": text} for text in texts]


def tool_reason(body: Json, ctx: Context) -> str:
    """Why this tool, where the age asks for another."""
    tool, reason = str(body.get("tool", "")), str(body["tool_reason"])
    why = ctx.label(f"reason-{reason}", reason)
    return ctx.t("record-tool", tool=ctx.label(f"tool-{tool}", tool), reason=why)


def signed_as(check: Json, ctx: Context) -> str:
    """That a person signed another grade than the one that was calculated."""
    is_graded = check["status"] != "not_gradable"
    calculated = ctx.fmt.interval(check["floor"], check["ceiling"]) if is_graded else ctx.t("sheet-not-graded")
    return ctx.t("sheet-signed-as", calculated=calculated, grade=str(check["signed"]), name=ctx.name(check["author"]))


def drivers(check: Json, ctx: Context) -> str:
    """The answers that set the grade, in words."""
    found = [driver(row, check, ctx) for row in ctx.explain(check)["drivers"]]
    none = ctx.t("sheet-no-driver" if check["floor"] == 0 else "sheet-driver-unknown")
    return clipped("; ".join(dict.fromkeys(found)) or none, 110, ctx.t)


def driver(row: Json, check: Json, ctx: Context) -> str:
    """One answer in words; the tool's total as the interval that was scored."""
    field, answer = row["field"], row["answer"]
    own = total_of(field, check)
    if own:
        return total_words(own, ctx)
    if field == "temperature":
        return ctx.t("sheet-driver-temperature", value=ctx.fmt.temperature(answer))
    if isinstance(answer, int):
        return ctx.t("sheet-driver-number", name=field_name(check, field, ctx), value=str(answer))
    return ctx.label(f"{check['criteria']}-{field}-{answer}", f"{field} {answer}")


def field_name(check: Json, field: str, ctx: Context) -> str:
    """A criteria field in words."""
    return ctx.label(f"{check['criteria']}-{field}", field)
