"""What the fold needs of the contract: protocols, and how to grade a merged body again."""

from functools import cache
from typing import Any

from backend.contract import load
from backend.entries.grades import regrade

Json = dict[str, Any]


@cache
def rules() -> Json:
    """The Rules of types.d.ts, made once."""
    return {
        "protocols": {code: load.protocol(code) for code in load.codes("protocols")},
        "episodes": load.protocol("episodes"),
        "regrade": again,
    }


def again(_kind: str, criteria: str, body: Json) -> Json | None:
    """The grade of a merged body by the present edition of its criteria, agreed to by nobody yet."""
    try:
        result = regrade(load.edition_sha256(criteria), body)
    except load.UnknownCode:
        return None
    return None if result is None else {name: result[name] for name in ("floor", "ceiling", "status", "worst")} | {"signed": None}
