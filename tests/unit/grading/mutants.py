"""The faults of public graders, put into ours; as a command (`python -m`) it prints in how many cells each fails."""

from copy import deepcopy
from typing import Any

from backend.contract import load
from backend.grading.evaluator import grade
from backend.grading.instrument import score
from tests.unit.grading.checking import Grader, Json, codes, right_grades, right_scores, wrong_grades, wrong_scores

ICANS, CRS = "astct-icans-2019", "astct-crs-2019"
ICE_BANDS = {1: (7, 9), 2: (3, 6), 3: (0, 2)}
NEGATIVE = {"consciousness": "alert", "seizure": "none", "motor": "none", "raised_icp": "none"}
FLAGS = ("fever_other_cause", "hypotension_other_cause", "oxygen_other_cause")
LEE = {"one_vasopressor": 2, "multiple_vasopressors": 3}
NEVER_SUPPORTED = {"hypotension": "none", "oxygen": "room_air"}


def moved(code: str, field: str, **grades: int) -> Grader:
    """A table that has some codes of a field under other grades; 0 is under none."""
    table = deepcopy(load.criteria(code))
    domain = next(domain for domain in table["domains"] if domain["field"] == field)
    typed = {one: row["grade"] for row in domain["grades"] for one in row["when"]["in"]} | grades
    domain["grades"] = [
        {"grade": value, "when": {"field": field, "in": [one for one in typed if typed[one] == value]}}
        for value in sorted(set(typed.values()) - {0})
    ]
    return lambda answers: grade(table, answers)


def banded(**bands: tuple[int, int]) -> Grader:
    """A table with other bands for ICE."""
    table = deepcopy(load.criteria(ICANS))
    every = {f"grade_{value}": band for value, band in ICE_BANDS.items()} | bands
    table["domains"][0]["grades"] = [
        {"grade": int(name[-1]), "when": {"field": "ice", "min": low, "max": high}}
        for name, (low, high) in sorted(every.items())
    ]
    return lambda answers: grade(table, answers)


def boxless(*fields: str) -> Grader:
    """A form without a box for some signs: they are never there."""
    return lambda answers: grade(load.criteria(ICANS), {**answers, **{field: NEGATIVE[field] for field in fields}})


def filled(code: str, **blanks: Any) -> Grader:
    """A blank stands for an answer."""
    return lambda answers: grade(load.criteria(code), {**blanks, **answers})


def without(*keys: str) -> Any:
    """A table of CRS without some of its conditions."""
    table = {name: part for name, part in load.criteria(CRS).items() if name not in keys}
    return lambda answers: grade(table, answers)


def tremor(answers: Json) -> Json:
    """Tremor and myoclonus are grade 2."""
    found = grade(load.criteria(ICANS), answers)
    least = 2 if "yes" in (answers.get("tremor"), answers.get("myoclonus")) else 0
    return found | {"floor": max(least, found["floor"]), "ceiling": max(least, found["ceiling"])}


def falsy(answers: Json) -> Json:
    """A score of 0 looks like none."""
    return grade(load.criteria(ICANS), {name: value for name, value in answers.items() if value != 0})


def everybody(answers: Json) -> Json:
    """Nobody is below grade 1."""
    found = grade(load.criteria(CRS), answers)
    return found | {"floor": max(1, found["floor"]), "ceiling": max(1, found["ceiling"])}


def no_fever_no_crs(answers: Json) -> Json:
    """Fever is required for ever, tocilizumab or not."""
    return grade(load.criteria(CRS), answers | {"episode_open": "no", "fever_masked": "no"})


def no_cause(answers: Json) -> Json:
    """Nobody asks for another cause."""
    return grade(load.criteria(CRS), answers | dict.fromkeys(FLAGS, "no"))


def mild_falls(answers: Json) -> Json:
    """Without fever, fluids and a cannula are nothing, a vasopressor is CRS."""
    mild = {
        name: NEVER_SUPPORTED[name]
        for name in ("hypotension", "oxygen")
        if answers.get(name) in ("no_vasopressor", "low_flow", "blow_by")
    }
    is_fever = answers.get("temperature", 0) >= 380
    return grade(load.criteria(CRS), answers if is_fever else answers | mild | {"episode_open": "yes"})


