"""The grammar of a schedule of checks: times of day, and how grades and lost points make them more."""

import re

from backend.contract.shape import Json, among, codes, grade, keys, need, rows, text, whole

CLOCK = re.compile(r"([01]\d|2[0-3]):[0-5]\d")
NUMBERS = ("opens_before_min", "late_after_min")
NEEDED = {"kinds", "times", *NUMBERS}
TIGHTER = {"grades", "after_loss"}
LATER = ("from_day", "times")
LOSS_NUMBERS = ("every_min", "for_min", "opens_before_min", "late_after_min")
LOSS = {"intact", "times", *LOSS_NUMBERS}
INTACT = ("tool", "points")


def check_whole(place: str, protocol: Json) -> None:
    """A schedule with its days on watch, from when on it asks for less, and beside it one for each further kind."""
    check_schedule(place, protocol)
    whole(f"{place}.window_days", protocol["window_days"])
    if "later" in protocol:
        keys(f"{place}.later", protocol["later"], LATER, LATER)
        whole(f"{place}.later.from_day", protocol["later"]["from_day"], least=1)
        check_times(f"{place}.later.times", protocol["later"]["times"])
    if "beside" not in protocol:
        return
    listed = rows(f"{place}.beside", protocol["beside"])
    for index, schedule in enumerate(listed):
        here = f"{place}.beside[{index}]"
        keys(here, schedule, NEEDED, NEEDED | TIGHTER | {"hold_h"})
        check_schedule(here, schedule)
        need(len(schedule["kinds"]) == 1, f"{here}.kinds", "not one kind")
    asked = [*protocol["kinds"], *(schedule["kinds"][0] for schedule in listed)]
    need(len(asked) == len(set(asked)), f"{place}.beside", "a kind that is asked for already")


def check_schedule(place: str, schedule: Json) -> None:
    """Times of day in order; what makes them more says for how long it stays after an improvement."""
    codes(f"{place}.kinds", schedule["kinds"])
    check_times(f"{place}.times", schedule["times"])
    for name in NUMBERS:
        whole(f"{place}.{name}", schedule[name])
    need(bool(TIGHTER & set(schedule)) == ("hold_h" in schedule), place, "hold_h stands with grades or after_loss")
    if "hold_h" in schedule:
        whole(f"{place}.hold_h", schedule["hold_h"])
    if "grades" in schedule:
        check_grades(f"{place}.grades", schedule)
    if "after_loss" in schedule:
        check_loss(f"{place}.after_loss", schedule)


def check_times(place: str, found: object, base: object = ()) -> None:
    """Times of day in ascending order, never fewer than those without a finding."""
    times = codes(place, found)
    for time in times:
        need(CLOCK.fullmatch(time) is not None, place, f"{time} is not a time of day")
    need(times == sorted(times), place, "not in ascending order")
    need(len(times) >= len(base if isinstance(base, list) else ()), place, "fewer than without a finding")


def check_grades(place: str, schedule: Json) -> None:
    """From which grade on which times; `site_sets`: the source gives none, a site sets its own."""
    steps = rows(place, schedule["grades"])
    for index, step in enumerate(steps):
        here = f"{place}[{index}]"
        keys(here, step, ("from", "times"), ("from", "times", "site_sets"))
        grade(f"{here}.from", step["from"])
        check_times(f"{here}.times", step["times"], schedule["times"])
        among(f"{here}.site_sets", step.get("site_sets", "no"), ("no", "yes"), "no or yes")
    grades = [step["from"] for step in steps]
    need(grades == sorted(set(grades)), place, "not in ascending order")


def check_loss(place: str, schedule: Json) -> None:
    """The full score of each tool, the run of checks that follows a lost point, and the times after it."""
    loss = schedule["after_loss"]
    keys(place, loss, LOSS, LOSS)
    for index, row in enumerate(rows(f"{place}.intact", loss["intact"])):
        keys(f"{place}.intact[{index}]", row, INTACT, INTACT)
        text(f"{place}.intact[{index}].tool", row["tool"])
        whole(f"{place}.intact[{index}].points", row["points"])
    for name in LOSS_NUMBERS:
        whole(f"{place}.{name}", loss[name], least=1)
    check_times(f"{place}.times", loss["times"], schedule["times"])
