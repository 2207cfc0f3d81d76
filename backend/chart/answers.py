"""What people answered to "which of these?". Pure; its twin is frontend/static/js/chart/answers.js."""

from itertools import combinations
from typing import Any

Json = dict[str, Any]


def answered(question: str, entries: list[Json], standing: list[Json], records: set[str]) -> Json:
    """Of these records, the pairs a decision named together, those picked, those set aside; the later answer counts.

    The answer is a version of the one that stands, or `one`: the last of them, or anything else: all of them.
    """
    asked = [entry for entry in entries if entry["kind"] == "decision" and entry["body"].get("question") == question]
    if not asked:
        return {"pairs": set(), "picked": set(), "aside": set()}
    record_of = {version["id"]: record["id"] for record in standing for version in record["versions"]}
    order = {record["id"]: place for place, record in enumerate(standing)}
    pairs: set[frozenset[str]] = set()
    picked: set[str] = set()
    aside: set[str] = set()
    for entry in asked:
        named = {record_of[name] for name in entry["amends"] if record_of.get(name) in records}
        pairs |= {frozenset(pair) for pair in combinations(sorted(named), 2)}
        kept = keeps(entry["body"].get("answer"), named, record_of, order)
        aside = (aside - named) | (named - kept)
        picked = (picked - named) | (kept if len(kept) == 1 else set())
    return {"pairs": pairs, "picked": picked, "aside": aside}


def keeps(answer: Any, named: set[str], record_of: dict[str, str], order: dict[str, int]) -> set[str]:
    """Which of the named records an answer leaves."""
    if answer == "one":
        return {max(named, key=order.__getitem__)} if named else set()
    one = record_of.get(answer) if isinstance(answer, str) else None
    return {one} if one in named else named
