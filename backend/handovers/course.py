"""The days of a watch as data for their picture. Pure; its twin is frontend/static/js/lib/sheet/course.js."""

from backend.chart.instants import at_wall, ward_day
from backend.chart.tools import ADULT
from backend.chart.trends import Course, are_next, followed, trends
from backend.grading.instrument import highest
from backend.handovers.context import Context, Json, cut, of_course
from backend.handovers.drugs import count
from backend.handovers.history import intervals, rank, temperatures
from backend.handovers.totals import scale

MARKED = 5  # each so many days have a line
KINDS = {"icans": "neuro_check", "crs": "crs_check"}
Stretch = list[Json]


def course_data(days: list[int], day0: int, p: Json, ctx: Context) -> Json:
    """What `course` draws of these days, each as wide as the next."""
    edges = [at_wall(day, 0, ctx.ward["offsets"]) for day in (*days, days[-1] + 1)]
    until = min(edges[-1] - 1, ctx.now_ms)
    checks = of_course(p)
    found, held = trends(p, checks, edges[0], until, ctx.late_min), followed(p, checks)
    tool = found["tool"]
    lines = [index for index, day in enumerate(days) if (day - day0) % MARKED == 0]
    data = {
        "edges": edges,
        "marked": lines,
        "now_ms": until,
        **drug_lanes(found["doses"], p, ctx),
        "fever_tenths": ctx.fever_tenths,
        "temperature": named(temperatures(found["temperature"], ctx), warm(found["temperature"], ctx)),
        "top": highest(ctx.tools[tool]),
        "totals": named(intervals(found["totals"], ctx), worst(found["totals"], tool, ctx)),
        **{code: bars(code, held, p, edges[0], until, ctx) for code in KINDS},
        "missed": [slot["at_ms"] for slot in found["missed"] if not slot["open"]],
        "words": words(tool, ctx),
    }
    humps = {f"{code}_humps": [hump(one, day0, ctx) for one in stretches(data[code])] for code in KINDS}
    return data | humps | {"alt": described(data, ctx)}


def drug_lanes(doses: list[Json], p: Json, ctx: Context) -> Json:
    """{drugs, more}: when each drug was given, its count where all of it lies in these days, and who has no lane."""
    rows: dict[str, list[int]] = {}
    for dose in doses:
        rows.setdefault(dose["agent"], []).append(dose["at_ms"])
    views = {view["agent"]: view for view in p["drugs"]}
    names = sorted(rows, key=lambda name: rank(name, ctx))
    most = ctx.layout["course_drugs"]
    left = ", ".join(ctx.agent(name) for name in names[most:])
    lanes = [
        {
            "name": cut(ctx.agent(name), 20),
            "at_ms": rows[name],
            "count": count(views[name], ctx) if len(rows[name]) == len(views[name]["given"]) else "",
            "stays": "yes" if name in ctx.layout["staying_drugs"] else "no",
        }
        for name in names[:most]
    ]
    return {"drugs": lanes, "more": ctx.t("sheet-drugs-more", names=cut(left, 90)) if left else ""}


def named(rows: list[Json], which: set[str]) -> list[Json]:
    """The rows, those with these ids with their words in the picture."""
    return [row | {"label": row["text"] if row["id"] in which else ""} for row in rows]


def warm(points: list[Json], ctx: Context) -> set[str]:
    """The highest temperature of each fever; without any fever the highest of all."""
    measured = [point for point in points if point["floor"] is not None]
    fevers = spells(measured, lambda point: point["floor"] >= ctx.fever_tenths) or [measured][: len(measured)]
    return {max(one, key=lambda point: point["floor"])["id"] for one in fevers}


def worst(points: list[Json], tool: str, ctx: Context) -> set[str]:
    """The worst total of each stretch in which points were lost."""
    best = highest(ctx.tools[tool]) if tool == ADULT else 0

    def loss(point: Json) -> int:
        return int(best - point["floor"] if tool == ADULT else point["ceiling"])

    tested = [point for point in points if point["floor"] is not None]
    return {max(one, key=loss)["id"] for one in spells(tested, lambda point: loss(point) > 0)}


def spells(points: list[Json], is_so: object) -> list[Stretch]:
    """Neighbours of which all are so."""
    found: list[Stretch] = []
    open_ = False
    for point in points:
        so = bool(is_so(point))  # type: ignore[operator]
        if so and open_:
            found[-1].append(point)
        elif so:
            found.append([point])
        open_ = so
    return found


