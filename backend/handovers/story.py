"""The course of the last days in a few lines {head, text}. Pure; its twin is frontend/static/js/lib/sheet/story.js."""

from backend.chart.instants import HOUR_MS
from backend.handovers.changes import changes
from backend.handovers.context import Context, Json, clipped, cut, of_course
from backend.handovers.episodes import baseline_words, before, episodes
from backend.handovers.handed import remarks_of
from backend.handovers.limits import assessed
from backend.pdf.letters import wrapped

MOST_PRESSORS = 4  # with their names
VITALS = ("temperature", "pressure", "heart_rate", "respiratory_rate", "spo2", "oxygen_flow", "fio2")


def story(p: Json, ctx: Context) -> list[Json]:
    """What matters most comes first: treatment, what was before, episodes, last values, corrections, findings."""
    parts = (treatment, before, rhythm, episodes, last_values, changes, observed, calls, remarks, later)
    lines = [line for part in parts for line in part(p, ctx)]
    return within(lines, ctx.layout["story_lines"], ctx)


def later(p: Json, ctx: Context) -> list[Json]:
    """What follows the watch."""
    text = assessed(p, ctx)
    return [{"head": "", "text": text}] if text else []


def within(lines: list[Json], most: int, ctx: Context) -> list[Json]:
    """As many whole lines as the column holds, the first ones first; what does not fit is said to be in the record."""
    rows = [height(line, ctx) for line in lines]
    if sum(rows) <= most:
        return lines
    kept, used = [], 1
    for line, tall in zip(lines, rows, strict=True):
        if used + tall <= most:
            kept.append(line)
            used += tall
    return [*kept, {"head": "", "text": ctx.t("sheet-story-more")}]


def with_limits(told: list[Json], words: str, ctx: Context) -> tuple[list[Json], str]:
    """Near the centre and driving stand below the story where it leaves room, else across the page."""
    below: Json = {"head": "", "text": words}
    if words and sum(height(line, ctx) for line in [*told, below]) <= ctx.layout["story_lines"]:
        return [*told, below], ""
    return told, words if ctx.layout["limits"] == "yes" else ""


def height(line: Json, ctx: Context) -> int:
    """Rows of the column that a line takes."""
    return wrapped(f"{line['head']} {line['text']}".strip(), ctx.layout["story_width"])


def treatment(p: Json, ctx: Context) -> list[Json]:
    """What was given for what, and how the patient scored before."""
    course = p["course"]
    if course is None:
        return [{"head": ctx.t("sheet-no-course"), "text": ""}]
    text = indication(course, ctx)
    text += ctx.t("sheet-line", line=cut(course["line"], 20)) if course.get("line") else ""
    text += setting(course, ctx)
    return [{"head": product(course, 50, ctx), "text": f"{text}. {baseline_words(p, ctx)}"}]


def rhythm(p: Json, ctx: Context) -> list[Json]:
    """The rhythm of the watch where it is not that of the course: set later, or tighter for what was found."""
    now, course = p["rhythm"], p["course"]
    if not now or not course or (now["why"] == "base" and now["entry"] == course["entry"]):
        return []
    parts = [ctx.label(f"protocol-{now['protocol']}", now["protocol"])]
    if now["why"] != "base":
        parts.append(ctx.t("sheet-rhythm-checks", count=str(len(now["times"]))))
    if now["site_sets"] == "yes":
        parts.append(ctx.t("sheet-rhythm-site"))
    return [{"head": ctx.t("sheet-rhythm"), "text": "; ".join(parts)}]


def product(course: Json, most: int, ctx: Context) -> str:
    """What was given."""
    return clipped(course["product"], most, ctx.t) if course["product"] else ctx.t("sheet-product-none")


def indication(course: Json, ctx: Context) -> str:
    """What it was given for."""
    if not course["indication"]:
        return ctx.t("sheet-indication-none")
    return ctx.t("sheet-indication", indication=clipped(course["indication"], 60, ctx.t))


