"""The scores beside the grade in words: what could be calculated. Pure; its twin is …/js/lib/sheet/scores.js."""

from collections.abc import Callable

from backend.grading.findings import listed, summed
from backend.grading.phases import phases
from backend.grading.scores import points, ratio
from backend.handovers.context import Context, Json
from backend.handovers.episodes import code_words
from backend.handovers.laboratory import lab_name, unit_name, written

MINUS = "\u2212"
HEADS = ("name", "value", "from", "source")
Row = dict[str, str]  # value, from
READS = ("over", "under", "items")  # where a score names its laboratory values


def scores(p: Json, ctx: Context) -> Json:
    """A row for each score with a value; named below: those of which only some values were recorded."""
    ordered = sorted(ctx.scores, key=lambda score: list(FORMS).index(score["form"]))
    made = [(score, FORMS[score["form"]](score, p, ctx)) for score in ordered]
    rows = [source(score, ctx) | row for score, found in made for row in found]
    left = [ctx.t(f"score-{score['code']}") for score, found in made if not found and is_begun(score, p)]
    return {
        "head": ctx.t("title-scores"),
        "hint": ctx.t("scores-beside"),
        "heads": [ctx.t(f"days-score-{name}") for name in HEADS],
        "rows": rows,
        "none": "" if rows or left else ctx.t("days-score-none"),
        "left": ctx.t("days-score-left", names=", ".join(left)) if left else "",
    }


def is_begun(score: Json, p: Json) -> bool:
    """Whether any of the values it reads was recorded."""
    named = {row["analyte"] for place in READS for row in score.get(place, []) if "analyte" in row}
    return any(lab["code"] in named | {score.get("analyte")} for lab in p["labs"])


def source(score: Json, ctx: Context) -> Row:
    """Its name, edition and how sure it is, and who signed it for this site."""
    signed = next((one for one in ctx.signatures if one["edition_sha256"] == score["edition_sha256"]), None)
    who = ctx.t("sheet-signed-by", name=signed["name"]) if signed else ctx.t("days-score-unsigned")
    facts = {"edition": str(score["edition"]), "confidence": score["confidence"], "signed": who}
    return {"name": ctx.t(f"score-{score['code']}"), "source": ctx.t("days-score-sure", **facts)}


def of_ratio(score: Json, p: Json, ctx: Context) -> list[Row]:
    """A ratio, when nothing is missing."""
    found = ratio(score, p["labs"], ctx.analytes)
    if found["value"] is None:
        return []
    number = ctx.fmt.number(int(found["value"].replace(".", "")), score["decimals"])
    log = [] if found["log2"] is None else [signed_number(found["log2"], score["log2_decimals"], ctx)]
    value = ", ".join([number, *(ctx.t("days-score-log2", number=one) for one in log)])
    return [{"value": value, "from": readings(found["readings"], p, ctx)}]


def of_points(score: Json, p: Json, ctx: Context) -> list[Row]:
    """Points as an interval while a value is missing, and the group once it is sure."""
    found = points(score, p["labs"], ctx.analytes)
    if all(one["state"] != "read" for one in found["readings"]):
        return []
    value = f"{ctx.fmt.interval(found['floor'], found['ceiling'])} {ctx.t('score-of', most=str(found['most']))}"
    if found["group"]:
        value += f", {ctx.t(f'''score-group-{found['group']}''')}"
    return [{"value": value, "from": readings(found["readings"], p, ctx)}]


def of_runs(score: Json, p: Json, ctx: Context) -> list[Row]:
    """The grade of each span of days that has one, and how long the count was low."""
    found = phases(score, p["labs"], ctx.analytes, {"day": p["day"], "died": "yes" if has_died(p) else "no"})
    return [
        phase(score, one, rule, ctx)
        for one, rule in zip(found["phases"], score["phases"], strict=True)
        if one["floor"] is not None
    ]


def phase(score: Json, one: Json, rule: Json, ctx: Context) -> Row:
    """One span of days."""
    state = ctx.t(f"score-phase-{one['state'].replace('_', '-')}", day=ctx.fmt.day(one["last"]))
    runs = [
        ctx.t("days-score-run", limit=limit(row, score, ctx), days=lasted(run, ctx))
        for run, row in zip(one["runs"], rule["limits"], strict=False)
    ]
    gaps = [
        ctx.t(f"score-{name}", n=one[name], days=str(one[name]))
        for name in ("filled", "missing", "unread")
        if one[name]
    ]
    n = len(one["used"])
    used = ctx.t("score-values", n=n, days=str(n), name=lab_name(score["analyte"], ctx))
    span = ctx.t(f"score-{score['code']}-{one['code']}")
    value = f"{ctx.fmt.interval(one['floor'], one['ceiling'])}, {state}"
    return {"value": value, "from": f"{span}. {'; '.join([*runs, used])}. {' '.join(gaps)}".strip()}


