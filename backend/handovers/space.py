"""How tall a sheet is, in tenths of a CSS pixel. Pure; its twin is frontend/static/js/lib/sheet/space.js."""

from collections.abc import Iterable

from backend.handovers.context import Json
from backend.pdf.letters import SPACE, width_of, wrapped

# what a line of each column surely holds, in hundredths of an em of its letters
FRESH, NAME, WHO, CRITERIA, REASON, NOTE, STORY, SITE, SIGN = 5828, 4580, 4900, 3030, 1470, 3690, 2160, 5890, 1700
BESIDE, SENTENCE, DRUG, PRODUCT, REST, SLOT, TASK, MISSED, ABSENT, FOOT, HANDED = (
    4517, 4995, 1637, 1900, 6080, 1530, 2250, 2090, 2880, 5370, 4980,
)  # fmt: skip
# how tall sheet.css makes a line of text, of small print, of a table
LINE, SMALL, ROW, GAP, APART, BOXED = 145, 138, 145, 20, 30, 25
HEAD, BLOCK, RULED = 208, 42, 63
TOP, GAPS, BANNER, PERSON, LONG, LONGER, ID = 214, 25, 99, 245, 187, 159, 171
WORDS, SAID, SYNDROME, FIGURES, NO_FIGURE, SIGNS, TWICE = {"stable": 304, "watcher": 333}, 164, 176, 681, 505, 245, 47
WORD, ITEM_HEADS, ITEM, DRUG_HEADS, WRITE, GIVEN = 363, 410, 143, 192, 241, 141


def height_of(sheet: Json) -> int:
    """How far down the page of a patient sheet reaches."""
    parts = (above, severity, summary, drugs, limits, plans, site, close)
    return sum(part(sheet) for part in parts)


def total(texts: Iterable[str], width: int) -> int:
    """Lines of several texts under one another."""
    return sum(wrapped(text, width) for text in texts)


def above(sheet: Json) -> int:
    """Title, freshness, identity."""
    who, gaps = sheet["who"], sheet["fresh"]["gaps"]
    number = f"{who['born_label']} {who['born']} {who['age']} {who['sex']} | {who['number_label']} {who['number']}"
    small = width_of(who["born_label"] + who["number_label"]) // 7
    allergies, weight = (f"{who[f'{one}_label']} {who[one]}" for one in ("allergies", "weight"))
    ids = wrapped(number, WHO + small - width_of(who["days"])) + wrapped(allergies, WHO - width_of(weight))
    place = width_of(f"{who['bed']} | {who['day']}") * 13 // 11
    name = LONG + LONGER * (wrapped(who["name"], NAME - place) - 1) if who["long"] == "yes" else PERSON
    return TOP + (GAPS + SMALL * wrapped(" · ".join(gaps), FRESH) if gaps else 0) + BANNER + name + ID * ids


def severity(sheet: Json) -> int:
    """The word and its sentence, then the two syndromes side by side."""
    level, word, told = (sheet["illness"][name] for name in ("level", "word", "sentence"))
    below = wrapped(told, SENTENCE) if width_of(told) > BESIDE - width_of(word) * 3 // 2 else 0
    return BLOCK + WORDS.get(level, WORD) + SAID * below + max(syndrome(one) for one in sheet["syndromes"])


def syndrome(one: Json) -> int:
    """Criteria, then the figures or the reasons beside them."""
    name = width_of(one["name"]) * 11 // 9 + SPACE
    criteria = SYNDROME + SMALL * (wrapped(one["criteria"], CRITERIA - name) - 1)
    figures = NO_FIGURE if one["now"]["wide"] == "yes" else FIGURES
    return criteria + max(figures, paragraphs((f"{row['when']} {row['text']}" for row in one["why"]), REASON, 8))


def paragraphs(texts: Iterable[str], width: int, gap: int) -> int:
    """Texts under one another with a gap below each."""
    return sum(LINE * wrapped(text, width) + gap for text in texts)


def summary(sheet: Json) -> int:
    """The picture, then the checks with the story at their side."""
    grid = sheet["grid"]
    key = [grid["key"]] if grid["key"] else []
    items = ITEM_HEADS + ITEM * max(1, len(grid["rows"])) + SMALL * total([*key, *grid["notes"]], NOTE)
    told = paragraphs((f"{one['head']} {one['text']}".strip() for one in sheet["story"]), STORY, GAP)
    return BLOCK + HEAD + int(float(sheet["trend"]["height"]) * 40 / 3) + max(items, told)


def drugs(sheet: Json) -> int:
    """The table of drugs with its head."""
    tall = (
        max(wrapped(f"{row['name']} {row['dose']}", DRUG), wrapped(row["times"], DRUG), wrapped(row["other"], PRODUCT))
        for row in sheet["drugs"]["rows"]
    )
    small = [text for text in (sheet["drugs"]["more"], sheet["drugs"]["note"]) if text]
    return DRUG_HEADS + sum(ROW * lines + GAP for lines in tall) + SMALL * total(small, REST)


def limits(sheet: Json) -> int:
    """Near the centre, not driving."""
    return SMALL * wrapped(sheet["limits"], REST) + APART if sheet["limits"] else 0


def plans(sheet: Json) -> int:
    """Actions and contingency stand side by side: the taller one counts."""
    rows, plan = sheet["actions"]["rows"], sheet["contingency"]
    todo = sum(ROW * wrapped(row["what"], SLOT if row["window"] else TASK) + BOXED for row in rows)
    todo += SMALL if sheet["actions"]["more"] else 0
    missed = LINE + paragraphs((row["text"] for row in plan["rows"]), MISSED, GAP)
    missed += paragraphs(sheet["handed"]["lines"], ABSENT, GAP)
    told = [text for text in (plan["absent"], sheet["site"]["more"], sheet["site"]["phones"]) if text]
    return BLOCK + HEAD + max(todo, missed + LINE * total(told, ABSENT) + WRITE * plan["lines"])


def site(sheet: Json) -> int:
    """The site's own lines across the page."""
    told = sheet["site"]
    texts = [*map(paragraph, told["groups"]), *([told["none"]] if told["none"] else [])]
    return RULED + LINE * total(texts, SITE) if texts else 0


def paragraph(group: Json) -> str:
    """The lines of one document, and which document it is, running on."""
    return " ".join([*(f"{row['head']} {row['text']}" for row in group["lines"]), group["source"]])


def close(sheet: Json) -> int:
    """What was handed over, the receiver's hand and the small print."""
    told = sheet["handed"]
    given = [f"{told['given']}. {told['accepted']}", *([told["asked"]] if told["asked"] else [])]
    signs = SIGNS + (TWICE if wrapped(f"{sheet['synthesis']['given']} {sheet['synthesis']['name']}", SIGN) > 1 else 0)
    return BLOCK + HEAD + GIVEN * total(given, HANDED) + signs + SMALL * wrapped(" ".join(sheet["foot"]), FOOT)
