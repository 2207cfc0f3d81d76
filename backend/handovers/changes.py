"""Corrections, open questions. Pure; its twin is frontend/static/js/lib/sheet/changes.js."""

from backend.chart.checks import exclusions
from backend.chart.instants import to_ms
from backend.handovers.context import Context, Json, clipped
from backend.handovers.grades import field_name, shown


def changes(p: Json, ctx: Context) -> list[Json]:
    """What was corrected or withdrawn, newest first, as lines {head, text}."""
    found = [entry for entry in p["records"] if entry["state"] != "stands" and touched(entry)]
    found.sort(key=lambda entry: (to_ms(touched(entry)[-1]["recorded_at"]), entry["id"]), reverse=True)
    lines = [change(entry, ctx) for entry in found]
    most, count = ctx.layout["changes"], len(lines)
    rest = [{"head": "", "text": ctx.t("sheet-changes-all", n=count, all=str(count))}] if count > most else []
    return lines[:most] + rest


def touched(entry: Json) -> list[Json]:
    """The corrections and withdrawals of a record, oldest first."""
    return [version for version in entry["versions"] if version["kind"] in ("amendment", "void")]


def change(entry: Json, ctx: Context) -> Json:
    """One correction or withdrawal: what, by whom, why."""
    last = touched(entry)[-1]
    kind = ctx.label(f"sheet-kind-{entry['kind']}", entry["kind"])
    code = last["reason"]
    known = ctx.label(f"sheet-reason-{code}", ctx.label(f"reason-{code}", str(code)))
    reason = known if code else ctx.t("sheet-no-reason")
    text = f"{reason}, {clipped(last['text'], 60, ctx.t)}" if last["text"] else reason
    id = "sheet-voided" if entry["state"] == "voided" else "sheet-amended"
    what = ctx.t(id, kind=kind, when=ctx.when(entry["at_ms"]), name=ctx.name(last["author"]), reason=text)
    return {"head": ctx.t(f"{id}-head"), "text": clipped(what + items(entry, ctx), 170, ctx.t)}


def items(entry: Json, ctx: Context) -> str:
    """Which items of its tool a correction changed: `City wrong → correct`."""
    if entry["state"] == "voided":
        return ""
    before = entry["versions"][0]["body"].get("items") or {}
    body = touched(entry)[-1]["body"]
    after, tool = body.get("items") or {}, body.get("tool")
    texts = [
        ctx.t(
            "sheet-item-changed",
            item=ctx.t(f"{tool}-{code}"),
            before=answer(tool, before.get(code), ctx),
            after=answer(tool, after.get(code), ctx),
        )
        for code in codes(tool, ctx)
        if before.get(code) != after.get(code)
    ]
    return "".join(f"; {text}" for text in texts)


def codes(tool: str | None, ctx: Context) -> list[str]:
    """The items of a tool; none of one that is not known here."""
    return [item["code"] for item in ctx.tools[tool]["items"]] if tool in ctx.tools else []


def answer(tool: str | None, code: str | None, ctx: Context) -> str:
    """An answer in words."""
    return ctx.label(f"{tool}-answer-{code}", code) if code else ctx.t("sheet-not-asked")


def open_questions(p: Json, ctx: Context) -> list[str]:
    """What a person has to settle: alarms nobody else saw, unconfirmed exclusions, and records that disagree."""
    texts = unseen(p, ctx)
    for check in (p["icans"]["current"], p["crs"]["current"]):
        if check and unconfirmed(check, p):
            texts += [exclusion(check, flag, ctx) for flag in exclusions(check)]
    for dispute in p["disputes"]:
        if dispute["question"] != "exclusion":
            texts.append(ctx.label(f"sheet-question-{dispute['question']}", dispute["question"]))
    return list(dict.fromkeys(texts))


def unseen(p: Json, ctx: Context) -> list[str]:
    """How many alarms no second person has acknowledged, and the last of them."""
    found = [alarm for alarm in p["alarms"] if not alarm["seen"]]
    if not found:
        return []
    last, count = found[-1], len(found)
    name = ctx.t("sheet-crs" if last["kind"] == "crs_check" else "sheet-icans")
    grade, when = str(last["now"]), ctx.lately(last["at_ms"])
    return [ctx.t("sheet-alarms", count=str(count), name=name, grade=grade, when=when)]


def unconfirmed(check: Json, p: Json) -> bool:
    """Whether a physician still has to decide on the exclusions of a check."""
    return any(
        dispute["question"] == "exclusion" and set(dispute["heads"]) & set(check["heads"]) for dispute in p["disputes"]
    )


def exclusion(check: Json, flag: str, ctx: Context) -> str:
    """One exclusion with both numbers."""
    reason = check["body"].get("reasons", {}).get(flag, "")
    why = ctx.label(f"reason-{reason}", reason) if reason else ctx.t("sheet-no-reason")
    return ctx.t(
        "sheet-exclusion",
        name=field_name(check, flag, ctx),
        reason=why,
        grade=shown(check, ctx),
        counted=str(check["severity"]),
    )
