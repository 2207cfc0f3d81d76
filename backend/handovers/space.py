"""How much of a page a sheet takes, counted in lines. Pure; its twin is frontend/static/js/lib/sheet/space.js."""

from collections.abc import Iterable

from backend.handovers.context import Json


def lines_of(sheet: Json) -> int:
    """The lines that the parts of a patient sheet take which can grow; what always stands there is not counted."""
    above = fresh(sheet) + wrapped(sheet["who"]["name"], 55) + wrapped(sheet["who"]["allergies"], 84)
    reasons = max(4, *(total(f"{one['when']} {one['text']}" for one in view["why"]) for view in sheet["syndromes"]))
    return above + reasons + beside(sheet) + drugs(sheet) + plans(sheet) + foot(sheet)


def wrapped(text: str, width: int) -> int:
    """Lines a text takes in a column of that many characters."""
    return max(1, -(-len(text) // width))


def total(texts: Iterable[str], width: int = 40) -> int:
    """Lines of several texts under one another."""
    return sum(wrapped(text, width) for text in texts)


def fresh(sheet: Json) -> int:
    """The title line, higher when freshness needs more words."""
    return wrapped(" ".join([sheet["fresh"]["flag"], *sheet["fresh"]["gaps"]]), 80)


def beside(sheet: Json) -> int:
    """The picture's drug rows, then the checks with the story at their side."""
    items = len(sheet["grid"]["rows"]) + 3 + total(sheet["grid"]["notes"], 90)
    told = total((f"{one['head']} {one['text']}" for one in sheet["story"]), 50)
    return int(sheet["lanes"]) + max(items, told)


def drugs(sheet: Json) -> int:
    """The table of drugs with its head."""
    rows = sheet["drugs"]["rows"]
    tall = (
        max(wrapped(f"{row['name']} {row['dose']}", 40), wrapped(row["times"], 44), wrapped(row["other"], 28))
        for row in rows
    )
    return 1 + sum(tall) + (wrapped(sheet["drugs"]["more"], 130) if sheet["drugs"]["more"] else 0)


def plans(sheet: Json) -> int:
    """Actions and contingency stand side by side: the taller one counts; a line to write on takes one and a half."""
    rows = sheet["actions"]["rows"]
    todo = sum(wrapped(row["what"], 34 if row["window"] else 56) for row in rows) + (
        1 if sheet["actions"]["more"] else 0
    )
    plan = sheet["contingency"]
    return max(todo, 2 + total((row["text"] for row in plan["rows"]), 50) + -(-plan["lines"] * 3 // 2))


def foot(sheet: Json) -> int:
    """The small print."""
    return wrapped(" ".join(sheet["foot"]), 130)
