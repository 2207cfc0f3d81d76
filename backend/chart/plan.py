"""The plan of a course: which slots its days have. Pure; its twin is frontend/static/js/chart/plan.js."""

from typing import Any

from backend.chart.anchors import windows
from backend.chart.instants import DAY_MS, MINUTE_MS, Offsets, at_wall, date_text, minutes_east, minutes_of, ward_day
from backend.chart.rhythm import in_force, rhythm_at, stretches, usual

Json = dict[str, Any]


def plan(course: Json, frames: list[Json], offsets: Offsets, suffix: str = "") -> list[Json]:
    """The slots of every window in order, each with one more, `ends`, which closes its last; `suffix` of their keys."""
    rhythms = stretches(frames)
    asked = {"frames": frames, "rhythms": rhythms, "runs": bursts(frames, rhythms), "suffix": suffix}
    return [slot for window in windows(course, offsets) for slot in planned(course, window, asked, offsets)]


def planned(course: Json, window: Json, asked: Json, offsets: Offsets) -> list[Json]:
    """The slots of one window by the ward's wall clock, none open before the middle between it and the one before."""
    end_ms = at_wall(window["last"] + 1, 0, offsets)
    fitting = [slot for slot in asked["runs"] if window["from_ms"] <= slot["at_ms"] < end_ms]
    grid = [slot for slot in gridded(course, window, asked, offsets) if slot["at_ms"] >= window["from_ms"]]
    inside = [slot for slot in grid if slot["at_ms"] < end_ms]
    closing = [slot | {"ends": True} for slot in grid if slot["at_ms"] >= end_ms][:1]
    stops = [stop(ms) for ms in silences(asked["frames"]) if window["from_ms"] <= ms < end_ms]
    made = keyed([*inside, *fitting], course, offsets, asked["suffix"])
    ordered = sorted([*made, *stops, *closing], key=by_order)
    for slot, before in zip(ordered[1:], ordered, strict=False):
        middle = before["order_ms"] + (slot["order_ms"] - before["order_ms"]) // 2 // MINUTE_MS * MINUTE_MS
        slot["opens_ms"] = max(slot["opens_ms"], middle)
    return ordered


def by_order(slot: Json) -> tuple[int, int]:
    """A slot that was open when a run of checks began stands before it."""
    return slot["order_ms"], slot["at_ms"]


def silences(frames: list[Json]) -> list[int]:
    """From when on a protocol asks for nothing of this kind."""
    return [frame["from_ms"] for frame in frames[1:] if frame["protocol"] is None]


def stop(ms: int) -> Json:
    """What closes the slot before it and is none itself."""
    return {"at_ms": ms, "order_ms": ms, "opens_ms": ms, "ends": True}


def gridded(course: Json, window: Json, asked: Json, offsets: Offsets) -> list[Json]:
    """The slots at fixed times of day, those of the day after the window too.

    A time that the clock skips falls on the end of the skipped hour: of several slots there the last stays.
    """
    times = sorted({time for frame in asked["frames"] for time in times_of(frame)})
    made: dict[int, Json] = {}
    for day in range(window["first"], window["last"] + 2):
        for time in times:
            at_ms = at_wall(day, minutes_of(time), offsets)
            slot = at_time(at_ms, time, asked)
            if slot is not None and yields(slot, asked["runs"]):
                made[at_ms] = slot | {"key": f"{course['id']}/{date_text(day)}/{time}{asked['suffix']}"}
    return list(made.values())


def times_of(frame: Json) -> list[str]:
    """Every time of day that a protocol can ask for."""
    return [*usual(frame["protocol"]), *(time for span in frame["spans"] for time in span["times"])]


def at_time(at_ms: int, time: str, asked: Json) -> Json | None:
    """A slot if the rhythm at its time asks for it, or one did that was in force when it opened."""
    rhythms = asked["rhythms"]
    present = rhythm_at(at_ms, rhythms)
    if present["frame"]["protocol"] is None:
        return None
    if time in present["times"]:
        slot = shaped(at_ms, present["frame"]["protocol"])
        if time not in rhythm_at(slot["opens_ms"], rhythms)["times"]:
            slot["opens_ms"] = max(slot["opens_ms"], present["from_ms"] // MINUTE_MS * MINUTE_MS + MINUTE_MS)
        return slot
    for frame in asked["frames"]:
        if frame["protocol"] is None:
            continue
        slot = shaped(at_ms, frame["protocol"])
        if in_force(slot["opens_ms"], rhythms, frame) and time in rhythm_at(slot["opens_ms"], rhythms)["times"]:
            return slot
    return None


def shaped(at_ms: int, protocol: Json) -> Json:
    """A slot at an instant by what a protocol says of opening and being late."""
    return {
        "at_ms": at_ms, "order_ms": at_ms, "ends": False, "kinds": protocol["kinds"],
        "opens_ms": at_ms - protocol["opens_before_min"] * MINUTE_MS,
        "late_ms": at_ms + protocol["late_after_min"] * MINUTE_MS,
    }  # fmt: skip


def yields(slot: Json, runs: list[Json]) -> bool:
    """False for a slot whose place a run of checks takes; one that was open when the run began stays, before it."""
    during = [one for one in runs if one["since_ms"] < slot["at_ms"] <= one["until_ms"]]
    if not during:
        return True
    began = min(one["since_ms"] for one in during)
    slot["order_ms"] = began
    return bool(slot["opens_ms"] <= began)


def bursts(frames: list[Json], rhythms: list[Json]) -> list[Json]:
    """The runs of checks that follow lost points; a further loss begins its run anew."""
    made = []
    for frame in frames:
        lost = [at_ms for at_ms in frame["losses"] if in_force(at_ms, rhythms, frame)]
        for at_ms, again in zip(lost, [*lost[1:], None], strict=False):
            made += [slot for slot in run(at_ms, frame["protocol"]) if again is None or slot["opens_ms"] <= again]
    return made


def run(lost_ms: int, protocol: Json) -> list[Json]:
    """The checks after one lost point, from minute to minute."""
    loss = protocol["after_loss"]
    count = loss["for_min"] // loss["every_min"]
    start = lost_ms // MINUTE_MS * MINUTE_MS
    ends = {"since_ms": lost_ms, "until_ms": start + count * loss["every_min"] * MINUTE_MS}
    instants = [start + number * loss["every_min"] * MINUTE_MS for number in range(1, count + 1)]
    return [shaped(at_ms, protocol | loss) | ends for at_ms in instants]


def keyed(made: list[Json], course: Json, offsets: Offsets, suffix: str) -> list[Json]:
    """Slots of a run with the key of their minute; where it is taken, in an hour that comes twice, of the next."""
    if all("key" in slot for slot in made):
        return made
    taken = {slot["key"] for slot in made if "key" in slot}
    for slot in made:
        while "key" not in slot:
            key = f"{course['id']}/{wall_text(slot['at_ms'], offsets)}{suffix}"
            if key in taken:
                slot["at_ms"] += MINUTE_MS
                slot["order_ms"] += MINUTE_MS
            else:
                slot["key"] = key
                taken.add(key)
    return made


def wall_text(ms: int, offsets: Offsets) -> str:
    """The ward's date and time of an instant, as keys have them."""
    day = ward_day(ms, offsets)
    minutes = (ms + minutes_east(ms, offsets) * MINUTE_MS - day * DAY_MS) // MINUTE_MS
    return f"{date_text(day)}/{minutes // 60:02}:{minutes % 60:02}"
