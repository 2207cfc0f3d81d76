"""Which bodies the chart can read. Pure; its twin is frontend/static/js/chart/shape.js."""

import re
from collections.abc import Callable
from datetime import date
from typing import Any

Json = dict[str, Any]

LONGEST_WINDOW = 400
GRADES, HIGHEST_GRADE = ("floor", "ceiling", "worst", "signed"), 4  # death is an outcome, no grade of a check
HOUR = r"([01]\d|2[0-3]):[0-5]\d"
DAY = re.compile(r"(19|20|21)\d\d-\d\d-\d\d", re.ASCII)
INSTANT = re.compile(rf"{DAY.pattern}T{HOUR}:[0-5]\d(\.\d{{1,3}})?(Z|[+-]{HOUR})", re.ASCII)

TIMES = ("at", "recorded_at")
CHECK = {
    "tool": "text?", "tool_reason": "text?",
    "items": "items?", "answers": "answers?", "reasons": "codes?", "grade": "grade?",
    "rotation": "codes?", "entry": "object?", "measured": "measured?", "sources": "codes?", "vasopressors": "texts?",
    "baseline": "text?", "identity": "text?", "background": "background?",
    "handwriting": "handwriting|null?", "writing_signs": "texts?",
}  # fmt: skip
PLACE = {"bed": "text?", "from": "instant?"}
CHANGE = {"reason": "text?", "text": "text?"}
# kind -> field -> form; `?`: it may be absent, which is not null
FORMS: dict[str, dict[str, str]] = {
    "patient": {"family": "text", "given": "text", "born": "day?", "sex": "text?", "number": "text?",
                "allergies": "codes?", "prompt_language": "text?"},
    "stay": PLACE,
    "transfer": PLACE | {"to_ward": "text"},
    "discharge": CHANGE,
    "course": {"product": "text?", "class": "text?", "indication": "text?", "line": "text?", "setting": "text?",
               "trial": "text?", "day0": "instant|null?", "window_days": "window", "protocol": "text",
               "protocol_sha256": "text?", "developmental_delay": "text?"},
    "product_dose": {"product": "text?", "number": "whole?", "unit": "text?", "from": "instant?"},
    "monitoring": CHANGE | {"protocol": "text", "protocol_sha256": "text?"},
    "neuro_check": CHECK,
    "crs_check": CHECK,
    "medication": CHANGE | {"agent": "text?", "state": "text?", "unit": "text?", "route": "text?", "from": "instant?",
                            "until": "instant?", "brand": "text?", "batch": "text?", "ordered_by": "text?"},
    "weight": {"weight_g": "whole"},
    "findings": {"score": "text?", "answers": "codes?"},
    "lab": {"code": "text?", "value": "text?", "unit": "text?"},
    "slot_missed": CHANGE | {"slot": "text?"},
    "pause": CHANGE,
    "resume": CHANGE,
    "escalation": {"of": "text?", "to": "text?"},
    "acknowledgement": {"of": "text?"},
    "handover": {"shift": "text?", "to": "text?", "contingency": "text?"},
    "handover_accepted": {"of": "text?"},
    "note": CHANGE | {"of": "text?"},
    "amendment": CHANGE | {"at": "instant?"},
    "void": CHANGE,
    "decision": CHANGE | {"question": "text?", "answer": "text?"},
}  # fmt: skip


def is_readable(entry: Json, kind: str | None) -> bool:
    """Whether the chart can read an entry's times and body, and the new one of an amendment to a record of a kind."""
    if not is_sound(entry):
        return False
    if entry["kind"] != "amendment" or kind is None:
        return True
    body = entry["body"].get("body")
    return isinstance(body, dict) and fits(body, kind)


def is_sound(entry: Json) -> bool:
    """Whether its own times and body have their form."""
    return all(is_instant(entry[time]) for time in TIMES if time in entry) and fits(entry["body"], entry["kind"])