def limit(row: Json, score: Json, ctx: Context) -> str:
    """`At or below 500 /µL`."""
    name, number = ("below", row["below"]) if "below" in row else ("upto", row["upto"])
    return ctx.t(f"score-{name}", limit=f"{ctx.fmt.number(number)}\u00a0{unit_name(score['unit'], ctx)}")


def lasted(run: Json, ctx: Context) -> str:
    """How long the longest run was."""
    return ctx.t("score-days", n=run["ceiling"], days=ctx.fmt.interval(run["floor"], run["ceiling"]))


def of_listed(score: Json, p: Json, ctx: Context) -> list[Row]:
    """What was found, never counted."""
    last = last_of(score, p)
    if last is None:
        return []
    items = [item for group in listed(score, last["answers"])["groups"] for item in group["items"]]
    return [{"value": ctx.t("days-score-listed"), "from": found_words(score, items, last, ctx)}]


def of_sum(score: Json, p: Json, ctx: Context) -> list[Row]:
    """The sum of what was found as an interval, and how much of it is known."""
    last = last_of(score, p)
    found = summed(score, last["answers"]) if last else None
    if last is None or found is None or not found["known"]:
        return []
    ends = [signed_number(found[end], 0, ctx) for end in ("floor", "ceiling")]
    total = ends[0] if ends[0] == ends[1] else ctx.t("score-span", least=ends[0], most=ends[1])
    value = ctx.t("score-maximal") if found["maximal"] == "present" else total
    known = ctx.t("score-known", known=str(found["known"]), of=str(found["of"]))
    unknown = [ctx.t("score-maximal-not-known")] if found["maximal"] == "not_known" else []
    codes = [*(item["code"] for item in score["items"]), *score["maximal"]]
    items = [{"code": code, "state": last["answers"].get(code, "not_known")} for code in codes]
    return [{"value": "; ".join([f"{value}, {known}", *unknown]), "from": found_words(score, items, last, ctx)}]


def found_words(score: Json, items: list[Json], last: Json, ctx: Context) -> str:
    """What is present and what is absent, by whom and when."""
    told = []
    for state in ("present", "absent"):
        names = [code_words(f"score-{score['code']}", item["code"], ctx) for item in items if item["state"] == state]
        if names:
            told.append(ctx.t("score-found-list", state=ctx.t(f"score-found-{state}"), names=", ".join(names)))
    by = ctx.t("score-found-by", name=ctx.name(last["author"]), time=ctx.when(last["at_ms"]))
    return ". ".join([*told, by])


def last_of(score: Json, p: Json) -> Json | None:
    """What was found last."""
    found = [one for one in p["findings"] if one["score"] == score["code"]]
    return found[-1] if found else None


def readings(rows: list[Json], p: Json, ctx: Context) -> str:
    """Each value as it was written and when, or why there is none."""
    labs = {lab["id"]: lab for lab in p["labs"]}
    return "; ".join(reading(row, labs, ctx) for row in rows)


def reading(row: Json, labs: Json, ctx: Context) -> str:
    """One value."""
    name = lab_name(row["analyte"], ctx)
    lab = labs.get(row["lab"])
    told = f"{name} {written(lab, ctx)}, {ctx.fmt.short_date(lab['at_ms'])}" if lab else name
    return told if row["state"] == "read" else f"{told} ({code_words('score-state', row['state'], ctx)})"


def has_died(p: Json) -> bool:
    """Whether the patient left because of death: the values end there."""
    left = [one for one in p["records"] if one["kind"] == "discharge" and one["state"] != "voided"]
    return not p["present"] and bool(left) and left[-1]["body"].get("reason") == "died"


def signed_number(steps: int, decimals: int, ctx: Context) -> str:
    """A number that may be below 0."""
    return f"{MINUS if steps < 0 else ''}{ctx.fmt.number(abs(steps), decimals)}"


FORMS: dict[str, Callable[[Json, Json, Context], list[Row]]] = {
    "points": of_points, "ratio": of_ratio, "runs": of_runs, "listed": of_listed, "sum": of_sum,
}  # fmt: skip
