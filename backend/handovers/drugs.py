"""The recorded drugs, their counts and limits by rule. Pure; its twin is frontend/static/js/lib/sheet/drugs.js."""

from backend.chart.instants import ward_day
from backend.handovers.context import Context, Json, clipped, cut
from backend.handovers.history import rank


def drugs(p: Json, ctx: Context) -> Json:
    """A row for each drug: last dose, times, counts, when the next one breaks no rule; below, by which rule."""
    by_agent: dict[str, list[Json]] = {}
    for entry in p["medications"]:
        by_agent.setdefault(str(entry["body"].get("agent", "")), []).append(entry)
    names = sorted(by_agent, key=lambda name: rank(name, ctx))
    views = {view["agent"]: view for view in p["drugs"]}
    rows = [drug(views[name], by_agent[name], p, ctx) for name in names]
    most = ctx.layout["drug_rows"]
    left = ", ".join(ctx.agent(name) for name in names[most:])
    more = ctx.t("sheet-drugs-more", names=clipped(left, ctx.layout["drug_names"], ctx.t)) if len(rows) > most else ""
    return {
        "heads": [ctx.t(f"sheet-drugs-{head}") for head in ("drug", "doses", "count", "other")],
        "rows": rows[:most],
        "none": "" if rows else ctx.t("sheet-drugs-none"),
        "more": more,
        "note": drug_note(p, ctx) if ctx.layout["drug_note"] == "yes" else "",
    }


def drug_note(p: Json, ctx: Context) -> str:
    """The steroids in all, and by which rules the drugs that have a row are counted."""
    views = sorted(p["drugs"], key=lambda view: rank(view["agent"], ctx))[: ctx.layout["drug_rows"]]
    told = [*steroids(p["steroids"], ctx), *(rule(view, ctx) for view in views)]
    return clipped(" ".join(text for text in told if text), 240, ctx.t)


def drug(view: Json, entries: list[Json], p: Json, ctx: Context) -> Json:
    """One drug; doses of several amounts stand each with its own."""
    given, bodies = view["given"], {entry["id"]: entry["body"] for entry in entries}
    latest = given[-ctx.layout["doses"] :]
    runs = in_runs(latest, bodies, ctx)
    before = len(given) - len(latest)
    earlier = [ctx.t("sheet-doses-before", n=before, doses=str(before))] if before else []
    last = bodies[given[-1]["id"]] if given else entries[-1]["body"]
    times = [
        times_of(of, ctx) if len(runs) == 1 else ctx.t("said-of", what=amount, text=times_of(of, ctx))
        for amount, of in runs
    ]
    return {
        "name": ctx.agent(view["agent"]),
        "dose": "" if len(runs) > 1 else dose(last, ctx),
        "times": "; ".join([*times, *earlier]) or ctx.t("sheet-not-given"),
        "count": "; ".join([count(view, ctx), *in_all(view, ctx)]),
        "other": "; ".join(
            [*doubtful(view, p, ctx), *limits(view, ctx), *products(view, last, bodies, ctx), *states(entries, ctx)]
        ),
    }


def in_runs(given: list[Json], bodies: Json, ctx: Context) -> list[tuple[str, list[Json]]]:
    """Doses one after the other that were written alike, each run under what was written."""
    found: list[tuple[str, list[Json]]] = []
    for one in given:
        amount = dose(bodies[one["id"]], ctx)
        if found and found[-1][0] == amount:
            found[-1][1].append(one)
        else:
            found.append((amount, [one]))
    return found


def times_of(given: list[Json], ctx: Context) -> str:
    """When the doses were given."""
    return "; ".join(by_date(given, ctx) if "dates" in ctx.layout else [ctx.when(one["at_ms"]) for one in given])


