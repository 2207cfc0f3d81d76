"""What was found for a score, as it stands. Pure; its twin is frontend/static/js/chart/findings.js."""

from typing import Any

Json = dict[str, Any]


def findings(standing: list[Json]) -> list[Json]:
    """The FindingsView of each record that names its score, ascending; what versions disagree about is not known."""
    return [
        {
            "id": record["id"], "at_ms": record["at_ms"], "author": record["author"], "score": record["body"]["score"],
            "answers": {code: said for code, said in record["body"].get("answers", {}).items()
                        if f"answers.{code}" not in record["disputed"]},
        }
        for record in standing
        if record["kind"] == "findings" and type(record["body"].get("score")) is str
    ]  # fmt: skip
