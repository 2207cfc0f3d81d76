"""How tall a sheet is, in tenths of a CSS pixel. Pure; its twin is frontend/static/js/lib/sheet/space.js."""

from collections.abc import Iterable

from backend.handovers.context import Json

# letters that a line of each column surely holds
FRESH, NAME, IDS, ALLERGIES, CRITERIA, REASON, NOTE, STORY, SITE = 120, 50, 64, 76, 70, 30, 72, 45, 112
SENTENCE, DRUG, TIMES, PRODUCT, REST, SLOT, TASK, MISSED, ABSENT, FOOT = 96, 30, 34, 38, 118, 32, 44, 44, 56, 114
HANDED = 96
# how tall sheet.css makes a line of text, of small print, of a table
LINE, SMALL, ROW, GAP = 145, 138, 145, 20
HEAD, BLOCK = 208, 42
TOP, GAPS, BANNER, PERSON, LONG, ID = 214, 23, 99, 245, 159, 171
WORD, SYNDROME, FIGURES, SIGNS = 363, 176, 681, 245
ITEM_HEADS, ITEM, DRUG_HEADS, WRITE = 410, 143, 192, 241


def height_of(sheet: Json) -> int:
    """How far down the page of a patient sheet reaches."""
    parts = (above, severity, summary, drugs, limits, plans, site, close)
    return sum(part(sheet) for part in parts)


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
    """Title, freshness, identity."""
    who, gaps = sheet["who"], sheet["fresh"]["gaps"]
    number = f"{who['born_label']} {who['born']} {who['age']} {who['sex']} | {who['number_label']} {who['number']}"
    ids = wrapped(number, IDS) + wrapped(f"{who['allergies_label']} {who['allergies']}", ALLERGIES)
    name = max(PERSON, LONG * wrapped(who["name"], NAME)) if who["long"] == "yes" else PERSON
    return TOP + (GAPS + SMALL * wrapped(" · ".join(gaps), FRESH) if gaps else 0) + BANNER + name + ID * ids


def severity(sheet: Json) -> int:
    """The word and its sentence, then the two syndromes side by side."""
    word = WORD + LINE * (wrapped(f"{sheet['illness']['word'] * 2} {sheet['illness']['sentence']}", SENTENCE) - 1)
    return BLOCK + word + max(syndrome(one) for one in sheet["syndromes"])


def syndrome(one: Json) -> int:
    """Criteria, then the figures or the reasons beside them."""
    criteria = SYNDROME + SMALL * (wrapped(f"{one['name']} {one['criteria']}", CRITERIA) - 1)
    return criteria + max(FIGURES, paragraphs((f"{row['when']} {row['text']}" for row in one["why"]), REASON, 8))


def paragraphs(texts: Iterable[str], width: int, gap: int) -> int:
    """Texts under one another with a gap below each."""
    return sum(LINE * wrapped(text, width) + gap for text in texts)


def summary(sheet: Json) -> int:
    """The picture, then the checks with the story at their side."""
    grid = sheet["grid"]
    items = ITEM_HEADS + ITEM * max(1, len(grid["rows"])) + SMALL * total(grid["notes"], NOTE)
    told = paragraphs((f"{one['head']} {one['text']}" for one in sheet["story"]), STORY, GAP)
    return BLOCK + HEAD + int(float(sheet["trend"]["height"]) * 40 / 3) + max(items, told)


def drugs(sheet: Json) -> int:
    """The table of drugs with its head."""
    tall = (
        max(wrapped(f"{row['name']} {row['dose']}", DRUG), wrapped(row["times"], TIMES), wrapped(row["other"], PRODUCT))
        for row in sheet["drugs"]["rows"]
    )
    small = [text for text in (sheet["drugs"]["more"], sheet["drugs"]["note"]) if text]
    return DRUG_HEADS + sum(ROW * lines + GAP for lines in tall) + SMALL * total(small, REST)


def limits(sheet: Json) -> int:
    """Near the centre, not driving."""
    return SMALL * wrapped(sheet["limits"], REST) + GAP if sheet["limits"] else 0


def plans(sheet: Json) -> int:
    """Actions and contingency stand side by side: the taller one counts."""
    rows, plan = sheet["actions"]["rows"], sheet["contingency"]
    todo = sum(ROW * wrapped(row["what"], SLOT if row["window"] else TASK) + GAP for row in rows)
    todo += SMALL if sheet["actions"]["more"] else 0
    missed = LINE + paragraphs((row["text"] for row in plan["rows"]), MISSED, GAP)
    missed += paragraphs(sheet["handed"]["lines"], ABSENT, GAP)
    told = [text for text in (plan["absent"], sheet["site"]["more"], sheet["site"]["phones"]) if text]
    return BLOCK + HEAD + max(todo, missed + LINE * total(told, ABSENT) + WRITE * plan["lines"])


def site(sheet: Json) -> int:
    """The site's own lines across the page."""
    told = sheet["site"]
    lines = [f"{row['head']} {row['text']}" for one in told["groups"] for row in one["lines"]]
    sources = [one["source"] for one in told["groups"]]
    texts = [text for text in (*lines, *sources, told["none"]) if text]
    return BLOCK + LINE * total(texts, SITE) if texts else 0


def close(sheet: Json) -> int:
    """What was handed over, the receiver's hand and the small print."""
    told = sheet["handed"]
    given = [f"{told['given']}. {told['accepted']}", *([told["asked"]] if told["asked"] else [])]
    return BLOCK + HEAD + paragraphs(given, HANDED, GAP) + SIGNS + GAP + SMALL * wrapped(" ".join(sheet["foot"]), FOOT)
