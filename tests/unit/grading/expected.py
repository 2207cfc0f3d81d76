"""What a grade must be, worked out from the typed criteria and the rules for combining them, without any table."""

from collections.abc import Callable
from typing import Any, NamedTuple

from tests.unit.grading.source import graded

Answers = dict[str, Any]
Bounds = tuple[int, int]


class Expected(NamedTuple):
    """The four figures of a grade that an alert and a sheet stand on."""

    floor: int
    ceiling: int
    status: str
    worst: int


def expected(table: str, answers: Answers) -> Expected:
    """The grade of these answers; an absent answer may be any, an absent flag is `no`."""
    combine: Callable[[str, Answers], tuple[int, int, str]] = crs if "crs" in table else icans
    alone = [standing(table, field, answers)[1] for field in graded(table) if field in answers]
    return Expected(*combine(table, answers), max(alone, default=0))


def icans(table: str, answers: Answers) -> tuple[int, int, str]:
    """The largest domain; nothing answered is not gradable, a high CAPD at the child's own baseline is asked."""
    fields = graded(table)
    parts = [bounds(table, field, answers) for field in fields]
    floor, ceiling = max(low for low, _ in parts), max(high for _, high in parts)
    if not any(field in answers for field in fields):
        return floor, ceiling, "not_gradable"
    return floor, ceiling, "confirm" if is_asked(table, answers) else either(floor, ceiling)


def crs(table: str, answers: Answers) -> tuple[int, int, str]:
    """Fever opens the door, an open episode or masking keeps it open; the first line that fits."""
    organs = [bounds(table, field, answers) for field in ("hypotension", "oxygen")]
    low, high = max(low for low, _ in organs), max(high for _, high in organs)
    is_open, is_masked = is_yes(answers, "episode_open"), is_yes(answers, "fever_masked")
    fever = fever_of(table, answers)
    if fever is True:
        return max(1, low), max(1, high), either(max(1, low), max(1, high))
    if is_open and is_masked:
        top = high if fever is False else max(1, high)
        return low, top, either(low, top)
    if fever is None and is_open:
        return low, max(1, high), "confirm" if low > 0 else either(0, max(1, high))
    if fever is None:
        return 0, max(1, high), "not_gradable"
    if is_open:
        return low, high, "confirm" if low > 0 else either(low, high)
    if is_masked and high > 0:
        return 0, high, "confirm"
    return 0, 0, "confirm" if low > 0 else "complete"


def fever_of(table: str, answers: Answers) -> bool | None:
    """Fever with no other cause; None while nobody measured."""
    if is_yes(answers, "fever_other_cause"):
        return False
    return graded(table)["temperature"][answers["temperature"]] == 1 if "temperature" in answers else None


def bounds(table: str, field: str, answers: Answers) -> Bounds:
    """What a field counts: anything while absent, nothing when another cause explains it."""
    if field not in answers:
        return 0, max(graded(table)[field].values())
    if is_yes(answers, f"{field}_other_cause"):
        return 0, 0
    return standing(table, field, answers)


def standing(table: str, field: str, answers: Answers) -> Bounds:
    """What an answer gives by itself; fever of another cause is none, CAPD is compared with the child's own."""
    grade = graded(table)[field][answers[field]]
    if field == "temperature" and is_yes(answers, "fever_other_cause"):
        return 0, 0
    if field == "capd" and is_yes(answers, "capd_at_baseline"):
        return (0, 0) if grade < 3 else (0, grade)
    return grade, grade


def is_asked(table: str, answers: Answers) -> bool:
    """A CAPD that would grade, and is no worse than the child always is."""
    return "capd" in answers and standing(table, "capd", answers)[0] < standing(table, "capd", answers)[1]


def is_yes(answers: Answers, flag: str) -> bool:
    return answers.get(flag) == "yes"


def either(floor: int, ceiling: int) -> str:
    return "complete" if floor == ceiling else "at_least"