def bars(code: str, held: Course, p: Json, from_ms: int, until_ms: int, ctx: Context) -> list[Json]:
    """From when to when each grade stood; neighbours that are alike are one."""
    mine = [check for check in of_course(p) if check["kind"] == KINDS[code] and check["at_ms"] <= until_ms]
    found: list[Json] = []
    for index, check in enumerate(mine):
        grade, later = check["of_record"], mine[index + 1] if index + 1 < len(mine) else None
        floor, ceiling = (grade["floor"], grade["ceiling"]) if grade else (None, None)
        end = min(until(check, later, held), until_ms)
        last = found[-1] if found else None
        if last and last["to_ms"] == check["at_ms"] and (last["floor"], last["ceiling"]) == (floor, ceiling):
            last["to_ms"] = end
        else:
            text = ctx.fmt.interval(floor, ceiling) if grade else ctx.t("sheet-not-graded")
            found.append({"at_ms": check["at_ms"], "to_ms": end, "floor": floor, "ceiling": ceiling, "text": text})
    return [one | {"at_ms": max(one["at_ms"], from_ms)} for one in found if one["to_ms"] >= from_ms]


def until(check: Json, later: Json | None, held: Course) -> int:
    """A grade stands until the next check; where none followed, until the window of its own is over."""
    at, closes = int(check["at_ms"]), held.closes[check["id"]]
    if later and are_next(check, later, held):
        return int(later["at_ms"])
    ends = [start for start, _ in held.off if start > at] + ([later["at_ms"]] if later else [])
    return max(at, min([at if closes is None else closes, *ends]))


def stretches(rows: list[Json]) -> list[Stretch]:
    """Grades above 0 that touch each other."""
    found: list[Stretch] = []
    for row in rows:
        if not row["ceiling"]:
            continue
        if found and found[-1][-1]["to_ms"] == row["at_ms"]:
            found[-1].append(row)
        else:
            found.append([row])
    return found


def hump(stretch: Stretch, day0: int, ctx: Context) -> Json:
    """Where a stretch begins and ends, where it is highest, and that in words."""
    peak = max(stretch, key=lambda row: row["floor"] * 10 + row["ceiling"])
    day = ctx.fmt.day(ward_day(peak["at_ms"], ctx.ward["offsets"]) - day0)
    return {
        "at_ms": stretch[0]["at_ms"], "to_ms": stretch[-1]["to_ms"],
        "peak_ms": [peak["at_ms"], peak["to_ms"]], "top": peak["ceiling"], "text": peak["text"],
        "words": ctx.t("days-hump", grade=peak["text"], day=day),
    }  # fmt: skip


def words(tool: str, ctx: Context) -> dict[str, str]:
    """The words inside the picture."""
    names = {name: ctx.t(f"sheet-trend-{name}") for name in ("temperature", "crs", "icans")}
    fever = ctx.fmt.temperature(ctx.fever_tenths)
    none, missed = ctx.t("sheet-ward-no-drugs"), ctx.t("days-chart-missed")
    return names | {"totals": scale(tool, ctx), "fever": fever, "no_drugs": none, "missed": missed}


def described(data: Json, ctx: Context) -> str:
    """The picture in words: what changed when; each value stands in the table below it."""
    none = ctx.t("sheet-none")
    changes = {name: changed(data[name], ctx) or none for name in (*KINDS, "totals")}
    warmest = [f"{ctx.when(row['at_ms'])} {row['label']}" for row in data["temperature"] if row["label"]]
    drugs = "; ".join(f"{row['name']} {row['count'] or len(row['at_ms'])}" for row in data["drugs"])
    facts = {
        "scale": data["words"]["totals"],
        "temperature": ", ".join(warmest) or none,
        "missed": ", ".join(ctx.when(ms) for ms in data["missed"]) or none,
        "drugs": drugs or none,
    }
    start, end = ctx.fmt.date(data["edges"][0]), ctx.when(data["now_ms"])
    return ctx.t("days-chart-alt", start=start, end=end, **facts, **changes)


def changed(rows: list[Json], ctx: Context) -> str:
    """Each value that is another than the one before it."""
    texts = [row["text"] for row in rows]
    told = [row for index, row in enumerate(rows) if not index or texts[index - 1] != row["text"]]
    return ", ".join(f"{ctx.when(row['at_ms'])} {row['text']}" for row in told)