def setting(course: Json, ctx: Context) -> str:
    """Standard care, or which trial; nothing where nobody said so."""
    code, trial = course["setting"], clipped(course.get("trial", ""), 30, ctx.t)
    return "" if code is None else ctx.label(f"sheet-setting-{code}", f", {code}", trial=trial)


def last_values(p: Json, ctx: Context) -> list[Json]:
    """The values measured at the last CRS check; what was not measured is named as not recorded."""
    last = next((check for check in reversed(of_course(p)) if check["kind"] == "crs_check"), None)
    if last is None:
        return [{"head": ctx.t("sheet-values"), "text": ctx.t("sheet-not-recorded")}]
    measured = last["body"].get("measured", {})
    texts = [text for name in VITALS for text in value(name, measured, ctx)]
    oxygen = last["body"].get("answers", {}).get("oxygen")
    texts += [ctx.label(f"{last['criteria']}-oxygen-{oxygen}", oxygen)] if oxygen else []
    running = last["body"].get("vasopressors", [])
    texts += [clipped(ctx.agent(name), 30, ctx.t) for name in running[:MOST_PRESSORS]]
    texts += [ctx.t("sheet-story-more")] if len(running) > MOST_PRESSORS else []
    head = ctx.fmt.time_or_date(last["at_ms"], ctx.now_ms)
    return [{"head": head, "text": ", ".join(texts) or ctx.t("sheet-not-recorded")}]


def value(name: str, measured: Json, ctx: Context) -> list[str]:
    """One measured value with its name and unit; nothing where it was not measured."""
    if name == "pressure":
        return pressure(measured, ctx)
    formats = {"temperature": ctx.fmt.temperature, "oxygen_flow": ctx.fmt.flow}
    return [ctx.t(f"sheet-value-{name}", value=formats.get(name, str)(measured[name]))] if name in measured else []


def pressure(measured: Json, ctx: Context) -> list[str]:
    """Both numbers, or one of them beside the words that the other is not recorded."""
    both = ("systolic", "diastolic")
    told = {name: str(measured[name]) if name in measured else ctx.t("sheet-not-recorded") for name in both}
    return [ctx.t("sheet-value-pressure", **told)] if any(name in measured for name in both) else []


def observed(p: Json, ctx: Context) -> list[Json]:
    """Findings that no table grades, at the last neuro check."""
    last = p["icans"]["current"]
    answers = last["body"].get("answers", {}) if last else {}
    names = [name for name in ctx.layout["observed"] if answers.get(name) == "yes"]
    if not last or not names:
        return []
    words = ", ".join(ctx.label(f"{last['criteria']}-{name}", name) for name in names)
    return [{"head": ctx.t("sheet-observed"), "text": words}]


def calls(p: Json, ctx: Context) -> list[Json]:
    """Who was called in the last day, and whether somebody answered."""
    answered = {entry["body"].get("of") for entry in p["records"] if entry["kind"] == "acknowledgement"}
    start = ctx.now_ms - ctx.layout["calls_h"] * HOUR_MS
    found = [
        entry
        for entry in p["records"]
        if entry["kind"] == "escalation" and entry["at_ms"] >= start and entry["state"] != "voided"
    ]
    shown = list(reversed(found))[: ctx.layout["calls"]]
    return [called(entry, bool({entry["id"], entry["body"].get("of")} & answered), ctx) for entry in shown]


def called(entry: Json, answered: bool, ctx: Context) -> Json:
    """One call."""
    code = entry["body"].get("to", "")
    to = clipped(ctx.label(f"called-{code.replace('_', '-')}", code), 40, ctx.t)
    return {
        "head": ctx.when(entry["at_ms"]),
        "text": ctx.t("sheet-called-answered" if answered else "sheet-called", to=to),
    }


def remarks(p: Json, ctx: Context) -> list[Json]:
    """The newest notes with their author."""
    lines = []
    for entry in reversed(remarks_of(p)[-ctx.layout["remarks"] :]):
        text = clipped(str(entry["body"].get("text", "")), 140, ctx.t)
        lines.append(
            {"head": ctx.when(entry["at_ms"]), "text": ctx.t("sheet-note", text=text, name=ctx.name(entry["author"]))}
        )
    return lines