def fits(body: Json, kind: str) -> bool:
    """Whether every field the chart reads has its form; what it does not read may be anything."""
    fields = READ.get(kind, [])
    return all(
        any(known(body[field]) for known in tests) if field in body else may_lack for field, may_lack, tests in fields
    )


def is_text(value: Any) -> bool:
    """A string."""
    return type(value) is str


def is_whole(value: Any) -> bool:
    """A whole number; True and False are none."""
    return type(value) is int


def is_window(value: Any) -> bool:
    """Days that the offsets of a ward reach."""
    return is_whole(value) and 0 <= value <= LONGEST_WINDOW


def is_day(value: Any) -> bool:
    """A date that exists, in a year somebody can mean."""
    return is_text(value) and DAY.fullmatch(value) is not None and exists(value)


def is_instant(value: Any) -> bool:
    """An instant with its offset, on a day that exists."""
    return is_text(value) and INSTANT.fullmatch(value) is not None and exists(value[:10])


def exists(day: str) -> bool:
    """Whether the calendar has this day."""
    try:
        return date.fromisoformat(day) is not None
    except ValueError:
        return False


def is_texts(value: Any) -> bool:
    """A list of strings."""
    return isinstance(value, list) and all(is_text(one) for one in value)


def is_answers(value: Any) -> bool:
    """A code or a whole number for each field."""
    return isinstance(value, dict) and all(is_text(one) or is_whole(one) for one in value.values())


def is_codes(value: Any) -> bool:
    """A text for each field."""
    return isinstance(value, dict) and all(is_text(one) for one in value.values())


def is_items(value: Any) -> bool:
    """A code for each item; a child's own total beside them is a number."""
    return isinstance(value, dict) and all(
        is_whole(one) if name == "baseline" else is_text(one) for name, one in value.items()
    )


def is_measured(value: Any) -> bool:
    """A whole number for each quantity; where and with what it was measured is a text."""
    return isinstance(value, dict) and all(
        is_text(one) if name.endswith(("_site", "_device")) else is_whole(one) for name, one in value.items()
    )


def is_grade(value: Any) -> bool:
    """A grade that has a number, has one of the scale; what is not there nobody calculated or signed."""
    return isinstance(value, dict) and all(
        value.get(name) is None or (is_whole(value[name]) and 0 <= value[name] <= HIGHEST_GRADE) for name in GRADES
    )


def is_background(value: Any) -> bool:
    """What was noted before therapy: a list of codes for each question, or a text."""
    return isinstance(value, dict) and all(is_text(one) or is_texts(one) for one in value.values())


def is_handwriting(value: Any) -> bool:
    """The hash, type and size of a written sentence; of one in strokes what was counted too."""
    return (
        isinstance(value, dict)
        and all(is_text(value.get(name)) for name in ("sha256", "type"))
        and is_whole(value.get("bytes"))
        and all(name not in value or is_whole(value[name]) for name in ("duration_ms", "pen_lifts"))
    )


def is_object(value: Any) -> bool:
    """Names and values."""
    return isinstance(value, dict)


def is_null(value: Any) -> bool:
    """Said not to be known."""
    return value is None


IS: dict[str, Callable[[Any], bool]] = {
    "text": is_text, "window": is_window, "day": is_day, "instant": is_instant, "texts": is_texts,
    "answers": is_answers, "items": is_items, "codes": is_codes, "measured": is_measured, "grade": is_grade,
    "object": is_object, "whole": is_whole, "background": is_background, "handwriting": is_handwriting,
    "null": is_null,
}  # fmt: skip


def apart(field: str, form: str) -> tuple[str, bool, list[Callable[[Any], bool]]]:
    """The form of a field, taken apart once: whether it may be absent, and the tests of which one must hold."""
    return field, form.endswith("?"), [IS[one] for one in form.rstrip("?").split("|")]


READ = {kind: [apart(field, form) for field, form in forms.items()] for kind, forms in FORMS.items()}
