"""How much of a page a sheet takes, counted in lines. Pure; its twin is frontend/static/js/lib/sheet/space.js."""

from collections.abc import Iterable

from backend.handovers.context import Json

# letters that a line of each column surely holds
FRESH, NAME, IDS, ALLERGIES, REASON, NOTE, STORY = 110, 46, 60, 70, 30, 72, 45
DRUG, TIMES, PRODUCT, REST, SLOT, TODO, MISSED, FOOT = 30, 34, 38, 118, 32, 44, 44, 106


def lines_of(sheet: Json) -> int:
    """The lines that the parts of a patient sheet take which can grow; what always stands there is not counted."""
    reasons = max(
        4, *(total((f"{one['when']} {one['text']}" for one in view["why"]), REASON) for view in sheet["syndromes"])
    )
    return above(sheet) + reasons + beside(sheet) + drugs(sheet) + plans(sheet) + foot(sheet)


def wrapped(text: str, width: int) -> int:
    """Lines a text takes in a column of that many letters; words go to the next line whole, or break when too long."""
    lines, used = 1, 0
    for word in text.split(" "):
        if used and used + 1 + len(word) > width:
            lines, used = lines + 1, 0
        used += len(word) + (1 if used else 0)
        lines, used = lines + (max(used, 1) - 1) // width, (max(used, 1) - 1) % width + 1
    return lines


def total(texts: Iterable[str], width: int) -> int:
    """Lines of several texts under one another."""
    return sum(wrapped(text, width) for text in texts)


def above(sheet: Json) -> int:
    """Freshness and identity, whose lines are a fifth higher."""
    who, gaps = sheet["who"], sheet["fresh"]["gaps"]
    number = f"{who['born_label']} {who['born']} {who['age']} {who['sex']} | {who['number_label']} {who['number']}"
    tall = wrapped(number, IDS) + wrapped(f"{who['allergies_label']} {who['allergies']}", ALLERGIES)
    tall += wrapped(who["name"], NAME) if who["long"] == "yes" else 1
    return (1 + wrapped(" · ".join(gaps), FRESH) if gaps else 1) + -(-tall * 6 // 5)


def beside(sheet: Json) -> int:
    """The picture's drug rows, then the checks with the story at their side."""
    items = len(sheet["grid"]["rows"]) + 3 + total(sheet["grid"]["notes"], NOTE)
    told = total((f"{one['head']} {one['text']}" for one in sheet["story"]), STORY) + len(sheet["story"]) // 6
    return int(sheet["lanes"]) + max(items, told)


def drugs(sheet: Json) -> int:
    """The table of drugs with its head."""
    rows = sheet["drugs"]["rows"]
    tall = (
        max(wrapped(f"{row['name']} {row['dose']}", DRUG), wrapped(row["times"], TIMES), wrapped(row["other"], PRODUCT))
        for row in rows
    )
    return 1 + sum(tall) + len(rows) // 5 + (wrapped(sheet["drugs"]["more"], REST) if sheet["drugs"]["more"] else 0)


def plans(sheet: Json) -> int:
    """Actions and contingency stand side by side: the taller one counts; to write on takes 5/3 of a line."""
    rows, plan = sheet["actions"]["rows"], sheet["contingency"]
    todo = sum(wrapped(row["what"], SLOT if row["window"] else TODO) for row in rows) + -(-len(rows) // 5)
    todo += 1 if sheet["actions"]["more"] else 0
    return max(todo, 3 + total((row["text"] for row in plan["rows"]), MISSED) + -(-plan["lines"] * 5 // 3))


def foot(sheet: Json) -> int:
    """The small print."""
    return wrapped(" ".join(sheet["foot"]), FOOT)
