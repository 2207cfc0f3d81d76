"""The faults of public graders, written again; `python -m tests.unit.grading.mutants` says how often each fails."""

from collections.abc import Callable, Iterator

from tests.unit.grading.reference import ROWS, Json, Row, expected, fields, grid, values

Graded = tuple[int, int, str]
Grader = Callable[[Json], Graded]
ICANS, CRS = "astct-icans-2019", "astct-crs-2019"


def cells(table: str) -> Iterator[Json]:
    """What graders are asked: every answer and absence; for CRS its flags, for ICANS a tremor that must not count."""
    if table == CRS:
        yield from grid(CRS)
    else:
        for answers in grid(ICANS, with_flags=False):
            yield answers
            yield answers | {"tremor": "yes"}


def wrong_cells(table: str, grader: Grader) -> list[Json]:
    """The cells in which a grader does not say what the typed sources say."""
    return [answers for answers in cells(table) if grader(answers) != expected(table, answers)]


def retyped(table: str, **grades: int) -> Grader:
    """A grader whose table has other grades for some codes."""
    rows = [Row(*row[:4], grades.get(row.code or "", row.grade)) for row in ROWS[table]]
    return lambda answers: expected(table, answers, rows)


def raised(table: str, when: Callable[[Json], bool], to: int) -> Grader:
    """A grader that gives at least a grade when something holds."""

    def grade(answers: Json) -> Graded:
        floor, ceiling, status = expected(table, answers)
        return (max(floor, to), max(ceiling, to), status) if when(answers) else (floor, ceiling, status)

    return grade


def filled(table: str, **blanks: object) -> Grader:
    """A grader that takes a blank for an answer."""
    return lambda answers: expected(table, blanks | answers)


def without(field: str) -> Grader:
    """A grader that does not ask for one domain."""
    least = values(ICANS, field)[1]
    return lambda answers: expected(ICANS, answers | {field: least})


def fever_for_ever(answers: Json) -> Graded:
    """No fever now, no CRS: also after tocilizumab."""
    return expected(CRS, answers | {"episode_open": "no", "fever_masked": "no"})


def no_gate(answers: Json) -> Graded:
    """Any hypotension is CRS."""
    return expected(CRS, answers | {"episode_open": "yes", "fever_masked": "yes"})


NOTHING = {field: values(ICANS, field)[1] for field in fields(ICANS) if field != "ice"}

MUTANTS: dict[str, tuple[str, Grader]] = {
    "ICE 0 is always grade 4": (ICANS, raised(ICANS, lambda one: one.get("ice") == 0, 4)),
    "ICE 10 is grade 1": (ICANS, raised(ICANS, lambda one: one.get("ice") == 10, 1)),
    "ICE not asked is ICE 0": (ICANS, filled(ICANS, ice=0)),
    "ICE not asked is ICE 10": (ICANS, filled(ICANS, ice=10)),
    "a blank domain is a negative one": (ICANS, filled(ICANS, **NOTHING)),
    "tremor is grade 2": (ICANS, raised(ICANS, lambda one: one.get("tremor") == "yes", 2)),
    "hemiparesis is grade 3": (ICANS, retyped(ICANS, deep_focal_weakness=3)),
    "any oedema is grade 4": (ICANS, retyped(ICANS, focal_oedema=4)),
    "a long seizure is grade 3": (ICANS, retyped(ICANS, prolonged=3, repetitive=3)),
    "consciousness is not asked": (ICANS, without("consciousness")),
    "seizures are not asked": (ICANS, without("seizure")),
    "raised pressure is not asked": (ICANS, without("raised_icp")),
    "fever is required for ever": (CRS, fever_for_ever),
    "fever is never required": (CRS, no_gate),
    "everybody has CRS 1": (CRS, raised(CRS, lambda _: True, 1)),
    "vasopressors by Lee 2014": (CRS, retyped(CRS, one_vasopressor=2, multiple_vasopressors=3)),
    "CPAP and BiPAP count as high flow": (CRS, retyped(CRS, cpap=3, bipap=3)),
    "a ventilator is grade 3": (CRS, retyped(CRS, ventilated=3)),
    "masks count as low flow": (CRS, retyped(CRS, facemask=2, venturi=2, non_rebreather=2)),
    "temperature not taken is no fever": (CRS, filled(CRS, temperature=values(CRS, "temperature")[1])),
    "support not asked is no support": (CRS, filled(CRS, hypotension="none", oxygen="room_air")),
}


def main() -> None:
    """A line for each fault."""
    total = {table: sum(1 for _ in cells(table)) for table in (ICANS, CRS)}
    for name, (table, grader) in MUTANTS.items():
        print(f"{name:<40} {table:<18} wrong in {len(wrong_cells(table, grader)):>6} of {total[table]} cells")


if __name__ == "__main__":
    main()