def both(answers: Json) -> Json:
    """Grade 4 needs a ventilator and vasopressors."""
    is_both = answers.get("oxygen") == "ventilated" and "vasopressor" in answers.get("hypotension", "none")[-13:]
    found = grade(load.criteria(CRS), answers)
    return found if is_both else found | {"floor": min(3, found["floor"]), "ceiling": min(3, found["ceiling"])}


def untested(counts: str) -> Grader:
    """An item that nobody could test, or nobody asked, counts as if it had been."""

    def scorer(items: Json) -> Json:
        answers = {code: items.get(code) for code in codes()}
        sure = {code: one if one in ("correct", "incorrect") else counts for code, one in answers.items()}
        return score(load.instrument("ice"), sure)

    return scorer


def rescaled(items: Json) -> Json:
    """What could be tested is stretched to ten."""
    found = score(load.instrument("ice"), items)
    points = round(10 * found["floor"] / found["answered"]) if found["answered"] else 0
    return found | {"floor": points, "ceiling": points}


GRADERS: dict[str, tuple[str, Grader]] = {
    "ICE 0 is always grade 4": (ICANS, banded(grade_3=(1, 2), grade_4=(0, 0))),
    "ICE 10 is grade 1": (ICANS, banded(grade_1=(7, 10))),
    "ICE below 2 is grade 3": (ICANS, banded(grade_2=(2, 6), grade_3=(0, 1))),
    "ICE not asked is ICE 0": (ICANS, filled(ICANS, ice=0)),
    "ICE not asked is ICE 10": (ICANS, filled(ICANS, ice=10)),
    "ICE 0 is not asked": (ICANS, falsy),
    "a blank is a negative answer": (ICANS, filled(ICANS, **NEGATIVE)),
    "tremor and myoclonus are grade 2": (ICANS, tremor),
    "hemiparesis is grade 3": (ICANS, moved(ICANS, "motor", deep_focal_weakness=3)),
    "stupor is grade 3": (ICANS, moved(ICANS, "consciousness", unarousable=3)),
    "any oedema is grade 4": (ICANS, moved(ICANS, "raised_icp", focal_oedema=4)),
    "focal oedema has no box": (ICANS, moved(ICANS, "raised_icp", focal_oedema=0)),
    "papilloedema has no box": (ICANS, moved(ICANS, "raised_icp", papilloedema=0)),
    "posturing is a motor sign of grade 3": (ICANS, moved(ICANS, "raised_icp", posturing=3)),
    "every seizure is grade 3": (ICANS, moved(ICANS, "seizure", prolonged=3, repetitive=3)),
    "consciousness has no box": (ICANS, boxless("consciousness")),
    "seizures have no box": (ICANS, boxless("seizure")),
    "only ICE is asked": (ICANS, boxless(*NEGATIVE)),
    "fever is required for ever": (CRS, no_fever_no_crs),
    "fever is never required": (CRS, without("gate", "maybe", "confirm")),
    "masking is not asked about": (CRS, without("maybe")),
    "fever that is gone is not asked about": (CRS, without("confirm")),
    "everybody has CRS 1": (CRS, everybody),
    "vasopressors by Lee 2014": (CRS, moved(CRS, "hypotension", **LEE)),
    "masks count as low flow": (CRS, moved(CRS, "oxygen", facemask=2, venturi=2, non_rebreather=2)),
    "CPAP and BiPAP count as high flow": (CRS, moved(CRS, "oxygen", cpap=3, bipap=3)),
    "a ventilator is grade 3": (CRS, moved(CRS, "oxygen", ventilated=3)),
    "grade 4 needs ventilator and vasopressor": (CRS, both),
    "without fever only a vasopressor counts": (CRS, mild_falls),
    "another cause is not asked for": (CRS, no_cause),
    "temperature not taken is no fever": (CRS, filled(CRS, temperature=370)),
    "support not asked is no support": (CRS, filled(CRS, **NEVER_SUPPORTED)),
}
SCORERS: dict[str, Grader] = {
    "an item not testable or not asked is wrong": untested("incorrect"),
    "an item not testable or not asked is right": untested("correct"),
    "what was tested is stretched to ten": rescaled,
}


def main() -> None:
    """A line for each fault."""
    for name, (code, grader) in GRADERS.items():
        print(f"{name:<44}{code:<18}{len(wrong_grades(code, grader)):>6} of {len(right_grades(code))} cells")
    for name, scorer in SCORERS.items():
        print(f"{name:<44}{'ice':<18}{len(wrong_scores(scorer)):>6} of {len(right_scores())} cells")


if __name__ == "__main__":
    main()