def in_all(view: Json, ctx: Context) -> list[str]:
    """What the doses of a whole watch come to, where each can be read and each counts."""
    amounts = [one["ug"] for one in view["given"]]
    if "dates" not in ctx.layout or len(amounts) < 2 or None in amounts or view["count"] != len(amounts):
        return []
    return [ctx.t("sheet-doses-in-all", amount=ctx.fmt.quantity((sum(amounts) + 50) // 100, 1, "mg"))]


def by_date(given: list[Json], ctx: Context) -> list[str]:
    """The times of doses, each date once: `20-Nov 23:35; 21-Nov 05:35, 11:35`."""
    found: list[str] = []
    before = None
    for one in given:
        day = ward_day(one["at_ms"], ctx.ward["offsets"])
        if day == before:
            found[-1] += f", {ctx.fmt.time(one['at_ms'])}"
        else:
            found.append(ctx.when(one["at_ms"]))
        before = day
    return found


def count(view: Json, ctx: Context) -> str:
    """How many doses, out of how many by rule."""
    n, most = view["count"] if view["most_in_all"] is not None else len(view["given"]), view["most_in_all"]
    if most is None:
        return ctx.t("sheet-doses", n=n, doses=str(n))
    return ctx.t("sheet-doses-of", doses=str(n), most=str(most))


def doubtful(view: Json, p: Json, ctx: Context) -> list[str]:
    """Whether doses of several phones may be one: they are counted as several."""
    return [ctx.t("sheet-drug-double") for one in p["doubles"] if one["agent"] == view["agent"]][:1]


def limits(view: Json, ctx: Context) -> list[str]:
    """When the next dose breaks no rule; nothing where no dose was given or no source has a rule."""
    soonest = view["earliest"]
    if soonest["why"] == "all":
        return [ctx.t("sheet-drug-no-more")]
    return [] if soonest["at_ms"] is None else [ctx.t("sheet-drug-next", when=ctx.when(soonest["at_ms"]))]


def rule(view: Json, ctx: Context) -> str:
    """Where the rule of a drug stands, and how sure it is; nothing for a drug without one."""
    found = ctx.formulary.get(view["agent"], {})
    source = found.get("sources", {}).get("apart_min")
    if source is None or not view["given"]:
        return ""
    facts = {"cite": source["cite"], "confidence": source["confidence"], "edition": str(found["edition"])}
    return ctx.t("sheet-drug-rule", drug=ctx.agent(view["agent"]), **facts)


def steroids(found: Json, ctx: Context) -> list[str]:
    """The steroids of the course as dexamethasone, and what could not be counted."""
    if not found["doses"]:
        return []
    total, rest = found["dexamethasone_ug"], found["not_counted"]
    since = ctx.fmt.short_date(found["since_ms"])
    amount = "" if total is None else ctx.fmt.quantity((total + 50) // 100, 1, "mg")
    told = [] if total is None else [ctx.t("sheet-steroids", amount=amount, date=since)]
    return told + ([ctx.t("sheet-steroids-rest", n=rest, doses=str(rest))] if rest else [])


def dose(body: Json, ctx: Context) -> str:
    """Amount, unit and route as they were written."""
    route = [ctx.label(f"sheet-route-{body['route']}", str(body["route"]))] if body.get("route") else []
    amount = ctx.fmt.amount(body.get("amount"), body.get("unit"))
    return clipped(" ".join([amount, *route]).strip(), 40, ctx.t)


def products(view: Json, last: Json, bodies: Json, ctx: Context) -> list[str]:
    """Brands and batches: of the last dose, on the sheet of a whole watch of all of them."""
    shown = [bodies[one["id"]] for one in view["given"]] if "dates" in ctx.layout and view["given"] else [last]
    return list(dict.fromkeys(text for body in shown for text in product(body, ctx)))


def product(body: Json, ctx: Context) -> list[str]:
    """Brand and batch, where a biological was given."""
    brand, batch = body.get("brand"), body.get("batch")
    return ([cut(str(brand), 24)] if brand else []) + (
        [ctx.t("sheet-batch", batch=cut(str(batch), 24))] if batch else []
    )


def states(entries: list[Json], ctx: Context) -> list[str]:
    """The last order, stop or dose not given, after the last dose."""
    last = entries[-1]
    state = str(last["body"].get("state", ""))
    return (
        []
        if state == "given"
        else [ctx.t("sheet-drug-state", state=ctx.label(f"sheet-state-{state}", state), when=ctx.when(last["at_ms"]))]
    )
