"""The grammar of the protocols: when checks are due, what an episode is, what the sheets show, who decides what."""

from datetime import date
from typing import Any

from backend.contract.schedules import NEEDED, TIGHTER, check_times, check_whole
from backend.contract.shape import Json, among, codes, head, keys, need, rows, text, whole

HEAD = {"code", "edition", "title", "cites", "unsigned"}
LEVEL: Json = {
    "reasons": 0, "lines": 0, "missed": 0, "contingencies": 0, "handed_words": 0, "handed_name": 0, "notes": 0,
    "story_lines": 0, "drug_rows": 0, "drug_note": "no or yes", "drug_names": 0, "doses": 0, "changes": 0,
    "actions": 0, "trend_drugs": 0, "site_rows": 0, "site_phones": 0, "low_trend": "no or yes", "limits": "no or yes",
}  # fmt: skip
BY_CODE: dict[str, Json] = {
    "alarms": {"rise": 0, "steep": 0, "findings": [{"field": "code", "answers": ["code"]}], "called": ["code"]},
    "assessments": {
        "classes": ["code"], "targets": ["code"], "months": [{"month": 0}], "confidence": "A or B or C or D",
    },
    "baseline": {
        "worse": [{"tool": "code", "when": "lower or higher"}],
        "handicaps": ["code"], "alone": ["code"], "hands": ["code"], "languages": ["code"],
    },
    "episodes": {
        "course_days_before": 0, "clear_h": 0, "reopen_h": 0, "icans_reopen_h": 0, "fever_min": 0, "masked_h": 0,
        "clear_hypotension": ["code"], "clear_oxygen": ["code"], "masking": ["code"],
        "delayed_after_day": 0, "delayed_classes": ["code"], "delayed_syndromes": ["code"],
        "rare_after_days": 0, "rare_classes": ["code"], "rare_syndromes": ["code"],
        "rare_confidence": "A or B or C or D",
        "closes": ["code"], "opens": ["code"], "explained": ["code"],
    },
    "handwriting": {"signs": ["code"]},
    "handover": {
        "shift_h": 0, "handing_h": 0, "expected": ["code"],
        "silent_min": 0, "silent_within_h": 0, "trend_days": 0, "checks": 0,
        "story_width": 0, "site_width": 0, "phones_width": 0, "reason_width": 0,
        "calls_h": 0, "calls": 0, "remarks": 0, "ward_drugs": 0, "course_drugs": 0, "page_height": 0,
        "form_checks": 0, "form_lines": 0, "form_lines_apart": 0,
        "observed": ["code"], "staying_drugs": ["code"], "yielding_drugs": ["code"],
        "lowest_labs": ["code"], "highest_labs": ["code"], "levels": [LEVEL],
    },
    "held": {"holds": ["code"], "accept": ["code"], "keep_apart": ["code"], "explained": ["code"]},
    "medication": {
        "double_min": 0, "weight_old_days": 0, "weight_changed_percent": 0, "weight_twice_h": 0, "offline_min": 0,
        "groups": ["code"], "states": ["code"], "not_given": ["code"], "stopped": ["code"], "explained": ["code"],
    },
    "monitoring": {"reasons": ["code"], "explained": ["code"]},
    "missed": {
        "reasons": ["code"], "pauses": ["code"], "resumes": ["code"], "explained": ["code"],
        "long_pause_h": 0, "shifts": ["hour"],
    },
    "illness-severity": {"levels": [{"level": "code", "from": 0}]},
    "systems": {
        "order": ["code"],
        "measured": ["code"],
        "estimated": [
            {"fact": "code", "device": "code", "flow": "code", "from": 0, "up_to": 0, "base": 0, "per_l": 0}
        ],
        "below": [{"fact": "code", "measured": "code", "limit": 0, "answer": "code"}],
        "counted": [{"fact": "code", "list": "code"}],
        "running": [{"fact": "code", "list": "code"}],
        "totals": [{"criteria": "code", "instrument": "code", "tool": "ice or capd"}],
    },
    "trends": {"late_min": 0, "ranges": [{"hours": 0}]},
    "windows": {
        "default_days": 0,
        "published": [
            {
                "code": "code", "since?": "day", "until?": "day", "daily_days?": 0, "watch_days": 0,
                "near_days": 0, "driving_days": 0, "confidence": "A or B or C or D", "products": ["code"],
            }
        ],
    },
}  # fmt: skip


def check_protocol(place: str, protocol: Json) -> None:
    """A protocol by its code; one of another code is a schedule of checks."""
    shape = BY_CODE.get(str(protocol.get("code")))
    if shape is None:
        needed = HEAD | NEEDED | {"window_days"}
        keys(place, protocol, needed, needed | TIGHTER | {"hold_h", "beside", "later"})
        head(place, protocol)
        check_whole(place, protocol)
        return
    keys(place, protocol, HEAD | set(shape), HEAD | set(shape))
    head(place, protocol)
    for name, example in shape.items():
        like(f"{place}.{name}", protocol[name], example)


def like(place: str, found: Any, example: Any) -> None:
    """A value of the same make as an example."""
    if example == 0:
        whole(place, found)
    elif isinstance(example, str) and " or " in example:
        among(place, found, example.split(" or "), example)
    elif isinstance(example, str):
        text(place, found)
        need(example != "day" or is_day(found), place, "not a day of the calendar")
    elif isinstance(example[0], dict):
        like_rows(place, found, example[0])
    elif example == ["hour"]:
        check_times(place, found)
    else:
        codes(place, found)


def is_day(found: str) -> bool:
    """Whether a text is a date that exists."""
    try:
        return date.fromisoformat(found).isoformat() == found
    except ValueError:
        return False


def like_rows(place: str, found: Any, example: Json) -> None:
    """Objects that all have the names of the example; one that ends in `?` may be absent."""
    needed = [name for name in example if not name.endswith("?")]
    parts = {name.rstrip("?"): part for name, part in example.items()}
    for index, row in enumerate(rows(place, found)):
        keys(f"{place}[{index}]", row, needed, parts)
        for name in row:
            like(f"{place}[{index}].{name}", row[name], parts[name])
