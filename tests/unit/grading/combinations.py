"""Every combination of answers, absent ones and flags included: as the sources have it, and the same in both twins."""

from typing import ClassVar

from tests.unit.grading.expected import Expected, expected
from tests.unit.grading.slices import Slice
from tests.unit.grading.twin import Twin, digest, lines


class EveryCombination:
    """What holds for every cell of a table; a file for each table, so that they can be asked side by side."""

    table: ClassVar[str]

    def test_each_grade_is_the_one_typed_from_the_source(self, part: Slice) -> None:
        differing = [
            (answers, said, typed)
            for answers, said in zip(part.cells, part.grades, strict=True)
            if (typed := expected(part.grid.code, answers))
            != Expected(said["floor"], said["ceiling"], said["status"], said["worst"])
        ]
        assert differing[:1] == []

    def test_both_twins_say_the_same(self, part: Slice, twin: Twin) -> None:
        asked = {"grid": part.grid._asdict(), "raised": part.raised}
        twin.begin("digest", **asked)
        mine = lines(part.grades)
        if twin.end()["said"] != digest(mine):
            theirs = twin.ask("lines", **asked)["said"]
            differing = next(cell for cell, line in enumerate(mine) if line != theirs[cell])
            assert (part.cells[differing], theirs[differing]) == (part.cells[differing], mine[differing])

    def test_the_interval_is_what_the_absent_answers_could_still_make_of_it(self, part: Slice) -> None:
        differing = [
            (part.cells[cell], said, reached)
            for cell, (said, reached) in enumerate(zip(part.bounds, part.completed, strict=True))
            if said != reached and not loose_flags(part, cell)
        ]
        assert differing[:1] == []

    def test_removing_an_answer_neither_lowers_the_ceiling_nor_raises_the_floor(self, part: Slice) -> None:
        broken = []
        for cell, (floor, ceiling) in enumerate(part.bounds):
            for field in part.grid.axes:
                low, high = part.bounds[part.without(cell, field)]
                if low > floor or high < ceiling:
                    broken.append((part.cells[cell], field))
        assert broken[:1] == []

    def test_only_what_is_named_as_missing_can_still_raise_the_floor(self, part: Slice) -> None:
        unnamed = [
            (part.cells[cell], field)
            for cell, said in enumerate(part.grades)
            for field in part.absent(cell)
            if field not in said["missing"]
            for other in part.answered(cell, field)
            if part.bounds[other][0] > said["floor"]
        ]
        assert unnamed[:1] == []


def loose_flags(part: Slice, cell: int) -> bool:
    """Whether another cause is named for a field that has no answer: it will be judged with the answer."""
    return any(f"{field}_other_cause" in part.raised for field in part.absent(cell) if field != "temperature")
