"""The grammar of a score beside the grade: from which laboratory values it is made, and how."""

from collections.abc import Callable, Iterator
from itertools import pairwise

from backend.contract.phases import check_phases
from backend.contract.shape import Json, among, codes, confidence, decimals, head, keys, need, rows, text, whole

HEAD = {"code", "edition", "title", "cites", "confidence", "unsigned", "form"}
RATIO = HEAD | {"over", "under", "decimals", "log2_decimals", "together_h"}
POINTS = HEAD | {"items", "groups", "days"}
RUNS = HEAD | {"analyte", "unit", "phases"}


def check_score(place: str, found: Json, analytes: dict[str, Json]) -> None:
    """A score by its form; `analytes` by code, sound ones."""
    among(f"{place}.form", found.get("form"), FORMS, "a form")
    allowed, check = FORMS[found["form"]]
    keys(place, found, allowed, allowed)
    head(place, found)
    confidence(f"{place}.confidence", found["confidence"])
    check(place, found, analytes)


def check_ratio(place: str, found: Json, analytes: dict[str, Json]) -> None:
    """Values above and below the line, each once."""
    for name in ("over", "under"):
        for index, row in enumerate(rows(f"{place}.{name}", found[name])):
            keys(f"{place}.{name}[{index}]", row, ("analyte", "unit"), ("analyte", "unit"))
            check_unit(f"{place}.{name}[{index}]", row, analytes)
    codes(f"{place}.over", [row["analyte"] for row in found["over"] + found["under"]])
    for name in ("decimals", "log2_decimals"):
        decimals(f"{place}.{name}", found[name])
    whole(f"{place}.together_h", found["together_h"], least=1)


def check_unit(place: str, row: Json, analytes: dict[str, Json]) -> None:
    """An analyte in the unit its values are converted to."""
    among(f"{place}.analyte", row["analyte"], analytes, "a laboratory value")
    base = analytes[row["analyte"]]["base"]
    need(row["unit"] == base, f"{place}.unit", f"not {base}, which its values are converted to")


def check_points(place: str, found: Json, analytes: dict[str, Json]) -> None:
    """Items with bands, groups of the sum, and the days whose values count."""
    for index, item in enumerate(rows(f"{place}.items", found["items"])):
        at, needed = f"{place}.items[{index}]", ("analyte", "unit", "decimals", "bands")
        keys(at, item, needed, needed)
        check_unit(at, item, analytes)
        decimals(f"{at}.decimals", item["decimals"])
        check_bands(f"{at}.bands", item["bands"])
    codes(f"{place}.items", [item["analyte"] for item in found["items"]])
    check_groups(f"{place}.groups", found["groups"])
    days = found["days"]
    keys(f"{place}.days", days, ("from", "best", "until"), ("from", "best", "until"))
    need(all(type(day) is int for day in days.values()), f"{place}.days", "not whole numbers")
    need(days["from"] <= days["best"] <= days["until"], f"{place}.days", "not in ascending order")


def check_runs(place: str, found: Json, analytes: dict[str, Json]) -> None:
    """One value day by day, graded in spans of days."""
    check_unit(place, found, analytes)
    check_phases(f"{place}.phases", found["phases"])


def check_listed(place: str, found: Json, analytes: dict[str, Json]) -> None:
    """Criteria by group, each once, some with the laboratory values that are shown beside them."""
    names = []
    for index, group in enumerate(rows(f"{place}.groups", found["groups"])):
        at = f"{place}.groups[{index}]"
        keys(at, group, ("code", "items"), ("code", "items"))
        for number, item in enumerate(rows(f"{at}.items", group["items"])):
            keys(f"{at}.items[{number}]", item, ("code",), ("code", "beside"))
            for code in codes(f"{at}.items[{number}].beside", item.get("beside", []), least=0):
                among(f"{at}.items[{number}].beside", code, analytes, "a laboratory value")
            names.append(item["code"])
    codes(f"{place}.groups", [group["code"] for group in found["groups"]])
    codes(f"{place}.items", names)


def check_sum(place: str, found: Json, _analytes: dict[str, Json]) -> None:
    """Findings with their points, and those of which a source says only that they are the most there is."""
    for index, item in enumerate(rows(f"{place}.items", found["items"])):
        keys(f"{place}.items[{index}]", item, ("code", "points"), ("code", "points"))
        need(type(item["points"]) is int, f"{place}.items[{index}].points", "not a whole number")
    maximal = codes(f"{place}.maximal", found["maximal"])
    codes(f"{place}.items", [*[item["code"] for item in found["items"]], *maximal])


def check_bands(place: str, found: object) -> None:
    """Bands that follow one another, the last without an end."""
    bands = rows(place, found)
    for index, band in enumerate(bands):
        end = {"below", "upto"} & set(band) if isinstance(band, dict) else set()
        need(len(end) == (index < len(bands) - 1), f"{place}[{index}]", "one end, and none for the last")
        keys(f"{place}[{index}]", band, {"points"} | end, {"points"} | end)
        for value in band.values():
            whole(f"{place}[{index}]", value)
    ends = [band["below"] if "below" in band else band["upto"] for band in bands[:-1]]
    need(all(one < other for one, other in pairwise(ends)), place, "not in ascending order")


def check_groups(place: str, found: object) -> None:
    """Groups of the sum that follow one another, the last without an end."""
    groups = rows(place, found)
    for index, group in enumerate(groups):
        end = {"upto"} if index < len(groups) - 1 else set()
        keys(f"{place}[{index}]", group, {"code"} | end, {"code"} | end)
        text(f"{place}[{index}].code", group["code"])
        for name in end:
            whole(f"{place}[{index}].{name}", group[name])
    ends = [group["upto"] for group in groups[:-1]]
    need(all(one < other for one, other in pairwise(ends)), place, "not in ascending order")
    codes(place, [group["code"] for group in groups])


def findings_of(score: Json) -> list[Json]:
    """What a person says of a patient for this score; none for one of laboratory values."""
    if score["form"] == "listed":
        return [item for group in score["groups"] for item in group["items"]]
    return list(score["items"]) if score["form"] == "sum" else []


def words_of(score: Json) -> Iterator[str]:
    """Ids of its words: title, what it is, groups."""
    yield f"score-{score['code']}"
    yield f"score-{score['code']}-text"
    yield from (f"score-group-{group['code']}" for group in score.get("groups", []))
    found = [item["code"] for item in findings_of(score)] + score.get("maximal", [])
    yield from (f"score-{score['code']}-{code.replace('_', '-')}" for code in found)
    for phase in score.get("phases", []):
        yield f"score-{score['code']}-{phase['code']}"
        yield from (f"score-blind-{name.replace('_', '-')}" for name in phase.get("unknown", []))


Check = Callable[[str, Json, dict[str, Json]], None]
FORMS: dict[str, tuple[set[str], Check]] = {
    "ratio": (RATIO, check_ratio),
    "points": (POINTS, check_points),
    "runs": (RUNS, check_runs),
    "listed": (HEAD | {"groups"}, check_listed),
    "sum": (HEAD | {"items", "maximal"}, check_sum),
}
